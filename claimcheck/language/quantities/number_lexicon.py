"""The lexicons of figures, read once: number words, units, hedges, changes, and what is no amount."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeVar

from claimcheck.language.quantities.atoms import Atoms, split
from claimcheck.lexicons import load_lexicon

T = TypeVar("T")


@cache
def load(name: str) -> Mapping[str, Any]:
    """Return the tables of the lexicon ``name``.

    >>> load("number_words")["tens"]["forty"]
    40
    """
    return load_lexicon("claimcheck.language", name).tables


class Phrases(dict[tuple[str, ...], T]):
    """Phrases and what each stands for, matched atom by atom; of several that fit, the longest counts."""

    def __init__(self, entries: Mapping[str, T]) -> None:
        super().__init__((split(phrase), value) for phrase, value in entries.items())
        self._lengths = sorted({len(phrase) for phrase in self}, reverse=True)

    def starting(self, atoms: Atoms, at: int) -> tuple[int, T] | None:
        """Return the end of the longest phrase that starts at atom ``at``, and its value."""
        for length in self._lengths:
            key = atoms.lowers(at, at + length)
            if key in self:
                return at + length, self[key]
        return None

    def ending(self, atoms: Atoms, at: int) -> tuple[int, T] | None:
        """Return the start of the longest phrase that ends right before atom ``at``, and its value."""
        for length in self._lengths:
            key = atoms.lowers(at - length, at)
            if at >= length and key in self:
                return at - length, self[key]
        return None


def phrases(groups: Mapping[str, Iterable[str]]) -> Phrases[str]:
    """Return the phrases of all groups, each with the name of its group."""
    return Phrases({phrase: name for name, group in groups.items() for phrase in group})
