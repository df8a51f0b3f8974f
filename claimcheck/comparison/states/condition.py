"""Rung: somebody or something is in a condition on one side, and in one that excludes it on the other.

``conditions-exclude-each-other``: an airport is open or closed, a licence held or withdrawn, a guard hurt or unhurt:
one holder is in one condition of a kind at a time (functional relations, Ritter et al. 2008, It's a Contradiction - No,
it's not). ``condition-changed-between``: where conditions alternate, articles of different days rather report what
followed (Follow-up of Radev 2000). The holder may be a common noun, so that the articles must tell of one event; what
an article tells in another place, too, it does not deny. The words stand in ``lexicons/conditions.toml``.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.context import words_before
from claimcheck.comparison.events.shared import (
    PRONOUNS,
    pair_up,
    predicate_class,
    same_noun,
    same_participant,
    tell_other_days,
)
from claimcheck.comparison.events.story import are_of_two_places, are_of_two_times, is_recalled, name_the_same
from claimcheck.comparison.pair import MIN_INDEFINITE_SCORE, Pair, Verdict, are_both_new, belong_to_others
from claimcheck.comparison.states.patterns import Pattern, by_predicate
from claimcheck.comparison.times.clock import tell_other_parts
from claimcheck.comparison.wording import called, fuller, told_words, with_later_day
from claimcheck.lexicons import load_lexicon
from claimcheck.records import (
    Article,
    Claim,
    FindingKind,
    Modality,
    Proposition,
    Relation,
    Role,
    RoleName,
    Span,
    keys_match,
)

RULE = "conditions-exclude-each-other"
CHANGED_RULE = "condition-changed-between"
MIN_SCORE = 0.20
"""Least score of a match of articles on one event; below it hardly two sentences have a thing in common."""
MIN_SCORE_ALONE = 0.40
"""Least score of a match where the names do not tell that the articles report on one event."""
_WORD = re.compile(r"\w+")
OTHER_SIDE = {"one": "other", "other": "one"}


@dataclass(frozen=True, slots=True)
class _Theme:
    """A kind of condition: who can be in it, by what words it is told, and what its sides are called."""

    holders: frozenset[str]
    has_names: bool
    is_reversible: bool
    is_binary: bool
    may_be_planned: frozenset[str]
    labels: Mapping[str, str]
    patterns: Mapping[str, Mapping[str, tuple[Pattern, ...]]]
    """By side, and by class of predicate."""
    back: frozenset[str]
    """Predicates of what was in the other condition before."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A claim's evidence that a holder is in one of two conditions that exclude each other."""

    theme: str
    side: str
    holder: Role
    proposition: Proposition
    is_back: bool
    """Whether it can only follow the other condition ("reopened")."""


@cache
def lexicon() -> Mapping[str, Any]:
    """Return the lexicon of conditions and of courses of events."""
    return load_lexicon("claimcheck.comparison", "conditions").tables


def nouns(groups: Iterable[str]) -> frozenset[str]:
    """Return the nouns of groups of the lexicon."""
    return frozenset(noun for group in groups for noun in lexicon()["nouns"][group])


@cache
def _themes() -> Mapping[str, _Theme]:
    return {
        theme["name"]: _Theme(
            holders=nouns(theme["holders"]),
            has_names=theme.get("has_names", False),
            is_reversible=theme["is_reversible"],
            is_binary=theme["is_binary"],
            may_be_planned=frozenset(theme.get("may_be_planned", ())),
            labels={side: theme[f"{side}_label"] for side in OTHER_SIDE},
            patterns={side: by_predicate(theme[side]) for side in OTHER_SIDE},
            back=frozenset(theme.get("back", ())),
        )
        for theme in lexicon()["conditions"]
    }


@cache
def _patterns() -> Mapping[str, Sequence[tuple[Pattern, tuple[str, _Theme, str]]]]:
    """Return by class of predicate the patterns in which it stands, with theme and side, in the order of the themes."""
    found: dict[str, list[tuple[Pattern, tuple[str, _Theme, str]]]] = defaultdict(list)
    for name, theme in _themes().items():
        for side, patterns in theme.patterns.items():
            for predicate, own in patterns.items():
                found[predicate] += [(pattern, (name, theme, side)) for pattern in own]
    return found


