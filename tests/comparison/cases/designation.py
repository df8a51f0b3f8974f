"""Things that a number tells apart, and what only looks like it."""

from claimcheck.comparison.names.designation import RULE
from tests.comparison.cases.table import UNLIKE, Rule
from tests.comparison.telling import tell

designations = Rule(RULE)
FLIGHT = tell("Flight 812 vanished over the sea an hour after it had left Bergen.")

CASES = (
    designations.fires(
        "another number",
        FLIGHT,
        tell("Flight 821 vanished over the sea an hour after it had left Bergen."),
        marks=("Flight 812", "Flight 821"),
    ),
    designations.fires(
        "with a sign and in lower case",
        tell("Voters approved Amendment 64 in November."),
        tell("Voters approved amendment No. 46 in November."),
    ),
    designations.silent(
        "the same number", FLIGHT, tell("Flight No. 812 vanished over the sea on the way from Bergen.")
    ),
    designations.silent(
        "another thing", FLIGHT, tell("Nobody was at Gate 9 when it vanished over the sea."), score=0.3, fields=UNLIKE
    ),
    designations.silent(
        "an article that knows both",
        FLIGHT,
        tell("Flight 821 was still in the air when it vanished.", before="Flight 812 had left Bergen. "),
    ),
    designations.silent(
        "sentences that tell other things", FLIGHT, tell("Flight 821 took off."), score=0.2, fields=UNLIKE
    ),
    designations.silent(
        "what goes on from number to number",
        tell("Day 3 of the trial was short."),
        tell("Day 4 of the trial was short."),
    ),
    designations.silent(
        "an amount behind the word", tell("Route 40% longer than others."), tell("Route 60% longer than others.")
    ),
)
WANTED = ()
