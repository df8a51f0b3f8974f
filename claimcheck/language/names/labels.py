"""What the words of a name say by themselves: whether the lexicons know it, and what kind of thing it names."""

from collections.abc import Sequence
from functools import cache

from claimcheck.language.names import gazetteer
from claimcheck.language.names.folding import fold
from claimcheck.records import NameLabel


@cache
def known_names() -> frozenset[tuple[str, ...]]:
    """Return the folded words of every name that the lexicons list."""
    places, organizations = gazetteer.places(), gazetteer.organizations()
    full = map(fold, organizations.acronyms.values())
    aliases = [*organizations.aliases, *organizations.aliases.values()]
    forms = {
        *places.keys,
        *places.seats,
        *places.demonyms,
        *organizations.bodies,
        *organizations.parties,
        *aliases,
        *full,
    }
    return frozenset(tuple(form.split()) for form in forms)


def is_known(words: Sequence[str], text: str, *, in_headline: bool = False) -> bool:
    """Whether the lexicons know the name; short forms ("US", "Pa.") and acronyms only as they are written.

    >>> is_known(("us",), "US"), is_known(("us",), "Us"), is_known(("human", "rights", "watch"), "Human Rights Watch")
    (True, False, True)
    """
    plain = text.replace(".", "")
    if plain in gazetteer.organizations().acronyms:
        return True
    if len(words) == 1 and words[0] in gazetteer.places().short:
        return plain.isupper() or (text.endswith(".") and not in_headline)
    return tuple(words) in known_names()


@cache
def _heads() -> frozenset[str]:
    parts = gazetteer.organizations()
    return parts.public_heads | parts.company_heads | parts.place_heads | parts.thing_heads


def is_head(word: str) -> bool:
    """Whether the folded word is the generic part of names of bodies, companies, places or things.

    >>> is_head("department"), is_head("smith")
    (True, False)
    """
    return word in _heads()


def head_of(words: Sequence[str]) -> str:
    """Return the word that says what kind of thing a name names: the last, or the one before "of", "for", "on".

    >>> head_of(["department", "of", "justice"]), head_of(["supreme", "court"])
    ('department', 'court')
    """
    cut = next((i for i, word in enumerate(words) if i and word in {"of", "for", "on"}), len(words))
    return words[cut - 1]


def is_person_like(words: Sequence[str]) -> bool:
    """Whether folded words can be a person's full name: no generic word in them, given name or two to four words."""
    return 2 <= len(words) <= 5 and not any(map(is_head, words)) and words[0] in gazetteer.given_names()


def own_label(words: Sequence[str], text: str) -> NameLabel | None:
    """Return the label that a name's own words decide, None where they decide nothing.

    >>> own_label(("supreme", "court"), "Supreme Court"), own_label(("betty", "dukes"), "Betty Dukes")
    (<NameLabel.ORG: 'ORG'>, <NameLabel.PERSON: 'PERSON'>)
    """
    return _listed_label(" ".join(words), text) or _shape_label(words, text)


def _listed_label(form: str, text: str) -> NameLabel | None:
    """Return the label of a name that the lexicons list."""
    places, parts = gazetteer.places(), gazetteer.organizations()
    if form in places.demonyms or form in parts.parties:
        return NameLabel.MISC
    if form in parts.bodies:
        return NameLabel.ORG
    if form in places.keys or form in places.seats:
        return NameLabel.LOC
    is_short = text.replace(".", "") in parts.acronyms or form in parts.aliases or form in parts.aliases.values()
    return NameLabel.ORG if is_short else None


def _shape_label(words: Sequence[str], text: str) -> NameLabel | None:
    """Return the label that the make of a name decides: acronym, generic word, given name, suffix."""
    places, parts = gazetteer.places(), gazetteer.organizations()
    head, acronym = head_of(words), text.replace(".", "")
    label = _head_label(words, head)
    if len(words) == 1:
        label = NameLabel.ORG if acronym.isupper() and 3 <= len(acronym) <= 5 else None
    elif words[-1] in parts.parties or (words[-1].endswith("s") and place_length(words)):
        label = label if is_head(head) else NameLabel.ORG
    elif words[-1] in places.demonyms:
        label = NameLabel.MISC
    elif words[-1] in gazetteer.titles().suffixes or is_person_like(words):
        label = NameLabel.PERSON
    elif words[0] in parts.place_starts and not is_head(head):
        label = NameLabel.LOC
    return label


def _head_label(words: Sequence[str], head: str) -> NameLabel | None:
    """Return the label that the generic word of a name decides; a given name before it may make it a surname."""
    parts = gazetteer.organizations()
    if head in parts.public_heads or head in parts.company_suffixes:
        return NameLabel.ORG
    if words[0] in gazetteer.given_names():
        return None
    for heads, label in (
        (parts.thing_heads, NameLabel.MISC),
        (parts.place_heads, NameLabel.LOC),
        (parts.company_heads, NameLabel.ORG),
    ):
        if head in heads:
            return label
    return None


def place_length(words: Sequence[str]) -> int:
    """Return how many of the words the country, state or region at their start takes, short of all; 0 if none."""
    places = gazetteer.places()
    return next((n for n in range(len(words) - 1, 0, -1) if " ".join(words[:n]) in places.keys), 0)
