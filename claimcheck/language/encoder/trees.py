"""Dependency trees: the best tree under the encoder's arc scores (Chu and Liu 1965, Edmonds 1967)."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
"""``scores[i, j]``: how well word j does as the head of word i; ``scores[i, i]``: how well word i does as the root."""


def best_tree(scores: Scores) -> list[int]:
    """Return the head of each word of one sentence: one word, the root, is its own head, and there are no cycles.

    Args:
        scores: A square of finite numbers, a word or more.
    """
    greedy: list[int] = scores.argmax(axis=1).tolist()
    if sum(i == head for i, head in enumerate(greedy)) == 1 and not _cycle(greedy):
        return greedy
    # The root hangs on one more node, at a price that no other choice can outweigh, so that just one word hangs there
    # (Stanojević and Cohen 2021, "A Root of a Problem").
    size = len(scores)
    extended = np.full((size + 1, size + 1), -np.inf)
    extended[:size, :size] = scores
    np.fill_diagonal(extended, -np.inf)
    price = 1.0 + 2.0 * size * float(np.abs(scores).max())
    extended[:size, size] = scores.diagonal() - price
    heads = _arborescence(extended, size)[:size]
    return [i if head == size else head for i, head in enumerate(heads)]


def _cycle(heads: list[int]) -> list[int]:
    """Return the words of one cycle, none if there is none; roots are their own heads."""
    seen = [0] * len(heads)
    for first in range(len(heads)):
        word = first
        while not seen[word]:
            seen[word] = first + 1
            word = heads[word]
        if seen[word] == first + 1 and heads[word] != word:
            cycle = [word]
            while heads[cycle[-1]] != word:
                cycle.append(heads[cycle[-1]])
            return cycle
    return []


def _arborescence(scores: NDArray[np.float64], root: int) -> list[int]:
    """Return the heads of the best tree below ``root``; the diagonal of ``scores`` is minus infinity."""
    heads: list[int] = scores.argmax(axis=1).tolist()
    heads[root] = root
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([i for i in range(len(heads)) if i not in set(cycle)])
    # The cycle becomes one word, the last of a smaller problem: what it gains by breaking up where an outer head comes
    # in, and what it gives as a head by its best word.
    entering = scores[np.ix_(inside, outside)] - scores[inside, [heads[i] for i in cycle]][:, None]
    leaving = scores[np.ix_(outside, inside)]
    size = len(outside) + 1
    smaller = np.full((size, size), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    smaller[-1, :-1], smaller[:-1, -1] = entering.max(axis=0), leaving.max(axis=1)
    found = _arborescence(smaller, int(np.flatnonzero(outside == root)[0]))
    broken = int(inside[entering[:, found[-1]].argmax()])
    heads[broken] = int(outside[found[-1]])
    for i, head in enumerate(found[:-1]):
        word = int(outside[i])
        heads[word] = int(inside[leaving[i].argmax()]) if head == size - 1 else int(outside[head])
    return heads
