"""Rung: one thing that only one gets, and two who got it: "Lund took the prize" here, "the prize went to Berg" there.

``awards-differ``: getting is functional (Ritter et al. 2008), and news tells it by verbs that are converses of each
other (Cruse 1986, 10.6): who gets a thing is the subject of one, and the recipient of another. The words stand in
``lexicons/awards.toml``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.shared import share_surname
from claimcheck.comparison.events.story import are_of_two_times, is_recalled
from claimcheck.comparison.names.bearers import are_variants
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.wording import quoted, quoted_at
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, FindingKind, Modality, Name, Proposition, Role, RoleName, keys_match

RULE = "awards-differ"
MIN_SCORE = 0.15
"""Least score of a match: that both tell who got one named thing says more than their words."""
_LEXICON = load_lexicon("claimcheck.comparison", "awards")
THINGS, GETTING, GIVING, GOING = (_LEXICON.words(table) for table in ("things", "getting", "giving", "going"))
SEVERAL = re.compile(rf"(?i)\b{_LEXICON.alternatives('several')}\b")
VERBS = GETTING | GIVING | GOING


@dataclass(frozen=True, slots=True)
class _Got:
    """What a claim tells that somebody got."""

    thing: Role
    who: Name


def compare_awards(pair: Pair) -> Verdict | None:
    """Contradiction if two got what only one gets, and neither sentence, or not both articles, name the other."""
    left, right = list(_got(pair.a)), list(_got(pair.b))
    if not (left and right) or pair.match.score < MIN_SCORE or pair.has_common_quotation or are_of_two_times(pair):
        return None
    if is_recalled(pair.a, pair.article_a) != is_recalled(pair.b, pair.article_b) or _are_several(pair):
        return None
    opposed = [
        (x, y)
        for x, y in product(left, right)
        if _are_one(x.thing, y.thing)
        and not _are_indefinite(pair, x.thing, y.thing)
        and not _can_both_be(pair, x.who, y.who)
    ]
    if not opposed or tell_of_two(pair):
        return None
    x, y = min(opposed, key=lambda got: pair.order_of(got[0].who.span, got[1].who.span))
    return scored_contradiction(
        pair,
        kind=FindingKind.NAME,
        rule=RULE,
        reason=(
            f"one says that {quoted_at(x.thing.span, pair.article_a)} went to {quoted(x.who.text)}, "
            f"the other that {quoted_at(y.thing.span, pair.article_b)} went to {quoted(y.who.text)}"
        ),
        marks=((x.who.span,), (y.who.span,)),
    )


def _can_both_be(pair: Pair, x: Name, y: Name) -> bool:
    """Whether two names are one's, a sentence names the other's, or both articles do."""
    if keys_match(x.key, y.key) or are_variants(x, y):
        return True
    if _names(pair.a.all_names, y) or _names(pair.b.all_names, x):
        return True
    return _names(pair.told_a.names, y) and _names(pair.told_b.names, x)


def _are_several(pair: Pair) -> bool:
    return any(SEVERAL.search(sentence) for sentence in pair.sentences)


def _are_one(x: Role, y: Role) -> bool:
    """Whether two phrases are of one thing: of one name, or of one sort in words of which neither says other ones."""
    if x.entity and y.entity:
        return keys_match(x.entity, y.entity)
    left, right = {*x.modifiers}, {*y.modifiers}
    return x.lemma == y.lemma and bool(left & right) and (left <= right or right <= left)


def _are_indefinite(pair: Pair, x: Role, y: Role) -> bool:
    """Whether both are one of many: "a gold medal"."""
    phrases = x.span.of(pair.article_a.text).lower(), y.span.of(pair.article_b.text).lower()
    return all(phrase.startswith(("a ", "an ", "one ")) for phrase in phrases)


def _names(names: Sequence[Name], other: Name) -> bool:
    return any(keys_match(name.key, other.key) or share_surname(name.key, other.key) for name in names)


def _got(claim: Claim) -> Iterator[_Got]:
    """Yield what a claim tells who got, as a fact."""
    for told in claim.propositions:
        if told.lemma not in VERBS or told.modality is not Modality.FACT or told.is_negated:
            continue
        things = [role for role in told.roles if _is_thing(role)]
        takers = [role for role in _takers(told) if not _is_thing(role)]
        for thing, taker in product(things, takers):
            named = [name for name in claim.names if name.key == taker.entity]
            if named:
                yield _Got(thing, min(named, key=lambda name: abs(name.span.start - taker.span.start)))


def _is_thing(role: Role) -> bool:
    words = (role.entity or role.lemma).split()
    return not THINGS.isdisjoint((role.lemma, words[-1]))


def _takers(told: Proposition) -> Iterator[Role]:
    """Yield the roles of those who get what a verb of the lexicon tells of."""
    for role in told.roles:
        is_recipient = role.name is RoleName.OBLIQUE and role.preposition in {"to", None}
        if told.lemma in GETTING:
            gets = role.name is RoleName.AGENT
        elif told.lemma in GIVING:
            gets = is_recipient or (role.name is RoleName.PATIENT and not _is_thing(role))
        else:
            gets = told.lemma in GOING and is_recipient
        if gets:
            yield role
