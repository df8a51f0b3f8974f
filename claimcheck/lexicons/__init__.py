"""Read the TOML lexicons that lie beside the code that uses them."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A TOML file of words; its tables each hold ``words``, or more where their users say so."""

    name: str
    tables: Mapping[str, Any]

    def words(self, table: str) -> frozenset[str]:
        """Return the words of ``[table]``.

        Raises:
            KeyError: There is no such table, or it has no ``words``.
        """
        return frozenset(self.tables[table]["words"])

    def alternatives(self, table: str) -> str:
        """Return the words of ``[table]`` as one group of a regular expression, the longest first.

        Raises:
            KeyError: There is no such table, or it has no ``words``.
        """
        return any_of(self.words(table))


def any_of(words: Iterable[str]) -> str:
    """Return a group of a regular expression that matches any of some words, the longest that does.

    >>> any_of(["set", "set up"])
    '(?:set up|set)'
    """
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"


@cache
def load_lexicon(package: str, name: str) -> Lexicon:
    """Return the lexicon ``lexicons/NAME.toml`` of ``package``.

    >>> "not" in load_lexicon("claimcheck.extraction", "modality").words("negations")
    True
    """
    text = resources.files(package).joinpath("lexicons", f"{name}.toml").read_text(encoding="utf-8")
    return Lexicon(name, tomllib.loads(text))
