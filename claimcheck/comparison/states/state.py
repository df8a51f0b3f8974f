"""Rung: states that exclude each other, of the same person, place or organisation.

``states-exclude-each-other``: an entity is in one state of a kind at a time (functional relations, Ritter et al. 2008).
``state-changed-between``: where states alternate, articles of different days rather report what followed (Follow-up of
Radev 2000). The words stand in ``lexicons/states.toml``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.shared import predicate_class
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.states.opposites import facts, lexicon
from claimcheck.comparison.states.patterns import Pattern, parse_pattern
from claimcheck.comparison.wording import fuller, name_of, told_words, with_later_day
from claimcheck.records import Claim, FindingKind, Proposition, Relation, Role, Span, keys_match

EXCLUSIVE_RULE = "states-exclude-each-other"
CHANGE_RULE = "state-changed-between"
MIN_STATE_SCORE = 0.05
"""Least score of a match that tells exclusive states of one entity, whatever else the sentences say."""


@dataclass(frozen=True, slots=True)
class _Theme:
    """A kind of state: whether it often changes back, and what its two sides are called."""

    is_reversible: bool
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _State:
    """A claim's evidence that an entity is in one of two exclusive states."""

    theme: str
    side: str
    entity: str
    proposition: Proposition


@cache
def _themes() -> Mapping[str, _Theme]:
    """Return the kinds of state by name."""
    return {
        theme["name"]: _Theme(theme["is_reversible"], {side: theme[f"{side}_label"] for side in ("one", "other")})
        for theme in lexicon()["exclusive"]
    }


@cache
def _patterns() -> Mapping[str, tuple[tuple[str, str, Pattern], ...]]:
    """Return by class of predicate the (theme, side, pattern) in which it stands."""
    found: dict[str, list[tuple[str, str, Pattern]]] = {}
    for theme in lexicon()["exclusive"]:
        for side in ("one", "other"):
            for text in theme[side]:
                pattern = parse_pattern(text)
                found.setdefault(predicate_class(pattern.predicate), []).append((theme["name"], side, pattern))
    return {predicate: tuple(entries) for predicate, entries in found.items()}


def compare_states(pair: Pair) -> Verdict | None:
    """Contradiction if one entity is told to be in states that exclude each other; a change if those can alternate."""
    if pair.match.score < MIN_STATE_SCORE:
        return None
    states_a, states_b = _without_common(pair)
    for left in states_a:
        for right in states_b:
            if not _exclude(left, right):
                continue
            if not any(_exclude(left, own) for own in states_a) and not any(_exclude(right, own) for own in states_b):
                return None if tell_of_two(pair) else _exclusive(pair, left, right)
    return None


def _without_common(pair: Pair) -> tuple[list[_State], list[_State]]:
    """Return the states that two claims tell, but for what both tell by the same predicate: it came before.

    Who was detained is released in the one and still in custody in the other.
    """
    left, right = ({predicate_class(p.lemma) for p in facts(claim)} for claim in (pair.a, pair.b))
    first, second = (
        [state for state in _states(claim) if predicate_class(state.proposition.lemma) not in left & right]
        for claim in (pair.a, pair.b)
    )
    return first, second


def _exclude(left: _State, right: _State) -> bool:
    return left.theme == right.theme and left.side != right.side and keys_match(left.entity, right.entity)


def _exclusive(pair: Pair, left: _State, right: _State) -> Verdict:
    theme = _themes()[left.theme]
    is_change = theme.is_reversible and pair.is_of_two_days
    who = fuller(name_of(left.entity, pair.a.all_names), name_of(right.entity, pair.b.all_names))
    words = (
        told_words(left.proposition, pair.a, pair.article_a, _holder(left)),
        told_words(right.proposition, pair.b, pair.article_b, _holder(right)),
    )
    reason = (
        f"{who or 'the same'} is {theme.labels[left.side]} in one ({words[0]}), "
        f"{theme.labels[right.side]} in the other ({words[1]})"
    )
    full = not (left.proposition.is_nominal or right.proposition.is_nominal)
    return Verdict(
        relation=Relation.UPDATES if is_change else Relation.CONTRADICTS,
        kind=FindingKind.STATE,
        rule=CHANGE_RULE if is_change else EXCLUSIVE_RULE,
        confidence=round((0.75 if full else 0.6) + pair.match.score / 10, 2),
        reason=with_later_day(pair, reason) if is_change else reason,
        marks_a=_marks(left),
        marks_b=_marks(right),
    )


def _states(claim: Claim) -> Iterator[_State]:
    words = set(claim.terms)
    for proposition in facts(claim):
        for theme, side, pattern in _patterns().get(predicate_class(proposition.lemma), ()):
            if pattern.word is not None and pattern.word not in words:
                continue
            for role in pattern.holders(proposition):
                if role.entity:
                    yield _State(theme, side, role.entity, proposition)


def _holder(state: _State) -> Role | None:
    return next((role for role in state.proposition.roles if role.entity == state.entity), None)


def _marks(state: _State) -> tuple[Span, ...]:
    words = [role.span for role in state.proposition.roles if role.entity == state.entity]
    return tuple(sorted({state.proposition.span, *words}))
