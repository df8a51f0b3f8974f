"""The lexicons of names, read once: places, organisations, titles, given names. See ``lexicons/*.toml``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.language.names.folding import fold
from claimcheck.lexicons import load_lexicon

Table = Mapping[str, object]


def _load(name: str) -> Table:
    return load_lexicon("claimcheck.language", name).tables


def _strings(value: object) -> list[str]:
    return [str(entry) for entry in value] if isinstance(value, list) else []


def _table(value: object) -> dict[str, object]:
    return {str(key): entry for key, entry in value.items()} if isinstance(value, dict) else {}


def _folded(value: object) -> frozenset[str]:
    return frozenset(map(fold, _strings(value)))


def plurals(words: Iterable[str]) -> frozenset[str]:
    """Return the folded words and their regular plurals.

    >>> sorted(plurals(["Afghan", "Irish"]))
    ['afghan', 'afghans', 'irish']
    """
    forms = set()
    for word in map(fold, words):
        forms.add(word)
        if not word.endswith(("s", "sh", "ch", "ese", "men", "man")):
            forms.add(f"{word}s")
    return frozenset(forms)


@dataclass(frozen=True, slots=True)
class Places:
    """Countries, states and regions by folded form."""

    keys: Mapping[str, str]
    """Folded form of a country, state or region -> its key."""
    seats: Mapping[str, str]
    """Folded name of a seat of government -> key of the country."""
    short: frozenset[str]
    """Folded abbreviations, which count only as they are written: in capitals or with a dot at the end."""
    demonyms: Mapping[str, str | None]
    """Folded demonym -> key of the country; None for a people without one."""


@cache
def places() -> Places:
    """Return the places."""
    tables = _load("places")
    keys: dict[str, str] = {}
    seats: dict[str, str] = {}
    short: set[str] = set()
    demonyms: dict[str, str | None] = {}
    regions = _table(tables["regions"])
    for word in sorted(plurals(_strings(regions["adjectives"]))):
        demonyms[word] = None
    for name in _strings(regions["names"]):
        keys[fold(name)] = fold(name)
    for entry in [*_table(tables["states"]).values(), *_table(tables["countries"]).values()]:
        place = _table(entry)
        key = fold(str(place["name"]))
        for form in [str(place["name"]), *_strings(place["forms"])]:
            keys[fold(form)] = key
            if form.endswith(".") or form.isupper():
                short.add(fold(form))
        for seat in _strings(place.get("seats")):
            seats[fold(seat)] = key
        for word in sorted(plurals(_strings(place.get("demonyms")))):
            demonyms[word] = key
    return Places(keys, seats, frozenset(short), demonyms)


@dataclass(frozen=True, slots=True)
class Organizations:
    """What names of organisations, places and things are made of."""

    public_heads: frozenset[str]
    company_heads: frozenset[str]
    company_suffixes: frozenset[str]
    place_heads: frozenset[str]
    place_starts: frozenset[str]
    paper_heads: frozenset[str]
    firm_nouns: frozenset[str]
    civil_nouns: frozenset[str]
    kind_nouns: frozenset[str]
    state_heads: frozenset[str]
    thing_heads: frozenset[str]
    parties: frozenset[str]
    bodies: frozenset[str]
    acronyms: Mapping[str, str]
    """Acronym without dots, as written -> full name."""
    aliases: Mapping[str, str]
    """Folded name -> folded name that gives the key."""


@cache
def organizations() -> Organizations:
    """Return the parts of names."""
    tables = _load("organizations")
    return Organizations(
        public_heads=_folded(tables["public_heads"]),
        company_heads=_folded(tables["company_heads"]),
        company_suffixes=_folded(tables["company_suffixes"]),
        place_heads=_folded(tables["place_heads"]),
        place_starts=_folded(tables["place_starts"]),
        paper_heads=_folded(tables["paper_heads"]),
        firm_nouns=_folded(tables["firm_nouns"]),
        civil_nouns=_folded(tables["civil_nouns"]),
        kind_nouns=_folded(tables["kind_nouns"]),
        state_heads=_folded(tables["state_heads"]),
        thing_heads=_folded(tables["thing_heads"]),
        parties=plurals(_strings(tables["parties"])),
        bodies=_folded(tables["bodies"]),
        acronyms={short: str(full) for short, full in _table(tables["acronyms"]).items()},
        aliases={fold(short): fold(str(full)) for short, full in _table(tables["aliases"]).items()},
    )


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles before and suffixes after a person's name, and nouns that speak of persons."""

    male: frozenset[str]
    female: frozenset[str]
    all: frozenset[str]
    short_offices: frozenset[str]
    ranks: frozenset[str]
    modifiers: frozenset[str]
    suffixes: frozenset[str]
    honours: frozenset[str]
    surnames: frozenset[str]
    male_nouns: frozenset[str]
    female_nouns: frozenset[str]
    person_nouns: frozenset[str]
    trades: frozenset[str]
    kin: frozenset[str]
    siblings: frozenset[str]
    children: frozenset[str]
    kin_in_plural: frozenset[str]
    same: Mapping[str, str]
    includes: Mapping[str, frozenset[str]]


@cache
def titles() -> Titles:
    """Return the titles."""
    tables = _load("titles")
    male, female = _folded(tables["male"]), _folded(tables["female"])
    return Titles(
        male=male,
        female=female,
        all=male | female | _folded(tables["neutral"]),
        short_offices=_folded(tables["short_offices"]),
        ranks=_folded(tables["ranks"]),
        modifiers=_folded(tables["modifiers"]),
        suffixes=_folded(tables["suffixes"]),
        honours=_folded(tables["honours"]),
        surnames=_folded(tables["surnames"]),
        male_nouns=_folded(tables["male_nouns"]),
        female_nouns=_folded(tables["female_nouns"]),
        person_nouns=_folded(tables["person_nouns"]),
        trades=_folded(tables["trades"]),
        kin=_folded(tables["kin"]),
        siblings=_folded(tables["siblings"]),
        children=_folded(tables["children"]),
        kin_in_plural=_folded(tables["kin_in_plural"]),
        same={fold(short): fold(str(full)) for short, full in _table(tables["same"]).items()},
        includes={fold(word): _folded(of) for word, of in _table(tables["includes"]).items()},
    )


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Folded given names by the sex of their bearers."""

    male: frozenset[str]
    female: frozenset[str]
    either: frozenset[str]

    def __contains__(self, name: str) -> bool:
        return name in self.male or name in self.female or name in self.either


@cache
def given_names() -> GivenNames:
    """Return the given names."""
    tables = _load("given_names")
    return GivenNames(*(frozenset(map(fold, str(tables[key]).split())) for key in ("male", "female", "either")))


@dataclass(frozen=True, slots=True)
class Words:
    """Capitalised words that are no names, and small words inside names."""

    not_names: frozenset[str]
    numbered: frozenset[str]
    particles: frozenset[str]
    possessors: frozenset[str]
    given_months: frozenset[str]


@cache
def words() -> Words:
    """Return the words."""
    tables = _load("not_names")
    return Words(
        _folded(tables["words"]),
        _folded(tables["numbered"]),
        _folded(tables["particles"]),
        _folded(tables["possessors"]),
        _folded(tables["given_months"]),
    )
