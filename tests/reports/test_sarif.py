import json
from typing import Any

import jsonschema
import pytest

from claimcheck.records import Severity
from claimcheck.reports.alerts import Alert, alert_of
from claimcheck.reports.sarif import MOST_RESULTS, render
from tests.checking.stories import (
    EIGHTEEN,
    NEW,
    OLD,
    TOOL,
    TWENTY_FIVE,
    article,
    checked,
    claim,
    finding,
    one_contradiction,
    one_headline,
)

BOTH = (one_headline(), one_contradiction())

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "message": TEXT,
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "additionalProperties": False,
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri"],
                    "properties": {"uri": {"type": "string", "pattern": r"^[^\s\\/#?][^\s\\#?]*$"}},
                },
                "region": {
                    "type": "object",
                    "required": ["startLine"],
                    "additionalProperties": False,
                    "properties": {
                        key: {"type": "integer", "minimum": 1}
                        for key in ("startLine", "startColumn", "endLine", "endColumn")
                    },
                },
            },
        },
    },
    "additionalProperties": False,
}
RULE = {
    "type": "object",
    "required": ["id", "name", "shortDescription", "fullDescription", "help"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "name": {"type": "string", "maxLength": 255},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": TEXT,
        "properties": {
            "type": "object",
            "properties": {"tags": {"type": "array", "maxItems": 10, "uniqueItems": True}},
        },
    },
}
RESULT = {
    "type": "object",
    "required": ["ruleId", "message", "locations", "partialFingerprints"],
    "additionalProperties": False,
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": TEXT,
        "locations": {"type": "array", "items": LOCATION, "minItems": 1, "maxItems": 1},
        "relatedLocations": {"type": "array", "items": LOCATION, "uniqueItems": True},
        "partialFingerprints": {
            "type": "object",
            "required": ["primaryLocationLineHash"],
            "additionalProperties": {"type": "string"},
        },
        "properties": {"type": "object"},
    },
}
LOG = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "additionalProperties": False,
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "rules"],
                                "additionalProperties": False,
                                "properties": {
                                    "name": {"type": "string"},
                                    "semanticVersion": {"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
                                    "rules": {"type": "array", "items": RULE, "uniqueItems": True},
                                    "properties": {"type": "object"},
                                },
                            }
                        },
                    },
                },
            },
        },
    },
}
"""What of SARIF 2.1.0 is written, as the standard and GitHub have it, and nothing beyond."""


def alerts(*severities: Severity, path: str = NEW.path) -> list[Alert]:
    home = article(path, NEW.text, outlet="Times")
    told = claim(home, TWENTY_FIVE.text)
    found = [finding(EIGHTEEN, told, severity=severity) for severity in severities]
    report = checked((OLD, home), (EIGHTEEN, told), found, new=(home,)).report
    return [alert_of(one, f"v1:{i}", report=report, new=[home.id]) for i, one in enumerate(found)]


def log(found: list[Alert]) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(render(found, TOOL))
    jsonschema.validate(value, LOG)
    return value


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_log_holds_to_the_standard(number: int) -> None:
    (run,) = log(alerts(*[Severity.ERROR] * number))["runs"]
    assert len(run["results"]) == number
    assert len(run["tool"]["driver"]["rules"]) == min(number, 1)


def test_the_new_article_is_the_location_and_the_old_one_related() -> None:
    (result,) = log(alerts(Severity.WARNING))["runs"][0]["results"]
    new, old = result["locations"][0]["physicalLocation"], result["relatedLocations"][0]["physicalLocation"]
    assert (result["ruleId"], result["level"]) == ("figures-differ", "warning")
    assert (new["artifactLocation"]["uri"], old["artifactLocation"]["uri"]) == ("news/new.md", "news/old.md")
    assert new["region"] == {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 23}
    assert result["partialFingerprints"]["primaryLocationLineHash"] == "v1:0"
    assert result["message"]["text"].endswith("See [the other article](1).")
    assert result["relatedLocations"][0]["id"] == 1


def test_paths_are_written_as_uris() -> None:
    (result,) = log(alerts(Severity.ERROR, path="nëws/a b#1%.md"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "n%C3%ABws/a%20b%231%25.md"


def test_text_of_articles_makes_no_links() -> None:
    home = article("a.md", "It [left](9) 25 \x1b[31mpeople dead.", outlet="T")
    told = claim(home, home.text)
    report = checked((OLD, home), (EIGHTEEN, told), (finding(told, EIGHTEEN),), new=(OLD,)).report
    alert = alert_of(report.findings[0], "v1:0", report=report, new=[OLD.id])
    (result,) = log([alert])["runs"][0]["results"]
    assert r"It \[left\](9) 25 \\x1b\[31mpeople dead." in result["message"]["text"]


def test_a_file_is_cut_where_github_would_cut_it() -> None:
    (found,) = alerts(Severity.ERROR)
    assert len(json.loads(render([found] * (MOST_RESULTS + 1), TOOL))["runs"][0]["results"]) == MOST_RESULTS


def test_a_headline_is_the_location_and_its_body_related() -> None:
    report = one_headline().report
    (result,) = log([alert_of(report.findings[0], "v1:0", report=report, new=[NEW.id])])["runs"][0]["results"]
    places = [result["locations"][0], result["relatedLocations"][0]]
    assert [place["physicalLocation"]["region"]["startLine"] for place in places] == [1, 2]
    assert {place["physicalLocation"]["artifactLocation"]["uri"] for place in places} == {"news/new.md"}
    assert 'The body says: "It left 25 people dead." See [the body](1).' in result["message"]["text"]


def test_the_rule_of_a_headline_says_what_it_compares() -> None:
    found = [alert_of(c.report.findings[0], "v1:0", report=c.report, new=[NEW.id]) for c in BOTH]
    rules = {rule["id"]: rule["fullDescription"]["text"] for rule in log(found)["runs"][0]["tool"]["driver"]["rules"]}
    assert "the headline of an article and its body" in rules["headline-figures-differ"]
    assert "a new article and one that is already there" in rules["figures-differ"]
