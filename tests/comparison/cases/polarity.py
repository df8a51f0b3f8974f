"""It is so, and it is not so."""

from claimcheck.comparison.states.polarity import RULE
from claimcheck.records import Modality
from tests.comparison.cases.table import RETOLD, UNLIKE, Rule
from tests.comparison.telling import Telling, agent, oblique, patient, tell

negates = Rule(RULE)


def paid(who: str = "The company", what: str = "the ransom", *, modality: Modality = Modality.FACT) -> Telling:
    return tell(f"{who} paid {what} to the hackers.").event(
        "paid", "pay", agent(who), patient(what), oblique("to", "the hackers", "hacker"), modality=modality
    )


def unpaid(who: str = "The company", what: str = "the ransom") -> Telling:
    return tell(f"{who} did not pay {what} to the hackers.").event(
        "pay", "pay", agent(who), patient(what), oblique("to", "the hackers", "hacker"), negated=True
    )


def has(what: str, lemma: str, *, negated: bool = False) -> Telling:
    """Return what the mayor has, or has not."""
    verb = "does not have" if negated else "has"
    return tell(f"Ana Lund {verb} {what} for the harbour.").event(
        verb, "have", agent("Ana Lund", entity="ana lund"), patient(what, lemma), negated=negated
    )


def opened(words: str) -> Telling:
    """Return that a mine has opened, or has not."""
    negated = "n’t" in words
    told = tell(f"The Velden mine {words} again.")
    return told.event("opened", "open", patient("The Velden mine", "mine"), negated=negated)


CASES = (
    negates.fires("had and not had", has("a plan", "plan"), has("a plan", "plan", negated=True)),
    negates.silent("one thing had, another not", has("a plan", "plan"), has("any money", "money", negated=True)),
    negates.fires("done and not done", paid(), unpaid(), marks=("paid", "not")),
    negates.fires(
        "of a named participant",
        tell("Ana Lund signed the treaty.").event(
            "signed", "sign", agent("Ana Lund", entity="ana lund"), patient("the treaty")
        ),
        tell("Lund never signed the treaty.").event(
            "signed", "sign", agent("Lund", entity="lund"), patient("the treaty"), negated=True
        ),
        marks=("signed", "never"),
    ),
    negates.fires("in the same words", opened("has opened"), opened("hasn’t opened"), marks=("opened", "hasn’t")),
    negates.fires(
        "in the same words, with no predicate read as negated",
        tell("There were no guards on duty at the north gate.").event("duty", "duty", agent("guards", "guard")),
        tell("Guards were on duty at the north gate.").event("duty", "duty", agent("Guards", "guard")),
        marks=("no", "duty"),
    ),
    negates.fires("by a pronoun, in sentences much alike", paid(), unpaid("It")),
    negates.silent("by a pronoun, in sentences less alike", paid(), unpaid("It"), score=0.7),
    negates.silent("both deny it", unpaid(), unpaid()),
    negates.silent("both tell it", paid(), paid()),
    negates.silent("planned", paid(modality=Modality.PLANNED), unpaid()),
    negates.silent("possible", paid(modality=Modality.POSSIBLE), unpaid()),
    negates.silent("conditional", paid(modality=Modality.CONDITIONAL), unpaid()),
    negates.silent(
        "another named participant",
        tell("Ana Lund signed the treaty.").event(
            "signed", "sign", agent("Ana Lund", entity="ana lund"), patient("the treaty")
        ),
        tell("Viktor Hale never signed the treaty.").event(
            "signed", "sign", agent("Viktor Hale", entity="viktor hale"), patient("the treaty"), negated=True
        ),
    ),
    negates.silent(
        "another predicate",
        paid(),
        tell("The company did not insult the hackers.").event(
            "insult", "insult", agent("The company"), patient("the hackers", "hacker"), negated=True
        ),
    ),
    negates.silent(
        "nobody in common", paid(), tell("Nobody pays here.").event("pays", "pay", agent("Nobody"), negated=True)
    ),
    negates.silent("only the rest of the sentence is alike", paid(), unpaid(), score=0.45, fields=RETOLD),
    negates.silent("sentences that tell nothing in common", paid(), unpaid(), score=0.2, fields=UNLIKE),
)
WANTED = (
    negates.silent("another common noun does it", paid("The company"), unpaid("The government")),
    negates.silent(
        "it is done and something else is not",
        paid(),
        tell("The company paid the ransom to the hackers and did not pay the fine.")
        .event("paid", "pay", agent("The company"), patient("the ransom"), oblique("to", "the hackers", "hacker"))
        .event("pay", "pay", agent("The company"), patient("the fine"), negated=True),
    ),
)
