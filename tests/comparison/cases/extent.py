"""How many of them: none, some, a part, all."""

from claimcheck.comparison.figures.extent import RULE
from tests.comparison.cases.table import RETOLD, Rule
from tests.comparison.telling import Telling, tell

extents = Rule(RULE)


def aboard(quantifier: str, value: float = 0) -> Telling:
    told = tell(f"There were {quantifier} passengers aboard the ferry when it left Velden.")
    return told.figure(quantifier.split(maxsplit=1)[0], value, "passenger") if value else told


def survived(quantifier: str, value: float = 0) -> Telling:
    told = tell(f"{quantifier} 12 members of the crew of the trawler were saved near Velden.")
    return told.figure(quantifier.split(maxsplit=1)[0], value, "member", is_part=True) if value else told


CASES = (
    extents.fires("none and forty", aboard("no"), aboard("40", 40), marks=("no", "40")),
    extents.fires("none and several", aboard("no"), aboard("several")),
    extents.fires("all and a part", survived("All"), survived("Nine of the", 9), marks=("All", "Nine of the")),
    extents.fires("all and most", survived("All the"), survived("Most of the")),
    extents.silent("a part and a part", survived("Most of the"), survived("Nine of the", 9)),
    extents.silent("all and forty", aboard("all"), aboard("40", 40)),
    extents.silent("none, and a year", aboard("no"), aboard("new")),
    extents.silent("none then, forty now", aboard("no").on("2025-03-04"), aboard("40", 40).on("2025-03-05")),
    extents.silent("other sentences", aboard("no"), aboard("40", 40), score=0.5, fields=RETOLD),
)
WANTED = ()
