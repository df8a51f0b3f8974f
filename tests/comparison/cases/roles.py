"""Who did it to whom."""

from claimcheck.comparison.names.roles import RULE
from claimcheck.comparison.times.date import RULE as DATE_RULE
from claimcheck.records import Modality
from tests.comparison.cases.table import Rule
from tests.comparison.telling import Telling, agent, patient, tell

exchanged = Rule(RULE)


def beat(
    one: str, other: str, *, verb: str = "beat", lemma: str = "beat", modality: Modality = Modality.FACT
) -> Telling:
    return tell(f"{one} {verb} {other} in Velden.").event(
        verb, lemma, agent(one, entity=one.lower()), patient(other, entity=other.lower()), modality=modality
    )


CASES = (
    exchanged.fires("who beat whom", beat("Hale", "Lund"), beat("Lund", "Hale"), marks=("beat", "beat")),
    exchanged.fires("in two words for it", beat("Hale", "Lund"), beat("Lund", "Hale", verb="defeated", lemma="defeat")),
    exchanged.fires(
        "as it is planned",
        beat("Norlec", "Tarnoil", verb="will buy", lemma="buy", modality=Modality.PLANNED),
        beat("Tarnoil", "Norlec", verb="will buy", lemma="buy", modality=Modality.PLANNED),
    ),
    exchanged.silent("the same", beat("Hale", "Lund"), beat("Hale", "Lund")),
    exchanged.silent("of two others", beat("Hale", "Lund"), beat("Lund", "Berg")),
    exchanged.silent(
        "what both can do",
        beat("Hale", "Lund", verb="accused", lemma="accuse"),
        beat("Lund", "Hale", verb="accused", lemma="accuse"),
    ),
    exchanged.silent(
        "at two times",
        beat("Hale", "Lund").time("Velden", "2025-03-06"),
        beat("Lund", "Hale").time("Velden", "2025-03-09"),
        instead=DATE_RULE,
    ),
)
WANTED = ()
