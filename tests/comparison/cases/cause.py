"""What it was put down to."""

from claimcheck.comparison.cause import RULE
from tests.comparison.cases.table import Rule
from tests.comparison.telling import Telling, tell

excludes = Rule(RULE)


def blast(cause: str, *, effect: str = "explode blast", temporal: bool = False) -> Telling:
    return tell(f"The blast at the mill was caused by a {cause}.").cause(
        cause, "The blast", effect_terms=effect, temporal=temporal
    )


def release(cause: str, key: str | None, *, effect: str = "", temporal: bool = False) -> Telling:
    who = key.title() if key else "Critics"
    told = tell(f"{who} said that the move was the fruit of {cause}.").cause(
        cause, "the move", effect_terms=effect, temporal=temporal
    )
    return told.said_by(who, key)


CASES = (
    excludes.fires("an accident and an attack", blast("leak"), blast("bomb"), marks=("leak", "bomb")),
    excludes.fires("an act of nature and an attack", blast("lightning"), blast("missile")),
    excludes.fires(
        "force and a bargain, by one speaker", release("raid", "ana lund"), release("negotiation", "ana lund")
    ),
    excludes.fires("after the one, after the other", blast("leak", temporal=True), blast("bomb", temporal=True)),
    excludes.silent("causes of one kind", blast("leak"), blast("fault")),
    excludes.silent("a cause of no known kind", blast("leak"), blast("quarrel")),
    excludes.silent("one cause names both kinds", blast("leak"), blast("bomb and a leak".replace(" and a ", " "))),
    excludes.silent("another effect", blast("leak"), blast("bomb", effect="derail train")),
    excludes.silent("as two speakers see it", release("raid", "ana lund"), release("negotiation", "viktor hale")),
    excludes.silent(
        "as one speaker sees it, and as it is", release("raid", "ana lund", effect="explode"), blast("negotiation")
    ),
    excludes.silent(
        "an effect only pointed at, after something",
        release("raid", "ana lund", temporal=True),
        release("negotiation", "ana lund"),
    ),
    excludes.silent("no cause given", blast("leak"), tell("The blast at the mill shook the town.")),
)
WANTED = ()
