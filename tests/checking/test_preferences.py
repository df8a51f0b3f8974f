from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.checking.preferences import prefer
from claimcheck.config import Config, Tolerance
from claimcheck.records import (
    Cause,
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
    assert meet(figure(left), figure(right), config) == (abs(left - right) <= amount)


@given(st.integers(1, 10_000), st.integers(1, 10_000), st.sampled_from([0.0, 0.03, 0.25, 0.7]))
def test_figures_meet_just_as_the_share_allows(left: int, right: int, share: float) -> None:
    assume(abs(abs(left - right) - share * max(left, right)) > 1e-6)
    config = Config(tolerance={"person": Tolerance(share, is_ratio=True)})
    assert meet(figure(left), figure(right), config) == (abs(left - right) <= share * max(left, right))


def in_miles(miles: float) -> Claim:
    (quantity,) = figure(miles, counted=None, unit="mile", base="metre").quantities
    length = miles * 1609.344
    return replace(TWENTY_FIVE, quantities=(replace(quantity, base_low=length, base_high=length),))


@pytest.mark.parametrize(
    ("unit", "amount", "left", "right", "expected"),
    [
        ("kilometre", 10, figure(100, counted=None, unit="kilometre", base="metre"), in_miles(60), True),
        ("kilometre", 10, figure(100, counted=None, unit="kilometre", base="metre"), in_miles(57), True),
        ("kilometre", 10, figure(100, counted=None, unit="kilometre", base="metre"), in_miles(55), False),
        ("metre", 4_000, figure(100, counted=None, unit="kilometre", base="metre"), in_miles(60), True),
        ("metre", 3_000, figure(100, counted=None, unit="kilometre", base="metre"), in_miles(60), False),
        ("kilometre", 10, in_miles(60), in_miles(66), True),
        ("kilometre", 10, in_miles(60), in_miles(67), False),
        ("metre", 4_000, figure(9, counted=None, unit="year"), figure(10, counted=None, unit="year"), False),
    ],
)
def test_a_tolerance_holds_for_every_unit_of_its_kind(
    unit: str, amount: float, left: Claim, right: Claim, *, expected: bool
) -> None:
    config = Config(tolerance={unit: Tolerance(amount, is_ratio=False)})
    assert meet(left, right, config) is expected
    assert meet(right, left, config) is expected


def movement(first: float, last: float) -> Claim:
    (quantity,) = figure(first).quantities
    return replace(TWENTY_FIVE, quantities=(replace(quantity, high=last, moved=(first, last)),))


@pytest.mark.parametrize(
    ("tolerance", "right", "expected"),
    [
        (None, movement(240, 274), False),
        (None, movement(240, 273), True),
        (Tolerance(5, is_ratio=False), movement(240, 274), True),
        (Tolerance(5, is_ratio=False), movement(235, 278), True),
        (Tolerance(5, is_ratio=False), movement(240, 279), False),
        (Tolerance(5, is_ratio=False), movement(234, 273), False),
        (Tolerance(0.01, is_ratio=True), movement(241, 275), True),
        (Tolerance(0.01, is_ratio=True), movement(241, 280), False),
        (Tolerance(1, is_ratio=True), movement(1, 2), True),
    ],
)
def test_movements_within_the_tolerance_meet(tolerance: Tolerance | None, right: Claim, *, expected: bool) -> None:
    config = Config(tolerance={"person": tolerance} if tolerance else {})
    assert meet(movement(240, 273), right, config) is expected


def test_figures_in_converted_units_are_widened_too() -> None:
    config = Config(tolerance={"kilometre": Tolerance(0.1, is_ratio=True)})
    (claim,) = prefer((figure(10, counted=None, unit="kilometre", base="metre"),), config)
    (quantity,) = claim.quantities
    assert quantity.base_low is not None
    assert quantity.base_high is not None
    assert 9_000 < quantity.base_low < 10_000 < quantity.base_high < 11_000


def named(key: str) -> Claim:
    name = Name(span=Span(0, 1), text="HP", label=NameLabel.ORG, canonical="HP", key=key)
    role = Role(name=RoleName.AGENT, span=Span(0, 1), lemma="hp", preposition=None, entity=key, modifiers=())
    return replace(
        TWENTY_FIVE,
        names=(name,),
        setting_names=(replace(name, stands_for=key),),
        causes=(
            Cause(
                cue=Span(0, 1),
                cause=Span(0, 1),
                cause_terms=(),
                effect=Span(0, 1),
                effect_terms=(),
                is_temporal=False,
                holder=key,
            ),
        ),
        source=Source(text="HP", name="HP", key=key, spans=()),
        propositions=(
            Proposition(
                span=Span(0, 1), lemma="say", is_nominal=False, is_negated=False, modality=Modality.FACT, roles=(role,)
            ),
        ),
    )


@pytest.mark.parametrize(("key", "expected"), [("hp", "harbour post"), ("post", "harbour post"), ("hpx", "hpx")])
def test_other_names_count_as_the_name(key: str, expected: str) -> None:
    assert keys_of(key, {"The Harbour Post": ("H.P.", "post")}) == {expected}
    (claim,) = prefer((named(key),), Config(aliases={"The Harbour Post": ("H.P.", "post")}))
    assert (claim.id, claim.text, claim.names[0].text) == (TWENTY_FIVE.id, TWENTY_FIVE.text, "HP")


def keys_of(key: str, aliases: dict[str, tuple[str, ...]]) -> set[str | None]:
    """Return by which keys what had ``key`` compares, wherever it stands in a claim."""
    (claim,) = prefer((named(key),), Config(aliases=aliases))
    assert claim.source is not None
    return {
        claim.names[0].key,
        claim.setting_names[0].key,
        claim.setting_names[0].stands_for,
        claim.source.key,
        claim.propositions[0].roles[0].entity,
        claim.causes[0].holder,
    }


@pytest.mark.parametrize(
    ("name", "other", "key", "expected"),
    [
        ("the Orla Bureau", "FBI", "federal bureau of investigation", "orla bureau"),
        ("FBI", "the Orla Bureau", "orla bureau", "federal bureau of investigation"),
        ("the World Forum", "UN", "united nations", "world forum"),
        ("The Miller", "Mr. Boris Hale", "boris hale", "miller"),
        ("Mayor Boris Hale", "The Miller", "miller", "boris hale"),
        ("The Mallow Party", "Republicans", "republican", "mallow party"),
    ],
)
def test_names_are_looked_up_by_the_keys_that_they_have(name: str, other: str, key: str, expected: str) -> None:
    assert keys_of(key, {name: (other,)}) == {expected}


def test_without_settings_claims_stay_as_they_are() -> None:
    assert prefer((TWENTY_FIVE,), Config())[0] is TWENTY_FIVE
