"""What the page says, section by section, as the template needs it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from claimcheck.records import Between, Claim, Finding, FindingKind, Relation
from claimcheck.report import Report
from claimcheck.reports.headings import AGREEMENTS, COMPATIBLE, CONTRADICTIONS, DISPUTES, UPDATES, Heading
from claimcheck.reports.html.drawings import Bar, number_line
from claimcheck.reports.html.words import Part, passage_parts
from claimcheck.reports.places import attributed, lead_in, line_of, place
from claimcheck.reports.sources import told_by
from claimcheck.reports.topics import Topic, accords, claims_of, topics
from claimcheck.reports.windows import window_of
from claimcheck.reports.wordings import Wording, reason_beside, wordings_of_topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The numbers by which the page refers to articles, claims and findings."""

    articles: Mapping[str, int]
    claims: Mapping[str, int]
    findings: Mapping[str, int]

    @classmethod
    def of(cls, report: Report) -> "Numbers":
        """Number the records in the order of the report: articles from 1, as readers see them, the others from 0."""
        return cls(
            articles={article.id: number for number, article in enumerate(report.articles, start=1)},
            claims={claim.id: number for number, claim in enumerate(report.claims)},
            findings={finding.id: number for number, finding in enumerate(report.findings)},
        )


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: who tells it where, and the passage."""

    claim: int
    outlet: str | None
    published: str | None
    place: str
    attributed: str
    parts: tuple[Part, ...]
    is_cut_before: bool
    is_cut_after: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """Where claims of one article stand: a link a line."""

    name: str
    article: int
    lines: tuple[tuple[int, int], ...]
    """Line and number of the claim."""


@dataclass(frozen=True, slots=True)
class Told:
    """The words in which something is told, and where it stands in them."""

    said_by: str
    words: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Another finding of the same fact."""

    id: str
    number: int
    claims: tuple[int, int]
    places: tuple[str, str]
    reason: str
    """Empty where it is that of the first finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A fact, with all findings on it."""

    id: str
    number: int
    claims: tuple[int, int]
    words: str
    """The explanation of what conflicts, and of what does not where a detail decides; empty for others."""
    kind: str
    rule: str
    severity: str
    confidence: float
    kinds: tuple[str, ...]
    articles: tuple[int, ...]
    sides: tuple[Side, Side] | None
    bars: tuple[Bar, ...]
    told: tuple[Told, ...]
    """In which words it is told, of what does not conflict."""
    pairs: tuple[Pair, ...]
    more: int
    """How many other findings there are on the fact, ``pairs`` and those that are only counted."""
    independence: str
    """How many of the articles that agree are independent; empty where all are, and for what does not agree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Findings of one relation."""

    key: str
    heading: Heading
    singular: str
    tone: str
    entries: tuple[Entry, ...] = ()


_ALL = tuple(Between)
_ORDER: tuple[tuple[Section, Relation, tuple[Between, ...]], ...] = (
    (
        Section(key="contradictions", heading=CONTRADICTIONS, singular="Contradiction", tone="conflict"),
        Relation.CONTRADICTS,
        (Between.OUTLETS,),
    ),
    (
        Section(key="disputes", heading=DISPUTES, singular="Dispute between speakers", tone="dispute"),
        Relation.CONTRADICTS,
        (Between.SPEAKERS,),
    ),
    (Section(key="updates", heading=UPDATES, singular="Update", tone="update"), Relation.UPDATES, _ALL),
    (Section(key="agreements", heading=AGREEMENTS, singular="Agreement", tone="agreement"), Relation.AGREES, _ALL),
    (
        Section(key="compatible", heading=COMPATIBLE, singular="Compatible", tone="compatible"),
        Relation.COMPATIBLE,
        _ALL,
    ),
)
_MOST_PAIRS = 100
"""Findings of one fact that are listed; the rest are counted, and stand in the other formats."""
FULL = frozenset({"conflict", "dispute", "update"})
"""Tones of the sections whose entries show both passages."""


