"""One thing described by words that exclude each other, and what only looks like it."""

from claimcheck.comparison.states.contrary import RULE
from tests.comparison.cases.table import Rule
from tests.comparison.telling import Telling, tell

contraries = Rule(RULE)


def left_leg(word: str = "left", *, noun: str = "leg", before: str = "") -> Telling:
    return tell(f"The striker broke his {word} {noun} in the second half.", before=before)


CASES = (
    contraries.fires("the other leg", left_leg(), left_leg("right"), marks=("left leg", "right leg")),
    contraries.fires("two words for one side", left_leg("older", noun="sister"), left_leg("little", noun="sister")),
    contraries.silent("the same leg", left_leg(), left_leg()),
    contraries.silent("a synonym", left_leg("older", noun="sister"), left_leg("elder", noun="sister")),
    contraries.silent("another noun", left_leg(), left_leg("right", noun="arm")),
    contraries.silent("a noun that may have both", left_leg("left", noun="party"), left_leg("right", noun="party")),
    contraries.silent("both told of", left_leg(), left_leg("right", before="His left leg had healed. ")),
    contraries.silent("sentences of little in common", left_leg(), left_leg("right"), score=0.39),
)
WANTED = ()
