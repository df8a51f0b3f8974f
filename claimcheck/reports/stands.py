"""Where each article stands on each fact: in whose words it is told, who agrees, who differs, who is silent."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.records import Between, Claim, Finding, Group, Relation
from claimcheck.report import Report, Standing
from claimcheck.reports.topics import telling


class Stand(StrEnum):
    """How an article stands to a fact that two or more articles tell."""

    DIFFERS = "differs"
    """Another article contradicts it."""
    NAMES = "names"
    """The fact is told in its words, and none contradicts it."""
    AGREES = "agrees"
    """It agrees with the words in which the fact is told, and none contradicts it."""
    ADDS = "adds"
    """It has other or later details than these words, and nothing was found that excludes them."""
    TELLS = "tells"
    """It tells of the same subject; whether it says what these words say was not decided."""
    SILENT = "silent"
    """Nothing on the subject was found in it."""


IN_WORDS = {
    Stand.DIFFERS: "contradicted by another",
    Stand.AGREES: "agrees",
    Stand.NAMES: "its words",
    Stand.ADDS: "other details",
    Stand.TELLS: "same subject",
    Stand.SILENT: "silent",
}
"""What each stand is called in the key to a table, worst first."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One article's stand on one fact."""

    stand: Stand
    against: tuple[int, ...] = ()
    """The 1-based numbers of the articles that contradict it, in order."""

    @property
    def words(self) -> str:
        """The stand in the words that every format uses."""
        if self.stand is Stand.DIFFERS:
            return f"contradicts {', '.join(str(number) for number in self.against)}"
        return IN_WORDS[self.stand]


def row_of(report: Report, group: Group) -> tuple[Cell, ...]:
    """Return how each article of the report stands to the fact that ``group`` tells."""
    number = {article.id: index for index, article in enumerate(report.articles, start=1)}
    home = {claim: number[report.claim_by_id[claim].article] for claim in group.claims}
    fact = fact_of(report, group).id
    stands = {home[claim]: Stand.TELLS for claim in _sharing(report, group)} | {home[fact]: Stand.NAMES}
    against: dict[int, set[int]] = {}
    for finding in _inside(report, group):
        first, second = (home[claim] for claim in finding.claims)
        if finding.relation is Relation.CONTRADICTS:
            against.setdefault(first, set()).add(second)
            against.setdefault(second, set()).add(first)
        elif fact in finding.claims:
            other = second if finding.claims[0] == fact else first
            is_agreed = finding.relation is Relation.AGREES or stands[other] is Stand.AGREES
            stands[other] = Stand.AGREES if is_agreed else Stand.ADDS
    return tuple(
        Cell(Stand.DIFFERS, tuple(sorted(against[article])))
        if article in against
        else Cell(stands.get(article, Stand.SILENT))
        for article in number.values()
    )


def fact_of(report: Report, group: Group) -> Claim:
    """Return the claim that says best what ``group`` tells; where it is contested, one of those that are."""
    contested = {
        claim
        for finding in _inside(report, group)
        if finding.relation is Relation.CONTRADICTS
        for claim in finding.claims
    }
    named = contested or set(_sharing(report, group)) or set(group.claims)
    return telling(report.claim_by_id[claim] for claim in group.claims if claim in named)


def by_weight(report: Report) -> list[Group]:
    """Return the groups that two articles or more tell of, those that are contested first, then by how many do."""
    told = [group for group in report.groups if len({report.article_of(c).id for c in _sharing(report, group)}) > 1]
    return sorted(told, key=lambda group: _weight(report, group))


def _sharing(report: Report, group: Group) -> list[str]:
    """Return the claims of ``group`` that are like one of another article, or in a finding with one."""
    return [claim for claim in group.claims if report.standing_by_claim[claim] is not Standing.ALONE]


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
    return not contested, -len(report.sources_of(_sharing(report, group)))
