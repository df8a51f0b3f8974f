"""The quality gate: what the dev stories reach stays above pinned floors, which are never lowered silently."""

import json

import pytest

from benchmarks import evaluate_stories
from benchmarks.stories import gold

PINNED = json.loads(evaluate_stories.FLOORS.read_text(encoding="utf-8"))
WRITE = "run `python -m benchmarks.evaluate_stories --write-floors` (benchmarks/stories/README.md)"


@pytest.mark.parametrize("split", gold.SPLITS)
def test_the_floors_are_of_these_stories(split: str) -> None:
    assert gold.hash_of(split) == PINNED["stories_sha256"][split], f"the {split} stories were changed: {WRITE}"


@pytest.mark.slow
def test_no_figure_falls_below_its_floor() -> None:
    judged = evaluate_stories.evaluate(gold.read_stories(PINNED["split"]))
    measured = evaluate_stories.measures(judged)
    assert measured.keys() == PINNED["floors"].keys(), f"other figures are measured than pinned: {WRITE}"
    fallen = {name: (measured[name], floor) for name, floor in PINNED["floors"].items() if measured[name] < floor}
    assert fallen == {}, "fell below their floors (measured, floor)"


def test_floors_are_shares() -> None:
    assert len(PINNED["floors"]) >= 10
    assert [name for name, floor in PINNED["floors"].items() if not 0 <= floor <= 1] == []


@pytest.mark.parametrize(
    ("floors", "measured", "lower", "expected"),
    [
        ({"a": 0.5}, {"a": 0.6}, False, {"a": 0.6}),
        ({"a": 0.5}, {"a": 0.4}, False, {"a": 0.5}),
        ({"a": 0.5}, {"a": 0.4}, True, {"a": 0.4}),
        ({}, {"a": 0.4}, False, {"a": 0.4}),
        ({"a": 0.5}, {"b": 0.4}, False, {"a": 0.5, "b": 0.4}),
        ({"a": 0.5}, {"b": 0.4}, True, {"b": 0.4}),
    ],
)
def test_a_floor_is_only_lowered_on_demand(
    floors: dict[str, float], measured: dict[str, float], *, lower: bool, expected: dict[str, float]
) -> None:
    assert evaluate_stories.raised(floors, measured, lower=lower) == expected
