"""Rung: one sum in two currencies or orders of magnitude: "$500 million", "€500 million"; "£4.5bn", "£4.5m".

``sums-slip``: the digits are the same, and what stands beside them is not: no conversion and no rounding gives that.
Wrong units are the commonest errors of figures in news (Maier 2005, Accuracy Matters, on errors of number).
"""

from collections.abc import Iterator
from itertools import product

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.shared import shared_events
from claimcheck.comparison.events.story import are_of_two_times
from claimcheck.comparison.figures.explained import are_explained
from claimcheck.comparison.figures.figure import value_of
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.wording import one_and_other, quoted_at
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, FindingKind, Quantity, QuantityKind

RULE = "sums-slip"
MIN_SCORE = 0.50
"""Least score of a match whose sentences tell of one sum, as for what else is told of one occasion (``roles.py``)."""
MAGNITUDES = (1e3, 1e6, 1e9)
"""How many times one sum is the other, where "million" was written for "billion"."""
DOLLARS = load_lexicon("claimcheck.comparison", "currencies").words("dollars")
"""Currencies that "$" may stand for."""


def compare_slips(pair: Pair) -> Verdict | None:
    """Contradiction if the only sums of two claims of one event have the same digits, and are not the same sum."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation or not any(shared_events(pair.a, pair.b)):
        return None
    left, right = list(_sums(pair.a)), list(_sums(pair.b))
    for x, y in product(left, right) if len(left) == len(right) == 1 else ():
        is_slip = _are_of_two_currencies(x, y) or _are_of_two_magnitudes(x, y)
        if is_slip and not (_are_of_two(pair) or are_explained(pair, x, y, ())):
            return scored_contradiction(
                pair,
                kind=FindingKind.NUMBER,
                rule=RULE,
                reason=one_and_other(quoted_at(x.span, pair.article_a), quoted_at(y.span, pair.article_b)),
                marks=((x.span,), (y.span,)),
            )
    return None


def _sums(claim: Claim) -> Iterator[Quantity]:
    """Yield the sums of money that a claim tells."""
    return (q for q in claim.quantities if q.kind is QuantityKind.MONEY and not q.is_change)


def _are_of_two_currencies(x: Quantity, y: Quantity) -> bool:
    """Whether one number is told in two currencies; "$" is the dollar of more than one country."""
    if x.unit == y.unit or DOLLARS.issuperset({x.unit, y.unit}):
        return False
    return value_of(x) == value_of(y) != 0


def _are_of_two_magnitudes(x: Quantity, y: Quantity) -> bool:
    """Whether one sum is a thousand times the other, or a thousand thousand times."""
    small, large = sorted((value_of(x), value_of(y)))
    return x.unit == y.unit and small > 0 and any(round(large / small, 6) == times for times in MAGNITUDES)


def _are_of_two(pair: Pair) -> bool:
    return are_of_two_times(pair) or tell_of_two(pair)
