"""What is told alike, and what somebody said on one occasion."""

from claimcheck.comparison.agreement import AGREES_RULE
from claimcheck.comparison.figures.number import RULE as FIGURES_RULE
from claimcheck.comparison.speech.occasion import RULE as OCCASION_RULE
from claimcheck.records import ATTRIBUTED_RULE, DETAILS_RULE, Modality, NameLabel
from tests.comparison.cases.table import RETOLD, UNLIKE, Rule
from tests.comparison.telling import Telling, agent, patient, tell

agrees = Rule(AGREES_RULE)
details = Rule(DETAILS_RULE)
attributed = Rule(ATTRIBUTED_RULE)
occasion = Rule(OCCASION_RULE)


def arrests(*, modality: Modality = Modality.FACT, negated: bool = False) -> Telling:
    return tell("Police arrested 40 protesters, the mayor said.").event(
        "arrested", "arrest", agent("Police"), patient("40 protesters", "protester"), modality=modality, negated=negated
    )


def arrests_on(words: str, day: str) -> Telling:
    return (
        tell(f"Police arrested 40 protesters on {words}.")
        .event("arrested", "arrest", agent("Police"), patient("40 protesters", "protester"))
        .time(words, day)
    )


def counted() -> Telling:
    return arrests().figure("40", 40, "protester")


def spoke(of: str, key: str, means: str) -> Telling:
    told = tell(f"{key.title()} said in {means} that {of} is needed.").said_by(key.title(), key)
    return told.terms(of, means)


CASES = (
    agrees.fires("the same event", arrests(), arrests(), marks=("arrested", "arrested")),
    agrees.fires("the same figure", counted(), counted()),
    agrees.fires(
        "no event read, but the same words", tell("Calm over Leeds by night."), tell("Calm over Leeds at night.")
    ),
    agrees.silent(
        "another figure",
        counted(),
        tell("Police arrested 65 protesters.")
        .event("arrested", "arrest", agent("Police"), patient("65 protesters", "protester"))
        .figure("65", 65, "protester"),
        instead=FIGURES_RULE,
    ),
    agrees.silent("sentences that tell nothing in common", arrests(), arrests(), score=0.2, fields=UNLIKE),
    agrees.silent("a likeness too small to agree", arrests(), arrests(), score=0.42, fields=RETOLD),
    agrees.silent(
        "no event read, and other words",
        tell("Calm over Leeds by night."),
        tell("No trouble in town."),
        score=0.5,
        fields=UNLIKE,
    ),
    agrees.silent(
        "no event read, and little but names in common",
        tell("Ferry fire kills many in Porto Lindo.").name("Porto Lindo", NameLabel.LOC),
        tell("The ferry left Porto Lindo at nine.").name("Porto Lindo", NameLabel.LOC),
    ),
    details.fires("only one has the figure", counted(), arrests()),
    details.fires("a likeness too small to agree", arrests(), arrests(), score=0.42),
    details.fires("days of two months", arrests_on("March 3", "2025-03-03"), arrests_on("May 9", "2025-05-09")),
    details.silent("the same day", arrests_on("March 3", "2025-03-03"), arrests_on("March 3", "2025-03-03")),
    details.silent("the same figure", counted(), counted()),
    details.silent("sentences that tell nothing in common", arrests(), arrests(), score=0.2, fields=UNLIKE),
    attributed.fires(
        "one outlet's own word, the other's source", arrests(), arrests().said_by("the mayor", "ana lund")
    ),
    attributed.fires("a source without a name", arrests(), arrests().said_by("the mayor", None)),
    attributed.silent("both narrate", arrests(), arrests()),
    attributed.silent(
        "both attribute", arrests().said_by("the mayor", "ana lund"), arrests().said_by("the mayor", "ana lund")
    ),
    attributed.silent(
        "sentences that tell nothing in common",
        arrests(),
        arrests().said_by("the mayor", "ana lund"),
        score=0.2,
        fields=UNLIKE,
    ),
    occasion.fires(
        "one interview", spoke("reform", "ana lund", "interview"), spoke("reform", "ana lund", "interview"), score=0.3
    ),
    occasion.silent(
        "two speakers", spoke("reform", "ana lund", "interview"), spoke("reform", "viktor hale", "interview"), score=0.3
    ),
    occasion.silent(
        "two means", spoke("reform", "ana lund", "interview"), spoke("reform", "ana lund", "letter"), score=0.3
    ),
    occasion.silent(
        "two matters", spoke("reform", "ana lund", "interview"), spoke("football", "ana lund", "interview"), score=0.3
    ),
    occasion.silent(
        "by no known means", spoke("reform", "ana lund", "passing"), spoke("reform", "ana lund", "passing"), score=0.3
    ),
    occasion.silent(
        "too unlike", spoke("reform", "ana lund", "interview"), spoke("reform", "ana lund", "interview"), score=0.2
    ),
)
WANTED = (
    agrees.silent("done and planned, in nearly the same words", arrests(), arrests(modality=Modality.PLANNED)),
    agrees.silent("done and denied possible", arrests(), arrests(modality=Modality.POSSIBLE, negated=True)),
)
