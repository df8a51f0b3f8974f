"""Descriptions by which news takes up the speaker of the sentence before: "the surgeon recalled", "the company said".

A definite phrase that nothing introduced speaks of who is spoken of already, if it can be said of them. What is unique
by itself (the judge, the minister, the driver of a crash) is somebody else as often as not, and is left alone.
"""

import re

from spacy.tokens import Span, Token

from claimcheck.language.attribution import cues
from claimcheck.language.names import gazetteer
from claimcheck.language.names.folding import fold
from claimcheck.language.names.people import Gender, gender_of_title
from claimcheck.language.references.descriptions import is_definite, speaks_of_person
from claimcheck.language.references.profiles import Profile
from claimcheck.records import Name, NameLabel

_AGE = re.compile(r"the (?P<age>\d{1,3})\s?[-‐‑–]\s?year\s?[-‐‑–]\s?old(?: (?P<noun>\w+))?", re.IGNORECASE)
_PARENT = re.compile(r"the (?P<noun>(?:grand)?(?:father|mother|dad|mum|mom))[- ]of[- ]\w+", re.IGNORECASE)
_COUNTS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})


def tells_of_person(phrase: Span) -> bool:
    """Whether a phrase can only be said of a person spoken of already: by age, children, people or party.

    >>> import spacy
    >>> tells_of_person(spacy.blank("en")("the 58-year-old")[:]), tells_of_person(spacy.blank("en")("the judge")[:])
    (True, False)
    """
    return _age_or_children(phrase) is not None or is_compatriot(phrase) or is_partisan(phrase)


def age_of(phrase: Span) -> str | None:
    """Return the age in figures that a description tells: "the 58-year-old"."""
    match = _AGE.fullmatch(phrase.text)
    return match["age"] if match is not None else None


def gender_of_phrase(phrase: Span) -> Gender | None:
    """Return the gender that the noun of a description tells, None if it tells none."""
    match = _age_or_children(phrase)
    noun = match["noun"] if match is not None else phrase.root.lemma_
    return gender_of_title([fold(noun)]) if noun else None


def is_compatriot(phrase: Span) -> bool:
    """Whether a phrase is "the" and one of a people in the singular: "the Norwegian"."""
    places = gazetteer.places()
    return (
        len(phrase) == 2
        and phrase[0].lower_ == "the"
        and phrase[1].is_title
        and not phrase[1].lower_.endswith(("s", "sh", "ch", "ese"))
        and fold(phrase[1].text) in places.demonyms
        and fold(phrase[1].text) not in places.keys
    )


def is_partisan(phrase: Span) -> bool:
    """Whether a phrase is "the" and one of a party in the singular: "the Ohio Republican"."""
    party = phrase[-1]
    return (
        len(phrase) > 1
        and phrase[0].lower_ == "the"
        and party.is_title
        and not party.lower_.endswith("s")
        and fold(party.text) in gazetteer.organizations().parties
    )


def is_of_other_party(person: Profile, party: Token) -> bool:
    """Whether an article tells of a person that they are of another party: "Democratic" beside "the Republican"."""
    same = fold(party.text)
    told = {word for role in person.roles for word in role.words} & gazetteer.organizations().parties
    return any(not word.startswith(same) and not same.startswith(word) for word in told)


def is_personal(noun: Token) -> bool:
    """Whether a noun in the singular is one for a person."""
    return noun.tag_ == "NN" and (speaks_of_person(noun) or fold(noun.lemma_) in gazetteer.titles().trades)


def speaks_as_person(noun: Token) -> bool:
    """Whether a source in the singular is a person without a name that the reader knows already."""
    words = cues.lexicon()
    is_definite = any(child.lower_ == "the" or child.dep_ == "nmod:poss" for child in noun.lefts)
    return (
        is_definite and noun.tag_ == "NN" and cues.can_speak(noun) and noun.lower_ not in words.bodies | words.documents
    )


def fits_name(phrase: Span, name: Name) -> bool:
    """Whether a definite phrase with a trade or a kind of body for noun can be said of a named speaker."""
    head = phrase.root
    if not is_definite(head) or any(token.text[0].isupper() for token in phrase[1:]) or phrase[-1].i != head.i:
        return False
    noun = fold(head.lemma_)
    if name.label is NameLabel.PERSON:
        return noun in gazetteer.titles().trades
    return name.label is NameLabel.ORG and _fits_body(noun, name)


def _fits_body(noun: str, name: Name) -> bool:
    parts, words = gazetteer.organizations(), set(name.key.split())
    if name.key in parts.bodies or words & parts.state_heads:
        return False
    is_kind = noun in parts.kind_nouns and " " not in name.canonical
    return is_kind or noun in parts.civil_nouns or (noun in parts.firm_nouns and not words & parts.public_heads)


def _age_or_children(phrase: Span) -> re.Match[str] | None:
    parent = _PARENT.fullmatch(phrase.text)
    if parent is not None:
        count = phrase[-1].lower_.rpartition("-")[2]
        return parent if count in _COUNTS or count.isdigit() else None
    return _AGE.fullmatch(phrase.text)
