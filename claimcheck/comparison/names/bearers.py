"""Whether two names of one kind are borne by two, as their sentences show, and which names can be one bearer's."""

import re
from functools import cache, lru_cache

from claimcheck.comparison.events.context import CACHED, words_before
from claimcheck.comparison.events.shared import predicate_class, share_surname
from claimcheck.comparison.names.spellings import are_one_name_spelt, is_adjective_of
from claimcheck.comparison.names.whereabouts import happenings
from claimcheck.comparison.names.within import can_be_part
from claimcheck.comparison.pair import Pair
from claimcheck.lexicons import load_lexicon
from claimcheck.lexicons.nicknames import are_one_given_name
from claimcheck.records import (
    Article,
    Claim,
    Name,
    NameLabel,
    RoleName,
    keys_match,
)

TITLE_WORDS = 4
"""Before a name, in which its title stands."""
OFFICES = load_lexicon("claimcheck.comparison", "offices")
NO_TITLE = OFFICES.words("no_title")
"""Words that no title holds before its bearer's name."""
RANKS, NOT_NOW = OFFICES.words("ranks"), OFFICES.words("not_now")
WORKS = load_lexicon("claimcheck.comparison", "awards").words("works")
ALIASING = sorted(OFFICES.words("aliasing"))
_OPENING, _CLOSING = frozenset("\"“‘'"), frozenset("\"”’'")
ALIAS_CHARS = 60
"""Before a name, in which the words stand that tell it as another name."""


def are_of_two_bearers(pair: Pair, x: Name, y: Name) -> bool:
    """Whether the sentences themselves show that they speak of two.

    Two people may say the same, and a speaker is not whom he speaks to; what the one did, the other did not; one place
    can lie in the other; or each holds an office of another place or rank.
    """
    speaking = speaks(pair.a, x) + speaks(pair.b, y)
    if (speaking > 1 or (speaking and pair.has_one_speaker)) and not share_surname(x.key, y.key):
        return True
    if _is_denied_of(pair.a, x) != _is_denied_of(pair.b, y):
        return True
    if _is_alias(x.text, pair.article_b.text) or _is_alias(y.text, pair.article_a.text):
        return True
    is_where = NameLabel.LOC in {x.label, y.label} and not are_titles(pair, x, y)
    if is_where and can_be_part(x.key, y.key):
        return True
    if _are_two_bodies(pair, x, y):
        return True
    return _bear_other_titles((x, pair.a, pair.article_a), (y, pair.b, pair.article_b))


def are_titles(pair: Pair, x: Name, y: Name) -> bool:
    """Whether both names stand in quotation marks of their own, as books and films do."""
    return all(
        article.text[max(0, name.span.start - 1) : name.span.start] in _OPENING
        and article.text[name.span.end : name.span.end + 1] in _CLOSING
        for name, article in ((x, pair.article_a), (y, pair.article_b))
    )


def _are_two_bodies(pair: Pair, x: Name, y: Name) -> bool:
    """Whether two bodies of one sort do two things: the High Court sentenced him, the Supreme Court reduced it."""
    if x.label is not NameLabel.ORG or y.label is not NameLabel.ORG or x.key.split()[-1] != y.key.split()[-1]:
        return False
    roles = roles_of(pair.a, x, pair.article_a), roles_of(pair.b, y, pair.article_b)
    return bool(roles[0] and roles[1]) and roles[0].isdisjoint(roles[1])


@lru_cache(maxsize=CACHED)
def _is_alias(name: str, text: str) -> bool:
    """Whether an article tells a name as the other name of somebody: "who performs as Kid Hale"."""
    places = re.finditer(re.escape(name), text) if name in text else ()
    return any(_aliasing().search(text, max(0, at.start() - ALIAS_CHARS), at.start()) for at in places)


@cache
def _aliasing() -> re.Pattern[str]:
    """Return what the words before another name of somebody look like."""
    return re.compile(rf"(?i)\b(?:{'|'.join(ALIASING)})\W+(?:\w+\W+)?\Z")


