"""Quotation marks -> quotations: the hard evidence of who said what.

Read here are curly and straight marks, double and single ones, two single marks written for a double one, low marks and
guillemets; single marks inside double ones (and the other way round); quotations that run over several paragraphs, each
opened by a mark of its own, or the last one only closed. A mark that never finds its partner loses its own paragraph at
most. Apostrophes, inch and minute signs and decades ('90s) are no quotation marks.
"""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from claimcheck.lexicons import load_lexicon
from claimcheck.records import Span

_MARK = re.compile(r"''|``|‘‘|’’|[\"“”„‟«»‹›‘’‚'`]")
_OPENS = {"“": "double", "‟": "double", "„": "double", "``": "double", "‘‘": "double", "«": "angle", "‹": "angle"}
_OPENS |= {"‘": "single", "‚": "single", "`": "single"}
_CLOSES = {"”": "double", "’’": "double", "»": "angle", "›": "angle", "’": "single"}
_EITHER = {'"': "double", "''": "double", "'": "single"}
_FAMILIES = _OPENS | _CLOSES | _EITHER
_ELISIONS = load_lexicon("claimcheck.language", "elisions").words("words")
"""What follows an apostrophe that stands for left-out letters at the start of a word."""
_BEFORE_OPENING = frozenset("([{-–—/:;,.…!?=“‘\"'‟„«‹`")
_TURNED = frozenset({"”", "’’"})
"""Closing marks that some writing programs put where a paragraph opens with a quotation."""
_MAX_DEPTH = 3


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Quotation:
    """A stretch between quotation marks, in tokens of the Doc, half-open, the marks included.

    ``is_continued`` says that the next paragraph goes on with it; ``depth`` is 0 for a quotation that stands in no
    other. ``inside`` are the words between the marks, in code points of the text.
    """

    start: int
    end: int
    inside: Span
    depth: int = 0
    is_continued: bool = False


@dataclass(slots=True)
class _Open:
    at: int
    family: str


class Quotes:
    """The outermost quotations of a Doc, by token."""

    def __init__(self, doc: Doc, quotations: tuple[Quotation, ...]) -> None:
        self.outermost = outermost(quotations)
        self._at = [-1] * (len(doc) + 1)
        self._ending = {quotation.end: quotation for quotation in self.outermost}
        self._starting = {quotation.start: quotation for quotation in self.outermost}
        for number, quotation in enumerate(self.outermost):
            self._at[quotation.start : quotation.end] = [number] * (quotation.end - quotation.start)

    def around(self, index: int) -> Quotation | None:
        """Return the quotation in which a token stands."""
        number = self._at[index]
        return self.outermost[number] if number >= 0 else None

    def ending(self, index: int) -> Quotation | None:
        """Return the quotation that ends right before a token."""
        return self._ending.get(index)

    def starting(self, index: int) -> Quotation | None:
        """Return the quotation that starts with a token."""
        return self._starting.get(index)


def find(doc: Doc) -> tuple[Quotation, ...]:
    """Return the quotations of a Doc, sorted by position, outer before inner.

    >>> import spacy
    >>> doc = spacy.blank("en")('She called it "a very bad idea" today.')
    >>> [doc[q.start : q.end].text for q in find(doc)]
    ['"a very bad idea"']
    """
    text = doc.text
    starts = [token.idx for token in doc]
    found: list[Quotation] = []
    carried: str | None = None
    bounds = [*_paragraphs(doc), (len(text), len(text))]
    for (start, end), following in pairwise(bounds):
        opening_family = _opening_family(text, following[0])
        closing_family = _closing_family(text, *following) if opening_family is None else None
        pairs = _match(text, (start, end), opening_family or closing_family, carried)
        carried = closing_family if any(closing is None for _, closing, _ in pairs) else None
        for opening, closing, depth in pairs:
            first = bisect.bisect_right(starts, opening) - 1
            last = bisect.bisect_left(starts, end if closing is None else closing)
            if first < last:
                inside = _inside(text, opening, end if closing is None else closing, is_closed=closing is not None)
                found.append(Quotation(start=first, end=last, inside=inside, depth=depth, is_continued=closing is None))
    return tuple(sorted(found, key=lambda quotation: (quotation.start, -quotation.end)))


def _inside(text: str, opening: int, end: int, *, is_closed: bool) -> Span:
    mark = _MARK.match(text, opening)
    start = opening if mark is None else mark.end()
    if is_closed:
        end -= 2 if text[end - 2 : end] in ("''", "’’") and text[opening : opening + 2] in ("''", "``", "‘‘") else 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))


