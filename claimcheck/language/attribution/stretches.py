"""Stretches of tokens: half-open pairs of token indices, and what the syntax tree says about them."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from claimcheck.language import annotations

Interval = tuple[int, int]

MAX_SENTENCE_TOKENS = 1000
MAX_CONTENT_TOKENS = 400
"""No clause of running text is longer; a parse that says so is wrong."""

_OUTER = frozenset({",", ";", ":", ".", "–", "—", "-", "--", "…", "...", "..", "|", "•", "*"})
_OUTER_CONJUNCTIONS = frozenset({"and", "but", "or", "yet", "so"})


def readable_sentences(doc: Doc) -> Iterator[Span]:
    """Yield the sentences whose syntax can be relied on: no sentence of running text is longer than 1,000 tokens."""
    return (sentence for sentence in annotations.sentences(doc) if len(sentence) <= MAX_SENTENCE_TOKENS)


def is_headline(sentence: Span) -> bool:
    """Whether a sentence stands in the headline of its article."""
    article = sentence.doc._.article
    return (
        article is not None
        and article.headline is not None
        and article.headline.start <= sentence.start_char < article.headline.end
    )


def subtree(token: Token) -> Interval:
    """Return the stretch that a token and everything that hangs on it spans."""
    return token.left_edge.i, token.right_edge.i + 1


def holds(interval: Interval, index: int) -> bool:
    """Whether a token lies inside."""
    return interval[0] <= index < interval[1]


def overlap(one: Interval, other: Interval) -> bool:
    """Whether two stretches have a token in common."""
    return one[0] < other[1] and other[0] < one[1]


def is_within(inner: Interval, outer: Interval) -> bool:
    """Whether all tokens of a stretch lie in another one."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def merge(intervals: Iterable[Interval]) -> list[Interval]:
    """Return the stretches sorted, those that meet joined.

    >>> merge([(5, 7), (0, 2), (1, 4)])
    [(0, 4), (5, 7)]
    """
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def subtract(interval: Interval, holes: Iterable[Interval]) -> list[Interval]:
    """Return what is left of a stretch without the holes.

    >>> subtract((0, 10), [(2, 4), (9, 12)])
    [(0, 2), (4, 9)]
    """
    left: list[Interval] = []
    position = interval[0]
    for start, end in merge(holes):
        if start >= interval[1]:
            break
        if start > position:
            left.append((position, start))
        position = max(position, end)
    if position < interval[1]:
        left.append((position, interval[1]))
    return left


def trim(doc: Doc, interval: Interval, *, conjunctions: bool = True) -> Interval | None:
    """Return a stretch without outer white space and punctuation; None if nothing is left.

    Quotation marks, question marks and exclamation marks stay.

    Args:
        doc: The Doc.
        interval: A stretch of it.
        conjunctions: Whether a conjunction at its start goes too.
    """
    start, end = interval
    gaps = doc._.gaps
    while start < end and (
        start in gaps or doc[start].text in _OUTER or (conjunctions and doc[start].lower_ in _OUTER_CONJUNCTIONS)
    ):
        start += 1
    while start < end and (end - 1 in gaps or doc[end - 1].text in _OUTER):
        end -= 1
    return (start, end) if start < end else None
