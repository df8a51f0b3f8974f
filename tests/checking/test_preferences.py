from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checking.preferences import prefer
from claimcheck.config import Config, Tolerance
from claimcheck.records import (
    Claim,
    Modality,
    Name,
    NameLabel,
    Proposition,
    Quantity,
    Role,
    RoleName,
    Source,
    Span,
)
from tests.checking.stories import TWENTY_FIVE


def figure(value: float, *, counted: str | None = "person", unit: str | None = None, base: str | None = None) -> Claim:
    quantity = Quantity(
        span=Span(0, 2),
        text="25",
        low=value,
        high=value,
        counted=counted,
        unit=unit,
        base_unit=base or unit,
        base_low=value * (1000 if base else 1),
        base_high=value * (1000 if base else 1),
    )
    return replace(TWENTY_FIVE, quantities=(quantity,))


def meet(left: Claim, right: Claim, config: Config) -> bool:
    (one,), (other,) = (claim.quantities for claim in prefer((left, right), config))
    return one.meets(other)


@pytest.mark.parametrize(
    ("tolerance", "left", "right", "expected"),
    [
        ({"person": Tolerance(2, is_ratio=False)}, figure(20), figure(22), True),
        ({"person": Tolerance(2, is_ratio=False)}, figure(20), figure(23), False),
        ({"person": Tolerance(0.25, is_ratio=True)}, figure(75), figure(99), True),
        ({"person": Tolerance(0.25, is_ratio=True)}, figure(74), figure(100), False),
        ({"person": Tolerance(1, is_ratio=True)}, figure(1), figure(100), True),
        ({"house": Tolerance(5, is_ratio=False)}, figure(20), figure(22), False),
        ({"USD": Tolerance(2, is_ratio=False)}, figure(20, unit="USD"), figure(22, unit="USD"), True),
        ({}, figure(20), figure(20), True),
        ({}, figure(20), figure(21), False),
    ],
)
def test_figures_within_the_tolerance_meet(
    tolerance: dict[str, Tolerance], left: Claim, right: Claim, *, expected: bool
) -> None:
    assert meet(left, right, Config(tolerance=tolerance)) is expected


@given(st.integers(1, 10_000), st.integers(1, 10_000), st.integers(0, 100))
def test_figures_meet_just_as_the_tolerance_allows(left: int, right: int, amount: int) -> None:
    tolerance = Tolerance(amount, is_ratio=False)
    config = Config(tolerance={"person": tolerance})
    assert meet(figure(left), figure(right), config) == tolerance.allows(left, right)


def test_figures_in_converted_units_are_widened_too() -> None:
    config = Config(tolerance={"kilometre": Tolerance(0.1, is_ratio=True)})
    (claim,) = prefer((figure(10, counted=None, unit="kilometre", base="metre"),), config)
    (quantity,) = claim.quantities
    assert quantity.base_low is not None
    assert quantity.base_high is not None
    assert 9_000 < quantity.base_low < 10_000 < quantity.base_high < 11_000


def named(key: str) -> Claim:
    role = Role(name=RoleName.AGENT, span=Span(0, 1), lemma="hp", preposition=None, entity=key, modifiers=())
    return replace(
        TWENTY_FIVE,
        names=(Name(span=Span(0, 1), text="HP", label=NameLabel.ORG, canonical="HP", key=key),),
        source=Source(text="HP", name="HP", key=key, spans=()),
        propositions=(
            Proposition(
                span=Span(0, 1), lemma="say", is_nominal=False, is_negated=False, modality=Modality.FACT, roles=(role,)
            ),
        ),
    )


@pytest.mark.parametrize(("key", "expected"), [("hp", "harbour post"), ("post", "harbour post"), ("hpx", "hpx")])
def test_other_names_count_as_the_name(key: str, expected: str) -> None:
    (claim,) = prefer((named(key),), Config(aliases={"The Harbour Post": ("H.P.", "post")}))
    assert claim.source is not None
    assert (claim.names[0].key, claim.source.key, claim.propositions[0].roles[0].entity) == (expected,) * 3
    assert (claim.id, claim.text, claim.names[0].text) == (TWENTY_FIVE.id, TWENTY_FIVE.text, "HP")


def test_without_settings_claims_stay_as_they_are() -> None:
    assert prefer((TWENTY_FIVE,), Config())[0] is TWENTY_FIVE
