"""Whether of two places one can lie in the other: "in Ohio" and "in Columbus", "in Brooklyn" and "in New York".

What lies where is listed in ``lexicons/settlements.toml``, by name: since several places bear one name, any of them
counts. A place that is not listed can lie in every country; only what is known to lie elsewhere does not.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.lexicons import load_lexicon


def can_be_part(x: str, y: str) -> bool:
    """Return whether one of two places (``Name.key``) can lie in the other.

    >>> can_be_part("ohio", "columbus"), can_be_part("ohio", "chicago"), can_be_part("ohio", "united states")
    (True, False, True)
    >>> can_be_part("brooklyn", "new york"), can_be_part("london", "brixton"), can_be_part("oslo", "bergen")
    (True, True, False)
    """
    return _can_hold(x, y) or _can_hold(y, x)


def is_part(x: str, y: str) -> bool:
    """Return whether one of two places is known to lie in the other.

    >>> is_part("ohio", "columbus"), is_part("brooklyn", "new york"), is_part("ohio", "velden")
    (True, True, False)
    """
    return _holds(x, y) or _holds(y, x)


def _holds(whole: str, part: str) -> bool:
    places = _places()
    homes = _homes(part, places) or ()
    return part in places.around.get(whole, ()) or any(whole in _above(home, places) for home in homes)


def _homes(place: str, places: "_Places") -> Iterable[str] | None:
    """Return the countries, states and nations that have a place of a name, or are it; None where that is not known."""
    return (place,) if place in places.wide else places.homes.get(place)


def _can_hold(whole: str, part: str) -> bool:
    """Whether one place can lie in the other."""
    places = _places()
    ends = whole.rsplit(maxsplit=1)[-1], part.rsplit(maxsplit=1)[-1]
    if whole in places.regions or ends[0] in places.areas:
        return ends[0] != ends[1]
    if whole in places.wide:
        homes = _homes(part, places)
        return homes is None or any(whole in _above(home, places) for home in homes)
    is_spot = ends[1] in places.spots and ends[0] not in places.spots
    return is_spot or part in places.around.get(whole, ())


def _above(place: str, places: "_Places") -> set[str]:
    """Return a country, state or nation with what it lies in."""
    found = {place}
    for upper in places.lies_in.get(place, ()):
        found |= _above(upper, places)
    return found


class _Places(NamedTuple):
    """What is known of places, by their keys."""

    lies_in: Mapping[str, Sequence[str]]
    wide: frozenset[str]
    """Countries, states, nations and continents."""
    homes: Mapping[str, set[str]]
    """Of settlements: the countries, states and nations with one of the name."""
    around: Mapping[str, Sequence[str]]
    areas: frozenset[str]
    spots: frozenset[str]
    regions: frozenset[str]


@cache
def _places() -> _Places:
    lies_in, settlements, around = (listed(table) for table in ("lies_in", "settlements", "around"))
    kinds = load_lexicon("claimcheck.comparison", "areas")
    homes: dict[str, set[str]] = {}
    for home, towns in settlements.items():
        for town in towns:
            homes.setdefault(town, set()).add(home)
    wide = frozenset(lies_in) | {upper for uppers in lies_in.values() for upper in uppers}
    words = (kinds.words(kind) for kind in ("areas", "spots", "regions"))
    return _Places(lies_in, wide, homes, around, *words)


def listed(table: str) -> dict[str, list[str]]:
    """Return a table of the lexicon: what is listed under each name.

    >>> listed("lies_in")["ohio"]
    ['united states']
    """
    tables = load_lexicon("claimcheck.comparison", "settlements").tables
    return {name: places.split(", ") for name, places in tables[table].items()}
