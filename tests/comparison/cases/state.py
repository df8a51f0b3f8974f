"""Outcomes and states that exclude each other."""

from claimcheck.comparison.states.opposites import RULE as OPPOSITE_RULE
from claimcheck.comparison.states.state import CHANGE_RULE, EXCLUSIVE_RULE
from claimcheck.records import Modality
from tests.comparison.cases.table import RETOLD, SAME_PERSON, UNLIKE, Rule
from tests.comparison.telling import Telling, agent, oblique, patient, tell

opposite = Rule(OPPOSITE_RULE)
exclusive = Rule(EXCLUSIVE_RULE)
changed = Rule(CHANGE_RULE)


def voted(
    verb: str, lemma: str, *, what: str = "the tax bill", modality: Modality = Modality.FACT, negated: bool = False
) -> Telling:
    """Return what the senate did with a bill."""
    return tell(f"The senate {verb} {what} on Thursday.").event(
        verb, lemma, agent("The senate"), patient(what, what), modality=modality, negated=negated
    )


def captured(who: str = "Ana Lund", *, modality: Modality = Modality.FACT, negated: bool = False) -> Telling:
    return tell(f"Soldiers captured {who} at the palace.").event(
        "captured",
        "capture",
        agent("Soldiers", "soldier"),
        patient(who, entity=who.lower()),
        modality=modality,
        negated=negated,
    )


def remains(who: str = "Ana Lund") -> Telling:
    return tell(f"{who} remains in power.").event(
        "remains", "remain", agent(who, entity=who.lower()), oblique("in", "power")
    )


def freed(who: str = "Viktor Hale", *, negated: bool = False) -> Telling:
    return tell(f"A judge freed {who} on bail.").event(
        "freed", "free", agent("A judge"), patient(who, entity=who.lower()), negated=negated
    )


def arrested(who: str = "Viktor Hale") -> Telling:
    return tell(f"Police arrested {who} at his home.").event(
        "arrested", "arrest", agent("Police"), patient(who, entity=who.lower())
    )


