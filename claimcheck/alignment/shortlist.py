"""Choose, among the many claims that one shares keys with, those that are worth scoring.

What a score will be can be told in advance from what is known of a pair without looking at its words: the cosine, the
weight of the shared terms, the kinds of the shared keys. A claim keeps the partners of which most can be expected.
"""

from collections.abc import Iterator

import numpy as np

from claimcheck.alignment.meaning import Vectors
from claimcheck.alignment.postings import Floats, Ints, Meetings

EXPECTED = {"": 0.015, "meaning": 0.715, "overlap": 0.21, "bonus": 0.42}
"""What a score comes to: this much, and so much for each unit of the cosine, of the weighted overlap of rarer terms and
of the bonuses of shared keys. Least squares over 120,000 pairs that share keys among 75 news articles, scores over 0.3
with ten times the weight; four fifths of the scores that join groups lie from 0.03 below to 0.09 above it."""
LIKELY_SCORE = 0.32
"""Partners of whom so much is expected are kept. Of 0.30 to 0.35; lower ones keep hardly more of the pairs that would
be accepted if all were scored: ``python -m benchmarks.scale``."""
PARTNERS = 12
"""Partners that a claim keeps whatever is expected of them."""
MAX_PARTNERS = 100
"""More are kept in no case, so that the pairs do not outgrow the claims where everything is alike."""
MIN_OVERLAP = 0.15
"""Overlap from which one term in common is enough: it is then much of what one of the claims tells."""
MAX_BONUS = 0.5
"""A quotation in common and something else: more tells no more."""

_LEAST = 1e-9


def shortlist(met: Meetings, totals: Floats, vectors: Vectors) -> Iterator[tuple[int, Ints]]:
    """Yield for each claim of a block the partners that it keeps.

    Args:
        met: What the claims share; whole claims only.
        totals: What the terms of each claim weigh together.
        vectors: What the claims mean, a row each, of unit length.
    """
    overlap = _overlap(met, totals)
    worth = np.flatnonzero((met.evidence >= 1) | (overlap >= MIN_OVERLAP))
    known = EXPECTED[""] + EXPECTED["overlap"] * overlap + EXPECTED["bonus"] * np.minimum(met.bonus, MAX_BONUS)
    own, other, known = met.own[worth], met.other[worth], known[worth]
    starts = np.flatnonzero(np.diff(own, prepend=-1))
    for start, end in zip(starts, np.append(starts, len(own))[1:], strict=True):
        claim, partners = int(own[start]), other[start:end]
        expected = known[start:end] + EXPECTED["meaning"] * np.maximum(vectors[partners] @ vectors[claim], 0)
        yield claim, partners[_best(expected)]


def _best(expected: Floats) -> Ints:
    """Return the places of the partners to keep; only where there are too few or too many of them are they sorted."""
    likely = np.flatnonzero(expected >= LIKELY_SCORE)
    if len(likely) < PARTNERS:
        return np.argsort(-expected, kind="stable")[:PARTNERS]
    if len(likely) > MAX_PARTNERS:
        return likely[np.argsort(-expected[likely], kind="stable")[:MAX_PARTNERS]]
    return likely


def _overlap(met: Meetings, totals: Floats) -> Floats:
    """Return the weighted overlap of terms of each pair, as ``similarity`` has it, as far as rarer terms tell it."""
    left, right = totals[met.own], totals[met.other]
    both, fewer = np.maximum(left + right, _LEAST), np.maximum(np.minimum(left, right), _LEAST)
    overlap: Floats = np.minimum(1, (2 * met.weight / both + met.weight / fewer) / 2)
    return overlap
