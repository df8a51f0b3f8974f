"""The marks of Markdown inside a paragraph: emphasis, links, code, pictures, footnotes, HTML, escapes.

Only what is no word of the text: of a link its address, of a picture all, of emphasis the asterisks. Words that are
struck out are withdrawn, and count as marks. Emphasis follows the delimiter runs of CommonMark 0.31 (section 6.2)
without their rule of three.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.records import Span

_ADDRESS = r"\((?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
_INNER = r"(?:[^\[\]]|\[[^\[\]]*\])*"
_MARK = re.compile(
    rf"""(?P<escape>\\(?=[!-/:-@\[-`{{-~]))
    | (?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)
    | (?P<none><!--.*?--> | <(?:https?|mailto):[^\s<>]*> | </?[a-z][^<>]*>
        | !\[{_INNER}\](?:{_ADDRESS}|\[[^\[\]]*\]) | \[\^[^\[\]\s]+\] | ~~(?=\S).+?(?<=\S)~~)
    | \[(?P<words>{_INNER})(?P<target>\](?:{_ADDRESS}|\[[^\[\]]*\]))""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
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
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        if match["escape"]:
            yield at, at + 1, at + 2
        elif match["ticks"]:
            yield at, match.start("code"), match.end("code")
            yield match.end("code"), match.end(), match.end()
        elif match["none"]:
            yield at, match.end(), match.end()
        else:
            yield at, at + 1, at + 1
            yield from _simple(text, *match.span("words"))
            yield match.start("target"), match.end(), match.end()


def _emphasis(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the asterisks and underscores that have a partner."""
    openers: list[_Opener] = []
    for run in _RUN.finditer(text):
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        splits_words = run[0][0] == "*"
        at = run.start()
        if before.strip() and (splits_words or not after.isalnum()):
            while at < run.end() and (opener := _last(openers, run[0][0])) is not None:
                count = min(opener.left, run.end() - at)
                first = opener.start + opener.left - count
                yield first, first + count
                yield at, at + count
                opener.left, at = opener.left - count, at + count
        if at < run.end() and after.strip() and (splits_words or not before.isalnum()):
            openers.append(_Opener(mark=run[0][0], start=at, left=run.end() - at))


def _last(openers: list[_Opener], mark: str) -> _Opener | None:
    """Return the last opener of ``mark`` that has some left; those behind it cannot be closed any more."""
    for place in range(len(openers) - 1, -1, -1):
        if openers[place].mark == mark and openers[place].left:
            del openers[place + 1 :]
            return openers[place]
    return None
