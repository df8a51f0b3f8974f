import dataclasses
import json
import re
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from claimcheck import records
from claimcheck.records import Span
from claimcheck.report import Report
from claimcheck.reports.json import dumps, render
from claimcheck.reports.sanitize import is_invisible

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "report.schema.json").read_text(encoding="utf-8"))
OBJECTS = {"report": SCHEMA, **SCHEMA["$defs"]}


def errors(export: Any) -> list[str]:  # noqa: ANN401 - any JSON value
    Draft202012Validator.check_schema(SCHEMA)
    return [error.message for error in Draft202012Validator(SCHEMA, format_checker=FormatChecker()).iter_errors(export)]


def test_the_export_follows_the_schema(storm: Report) -> None:
    assert errors(json.loads(render(storm))) == []


def test_copies_follow_the_schema(reprinted: Report) -> None:
    assert errors(json.loads(render(reprinted))) == []


def test_a_headline_against_its_body_follows_the_schema(headlined: Report) -> None:
    assert errors(json.loads(render(headlined))) == []
    within = next(found for found in headlined.to_dict()["findings"] if found["rule"].startswith("headline-"))
    assert (within["between"], within["is_independent"]) == ("outlets", False)


def test_an_empty_report_follows_the_schema(storm: Report) -> None:
    assert errors(Report(tool=storm.tool, articles=()).to_dict()) == []


@pytest.mark.parametrize("name", ["articles", "claims", "origins", "groups", "findings", "problems"])
def test_the_schema_allows_nothing_more_and_nothing_less(reprinted: Report, name: str) -> None:
    export = reprinted.to_dict()
    assert errors({**export, name: [{**export[name][0], "more": 1}]})
    for key in export[name][0]:
        assert errors({**export, name: [{k: v for k, v in export[name][0].items() if k != key}]}), key


def test_the_schema_is_strict_everywhere() -> None:
    assert len(OBJECTS) > 10
    for name, described in OBJECTS.items():
        assert described["additionalProperties"] is False, name
        assert sorted(described["required"]) == sorted(described["properties"]), name


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_is_documented(name: str) -> None:
    text = (DOCS / "json.md").read_text(encoding="utf-8")
    section = text.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    documented = re.findall(r"^\| `(\w+)` \|.*\| (.+) \|$", section, re.MULTILINE)
    assert documented == [(field, value["description"]) for field, value in OBJECTS[name]["properties"].items()]


@pytest.mark.parametrize(
    ("record", "name", "left_out"),
    [
        (records.Article, "article", {"text", "headline", "dateline", "body", "headings", "markup"}),
        (records.Claim, "claim", {"quoted_words", "terms", "setting"}),
        (records.Source, "source", set()),
        (records.Cue, "cue", set()),
        (records.Quantity, "quantity", {"span", "moved_within"}),
        (records.Time, "time", {"span"}),
        (records.Name, "name", {"span"}),
        (records.Proposition, "proposition", {"span"}),
        (records.Role, "role", {"span"}),
        (records.Cause, "cause", {"cause_terms", "effect_terms"}),
        (records.Origin, "origin", set()),
        (records.Copy, "copy", set()),
        (records.Group, "group", set()),
        (records.Match, "match", set()),
        (records.FieldScore, "field", set()),
        (records.Finding, "finding", set()),
        (records.Mark, "mark", {"span"}),
        (records.Problem, "problem", set()),
    ],
)
def test_every_field_of_a_record_is_exported_or_left_out_on_purpose(
    record: type[Any], name: str, left_out: set[str]
) -> None:
    renamed = {"time": {"start": "from", "end": "to"}}.get(name, {})
    fields = {renamed.get(field.name, field.name) for field in dataclasses.fields(record)}
    assert fields - left_out <= set(OBJECTS[name]["properties"])


