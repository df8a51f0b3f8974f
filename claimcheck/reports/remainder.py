"""What stands in no finding: claims on one subject, and claims that only one source tells.

With the findings, this is all of a report: each claim has one :class:`~claimcheck.report.Standing`. Headlines sum up
what the article tells; they are never said to be told by one source only.
"""

from collections import defaultdict
from dataclasses import dataclass

from claimcheck.records import Article, Claim
from claimcheck.report import Report, Standing


@dataclass(frozen=True, slots=True)
class Subject:
    """What several articles tell of, and of which nothing could be decided."""

    claims: tuple[Claim, ...]
    """Those that stand in no finding, in the order of the report."""
    beside: tuple[Claim, ...]
    """Those of other articles that they are alike, and which have findings of their own."""


def subjects(report: Report) -> tuple[Subject, ...]:
    """Return the subjects of claims without a finding, a group of claims each, in the order of the report."""
    taken: set[str] = set()
    found = []
    for group in report.groups:
        own = {
            claim
            for claim in group.claims
            if report.standing_by_claim[claim] is Standing.SUBJECT and claim not in taken
        }
        taken |= own
        pairs = [(match.a, match.b) for match in group.matches if report.is_alike(match)]
        beside = {claim for pair in pairs if own.intersection(pair) for claim in pair} - own
        if own:
            found.append(Subject(_in_order(report, own), _in_order(report, beside - taken)))
    return tuple(found)


def told_by_one(report: Report) -> tuple[tuple[Article, tuple[Claim, ...]], ...]:
    """Return the claims for which no matching one was found in another article, article by article, headlines left out.

    One article alone has no other to be compared with: nothing is told of it.
    """
    by_article: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in report.claims_of_one_source if len(report.articles) > 1 else ():
        if not claim.is_headline:
            by_article[claim.article].append(claim)
    return tuple((article, tuple(by_article[article.id])) for article in report.articles if by_article[article.id])


def _in_order(report: Report, claims: set[str]) -> tuple[Claim, ...]:
    return tuple(report.claim_by_id[claim] for claim in sorted(claims, key=report.rank_by_claim.__getitem__))
