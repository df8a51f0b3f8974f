"""Which given names can be one person's: pet forms and spellings (``nicknames.toml``)."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from claimcheck.lexicons import load_lexicon


def are_one_given_name(left: str, right: str) -> bool:
    """Whether two given names in small letters can be one: the same, or forms of the same full name.

    >>> are_one_given_name("mike", "michael"), are_one_given_name("muhammad", "mohamed")
    (True, True)
    >>> [are_one_given_name("edward", other) for other in ("ted", "eddie", "theodore")]
    [True, True, False]
    """
    full = _full_forms()
    return not {left, *full.get(left, ())}.isdisjoint({right, *full.get(right, ())})


@cache
def _full_forms() -> Mapping[str, frozenset[str]]:
    """Return the full forms that each pet form can stand for, and the commonest of each other spelling."""
    found: dict[str, set[str]] = defaultdict(set)
    for table in load_lexicon("claimcheck", "nicknames").tables.values():
        for full, forms in table.items():
            for form in forms:
                found[form].add(full)
    return {form: frozenset(full) for form, full in found.items()}
