"""How many tellings of a fact are independent of each other."""

from collections.abc import Iterable


def count_independent(tellings: Iterable[tuple[str, str]]) -> int:
    """Return the greatest number of tellings of which no two have an outlet or an origin in common.

    That is a maximum matching between outlets and origins, found by augmenting paths (Kuhn 1955, The Hungarian method
    for the assignment problem). The order of ``tellings`` does not matter.

    Args:
        tellings: The outlet and the origin of each article that tells it.

    >>> count_independent([("Post", "wire"), ("Times", "wire"), ("Ledger", "wire")])
    1
    >>> count_independent([("Post", "wire"), ("Post", "own report"), ("Agency", "wire")])
    2
    """
    origins: dict[str, list[str]] = {}
    for outlet, origin in sorted(set(tellings)):
        origins.setdefault(outlet, []).append(origin)
    holder: dict[str, str] = {}
    return sum(_finds_origin(outlet, origins, holder, set()) for outlet in origins)


def _finds_origin(outlet: str, origins: dict[str, list[str]], holder: dict[str, str], tried: set[str]) -> bool:
    """Give ``outlet`` an origin of its own, moving others to another of theirs where that is needed."""
    for origin in origins[outlet]:
        if origin in tried:
            continue
        tried.add(origin)
        if origin not in holder or _finds_origin(holder[origin], origins, holder, tried):
            holder[origin] = outlet
            return True
    return False
