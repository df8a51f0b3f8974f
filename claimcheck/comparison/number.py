"""Rung: figures of the same counted thing in the same event that cannot both be right.

``figures-differ``: numeric mismatch of de Marneffe, Rafferty and Manning (2008), Finding Contradictions in Text, on
intervals of values: what can be rounding or a bound is no mismatch. ``figure-raised-later``: a higher count of a
later day is a follow-up (Radev 2000), as the tolls of an event are counted up.
"""

import math

from claimcheck.comparison.context import same_context
from claimcheck.comparison.events import pair_up, same_noun, same_predicate
from claimcheck.comparison.exchange import are_exchanged
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.records import Claim, FindingKind, Modality, Proposition, Quantity, QuantityKind, Relation

RULE = "figures-differ"
UPDATE_RULE = "figure-raised-later"
SAME_EVENT_SCORE = 0.40
"""Least score of a match whose figures hang on the same predicate and stand in the same words or count the same."""
SAME_WORDS_SCORE = 0.50
"""Least score of a match whose figures stand in the same words, but hang on no common predicate."""
SAME_COUNTED_SCORE = 0.62
"""Least score of a match whose figures only count the same thing."""
LARGE_COUNT = 1000
LARGE_COUNT_SCORE = 0.50
"""The same for counts of a thousand and more: one story hardly counts two so large sets of the same things."""
EXCHANGED_SCORE = 0.35
"""Least score of a match whose figures stand in the same place of nearly the same sentence."""
MAX_RATIO = 6.0
"""Farther apart, two figures are rather of two things than of one."""


def compare_numbers(pair: Pair) -> Verdict | None:
    """Contradiction or update of the first pair of figures that cannot both be right."""
    if not _same_period(pair.a, pair.b):
        return None
    for x in pair.a.quantities:
        for y in pair.b.quantities:
            if not _comparable(x, y) or x.meets(y) or _is_rounding(x, y) or _is_settled(x, y, pair):
                continue
            if _is_told(pair.a, x) != _is_told(pair.b, y):  # planned here, done there
                continue
            predicate = _common_predicate(pair.a, x, pair.b, y)
            if pair.match.score >= _needed_score(pair, x, y, has_predicate=predicate is not None):
                return _verdict(pair, x, y, predicate)
    return None


def _needed_score(pair: Pair, x: Quantity, y: Quantity, *, has_predicate: bool) -> float:
    """Return the score from which the claims tell the same event, by what else joins the two figures."""
    if are_exchanged(pair, x.span, y.span):
        return EXCHANGED_SCORE
    counts_same = bool(x.counted and y.counted)
    in_same_words = bool(x.counted or x.unit) and same_context((x.span, pair.article_a), (y.span, pair.article_b))
    if _ratio(x, y) > MAX_RATIO and not (has_predicate and in_same_words):
        return math.inf
    if has_predicate and (in_same_words or counts_same):
        return SAME_EVENT_SCORE
    if in_same_words:
        return SAME_WORDS_SCORE
    if not counts_same:
        return math.inf
    return LARGE_COUNT_SCORE if min(_value(x), _value(y)) >= LARGE_COUNT else SAME_COUNTED_SCORE


def _same_period(a: Claim, b: Claim) -> bool:
    """Whether the claims speak of the same period, as far as they name one: a year's income is not eight years'."""
    left, right = (
        {(t.start, t.end, t.relation) for t in claim.times if t.start and not t.is_as_of} for claim in (a, b)
    )
    return not left or not right or bool(left & right)


def _ratio(x: Quantity, y: Quantity) -> float:
    """Return how many times the smaller figure goes into the larger one; 1 where it cannot be said."""
    values = _value(x), _value(y)
    return max(values) / min(values) if min(values) > 0 else 1.0


def _value(quantity: Quantity) -> float:
    return (quantity.low if quantity.low is not None else quantity.high) or 0.0


