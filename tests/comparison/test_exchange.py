"""What two nearly identical sentences exchange, and which two names can be one entity's."""

import pytest

from claimcheck.comparison.events.exchange import are_exchanged, exchanges
from claimcheck.comparison.names.name import NAME_RULE, compare_names
from claimcheck.comparison.pair import Pair
from tests.comparison.telling import found, pair, swapped, tell

PLAIN = "The mayor of Leeds opened the new bridge on Monday"


def texts(given: Pair) -> list[tuple[str, str]]:
    return [(given.article_a.text[x.start : x.end], given.article_b.text[y.start : y.end]) for x, y in exchanges(given)]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The mayor of York opened the new bridge on Monday", [("Leeds", "York")]),
        ("The mayor of York opened the new bridge on Friday", [("Leeds", "York"), ("Monday", "Friday")]),
        (PLAIN, []),
        ("The mayor of Leeds opened the new bridge on Monday morning", []),  # one adds a word: nothing is exchanged
        ("Thousands came to the harbour when the old ferry left on Monday", []),  # too little is the same
    ],
)
def test_exchanges(other: str, expected: list[tuple[str, str]]) -> None:
    given = pair(tell(PLAIN), tell(other))
    assert texts(given) == expected
    assert texts(swapped(given)) == [(y, x) for x, y in expected]


def test_a_long_difference_is_no_exchange() -> None:
    long = "The mayor of a quiet old town by the sea opened the new bridge on Monday"
    assert texts(pair(tell(PLAIN), tell(long))) == []


def test_a_detail_is_exchanged_only_where_no_more_is() -> None:
    a, b = tell(PLAIN), tell("The mayor of greater York opened the new bridge on Monday")
    given = pair(a, b)
    assert are_exchanged(given, a.find("Leeds"), b.find("greater York"))
    assert not are_exchanged(given, a.find("Leeds"), b.find("York"))


def test_where_the_events_are_exchanged_the_details_are_not() -> None:
    a = tell(PLAIN).event("opened", "open")
    other = tell("The mayor of Leeds painted the new bridge on Friday").event("painted", "paint")
    same = tell("The mayor of Leeds opened the new bridge on Friday").event("opened", "open")
    assert not are_exchanged(pair(a, other), a.find("Monday"), other.find("Friday"))
    assert are_exchanged(pair(a, same), a.find("Monday"), same.find("Friday"))


OF_NAMES = "The prize for the best film of the year went to {} on Sunday"


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("Michael Lund", "Viktor Hale", True),
        ("Michael Lund", "Jonas Lund", True),
        ("Michael Lund", "Mike Lund", False),  # a pet form
        ("Michael Lund", "M Lund", False),  # an initial; a key has no dots
        ("Michael Lund", "Lund", False),
    ],
)
def test_names_in_one_place(left: str, right: str, differ: bool) -> None:  # noqa: FBT001 - a column of the table
    given = pair(tell(OF_NAMES.format(left)).name(left), tell(OF_NAMES.format(right)).name(right))
    for either in (given, swapped(given)):
        finding = found(either)
        assert (finding is not None and finding.rule == NAME_RULE) is differ


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("Captain Jo Hale", "Captain Jim Hale", True),
        ("Captain Jo Hale", "Deputy Jim Hale", False),  # two offices: two people
        ("Captain Jo Hale", "Captain Viktor Lund", False),  # two captains
    ],
)
def test_two_of_one_surname_and_title(left: str, right: str, differ: bool) -> None:  # noqa: FBT001 - a column of the table
    a = tell(f"{left} led the crew out of the burning harbour.").name(left.split(maxsplit=1)[1])
    b = tell(f"Out of the harbour, which burnt, the men were led by {right}.").name(right.split(maxsplit=1)[1])
    assert (compare_names(pair(a, b)) is not None) is differ
