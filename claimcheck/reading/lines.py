"""Cut a text into units: its lines, or whole paragraphs where their lines were wrapped at a fixed width."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimcheck.records import Span

MIN_WRAP_CHARS = 40
MAX_WRAP_CHARS = 110
"""Widths at which mail programs, wire services and editors wrap; a longer line holds a paragraph of its own."""
RAGGED_CHARS = 2
"""How much narrower than the widest line a full line may be."""
MIN_WRAPPED_RATIO = 0.8
"""Share of a block's unfinished lines that must be full; menus and lists stay far below, wrapped text reaches 1."""

BLANKS = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)
INVISIBLE = BLANKS + "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
_BULLET = re.compile(
    r"(?:(?:[-–—*•‣⁃∙◦▪▫●○■□►▸▶➤✓✔·‧\u2600-\u27bf\U0001f000-\U0001faff])[ \t\xa0]+){1,3}|\d{1,2}[.)][ \t\xa0]+"
)
_CLOSERS = "\"'”’»)]}*_ \t\xa0"
MAX_NOTES_CHARS = 60
_NOTES = re.compile(r"(?:\s?\[\d{1,3}\])+$")
_STOPS = frozenset(".!?…。！？")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A line or a joined paragraph, without bullet, indentation and outer blanks."""

    span: Span
    text: str
    """What the span covers, as stored."""
    is_bulleted: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text that is not blank; ``block`` counts the runs of lines between blank lines."""

    unit: Unit
    indent: int
    block: int

    @property
    def chars(self) -> int:
        """Length without indentation."""
        return len(self.unit.text)


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does: with a stop, closing quotes, brackets and note marks ("[24]") aside.

    >>> ends_sentence('He said: "No."'), ends_sentence("Trump Fires Comey")
    (True, False)
    """
    end = text[-MAX_NOTES_CHARS:]
    tail = (_NOTES.sub("", end) if end.endswith("]") else end)[-8:].rstrip(_CLOSERS)
    return bool(tail) and tail[-1] in _STOPS


def split_lines(text: str, *, offset: int = 0) -> list[Line]:
    """Return the lines that are not blank, in order.

    Args:
        text: Text from ``offset`` of the article's text on.
        offset: Where it starts; spans are counted from there.
    """
    lines: list[Line] = []
    position, block = offset, 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip(INVISIBLE)
        if not stripped:
            block += 1
        else:
            indent = len(raw) - len(raw.lstrip(INVISIBLE))
            bullet = _BULLET.match(stripped)
            skipped = bullet.end() if bullet and bullet.end() < len(stripped) else 0
            start = position + indent + skipped
            span = Span(start, start + len(stripped) - skipped)
            unit = Unit(span=span, text=stripped[skipped:], is_bulleted=skipped > 0)
            lines.append(Line(unit, indent, block))
        position += len(raw)
    return lines


def join_wrapped(text: str, lines: Sequence[Line], *, stands_alone: Callable[[str], bool]) -> list[Unit]:
    """Join lines that were wrapped at a fixed width to paragraphs; leave all others as they are.

    Lines count as wrapped where those that end in mid-sentence are full: the first word of the next would not have
    fitted.

    Args:
        text: The article's text.
        lines: Its lines.
        stands_alone: Whether a line is known to be no part of a paragraph ("Advertisement").
    """
    width = _wrap_width([line for line in lines if not stands_alone(line.unit.text)])
    lines = _with_headings_apart(lines, width)
    wrapped = _wrapped_blocks(lines, width) if width else frozenset[int]()
    groups: list[list[Line]] = []
    for line in lines:
        previous = groups[-1][-1] if groups else None
        if (
            previous is not None
            and previous.block == line.block
            and line.block in wrapped
            and _continues(previous, line, width)
            and not stands_alone(previous.unit.text)
            and not stands_alone(line.unit.text)
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [join(text, group) for group in groups]


def join(text: str, lines: Sequence[Line]) -> Unit:
    """Return one unit from the start of the first line to the end of the last."""
    first = lines[0].unit
    if len(lines) == 1:
        return first
    span = Span(first.span.start, lines[-1].unit.span.end)
    return Unit(span=span, text=span.of(text), is_bulleted=first.is_bulleted)


def _with_headings_apart(lines: Sequence[Line], width: int) -> list[Line]:
    """Put a heading that stands right on top of a wrapped paragraph into a block of its own."""
    apart = list(lines)
    for i, (line, following) in enumerate(pairwise(lines)):
        opens_block = i == 0 or lines[i - 1].block != line.block
        if not opens_block or following.block != line.block or ends_sentence(line.unit.text):
            continue
        if not _is_full(line, following, width) and not following.unit.text[0].islower():
            apart[i] = replace(line, block=-1 - i)
    return apart


def _wrap_width(lines: Sequence[Line]) -> int:
    """Return the width at which the text seems wrapped, 0 if it does not."""
    pairs = [pair for pair in pairwise(lines) if pair[0].block == pair[1].block]
    width = max((line.chars for line, _ in pairs if line.chars <= MAX_WRAP_CHARS and " " in line.unit.text), default=0)
    if width < MIN_WRAP_CHARS:
        return 0
    runs_on = any(
        _is_full(line, following, width) and not ends_sentence(line.unit.text) and following.unit.text[0].islower()
        for line, following in pairs
    )
    return width if runs_on else 0


def _wrapped_blocks(lines: Sequence[Line], width: int) -> frozenset[int]:
    full: dict[int, int] = {}
    unfinished: dict[int, int] = {}
    too_long: set[int] = set()
    for line, following in pairwise(lines):
        if line.chars > MAX_WRAP_CHARS and " " in line.unit.text:
            too_long.add(line.block)
        if line.block == following.block and not ends_sentence(line.unit.text):
            unfinished[line.block] = unfinished.get(line.block, 0) + 1
            full[line.block] = full.get(line.block, 0) + _is_full(line, following, width)
    return frozenset(
        block
        for block, count in unfinished.items()
        if block not in too_long and full[block] >= MIN_WRAPPED_RATIO * count
    )


def _is_full(line: Line, following: Line, width: int) -> bool:
    word = following.unit.text.split(None, 1)[0]
    return line.chars + 1 + len(word) > width - RAGGED_CHARS


def _continues(line: Line, following: Line, width: int) -> bool:
    if following.unit.is_bulleted or (following.indent > line.indent + 1 and not line.unit.is_bulleted):
        return False
    return following.unit.text[0].islower() or _is_full(line, following, width)