def _is_denied_of(claim: Claim, name: Name) -> bool:
    """Whether what is told of a name did not happen."""
    told = [p for p in claim.propositions if any(role.span.overlaps(name.span) for role in p.roles)]
    return bool(told) and all(p.is_negated for p in told)


def _bear_other_titles(left: tuple[Name, Claim, Article], right: tuple[Name, Claim, Article]) -> bool:
    """Whether each name stands behind a title of another place or body, of another rank, or of another time.

    "Texas Governor Lee" and "Ohio Governor Hale"; "engineer Lund" and "deputy engineer Hale"; "Ohio Governor Hale" and
    "former Ohio Governor Reyes".
    """
    first, second = _names_in_title(*left), _names_in_title(*right)
    if first and second and not any(are_variants(x, y) for x in first for y in second):
        return True
    titles = _title(left[0], left[2]), _title(right[0], right[2])
    if titles[0] & titles[1] - RANKS and titles[0] & RANKS != titles[1] & RANKS:
        return True
    return bool(first and second) and titles[0].isdisjoint(NOT_NOW) != titles[1].isdisjoint(NOT_NOW)


def _title(name: Name, article: Article) -> set[str]:
    """Return the words of the title before a person's name: "pilot Lund", "the pilot, Lund"."""
    words = words_before(name.span, article)[-TITLE_WORDS:] if name.label is NameLabel.PERSON else []
    words = words[:-1] if words[-1:] == [","] else words
    last = max((i for i, word in enumerate(words) if word in NO_TITLE or not word[0].isalnum()), default=-1)
    return {part for word in words[last + 1 :] for part in word.split("-")}


def _names_in_title(name: Name, claim: Claim, article: Article) -> list[Name]:
    """Return the names in the words right before a name."""
    words = words_before(name.span, article)[-TITLE_WORDS:]
    reach = sum(len(word) + 1 for word in words) + 1
    return [
        other
        for other in claim.all_names
        if name.label is NameLabel.PERSON and 0 < name.span.start - other.span.end <= reach
    ]


def roles_of(claim: Claim, name: Name, article: Article) -> set[tuple[str, RoleName, str | None]]:
    """Return the parts that a name plays: predicate, role, preposition; of a place, where something happened.

    Whose a work is, is one too: "a novel by Lund".
    """
    if name.label is NameLabel.LOC:
        return {(event, RoleName.OBLIQUE, relation) for event, relation in happenings(claim, name, article)}
    *_, work, link = ["", "", *words_before(name.span, article)]
    made = {(work, RoleName.AGENT, link)} if link == "by" and work in WORKS else set()
    return made | {
        (predicate_class(p.lemma), role.name, role.preposition if role.name is RoleName.OBLIQUE else None)
        for p in claim.propositions
        for role in p.roles
        if role.entity == name.key and role.span.overlaps(name.span)
    }


def speaks(claim: Claim, name: Name) -> bool:
    """Whether the name is that of the claim's source; a place in its description says nothing."""
    if claim.source is None or name.label is NameLabel.LOC:
        return False
    return any(name.span.overlaps(span) for span in claim.source.spans)


@lru_cache(maxsize=CACHED)
def are_variants(x: Name, y: Name) -> bool:
    """Whether two names can be one entity's: one leaves out words, stands for the other, or is a pet form of it."""
    if x.text == y.text or keys_match(x.key, y.key) or x.stands_for == y.key or y.stands_for == x.key:
        return True
    if keys_match(x.key.removesuffix("s"), y.key.removesuffix("s")):  # "the Clintons" are a Clinton too
        return True
    if are_one_name_spelt(x, y) or is_adjective_of(x, y) or is_adjective_of(y, x):
        return True
    left, right = x.key.split(), y.key.split()
    if 1 in {len(left), len(right)} and x.label is y.label is NameLabel.PERSON and left[0] == right[0]:
        return True  # who is called by the given name alone
    if left[-1] != right[-1]:
        return False
    is_initial = left[0][0] == right[0][0] and 1 in {len(left[0]), len(right[0])}
    return is_initial or are_one_given_name(left[0], right[0])
