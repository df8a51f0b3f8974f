"""Markdown with or without front matter."""

import re
from collections.abc import Iterator, Sequence

from claimcheck.reading.articles import make_article
from claimcheck.reading.body import lay_out
from claimcheck.reading.doubts import doubts_of
from claimcheck.reading.fields import name_fields
from claimcheck.reading.frontmatter import split_front_matter, title_in_front_matter
from claimcheck.reading.furniture import stands_alone
from claimcheck.reading.lines import MAX_WRAP_CHARS, Line, Unit, ends_sentence, join, split_lines
from claimcheck.reading.markup import marks_in
from claimcheck.reading.metadata import metadata_of
from claimcheck.records import Article, Problem, Span

_HEADING = re.compile(r"(?P<level>#{1,6})[ \t]+(?P<words>\S.*?)(?:(?<![ \t])[ \t]++#*+|(?<!#)#++)?")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_FENCE = re.compile(r"```|~~~")
_SKIPPED = re.compile(r"\|.*|!\[[^\]]*\]\([^)]*\)|\[[^\]]+\]:\s.*|<[a-z/!][^>]*>", re.IGNORECASE)
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_\s](?:[^*_]*[^*_\s])?)(?P=mark)")


def read_markdown(path: str, text: str) -> tuple[Article | Problem, ...]:
    """Return the one article of a Markdown text, or the problem with it, and what of its fields cannot be read.

    Headings, code, tables, pictures and comments are no part of the body; the marks inside a paragraph (emphasis,
    links) are its markup, which is not read.
    """
    fields, start = split_front_matter(text)
    named = name_fields(fields)
    stated = metadata_of(named)
    units, levels = _units(text, split_lines(text[start:], offset=start))
    headline = None if stated.title else _headline(units, levels)
    headings = frozenset(levels) - {headline}
    layout = lay_out(units, title=stated.title, headline=headline, headings=headings)
    title_at = title_in_front_matter(text, stated.title)
    article = make_article(path, text, layout=layout, stated=stated, marks_in=marks_in, title_at=title_at)
    return (article, *doubts_of(path, named, text=text, layout=layout))


def _headline(units: Sequence[Unit], levels: dict[int, int]) -> int | None:
    """Return the index of the first heading of the highest level if no paragraph stands above it."""
    if not levels:
        return None
    top = min(levels.values())
    first = next(i for i, level in levels.items() if level == top)
    is_first = not any(ends_sentence(unit.text) for unit in units[:first])
    return first if is_first or top == 1 else None


def _units(text: str, lines: Sequence[Line]) -> tuple[list[Unit], dict[int, int]]:
    """Return the units of the text, and the level of those that are headings, by index."""
    groups: list[list[Line]] = []
    headings: dict[int, re.Match[str]] = {}
    levels: dict[int, int] = {}
    is_open = False  # whether the last group is a paragraph that may go on
    for line in _outside_code(lines):
        heading = _HEADING.fullmatch(line.unit.text)
        is_below = is_open and groups[-1][-1].block == line.block
        if heading:
            headings[len(groups)] = heading
            levels[len(groups)] = len(heading["level"])
            groups.append([line])
        elif _UNDERLINE.fullmatch(line.unit.text):
            if is_below and not ends_sentence(groups[-1][-1].unit.text):
                levels[len(groups) - 1] = 1 if line.unit.text[0] == "=" else 2
        elif is_below and _continues(text, groups[-1][-1], line):
            groups[-1].append(line)
        elif not _SKIPPED.fullmatch(line.unit.text):
            groups.append([line])
        is_open = groups != [] and groups[-1][-1] is line and heading is None
    units = [_plain(join(text, group)) for group in groups]
    for i, heading in headings.items():
        units[i] = _plain(_part(groups[i][0].unit, heading, "words"))
    return units, levels


def _outside_code(lines: Sequence[Line]) -> Iterator[Line]:
    fence = ""
    in_comment = False
    for line in lines:
        text = line.unit.text
        if fence:
            fence = "" if text.startswith(fence) else fence
        elif in_comment:
            in_comment = "-->" not in text
        elif _FENCE.match(text):
            fence = text[:3]
        elif text.startswith("<!--"):
            in_comment = "-->" not in text
        else:
            yield line


def _continues(text: str, previous: Line, line: Line) -> bool:
    end = previous.unit.span.end
    return not (
        line.unit.is_bulleted
        or line.unit.text.startswith(">")
        or previous.unit.text.startswith(">")
        or (previous.chars > MAX_WRAP_CHARS and ends_sentence(previous.unit.text))
        or text.startswith(("  ", "\\"), end)
        or _SKIPPED.fullmatch(line.unit.text)
        or stands_alone(previous.unit.text)
        or stands_alone(line.unit.text)
    )


def _plain(unit: Unit) -> Unit:
    """Return the unit without the marks that enclose all of it: of a block quote, of emphasis."""
    quote = _QUOTE.match(unit.text)
    if quote and quote.end() < len(unit.text):
        start = unit.span.start + quote.end()
        unit = Unit(span=Span(start, unit.span.end), text=unit.text[quote.end() :], is_bulleted=unit.is_bulleted)
    emphasis = _EMPHASIS.fullmatch(unit.text)
    return _part(unit, emphasis, "words") if emphasis else unit


def _part(unit: Unit, match: re.Match[str], group: str) -> Unit:
    span = Span(unit.span.start + match.start(group), unit.span.start + match.end(group))
    return Unit(span=span, text=match[group], is_bulleted=unit.is_bulleted)
