"""Conditions that exclude each other."""

from claimcheck.comparison.states.condition import CHANGED_RULE, RULE
from claimcheck.comparison.states.polarity import RULE as POLARITY_RULE
from claimcheck.comparison.times.date import RULE as DATE_RULE
from claimcheck.records import Modality
from tests.comparison.cases.table import UNLIKE, Rule
from tests.comparison.telling import Telling, agent, patient, tell

excludes = Rule(RULE)
changed = Rule(CHANGED_RULE)


def closed(what: str = "the harbour road", *, modality: Modality = Modality.FACT, negated: bool = False) -> Telling:
    return tell(f"Soldiers closed {what} on Thursday.").event(
        "closed", "close", agent("Soldiers", "soldier"), patient(what), modality=modality, negated=negated
    )


def is_open(what: str = "The harbour road") -> Telling:
    return tell(f"{what} is open.").event("open", "be open", agent(what))


def reopened() -> Telling:
    return tell("The harbour road reopened at noon.").event("reopened", "reopen", agent("The harbour road", "road"))


def never_closed() -> Telling:
    return tell("The harbour road has never closed.").event(
        "closed", "close", agent("The harbour road", "road"), negated=True
    )


def holds(key: str = "orla lines") -> Telling:
    who = key.title()
    return tell(f"{who} holds a valid permit.").event(
        "holds", "hold", agent(who, entity=key), patient("a valid permit", "permit")
    )


def lost(key: str = "orla lines") -> Telling:
    who = key.title()
    return tell(f"{who} lost its permit.").event(
        "lost", "lose", agent(who, entity=key), patient("its permit", "permit")
    )


def hurt(who: str = "the guard", *, negated: bool = False) -> Telling:
    return tell(f"The thieves {'did not hurt' if negated else 'hurt'} {who}.").event(
        "hurt", "hurt", agent("The thieves", "thief"), patient(who), negated=negated
    )


CASES = (
    excludes.fires("open and closed", closed(), is_open(), marks=("closed", "open")),
    excludes.fires("never closed, and reopened", never_closed(), reopened()),
    excludes.fires("a permit held and lost by one company", holds(), lost()),
    excludes.fires(
        "unhurt and hurt", tell("The guard escaped unhurt.").event("escaped", "escape", agent("The guard")), hurt()
    ),
    excludes.fires("never closed, on whatever day", never_closed().on("2025-03-03"), reopened().on("2025-03-06")),
    excludes.silent("both closed", closed(), closed()),
    excludes.silent("of another sort of place", closed(), is_open("The harbour bridge")),
    excludes.silent("planned", closed(modality=Modality.PLANNED), is_open()),
    excludes.silent("possible", closed(modality=Modality.POSSIBLE), is_open()),
    excludes.silent("not closed", closed(negated=True), is_open()),
    excludes.silent("a road, and some other", closed("a road"), is_open("The road")),
    excludes.silent("of two companies", holds(), lost("velden ferries")),
    excludes.silent(
        "closed, and then open again",
        closed(),
        tell("The harbour road was closed and is open again.")
        .event("closed", "close", patient("The harbour road", "road"))
        .event("open", "be open", agent("The harbour road", "road")),
    ),
    excludes.silent(
        "at two times",
        closed().time("Thursday", "2025-03-06"),
        is_open().time("is open", "2025-03-09"),
        instead=DATE_RULE,
    ),
    excludes.silent("sentences that have next to nothing in common", closed(), is_open(), score=0.2, fields=UNLIKE),
    excludes.silent(
        "by others, who can decide otherwise",
        tell("The senate approved the bill.").event("approved", "approve", agent("The senate"), patient("the bill")),
        tell("The house denied the bill.").event("denied", "deny", agent("The house"), patient("the bill")),
    ),
    changed.fires("closed, and open days later", closed().on("2025-03-03"), is_open().on("2025-03-06")),
    changed.fires("open, and closed days later", is_open().on("2025-03-03"), closed().on("2025-03-06")),
    changed.fires("a permit lost later", holds().on("2025-03-03"), lost().on("2025-03-06")),
    changed.silent("on one day", closed().on("2025-03-03"), is_open().on("2025-03-03"), instead=RULE),
    changed.silent(
        "what does not change back",
        hurt().on("2025-03-03"),
        hurt(negated=True).on("2025-03-06"),
        instead=POLARITY_RULE,
    ),
    changed.silent("planned", closed(modality=Modality.PLANNED).on("2025-03-03"), is_open().on("2025-03-06")),
)
WANTED = ()
