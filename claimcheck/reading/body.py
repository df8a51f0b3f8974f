"""Find the article among what stands around it on a page: headline, dateline, paragraphs, section headings.

Everything is judged by the shape of the lines. A paragraph with a full sentence is kept unless it is clearly furniture;
lines without one count by where they stand: before the first paragraph and after the last they are furniture (one is
the headline), between paragraphs they are headings or items of a list.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from claimcheck.reading.datelines import dateline_chars
from claimcheck.reading.fields import field_of
from claimcheck.reading.furniture import Kind, kind_of
from claimcheck.reading.headlines import find_headline
from claimcheck.reading.lines import Unit, ends_sentence
from claimcheck.records import Span

MIN_READ_RATIO = 0.6
"""Share of the running text that must stand before a line like "Comments" for the article to end there."""
MAX_HEADINGS = 2
"""More lines than this in a row, none a sentence, are a list of links and no headings."""
MIN_ITEM_WORDS = 3
MIN_QUOTE_WORDS = 5
MIN_POINTS = 2
MIN_POINT_WORDS = 6
"""So many bulleted lines right above the first paragraph, of so many words, sum the article up; menus have fewer."""
MAX_TITLE_WORDS = 15
MIN_PAGE_LINES = 3
"""So many lines of furniture before the headline make the text a copied page, whose sentences there are notices."""
MAX_NOTICE_RATIO = 0.2
"""Share of the running text that such notices may have at most."""
MAX_PARAGRAPH_CHARS = 10_000
"""A longer paragraph is cut, at the end of a sentence where possible; parsers take memory by the paragraph."""
MAX_SIGN_OFF_CHARS = 400

_ABBREVIATED = re.compile(r"(?:^|[\s.])\w\.$|^\W*\d")
_SIGN_OFF = re.compile(
    r"\s*\((?:additional )?(?:reporting|writing|editing|compiled) by [^()]{1,300}\)\.?$", re.IGNORECASE
)
_QUOTES = '"“‘«„'


@dataclass(frozen=True, slots=True)
class Layout:
    """What each unit of a text is, and where the article stands."""

    units: tuple[Unit, ...]
    kinds: tuple[Kind, ...]
    headline: Span | None
    headings: tuple[Span, ...]
    dateline: Span | None
    body: tuple[Span, ...]

    @property
    def body_start(self) -> int:
        """Where the dateline or the first paragraph starts; the end of the text if there is none."""
        starts = [span.start for span in (self.dateline, *self.body[:1]) if span is not None]
        return min(starts, default=self.units[-1].span.end if self.units else 0)


def lay_out(
    units: Sequence[Unit],
    *,
    title: str | None = None,
    headline: int | None = None,
    headings: frozenset[int] = frozenset(),
) -> Layout:
    """Find the article among the units of its text.

    Args:
        units: The units, in order.
        title: The title where it is known; then only a line of the same words is the headline.
        headline: Index of the headline where the format marks it.
        headings: Indices of the section headings where the format marks them.
    """
    kinds = [Kind.FIELD if field_of(unit) else kind_of(unit) for unit in units]
    for i in headings:
        kinds[i] = Kind.HEADING if kinds[i] in (Kind.PROSE, Kind.SHORT) else kinds[i]
    if headline is not None:
        found: tuple[int, Span] | None = (headline, units[headline].span)
    else:
        found = find_headline(units, kinds) if title is None else _find_title(units, title)
    title_at = found[0] if found else None
    if title_at is not None and kinds[title_at] is not Kind.FIELD:
        kinds[title_at] = Kind.HEADLINE
    end = _find_end(units, kinds)
    body_at, headings_at = _choose(units, kinds, title_at=title_at, end=end)
    if not body_at:
        body_at = [i for i, kind in enumerate(kinds) if kind is Kind.SHORT]
    if not body_at and title_at is not None:
        body_at, found = [title_at], None
    dateline, body = _body_spans([units[i] for i in body_at])
    return Layout(
        units=tuple(units),
        kinds=tuple(kinds),
        headline=found[1] if found else None,
        headings=tuple(units[i].span for i in headings_at),
        dateline=dateline,
        body=body,
    )


def _find_title(units: Sequence[Unit], title: str) -> tuple[int, Span] | None:
    words = _words(title)
    return next(((i, unit.span) for i, unit in enumerate(units) if _words(unit.text) == words), None)


def _find_end(units: Sequence[Unit], kinds: Sequence[Kind]) -> int:
    """Return the index of the unit with which the page leaves the article."""
    total = _prose_chars(units, kinds)
    read = 0
    for i, (unit, kind) in enumerate(zip(units, kinds, strict=True)):
        if kind is Kind.PROSE:
            read += len(unit.text)
        elif kind is Kind.ENDING and read and read >= MIN_READ_RATIO * total:
            return i
    return len(units)


def _prose_chars(units: Sequence[Unit], kinds: Sequence[Kind]) -> int:
    return sum(len(unit.text) for unit, kind in zip(units, kinds, strict=True) if kind is Kind.PROSE)


def _choose(
    units: Sequence[Unit], kinds: Sequence[Kind], *, title_at: int | None, end: int
) -> tuple[list[int], list[int]]:
    """Return the indices of the paragraphs and of the headings between them."""
    body: list[int] = []
    headings: list[int] = []
    waiting: list[int] = []  # lines without a sentence, until it is known what follows them
    follows_pointer = False  # whether a line like "Related articles" stands above
    items = frozenset(_summary_items(units, kinds))
    title = _words(units[title_at].text) if title_at is not None else None
    for i in range(_notices_end(units, kinds, title_at), end):
        unit, kind = units[i], kinds[i]
        if kind is Kind.RELATED:
            follows_pointer, waiting = True, []
        elif kind is Kind.HEADING:
            follows_pointer = False
            headings.append(i)
        elif i in items:
            headings += [line for line in waiting if body]
            waiting = []
            body.append(i)
        elif kind in {Kind.SHORT, Kind.SUMMARY} and not follows_pointer:
            if _is_item(unit, i, body) or (
                body and unit.text[0] in _QUOTES and len(unit.text.split()) >= MIN_QUOTE_WORDS
            ):
                body.append(i)
            else:
                waiting.append(i)
        elif kind is Kind.PROSE and _words(unit.text) != title and not (follows_pointer and _is_question(unit.text)):
            before, above = _settle(units, waiting, has_body=bool(body))
            body += before
            headings += above
            waiting, follows_pointer = [], False
            body.append(i)
    return body, [i for i in headings if body and i < body[-1]]


def _summary_items(units: Sequence[Unit], kinds: Sequence[Kind]) -> Iterator[int]:
    """Yield the indices of the items of lists that sum the article up, which need not end with a stop."""
    sums_up = False
    for i, (unit, kind) in enumerate(zip(units, kinds, strict=True)):
        is_item = unit.is_bulleted and kind in {Kind.SHORT, Kind.PROSE} and len(unit.text.split()) >= MIN_ITEM_WORDS
        sums_up = kind is Kind.SUMMARY or (sums_up and is_item)
        if sums_up and is_item:
            yield i


def _settle(units: Sequence[Unit], waiting: Sequence[int], *, has_body: bool) -> tuple[list[int], list[int]]:
    """Return which of the lines above a paragraph lead into it ("Politico reports:"), and which are headings."""
    leads = [i for i in waiting if _is_clipped(units[i].text) or (i == waiting[-1] and units[i].text.endswith(":"))]
    if not has_body:
        points = list(takewhile(lambda i: _is_point(units[i]), reversed(waiting)))[::-1]
        if len(points) >= MIN_POINTS:
            return points, []
        return [i for i in leads if i == waiting[-1] and _is_clipped(units[i].text)], []
    known = frozenset(leads)
    others = [i for i in waiting if i not in known]
    return leads, others if len(others) <= MAX_HEADINGS else []


def _is_point(unit: Unit) -> bool:
    """Whether the line may be one of the points that stand below a headline."""
    return unit.is_bulleted and len(unit.text.split()) >= MIN_POINT_WORDS


def _is_question(text: str) -> bool:
    """Whether the line may be the title of another article ("Who is Ann Poe?")."""
    return text[-1] in "?!" and len(text.split(None, MAX_TITLE_WORDS)) <= MAX_TITLE_WORDS


def _is_clipped(text: str) -> bool:
    """Whether the line is a sentence of a word or two ("No."), and no time of day or name with initials."""
    return ends_sentence(text) and not _ABBREVIATED.search(text)


def _is_item(unit: Unit, i: int, body: Sequence[int]) -> bool:
    return unit.is_bulleted and bool(body) and body[-1] == i - 1 and len(unit.text.split()) >= MIN_ITEM_WORDS


def _notices_end(units: Sequence[Unit], kinds: Sequence[Kind], title_at: int | None) -> int:
    """Return the index before which every sentence is a notice of the page; 0 unless it clearly is a copied page."""
    if title_at is None:
        return 0
    above = kinds[:title_at]
    if len(above) - above.count(Kind.PROSE) < MIN_PAGE_LINES:
        return 0
    notices = _prose_chars(units[:title_at], above)
    return title_at if notices < MAX_NOTICE_RATIO * _prose_chars(units, kinds) else 0


def _words(text: str) -> str:
    return " ".join(text.casefold().split()) if len(text) < MAX_PARAGRAPH_CHARS else text


def _body_spans(units: Sequence[Unit]) -> tuple[Span | None, tuple[Span, ...]]:
    """Return the dateline that opens the first paragraph, and the paragraphs without it."""
    dateline: Span | None = None
    spans: list[Span] = []
    for unit in units:
        start = unit.span.start
        if unit is units[0]:
            chars = dateline_chars(unit.text)
            if chars:
                dateline = Span(start, start + len(unit.text[:chars].rstrip()))
                start += chars
        paragraph = unit.text[start - unit.span.start :]
        sign_off = _SIGN_OFF.search(paragraph, max(0, len(paragraph) - MAX_SIGN_OFF_CHARS))
        spans += _split_long(paragraph[: sign_off.start()] if sign_off else paragraph, start)
    return dateline, tuple(spans)


def _split_long(text: str, offset: int) -> list[Span]:
    spans: list[Span] = []
    start = 0
    while len(text) - start > MAX_PARAGRAPH_CHARS:
        cut = _cut(text, start, start + MAX_PARAGRAPH_CHARS)
        spans.append(Span(offset + start, offset + start + len(text[start:cut].rstrip())))
        start = cut
        while start < len(text) and text[start].isspace():
            start += 1
    if start < len(text):
        spans.append(Span(offset + start, offset + len(text)))
    return [span for span in spans if span.start < span.end]


def _cut(text: str, start: int, limit: int) -> int:
    for blank in range(limit - 1, start + MAX_PARAGRAPH_CHARS // 2, -1):
        if text[blank].isspace() and ends_sentence(text[max(start, blank - 8) : blank]):
            return blank
    blank = text.rfind(" ", start, limit)
    return blank if blank > start else limit
