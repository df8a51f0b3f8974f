"""The marks of Markdown inside a paragraph: emphasis, links, code, pictures, footnotes, HTML, escapes.

Only what is no word of the text: of a link its address, of a picture all, of emphasis the asterisks. Words that are
struck out are withdrawn, and count as marks. Emphasis follows the delimiter runs of CommonMark 0.31 (section 6.2)
without their rule of three.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimcheck.records import Span

_ADDRESS = r"\((?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
_INNER = r"(?:[^\[\]]|\[[^\[\]]*\])*"
_MARK = re.compile(
    rf"""(?P<escape>\\(?=[!-/:-@\[-`{{-~]))
    | (?P<opener>`++ | <!-- | ~~(?=\S))
    | (?P<none><(?:https?|mailto):[^\s<>]*> | </?[a-z][^<>]*>
        | !\[{_INNER}\](?:{_ADDRESS}|\[[^\[\]]*\]) | \[\^[^\[\]\s]+\])
    | \[(?P<words>{_INNER})(?P<target>\](?:{_ADDRESS}|\[[^\[\]]*\]))""",
    re.IGNORECASE | re.VERBOSE,
)
_RUN = re.compile(r"\*+|_+")
_SHIELD = "x"
"""Stands for what cannot be emphasis: it is neither white space nor a mark."""


@dataclass(slots=True)
class _Opener:
    """A run of asterisks or underscores that may begin emphasis."""

    mark: str
    start: int
    left: int
    """How many of them have no partner yet: the first ones."""


def marks_in(text: str, span: Span) -> tuple[Span, ...]:
    """Return the marks of Markdown in a paragraph, in order; none overlaps another.

    Args:
        text: The whole text.
        span: The paragraph.

    >>> text = "**15 people** died, the [coast guard](https://a.example/b_c) said"
    >>> [mark.of(text) for mark in marks_in(text, Span(0, len(text)))]
    ['**', '**', '[', '](https://a.example/b_c)']
    """
    found = sorted(_simple(text, span.start, span.end))
    shielded = list(span.of(text))
    for start, _, shield_end in found:
        shielded[start - span.start : shield_end - span.start] = _SHIELD * (shield_end - start)
    marks = [Span(start, end) for start, end, _ in found]
    marks += (Span(span.start + start, span.start + end) for start, end in _emphasis("".join(shielded)))
    return tuple(sorted(marks))


def _simple(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the marks that are no emphasis: start, end, and the end of what cannot be emphasis from the start on."""
    unclosed: set[str] = set()  # so that each is looked for in vain only once
    place = start
    while match := _MARK.search(text, place, end):
        at, place = match.start(), match.end()
        opener = match["opener"]
        if opener:
            closer = None if opener in unclosed else _closer(opener).search(text, place + (opener == "~~"), end)
            if closer is None:
                unclosed.add(opener)
                continue
            if "`" in opener:
                yield at, place, closer.start()
            yield closer.start() if "`" in opener else at, closer.end(), closer.end()
            place = closer.end()
        elif match["escape"]:
            yield at, at + 1, at + 2
        elif match["none"]:
            yield at, place, place
        else:
            yield at, at + 1, at + 1
            yield from _simple(text, *match.span("words"))
            yield match.start("target"), place, place


@cache
def _closer(opener: str) -> re.Pattern[str]:
    """Return what closes code, a comment, or what is struck out."""
    if opener == "<!--":
        return re.compile("-->")
    return re.compile(r"(?<=\S)~~" if opener == "~~" else f"(?<!`){opener}(?!`)")


def _emphasis(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the asterisks and underscores that have a partner."""
    openers = _Openers()
    for run in _RUN.finditer(text):
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        splits_words = run[0][0] == "*"
        at = run.start()
        if before.strip() and (splits_words or not after.isalnum()):
            while at < run.end() and (opener := openers.last(run[0][0])) is not None:
                count = min(opener.left, run.end() - at)
                first = opener.start + opener.left - count
                yield first, first + count
                yield at, at + count
                openers.close(opener, count)
                at += count
        if at < run.end() and after.strip() and (splits_words or not before.isalnum()):
            openers.add(_Opener(mark=run[0][0], start=at, left=run.end() - at))


class _Openers:
    """The runs that may begin emphasis, in order."""

    def __init__(self) -> None:
        self._runs: list[_Opener] = []
        self._counts = Counter[str]()
        """By mark: how many of the runs have some left of it."""

    def add(self, opener: _Opener) -> None:
        """Add a run behind the others."""
        self._runs.append(opener)
        self._counts[opener.mark] += 1

    def last(self, mark: str) -> _Opener | None:
        """Return the last opener of ``mark`` that has some left; those behind it cannot be closed any more."""
        while self._counts[mark]:
            opener = self._runs[-1]
            if opener.mark == mark and opener.left:
                return opener
            self._runs.pop()
            self._counts[opener.mark] -= opener.left > 0
        return None

    def close(self, opener: _Opener, count: int) -> None:
        """Take ``count`` marks of a run, which have found their partners."""
        opener.left -= count
        self._counts[opener.mark] -= opener.left == 0
