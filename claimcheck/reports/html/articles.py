"""The articles as the page shows them: paragraph by paragraph, claims and deciding words marked."""

from dataclasses import dataclass

from claimcheck.records import Article, Between, Finding, Relation, Span
from claimcheck.report import Report
from claimcheck.reports.html.sections import Numbers
from claimcheck.reports.html.words import TONES, Label, Piece, pieces
from claimcheck.reports.places import line_at

_LINKED = ("https://", "http://")
"""Other schemes, such as ``javascript:``, are shown and never linked."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading between paragraphs, or the headline, with the line it begins in."""

    tag: str
    line: int
    dateline: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One article."""

    number: int
    name: str
    path: str
    published: str | None
    url: str | None
    is_linked: bool
    claims: int
    blocks: tuple[Block, ...]
    elsewhere: tuple[int, ...]
    """Numbers of the claims that stand in none of the blocks."""


def sheets(report: Report, numbers: Numbers) -> tuple[Sheet, ...]:
    """Return the articles in the order of the report."""
    labels = _labels(report, numbers)
    return tuple(_sheet(article, numbers.articles[article.id], labels[article.id]) for article in report.articles)


def _sheet(article: Article, number: int, labels: list[Label]) -> Sheet:
    known: set[int] = set()
    blocks = _blocks(article, labels, known)
    claims = {label.number for label in labels if label.is_claim}
    return Sheet(
        number=number,
        name=article.name,
        path=article.shown_path,
        published=None if article.published is None else article.published.isoformat(),
        url=article.url,
        is_linked=article.url is not None and article.url.lower().startswith(_LINKED),
        claims=len(claims),
        blocks=blocks,
        elsewhere=tuple(sorted(claims - known)),
    )


def _blocks(article: Article, labels: list[Label], known: set[int]) -> tuple[Block, ...]:
    stretches = [(span, "p") for span in article.body] + [(span, "h4") for span in article.headings]
    if article.headline is not None:
        stretches.append((article.headline, "h4"))
    blocks = []
    for span, tag in sorted(stretches):
        line = line_at(article, span.start)
        found = pieces(article.text, span, labels, known=known, markup=article.markup)
        blocks.append(Block(tag, line, _dateline(article, span), found))
    return tuple(blocks)


def _dateline(article: Article, span: Span) -> str:
    is_first = bool(article.body) and span == article.body[0]
    return article.dateline.of(article.text) if article.dateline is not None and is_first else ""


def _labels(report: Report, numbers: Numbers) -> dict[str, list[Label]]:
    tones = _tones(report)
    labels: dict[str, list[Label]] = {article.id: [] for article in report.articles}
    for claim in report.claims:
        for span in claim.content or (claim.sentence,):
            label = Label(span, numbers.claims[claim.id], is_claim=True, tone=tones.get(claim.id, "alone"))
            labels[claim.article].append(label)
    for finding in report.found(Relation.CONTRADICTS, Relation.UPDATES):
        for mark in finding.marks:
            label = Label(mark.span, numbers.findings[finding.id], is_claim=False, tone="")
            labels[report.claim_by_id[mark.claim].article].append(label)
    return labels


def _tones(report: Report) -> dict[str, str]:
    """Return for each claim that is in a finding the worst that it is in."""
    tones: dict[str, str] = {}
    for finding in report.findings:
        for claim in finding.claims:
            tones[claim] = min(tones.get(claim, TONES[-1]), _tone(finding), key=TONES.index)
    return tones


def _tone(finding: Finding) -> str:
    match finding.relation:
        case Relation.CONTRADICTS:
            return "dispute" if finding.between is Between.SPEAKERS else "conflict"
        case Relation.UPDATES:
            return "update"
        case Relation.AGREES:
            return "agreement"
        case Relation.COMPATIBLE:
            return "compatible"
