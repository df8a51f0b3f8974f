"""Figures spread over a length of time."""

from claimcheck.comparison.figures.spread import RULE
from claimcheck.records import QuantityKind
from tests.comparison.cases.table import Rule
from tests.comparison.telling import Telling, tell

spreads = Rule(RULE)


def offer(rest: str, *, share: float = 6, before: str = "") -> Telling:
    """Return what was offered to the staff."""
    told = tell(f"Norlec has offered its staff {share:g} percent {rest}.", before=before)
    return told.figure(f"{share:g} percent", share, unit="percent", kind=QuantityKind.PERCENT)


CASES = (
    spreads.fires(
        "another number of years",
        offer("over two years"),
        offer("over the next 3 years"),
        marks=("two years", "3 years"),
    ),
    spreads.silent("the same years", offer("over two years"), offer("over the next 2 years")),
    spreads.silent("another unit", offer("over two years"), offer("over 24 months")),
    spreads.silent("years that it is not spread over", offer("over two years"), offer("after three years")),
    spreads.silent(
        "an article that knows both",
        offer("over two years"),
        offer("over three years", before="It had offered less over two years. "),
    ),
    spreads.silent("sentences that are unlike", offer("over two years"), offer("over three years"), score=0.3),
)
WANTED = ()
