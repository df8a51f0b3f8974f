"""Laws of figures: ordered bounds, offsets, canonical text, hedges."""

import math

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.language import annotations, quantities
from claimcheck.language.quantities.number_lexicon import load
from claimcheck.language.quantities.units import UNITS
from claimcheck.records import Quantity, QuantityKind, Span

annotations.register()
NLP = spacy.blank("en")
HEDGES = sorted({phrase for group in load("hedges")["before"].values() for phrase in group})
WORDS = [
    *("18", "1.7", "2,000", "51-49", "2012", "-3", "0", "½", "9/11", "737", "one", "two", "twenty", "five"),
    *(
        "dozen",
        "half",
        "third",
        "hundreds",
        "thousands",
        "million",
        "m",
        "bn",
        "k",
        "$",
        "£",
        "€",
        "%",
        "km",
        "percent",
    ),
    *("of", "a", "an", "the", "and", "or", "to", "from", "between", "per", "day", "year", "old", "by", "rose", "voted"),
    *(
        "at",
        "least",
        "about",
        "nearly",
        "up",
        "more",
        "than",
        "-",
        "–",
        "/",
        "(",
        ")",
        ",",
        ".",
        ":",
        ";",
        "Boeing",
        "March",
    ),
]


def read(text: str) -> tuple[Quantity, ...]:
    found: tuple[Quantity, ...] = quantities.annotate(NLP.make_doc(text))._.quantities
    return found


def width(quantity: Quantity) -> float:
    low = -math.inf if quantity.low is None else quantity.low
    high = math.inf if quantity.high is None else quantity.high
    return high - low


numbers = st.integers(1, 10**12).map(float) | st.decimals("0.01", "999.99", places=2).map(float)
whole_numbers = st.integers(1, 10**12).map(float)


@st.composite
def figures(draw: st.DrawFn) -> Quantity:
    """Any interval that a hedge, a range or rounding can make, in any unit."""
    low, high = sorted(draw(st.lists(numbers, min_size=2, max_size=2, unique=True)))
    is_open = draw(st.booleans())
    unit, kind = draw(
        st.sampled_from([(name, unit.kind) for name, unit in UNITS.items()])
        | st.sampled_from(
            [
                (None, QuantityKind.COUNT),
                ("per day", QuantityKind.COUNT),
                ("part", QuantityKind.PERCENT),
                ("year", QuantityKind.AGE),
                ("month", QuantityKind.AGE),
                ("USD/hour", QuantityKind.MONEY),
                ("EUR/person", QuantityKind.MONEY),
                ("litre/day", QuantityKind.MEASURE),
            ]
        )
    )
    floor = None if (unit or "").startswith("degree") else 0.0
    exact = draw(whole_numbers)
    bounds = draw(
        st.sampled_from(
            [
                {"low": low, "high": high, "high_open": is_open},
                {"low": low, "high": None, "low_open": is_open},
                {"low": floor, "high": high, "high_open": is_open},
                {"low": exact, "high": exact},
            ]
        )
    )
    if unit == "part":  # of one
        bounds = {"low": 0.25, "high": 0.5, "high_open": is_open}
    return Quantity(span=Span(0, 0), text="", unit=unit, kind=kind, **bounds)  # type: ignore[arg-type]  # mixed values


@settings(deadline=None)
@given(figures())
def test_reading_the_canonical_text_gives_the_quantity_back(figure: Quantity) -> None:
    (again,) = read(figure.canonical)
    assert (again.low, again.high, again.low_open, again.high_open) == (
        figure.low,
        figure.high,
        figure.low_open,
        figure.high_open,
    )
    assert (again.unit, again.kind) == (figure.unit, figure.kind)


@settings(deadline=None)
@given(st.sampled_from(WORDS), st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from([" ", ""]))
def test_bounds_are_ordered_and_offsets_slice_back(first: str, rest: list[str], glue: str) -> None:
    text = glue.join([first, *rest])
    end = 0
    for quantity in read(text):
        assert quantity.span.of(text) == quantity.text != ""
        assert quantity.span.start >= end
        end = quantity.span.end
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        assert quantity.base_low is None or quantity.base_high is None or quantity.base_low <= quantity.base_high


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert all(quantity.span.of(text) == quantity.text for quantity in read(text))


@settings(deadline=None)
@given(
    st.sampled_from(HEDGES),
    st.sampled_from(
        ["18", "140 million", "1.7 million", "35.7", "two dozen", "1,000", "five hundred", "2.5 billion", "7"]
    ),
    st.sampled_from(["members", "percent", "kilometres", "dollars"]),
)
def test_a_hedge_never_narrows(hedge: str, number: str, noun: str) -> None:
    (plain,) = read(f"It has {number} {noun}")
    (hedged,) = read(f"It has {hedge} {number} {noun}")
    assert hedged.hedge is not None
    assert width(hedged) >= width(plain)


@settings(deadline=None)
@given(st.sampled_from(WORDS), st.lists(st.sampled_from(WORDS), max_size=8))
def test_a_quantity_meets_itself(first: str, rest: list[str]) -> None:
    for quantity in read(" ".join([first, *rest])):
        if quantity.low != quantity.high or not (quantity.low_open or quantity.high_open):
            assert quantity.meets(quantity)
