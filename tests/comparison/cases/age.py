"""How old somebody is."""

from claimcheck.comparison.figures.age import RULE
from claimcheck.records import QuantityKind
from tests.comparison.cases.table import RETOLD, UNLIKE, Rule
from tests.comparison.telling import Telling, agent, oblique, tell

ages = Rule(RULE)


def aged(sentence: str, words: str, years: float, *, who: str = "Ana Lund", unit: str = "year") -> Telling:
    return tell(sentence).name(who).figure(words, years, kind=QuantityKind.AGE, unit=unit)


def swam(words: str, years: float) -> Telling:
    return aged(f"Ana Lund, {words}, swam across the strait.", words, years).event(
        "swam", "swim", agent("Ana Lund", entity="ana lund"), oblique("across", "the strait")
    )


def then(words: str, years: float, did: str, lemma: str) -> Telling:
    return aged(f"At the age of {words}, Ana Lund {did} the strait.", words, years).event(
        did.split(maxsplit=1)[0], lemma, agent("Ana Lund", entity="ana lund"), oblique("across", "the strait")
    )


NURSE = aged("The 64-year-old nurse Ana Lund lives in Velden.", "64-year-old", 64)
MOTHER = (
    tell("Ana Lund has a 21-year-old son.").name("Ana Lund").figure("21-year-old", 21, "son", kind=QuantityKind.AGE)
)

CASES = (
    ages.fires(
        "behind and before the name", swam("58", 58), NURSE, score=0.1, fields=UNLIKE, marks=("58", "64-year-old")
    ),
    ages.fires("in a clause", swam("58", 58), aged("Ana Lund, who is 64, is a nurse.", "64", 64), fields=RETOLD),
    ages.fires("when it happened", swam("58", 58), then("64", 64, "swam across", "swim"), fields=RETOLD),
    ages.silent("when something else happened", swam("58", 58), then("19", 19, "saw", "see"), fields=RETOLD),
    ages.silent("a birthday apart", swam("58", 58), aged("Nurse Ana Lund, 59, is back.", "59", 59), fields=UNLIKE),
    ages.silent(
        "of another",
        swam("58", 58),
        aged("The 64-year-old nurse Maja Lund lives in Velden.", "64-year-old", 64, who="Maja Lund"),
        fields=UNLIKE,
    ),
    ages.silent("of a child of hers", swam("58", 58), MOTHER),
    ages.silent(
        "of a relative of that name",
        swam("58", 58),
        aged("Ana Lund, 24, bears her grandmother's name.", "24", 24),
        score=0.1,
        fields=UNLIKE,
    ),
    ages.silent(
        "months",
        swam("58", 58),
        aged("Ana Lund, 64 months old, was found.", "64 months old", 64, unit="month"),
        fields=RETOLD,
    ),
)
WANTED = ()
