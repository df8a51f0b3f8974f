"""Read the TOML lexicons that lie beside the code that uses them."""

import tomllib
from collections.abc import Mapping
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


@cache
def load_lexicon(package: str, name: str) -> Lexicon:
    """Return the lexicon ``lexicons/NAME.toml`` of ``package``.

    >>> "not" in load_lexicon("claimcheck.extraction", "modality").words("negations")
    True
    """
    text = resources.files(package).joinpath("lexicons", f"{name}.toml").read_text(encoding="utf-8")
    return Lexicon(name, tomllib.loads(text))
