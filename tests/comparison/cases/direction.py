"""Up or down by one figure."""

from claimcheck.comparison.figures.direction import RULE
from claimcheck.records import QuantityKind
from tests.comparison.cases.table import RETOLD, UNLIKE, Rule
from tests.comparison.telling import Telling, agent, oblique, tell

directions = Rule(RULE)


def moved(verb: str, lemma: str, way: str, *, by: float = 3, of: str = "Sales", before: str = "") -> Telling:
    words = f"{by:g} percent"
    return (
        tell(f"{of} at the chain {verb} by {words} in May.", before=before)
        .event(verb, lemma, agent(of), oblique("by", words, "percent"))
        .figure(words, by, kind=QuantityKind.PERCENT, unit="percent", direction=way)
    )


def suffered(way: str = "down", noun: str = "fall", *, of: str = "sales") -> Telling:
    return tell(f"The shops saw a 3 percent {noun} in {of} in May.").figure(
        "3 percent", 3, kind=QuantityKind.PERCENT, unit="percent", direction=way
    )


ROSE = moved("climbed", "climb", "up")

CASES = (
    directions.fires("told by a noun", ROSE, suffered(), fields=RETOLD, marks=("3 percent", "3 percent")),
    directions.fires("told by two verbs", ROSE, moved("slipped back", "slip back", "down"), fields=RETOLD),
    directions.silent("the same way", ROSE, suffered("up", "rise"), fields=RETOLD),
    directions.silent("of two things", ROSE, suffered(of="profit"), fields=RETOLD),
    directions.silent(
        "of two things, told alike", ROSE, moved("slipped back", "slip back", "down", of="Costs"), fields=RETOLD
    ),
    directions.silent(
        "by two figures", ROSE, moved("slipped back", "slip back", "down", by=2), score=0.2, fields=UNLIKE
    ),
    directions.silent("other sentences", ROSE, suffered(), score=0.2, fields=UNLIKE),
)
WANTED = ()