@pytest.mark.parametrize(
    ("enum", "name", "field"),
    [
        (records.ClaimKind, "claim", "kind"),
        (records.Stance, "cue", "stance"),
        (records.QuantityKind, "quantity", "kind"),
        (records.TimeRelation, "time", "relation"),
        (records.NameLabel, "name", "label"),
        (records.Modality, "proposition", "modality"),
        (records.RoleName, "role", "name"),
        (records.Relation, "finding", "relation"),
        (records.FindingKind, "finding", "kind"),
        (records.Between, "finding", "between"),
        (records.Severity, "finding", "severity"),
    ],
)
def test_the_schema_knows_every_member_of_an_enum(enum: type[StrEnum], name: str, field: str) -> None:
    assert OBJECTS[name]["properties"][field]["enum"] == [member.value for member in enum]


def test_the_report_reads_back_as_it_was(storm: Report) -> None:
    text = render(storm)
    assert json.loads(text) == storm.to_dict()
    assert text.endswith("}\n")
    assert list(json.loads(text)) == [
        "schema_version",
        "tool",
        "articles",
        "claims",
        "independent",
        "origins",
        "groups",
        "findings",
        "problems",
    ]


def test_the_export_counts_what_is_independent(storm: Report, reprinted: Report) -> None:
    assert [report.to_dict()["independent"] for report in (storm, reprinted)] == [3, 1]
    assert [group["independent"] for group in storm.to_dict()["groups"]] == [3, 3, 2, 3, 2]
    assert [group["independent"] for group in reprinted.to_dict()["groups"]] == [1, 1, 1, 1, 1]
    assert {group["sources"] for group in reprinted.to_dict()["groups"]} == {2, 3}
    assert {finding["is_independent"] for finding in storm.to_dict()["findings"]} == {True}
    assert {finding["is_independent"] for finding in reprinted.to_dict()["findings"]} == {False}
    (origin,) = reprinted.to_dict()["origins"]
    assert [copy["article"] for copy in origin["copies"]] == [article.id for article in reprinted.articles]
    assert [copy["credits"] for copy in origin["copies"]] == [[], ["Reuters"], []]


def test_letters_stay_readable_and_the_invisible_is_escaped() -> None:
    value = {"text": "Café “ñ” \x1b \x9b \u202e \u200b \ud800 \U000e0041 \n \x7f"}
    text = dumps(value)
    assert "Café “ñ”" in text
    assert not any(is_invisible(character) for character in text)
    assert text.encode("utf-8")
    assert json.loads(text) == value


@given(text=st.text(min_size=1))
def test_any_text_survives_the_way_through_json(storm: Report, text: str) -> None:
    home = replace(storm.articles[0], text=text, path=text, title=text)
    claim = replace(
        storm.claims[0], article=home.id, text=text, sentence=Span(0, len(text)), content=(Span(0, len(text)),)
    )
    report = Report(tool=storm.tool, articles=(home,), claims=(claim,))
    export = json.loads(render(report))
    assert export == report.to_dict()
    assert export["claims"][0]["quote"] == {"exact": text, "prefix": "", "suffix": ""}


def test_quotes_carry_up_to_32_characters_of_context(storm: Report) -> None:
    for claim in storm.to_dict()["claims"]:
        text = storm.article_by_id[claim["article"]].text
        quote, start, end = claim["quote"], claim["content"][0]["start"], claim["content"][-1]["end"]
        assert quote["prefix"] == text[max(0, start - 32) : start]
        assert quote["exact"] == text[start:end]
        assert quote["suffix"] == text[end : end + 32]


@pytest.mark.parametrize(("low", "written"), [(18.0, "18"), (0.5, "0.5"), (None, "null"), (float("inf"), "null")])
def test_bounds_are_written_plainly(storm: Report, low: float | None, written: str) -> None:
    claim = next(claim for claim in storm.claims if claim.quantities)
    changed = replace(claim, quantities=(replace(claim.quantities[0], low=low),))
    report = Report(tool=storm.tool, articles=storm.articles, claims=(changed,))
    assert f'"low": {written},' in render(report)
