"""Names, and by which keys they compare."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.records.spans import Span


class NameLabel(StrEnum):
    """What a name names."""

    PERSON = "PERSON"
    ORG = "ORG"
    LOC = "LOC"
    MISC = "MISC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A mention of a named entity."""

    span: Span
    text: str
    label: NameLabel
    canonical: str
    """The fullest form of the name in the article, without titles ("Nicolás Maduro" for "President Maduro")."""
    key: str
    """Folded form by which mentions compare across articles: lower case, no accents, no titles ("nicolas maduro")."""
    stands_for: str | None = None
    """Key of the country whose people or government the name can stand for ("Venezuelan", "Caracas", "the Kremlin")."""


def keys_match(left: str, right: str) -> bool:
    """Whether two ``Name.key`` can be of one entity: one leaves out given names, middle names or a second surname.

    >>> keys_match("obama", "barack obama"), keys_match("hillary clinton", "hillary rodham clinton")
    (True, True)
    >>> keys_match("bill clinton", "hillary clinton"), keys_match("edmundo gonzalez", "edmundo gonzalez urrutia")
    (False, True)
    """
    short, long = sorted((left.split(), right.split()), key=len)
    rest = iter(long)
    if not all(word in rest for word in short):
        return False
    return short[-1:] == long[-1:] or (len(short) > 1 and long[: len(short)] == short)
