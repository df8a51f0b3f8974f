"""What a check comes to: what is left of its findings when those that were accepted are taken away."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from claimcheck.checking.baseline import Baseline, Entry, Passage
from claimcheck.checking.copies import EarlierCopies, put_together
from claimcheck.checking.fingerprint import fingerprints
from claimcheck.checking.inline import Acceptance, acceptances
from claimcheck.config import Config
from claimcheck.records import Finding, Relation, Severity
from claimcheck.report import Report
from claimcheck.reports.alerts import Alert, alert_of
from claimcheck.reports.topics import topics

_ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a comparison of new articles with known ones found, before anything is accepted."""

    report: Report
    """The new articles, known ones that contradict or copy them, and the contradictions between them."""
    new: frozenset[str]
    """Ids of the new articles."""
    known: int
    """How many known articles there are."""
    before: frozenset[str] = frozenset()
    """Fingerprints of what was there before the new articles were changed."""
    compared: tuple[tuple[str, str], ...]
    """Paths of a new article and another that it was compared with, a pair each, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a check comes to."""

    alerts: tuple[Alert, ...]
    """What is to be told: the worst of each topic first, worst first, then the others likewise.

    What copies of one text repeat is one alert.
    """
    topics: tuple[Alert, ...]
    """The first of each topic: findings that share a claim and a kind tell of one fact."""
    failing: tuple[Alert, ...]
    """Those of them that make the exit status 1."""
    accepted: tuple[Alert, ...]
    """What the baseline or a line in an article accepts."""
    unchanged: tuple[Alert, ...] = ()
    """What was there before the article was changed, and is not told again."""
    stale: tuple[Entry, ...] = ()
    """Entries of the baseline whose finding is gone; none while an article cannot be read."""
    expired: tuple[Entry, ...] = ()
    """Entries of the baseline that no longer count though their finding is there."""
    unused: tuple[Acceptance, ...] = ()
    """Lines in new articles that accept nothing that was found; none while an article cannot be read."""


def judge(
    checked: Checked,
    config: Config,
    *,
    baseline: Baseline,
    today: dt.date,
    gone: Collection[Passage] = (),
    is_complete: bool = False,
) -> Outcome:
    """Return what is left to tell.

    Args:
        checked: What was found.
        config: Which findings are told, and which make the check fail.
        baseline: What was accepted.
        today: The day on which entries of the baseline expire or not.
        gone: Passages of its entries that stand nowhere any more.
        is_complete: Whether there are no other articles: if all are new then, every entry can be judged.
    """
    report = checked.report
    contradictions = report.found(Relation.CONTRADICTS)
    every = [
        alert_of(finding, mark, report=report, new=checked.new)
        for finding, mark in zip(contradictions, fingerprints(contradictions, report), strict=True)
    ]
    told = put_together([alert for alert in every if is_told(alert.finding, config)], report)
    earlier = EarlierCopies(report, checked.new)
    marks = {alert.fingerprint: earlier.fingerprints_of(alert) for alert in told}
    expired = {entry.fingerprint: entry for entry in baseline.entries if entry.is_expired(today)}
    in_force = {entry.fingerprint for entry in baseline.entries} - expired.keys()
    in_text = [acceptance for article in report.articles for acceptance in acceptances(article)]
    accepted = [
        a
        for a in told
        if in_force & marks[a.fingerprint] or any(line.covers(one) for line in in_text for one in (a, *a.repeats))
    ]
    unchanged = [a for a in told if checked.before & marks[a.fingerprint] and a not in accepted]
    left, leaders = _by_topic([a for a in told if a not in accepted and a not in unchanged], report)
    found = {alert.fingerprint for alert in every}
    new = {article.path for article in report.articles if article.id in checked.new}
    is_everything = is_complete and not checked.known
    is_whole = not any(problem.fatal for problem in report.problems)  # else what is not found may not have been read
    return Outcome(
        alerts=left,
        topics=leaders,
        failing=tuple(alert for alert in left if fails(alert.finding, config)),
        accepted=tuple(accepted),
        unchanged=tuple(unchanged),
        stale=baseline.stale(found, checked=new, gone=gone, is_complete=is_everything) if is_whole else (),
        expired=tuple(
            expired[mark] for mark in sorted({m for alert in left for m in marks[alert.fingerprint]}) if mark in expired
        ),
        unused=_unused(in_text, every, new) if is_whole else (),
    )


def _by_topic(alerts: Sequence[Alert], report: Report) -> tuple[tuple[Alert, ...], tuple[Alert, ...]]:
    """Return the alerts, those that lead a topic first, and the leading ones alone."""
    of_finding = {alert.finding: alert for alert in alerts}
    leaders = tuple(of_finding[topic[0]] for topic in topics(report, [alert.finding for alert in alerts]))
    return (*leaders, *(alert for alert in alerts if alert not in leaders)), leaders


def is_told(finding: Finding, config: Config) -> bool:
    """Whether ``check`` tells of a finding: a contradiction of a kind and a severity that the settings ask for."""
    is_grave = _ORDER.index(finding.severity) <= _ORDER.index(config.show)
    return (
        finding.relation is Relation.CONTRADICTS
        and finding.kind in config.kinds
        and (is_grave or fails(finding, config))
    )


def fails(finding: Finding, config: Config) -> bool:
    """Whether a finding makes the exit status 1."""
    return (
        config.fail_on is not None
        and finding.relation is Relation.CONTRADICTS
        and finding.kind in config.kinds
        and finding.kind in config.fail_on_kinds
        and finding.confidence >= config.fail_on_confidence
        and _ORDER.index(finding.severity) <= _ORDER.index(config.fail_on)
    )


def _unused(lines: Sequence[Acceptance], alerts: Sequence[Alert], new: Collection[str]) -> tuple[Acceptance, ...]:
    return tuple(line for line in lines if line.path in new and not any(line.covers(alert) for alert in alerts))
