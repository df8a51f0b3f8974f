"""Two versions of one passage: a sentence that both articles print alike between the same words, but for a few places.

Articles copy and revise one another sentence by sentence (Spangher et al. 2022, NewsEdits). Where the words of a
sentence are nearly all the same, and so are those before or behind it, it is one text: nothing can make two things of
it, as it can of two sentences that only sound alike.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.comparison.events.exchange import Sentence, edits, in_order_of_ids, words_of
from claimcheck.comparison.pair import Pair
from claimcheck.records import Span

MIN_COMMON_WORDS = 5
MIN_COMMON_RATIO = 0.7
"""Share of the words of either version that stand in both."""
MAX_CHANGES = 4
"""Places that differ; where more do, a sentence was written anew."""
SURROUNDING_WORDS = 5
"""Before or behind the sentence, which must be the same in both articles."""
REACH_CHARS = 120
_WORD = re.compile(r"[\w’'-]+")
_At = tuple[str, Span]
"""The text of an article, and a sentence of it."""


def changes(pair: Pair) -> tuple[tuple[Span, Span], ...]:
    """Return the places in which two versions of one passage differ; an empty one where words were only added."""
    left, right = (pair.article_a.text, pair.a.sentence), (pair.article_b.text, pair.b.sentence)
    if left[1].of(left[0]) == right[1].of(right[0]) or not _are_in_one_text(left, right):
        return ()
    return in_order_of_ids(pair, (*left, ()), (*right, ()), _changes)


@lru_cache(maxsize=1024)
def _are_in_one_text(left: _At, right: _At) -> bool:
    """Whether the last words before two sentences, or the first behind them, are the same."""
    before = [
        _WORD.findall(text[max(0, at.start - REACH_CHARS) : at.start])[-SURROUNDING_WORDS:]
        for text, at in (left, right)
    ]
    behind = [_WORD.findall(text[at.end : at.end + REACH_CHARS])[:SURROUNDING_WORDS] for text, at in (left, right)]
    return any(x == y and len(x) == SURROUNDING_WORDS for x, y in (before, behind))


@lru_cache(maxsize=256)
def _changes(left: Sentence, right: Sentence) -> tuple[tuple[Span, Span], ...]:
    (a, at), (b, there) = words_of(*left), words_of(*right)
    needed = max(MIN_COMMON_WORDS, MIN_COMMON_RATIO * max(len(a), len(b)))
    found = [edit for edit in edits(a, b, needed=needed) if edit[0] != "equal"]
    if len(found) > MAX_CHANGES:
        return ()
    return tuple((_place(at, i, j, left[1]), _place(there, k, m, right[1])) for _, i, j, k, m in found)


def _place(places: Sequence[Span], start: int, end: int, sentence: Span) -> Span:
    """Return where some words of a sentence stand; of none, the place between the words around them."""
    if start < end:
        return Span(places[start].start, places[end - 1].end)
    point = places[start - 1].end if start else sentence.start
    return Span(point, point)


def words_in(text: str) -> list[str]:
    """Return the words of a place, small letters, with the marks at them."""
    return text.lower().split()
