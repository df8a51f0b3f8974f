"""Rung: opposite outcomes of one event: "approved the plan" here, "turned it down" there.

``opposite-outcomes``: the contradiction by antonyms of de Marneffe, Rafferty and Manning (2008), between predicates of
the same participants. The words stand in ``lexicons/states.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.context import STOP_WORDS, stands_in_one, stem
from claimcheck.comparison.events.shared import (
    SharedEvent,
    are_told_apart,
    both_ways,
    pair_up,
    predicate_class,
    same_noun,
)
from claimcheck.comparison.events.story import are_of_two_times
from claimcheck.comparison.pair import (
    BELONGING,
    MIN_INDEFINITE_SCORE,
    Pair,
    Verdict,
    are_both_new,
    belong_to_others,
    scored_contradiction,
)
from claimcheck.comparison.states.condition import tell_other_conditions
from claimcheck.comparison.wording import one_and_other, told_words
from claimcheck.lexicons import load_lexicon
from claimcheck.records import (
    Article,
    Claim,
    FindingKind,
    Modality,
    Proposition,
    Role,
    RoleName,
    Span,
    keys_match,
)

RULE = "opposite-outcomes"
MIN_OPPOSITE_SCORE = 0.40
"""Least score of a match whose predicates are opposites: the rest of the sentences must tell the same event."""
MIN_OPPOSITE_OVERLAP = 0.30
CONTESTS = load_lexicon("claimcheck.comparison", "states").words("contests")
"""Classes of predicates of which one side can have both, in two games."""
BEGUN, ENDED = (
    frozenset(map(predicate_class, load_lexicon("claimcheck.comparison", "decisions").words(table)))
    for table in ("begun", "ended")
)
"""Classes of verbs of what begins a stoppage or an absence, and of what ends one."""
ATTEMPTS = load_lexicon("claimcheck.comparison", "states").words("attempts")
"""What is won or lost, whatever it is for: "lost her bid for re-election"."""
OPPONENTS = frozenset({RoleName.PATIENT, RoleName.OBLIQUE})
"""As what the other side of a game is told: "beat Velden", "lost to Velden"."""
_CHARGE = re.compile(r"(?:\s++(?:(?:on|in|by|at)\s++)?[\w’'-]++){0,5}?\s++of\s++((?:[\w’'-]++\s*+){1,6})")
_WORD = re.compile(r"[\w’'-]+")
_AMONG = re.compile(r"(?i)\bamong(?:st)?\b")
"""Before those of whom a share is told."""


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    """Return all ordered pairs of classes of predicates that exclude each other."""
    return both_ways(written_opposites())


def are_opposite(pair: Pair, left: str, right: str) -> bool:
    """Whether two predicates exclude each other, as the lexicon or the user says."""
    classes = predicate_class(left), predicate_class(right)
    return classes in _opposites() or classes in pair.opposites


def _are_of_two_matters(pair: Pair, event: SharedEvent) -> bool:
    """Whether two outcomes are of two charges or two games: cleared "of assault", convicted "of theft"."""
    charges = [_charge(p, article) for p, article in ((event.left, pair.article_a), (event.right, pair.article_b))]
    if all(charges) and charges[0].isdisjoint(charges[1]):
        return True
    if not {predicate_class(p.lemma) for p in (event.left, event.right)} & CONTESTS:
        return False
    if are_of_two_times(pair):
        return True
    opponents = [{r.entity for r in p.roles if r.entity and r.name in OPPONENTS} for p in (event.left, event.right)]
    if all(opponents) and not any(keys_match(x, y) for x, y in product(*opponents)):
        return True
    games = [
        [r for r in p.roles if r.name is RoleName.PATIENT and not r.entity and r.lemma not in ATTEMPTS]
        for p in (event.left, event.right)
    ]
    return all(games) and not any(same_noun(x.lemma, y.lemma) for x, y in product(*games))


def _are_indefinite(pair: Pair, event: SharedEvent) -> bool:
    """Whether each outcome is of a new thing ("a bill") that nothing shows to be the other's, but the same words."""
    if pair.match.score >= MIN_INDEFINITE_SCORE:
        return False
    return any(are_both_new(pair, x, y) for x, y in event.same if x.name is y.name is RoleName.PATIENT)


