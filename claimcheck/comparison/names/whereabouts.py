"""Where something happened: "in Visby", "at a hotel in Visby", "south of Visby", "in the town of Visby".

A place is that of an event where it stands in a locative phrase of its predicate, or right behind the noun of one
(Quirk et al. 1985, A Comprehensive Grammar of the English Language, 8.39-8.51, adjuncts of space: position, not goal).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.comparison.events.context import CACHED, words_after, words_before
from claimcheck.comparison.events.shared import predicate_class
from claimcheck.comparison.names.within import can_be_part
from claimcheck.comparison.pair import Pair
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Name, NameLabel, Proposition, Role, RoleName, keys_match

_WORDS = load_lexicon("claimcheck.comparison", "locatives")
RELATION = {word: relation for relation in ("in", "near", "from") for word in _WORDS.words(relation)}
"""How something lies to a place, by the preposition: what is near one place can be near another one, too."""
DIRECTIONS, KINDS, PARTS = _WORDS.words("directions"), _WORDS.words("kinds"), _WORDS.words("parts")
WHOLES = _WORDS.words("wholes")
TOWNS, REGIONS = _WORDS.words("towns"), _WORDS.words("regions")
SITES = _WORDS.words("sites")
"""Nouns of buildings and parts of towns, which stand where the name before them says: "a Visby hotel"."""
TAKING = frozenset(map(predicate_class, _WORDS.words("taking")))
"""Classes of verbs of what is taken from where it is: found in a garage, or recovered from it."""
BRINGING, HOSTING = _WORDS.words("bringing"), _WORDS.words("hosting")
"""Verbs of what comes to where it is told of, and of what takes place at its subject."""
_WORD = re.compile(r"\w+")
LEMMA_CHARS = 4
"""By so many first letters a word is taken for a form of its lemma."""


def happenings(claim: Claim, name: Name, article: Article) -> set[tuple[str, str]]:
    """Return what a claim tells to have happened at a place: the class of the predicate, and how it lies there."""
    return {
        (event, "in" if event in TAKING else relation)
        for p in claim.propositions
        for role in p.roles
        if (relation := _is_host_or_goal(p, role, name) or _relation(role, name, article)) is not None
        and (event := predicate_class(p.lemma))
    }


def _is_host_or_goal(told: Proposition, role: Role, name: Name) -> str | None:
    """Return ``in`` for a place that hosts what happens, or to which something was brought that fell there."""
    if role.entity != name.key or not role.span.overlaps(name.span):
        return None
    is_goal = role.preposition == "to" and told.lemma in BRINGING
    return "in" if is_goal or (role.name is RoleName.AGENT and told.lemma in HOSTING) else None


def tell_other_places(left: tuple[Claim, Article], right: tuple[Claim, Article]) -> bool:
    """Whether both claims name where something happened, and none of the places can be one of the other's."""
    here, there = set(_places(*left)), set(_places(*right))
    pairs = [(x, y) for x in here for y in there]
    return bool(pairs) and not any(keys_match(x, y) or can_be_part(x, y) for x, y in pairs)


def tell_town_and_region(pair: Pair) -> bool:
    """Whether one claim tells of a town, and the other of the region of its name: "the city of Visby", "Visby county".

    As far as the words right beside the name say so.
    """
    towns, regions = (_told_to_be(kind, pair.a, pair.article_a) for kind in (TOWNS, REGIONS))
    other_towns, other_regions = (_told_to_be(kind, pair.b, pair.article_b) for kind in (TOWNS, REGIONS))
    return bool((towns - regions) & (other_regions - other_towns) or (regions - towns) & (other_towns - other_regions))


def _told_to_be(kinds: frozenset[str], claim: Claim, article: Article) -> set[str]:
    """Return the names of places, without the word for their kind, that the sentence says to be of one of ``kinds``."""
    found: set[str] = set()
    for name in claim.all_names:
        *words, last = name.key.split()
        if name.label is NameLabel.LOC and words and last in kinds:
            found.add(" ".join(words))
        elif name.label is NameLabel.LOC and _stands_beside(kinds, name, article):
            found.add(name.key)
    return found


def _stands_beside(kinds: frozenset[str], name: Name, article: Article) -> bool:
    """Whether the kind of a place stands before or behind its name: "the city of Visby", "the Visby region"."""
    *_, kind, link = ["", "", *words_before(name.span, article)]
    return (link == "of" and kind in kinds) or not kinds.isdisjoint(words_after(name.span, article)[:1])


def tell_part_and_whole(pair: Pair) -> bool:
    """Whether only one claim tells of a whole ("across Oslo"), and the other names a place or body that it does not."""
    left, right = (_is_of_whole(sentence) for sentence in pair.sentences)
    if left == right:
        return False
    whole, part = (pair.a, pair.b) if left else (pair.b, pair.a)
    return bool(_seats(part) - _seats(whole))


@lru_cache(maxsize=CACHED)
def _is_of_whole(sentence: str) -> bool:
    return not WHOLES.isdisjoint(_WORD.findall(sentence.lower()))


def _seats(claim: Claim) -> set[str]:
    """Return the keys of what a claim names; of the rest of its sentence, of places alone."""
    return {name.key for name in claim.names} | {n.key for n in claim.setting_names if n.label is NameLabel.LOC}


def _places(claim: Claim, article: Article) -> Iterator[str]:
    for name in claim.names:
        if name.label is NameLabel.LOC and happenings(claim, name, article):
            yield name.key


def _relation(role: Role, name: Name, article: Article) -> str | None:
    """Return how what has this role lies to a place: ``in``, ``near`` or ``from`` it; None where that is not told."""
    if role.name is not RoleName.OBLIQUE or not role.span.overlaps(name.span):
        return None
    words = words_before(name.span, article)
    while words and words[-1] in PARTS:
        words.pop()
    outer, (kind, link) = RELATION.get(role.preposition or ""), ["", "", *words][-2:]
    if role.entity == name.key:
        return "near" if link == "of" and kind in DIRECTIONS else outer
    if outer is None or not role.span.covers(name.span):
        return None
    behind = _WORD.findall(article.text[name.span.end : role.span.end].lower())[:1]
    if role.lemma in SITES and behind == [role.lemma]:
        return outer
    return _of_kind(outer, link, role) if kind.startswith(role.lemma[:LEMMA_CHARS]) else None


def _of_kind(outer: str, link: str, role: Role) -> str | None:
    """Return how what has a role lies to a place that a kind of place or building is told of: "a hotel near Visby"."""
    if link == "of":
        return outer if role.lemma in KINDS else None
    inner = RELATION.get(link)
    return outer if outer == "from" else None if inner == "from" else inner
