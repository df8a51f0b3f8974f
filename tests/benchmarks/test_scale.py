from pathlib import Path

import numpy as np
import pytest

from benchmarks.made_up_claims import CLAIMS_PER_ARTICLE, made_up_claims
from benchmarks.scale import GOAL_KEPT_RATIO, align_made_up, beside_all_pairs, print_findings


def test_the_same_claims_are_made_up_each_time() -> None:
    claims, vectors = made_up_claims(130)
    again, same = made_up_claims(130)
    assert claims == again
    assert np.array_equal(vectors, same)
    assert len({claim.id for claim in claims}) == 130
    assert len({claim.article for claim in claims}) == -(-130 // CLAIMS_PER_ARTICLE)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_more_claims_begin_with_the_same_ones() -> None:
    few, many = made_up_claims(50)[0], made_up_claims(90)[0]
    assert many[:50] == few


def test_candidates_keep_what_scoring_all_pairs_would_accept() -> None:
    row = beside_all_pairs(1800, 100)
    assert row["accepted_per_claim"] > 2
    assert row["kept_ratio"] >= GOAL_KEPT_RATIO
    assert row["seconds"] < row["all_pairs_seconds"] / 2  # the goal is for 10,000 claims, where all pairs cost most


def test_articles_are_compared_in_both_ways(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([Path(__file__).parents[2] / "seeds"])
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in told[:2]] == ["every pair that meets", "the most promising"]
    contradictions = next(line for line in told if line.startswith("contradicts"))
    kept, of = (int(word) for word in contradictions.split() if word.isdigit())
    assert 0 < kept <= of


def test_alignment_is_timed_step_by_step() -> None:
    row = align_made_up(200)
    assert row["claims"] == 200
    assert row["groups"] > 10
    assert all(seconds >= 0 for seconds in row["seconds"].values())
