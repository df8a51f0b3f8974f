"""What only one gets."""

from claimcheck.comparison.names.award import RULE
from claimcheck.records import Modality
from tests.comparison.cases.table import RETOLD, UNLIKE, Rule
from tests.comparison.telling import Telling, agent, oblique, patient, tell

awards = Rule(RULE)
PRIZE = "the Orla Prize"


def took(who: str, *, modality: Modality = Modality.FACT, verb: str = "took", lemma: str = "take") -> Telling:
    parts = agent(who, entity=who.lower()), patient(PRIZE, "prize", entity="orla prize")
    return tell(f"{who} {verb} {PRIZE} in Velden.").name(who).event(verb, lemma, *parts, modality=modality)


def went_to(who: str) -> Telling:
    parts = agent("The Orla Prize", "prize", entity="orla prize"), oblique("to", who, entity=who.lower())
    return tell(f"The Orla Prize went to {who} on the night.").name(who).event("went", "go", *parts)


CASES = (
    awards.fires(
        "by a converse", took("Ana Lund"), went_to("Maja Berg"), fields=RETOLD, marks=("Ana Lund", "Maja Berg")
    ),
    awards.silent("the same", took("Ana Lund"), went_to("Ana Lund"), fields=RETOLD),
    awards.silent("by a surname", took("Ana Lund"), went_to("Lund"), fields=RETOLD),
    awards.silent("what is hoped", took("Ana Lund", modality=Modality.POSSIBLE), went_to("Maja Berg"), fields=RETOLD),
    awards.silent(
        "what many do", took("Ana Lund", verb="praised", lemma="praise"), went_to("Maja Berg"), fields=RETOLD
    ),
    awards.silent("other events", took("Ana Lund"), went_to("Maja Berg"), score=0.1, fields=UNLIKE),
)
WANTED = ()