def outermost(quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Return the quotations that stand in no other."""
    return tuple(quotation for quotation in quotations if quotation.depth == 0)


def _paragraphs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield start and end (code points) of each paragraph: what lies between gaps that start a sentence."""
    start = 0
    for i in sorted(doc._.gaps):
        gap = doc[i]
        if gap.is_sent_start or "\n" in gap.text.replace("\n", "", 1):
            if start < gap.idx:
                yield start, gap.idx
            start = gap.idx + len(gap)
    if start < len(doc.text):
        yield start, len(doc.text)


def _opening_family(text: str, start: int) -> str | None:
    """Return the family of the mark with which a paragraph opens, if it opens with one."""
    mark = _MARK.match(text, start)
    return (_OPENS.get(mark[0]) or _EITHER.get(mark[0])) if mark else None


def _closing_family(text: str, start: int, end: int) -> str | None:
    """Return the family of the first mark of a paragraph, single ones aside, if it can only close a quotation."""
    for mark in _MARK.finditer(text, start, end):
        symbol, at = mark[0], mark.start()
        family = _FAMILIES[symbol]
        if family == "single":
            continue
        after = text[mark.end()] if mark.end() < end else " "
        before = text[at - 1] if at > start else " "
        can_open = symbol not in _CLOSES and _can_open(text, mark.span(), before, after)
        return family if not can_open and _can_close(symbol, before, after) else None
    return None


def _match(
    text: str, paragraph: tuple[int, int], next_family: str | None, carried: str | None
) -> list[tuple[int, int | None, int]]:
    """Pair the marks of a paragraph.

    Args:
        text: The text.
        paragraph: Where in it the paragraph starts and ends.
        next_family: Family of the mark by which the next paragraph goes on with a quotation, or ends it.
        carried: Family of the quotation that the paragraph before left open, if this one goes on with it unmarked.

    Returns:
        (start, end, depth) of each quotation; end None where the next paragraph goes on with it.
    """
    start, end = paragraph
    stack: list[_Open] = [_Open(start, carried)] if carried else []
    pairs: list[tuple[int, int | None, int]] = []
    position = start
    while (mark := _MARK.search(text, position, end)) is not None:
        symbol, at = mark[0], mark.start()
        if symbol in ("''", "’’") and stack and stack[-1].family == "single" and text[at + 2 : at + 3] == symbol[0]:
            symbol = symbol[0]  # three in a row close a single mark first, then a double one
        position = at + len(symbol)
        before = text[at - 1] if at > start else " "
        after = text[position] if position < end else " "
        family = _FAMILIES[symbol]
        depth = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].family == family), None)
        is_turned = at == start and symbol in _TURNED and after.isalnum()
        if depth is not None and symbol not in _OPENS and _can_close(symbol, before, after):
            pairs.append((stack[depth].at, position, depth))
            del stack[depth:]
        elif is_turned or (symbol not in _CLOSES and _can_open(text, (at, position), before, after)):
            if depth is not None and symbol not in _OPENS:  # opened again without a close: the earlier mark was stray
                del stack[depth:]
            if len(stack) < _MAX_DEPTH:
                stack.append(_Open(at, family))
    if stack and stack[0].family == next_family:
        pairs.append((stack[0].at, None, 0))
    return _settle(pairs)


def _can_close(symbol: str, before: str, after: str) -> bool:
    if symbol in ("'", "’"):
        return not before.isspace() and not after.isalnum()
    return not before.isspace() or after.isspace() or not after.isalnum()


def _can_open(text: str, place: tuple[int, int], before: str, after: str) -> bool:
    at, position = place
    if after.isspace() and text[at] in "'\"`":
        return False
    if not (before.isspace() or before in _BEFORE_OPENING or text[at] in "“„«‹‟"):
        return False
    if text[at:position] in ("'", "‘", "`"):
        word = re.match(r"\w*", text[position : position + 12])
        return word is None or (word[0].lower() not in _ELISIONS and not word[0][:1].isdigit())
    return True


def _settle(pairs: list[tuple[int, int | None, int]]) -> list[tuple[int, int | None, int]]:
    """Count the depth of each pair by the pairs that hold it; a stray mark may have raised it."""
    settled: list[tuple[int, int | None, int]] = []
    holding: list[float] = []
    for start, end, _ in sorted(pairs, key=lambda pair: (pair[0], -(pair[1] or 1 << 60))):
        until = float("inf") if end is None else end
        while holding and holding[-1] <= start:
            holding.pop()
        settled.append((start, end, len(holding)))
        holding.append(until)
    return settled
