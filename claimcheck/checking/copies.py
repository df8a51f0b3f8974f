"""Contradictions that articles of one origin have in common: a wire report and its reprints raise one, not many.

Only what stands in the same words counts as the same: a reprint that was altered there tells something of its own.
"""

import itertools
from collections.abc import Collection, Sequence
from dataclasses import replace

from claimcheck.checking.fingerprint import fingerprint, words_of
from claimcheck.records import Claim
from claimcheck.report import Report
from claimcheck.reports.alerts import Alert


def put_together(alerts: Sequence[Alert], report: Report) -> tuple[Alert, ...]:
    """Return the alerts, those of one claim against copies of one text as one: the first, which holds the others.

    Args:
        alerts: What was found, worst first.
        report: Knows which articles are of one origin.
    """
    alike: dict[tuple[str, ...], list[Alert]] = {}
    for alert in alerts:
        alike.setdefault(_telling(alert, report), []).append(alert)
    return tuple(replace(first, repeats=tuple(others)) for first, *others in alike.values())


def _telling(alert: Alert, report: Report) -> tuple[str, ...]:
    """Return what alerts have in common that tell the same of one claim."""
    origin = report.origin_by_article.get(alert.other_article.id)
    if origin is None or alert.is_within:
        return alert.claim.id, alert.finding.rule, alert.other_claim.id
    return alert.claim.id, alert.finding.rule, origin.id, words_of(alert.other_claim)


class EarlierCopies:
    """The claims of articles that were there before, by the articles that now copy them.

    Args:
        report: Holds new and known articles, and knows which are of one origin.
        new: Ids of the new articles.
    """

    def __init__(self, report: Report, new: Collection[str]) -> None:
        self._report = report
        self._known: dict[tuple[str, str], list[Claim]] = {}
        origins = report.origin_by_article
        for claim in report.claims:
            if claim.article not in new and claim.article in origins:
                self._known.setdefault((origins[claim.article].id, words_of(claim)), []).append(claim)

    def fingerprints_of(self, alert: Alert) -> frozenset[str]:
        """Return the fingerprints by which an alert may have been accepted.

        They are its own, those of the alerts it holds, and those of the same words in an article that was there before
        and is of one origin with it: who accepted what that article contradicts accepted it of its reprints.
        """
        marks = {alert.fingerprint, *(repeat.fingerprint for repeat in alert.repeats)}
        for one in () if alert.is_within else (alert, *alert.repeats):
            sides = itertools.product(self._same(one.claim), self._same(one.other_claim))
            marks |= {fingerprint(one.finding.rule, pair, self._report) for pair in sides}
        return frozenset(marks)

    def _same(self, claim: Claim) -> tuple[Claim, ...]:
        origin = self._report.origin_by_article.get(claim.article)
        return (claim, *(self._known.get((origin.id, words_of(claim)), ()) if origin else ()))
