"""What a later article brings up to date."""

from claimcheck.comparison.figures.number import RULE as DIFFER_RULE
from claimcheck.comparison.states.update import FIGURE_RULE, STAGE_RULE
from claimcheck.records import Modality
from tests.comparison.cases.table import RETOLD, Rule
from tests.comparison.telling import Telling, agent, oblique, patient, tell

counted_on = Rule(FIGURE_RULE)
staged = Rule(STAGE_RULE)
NAMED = RETOLD | {"names": 1.0}
"""Scores of two sentences that tell in other words of the same names."""


def killed(count: str, value: float, **more: object) -> Telling:
    return tell(f"The flood killed {count} people in Velden.").figure(count, value, "person", **more)


def toll(count: str, value: float) -> Telling:
    return tell(f"The death toll of the Velden flood has reached {count}.").figure(count, value)


def missing(count: str, value: float) -> Telling:
    return tell(f"Rescuers in Velden say that {count} people are missing.").figure(count, value, "person")


def arrested(*, modality: Modality = Modality.FACT) -> Telling:
    return tell("Police arrested the banker.").event(
        "arrested", "arrest", agent("Police"), patient("the banker"), modality=modality
    )


def charged(who: str = "The banker", *, negated: bool = False) -> Telling:
    return tell(f"{who} was charged with fraud.").event(
        "charged", "charge", patient(who), oblique("with", "fraud"), negated=negated
    )


EARLY, LATE = "2025-03-03", "2025-03-05"

CASES = (
    counted_on.fires(
        "more dead later", killed("12", 12).on(EARLY), toll("19", 19).on(LATE), fields=NAMED, marks=("12", "19")
    ),
    counted_on.fires("at least so many", killed("12", 12, high=None).on(EARLY), toll("19", 19).on(LATE), fields=NAMED),
    counted_on.fires("fewer missing later", missing("40", 40).on(EARLY), missing("9", 9).on(LATE), fields=NAMED),
    counted_on.fires(
        "from the earlier figure to a later one",
        tell("In Velden 11 ships wait.").figure("11", 11, "ship").on(EARLY),
        tell("The number of ships in Velden rose to 19 from 11.").figure("19", 19).figure("11", 11).on(LATE),
        fields=NAMED,
    ),
    counted_on.fires(
        "first estimates",
        tell("The frost in Velden destroyed 60 percent of the crop by first estimates.")
        .figure("60 percent", 60, "crop", unit="percent")
        .on(EARLY),
        tell("The frost in Velden destroyed 20 percent of the crop.")
        .figure("20 percent", 20, "crop", unit="percent")
        .on(LATE),
        fields=NAMED,
    ),
    counted_on.silent("fewer dead later", killed("19", 19).on(EARLY), toll("12", 12).on(LATE), score=0.3, fields=NAMED),
    counted_on.silent("of one day", killed("12", 12).on(EARLY), toll("19", 19).on(EARLY), score=0.25, fields=NAMED),
    counted_on.silent("with no day", killed("12", 12), toll("19", 19), score=0.25, fields=NAMED),
    counted_on.silent(
        "a kind that is not counted on",
        *(
            tell(f"The hall in Velden has {count} seats.").figure(count, value, "seat").on(day)
            for count, value, day in (("120", 120, EARLY), ("150", 150, LATE))
        ),
        score=0.25,
        fields=NAMED,
    ),
    counted_on.silent(
        "dead and missing", killed("12", 12).on(EARLY), missing("40", 40).on(LATE), score=0.35, fields=NAMED
    ),
    counted_on.silent(
        "of an earlier flood",
        killed("12", 12).time("in Velden", "2019-03-03").on(EARLY),
        toll("19", 19).on(LATE),
        score=0.35,
        fields=NAMED,
    ),
    counted_on.silent(
        "many times as many", killed("12", 12).on(EARLY), toll("900", 900).on(LATE), score=0.35, fields=NAMED
    ),
    counted_on.silent(
        "a copied sentence of one day",
        killed("12", 12).said_on("in Velden", EARLY).on(EARLY),
        killed("17", 17).said_on("in Velden", EARLY).on(LATE),
        instead=DIFFER_RULE,
    ),
    staged.fires(
        "arrested and charged", arrested().on(EARLY), charged().on(LATE), fields=NAMED, marks=("arrested", "charged")
    ),
    staged.fires(
        "missing and found",
        tell("Two climbers are missing.").event("missing", "be missing", agent("Two climbers", "climber")).on(EARLY),
        tell("The climbers were found.").event("found", "find", patient("The climbers", "climber")).on(LATE),
        fields=NAMED,
    ),
    staged.fires(
        "an inquiry opened and dropped",
        tell("Prosecutors opened an inquiry.").event("opened", "open", patient("an inquiry", "inquiry")).on(EARLY),
        tell("The inquiry was dropped.").event("dropped", "drop", patient("The inquiry", "inquiry")).on(LATE),
        fields=NAMED,
    ),
    staged.silent("the later stage told first", charged().on(EARLY), arrested().on(LATE), score=0.35, fields=NAMED),
    staged.silent("of one day", arrested().on(EARLY), charged().on(EARLY), score=0.35, fields=NAMED),
    staged.silent(
        "planned", arrested(modality=Modality.PLANNED).on(EARLY), charged().on(LATE), score=0.35, fields=NAMED
    ),
    staged.silent("not charged", arrested().on(EARLY), charged(negated=True).on(LATE), score=0.35, fields=NAMED),
    staged.silent("another person", arrested().on(EARLY), charged("The mayor").on(LATE), score=0.35, fields=NAMED),
    staged.silent("with nobody named in common", arrested().on(EARLY), charged().on(LATE), score=0.35, fields=RETOLD),
)
WANTED = ()
