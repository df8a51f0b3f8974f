"""Alerts: the findings that a check tells of, each seen from the article that is new.

A hosting service shows an alert where the change is, so the new article is the place of the alert and the known one
what it refers to. Lines and columns are 1-based; the end column is one past the last code point.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from claimcheck.records import Article, Claim, Finding, FindingKind, Severity, Span, hull
from claimcheck.report import Report
from claimcheck.reports.places import member_of

SUBJECTS: Final = {
    FindingKind.NUMBER: "Figures of the same thing that cannot both be right",
    FindingKind.DATE: "Dates of the same event that cannot both be right",
    FindingKind.PLACE: "Places of the same event that cannot both be right",
    FindingKind.NAME: "Names of the same person, place or organisation that differ",
    FindingKind.POLARITY: "A fact that one article states and the other denies",
    FindingKind.STATE: "Outcomes or states that exclude each other",
    FindingKind.QUOTE: "Different words inside quotation marks for one utterance",
    FindingKind.SPEAKER: "One utterance, ascribed to two speakers",
    FindingKind.POSITION: "One speaker, with statements that exclude each other",
    FindingKind.CAUSE: "Different causes of the same event",
    FindingKind.OTHER: "Claims that cannot both be right",
}
MOST_COPIES: Final = 5
"""Copies that are named before "and N more"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a claim stands in a file."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    is_whole_line: bool = False
    """Whether only the line is known: the text is a field of JSON, in which it is written otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A finding, seen from the new article."""

    fingerprint: str
    finding: Finding
    claim: Claim
    """Of the new article."""
    article: Article
    other_claim: Claim
    """Of the known article, of the other new one, or of the body where ``claim`` is of the headline."""
    other_article: Article
    repeats: tuple["Alert", ...] = ()
    """The same of copies of the other article, which say it in the same words."""

    @property
    def place(self) -> Place:
        """Where the new article tells it."""
        return place_of(self.article, self.claim)

    @property
    def other_place(self) -> Place:
        """Where the other article tells it."""
        return place_of(self.other_article, self.other_claim)

    @property
    def is_within(self) -> bool:
        """Whether both claims stand in the new article: its headline and its body."""
        return self.article.id == self.other_article.id

    @property
    def severity(self) -> Severity:
        """How much it should worry its reader."""
        return self.finding.severity


def alert_of(finding: Finding, fingerprint: str, *, report: Report, new: Iterable[str]) -> Alert:
    """Return the alert of a finding.

    Args:
        finding: A finding of ``report``.
        fingerprint: Its identity.
        report: Holds its claims and articles.
        new: Ids of the new articles; where both are new, the alert stands in the one that comes second; in one
            article, at the headline.
    """
    first, second = (report.claim_by_id[claim] for claim in finding.claims)
    is_second = second.article in frozenset(new) and first.article != second.article
    claim, other = (second, first) if is_second else (first, second)
    return Alert(
        fingerprint=fingerprint,
        finding=finding,
        claim=claim,
        article=report.article_by_id[claim.article],
        other_claim=other,
        other_article=report.article_by_id[other.article],
    )


def place_of(article: Article, claim: Claim) -> Place:
    """Return where the content of a claim stands in the file of its article."""
    member = member_of(article.path)
    if member is not None:
        file, line = member
        return Place(file=file, line=line, column=1, end_line=line, end_column=1, is_whole_line=True)
    span: Span = hull(claim.content or (claim.sentence,))
    line, column = article.line_and_column(span.start)
    end_line, end_column = article.line_and_column(span.end)
    return Place(file=article.path, line=line, column=column, end_line=end_line, end_column=end_column)


def copies_of(alert: Alert) -> str:
    """Return where copies of the other article say the same: "the same in copies: a.md:3, b.md:3"; empty without any.

    What it names comes from outside: it has to be made harmless where it is shown.
    """
    places = [f"{repeat.other_place.file}:{repeat.other_place.line}" for repeat in alert.repeats]
    left = len(places) - MOST_COPIES
    told = ", ".join(places[:MOST_COPIES]) + (f" and {left} more" if left > 0 else "")
    return f"the same in {'copies' if len(places) > 1 else 'a copy'}: {told}" if places else ""


def sentence_of(claim: Claim, article: Article) -> str:
    """Return the sentence that a claim stands in, on one line."""
    return " ".join(claim.sentence.of(article.text).split())
