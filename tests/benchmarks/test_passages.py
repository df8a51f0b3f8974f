"""The passages are whole, and what is reached on a part of them stays above a floor."""

from collections import Counter

import pytest

from benchmarks.evaluate_passages import RELATIONS, SPLITS, WORDINGS, called_contradictions, evaluate, read_pairs

SAMPLED = 5
"""Each fifth pair is judged, so that the test takes seconds."""
MIN_FOUND = 0.40
MAX_ALARMS = 0.06
"""What each fifth dev pair reaches, with a margin of a pair or two."""


@pytest.mark.parametrize("split", SPLITS)
def test_the_pairs_are_whole(split: str) -> None:
    pairs = read_pairs(split)
    assert len(pairs) >= 150
    assert len({pair.id for pair in pairs}) == len(pairs)
    assert {pair.relation for pair in pairs} == set(RELATIONS)
    assert {pair.wording for pair in pairs} == set(WORDINGS)
    assert all(pair.a != pair.b and pair.kind and pair.note for pair in pairs)
    kinds = Counter(pair.kind for pair in pairs if pair.relation == "contradicts")
    assert len(kinds) >= 10
    assert min(kinds.values()) >= 5


@pytest.mark.slow
def test_contradictions_are_found_and_look_alikes_are_not() -> None:
    pairs = read_pairs("dev")[::SAMPLED]
    outcomes = evaluate(pairs)
    found, conflicts = called_contradictions((p for p in pairs if p.relation == "contradicts"), outcomes)
    alarms, others = called_contradictions((p for p in pairs if p.relation != "contradicts"), outcomes)
    assert conflicts > 40
    assert others > 40
    assert found / conflicts >= MIN_FOUND
    assert alarms / others <= MAX_ALARMS