def _comparable(x: Quantity, y: Quantity) -> bool:
    """Whether the figures are of the same sort: same unit, same counted thing, both a whole or both a change."""
    if QuantityKind.ORDINAL in {x.kind, y.kind} or (x.base_unit or x.unit) != (y.base_unit or y.unit):
        return False
    if (x.is_change, x.is_part, x.kind is QuantityKind.AGE) != (y.is_change, y.is_part, y.kind is QuantityKind.AGE):
        return False
    if x.counted and y.counted:
        return same_noun(x.counted, y.counted)
    return x.counted == y.counted


def _is_rounding(x: Quantity, y: Quantity) -> bool:
    """Whether one figure can be the other with fewer digits, rounded or cut off: "$43 million" for $43,885,310."""
    if x.low is None or x.high is None or y.low is None or y.high is None:
        return False
    left, right = (x.low + x.high) / 2, (y.low + y.high) / 2
    return abs(left - right) < max(_last_digit(left), _last_digit(right)) and _last_digit(left) != _last_digit(right)


def _last_digit(value: float) -> float:
    """Return what one step of the last digit that is not a trailing zero is worth.

    >>> _last_digit(43_000_000.0), _last_digit(35.7), _last_digit(120.0), _last_digit(18.0)
    (1000000.0, 0.1, 10.0, 1.0)
    """
    digits, exponent = f"{abs(value):.9e}".split("e")
    return float(f"1e{int(exponent) - len(digits.replace('.', '').rstrip('0')) + 1}")


def _is_settled(x: Quantity, y: Quantity, pair: Pair) -> bool:
    """Whether either figure stands in the other claim too: then the two claims only list several figures."""
    return any(_comparable(x, other) and x.meets(other) for other in pair.b.quantities) or any(
        _comparable(y, other) and y.meets(other) for other in pair.a.quantities
    )


def _common_predicate(a: Claim, x: Quantity, b: Claim, y: Quantity) -> str | None:
    """Return the predicate that governs both figures, if they share one that is not told of others."""
    for left in _governors(a, x):
        for right in _governors(b, y):
            if same_predicate(left.lemma, right.lemma) and not pair_up(left, right).different:
                return left.lemma
    return None


def figures_differ(a: Claim, b: Claim) -> bool:
    """Whether both claims give a figure of the same sort, and none of them can be the same."""
    pairs = [(x, y) for x in a.quantities for y in b.quantities if _comparable(x, y)]
    return bool(pairs) and not any(x.meets(y) for x, y in pairs)


def _is_told(claim: Claim, quantity: Quantity) -> bool:
    """Whether the figure is told as a fact: not planned, possible or denied."""
    governors = _governors(claim, quantity)
    return not governors or any(p.modality is Modality.FACT and not p.is_negated for p in governors)


def _governors(claim: Claim, quantity: Quantity) -> list[Proposition]:
    return [p for p in claim.propositions if any(role.span.overlaps(quantity.span) for role in p.roles)]


def _verdict(pair: Pair, x: Quantity, y: Quantity, predicate: str | None) -> Verdict:
    counted = x.counted_text or x.counted or x.unit or "figure"
    later = _later_and_more(pair, x, y) if predicate else None
    if later is not None:
        return Verdict(
            relation=Relation.UPDATES,
            kind=FindingKind.NUMBER,
            rule=UPDATE_RULE,
            confidence=0.7,
            reason=f'"{later.text}" is of a later date, and the count of such events grows',
            marks_a=(x.span,),
            marks_b=(y.span,),
        )
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=round(min(0.95, 0.5 + pair.match.score / 2), 2),
        reason=f'"{x.text}" and "{y.text}" count the same ({counted}) and no value fits both',
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def _later_and_more(pair: Pair, x: Quantity, y: Quantity) -> Quantity | None:
    """Return the figure that is both later and higher, where the two are dated differently."""
    first = pair.a.as_of.end if pair.a.as_of else pair.article_a.published
    second = pair.b.as_of.end if pair.b.as_of else pair.article_b.published
    if first is None or second is None or first == second:
        return None
    late, early = (x, y) if first > second else (y, x)
    if late.low is None or early.high is None or late.low <= early.high:
        return None
    return late
