"""Find the claims that are nearest in meaning: by all pairs of a few articles, by an inverted file of many claims.

The inverted file (Jégou, Douze and Schmid 2011; Sivic and Zisserman 2003) cuts the vectors into cells by k-means and
looks for the nearest of a claim in the cells around it only. There are about as many cells as the square root of the
claims is, so the work grows as n^1.5, with a constant so small that at 200,000 claims most time still goes to scoring.

Everything here takes claims in an order that does not depend on the order of the input: no last bit of a matrix product
then does either.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np

from claimcheck.alignment.meaning import Vectors
from claimcheck.alignment.postings import Ints

NEAREST = 3
"""Claims of each other article that are proposed for their meaning alone: 83 % of the pairs that readers say agree have
each other among the three nearest, as measured on ten news stories."""
NEAREST_OF_ALL = 96
"""The same among many articles, where three of each would be most of all claims."""
CELLS_PER_ROOT = 2
"""Cells for each unit of the square root of the claims."""
PROBED_CELLS = 32
"""Cells in which the nearest of a claim are looked for: its own and those around it."""
SAMPLE_PER_CELL = 64
"""Claims for each cell from which the cells are learnt."""
ROUNDS = 6
"""Of k-means; more change little."""
BLOCK_ROWS = 4096


def nearest_by_article(articles: Sequence[str], vectors: Vectors) -> Iterator[tuple[int, int]]:
    """Yield for each claim the pairs ``(i, j)``, ``i < j``, with the nearest claims of each other article.

    Args:
        articles: The article of each claim.
        vectors: What the claims mean, a row each, of unit length.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for i, article in enumerate(articles):
        rows[article].append(i)
    for left, right in combinations(sorted(rows), 2):
        cosines = vectors[rows[left]] @ vectors[rows[right]].T
        yield from _best(rows[left], rows[right], cosines)
        yield from _best(rows[right], rows[left], cosines.T)


def _best(mine: Sequence[int], theirs: Sequence[int], cosines: Vectors) -> Iterator[tuple[int, int]]:
    """Yield each of ``mine`` with the nearest of ``theirs``: a row of ``cosines`` each, a column for each of them."""
    order = np.argsort(-cosines, axis=1, kind="stable")[:, :NEAREST]
    for i, columns in zip(mine, order, strict=True):
        yield from ((min(i, theirs[column]), max(i, theirs[column])) for column in columns)


class Cells:
    """An inverted file over vectors of unit length.

    Args:
        vectors: A row for each claim. The first rows are the sample that the cells are learnt from, so the order must
            be as good as random: that of content hashes is.
    """

    def __init__(self, vectors: Vectors) -> None:
        self._vectors = vectors
        self._centres = _learn(vectors)
        self.cell = _cell_of(vectors, self._centres)
        """The cell of each claim."""

    @property
    def places(self) -> Ints:
        """A place for each claim: those of one cell stand beside each other."""
        places = np.empty(len(self.cell), dtype=np.int64)
        places[np.argsort(self.cell, kind="stable")] = np.arange(len(self.cell))
        return places

    def nearest(self, articles: Ints) -> tuple[Ints, Ints]:
        """Return for each claim the ``NEAREST_OF_ALL`` nearest that were found in other articles.

        Args:
            articles: The article of each claim, as a number.

        Returns:
            Ordered pairs as two arrays: the claims in ascending order, and a near one for each.
        """
        order = np.argsort(self.cell, kind="stable")
        starts = np.searchsorted(self.cell[order], np.arange(len(self._centres) + 1))
        members = [order[start:end] for start, end in pairwise(starts)]
        around = np.argsort(-(self._centres @ self._centres.T), axis=1, kind="stable")[:, :PROBED_CELLS]
        found = [
            self._nearest_of(mine, np.concatenate([members[cell] for cell in cells]), articles)
            for mine, cells in zip(members, around, strict=True)
            if len(mine)
        ]
        own, other = (np.concatenate(columns) for columns in zip(*found, strict=True))
        by_own = np.argsort(own, kind="stable")
        return own[by_own], other[by_own]

    def _nearest_of(self, mine: Ints, theirs: Ints, articles: Ints) -> tuple[Ints, Ints]:
        cosines = self._vectors[mine] @ self._vectors[theirs].T
        cosines[articles[mine][:, None] == articles[theirs][None, :]] = -np.inf
        width = min(NEAREST_OF_ALL, len(theirs))
        columns = np.argpartition(-cosines, width - 1, axis=1)[:, :width]
        is_other = np.isfinite(np.take_along_axis(cosines, columns, axis=1))
        return np.repeat(mine, is_other.sum(axis=1)), theirs[columns][is_other]


def _learn(vectors: Vectors) -> Vectors:
    """Return the centres of the cells, of unit length: k-means by cosine (Dhillon and Modha 2001)."""
    count = min(len(vectors), max(1, CELLS_PER_ROOT * round(len(vectors) ** 0.5)))
    sample, centres = vectors[: count * SAMPLE_PER_CELL], vectors[:count].copy()
    for _ in range(ROUNDS):
        cell = _cell_of(sample, centres)
        order = np.argsort(cell, kind="stable")
        filled, start = np.unique(cell[order], return_index=True)
        sums = np.add.reduceat(sample[order], start, axis=0)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        centres[filled] = np.divide(sums, lengths, out=centres[filled], where=lengths > 0)
    return centres


def _cell_of(vectors: Vectors, centres: Vectors) -> Ints:
    """Return for each vector the nearest centre."""
    blocks = [
        np.argmax(vectors[start : start + BLOCK_ROWS] @ centres.T, axis=1)
        for start in range(0, len(vectors), BLOCK_ROWS)
    ]
    return np.concatenate(blocks) if blocks else np.zeros(0, dtype=np.int64)
