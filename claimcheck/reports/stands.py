"""Where each article stands on each fact: in accord, against others, only telling of it, or silent."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.records import Between, Claim, Finding, Group, Relation
from claimcheck.report import Report
from claimcheck.reports.topics import telling


class Stand(StrEnum):
    """How an article stands to a fact that two or more articles tell."""

    DIFFERS = "differs"
    """Another article contradicts it."""
    AGREES = "agrees"
    """It is in accord with the claim that names the fact, and contradicted by none."""
    TELLS = "tells"
    """It tells of the fact, and nothing was decided."""
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Cell:
    """One article's stand on one fact."""

    stand: Stand
    against: tuple[int, ...]
    """The 1-based numbers of the articles that contradict it, in order."""


def row_of(report: Report, group: Group) -> tuple[Cell, ...]:
    """Return how each article of the report stands to the fact that ``group`` tells."""
    number = {article.id: index for index, article in enumerate(report.articles, start=1)}
    home = {claim: number[report.claim_by_id[claim].article] for claim in group.claims}
    told, in_accord, fact = set(home.values()), set[int](), fact_of(report, group).id
    against: dict[int, set[int]] = {}
    for finding in _inside(report, group):
        first, second = (home[claim] for claim in finding.claims)
        if finding.relation is Relation.CONTRADICTS:
            against.setdefault(first, set()).add(second)
            against.setdefault(second, set()).add(first)
        in_accord |= {first, second} if fact in finding.claims else set()
    return tuple(
        Cell(Stand.DIFFERS, tuple(sorted(against[article])))
        if article in against
        else Cell(Stand.AGREES if article in in_accord else Stand.TELLS if article in told else Stand.SILENT, ())
        for article in range(1, len(report.articles) + 1)
    )


def fact_of(report: Report, group: Group) -> Claim:
    """Return the claim that says best what ``group`` tells; where it is contested, one of those that are."""
    contested = {
        claim
        for finding in _inside(report, group)
        if finding.relation is Relation.CONTRADICTS
        for claim in finding.claims
    }
    return telling(report.claim_by_id[claim] for claim in group.claims if not contested or claim in contested)


def by_weight(report: Report) -> list[Group]:
    """Return the groups, those that are contested first, then those that most articles tell."""
    return sorted(report.groups, key=lambda group: _weight(report, group))


def _inside(report: Report, group: Group) -> list[Finding]:
    """Return the findings between claims of ``group`` that set one article against another, or join them.

    A dispute between speakers does not, nor does a headline that its own body contradicts.
    """
    return [
        finding
        for finding in report.findings_inside(group)
        if not (finding.relation is Relation.CONTRADICTS and finding.between is Between.SPEAKERS)
    ]


def _weight(report: Report, group: Group) -> tuple[bool, int]:
    """Return the key by which facts that are contested come first, then those that many tell."""
    contested = any(finding.relation is Relation.CONTRADICTS for finding in _inside(report, group))
    return not contested, -len(report.sources_of(group.claims))
