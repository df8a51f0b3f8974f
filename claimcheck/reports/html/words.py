"""Words of articles on a page: harmless, and cut where claims and deciding words begin and end."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.records import Article, Span
from claimcheck.reports.sanitize import escaped, is_invisible
from claimcheck.reports.windows import stretches

_WHITE = frozenset("\t\n\v\f\r\x85\u2028\u2029")


def shown(text: str) -> str:
    r"""Return ``text`` with what draws nothing (control, bidi, zero-width) spelt out; line breaks become blanks.

    Escaping for HTML is the template's task.

    >>> print(shown("a\n\u202eb <i>"))
    a \u202eb <i>
    """
    if not any(is_invisible(character) for character in text):
        return text
    return "".join(
        " " if character in _WHITE else escaped(character) if is_invisible(character) else character
        for character in text
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a passage."""

    text: str
    is_marked: bool


def passage_parts(article: Article, window: Span, marks: Iterable[Span]) -> tuple[Part, ...]:
    """Return the words of a ``window`` of an article in order, cut where marks begin and end."""
    return tuple(Part(text, is_marked=is_marked) for text, is_marked in stretches(article, window, marks))


@dataclass(frozen=True, slots=True)
class Label:
    """What a stretch of an article's text belongs to: a claim, or the deciding words of a finding."""

    span: Span
    number: int
    is_claim: bool
    tone: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text that belongs to the same claims and deciding words throughout."""

    text: str
    claims: tuple[int, ...]
    """Numbers of the claims, in order."""
    first: tuple[int, ...]
    """Those of them that no piece before has."""
    findings: tuple[int, ...]
    """Numbers of the findings that these words decide."""
    tone: str


TONES = ("conflict", "dispute", "update", "agreement", "compatible", "alone")
"""What a claim stands in, worst first."""


def pieces(
    text: str, span: Span, labels: Sequence[Label], *, known: set[int], markup: Sequence[Span] = ()
) -> tuple[Piece, ...]:
    """Return the stretch ``span`` of ``text`` cut wherever a label begins or ends.

    Args:
        text: The text of an article.
        span: The stretch of it.
        labels: What its words belong to.
        known: The claims that pieces before have; those of this stretch are added.
        markup: What is no word but a mark of the format, and left out.
    """
    inside = [label for label in labels if label.span.overlaps(span)]
    cuts = {span.start, span.end}
    unread = [mark for mark in markup if mark.overlaps(span)]
    for cut in (*(label.span for label in inside), *unread):
        cuts |= {max(span.start, cut.start), min(span.end, cut.end)}
    edges = sorted(cuts)
    found = []
    for start, end in pairwise(edges):
        stretch = Span(start, end)
        if any(mark.overlaps(stretch) for mark in unread):
            continue
        piece = _piece(text, stretch, [label for label in inside if label.span.overlaps(stretch)], known)
        known.update(piece.claims)
        found.append(piece)
    return tuple(found)


def _piece(text: str, span: Span, labels: Sequence[Label], known: Collection[int]) -> Piece:
    claims = sorted({label.number for label in labels if label.is_claim})
    findings = sorted({label.number for label in labels if not label.is_claim})
    tones = {label.tone for label in labels if label.is_claim}
    return Piece(
        text=span.of(text),
        claims=tuple(claims),
        first=tuple(number for number in claims if number not in known),
        findings=tuple(findings),
        tone=next((tone for tone in TONES if tone in tones), ""),
    )
