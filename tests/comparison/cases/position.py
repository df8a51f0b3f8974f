"""One speaker, two positions."""

from dataclasses import replace

from claimcheck.comparison.speech.position import CHANGED_RULE, RULE
from claimcheck.records import Modality, Stance
from tests.comparison.cases.table import RETOLD, UNLIKE, Rule
from tests.comparison.telling import Telling, agent, patient, tell

reversed_ = Rule(RULE)
changed = Rule(CHANGED_RULE)


def signs(who: str = "Lund", *, modality: Modality = Modality.PLANNED) -> Telling:
    return tell(f"{who} will sign the treaty.").event(
        "sign", "sign", agent(who, entity=who.lower()), patient("the treaty"), modality=modality
    )


def refuses(who: str = "Lund", *, modality: Modality = Modality.PLANNED) -> Telling:
    return tell(f"{who} will not sign the treaty.").event(
        "sign", "sign", agent(who, entity=who.lower()), patient("the treaty"), modality=modality, negated=True
    )


def took(cue: str, stance: Stance, who: str = "Lund", *, negated: bool = False) -> Telling:
    return (
        tell(f"{who} {cue} that the firm took the money.")
        .event("took", "take", agent("the firm"), patient("the money"), negated=negated)
        .said_by(who, who.lower(), cue=cue, stance=stance)
    )


def of_nobody(told: Telling) -> Telling:
    """Return the telling with a source that has no name."""
    source = told.claim.source
    assert source is not None
    claim = replace(told.claim, source=replace(source, key=None, name=None), setting_names=())
    return replace(told, claim=claim)


CASES = (
    reversed_.fires("will and will not", signs(), refuses(), marks=("sign", "sign")),
    reversed_.fires(
        "may and may not",
        signs(modality=Modality.POSSIBLE),
        refuses(modality=Modality.POSSIBLE),
        marks=("sign", "sign"),
    ),
    reversed_.fires(
        "confirmed and denied",
        took("admitted", Stance.CONFIRMED),
        took("denied", Stance.DENIED),
        marks=("admitted", "denied"),
    ),
    reversed_.fires("on one day", signs().on("2025-03-03"), refuses().on("2025-03-03")),
    reversed_.silent("both intend it", signs(), signs()),
    reversed_.silent("somebody else", signs(), refuses("Hale")),
    reversed_.silent("one plans, one may", signs(), refuses(modality=Modality.POSSIBLE)),
    reversed_.silent("two speakers", took("admitted", Stance.CONFIRMED), took("denied", Stance.DENIED, "Hale")),
    reversed_.silent(
        "confirmed, and denied the contrary",
        took("admitted", Stance.CONFIRMED),
        took("denied", Stance.DENIED, negated=True),
    ),
    reversed_.fires("said and denied", took("said", Stance.NEUTRAL), took("denied", Stance.DENIED)),
    reversed_.silent("doubted and denied", took("claimed", Stance.DOUBTED), took("denied", Stance.DENIED)),
    reversed_.silent(
        "a speaker without a name", of_nobody(took("admitted", Stance.CONFIRMED)), took("denied", Stance.DENIED)
    ),
    reversed_.silent("told in other words", signs(), refuses(), score=0.45, fields=RETOLD),
    reversed_.silent("sentences that tell nothing in common", signs(), refuses(), score=0.2, fields=UNLIKE),
    changed.fires("a change of mind", signs().on("2025-03-03"), refuses().on("2025-03-06")),
    changed.silent("on one day", signs().on("2025-03-03"), refuses().on("2025-03-03"), instead=RULE),
    changed.silent("when, nobody knows", signs().on("2025-03-03"), refuses(), instead=RULE),
)
WANTED = ()
