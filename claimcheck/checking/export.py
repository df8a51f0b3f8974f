"""What a check came to, in words and as JSON."""

from collections.abc import Iterator
from typing import Final

from claimcheck.checking.outcome import Checked, Outcome
from claimcheck.records import Article, Claim, Severity
from claimcheck.reports.alerts import Alert, Place, sentence_of
from claimcheck.reports.counts import counted
from claimcheck.reports.json import indented
from claimcheck.reports.objects import JsonObject, problem_object
from claimcheck.reports.sanitize import visible

SCHEMA_VERSION: Final = "1.1"
MOST_NAMED: Final = 3
"""New articles that the headline names."""


def headline(checked: Checked, outcome: Outcome) -> str:
    """Return what the check came to, in a sentence; what could not be read stands first."""
    new = counted(len(checked.new), "new article") + _named(checked)
    words = [counted(_of(outcome, severity), severity) for severity in Severity if _of(outcome, severity)]
    found = counted(len(outcome.topics), "contradiction") + (f" ({', '.join(words)})" if words else "")
    if len(outcome.alerts) > len(outcome.topics):
        found += f" in {len(outcome.alerts)} pairs of passages"
    repeats = sum(len(alert.repeats) for alert in outcome.alerts)
    found += f", {repeats} more with copies" if repeats else ""
    accepted = f", {len(outcome.accepted)} accepted" if outcome.accepted else ""
    before = f", {len(outcome.unchanged)} there before the change" if outcome.unchanged else ""
    result = f"{new} checked against {counted(checked.known, 'known article')}: {found}{accepted}{before}"
    unread = len({problem.path for problem in checked.report.problems if problem.fatal})
    return f"incomplete, {counted(unread, 'path')} could not be read: {result}" if unread else result


def _named(checked: Checked) -> str:
    """Return the new articles in brackets, where they are few."""
    paths = sorted(article.shown_path for article in checked.report.articles if article.id in checked.new)
    return f" ({visible(', '.join(paths))})" if 0 < len(paths) <= MOST_NAMED else ""


def notes(outcome: Outcome, *, baseline: str, prune: str) -> Iterator[str]:
    """Yield what else there is to say: what of that which was accepted is out of date.

    Args:
        outcome: What the check came to.
        baseline: Path of the baseline.
        prune: The command that removes from it what is no longer found.
    """
    for entry in outcome.stale:
        told = f" ({entry.claims[0].path}, {entry.rule})" if entry.claims else ""
        yield f"{baseline}: {entry.fingerprint}{told} is no longer found"
    if outcome.stale:
        yield f"remove from {baseline} what is no longer found: {prune}"
    for entry in outcome.expired:
        yield f"{baseline}: {entry.fingerprint} was accepted until {entry.expires} and is told again"
    for line in outcome.unused:
        if line.what:
            yield f"{line.path}:{line.line}: accepts {line.what}, which is not found there; remove the line"
        else:
            yield f"{line.path}:{line.line}: {line.reason!r} accepts nothing; write RULE: REASON"


def to_json(checked: Checked, outcome: Outcome, *, base: str | None) -> str:
    """Return the check as JSON: what is new, what is told of it, and what was accepted."""
    tool, failing = checked.report.tool, {alert.fingerprint for alert in outcome.failing}
    value = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": tool.name, "version": tool.version, "model": f"{tool.model.name} {tool.model.version}"},
        "base": base,
        "new": sorted(a.path for a in checked.report.articles if a.id in checked.new),
        "known": checked.known,
        "compared": [list(pair) for pair in checked.compared],
        "findings": [_alert(alert, fails=alert.fingerprint in failing) for alert in outcome.alerts],
        "accepted": [_alert(alert, fails=False) for alert in outcome.accepted],
        "unchanged": [_alert(alert, fails=False) for alert in outcome.unchanged],
        "baseline": {
            "stale": [entry.fingerprint for entry in outcome.stale],
            "expired": [entry.fingerprint for entry in outcome.expired],
        },
        "unused": [{"path": line.path, "line": line.line, "accepts": line.what} for line in outcome.unused],
        "problems": [problem_object(problem) for problem in checked.report.problems],
    }
    text = indented(value)
    return text.replace("##[", "\\u0023#[") + "\n"  # the same value, and no command to a CI runner that reads the log


def _alert(alert: Alert, *, fails: bool) -> JsonObject:
    return {
        "fingerprint": alert.fingerprint,
        "severity": alert.severity.value,
        "fails": fails,
        "rule": alert.finding.rule,
        "kind": alert.finding.kind.value,
        "between": alert.finding.between.value,
        "confidence": round(alert.finding.confidence, 4),
        "explanation": alert.finding.explanation,
        "new": _side(alert.article, alert.claim, alert.place),
        "other": _side(alert.other_article, alert.other_claim, alert.other_place),
        "copies": [
            {"fingerprint": one.fingerprint, **_side(one.other_article, one.other_claim, one.other_place)}
            for one in alert.repeats
        ],
    }


def _side(article: Article, claim: Claim, place: Place) -> JsonObject:
    return {
        "path": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "outlet": article.outlet,
        "sentence": sentence_of(claim, article),
        "text": claim.text,
    }


def _of(outcome: Outcome, severity: Severity) -> int:
    return sum(alert.severity is severity for alert in outcome.topics)
