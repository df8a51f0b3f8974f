"""What stands in no finding: facts of which nothing could be decided, and claims that only one article has."""

from dataclasses import dataclass

from claimcheck.report import Report
from claimcheck.reports.html.sections import Numbers, Reference, references
from claimcheck.reports.places import line_of, speaker
from claimcheck.reports.topics import telling, undecided


@dataclass(frozen=True, slots=True)
class Subject:
    """A fact that several articles tell, of which nothing could be decided."""

    words: str
    said_by: str
    references: tuple[Reference, ...]


def subjects(report: Report, numbers: Numbers) -> tuple[Subject, ...]:
    """Return what two or more articles tell without coming to a finding."""
    found = []
    for group in undecided(report):
        claims = [report.claim_by_id[claim] for claim in group.claims]
        told = telling(claims)
        found.append(Subject(told.text, speaker(told), references(report, claims, numbers)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Lone:
    """What only one article tells."""

    article: int
    name: str
    claims: tuple[tuple[int, int, str, str], ...]
    """Line, number of the claim, who says it, and the words."""


def told_by_one(report: Report, numbers: Numbers) -> tuple[Lone, ...]:
    """Return the claims that no other article has, article by article, headlines left out."""
    if len(report.articles) == 1:
        return ()
    by_article: dict[str, list[tuple[int, int, str, str]]] = {}
    for claim in report.claims_of_one_source:
        if not claim.is_headline:
            line = line_of(report.article_by_id[claim.article], claim)
            told = (line, numbers.claims[claim.id], speaker(claim), claim.text)
            by_article.setdefault(claim.article, []).append(told)
    return tuple(
        Lone(numbers.articles[article], report.article_by_id[article].name, tuple(claims))
        for article, claims in by_article.items()
    )
