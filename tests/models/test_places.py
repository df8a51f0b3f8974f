import tomllib
from typing import Any

import pytest

from models.comparison.places import around, kilometres, lexicon, table

CODES = {"GB": {"continentcode": "EU"}, "KE": {"continentcode": "AF"}, "US": {"continentcode": "NA"}}
KILOMETRES_PER_DEGREE = 111.2
"""Along a meridian."""


def city(number: int, name: str, **fields: object) -> dict[str, Any]:
    """Return a town of Kenya on the equator, as GeoNames tells it; ``fields`` go over that."""
    town = {"countrycode": "KE", "admin1code": "01", "population": 150_000, "latitude": 0.0, "longitude": 36.0}
    return {"geonameid": number, "name": name, **town, **fields}


def tables(*cities: dict[str, Any]) -> dict[str, dict[str, list[str]]]:
    return read(lexicon(cities, CODES))


def read(text: str) -> dict[str, dict[str, list[str]]]:
    """Return the tables of a lexicon: what is listed under each name."""
    return {
        table: {name: places.split(", ") for name, places in entries.items()}
        for table, entries in tomllib.loads(text).items()
    }


def test_distances_are_those_along_the_surface() -> None:
    here, north = city(1, "Here"), city(2, "North", latitude=1.0)
    assert kilometres(here, north) == pytest.approx(KILOMETRES_PER_DEGREE, abs=0.1)
    assert kilometres(north, here) == kilometres(here, north)
    assert kilometres(here, here) == 0
    assert kilometres(here, city(3, "East", latitude=0.0, longitude=37.0)) == pytest.approx(
        KILOMETRES_PER_DEGREE, abs=0.1
    )


def test_towns_lie_in_their_country_state_or_nation() -> None:
    found = tables(
        city(1, "Kisima"),
        city(2, "Kijiji", population=99_999),
        city(3, "Oldport", countrycode="US", admin1code="OH", population=16_000),
        city(4, "Nowhere", countrycode="US", admin1code="ZZ", population=16_000),
        city(5, "Muckle", countrycode="GB", admin1code="SCT", population=16_000),
        city(6, "Atlantis", countrycode="XX", population=900_000),
    )
    assert found["settlements"] == {"kenya": ["kisima"], "ohio": ["oldport"], "scotland": ["muckle"]}


def test_countries_lie_in_continents_and_states_and_nations_in_countries() -> None:
    found = tables()["lies_in"]
    assert (found["kenya"], found["ohio"], found["scotland"]) == (["africa"], ["united states"], ["united kingdom"])
    assert "france" not in found, "no such code was given"


def test_a_name_of_two_places_lies_in_both() -> None:
    assert tables()["lies_in"]["georgia"] == ["united states"]
    with_country = read(lexicon((), {**CODES, "GE": {"continentcode": "AS"}}))
    assert with_country["lies_in"]["georgia"] == ["asia", "united states"]


def test_only_a_metropolis_has_surroundings_and_only_in_its_country() -> None:
    cities = [
        city(1, "Jijini", population=1_000_000),
        city(2, "Karibu", latitude=0.2),
        city(3, "Mbali", latitude=0.3),
        city(4, "Border", latitude=0.1, countrycode="UG"),
    ]
    assert around(cities) == {"jijini": ["karibu"]}
    assert tables(*cities)["around"] == {"jijini": ["karibu"]}


def test_lists_are_sorted_without_doubles_and_empty_ones_left_out() -> None:
    assert table("around", {"b c": ["y", "x z", "y"], "a": [], "d": ["ä"]}) == (
        "\n[around]\n'b c' = 'x z, y'\n'd' = 'ä'\n"
    )


def test_the_order_of_the_input_changes_nothing() -> None:
    cities = [city(number, name, latitude=number / 10) for number, name in enumerate(("Kisima", "Mto", "Ziwa"))]
    assert lexicon(cities, CODES) == lexicon(cities[::-1], CODES)
