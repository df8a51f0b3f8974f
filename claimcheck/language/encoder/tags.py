"""Tags of words -> spans: the best sequence of BIO tags in which every I follows a B or I of its own label."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_FORBIDDEN = -1e9


def transitions(tags: Sequence[str]) -> NDArray[np.float32]:
    """Return what may follow what: 0 at [before, after] where it may, very low where it may not.

    >>> bool(transitions(["O", "B-ORG", "I-ORG"])[0, 2] < 0)
    True
    """
    table = np.zeros((len(tags), len(tags)), dtype=np.float32)
    for j, after in enumerate(tags):
        if after.startswith("I-"):
            for i, before in enumerate(tags):
                if before[2:] != after[2:] or before == "O":
                    table[i, j] = _FORBIDDEN
    return table


def best_tags(scores: NDArray[np.float32], table: NDArray[np.float32], starts: frozenset[int]) -> list[int]:
    """Return the best tag of each word (Viterbi).

    Args:
        scores: Scores (words, tags); tag 0 is "O".
        table: See :func:`transitions`.
        starts: Words before which every span ends, the first word among them or not.
    """
    if not len(scores):
        return []
    alone = table[0]
    current = scores[0] + alone
    back: list[NDArray[np.intp]] = []
    for i in range(1, len(scores)):
        if i in starts:
            best = np.full(len(alone), int(current.argmax()))
            current = current.max() + alone + scores[i]
        else:
            paths = current[:, None] + table
            best = paths.argmax(axis=0)
            current = paths.max(axis=0) + scores[i]
        back.append(best)
    found = [int(current.argmax())]
    for best in reversed(back):
        found.append(int(best[found[-1]]))
    return found[::-1]


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the labelled spans of well-formed BIO tags as (start, end, label), in order.

    >>> spans(["O", "B-ORG", "I-ORG", "B-LOC"])
    [(1, 3, 'ORG'), (3, 4, 'LOC')]
    """
    found: list[tuple[int, int, str]] = []
    start = 0
    for i, tag in enumerate([*tags, "O"]):
        if i and tags[i - 1] != "O" and not tag.startswith("I-"):
            found.append((start, i, tags[i - 1][2:]))
        if tag.startswith("B-"):
            start = i
    return found
