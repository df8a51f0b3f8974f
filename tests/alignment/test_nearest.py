import numpy as np

from benchmarks.made_up_claims import made_up_claims
from claimcheck.alignment.meaning import Vectors
from claimcheck.alignment.nearest import NEAREST, NEAREST_OF_ALL, Cells, nearest_by_article
from tests.alignment.tellings import vectors_of


def of_topics(count: int, seed: int = 0) -> Vectors:
    """Return vectors around twelve directions."""
    draw = np.random.default_rng(seed)
    vectors = draw.standard_normal((12, 48))[draw.integers(12, size=count)] + 0.6 * draw.standard_normal((count, 48))
    scaled: Vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return scaled


def test_of_two_articles_the_nearest_meet() -> None:
    articles = ["a", *["b"] * (NEAREST + 1)]
    vectors = vectors_of([(1, 0), (0, 1), (3, 1), (2, 1), (1, 1)])
    assert set(nearest_by_article(articles, vectors)) == {(0, 1), (0, 2), (0, 3), (0, 4)}
    others = [(2, 1), (1, 2), (0, 1), (0, 1)]
    nearest = set(nearest_by_article(["a"] * 4 + ["b"], vectors_of([*others, (1, 0)])))
    assert {(0, 4), (1, 4)} <= nearest  # and each of the four has the fifth as its nearest
    assert list(nearest_by_article(["a", "a"], vectors[:2])) == []


def test_cells_find_nearly_all_of_the_nearest() -> None:
    vectors = of_topics(4000)
    articles = np.arange(len(vectors)) // 8
    own, other = Cells(vectors).nearest(articles)
    found = set(zip(own.tolist(), other.tolist(), strict=True))
    cosines = vectors @ vectors.T
    cosines[articles[:, None] == articles[None, :]] = -1
    best = np.argsort(-cosines[::40], axis=1)[:, :5]
    wanted = [(i * 40, int(j)) for i, row in enumerate(best) for j in row]
    assert sum(pair in found for pair in wanted) > 0.95 * len(wanted)


def test_cells_never_bring_together_claims_of_one_article() -> None:
    vectors = of_topics(300)
    articles = np.arange(300) % 7
    own, other = Cells(vectors).nearest(articles)
    assert len(own)
    assert np.all(articles[own] != articles[other])
    assert np.all(np.diff(own) >= 0)
    assert np.bincount(own).max() <= NEAREST_OF_ALL


def test_cells_of_one_article_find_nothing() -> None:
    own, other = Cells(of_topics(20)).nearest(np.zeros(20, dtype=np.int64))
    assert (len(own), len(other)) == (0, 0)


def test_cells_take_claims_that_mean_nothing_or_the_same() -> None:
    vectors = np.zeros((40, 8), dtype=np.float32)
    vectors[20:, 0] = 1
    own, _ = Cells(vectors).nearest(np.arange(40))
    assert set(own.tolist()) == set(range(40))


def test_claims_of_one_cell_have_places_beside_each_other() -> None:
    cells = Cells(made_up_claims(400)[1])
    in_order = cells.cell[np.argsort(cells.places)]
    assert sorted(cells.places.tolist()) == list(range(400))
    assert len(set(in_order.tolist())) == 1 + np.count_nonzero(np.diff(in_order))
