"""Which figures are of one sort, what they are worth, and whether one can be the other told in fewer digits."""

import math
from collections.abc import Iterable

from claimcheck.comparison.events.shared import SharedEvent, pair_up, same_noun, same_predicate
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.states.kinds import are_other_kinds
from claimcheck.records import Claim, Proposition, Quantity, QuantityKind

OTHER = "other"
"""What is counted in "two others"."""


def are_comparable(x: Quantity, y: Quantity) -> bool:
    """Whether the figures are of the same sort: same unit, same counted thing, both a whole or both a change.

    What money is for need not be told.
    """
    if (x.kind is QuantityKind.ORDINAL) != (y.kind is QuantityKind.ORDINAL) or (x.base_unit or x.unit) != (
        y.base_unit or y.unit
    ):
        return False
    if (x.is_change, x.is_part, x.kind is QuantityKind.AGE) != (y.is_change, y.is_part, y.kind is QuantityKind.AGE):
        return False
    if x.counted and y.counted:
        return same_noun(x.counted, y.counted) and not are_other_kinds(x.counted, y.counted)
    return x.counted == y.counted or x.kind is y.kind is QuantityKind.MONEY


def are_ages_of_one(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether two ages can be of one whom both call both: "the victim, a 34-year-old woman", "the woman, 43"."""
    if x.kind is not QuantityKind.AGE or y.kind is not QuantityKind.AGE:
        return False
    return x.counted in pair.b.terms and y.counted in pair.a.terms


def make_a_whole(x: Quantity, y: Quantity) -> bool:
    """Whether one share is what the other leaves: "three quarters have left", "a quarter has stayed"."""
    return x.kind is y.kind is QuantityKind.PERCENT and math.isclose(
        middle_of(x) + middle_of(y), _whole(x), rel_tol=0.01
    )


def are_rest_and_part(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether two are parts of one number that both tell, and make it up: "four of the seven", "three of the seven"."""
    if not (x.is_part and y.is_part):
        return False
    total = middle_of(x) + middle_of(y)
    return all(any(q.low == q.high == total for q in claim.quantities) for claim in (pair.a, pair.b))


def is_rest_of(rest: Quantity, whole: Quantity, claim: Claim, told: Iterable[Quantity]) -> bool:
    """Whether a figure is what is left of another one without the others of its sentence: "two others were found"."""
    others = (q for q in told if claim.sentence.covers(q.span) and q.counted == OTHER and q.span != rest.span)
    return any(middle_of(rest) + middle_of(other) == middle_of(whole) for other in others)


def _whole(share: Quantity) -> float:
    return 1.0 if share.unit == "part" else 100.0


def can_be_rounded(x: Quantity, y: Quantity) -> bool:
    """Whether one figure can be the other with fewer digits, rounded or cut off: "$43 million" for $43,885,310."""
    if x.low is None or x.high is None or y.low is None or y.high is None:
        return False
    return is_rounding(middle_of(x), middle_of(y))


def is_rounding(left: float, right: float) -> bool:
    """Whether one number can be the other with fewer digits, rounded or cut off.

    >>> is_rounding(43_000_000, 43_885_310), is_rounding(640, 1_640), is_rounding(2_000_000, 1_200_000)
    (True, False, False)
    >>> is_rounding(-43_000_000, -43_885_310), is_rounding(-30, 28)
    (True, False)
    """
    fine, coarse = sorted((abs(left), abs(right)), key=_last_digit)
    step = _last_digit(coarse)
    return left * right >= 0 and step != _last_digit(fine) and -step / 2 <= fine - coarse < step


def _last_digit(value: float) -> float:
    """Return what one step of the last digit that is not a trailing zero is worth.

    >>> _last_digit(43_000_000.0), _last_digit(35.7), _last_digit(120.0), _last_digit(18.0)
    (1000000.0, 0.1, 10.0, 1.0)
    """
    digits, exponent = f"{abs(value):.9e}".split("e")
    return float(f"1e{int(exponent) - len(digits.replace('.', '').rstrip('0')) + 1}")


def ratio_of(x: Quantity, y: Quantity) -> float:
    """Return how many times the smaller figure goes into the larger one; 1 where it cannot be said."""
    values = value_of(x), value_of(y)
    return max(values) / min(values) if min(values) > 0 else 1.0


def value_of(quantity: Quantity) -> float:
    """Return its lower bound; where it has none, its upper one."""
    return (quantity.low if quantity.low is not None else quantity.high) or 0.0


def middle_of(quantity: Quantity) -> float:
    """Return the middle of its bounds; where it has one only, that one."""
    low, high = quantity.low, quantity.high
    return value_of(quantity) if low is None or high is None else (low + high) / 2


def figures_differ(a: Claim, b: Claim) -> bool:
    """Whether both claims give a figure of the same sort, and none of them can be the same."""
    pairs = [(x, y) for x in a.quantities for y in b.quantities if are_comparable(x, y)]
    return bool(pairs) and not any(x.meets(y) for x, y in pairs)


def governors_of(claim: Claim, quantity: Quantity) -> list[Proposition]:
    """Return the propositions in whose parts a figure stands."""
    return [p for p in claim.propositions if any(role.span.overlaps(quantity.span) for role in p.roles)]


def common_events(pair: Pair, x: Quantity, y: Quantity) -> list[SharedEvent]:
    """Return the events of one predicate in whose parts the figures stand."""
    return [
        pair_up(left, right)
        for left in governors_of(pair.a, x)
        for right in governors_of(pair.b, y)
        if same_predicate(left.lemma, right.lemma)
    ]
