"""All stages together: what a report holds as JSON."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from claimcheck import Checker
from tests.checker.storm import STORIES, Write

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("way", ["compare", "extract"])
def test_the_export_follows_the_schema(checker: Checker, write: Write, way: str) -> None:
    names = [*write(STORIES), "missing.txt"]
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    report = checker.compare(names) if way == "compare" else checker.extract(names)
    errors = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(report.to_dict())
    assert [error.message for error in errors] == []


def test_offsets_of_the_export_slice_back_to_the_text(checker: Checker, write: Write) -> None:
    export = checker.extract(write(STORIES)).to_dict()
    texts = {article["id"]: STORIES[article["path"]] for article in export["articles"]}
    assert export["claims"]
    for claim in export["claims"]:
        text = texts[claim["article"]]
        assert claim["quote"]["exact"] in text
        content = " … ".join(" ".join(text[span["start"] : span["end"]].split()) for span in claim["content"])
        assert content == claim["text"]
        sentence = claim["sentence"]
        assert text.count("\n", 0, sentence["start"]) + 1 == sentence["line"]
        for figure in claim["quantities"]:
            assert text[figure["start"] : figure["end"]] == figure["text"]


def test_progress_is_told_after_each_article(write: Write) -> None:
    told: list[tuple[int, int]] = []
    Checker(progress=lambda done, total: told.append((done, total))).extract(write(STORIES))
    assert told == [(1, 3), (2, 3), (3, 3)]
