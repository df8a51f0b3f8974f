"""Ids and stretches of text."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass


def content_id(*parts: str) -> str:
    """Return the id of a record that is made of ``parts``: 16 hexadecimal digits.

    >>> content_id("a", "b") == content_id("a", "b") != content_id("ab")
    True
    """
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of ``Article.text``: code points, half-open."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of ``text``.

        >>> Span(3, 5).of("abcdef")
        'de'
        """
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two have a code point in common."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that covers all of ``spans`` (at least one).

    >>> hull([Span(5, 9), Span(1, 2)])
    Span(start=1, end=9)
    """
    spans = tuple(spans)
    return Span(min(span.start for span in spans), max(span.end for span in spans))
