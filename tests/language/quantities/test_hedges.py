"""Hedges: every phrase of the lexicon is found, and what only looks like one is not."""

from fractions import Fraction

import pytest
import spacy

from claimcheck.language import annotations, quantities
from claimcheck.language.quantities.hedges import Bound, Interval, interval
from claimcheck.language.quantities.number_lexicon import load
from claimcheck.records import Quantity

annotations.register()
NLP = spacy.blank("en")
LEXICON = load("hedges")
BEFORE = [(phrase, bound) for bound, phrases in LEXICON["before"].items() for phrase in phrases]
AFTER = [(phrase, bound) for bound, phrases in LEXICON["after"].items() for phrase in phrases]


def read(text: str) -> Quantity:
    (figure,) = quantities.annotate(NLP.make_doc(text))._.quantities
    assert isinstance(figure, Quantity)
    return figure


@pytest.mark.parametrize(("phrase", "bound"), BEFORE)
def test_phrases_before_the_figure(phrase: str, bound: str) -> None:
    figure = read(f"It has {phrase} 18 of them")
    assert figure.change == Bound(bound).sign
    assert figure.text == f"{phrase} 18"


@pytest.mark.parametrize(("phrase", "bound"), AFTER)
def test_phrases_after_the_figure(phrase: str, bound: str) -> None:
    written = phrase.replace("- ", "-").replace(" -", "-")
    figure = read(f"It has 20{'' if written[0] in '-+' else ' '}{written}, they say")
    assert figure.change == Bound(bound).sign
    assert figure.text.endswith(written)


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        (None, Interval(Fraction(18), Fraction(20))),
        (Bound.AT_LEAST, Interval(Fraction(18), None)),
        (Bound.MORE_THAN, Interval(Fraction(18), None, low_open=True)),
        (Bound.AT_MOST, Interval(Fraction(0), Fraction(20))),
        (Bound.LESS_THAN, Interval(Fraction(0), Fraction(20), high_open=True)),
    ],
)
def test_what_a_bound_makes_of_18_to_20(bound: Bound | None, expected: Interval) -> None:
    assert interval(Fraction(18), Fraction(20), bound, width=Fraction(0)) == expected


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        (Bound.ABOUT, Interval(Fraction(17), Fraction(19), high_open=True)),
        (Bound.NEARLY, Interval(Fraction(17), Fraction(18))),
        (Bound.JUST_OVER, Interval(Fraction(18), Fraction(19))),
    ],
)
def test_what_an_approximation_makes_of_18(bound: Bound, expected: Interval) -> None:
    assert interval(Fraction(18), Fraction(18), bound, width=Fraction(1)) == expected


def test_less_than_a_level_below_zero_has_no_floor() -> None:
    assert read("It was below -20 degrees").low is None
    assert read("It was below 20 degrees").low is None
    assert read("It was below 20 metres").low == 0


@pytest.mark.parametrize(
    "text",
    [
        "The work was spread over 3 years",
        "He wrote about 12 missing files",
        "They reported on some of the 12 files",
        "The rate was above what 12 banks asked",
        "He came up to the 12 men",
        "It fell to 12",
        "At last 12 men came",
    ],
)
def test_words_that_do_not_loosen_the_figure(text: str) -> None:
    assert read(text).hedge is None


def test_a_hedge_may_stand_before_an_article() -> None:
    assert read("It took nearly a third of it").hedge == "nearly"
    assert read("It took about half of it").hedge == "about"


def test_a_figure_restated_in_brackets_shares_the_bound() -> None:
    first, second = quantities.annotate(NLP.make_doc("It is more than 100 km (60 miles) long"))._.quantities
    assert (first.low, first.low_open) == (100, True)
    assert (second.low, second.low_open, second.high) == (60, True, None)


def test_a_line_break_inside_a_figure_is_part_of_its_text() -> None:
    text = "It has at\nleast 18\nmillion members"
    figure = read(text)
    assert figure.text == "at\nleast 18\nmillion"
    assert figure.span.of(text) == figure.text
    assert figure.hedge == "at least"
