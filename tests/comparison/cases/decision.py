"""Days of one decision of a body."""

from claimcheck.comparison.decision import RULE
from claimcheck.records import Modality, NameLabel
from tests.comparison.cases.table import UNLIKE, Rule
from tests.comparison.telling import Telling, agent, oblique, patient, tell

decisions = Rule(RULE)


def passed(
    words: str, day: str, *, body: str = "Senate", measure: str = "ferry", modality: Modality = Modality.FACT
) -> Telling:
    return (
        tell(f"The {body} bill on the {measure} passed {words}.")
        .terms("bill", measure, "pass")
        .event(
            "passed",
            "pass",
            agent(f"The {body} bill on the {measure}", "bill"),
            oblique("on", words, "day"),
            modality=modality,
        )
        .time(words, day)
        .name(body, NameLabel.ORG)
    )


def voted(words: str, day: str, *, measure: str = "ferry") -> Telling:
    return (
        tell(f"{words} the Senate voted 51-49 for a bill that saves the {measure}.")
        .terms("bill", measure, "vote")
        .event("voted", "vote", agent("Senate", entity="senate"), oblique("on", words, "day"))
        .time(words, day)
        .name("Senate", NameLabel.ORG)
    )


def debated(words: str, day: str) -> Telling:
    return (
        tell(f"The Senate debated the bill on the ferry {words}.")
        .terms("bill", "ferry", "debate")
        .event("debated", "debate", agent("Senate", entity="senate"), patient("bill"), oblique("on", words, "day"))
        .time(words, day)
        .name("Senate", NameLabel.ORG)
    )


OTHERWISE = {"meaning": 0.58, "wording": 0.4, "terms": 0.1, "setting": 0.1}
"""Scores of two sentences that tell one decision in words of their own."""
TUESDAY, WEDNESDAY, NEXT_WEEK = "2025-03-04", "2025-03-05", "2025-03-12"
CASES = (
    decisions.fires(
        "passed and voted on",
        passed("Tuesday", TUESDAY),
        voted("Wednesday", WEDNESDAY),
        score=0.45,
        fields=OTHERWISE,
        marks=("Tuesday", "Wednesday"),
    ),
    decisions.silent("one day", passed("Tuesday", TUESDAY), voted("Tuesday", TUESDAY), score=0.45, fields=OTHERWISE),
    decisions.silent(
        "another body",
        passed("Tuesday", TUESDAY, body="Assembly"),
        voted("Wednesday", WEDNESDAY),
        score=0.45,
        fields=OTHERWISE,
    ),
    decisions.silent(
        "another matter",
        passed("Tuesday", TUESDAY, measure="school"),
        voted("Wednesday", WEDNESDAY),
        score=0.45,
        fields=OTHERWISE,
    ),
    decisions.silent(
        "a debate is no decision",
        debated("Tuesday", TUESDAY),
        voted("Wednesday", WEDNESDAY),
        score=0.45,
        fields=OTHERWISE,
    ),
    decisions.silent(
        "a plan",
        passed("Tuesday", TUESDAY, modality=Modality.PLANNED),
        voted("Wednesday", WEDNESDAY),
        score=0.45,
        fields=OTHERWISE,
    ),
    decisions.silent(
        "a committee of the body",
        passed("Tuesday", TUESDAY),
        tell("Wednesday the Senate committee voted 11-9 for a bill that saves the ferry.")
        .terms("bill", "committee", "ferry", "vote")
        .event("voted", "vote", agent("the Senate committee", "committee"), oblique("on", "Wednesday", "day"))
        .time("Wednesday", WEDNESDAY)
        .name("Senate", NameLabel.ORG),
        score=0.45,
        fields=OTHERWISE,
    ),
    decisions.fires(
        "a court",
        tell("The Norvik Court upheld the ban Monday, as few had expected.")
        .terms("ban", "norvik", "uphold")
        .event("upheld", "uphold", agent("The Norvik Court", entity="norvik court"), oblique("on", "Monday", "day"))
        .time("Monday", "2025-03-03")
        .name("Norvik Court", NameLabel.ORG),
        tell("It was Tuesday when the Norvik Court rejected the suit against the ban.")
        .terms("ban", "norvik", "reject")
        .event("rejected", "reject", agent("the Norvik Court", entity="norvik court"), oblique("on", "Tuesday", "day"))
        .time("Tuesday", TUESDAY)
        .name("Norvik Court", NameLabel.ORG),
        score=0.45,
        fields=OTHERWISE,
    ),
    decisions.silent(
        "a vote of the next week",
        passed("Tuesday", TUESDAY),
        voted("Wednesday", NEXT_WEEK),
        score=0.45,
        fields=OTHERWISE,
    ),
    decisions.silent(
        "sentences that are unlike",
        passed("Tuesday", TUESDAY),
        voted("Wednesday", WEDNESDAY),
        score=0.45,
        fields=UNLIKE,
    ),
)
WANTED = ()
