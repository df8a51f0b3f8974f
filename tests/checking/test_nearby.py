import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.cache import Vectors
from claimcheck.checking.nearby import is_nearby

ANGLES = st.lists(st.floats(0, 90), max_size=6)


def at(*degrees: float) -> Vectors:
    """Return vectors of unit length at angles."""
    angles = np.radians(np.array(degrees, dtype=np.float32))
    return np.stack([np.cos(angles), np.sin(angles)], axis=1) if degrees else np.zeros((0, 2), dtype=np.float32)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ((0,), (44,), True),
        ((0, 0, 0), (55, 55, 55), True),
        ((0,), (80,), False),
        ((), (0,), False),
    ],
)
def test_articles_are_nearby_if_their_claims_are(
    left: tuple[float, ...], right: tuple[float, ...], *, expected: bool
) -> None:
    assert is_nearby(at(*left), at(*right)) is expected


@given(ANGLES, ANGLES)
def test_it_is_symmetric(left: list[float], right: list[float]) -> None:
    assert is_nearby(at(*left), at(*right)) == is_nearby(at(*right), at(*left))


@given(ANGLES.filter(bool), ANGLES)
def test_an_article_that_shares_a_claim_is_nearby(left: list[float], right: list[float]) -> None:
    assert is_nearby(at(*left), at(*right, left[0]))
