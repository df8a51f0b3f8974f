"""Whether sentences tell of two bodies of one sort: the finance committee and the health committee, both chambers.

The words stand in ``lexicons/bodies.toml``.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from claimcheck.comparison.events.context import CACHED, STOP_WORDS
from claimcheck.comparison.pair import Pair
from claimcheck.lexicons import load_lexicon


def tell_other_chambers(pair: Pair) -> bool:
    """Whether each sentence tells of one chamber of a parliament, and not of the same: the senate, the lower house."""
    left, right = (_chambers(sentence) for sentence in pair.sentences)
    return len(left) == len(right) == 1 and left != right


@lru_cache(maxsize=CACHED)
def _chambers(sentence: str) -> frozenset[str]:
    """Return which chambers a sentence names."""
    chambers, told = load_lexicon("claimcheck.comparison", "bodies").tables["chambers"], f" {sentence.lower()} "
    return frozenset(name for name, words in chambers.items() if any(f" {word} " in told for word in words))


def tell_other_bodies(pair: Pair) -> bool:
    """Whether both sentences tell of bodies of one sort, each by words of its own before it."""
    left, right = (_bodies(sentence) for sentence in pair.sentences)
    return any(
        all(own.isdisjoint(other) for own in left[sort] for other in right[sort]) for sort in left.keys() & right
    )


@lru_cache(maxsize=CACHED)
def _bodies(sentence: str) -> Mapping[str, tuple[frozenset[str], ...]]:
    """Return the words before each body that a sentence names, by its sort: ``{"committee": ({"health"},)}``."""
    found: dict[str, list[frozenset[str]]] = {}
    for match in _body().finditer(sentence):
        words = frozenset(match["words"].lower().split()) - STOP_WORDS
        if words:
            found.setdefault(match["sort"].lower(), []).append(words)
    return {sort: tuple(words) for sort, words in found.items()}


@cache
def _body() -> re.Pattern[str]:
    sorts = load_lexicon("claimcheck.comparison", "bodies").alternatives("sorts")
    return re.compile(
        rf"(?i)\b(?:(?:the|an?|its|their|his|her)\s|['’]s?\s)(?P<words>(?:[\w-]+ ){{1,4}})(?P<sort>{sorts})\b"
    )
