"""Alerts as SARIF 2.1.0, within what GitHub's code scanning reads of it.

Sources: OASIS, Static Analysis Results Interchange Format 2.1.0 (2020); GitHub, "SARIF support for code scanning".
"""

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from claimcheck.records import FindingKind, Tool
from claimcheck.reports.alerts import SUBJECTS, Alert, Place, sentence_of
from claimcheck.reports.json import indented
from claimcheck.reports.objects import JsonObject
from claimcheck.reports.sanitize import visible

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS: Final = 5_000
"""GitHub keeps so many of a run and drops the others; the worst come first here."""
FINGERPRINT: Final = "claimcheck/v1"
_HELP = (
    "Read both passages. If one is wrong, correct it; if both can stand, accept the finding with a reason"
    " (claimcheck baseline, or a line in the article)."
)


def render(alerts: Sequence[Alert], tool: Tool) -> str:
    """Return a SARIF log of ``alerts``; the new article is the location, the other and its copies are related ones.

    Args:
        alerts: What was found, worst first; what is beyond ``MOST_RESULTS`` is left out.
        tool: What found it.
    """
    kept = alerts[:MOST_RESULTS]
    rules = sorted({alert.finding.rule: alert for alert in kept}.items())
    index = {rule: number for number, (rule, _) in enumerate(rules)}
    driver = {
        "name": tool.name,
        "semanticVersion": tool.version,
        "rules": [_rule(rule, alert.finding.kind, is_within=alert.is_within) for rule, alert in rules],
        "properties": {"model": f"{tool.model.name} {tool.model.version}"},
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(alert, index[alert.finding.rule]) for alert in kept],
    }
    return indented({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: str, kind: FindingKind, *, is_within: bool) -> JsonObject:
    subject = SUBJECTS[kind]
    where = "the headline of an article and its body" if is_within else "a new article and one that is already there"
    return {
        "id": rule,
        "name": "".join(word.capitalize() for word in rule.split("-")),
        "shortDescription": {"text": f"{subject}."},
        "fullDescription": {"text": f"{subject}: {where} tell of the same event."},
        "help": {"text": _HELP},
        "properties": {"tags": [kind.value], "problem.severity": "error"},
    }


def _result(alert: Alert, rule_index: int) -> JsonObject:
    other = alert.other_article
    who, what = ("The body", "the body") if alert.is_within else (visible(other.name), "the other article")
    known = f'{who} says: "{visible(sentence_of(alert.other_claim, other))}"'
    return {
        "ruleId": alert.finding.rule,
        "ruleIndex": rule_index,
        "level": alert.severity.value,
        "message": {"text": f"{visible(alert.finding.explanation)} {_bracketless(known)} See [{what}](1)."},
        "locations": [{"physicalLocation": _location(alert.place)}],
        "relatedLocations": [
            _related(number, one.other_place, one.other_article.name)
            for number, one in enumerate((alert, *alert.repeats), start=1)
        ],
        "partialFingerprints": {"primaryLocationLineHash": alert.fingerprint, FINGERPRINT: alert.fingerprint},
        "properties": {"kind": alert.finding.kind.value, "confidence": round(alert.finding.confidence, 4)},
    }


def _related(number: int, place: Place, name: str) -> JsonObject:
    return {"id": number, "physicalLocation": _location(place), "message": {"text": visible(name)}}


def _bracketless(text: str) -> str:
    """Return ``text`` with brackets escaped: in a message they make links."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(place: Place) -> JsonObject:
    region = {"startLine": place.line}
    if not place.is_whole_line:
        region |= {"startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}
    return {"artifactLocation": {"uri": quote(place.file.replace("\\", "/"))}, "region": region}
