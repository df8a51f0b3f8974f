"""How far up something stands."""

from claimcheck.comparison.figures.ranks import RULE
from claimcheck.records import Modality, NameLabel
from tests.comparison.cases.table import UNLIKE, Rule
from tests.comparison.telling import Telling, agent, oblique, patient, tell

ranks = Rule(RULE)


def port(rank: str, what: str = "port") -> Telling:
    return tell(f"Norvik, the world's {rank} {what}, was shut.").name("Norvik", NameLabel.LOC)


def arrived(words: str, place: str, *, modality: Modality = Modality.FACT) -> Telling:
    return tell(f"Lund {words} {place} in the Velden marathon.").event(
        words, "finish", agent("Lund", entity="lund"), oblique("in", "marathon"), modality=modality
    )


def won(what: str = "marathon") -> Telling:
    return tell(f"Lund won the Velden {what}.").event("won", "win", agent("Lund", entity="lund"), patient(what))


CASES = (
    ranks.fires(
        "another rank",
        port("fifth-largest"),
        port("third-largest"),
        marks=("fifth-largest", "third-largest"),
    ),
    ranks.fires("the first, and the second", port("largest"), port("second-largest")),
    ranks.fires("another place", arrived("finished", "second"), arrived("finished", "third")),
    ranks.fires("who won and came second", won(), arrived("finished", "second"), marks=("won", "second")),
    ranks.fires("who won and took bronze", won(), arrived("finished", "with bronze")),
    ranks.silent("the same rank", port("fifth-largest"), port("fifth largest")),
    ranks.silent("in another row", port("second-largest", "city"), port("largest")),
    ranks.silent("by another measure", port("second-busiest"), port("largest")),
    ranks.silent("what is hoped", won(), arrived("would finish", "second", modality=Modality.PLANNED)),
    ranks.silent("what nobody comes second in", won("argument"), arrived("finished", "second")),
    ranks.silent("other events", port("largest"), port("second-largest"), score=0.3, fields=UNLIKE),
)
WANTED = ()
