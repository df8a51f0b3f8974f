"""Which one in a row something is, and what only looks like it."""

from claimcheck.comparison.figures.ordinal import RULE
from claimcheck.records import QuantityKind
from tests.comparison.cases.table import RETOLD, Rule
from tests.comparison.telling import Telling, agent, oblique, patient, tell

ordinals = Rule(RULE)


def being(sentence: str, number: str, value: int, counted: str, *, who: str = "Halima") -> Telling:
    """Return a telling that somebody or something is one in a row."""
    told = tell(sentence).event("was", f"be {counted}", agent(who, entity=who.lower()))
    return told.figure(number, value, counted, kind=QuantityKind.ORDINAL)


def rejecting(bill: str, number: str) -> Telling:
    """Return for which time a bill was rejected."""
    return tell(f"The senate rejected the {bill} for the {number} time this year.").event(
        "rejected",
        "reject",
        agent("The senate", entity="senate"),
        patient(f"the {bill}", bill),
        oblique("for", f"the {number} time this year", "time"),
    )


SECOND = being("Halima was the second cyclone of the season.", "second", 2, "cyclone")

CASES = (
    ordinals.fires(
        "another place in one row",
        SECOND,
        being("Halima was the season's third storm.", "third", 3, "storm"),
        fields=RETOLD,
        marks=("second", "third"),
    ),
    ordinals.fires(
        "a higher number in a narrower row",
        SECOND,
        being("Halima was the season's third storm to reach the island.", "third", 3, "storm"),
        fields=RETOLD,
    ),
    ordinals.fires("for another time", rejecting("bill", "third"), rejecting("bill", "4th"), marks=("third", "4th")),
    ordinals.silent(
        "a lower number in a narrower row",
        being("Halima was the third cyclone of the season.", "third", 3, "cyclone"),
        being("Halima was the second cyclone of the season to reach the island.", "second", 2, "cyclone"),
        fields=RETOLD,
    ),
    ordinals.silent(
        "another row",
        being("Halima was the second cyclone of the season.", "second", 2, "cyclone"),
        being("Halima was the third cyclone in Fiji.", "third", 3, "cyclone"),
        fields=RETOLD,
    ),
    ordinals.silent("the same place", SECOND, being("Halima was the season's second storm.", "second", 2, "storm")),
    ordinals.silent(
        "another thing of the row",
        SECOND,
        being("Dikel was the third cyclone of the season.", "third", 3, "cyclone", who="Dikel"),
        fields=RETOLD,
    ),
    ordinals.silent(
        "another sort of thing",
        SECOND,
        being("Halima was the third disaster of the season.", "third", 3, "disaster"),
        fields=RETOLD,
    ),
    ordinals.silent("another bill", rejecting("bill", "third"), rejecting("budget", "fourth")),
    ordinals.silent(
        "another day", rejecting("bill", "third").on("2025-03-04"), rejecting("bill", "fourth").on("2025-03-05")
    ),
)
WANTED = ()
