"""Units: every entry of the lexicon is read, and figures in different units of one dimension compare."""

import pytest
import spacy

from claimcheck.language import annotations, quantities
from claimcheck.language.quantities.number_lexicon import load
from claimcheck.language.quantities.units import UNITS
from claimcheck.records import Quantity, QuantityKind

annotations.register()
NLP = spacy.blank("en")
TABLES = load("units")
KINDS = ("duration", "percent", "measure", "money")
LEADING = frozenset(TABLES["leading_signs"])


def read(text: str) -> Quantity:
    (figure,) = quantities.annotate(NLP.make_doc(text))._.quantities
    assert isinstance(figure, Quantity)
    return figure


WORDS = [(word, name) for kind in KINDS for name, unit in TABLES[kind].items() for word in unit.get("words", ())]
SIGNS = [(sign, name) for kind in KINDS for name, unit in TABLES[kind].items() for sign in unit.get("signs", ())]


@pytest.mark.parametrize(("word", "name"), WORDS)
def test_words_are_read(word: str, name: str) -> None:
    assert read(f"It was 3,200 {word} of it").unit == name


@pytest.mark.parametrize(("sign", "name"), [(sign, name) for sign, name in SIGNS if sign not in LEADING])
def test_signs_are_read_after_the_figure(sign: str, name: str) -> None:
    figure = read(f"It was 3,200{sign} of it")
    assert figure.unit == name
    assert figure.low == 3200


@pytest.mark.parametrize(
    ("sign", "name"), [(sign, name) for sign, name in SIGNS if name == UNITS[name].base and name.isupper()]
)
def test_currency_signs_are_read_before_the_figure(sign: str, name: str) -> None:
    assert read(f"It was {sign}3,200 of it").unit == name


def test_every_base_is_a_unit_that_converts_to_itself() -> None:
    for unit in UNITS.values():
        base = UNITS[unit.base]
        assert (base.base, base.factor, base.offset, base.kind) == (base.name, 1, 0, unit.kind)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("60 miles", "100 km"),
        ("60 miles per hour", "100 km/h"),
        ("30 degrees Celsius", "86 degrees Fahrenheit"),
        ("a third of it", "33 percent"),
        ("50 basis points", "0.5 percentage points"),
        ("two weeks", "14 days"),
        ("more than 150 feet", "50 metres"),
        ("$0.50", "50 cents"),
    ],
)
def test_the_same_amount_in_two_units_meets(left: str, right: str) -> None:
    a, b = read(left), read(right)
    assert a.base_unit == b.base_unit
    assert a.meets(b)
    assert b.meets(a)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("60 miles", "200 km"),
        ("30 degrees Celsius", "30 degrees Fahrenheit"),
        ("two-thirds of it", "33 percent"),
        ("two weeks", "31 days"),
        ("less than 150 feet", "100 metres"),
    ],
)
def test_different_amounts_in_two_units_do_not_meet(left: str, right: str) -> None:
    a, b = read(left), read(right)
    assert a.base_unit == b.base_unit
    assert not a.meets(b)
    assert not b.meets(a)


@pytest.mark.parametrize(
    ("left", "right"), [("$5", "€5"), ("2 months", "60 days"), ("5 km", "5 kg"), ("$5", "$5 an hour")]
)
def test_what_does_not_convert_has_another_base(left: str, right: str) -> None:
    assert read(left).base_unit != read(right).base_unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It paid $15 an hour", "USD/hour"),
        ("It used 300 litres per day", "litre/day"),
        ("It made 20 per person", "per person"),
        ("It flew 60 miles per hour", "mile/hour"),
        ("It fell 2% a year", "percent/year"),
    ],
)
def test_rates(text: str, unit: str) -> None:
    assert read(text).unit == unit


@pytest.mark.parametrize(
    "text", ["It paid $15 a day after the vote", "It paid $15 an hour ago", "It paid $15 a day earlier"]
)
def test_a_time_is_no_rate(text: str) -> None:
    assert read(text).unit == "USD"


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("A $5 grant", "USD", 5),
        ("The A$5 grant", "AUD", 5),
        ("It ran 30m in all", "metre", 30),
        ("It paid $30m in all", "USD", 29_500_000),
        ("It sold 30m people a phone", None, 29_500_000),
        ("It was 5 in all", None, 5),
        ("It was 5in long", "inch", 5),
    ],
)
def test_signs_that_are_words_as_well(text: str, unit: str | None, low: float) -> None:
    figure = read(text)
    assert (figure.unit, figure.low) == (unit, low)


def test_kinds() -> None:
    kinds = [read(text).kind for text in ("5 km", "$5", "5%", "5 days", "aged 5", "5 of them")]
    assert kinds == [
        QuantityKind.MEASURE,
        QuantityKind.MONEY,
        QuantityKind.PERCENT,
        QuantityKind.DURATION,
        QuantityKind.AGE,
        QuantityKind.COUNT,
    ]
