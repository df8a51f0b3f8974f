import json

import jsonschema
import pytest

from claimcheck.records import Severity
from claimcheck.reports.alerts import alert_of
from claimcheck.reports.gitlab import render
from tests.checking.stories import NEW, one_contradiction, one_headline

REPORT = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": r"^[^./]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}
"""GitLab's code quality report format, as its documentation has it."""


@pytest.mark.parametrize(
    ("severity", "shown"), [(Severity.ERROR, "major"), (Severity.WARNING, "minor"), (Severity.NOTE, "info")]
)
def test_a_report_holds_to_the_format(severity: Severity, shown: str) -> None:
    report = one_contradiction(severity=severity).report
    alert = alert_of(report.findings[0], "v1:0", report=report, new=[NEW.id])
    text = render([alert, alert])
    value = json.loads(text)
    jsonschema.validate(value, REPORT)
    assert [entry["severity"] for entry in value] == [shown, shown]
    assert value[0]["location"] == {"path": "news/new.md", "lines": {"begin": 2, "end": 2}}
    assert value[0]["description"].startswith("figures-differ: ")
    assert not text.startswith("\ufeff")


def test_an_empty_report_is_a_list() -> None:
    assert json.loads(render([])) == []


def test_of_a_headline_the_body_is_named() -> None:
    report = one_headline().report
    text = render([alert_of(report.findings[0], "v1:0", report=report, new=[NEW.id])])
    (entry,) = json.loads(text)
    jsonschema.validate([entry], REPORT)
    assert entry["location"] == {"path": "news/new.md", "lines": {"begin": 1, "end": 1}}
    assert entry["description"].endswith("contradict each other. The body: news/new.md:2.")