def _charge(outcome: Proposition, article: Article) -> set[str]:
    """Return the words for what somebody was convicted or cleared of, if the outcome has any."""
    found = _CHARGE.match(article.text, outcome.span.end)
    return {stem(word) for word in _WORD.findall(found[1].lower())} - STOP_WORDS if found else set()


def tell_opposites(pair: Pair) -> bool:
    """Whether the claims tell outcomes that are opposite, of whomever."""
    left, right = ([p for p in facts(claim) if not p.is_nominal] for claim in (pair.a, pair.b))
    return any(are_opposite(pair, x.lemma, y.lemma) for x in left for y in right)


def written_opposites() -> Iterator[tuple[str, str]]:
    """Yield the pairs of predicates of the lexicon, each in one order."""
    for entry in lexicon()["opposites"]:
        yield from product(entry["one"], entry["other"])


def compare_opposites(pair: Pair) -> Verdict | None:
    """Contradiction if the same participants are told to have done opposite things."""
    if pair.match.score < MIN_OPPOSITE_SCORE or pair.score_of("setting") < MIN_OPPOSITE_OVERLAP:
        return None
    for left, right in product(_told(pair.a), _told(pair.b)):
        if not are_opposite(pair, left.lemma, right.lemma) or not _are_of_one_time(left, right):
            continue
        event = _pair_up_undergone(pair, left, right)
        if not _are_of_one_thing(pair, event) or _are_of_two_bodies(pair, event) or tell_of_two(pair):
            continue
        if _tells_both(pair.a, right) or _tells_both(pair.b, left):
            continue
        if _is_sequel(left, right) and are_of_two_times(pair):
            continue
        x, y = _participants(pair, event)[0]
        words = told_words(left, pair.a, pair.article_a, x), told_words(right, pair.b, pair.article_b, y)
        return opposite_outcomes(pair, one_and_other(*words), left.span, right.span)
    return None


def _told(claim: Claim) -> Iterator[Proposition]:
    """Yield what a claim says to be so, or to come; a noun tells what went before: "agreed to end the closure"."""
    held = {Modality.FACT, Modality.PLANNED}
    return (p for p in claim.propositions if p.modality in held and not (p.is_negated or p.is_nominal))


def _are_of_one_time(left: Proposition, right: Proposition) -> bool:
    """Whether both are facts or both plans, or one a plan that has been given up: "is called off", "will go ahead"."""
    if left.modality is right.modality:
        return True
    done, planned = (left, right) if left.modality is Modality.FACT else (right, left)
    given_up, kept = _plans()
    return predicate_class(done.lemma) in given_up and predicate_class(planned.lemma) in kept


@cache
def _plans() -> tuple[frozenset[str], frozenset[str]]:
    """Return the classes of predicates by which a plan is given up, and of those by which it is carried out."""
    words = lexicon()["plans"]
    return frozenset(map(predicate_class, words["given_up"])), frozenset(map(predicate_class, words["kept"]))


def _pair_up_undergone(pair: Pair, left: Proposition, right: Proposition) -> SharedEvent:
    """Compare the participants of two opposites; who does the one may undergo the other: "resigned", "was sacked".

    Not where it is a condition of the lexicon that things are in (``condition.py``): of these more is asked.
    """
    event = pair_up(left, right)
    is_game = not CONTESTS.isdisjoint({predicate_class(left.lemma), predicate_class(right.lemma)})
    if is_game or _participants(pair, event) or tell_other_conditions(pair):  # who is beaten has lost
        return event
    return pair_up(_with_subject_undergoing(left), _with_subject_undergoing(right))


def _are_of_one_thing(pair: Pair, event: SharedEvent) -> bool:
    """Whether two opposites are told of the same, and by whom or of what else shows no two matters.

    What was called off and goes ahead is the plan, whoever did it; two plans that are one have more in common than a
    place or a time.
    """
    same = _participants(pair, event)
    if not same or event.different or _have_other_agents(event):
        return False
    parts = {x.name for x, _ in same}
    if event.left.modality is not event.right.modality and RoleName.PATIENT not in parts:
        return False
    if event.left.modality is event.right.modality is Modality.PLANNED and parts <= {RoleName.OBLIQUE}:
        return False
    taking_part = replace(event, same=tuple(same))  # without figures, which may differ: "fell 31 percent", "rose 13"
    if are_told_apart(taking_part, by_agents=not _is_named_in_other(pair, event)):
        return False
    return not (_are_of_two_matters(pair, event) or _are_indefinite(pair, event))


