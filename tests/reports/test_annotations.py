import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from referencing import Registry, Resource

from claimcheck.records import Annotations, Attribution, AttributionKind, Span, Stance
from claimcheck.report import Report
from claimcheck.reports.annotations import annotations_object, render
from claimcheck.reports.objects import name_object, quantity_object, time_object

if TYPE_CHECKING:
    from collections.abc import Mapping

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "annotations.schema.json").read_text(encoding="utf-8"))
REPORT_SCHEMA = json.loads((DOCS / "report.schema.json").read_text(encoding="utf-8"))


def seen(storm: Report) -> Annotations:
    detailed = next(claim for claim in storm.claims if claim.names)
    return Annotations(
        article=storm.article_by_id[detailed.article],
        sentences=(detailed.sentence,),
        names=detailed.names,
        quantities=detailed.quantities,
        times=detailed.times,
        attributions=(
            Attribution(
                kind=AttributionKind.MIXED,
                source=(Span(4, 9),),
                source_name="Ana Lund",
                cue=(Span(10, 14), Span(30, 34)),
                cue_lemma="say",
                stance=Stance.NEUTRAL,
                content=(Span(15, 29),),
                is_negated=True,
            ),
        ),
    )


def test_each_article_is_a_line_that_follows_the_schema(storm: Report) -> None:
    registry: Registry[bool | Mapping[str, Any]] = Registry()
    shared = registry.with_resource(REPORT_SCHEMA["$id"], Resource.from_contents(REPORT_SCHEMA))
    validator = Draft202012Validator(SCHEMA, registry=shared)
    lines = render([seen(storm), seen(storm)]).splitlines()
    assert len(lines) == 2
    for line in lines:
        assert list(validator.iter_errors(json.loads(line))) == []
    assert list(validator.iter_errors({**json.loads(lines[0]), "more": 1}))


def test_the_documented_validator_runs(storm: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (DOCS / "json.md").read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").symlink_to(DOCS)
    (tmp_path / "annotations.jsonl").write_text(render([seen(storm)]), encoding="utf-8")
    exec(example, {})  # noqa: S102 - our own documentation
    (tmp_path / "annotations.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(ValidationError):
        exec(example, {})  # noqa: S102 - our own documentation


def test_spans_of_attributions_are_pairs(storm: Report) -> None:
    (attribution,) = annotations_object(seen(storm))["attributions"]
    assert attribution == {
        "source": [[4, 9]],
        "cue": [[10, 14], [30, 34]],
        "content": [[15, 29]],
        "source_name": "Ana Lund",
        "cue_lemma": "say",
        "kind": "mixed",
        "stance": "neutral",
        "is_negated": True,
        "is_hypothetical": False,
    }


def test_names_figures_and_times_are_the_objects_of_a_claim(storm: Report) -> None:
    shown, given = annotations_object(seen(storm)), seen(storm)
    assert shown["entities"] == [name_object(name) for name in given.names]
    assert shown["quantities"] == [quantity_object(quantity) for quantity in given.quantities]
    assert shown["times"] == [time_object(time) for time in given.times]


@pytest.mark.parametrize(
    ("section", "described"), [("annotations", SCHEMA), ("attribution", SCHEMA["$defs"]["attribution"])]
)
def test_every_field_is_documented(section: str, described: dict[str, Any]) -> None:
    text = (DOCS / "json.md").read_text(encoding="utf-8").partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE) == list(described["properties"])


def test_no_articles_give_no_lines() -> None:
    assert render([]) == ""
