"""One sum in two currencies, or orders of magnitude."""

from claimcheck.comparison.figures.slip import RULE
from claimcheck.records import QuantityKind
from tests.comparison.cases.table import Rule
from tests.comparison.telling import Telling, agent, patient, tell

slips = Rule(RULE)


def worth(words: str, value: float, unit: str = "USD", *, rest: str = "") -> Telling:
    """Return what a deal is worth."""
    told = tell(f"Norlec will pay {words} for the mine{rest}.")
    told = told.event("pay", "pay", agent("Norlec", entity="norlec"), patient(words, words.rsplit(maxsplit=1)[-1]))
    return told.figure(words, value, unit=unit, kind=QuantityKind.MONEY)


CASES = (
    slips.fires(
        "two currencies",
        worth("$500 million", 5e8),
        worth("€500 million", 5e8, "EUR"),
        marks=("$500 million", "€500 million"),
    ),
    slips.fires("billions and millions", worth("$4.5bn", 4.5e9), worth("$4.5m", 4.5e6), marks=("$4.5bn", "$4.5m")),
    slips.silent("what one is worth in the other", worth("$500 million", 5e8), worth("€463 million", 4.63e8, "EUR")),
    slips.silent("dollars of two countries", worth("$500 million", 5e8), worth("A$500 million", 5e8, "AUD")),
    slips.silent("another sum", worth("$4.5bn", 4.5e9), worth("$7.2m", 7.2e6)),
    slips.silent(
        "two sums on one side",
        worth("$500 million", 5e8),
        worth("€500 million", 5e8, "EUR", rest=", or $540 million").figure(
            "$540 million", 5.4e8, unit="USD", kind=QuantityKind.MONEY
        ),
    ),
    slips.silent("sentences that are unlike", worth("$4.5bn", 4.5e9), worth("$4.5m", 4.5e6), score=0.3),
)
WANTED = ()
