"""Whether two articles may tell of the same event, by the meanings of their claims alone.

Measured on 25 news stories told by three outlets each: all 75 pairs of articles on one story pass, and about a fifth of
the 2,700 pairs on different ones, many of which share their page furniture.
"""

import numpy as np
import numpy.typing as npt

SURE_COSINE = 0.70
"""Two claims that are so alike are enough."""
LIKELY_COSINE = 0.55
"""So alike must the two nearest claims be otherwise ..."""
MEAN_COSINE = 0.50
"""... and so alike, in the mean, the nearest few."""
FEW = 3


def is_nearby(left: npt.NDArray[np.float32], right: npt.NDArray[np.float32]) -> bool:
    """Whether the articles may tell of the same event; the same for ``(left, right)`` and ``(right, left)``.

    Args:
        left: The meanings of one article's claims, a row of unit length each.
        right: Those of the other.

    >>> east, north = np.eye(2, dtype=np.float32)
    >>> is_nearby(np.stack([east]), np.stack([east, north])), is_nearby(np.stack([east]), np.stack([north]))
    (True, False)
    """
    if not len(left) or not len(right):
        return False
    cosines = left @ right.T
    nearest = np.sort(cosines.max(axis=1 if len(left) <= len(right) else 0))[::-1][:FEW]
    if len(left) == len(right):
        nearest = np.maximum(nearest, np.sort(cosines.max(axis=0))[::-1][:FEW])
    best = float(nearest[0])
    return best >= SURE_COSINE or (best >= LIKELY_COSINE and float(nearest.mean()) >= MEAN_COSINE)
