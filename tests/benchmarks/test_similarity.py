from pathlib import Path

import numpy as np
import pytest

from benchmarks.similarity import (
    FIELDS,
    IN_USE,
    accuracy,
    best_threshold,
    print_figures,
    rank_correlation,
    read_rows,
    read_sentence_pairs,
    score,
)
from benchmarks.similarity_weights import PassagePairs, climb, passage_pairs
from benchmarks.stories.gold import read_stories
from claimcheck.alignment.meaning import SentenceEncoder
from claimcheck.language import Reader

HEADER = "Quality\t#1 ID\t#2 ID\t#1 String\t#2 String\n"
SAME = "1\t1\t2\tThe mayor of Odense resigned on Monday.\tOn Monday, Odense's mayor stepped down.\n"
OTHER = '0\t3\t4\tThe "harbour wall\tThe council met in June.\n'


def test_rows_are_read_in_both_forms(tmp_path: Path) -> None:
    paraphrases, headlines = tmp_path / "a.tsv", tmp_path / "b.tsv"
    paraphrases.write_text("\ufeff" + HEADER + SAME + OTHER, encoding="utf-8")
    headlines.write_text("3.4\tMayor resigns \tMayor quits\n\n", encoding="utf-8")
    assert [target for target, _, _ in read_rows(paraphrases)] == [1, 0]
    assert read_rows(paraphrases)[1][1:] == ('The "harbour wall', "The council met in June.")
    assert read_rows(headlines) == [(3.4, "Mayor resigns", "Mayor quits")]


def test_pairs_are_scored_as_alignment_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sts-made-up.tsv"
    path.write_text(
        "5\tThe mayor of Odense resigned on Monday.\tOn Monday, the mayor of Odense resigned.\n"
        "1\tThe harbour wall gave way.\tThe council met in June.\n"
        "0\tOh.\tThe ferry sank off Samos.\n",
        encoding="utf-8",
    )
    pairs = read_sentence_pairs(path, Reader(), SentenceEncoder())
    scores = score(pairs.fields, IN_USE)
    assert pairs.fields.shape == (3, len(FIELDS))
    assert scores[0] > 0.8
    assert scores[1] < 0.3
    print_figures([pairs])
    assert "alignment score" in capsys.readouterr().out


def test_ranks_are_correlated_and_not_values() -> None:
    left = np.array([1.0, 2.0, 3.0, 4.0])
    assert rank_correlation(left, left**5) == pytest.approx(1)
    assert rank_correlation(left, -left) == pytest.approx(-1)
    assert rank_correlation(np.array([1.0, 1.0, 2.0]), np.array([3.0, 3.0, 9.0])) == pytest.approx(1)


def test_the_best_threshold_parts_the_two() -> None:
    scores, target = np.array([0.2, 0.6, 0.4, 0.8]), np.array([0.0, 1.0, 0.0, 1.0])
    assert best_threshold(scores, target) == 0.6
    assert best_threshold(scores, np.ones(4)) == 0.2
    assert best_threshold(scores, np.zeros(4)) == np.inf
    assert accuracy(np.tile(scores, 10), np.tile(target, 10)) == 1


def test_weights_move_to_what_tells_the_target() -> None:
    draw = np.random.default_rng(0)
    fields = draw.random((200, len(FIELDS)))
    events = FIELDS.index("event")
    weights = climb([lambda weights: rank_correlation(fields @ weights, fields[:, events])])
    assert weights.min() >= 0
    assert weights[events] > 0.8 * weights.sum()
    assert np.array_equal(climb([lambda _: 1.0]), IN_USE)


def test_passages_are_judged_by_their_best_pair_of_claims() -> None:
    high, low = np.eye(1, len(FIELDS))[0], np.zeros(len(FIELDS))
    pairs = PassagePairs(name="", agrees=(True, False), fields=(np.array([low, high]), np.array([low])))
    assert pairs.best(IN_USE).tolist() == [IN_USE[0], 0]
    assert pairs.figure(IN_USE) == 100
    assert pairs.figure(low) == 50


def test_passages_of_the_stories_are_found_in_their_articles() -> None:
    story = read_stories("dev")[0]
    pairs = passage_pairs("one", [story])
    marked = [pair.label for pair in story.pairs if pair.label in {"agrees", "unrelated"}]
    assert len(pairs.agrees) > 0.8 * len(marked)
    assert all(rows.shape[1] == len(FIELDS) for rows in pairs.fields)
