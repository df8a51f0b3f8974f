"""Descriptions such as "the former president" and "the department": what they can point back to."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from claimcheck.language.names import gazetteer
from claimcheck.language.names.folding import fold
from claimcheck.language.references.profiles import FORMER, Profile, Role
from claimcheck.lexicons import load_lexicon
from claimcheck.records import NameLabel

_RESTRICTIONS = frozenset(["nmod", "acl", "acl:relcl", "nmod:poss", "flat"])
_WORDS = load_lexicon("claimcheck.language", "descriptions")
_OTHERS, _FIRMS = _WORDS.words("others"), _WORDS.words("firms")


def speaks_of_person(noun: Token) -> bool:
    """Whether a noun is one for a person."""
    return _is_title(fold(noun.lemma_))


def is_predicate(noun: Token) -> bool:
    """Whether a noun is said of a subject ("is a poet") and brings nobody new."""
    return any(child.dep_ == "cop" for child in noun.children)


def is_definite(noun: Token) -> bool:
    """Whether "the" and a noun in the singular point back by themselves: no "of", no clause that tells which."""
    if noun.tag_ not in {"NN", "NNP"} or noun.dep_ in {"compound", "flat", "appos"}:
        return False
    children = list(noun.children)
    restricts = any(child.dep_ in _RESTRICTIONS and child.i > noun.i for child in children)
    is_other = any(fold(child.text) in _OTHERS or child.dep_ in {"cop", "nmod:poss"} for child in children)
    return any(child.text.casefold() == "the" for child in children) and not restricts and not is_other


def index_nouns(profiles: Mapping[str, Profile]) -> dict[str, list[str]]:
    """Return the keys of the entities that each noun could describe, in order of first mention."""
    index: defaultdict[str, list[str]] = defaultdict(list)
    for key, profile in profiles.items():
        nouns = {role.noun for role in profile.roles}
        nouns |= {word for word, titles in gazetteer.titles().includes.items() if titles & nouns}
        if profile.label is NameLabel.ORG:
            nouns |= profile.words
        for noun in nouns:
            index[noun].append(key)
    return index


def fits(role: Role, profile: Profile) -> bool:
    """Whether a description can speak of an entity: a title or noun it bears, or the generic word of its name."""
    places, parts = gazetteer.places(), gazetteer.organizations()
    told = role.words - FORMER - {"the", role.noun, *role.noun.split()}
    peoples = {word for word in told if word in places.demonyms or word in parts.parties}
    if profile.label is NameLabel.PERSON:
        return _is_title(role.noun) and any(_bears(role, known, told, peoples) for known in profile.roles)
    if (
        profile.label is not NameLabel.ORG
        or role.is_former
        or role.noun not in parts.public_heads | parts.company_heads | _FIRMS
    ):
        return False
    nouns = {known.noun for known in profile.roles}
    words = profile.words.union(*(known.words for known in profile.roles))
    return (role.noun in nouns or role.noun in profile.words) and told - peoples <= words


@cache
def _person_nouns() -> frozenset[str]:
    titles = gazetteer.titles()
    return titles.all | titles.male_nouns | titles.female_nouns | titles.person_nouns | frozenset(titles.includes)


def _is_title(noun: str) -> bool:
    return noun in _person_nouns()


def _bears(role: Role, known: Role, told: frozenset[str], peoples: set[str]) -> bool:
    """Whether a description repeats a known title or noun of a person, with nothing in it that the other excludes."""
    titles, demonyms = gazetteer.titles(), gazetteer.places().demonyms
    nouns = {role.noun} | titles.includes.get(role.noun, frozenset())
    needed = {word for word in told if word in titles.modifiers}
    foreign = bool(peoples) and not peoples <= known.words and any(word in demonyms for word in known.words)
    return known.noun in nouns and known.is_former == role.is_former and needed <= known.words and not foreign
