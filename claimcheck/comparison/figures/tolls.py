"""What a figure counts where headlines leave the noun out: the dead, the injured, the arrested.

"14 dead", "crash kills 14" and "killing 14 people" count the same. The words stand in ``lexicons/tolls.toml``.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.comparison.events.context import words_after, words_before
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Quantity, QuantityKind

_REACH_WORDS = 5
"""How far behind a figure the word may stand that says what it counts: "14 people were taken to hospital"."""
_BREAKS = frozenset({",", ";", ":", ".", "and", "or", "as", "after", "when", "in"})
_JOINS = frozenset({"or", "and"})


def toll_of(quantity: Quantity, article: Article) -> str | None:
    """Return what kind of toll a figure is ("dead", "arrested"); None if it is none, or of two kinds together."""
    if quantity.kind is not QuantityKind.COUNT or quantity.unit:
        return None
    before = words_before(quantity.span, article)
    if "toll" in before or before[-2:] == ["bodies", "of"]:
        return "dead"
    if before and before[-1] in _tolls()[0]:
        return _tolls()[0][before[-1]]
    return _toll_behind(words_after(quantity.span, article))


def _toll_behind(words: Sequence[str]) -> str | None:
    for number, word in enumerate(words[:_REACH_WORDS]):
        if word in _tolls()[1]:
            is_joined = words[number + 1 : number + 2] and words[number + 1] in _JOINS
            is_mixed = is_joined and words[number + 2 : number + 3] and words[number + 2] in _tolls()[1]
            return None if is_mixed else _tolls()[1][word]
        if word in _BREAKS or word.isdecimal():
            return None
    return None


@cache
def _tolls() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the kind of toll by each word that stands before a figure, and by each that stands behind it."""
    tables = load_lexicon("claimcheck.comparison", "tolls").tables
    return tuple(  # type: ignore[return-value]
        {word: kind for kind, words in tables.items() for word in words[side]} for side in ("before", "behind")
    )
