"""Where the encoder's windows begin and end: never inside a word, at sentence ends where there are any."""

import bisect
from collections.abc import Sequence

_ENDS = frozenset({".", "!", "?", "…", "...", "....", "?!", "!!", "??"})
_AFTER_END = frozenset("\"'”’»)]}")


def unit_starts(words: Sequence[str]) -> list[int]:
    """Return where a sentence of one paragraph may begin, judged by its punctuation alone, ascending from 0.

    Good enough to place the edges of windows; sentences are decided by the encoder.

    >>> unit_starts(["It", "rains", ".", "”", "He", "left", "."])
    [0, 4]
    """
    starts = [0] if words else []
    ended = False
    for i, word in enumerate(words):
        if word in _ENDS:
            ended = True
        elif ended and word not in _AFTER_END:
            starts.append(i)
            ended = False
    return starts


def fill_windows(units: Sequence[int], sizes: Sequence[int], capacity: int, *, first: int = 0) -> list[tuple[int, int]]:
    """Cut a text into windows that follow each other without overlap.

    Args:
        units: Where a window had best begin: ascending word indices, the first one 0.
        sizes: How many word pieces each word has, at most ``capacity``.
        capacity: How many word pieces a window may have.
        first: How many the first window may have, where that is fewer.

    Returns:
        Half-open ranges of words that together cover the text. A window ends at the end of a unit, unless one unit
        alone is larger than a window.
    """
    begins, windows = frozenset(units), []
    start, last_begin, held, held_since = 0, 0, 0, 0
    limit = min(first or capacity, capacity)
    for i, size in enumerate(sizes):
        if i in begins:
            last_begin, held_since = i, 0
        while held + size > limit and i > start:
            cut = last_begin if last_begin > start else i
            windows.append((start, cut))
            start, held, limit = cut, held_since if cut < i else 0, capacity
        held, held_since = held + size, held_since + size
    if len(sizes) > start:
        windows.append((start, len(sizes)))
    return windows


def add_context(window: tuple[int, int], units: Sequence[int], sizes: Sequence[int], capacity: int) -> tuple[int, int]:
    """Widen a window by whole units on both sides, in turns, while it has room.

    Args:
        window: Half-open range of words.
        units: Where units begin: ascending word indices, the first one 0.
        sizes: How many word pieces each word has.
        capacity: How many word pieces the widened window may have.

    Returns:
        The widened range; the window itself where the next unit on neither side fits.
    """
    start, end = window
    room, grows = capacity - sum(sizes[start:end]), True
    while grows:
        grows = False
        before = units[bisect.bisect_left(units, start) - 1] if start else start
        if 0 < sum(sizes[before:start]) <= room:
            room, start, grows = room - sum(sizes[before:start]), before, True
        after = bisect.bisect_right(units, end)
        after = units[after] if after < len(units) else len(sizes)
        if 0 < sum(sizes[end:after]) <= room:
            room, end, grows = room - sum(sizes[end:after]), after, True
    return start, end
