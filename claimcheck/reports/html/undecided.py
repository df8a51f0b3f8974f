"""What stands in no finding: subjects of which nothing could be decided, and claims that only one article has."""

from dataclasses import dataclass

from claimcheck.report import Report
from claimcheck.reports import remainder
from claimcheck.reports.html.sections import Numbers, Told, told_as
from claimcheck.reports.places import lead_in, line_of
from claimcheck.reports.wordings import wordings_of_subject


def subjects(report: Report, numbers: Numbers) -> tuple[tuple[Told, ...], ...]:
    """Return what two or more articles tell of without coming to a finding, each in all words in which they do."""
    return tuple(told_as(report, wordings_of_subject(subject), numbers) for subject in remainder.subjects(report))


@dataclass(frozen=True, slots=True)
class Lone:
    """What only one article tells."""

    article: int
    name: str
    claims: tuple[tuple[int, int, str, str], ...]
    """Line, number of the claim, who says it, and the words."""


def told_by_one(report: Report, numbers: Numbers) -> tuple[Lone, ...]:
    """Return the claims for which no matching one was found in another article, article by article."""
    return tuple(
        Lone(
            numbers.articles[article.id],
            article.name,
            tuple((line_of(article, claim), numbers.claims[claim.id], lead_in(claim), claim.text) for claim in claims),
        )
        for article, claims in remainder.told_by_one(report)
    )