def compare_changes(pair: Pair) -> Verdict | None:
    """Update if one holder is told to be in conditions that can alternate, on different days."""
    verdict = compare_conditions(pair) if pair.is_of_two_days else None
    return verdict if verdict is not None and verdict.relation is Relation.UPDATES else None


def compare_conditions(pair: Pair) -> Verdict | None:
    """Contradiction if one holder is told to be in conditions that exclude each other; a change if those alternate."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation:
        return None
    left, right = list(conditions(pair.a.propositions, pair.a)), list(conditions(pair.b.propositions, pair.b))
    for x in left:
        for y in right:
            if _is_never(pair, x, y) or (
                _exclude(x, y)
                and not any(_exclude(x, own) for own in left)
                and not any(_exclude(y, own) for own in right)
            ):
                return None if tell_other_parts(pair) or tell_of_two(pair) else _verdict(pair, x, y)
    return None


def tell_other_conditions(pair: Pair) -> bool:
    """Whether the claims tell conditions that exclude each other, of whatever: what reopened is not what is closed."""
    left, right = list(conditions(pair.a.propositions, pair.a)), list(conditions(pair.b.propositions, pair.b))
    return any(x.theme == y.theme and x.side != y.side for x in left for y in right)


def conditions(propositions: Iterable[Proposition], claim: Claim | None = None) -> Iterator[Condition]:
    """Yield the conditions that propositions tell; without their claim, those that need no other word of it."""
    words = words_in(claim)
    for proposition in propositions:
        if proposition.modality not in {Modality.FACT, Modality.PLANNED}:
            continue
        for pattern, under in _patterns().get(predicate_class(proposition.lemma), ()):
            if pattern.word is None or pattern.word in words:
                yield from _told(proposition, pattern, under)


def words_in(claim: Claim | None) -> set[str]:
    """Return the words of a claim as they are written and as lemmas, lower case."""
    return {*claim.terms, *_WORD.findall(claim.text.lower())} if claim else set()


def _told(proposition: Proposition, pattern: Pattern, under: tuple[str, _Theme, str]) -> Iterator[Condition]:
    name, theme, side = under
    if proposition.is_negated != pattern.is_denied:
        if not theme.is_binary:
            return
        side = OTHER_SIDE[side]
    if proposition.modality is Modality.PLANNED and side not in theme.may_be_planned:
        return
    for role in pattern.holders(proposition):
        if role.lemma in theme.holders or (role.entity and theme.has_names):
            yield Condition(name, side, role, proposition, proposition.lemma in theme.back)


def _exclude(x: Condition, y: Condition) -> bool:
    return x.theme == y.theme and x.side != y.side and same_holder(x.holder, y.holder)


def _is_never(pair: Pair, x: Condition, y: Condition) -> bool:
    """Whether one is told never to have been what the other is told to be no longer: never closed, and reopened."""
    if x.theme != y.theme or x.side != y.side or x.is_back == y.is_back or not same_holder(x.holder, y.holder):
        return False
    never, article = (y, pair.article_b) if x.is_back else (x, pair.article_a)
    return never.proposition.is_negated and words_before(never.proposition.span, article)[-1:] == ["never"]


def same_holder(left: Role, right: Role) -> bool:
    """Whether two phrases speak of one holder, as far as they show: of one name, or of one sort not told apart."""
    if left.entity or right.entity:
        return bool(left.entity and right.entity and keys_match(left.entity, right.entity))
    if left.lemma in PRONOUNS or right.lemma in PRONOUNS or not same_noun(left.lemma, right.lemma):
        return False
    if tell_other_days(left, right):
        return False
    x, y = ({word for word in role.modifiers if not word.isdecimal()} for role in (left, right))
    return not x or not y or bool(x & y)


def _verdict(pair: Pair, x: Condition, y: Condition) -> Verdict | None:
    theme = _themes()[x.theme]
    is_named = bool(x.holder.entity)
    if not is_named and (are_of_two_places(pair) or not (name_the_same(pair) or pair.match.score >= MIN_SCORE_ALONE)):
        return None
    if are_of_two_times(pair) or _is_overtaken(pair, x, y):
        return None
    if not (is_named or _are_definite(pair, x, y)) or _have_other_agents(pair, x, y) or _stands_elsewhere(pair, x, y):
        return None
    is_change = theme.is_reversible and x.side != y.side and pair.is_of_two_days
    told_of = fuller(
        called(x.holder, pair.a.all_names, pair.article_a), called(y.holder, pair.b.all_names, pair.article_b)
    )
    reason = _reason(pair, theme, told_of, (x, y))
    return Verdict(
        relation=Relation.UPDATES if is_change else Relation.CONTRADICTS,
        kind=FindingKind.STATE,
        rule=CHANGED_RULE if is_change else RULE,
        confidence=round((0.6 if is_named else 0.5) + pair.match.score / 4, 2),
        reason=with_later_day(pair, reason) if is_change else reason,
        marks_a=marks(x.proposition, x.holder),
        marks_b=marks(y.proposition, y.holder),
    )


def _is_overtaken(pair: Pair, x: Condition, y: Condition) -> bool:
    """Whether one happened long before the articles, so that the other, which happened too, may have followed."""
    recalled = is_recalled(pair.a, pair.article_a), is_recalled(pair.b, pair.article_b)
    return any(recalled) and (all(recalled) or not _is_lasting((y if recalled[0] else x).proposition))


def _is_lasting(proposition: Proposition) -> bool:
    """Whether a predicate tells a state that lasts ("is open", "holds a permit"), and no event."""
    lasting = load_lexicon("claimcheck.comparison", "conditions").words("lasting")
    return proposition.lemma.startswith("be ") or proposition.lemma in lasting


def _have_other_agents(pair: Pair, x: Condition, y: Condition) -> bool:
    """Whether somebody else is told to have done the one: what one house passed, the other can reject."""
    left, right = (
        [role for role in own.proposition.roles if role.name is RoleName.AGENT and role != own.holder] for own in (x, y)
    )
    agents = [(a, b) for a in left for b in right]
    return bool(agents) and not any(same_participant(a, b) and not belong_to_others(pair, a, b) for a, b in agents)


def _are_definite(pair: Pair, x: Condition, y: Condition) -> bool:
    """Whether both phrases point at one thing: by an article or possessor, or as what somebody named has or does."""
    if pair.match.score < MIN_INDEFINITE_SCORE and are_both_new(pair, x.holder, y.holder):
        return False
    if any(
        a.entity and b.entity and keys_match(a.entity, b.entity) for a, b in pair_up(x.proposition, y.proposition).same
    ):
        return True
    is_told_apart = bool({*x.holder.modifiers} & {*y.holder.modifiers})
    return all(
        _is_definite(condition.holder, article, is_told_apart=is_told_apart)
        for condition, article in ((x, pair.article_a), (y, pair.article_b))
    )


def _is_definite(holder: Role, article: Article, *, is_told_apart: bool) -> bool:
    """Whether a phrase is no new thing ("a bill"), nor a number of them that nothing tells apart ("bills")."""
    words = holder.span.of(article.text).lower().split()
    lexicon_of = load_lexicon("claimcheck.comparison", "function_words")
    if words[0] in lexicon_of.words("definites") or is_told_apart:
        return words[0] not in lexicon_of.words("indefinites")
    is_plural = holder.lemma not in words and any(word.startswith(holder.lemma[:-1]) for word in words)
    return words[0] not in lexicon_of.words("indefinites") and not is_plural


def _reason(pair: Pair, theme: _Theme, told_of: str, found: tuple[Condition, Condition]) -> str:
    x, y = found
    words = told_words(x.proposition, pair.a, pair.article_a), told_words(y.proposition, pair.b, pair.article_b)
    if x.side == y.side:
        before = theme.labels[OTHER_SIDE[x.side]]
        never, now = words if y.is_back else words[::-1]
        return f"{told_of} was never {before} in one ({never}), and is no longer {before} in the other ({now})"
    return f"{told_of} is {theme.labels[x.side]} in one ({words[0]}), {theme.labels[y.side]} in the other ({words[1]})"


def _stands_elsewhere(pair: Pair, x: Condition, y: Condition) -> bool:
    """Whether either article tells the condition that the other does, too: first the one, then the other."""
    return any(
        other.proposition.span != own.proposition.span and not _exclude(other, theirs) and _exclude(other, own)
        for own, theirs, told in ((x, y, pair.told_a), (y, x, pair.told_b))
        for other in conditions(told.propositions)
    )


def marks(proposition: Proposition, holder: Role) -> tuple[Span, ...]:
    """Return the words that tell what is said of a holder."""
    return tuple(sorted({proposition.span, holder.span}))
