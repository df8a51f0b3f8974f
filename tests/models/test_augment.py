import random

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs torch, which is not among the test requirements")

from models.encoder.augment import Swaps  # it imports torch
from models.encoder.data import Encoded

TAGS = ("O", "B-X", "I-X")
RNG = random.Random(0)  # noqa: S311  # no secret


def text(words: list[int], cases: list[int], tags: list[int]) -> Encoded:
    return Encoded([(word,) for word in words], [4 * case for case in cases], [0], {"ner": np.array(tags)}, None, None)


OTHER = text([7, 8], [1, 1], [1, 2])
TEXT = text([3, 5, 4, 5], [0, 1, 0, 1], [0, 1, 0, 1])


def test_each_name_is_exchanged_everywhere() -> None:
    found = Swaps([OTHER], TAGS, 1.0)(TEXT, RNG)
    assert found.pieces == [(3,), (7,), (8,), (4,), (7,), (8,)]
    assert found.labels["ner"].tolist() == [0, 1, 2, 0, 1, 2]
    assert found.shapes == [0, 4, 4, 0, 4, 4]


def test_nothing_is_exchanged_at_a_share_of_nothing() -> None:
    found = Swaps([OTHER], TAGS, 0.0)(TEXT, RNG)
    assert found.pieces == TEXT.pieces
    assert found.labels["ner"].tolist() == TEXT.labels["ner"].tolist()


def test_a_name_in_lower_case_stays_so() -> None:
    lower = text([5], [0], [1])
    assert Swaps([OTHER], TAGS, 1.0)(lower, RNG).shapes == [0, 0]


def test_sentences_begin_where_they_did() -> None:
    two = text([5, 3, 4], [1, 0, 0], [1, 0, 0])
    two.units = [0, 2]
    assert Swaps([OTHER], TAGS, 1.0)(two, RNG).units == [0, 3]
