"""Rung: figures of the same counted thing in the same event that cannot both be right."""

from claimcheck.comparison.context import same_context
from claimcheck.comparison.events import same_noun, same_predicate
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.records import Claim, FindingKind, Proposition, Quantity, QuantityKind, Relation

RULE = "figures-differ"
UPDATE_RULE = "figure-raised-later"
SAME_EVENT_SCORE = 0.35
"""Least score of a match whose figures hang on the same predicate."""
SAME_WORDS_SCORE = 0.45
"""Least score of a match whose figures hang on no common predicate, but stand in the same words."""


def compare_numbers(pair: Pair) -> Verdict | None:
    """Contradiction or update of the first pair of figures that cannot both be right."""
    for x in pair.a.quantities:
        for y in pair.b.quantities:
            if not _comparable(x, y) or x.meets(y) or _is_rounding(x, y) or _is_settled(x, y, pair):
                continue
            predicate = _common_predicate(pair.a, x, pair.b, y)
            in_same_words = same_context((x.span, pair.article_a), (y.span, pair.article_b))
            if pair.match.score < (SAME_EVENT_SCORE if predicate else SAME_WORDS_SCORE):
                continue
            if not (predicate or in_same_words):
                continue
            return _verdict(pair, x, y, predicate)
    return None


def _comparable(x: Quantity, y: Quantity) -> bool:
    if x.kind is not y.kind or x.unit != y.unit or x.is_change != y.is_change or x.kind is QuantityKind.ORDINAL:
        return False
    if x.counted and y.counted:
        return same_noun(x.counted, y.counted)
    return x.unit is not None and x.counted == y.counted


def _is_rounding(x: Quantity, y: Quantity) -> bool:
    """Whether one figure can be the other with fewer digits, rounded or cut off: "$43 million" for $43,885,310."""
    if None in (x.low, x.high, y.low, y.high):
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
    """Return the predicate that governs both figures, if they share one."""
    for left in _governors(a, x):
        for right in _governors(b, y):
            if same_predicate(left.lemma, right.lemma):
                return left.lemma
    return None


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
