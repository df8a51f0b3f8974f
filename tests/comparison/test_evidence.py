"""Evidence for one fact is weighed by a model that users can read."""

import math
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from claimcheck.comparison.events.evidence import Opposed, likelihood, most_likely, shared_evidence, weights
from claimcheck.comparison.figures import number
from claimcheck.comparison.names import name
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.times import date
from claimcheck.records import NameLabel
from tests.comparison.telling import Telling, agent, pair, patient, swapped, tell

KINDS: dict[str, Callable[[Pair], Iterator[Opposed[Any]]]] = {
    number.KIND: number.opposed_figures,
    date.KIND: date.opposed_dates,
    name.KIND: name.opposed_names,
}


def report(count: str, day: str, who: str) -> Telling:
    return (
        tell(f"Mayor {who} said that the flood destroyed {count} homes on {day}.")
        .event("destroyed", "destroy", agent("the flood"), patient(f"{count} homes", "home"))
        .figure(count, float(count), "home")
        .time(day, day)
        .name(who, NameLabel.PERSON)
    )


GIVEN = pair(report("40", "2025-03-04", "Ana Lund"), report("65", "2025-03-06", "Ana Hale"))


def features(kind: str, given: Pair) -> set[str]:
    return {feature for opposed in KINDS[kind](given) for feature in opposed.features}


@pytest.mark.parametrize("kind", KINDS)
def test_every_feature_has_a_weight_and_every_weight_a_feature(kind: str) -> None:
    one_day = pair(report("40", "2025-03-04", "Ana Lund"), report("65", "2025-03-04", "Ana Hale"))
    one_figure = pair(report("40", "2025-03-04", "Ana Lund"), report("40", "2025-03-06", "Ana Hale"))
    alike = pair(report("40", "2025-03-04", "Ana Lund"), report("40", "2025-03-04", "Ana Hale"))
    found = features(kind, one_day) | features(kind, one_figure) | features(kind, alike)
    assert found
    assert found == set(weights()[kind].features)


@pytest.mark.parametrize("kind", KINDS)
def test_a_likelihood_is_one_whatever_the_evidence(kind: str) -> None:
    for value in (-1e9, -1.0, 0.0, 1.0, 1e9):
        assert 0 <= likelihood(kind, {"score": value, "unknown": value}) <= 1
    assert likelihood(kind, {}) == pytest.approx(1 / (1 + math.exp(-weights()[kind].bias)))


@pytest.mark.parametrize("kind", KINDS)
def test_more_likeness_makes_one_fact_likelier(kind: str) -> None:
    alike = {"score": 0.9, "meaning": 0.9, "terms": 0.9, "setting": 0.9}
    assert likelihood(kind, alike) > likelihood(kind, dict.fromkeys(alike, 0.1))


def test_evidence_does_not_depend_on_which_claim_comes_first() -> None:
    x, y = GIVEN.a.quantities[0].span, GIVEN.b.quantities[0].span
    assert shared_evidence(GIVEN, x, y) == shared_evidence(swapped(GIVEN), y, x)


def test_the_likeliest_details_are_chosen_if_they_are_likely_enough() -> None:
    kind = date.KIND
    (opposed,) = date.opposed_dates(
        pair(report("40", "2025-03-04", "Ana Lund"), report("40", "2025-03-06", "Ana Lund"))
    )
    found = most_likely(kind, GIVEN, [opposed])
    assert found is not None
    assert found[0] >= weights()[kind].threshold
    assert found[1] is opposed
    assert most_likely(kind, GIVEN, []) is None