CASES = (
    opposite.fires(
        "approved and rejected",
        voted("approved", "approve"),
        voted("rejected", "reject"),
        marks=("approved", "rejected"),
    ),
    opposite.fires("synonyms of opposites", voted("passed", "pass"), voted("vetoed", "veto")),
    opposite.fires(
        "of a named participant",
        tell("The court convicted Viktor Hale of fraud.").event(
            "convicted", "convict", agent("The court"), patient("Viktor Hale", entity="viktor hale")
        ),
        tell("The court acquitted Hale of fraud.").event(
            "acquitted", "acquit", agent("The court"), patient("Hale", entity="hale")
        ),
    ),
    opposite.silent("the same outcome", voted("approved", "approve"), voted("passed", "pass")),
    opposite.silent("planned", voted("approved", "approve"), voted("rejected", "reject", modality=Modality.PLANNED)),
    opposite.silent("possible", voted("approved", "approve"), voted("rejected", "reject", modality=Modality.POSSIBLE)),
    opposite.silent(
        "conditional", voted("approved", "approve"), voted("rejected", "reject", modality=Modality.CONDITIONAL)
    ),
    opposite.silent("not rejected", voted("approved", "approve"), voted("rejected", "reject", negated=True)),
    opposite.silent(
        "a noun tells what went before", voted("approved", "approve"), voted("rejected", "reject").nominal()
    ),
    opposite.silent(
        "of another named participant",
        tell("The court convicted Viktor Hale of fraud.").event(
            "convicted", "convict", agent("The court"), patient("Viktor Hale", entity="viktor hale")
        ),
        tell("The court acquitted Anton Reyes of fraud.").event(
            "acquitted", "acquit", agent("The court"), patient("Anton Reyes", entity="anton reyes")
        ),
    ),
    opposite.silent(
        "nobody in common",
        voted("approved", "approve"),
        tell("Voters rejected a new stadium.").event(
            "rejected", "reject", agent("Voters", "voter"), patient("a new stadium")
        ),
    ),
    opposite.silent(
        "sentences that tell little in common",
        voted("approved", "approve"),
        voted("rejected", "reject"),
        score=0.3,
        fields=RETOLD,
    ),
    exclusive.fires("captured and in power", captured(), remains(), marks=("captured", "remains")),
    exclusive.fires("by the surname alone", captured(), remains("Lund")),
    exclusive.fires(
        "killed and alive",
        tell("Rebels killed Viktor Hale.").event(
            "killed", "kill", agent("Rebels", "rebel"), patient("Viktor Hale", entity="viktor hale")
        ),
        tell("Viktor Hale survived.").event("survived", "survive", agent("Viktor Hale", entity="viktor hale")),
    ),
    exclusive.fires("no matter on which days", captured().on("2025-03-03"), remains().on("2025-03-05")),
    exclusive.fires(
        "in custody and free on one day", arrested().on("2025-03-03"), freed().on("2025-03-03"), fields=SAME_PERSON
    ),
    exclusive.silent("of another person", captured(), remains("Paul Ortega")),
    exclusive.silent("planned", captured(modality=Modality.PLANNED), remains()),
    exclusive.silent("possible", captured(modality=Modality.POSSIBLE), remains()),
    exclusive.silent("conditional", captured(modality=Modality.CONDITIONAL), remains()),
    exclusive.silent("denied", captured(negated=True), remains()),
    exclusive.silent(
        "remains something else",
        captured(),
        tell("Ana Lund remains popular.").event("remains", "remain", agent("Ana Lund", entity="ana lund")),
    ),
    exclusive.silent(
        "whom nobody names",
        captured(),
        tell("The president remains in power.").event(
            "remains", "remain", agent("The president"), oblique("in", "power")
        ),
    ),
    exclusive.silent(
        "the one who captures",
        captured(),
        tell("Soldiers of Viktor Hale captured the palace, and Hale remains in power.").event(
            "remains", "remain", agent("Hale", entity="hale"), oblique("in", "power")
        ),
    ),
    changed.fires(
        "arrested, and freed days later", arrested().on("2025-03-03"), freed().on("2025-03-06"), fields=SAME_PERSON
    ),
    changed.fires(
        "freed, and arrested days later", freed().on("2025-03-03"), arrested().on("2025-03-06"), fields=SAME_PERSON
    ),
    changed.silent("another person", arrested().on("2025-03-03"), freed("Anton Reyes").on("2025-03-06")),
    changed.silent("not freed", arrested().on("2025-03-03"), freed(negated=True).on("2025-03-06")),
    changed.silent(
        "on one day", arrested().on("2025-03-03"), freed().on("2025-03-03"), fields=SAME_PERSON, instead=EXCLUSIVE_RULE
    ),
    changed.silent(
        "a state that does not change back",
        captured().on("2025-03-03"),
        remains().on("2025-03-06"),
        instead=EXCLUSIVE_RULE,
    ),
)
WANTED = (
    changed.fires(
        "arrested, and freed days later, in like words", arrested().on("2025-03-03"), freed().on("2025-03-06")
    ),
    exclusive.silent(
        "sentences of another time and matter",
        tell("Ana Lund signed the treaty in 2019.")
        .event("signed", "sign", agent("Ana Lund", entity="ana lund"))
        .time("2019", "2019-01-01", "2019-12-31"),
        tell("Ana Lund resigned on Monday.")
        .event("resigned", "resign", agent("Ana Lund", entity="ana lund"))
        .time("on Monday", "2025-03-03"),
        score=0.2,
        fields=UNLIKE,
    ),
    opposite.silent(
        "another common noun is approved",
        voted("approved", "approve"),
        voted("rejected", "reject", what="the border bill"),
    ),
)
