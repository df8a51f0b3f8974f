"""Days of one decision of a body."""

from collections.abc import Mapping

from claimcheck.comparison.times.decision import RULE
from claimcheck.records import Modality, NameLabel
from tests.comparison.cases.table import UNLIKE, Case, Rule
from tests.comparison.telling import Part, Telling, agent, oblique, tell

decisions = Rule(RULE)


def decided(  # what a decision is made of
    sentence: str,
    words: str,
    lemma: str,
    by: Part,
    *,
    on: tuple[str, str],
    body: str = "Senate",
    matter: str = "ferry",
    modality: Modality = Modality.FACT,
) -> Telling:
    """Return that a body did something about a matter on a day, in ``words`` of the sentence."""
    return (
        tell(sentence)
        .terms(matter, lemma, *body.lower().split(), *(["committee"] if "committee" in sentence else []))
        .event(words, lemma, by, oblique("on", on[0], "day"), modality=modality)
        .time(*on)
        .name(body, NameLabel.ORG)
    )


def passed(
    on: tuple[str, str], *, body: str = "Senate", measure: str = "ferry", modality: Modality = Modality.FACT
) -> Telling:
    bill = f"The {body} bill on the {measure}"
    sentence = f"{bill} passed {on[0]}."
    by = agent(bill, "bill", modifiers=(body.lower(), measure))
    return decided(sentence, "passed", "pass", by, on=on, body=body, matter=measure, modality=modality)


def voted(on: tuple[str, str], *, who: str = "Senate") -> Telling:
    by = agent(who, entity="senate") if who == "Senate" else agent(who, who.rsplit(maxsplit=1)[-1])
    return decided(f"{on[0]} the {who} voted for a bill that saves the ferry.", "voted", "vote", by, on=on)


def ruled(sentence: str, words: str, lemma: str, on: tuple[str, str], *, matter: str = "ferry") -> Telling:
    by = agent("Norvik Court", entity="norvik court")
    return decided(sentence, words, lemma, by, on=on, body="Norvik Court", matter=matter)


OTHERWISE = {"meaning": 0.58, "wording": 0.4, "terms": 0.1, "setting": 0.1}
"""Scores of two sentences that tell one decision in words of their own."""
MONDAY, TUESDAY, WEDNESDAY = ("Monday", "2025-03-03"), ("Tuesday", "2025-03-04"), ("Wednesday", "2025-03-05")
NEXT_WEEK = ("Wednesday", "2025-03-12")


def fires(name: str, a: Telling, b: Telling, marks: tuple[str, str]) -> Case:
    return decisions.fires(name, a, b, score=0.45, fields=OTHERWISE, marks=marks)


def silent(name: str, a: Telling, b: Telling, *, fields: Mapping[str, float] = OTHERWISE) -> Case:
    return decisions.silent(name, a, b, score=0.45, fields=fields)


CASES = (
    fires("passed and voted on", passed(TUESDAY), voted(WEDNESDAY), ("Tuesday", "Wednesday")),
    fires(
        "a court",
        ruled("The Norvik Court upheld the ferry ban Monday, as few had expected.", "upheld", "uphold", MONDAY),
        ruled(
            "It was Tuesday when the Norvik Court rejected a suit against the ferry ban.", "rejected", "reject", TUESDAY
        ),
        ("Monday", "Tuesday"),
    ),
    silent("one day", passed(TUESDAY), voted(TUESDAY)),
    silent("another body", passed(TUESDAY, body="Assembly"), voted(WEDNESDAY)),
    silent("another matter", passed(TUESDAY, measure="school"), voted(WEDNESDAY)),
    silent(
        "a debate is no decision",
        decided(
            "The Senate debated the bill on the ferry Tuesday.",
            "debated",
            "debate",
            agent("The Senate", entity="senate"),
            on=TUESDAY,
        ),
        voted(WEDNESDAY),
    ),
    silent(
        "another matter before a court of a rare name",
        ruled("The Norvik Court upheld the tax Monday.", "upheld", "uphold", MONDAY, matter="tax"),
        ruled("It was Tuesday when the Norvik Court rejected a suit.", "rejected", "reject", TUESDAY, matter="suit"),
    ),
    silent("a plan", passed(TUESDAY, modality=Modality.PLANNED), voted(WEDNESDAY)),
    silent("a committee of the body", passed(TUESDAY), voted(WEDNESDAY, who="Senate committee")),
    silent("a vote of the next week", passed(TUESDAY), voted(NEXT_WEEK)),
    silent("sentences that are unlike", passed(TUESDAY), voted(WEDNESDAY), fields=UNLIKE),
)
WANTED = ()