def sections(report: Report, numbers: Numbers) -> tuple[Section, ...]:
    """Return the sections of findings that have any, in the order of the page."""
    found = []
    for section, relation, between in _ORDER:
        is_full = section.tone in FULL
        findings = report.found(relation, between=between)
        entries = topics(report, findings) if is_full else accords(findings)
        if entries:
            drawn = tuple(_entry(report, topic, numbers, is_full=is_full) for topic in entries)
            found.append(replace(section, entries=drawn))
    return tuple(found)


def _entry(report: Report, topic: Topic, numbers: Numbers, *, is_full: bool) -> Entry:
    first, *others = topic
    a, b = (report.claim_by_id[claim] for claim in first.claims)
    claims = claims_of(report, topic)
    is_agreed = first.relation is Relation.AGREES
    return Entry(
        id=first.id,
        number=numbers.findings[first.id],
        claims=(numbers.claims[a.id], numbers.claims[b.id]),
        words=first.explanation if is_full else "" if is_agreed else reason_beside(first),
        kind=first.kind.value,
        rule=first.rule,
        severity=first.severity.value,
        confidence=max(finding.confidence for finding in topic),
        kinds=tuple(sorted({finding.kind.value for finding in topic})),
        articles=tuple(sorted({numbers.articles[claim.article] for claim in claims})),
        sides=(_side(report, a, first, numbers), _side(report, b, first, numbers)) if is_full else None,
        bars=number_line(report, topic) if is_full and first.kind is FindingKind.NUMBER else (),
        told=() if is_full else told_as(report, wordings_of_topic(report, topic), numbers),
        pairs=tuple(_pair(report, finding, first, numbers) for finding in others[:_MOST_PAIRS]) if is_full else (),
        more=len(others),
        independence=told_by(report, claims) if is_agreed else "",
    )


def _side(report: Report, claim: Claim, finding: Finding, numbers: Numbers) -> Side:
    article = report.article_by_id[claim.article]
    marks = tuple(mark.span for mark in finding.marks if mark.claim == claim.id)
    window = window_of(article.text, claim, marks)
    return Side(
        claim=numbers.claims[claim.id],
        outlet=article.outlet,
        published=None if article.published is None else article.published.isoformat(),
        place=place(report, claim),
        attributed=attributed(claim),
        parts=passage_parts(article, window, marks),
        is_cut_before=window.start > claim.sentence.start,
        is_cut_after=window.end < claim.sentence.end,
    )


def _pair(report: Report, finding: Finding, first: Finding, numbers: Numbers) -> Pair:
    a, b = (report.claim_by_id[claim] for claim in finding.claims)
    return Pair(
        id=finding.id,
        number=numbers.findings[finding.id],
        claims=(numbers.claims[a.id], numbers.claims[b.id]),
        places=(_short_place(report, a), _short_place(report, b)),
        reason="" if finding.explanation == first.explanation else finding.explanation,
    )


def _short_place(report: Report, claim: Claim) -> str:
    article = report.article_by_id[claim.article]
    return f"{article.name}:{line_of(article, claim)}"


def told_as(report: Report, found: Iterable[Wording], numbers: Numbers) -> tuple[Told, ...]:
    """Return the words in which something is told, each with where it stands."""
    return tuple(
        Told(lead_in(wording.claim), wording.claim.text, _references(report, wording.alike, numbers))
        for wording in found
    )


def _references(report: Report, claims: Iterable[Claim], numbers: Numbers) -> tuple[Reference, ...]:
    """Return where ``claims`` stand, article by article."""
    lines: dict[str, list[tuple[int, int]]] = {}
    for claim in claims:
        article = report.article_by_id[claim.article]
        lines.setdefault(article.id, []).append((line_of(article, claim), numbers.claims[claim.id]))
    return tuple(
        Reference(report.article_by_id[article].name, numbers.articles[article], tuple(sorted(lines[article])))
        for article in sorted(lines, key=lambda article: numbers.articles[article])
    )
