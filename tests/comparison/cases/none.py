"""Nobody, and some."""

from claimcheck.comparison.figures.none import RULE
from tests.comparison.cases.table import RETOLD, Rule
from tests.comparison.telling import Telling, tell

counts = Rule(RULE)
NAMED = RETOLD | {"names": 1.0}


def hurt(count: str = "Six", value: float = 6) -> Telling:
    return tell(f"{count} people were hurt in Velden.").figure(count, value, "person")


def nobody(words: str = "Nobody was injured in Velden.") -> Telling:
    return tell(words)


CASES = (
    counts.fires("nobody and six", nobody(), hurt(), fields=NAMED, marks=("Nobody was injured", "Six")),
    counts.fires("no injuries and six hurt", nobody("The blast in Velden caused no injuries."), hurt(), fields=NAMED),
    counts.fires("no one and two", nobody("No one was hurt in Velden."), hurt("Two", 2), fields=NAMED),
    counts.silent("nobody seriously", nobody("Nobody was seriously injured in Velden."), hurt(), fields=NAMED),
    counts.silent("nobody of another kind", nobody("Nobody was arrested in Velden."), hurt(), fields=NAMED),
    counts.silent("nobody in common", nobody(), hurt(), fields=RETOLD),
    counts.silent(
        "nobody now, some then",
        nobody("In Velden six were hurt on Sunday and nobody was hurt on Monday.").figure("six", 6),
        hurt("Two", 2),
        score=0.25,
        fields=NAMED,
    ),
    counts.silent("no reports of injuries yet", nobody("There were no reports from Velden."), hurt(), fields=NAMED),
)
WANTED = ()