def _participants(pair: Pair, event: SharedEvent) -> list[tuple[Role, Role]]:
    """Return who and what takes part in both, without figures and times."""
    return [(x, y) for x, y in event.same if not (_is_amount_or_time(x, pair.a) or _is_amount_or_time(y, pair.b))]


def _is_amount_or_time(role: Role, claim: Claim) -> bool:
    """Whether a role is filled by no participant: profit and sales can both move by 8 percent in a year."""
    if role.entity:
        return False
    figures = (figure.text.lower() for figure in claim.quantities if role.span.overlaps(figure.span))
    times = (*claim.times, *claim.setting_times)
    return any(stem(role.lemma) in words for words in figures) or any(time.span.covers(role.span) for time in times)


def _with_subject_undergoing(proposition: Proposition) -> Proposition:
    """Return a proposition without an object as one whose subject is its object."""
    if any(role.name is RoleName.PATIENT for role in proposition.roles):
        return proposition
    names = {RoleName.AGENT: RoleName.PATIENT}
    return replace(proposition, roles=tuple(replace(r, name=names.get(r.name, r.name)) for r in proposition.roles))


def opposite_outcomes(pair: Pair, reason: str, left: Span, right: Span) -> Verdict:
    """Return the contradiction by two words that exclude each other."""
    marks = (left,), (right,)
    return scored_contradiction(pair, kind=FindingKind.STATE, rule=RULE, reason=reason, marks=marks)


def _have_other_agents(event: SharedEvent) -> bool:
    """Whether somebody who is named does the one and some others the other: voters approved what a mayor opposed."""
    agents = [[r for r in p.roles if r.name is RoleName.AGENT] for p in (event.left, event.right)]
    if not all(agents) or any(x.name is RoleName.AGENT for x, _ in event.same):
        return False
    return any(r.entity for r in agents[0]) != any(r.entity for r in agents[1])


def _is_named_in_other(pair: Pair, event: SharedEvent) -> bool:
    """Whether what describes who acts stands in the other claim too, if elsewhere.

    "Creditors of Lund rejected it", "Creditors of the chair maker Lund accepted it".
    """
    agents = [(x.modifiers, y.modifiers) for x, y in event.same if x.name is y.name is RoleName.AGENT]
    return bool(agents) and all({*x} & {*pair.b.terms} or {*y} & {*pair.a.terms} for x, y in agents)


def _is_sequel(left: Proposition, right: Proposition) -> bool:
    """Whether one takes up what the other broke off: suspended on Sunday, resumed on Monday."""
    first, second = predicate_class(left.lemma), predicate_class(right.lemma)
    return (first in BEGUN and second in ENDED) or (first in ENDED and second in BEGUN)


def _are_of_two_bodies(pair: Pair, event: SharedEvent) -> bool:
    """Whether the one is done by others than the other, or told of another sort: members of two unions, two crops."""
    if any(x.name is not RoleName.OBLIQUE and belong_to_others(pair, x, y) for x, y in event.same):
        return True
    is_amount = any(not BELONGING.isdisjoint((x.lemma, y.lemma)) for x, y in event.same)
    return is_amount and stands_in_one(_AMONG, pair.sentences)


def _tells_both(claim: Claim, other: Proposition) -> bool:
    """Whether the claim tells what the other claim tells, too: first arrested, then released."""
    return any(predicate_class(own.lemma) == predicate_class(other.lemma) for own in _told(claim))


@cache
def lexicon() -> Mapping[str, Any]:
    """Return the lexicon of opposites and of states that exclude each other."""
    return load_lexicon("claimcheck.comparison", "states").tables


def facts(claim: Claim) -> Iterator[Proposition]:
    """Yield what a claim tells to be so, or to have happened."""
    return (p for p in claim.propositions if p.modality is Modality.FACT and not p.is_negated)
