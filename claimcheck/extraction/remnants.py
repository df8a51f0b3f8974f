"""What attributions leave of a sentence: what the outlet says itself."""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from itertools import groupby

from spacy.tokens import Token

from claimcheck.records import Span

FUNCTION_TAGS = frozenset({"ADP", "CCONJ", "PART", "PUNCT", "SCONJ", "SPACE"})
"""Of words that tell nothing without others."""


def left_of(tokens: Sequence[Token], spans: Sequence[Span], taken: Sequence[Span]) -> tuple[Span, ...]:
    """Return the stretches of a sentence that ``taken`` leaves.

    Without punctuation at their edges but at its end and marks that are closed in them, nor an "and" with nothing
    behind it; no mere "by" or "that".

    Args:
        tokens: The tokens of the sentence.
        spans: Where each of them stands in the article.
        taken: What is left out, in any order.
    """
    is_taken = bytearray(len(tokens))
    for span in taken:
        first = bisect_right(spans, span.start, key=lambda own: own.end)
        last = bisect_left(spans, span.end, key=lambda own: own.start)
        is_taken[first:last] = b"\1" * (last - first)
    stretches: list[Span] = []
    for is_gone, places in groupby(range(len(tokens)), key=is_taken.__getitem__):
        left = deque(() if is_gone else places)
        is_end = bool(left) and left[-1] == len(tokens) - 1
        marks = sum(tokens[place].is_quote for place in left)
        while left and _is_loose(tokens[left[0]], marks) and tokens[left[0]].pos_ != "CCONJ":
            left.popleft()
        while left and (tokens[left[-1]].is_space or (_is_loose(tokens[left[-1]], marks) and not is_end)):
            left.pop()
        if any(tokens[place].pos_ not in FUNCTION_TAGS for place in left):
            stretches.append(Span(spans[left[0]].start, spans[left[-1]].end))
    return tuple(stretches)


def _is_loose(token: Token, marks: int) -> bool:
    """Whether a token at the edge of a stretch goes: not one of the quotation marks, if they open and close in it."""
    if token.is_quote and marks > 1:
        return False
    return bool(token.is_punct or token.is_space) or token.pos_ == "CCONJ"
