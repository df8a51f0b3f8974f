import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from claimcheck.language.encoder.trees import Scores, best_tree


def is_tree(heads: list[int]) -> bool:
    roots = [i for i, head in enumerate(heads) if i == head]
    for word in range(len(heads)):
        at = word
        for _ in heads:
            at = heads[at]
        if [at] != roots:
            return False
    return True


def total(scores: Scores, heads: list[int]) -> float:
    return float(scores[range(len(heads)), heads].astype(np.float64).sum())


squares = st.integers(1, 5).flatmap(lambda n: arrays(np.float32, (n, n), elements=st.integers(-50, 50).map(float)))


@given(squares)
def test_one_root_and_no_cycles(scores: Scores) -> None:
    assert is_tree(best_tree(scores))


@given(squares)
def test_no_tree_scores_higher(scores: Scores) -> None:
    trees = [heads for heads in map(list, itertools.product(range(len(scores)), repeat=len(scores))) if is_tree(heads)]
    assert trees
    assert total(scores, best_tree(scores)) == max(total(scores, heads) for heads in trees)


@pytest.mark.parametrize(
    ("scores", "heads"),
    [
        ([[0.0]], [0]),
        ([[-9.0]], [0]),
        ([[5, 0, 0], [9, 0, 0], [0, 9, 0]], [0, 0, 1]),
        ([[0, 9, 0], [9, 1, 0], [0, 5, 0]], [1, 1, 1]),  # a cycle: the better root breaks it
        ([[9, 0, 0], [0, 8, 0], [0, 5, 0]], [0, 0, 1]),  # two roots: one gives way
    ],
)
def test_best_tree(scores: list[list[float]], heads: list[int]) -> None:
    assert best_tree(np.array(scores, dtype=np.float32)) == heads


def test_a_long_sentence_of_cycles_is_still_a_tree() -> None:
    scores = np.random.default_rng(0).normal(size=(120, 120)).astype(np.float32)
    assert is_tree(best_tree(scores))
