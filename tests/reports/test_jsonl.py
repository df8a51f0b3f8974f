import json

from claimcheck.report import Report
from claimcheck.reports.jsonl import render

SINGULAR = {
    "articles": "article",
    "claims": "claim",
    "origins": "origin",
    "groups": "group",
    "findings": "finding",
    "problems": "problem",
}


def test_the_lines_hold_what_the_export_holds(reprinted: Report) -> None:
    lines = [json.loads(line) for line in render(reprinted).split("\n")[:-1]]
    export = reprinted.to_dict()
    first = lines.pop(0)
    assert first.pop("type") == "report"
    assert first == {key: export[key] for key in ("schema_version", "tool", "independent")}
    for key, type_ in SINGULAR.items():
        found = [{k: v for k, v in line.items() if k != "type"} for line in lines if line["type"] == type_]
        assert found == export[key]
    assert len(lines) == sum(len(export[key]) for key in SINGULAR)
