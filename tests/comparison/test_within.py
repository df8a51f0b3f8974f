"""Which of two places can lie in the other."""

import pytest

from claimcheck.comparison.names.within import can_be_part, listed
from claimcheck.lexicons import load_lexicon

PARTS = (
    ("ohio", "columbus", "a city in a state"),
    ("ohio", "united states", "a state in its country"),
    ("sweden", "stockholm", "a city in a country"),
    ("europe", "stockholm", "a city on a continent"),
    ("sweden", "norvik", "a town that is not listed"),
    ("paris", "texas", "another city of the name"),
    ("georgia", "atlanta", "a state that has the name of a country"),
    ("new york", "brooklyn", "a part of a city"),
    ("london", "brixton", "a quarter of a city"),
    ("scotland", "united kingdom", "a nation in its country"),
    ("middle east", "syria", "a part of the world without borders"),
    ("whatcom county", "bellingham", "a county, whatever lies in it"),
    ("norvik", "main street", "a street in a town"),
)
APART = (
    ("ohio", "chicago", "a city elsewhere"),
    ("ohio", "texas", "two states"),
    ("france", "germany", "two countries"),
    ("africa", "germany", "a country on another continent"),
    ("sweden", "oslo", "a capital elsewhere"),
    ("england", "glasgow", "another nation's city"),
    ("oslo", "bergen", "two cities"),
    ("visby", "norvik", "two towns that are not listed"),
    ("orange county", "kern county", "two counties"),
    ("main street", "station street", "two streets"),
)


@pytest.mark.parametrize(("x", "y"), [case[:2] for case in PARTS], ids=[case[2] for case in PARTS])
def test_one_place_can_lie_in_the_other(x: str, y: str) -> None:
    assert can_be_part(x, y)
    assert can_be_part(y, x)


@pytest.mark.parametrize(("x", "y"), [case[:2] for case in APART], ids=[case[2] for case in APART])
def test_two_places_apart(x: str, y: str) -> None:
    assert not can_be_part(x, y)
    assert not can_be_part(y, x)


def test_every_country_and_state_that_names_are_read_for_is_known() -> None:
    read = load_lexicon("claimcheck.language", "places").tables
    known = listed("lies_in")
    assert len(known) > len(read["countries"])
    for place in (*read["states"].values(), *read["countries"].values()):
        name = place["name"].lower().replace(".", "").replace("'", "").replace("-", " ")
        assert name in known or not name.isascii(), name


def test_no_name_lists_one_place_twice() -> None:
    for table in ("lies_in", "settlements", "around"):
        entries = listed(table)
        assert entries
        assert [name for name, places in entries.items() if len(places) > len(set(places))] == []
