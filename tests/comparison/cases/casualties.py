"""Numbers of dead in articles of one day."""

from claimcheck.comparison.figures.casualties import RULE
from claimcheck.records import NameLabel
from tests.comparison.cases.table import UNLIKE, Case, Rule
from tests.comparison.telling import Telling, tell

tolls = Rule(RULE)
STORY = {**UNLIKE, "names": 0.8}
"""Scores of two sentences that share their names and little else."""


def dying(sentence: str, words: str, value: float, *, day: str = "2025-03-04", **more: object) -> Telling:
    """Return how many died on a ferry."""
    told = tell(f"{sentence} off Gotland.").name("Ostara", NameLabel.MISC).name("Gotland", NameLabel.LOC)
    return told.figure(words, value, "person", **more).on(day)


SEVENTEEN = dying("Seventeen people drowned on the Ostara", "Seventeen", 17)


def other(name: str, told: Telling, *, instead: str | None = None) -> Case:
    """Return a case of two tolls of which no rule may say that they contradict each other."""
    return tolls.silent(name, SEVENTEEN, told, score=0.3, fields=STORY, instead=instead)


CASES = (
    tolls.fires(
        "another number of dead",
        SEVENTEEN,
        dying("The Ostara went down and nineteen people were confirmed dead", "nineteen", 19),
        score=0.3,
        fields=STORY,
        marks=("Seventeen", "nineteen"),
    ),
    other(
        "of a later day",
        dying("On the Ostara nineteen people died", "nineteen", 19, day="2025-03-06"),
        instead="figure-brought-up-to-date",
    ),
    other("a bound", dying("On the Ostara at least 15 people died", "at least 15", 15, high=None, hedge="at least")),
    other("a round number", dying("On the Ostara 20 people died", "20", 20)),
    other("a part of the dead", dying("On the Ostara three of the people died", "three", 3, is_part=True)),
    other("the injured", dying("On the Ostara nineteen people were injured", "nineteen", 19)),
    other("another event by far", dying("On the Ostara 340 people died", "340", 340)),
)
WANTED = ()
