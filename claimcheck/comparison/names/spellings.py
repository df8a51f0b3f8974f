"""Which keys of names are one name in two spellings: of another system of transliteration, or a place's other name.

News desks spell "Zelenskyy" or "Zelensky", "Möhl" or "Moehl", "Kyiv" or "Kiev" by their style books; no such difference
is one of fact. The table stands in ``lexicons/exonyms.toml``.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from claimcheck.lexicons import load_lexicon
from claimcheck.records import Name, NameLabel

MIN_LETTERS = 4
"""Of shorter words, another letter makes another name: "Yu", "Yi"."""
_SUFFIXES = load_lexicon("claimcheck.comparison", "exonyms").words("adjectives")
"""What makes an adjective of a place's name: "Norvian" of "Norvia"."""
_UMLAUTS = frozenset("äöüøåæ")
CACHED = 1 << 14


def are_one_name_spelt(x: Name, y: Name) -> bool:
    """Whether two names are one in two spellings, word by word: "Kyiv" and "Kiev", "Möhl" and "Moehl"."""
    has_umlaut = not _UMLAUTS.isdisjoint((x.text + y.text).lower())
    left, right = x.key.split(), y.key.split()
    if _is_listed_as_one(x.key, y.key) or _is_acronym(x, y) or _is_acronym(y, x):
        return True
    return len(left) == len(right) and all(
        _are_one_word(v, w, has_umlaut=has_umlaut) for v, w in zip(left, right, strict=True)
    )


def is_adjective_of(x: Name, y: Name) -> bool:
    """Whether one name is made of a word of the other, a place that no table need know: "Norvian", "Bank of Norvia".

    Peoples and countries that are known are none of these, and no persons: "Dominican" is not of Dominica.
    """
    word = x.key
    if NameLabel.PERSON in {x.label, y.label} or x.stands_for or x.label is NameLabel.LOC or " " in word:
        return False
    return any(
        word.startswith(stem) and word[len(stem) :] in _SUFFIXES
        for part in y.key.split()
        for stem in (part, part.rstrip("aeiouy"))
        if part.endswith(tuple("aeiouy")) and len(stem) >= MIN_LETTERS
    )


def _are_one_word(one: str, other: str, *, has_umlaut: bool) -> bool:
    if one == other or _is_listed_as_one(one, other):
        return True
    is_long = min(len(one), len(other)) >= MIN_LETTERS
    return is_long and _spelt(one, has_umlaut=has_umlaut) == _spelt(other, has_umlaut=has_umlaut)


def _is_acronym(short: Name, name: Name) -> bool:
    """Whether a name is written as the first letters of another one: "BP", "U.N."."""
    letters = short.text.replace(".", "")
    initials = "".join(word[0] for word in name.text.split() if word[0].isupper())
    return letters.isupper() and letters == initials and " " not in short.text and len(letters) > 1


def _is_listed_as_one(one: str, other: str) -> bool:
    names = _other_names()
    return one in names and names[one] == names.get(other)


@cache
def _other_names() -> Mapping[str, int]:
    """Return the number of what each name is one of."""
    tables = load_lexicon("claimcheck.comparison", "exonyms").tables
    groups = (*tables["places"]["names"], *tables["others"]["names"])
    return {name: number for number, names in enumerate(groups) for name in names}


@lru_cache(maxsize=CACHED)
def _spelt(word: str, *, has_umlaut: bool) -> str:
    """Return a word as one system of transliteration would write it."""
    letters = load_lexicon("claimcheck.comparison", "exonyms").tables["letters"]
    for written, told in letters["umlauts"] if has_umlaut else ():
        word = word.replace(written, told)
    ending = next(((written, told) for written, told in letters["ending"] if word.endswith(written)), ("", ""))
    return word.removesuffix(ending[0]) + ending[1]
