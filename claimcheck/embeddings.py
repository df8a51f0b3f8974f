"""The table of word pieces that both networks begin with: MiniLM's own, which no training of ours has changed.

It is half of either network, so it stands once, beside the language model, and not inside of the networks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

ROWS, SCALES = FILES = ("embeddings.npy", "embedding_scales.npy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Embeddings:
    """Vectors of word pieces as 8-bit integers.

    ``rows`` (pieces, 384) holds a vector for each piece, ``scales`` (pieces) what 1 is worth in it.

    >>> rows, scales = np.array([[0, 4], [2, -2]], dtype=np.int8), np.array([0.5, 2], dtype=np.float32)
    >>> Embeddings(rows=rows, scales=scales).look_up([1, 0]).tolist()
    [[4.0, -4.0], [0.0, 2.0]]
    """

    rows: npt.NDArray[np.int8]
    scales: npt.NDArray[np.float32]

    @classmethod
    def read(cls, folder: Path) -> "Embeddings":
        """Read the files in ``folder``.

        Raises:
            FileNotFoundError: One is missing.
        """
        return cls(rows=np.load(folder / ROWS, allow_pickle=False), scales=np.load(folder / SCALES, allow_pickle=False))

    def write(self, folder: Path) -> None:
        """Write the files that :meth:`read` reads."""
        np.save(folder / ROWS, self.rows, allow_pickle=False)
        np.save(folder / SCALES, self.scales, allow_pickle=False)

    def look_up(self, pieces: Sequence[int] | npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        """Return the vectors of some pieces: an array (pieces, 384), in their order."""
        return self.rows[pieces] * self.scales[pieces, None]
