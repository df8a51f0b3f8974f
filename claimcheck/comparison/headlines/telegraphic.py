"""The rungs for figures and states as headlines tell them: without nouns, without tenses, of the day.

``figures-differ`` as in :mod:`claimcheck.comparison.figures.number`, where a headline leaves out what it counts
("14 dead") or tells a plan as a fact ("Bank cuts 2,400 jobs").
"""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.comparison.events.shared import pair_up, same_predicate
from claimcheck.comparison.figures.figure import governors_of, ratio_of, value_of
from claimcheck.comparison.figures.number import RULE, compare_numbers
from claimcheck.comparison.figures.tolls import toll_of
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.states.state import compare_states
from claimcheck.comparison.wording import figure_words, one_and_other, quoted
from claimcheck.records import (
    Claim,
    FindingKind,
    Modality,
    Proposition,
    Quantity,
    QuantityKind,
    Relation,
    RoleName,
)

MIN_TOLL_SCORE = 0.30
"""Least score of a match whose figures are tolls of one kind; the 128 right headlines of ``benchmarks/headlines.toml``
reach 0.45 to 0.90 with the sentence that they sum up."""
MIN_STATE_SCORE = 0.40
"""Least score of a match for states that exclude each other: most sentences of an article tell of another moment."""
MAX_RATIO = 6.0
"""Farther apart, two figures are rather of two events than of one."""
_AMOUNTS = frozenset({QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.DURATION})


def compare_tolls(pair: Pair) -> Verdict | None:
    """Contradiction of two tolls of one kind, where headlines leave out what they count."""
    if pair.match.score < MIN_TOLL_SCORE:
        return None
    for x, y in itertools.product(_levels(pair.a), _levels(pair.b)):
        kind = toll_of(x, pair.article_a)
        if kind and kind == toll_of(y, pair.article_b) and not x.meets(y) and _are_near(x, y):
            return _figures(pair, x, y, f"one counts {quoted(x.text)} {kind}, the other {quoted(y.text)}")
    return None


def _figures(pair: Pair, x: Quantity, y: Quantity, reason: str) -> Verdict:
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=round(min(0.9, 0.6 + pair.match.score / 3), 2),
        reason=reason,
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def compare_figures(pair: Pair) -> Verdict | None:
    """Compare figures whatever tense they stand in: headlines tell plans as facts, and facts as plans."""
    return compare_numbers(replace(pair, a=_as_told(pair.a), b=_as_told(pair.b)))


def compare_amounts(pair: Pair) -> Verdict | None:
    """Contradiction of two amounts of one unit that one event gives: profits fell 18 percent, or 8."""
    for x, y in itertools.product(pair.a.quantities, pair.b.quantities):
        if x.kind is not y.kind or x.kind not in _AMOUNTS or x.base_unit != y.base_unit or x.meets(y):
            continue
        if x.is_part != y.is_part or not _are_near(x, y):
            continue
        governors = itertools.product(governors_of(pair.a, x), governors_of(pair.b, y))
        if any(_tell_one_event(left, right, x) for left, right in governors):
            words = figure_words(x, pair.a, pair.article_a), figure_words(y, pair.b, pair.article_b)
            return _figures(pair, x, y, one_and_other(*words))
    return None


def _tell_one_event(left: Proposition, right: Proposition, figure: Quantity) -> bool:
    """Whether both tell the same of the same, beside the ``figure`` of the left one: profits fell, not any percent."""
    event = pair_up(left, right)
    is_shared = any(r.name is not RoleName.OBLIQUE and not r.span.overlaps(figure.span) for r, _ in event.same)
    return is_shared and same_predicate(left.lemma, right.lemma) and not event.different


def compare_told_states(pair: Pair) -> Verdict | None:
    """Contradiction of states that exclude each other, in sentences that tell of one moment."""
    return compare_states(pair) if pair.match.score >= MIN_STATE_SCORE else None


def _levels(claim: Claim) -> Iterator[Quantity]:
    return (q for q in claim.quantities if not q.is_part and not q.is_change)


def _are_near(x: Quantity, y: Quantity) -> bool:
    """Whether two figures above zero are near enough for one event."""
    return min(value_of(x), value_of(y)) > 0 and ratio_of(x, y) <= MAX_RATIO


def _as_told(claim: Claim) -> Claim:
    return replace(claim, propositions=tuple(replace(p, modality=Modality.FACT) for p in claim.propositions))
