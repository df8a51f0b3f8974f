"""What somebody was punished with."""

from claimcheck.comparison.figures.penalty import RULE
from claimcheck.records import Modality, QuantityKind
from tests.comparison.cases.table import RETOLD, UNLIKE, Rule
from tests.comparison.telling import Telling, oblique, patient, tell

penalties = Rule(RULE)


def jailed(
    years: str = "eleven", value: float = 11, *, who: str = "Hale", modality: Modality = Modality.FACT
) -> Telling:
    length = f"{years} years"
    return (
        tell(f"A judge jailed {who} for {length} in Velden.")
        .event("jailed", "jail", patient(who, entity=who.lower()), oblique("for", length), modality=modality)
        .figure(length, value, kind=QuantityKind.DURATION, unit="year")
    )


def given(
    words: str = "seven-year prison term",
    value: float = 7,
    *,
    kind: QuantityKind | None = None,
    counted: str | None = None,
) -> Telling:
    figure = words.split(maxsplit=1)[0]
    unit = "year" if kind is None else "USD"
    return (
        tell(f"In Velden Hale was given a {words}.")
        .event("given", "give", patient("Hale", entity="hale"), patient(words))
        .figure(figure, value, counted, kind=kind or QuantityKind.DURATION, unit=unit)
    )


CASES = (
    penalties.fires("in other words", jailed(), given(), fields=RETOLD, marks=("eleven years", "seven-year")),
    penalties.fires(
        "two fines",
        given("$4m fine", 4e6, kind=QuantityKind.MONEY),
        given("$7m fine", 7e6, kind=QuantityKind.MONEY),
        fields=RETOLD,
    ),
    penalties.silent("the same term", jailed("seven", 7), given(), fields=RETOLD),
    penalties.silent("of another", jailed(who="Lund"), jailed("seven", 7), fields=RETOLD),
    penalties.silent("a least term", jailed(), given("seven-year minimum term"), fields=RETOLD),
    penalties.silent("what is asked for", jailed(modality=Modality.POSSIBLE), given(), fields=RETOLD),
    penalties.silent("a fine and a term", jailed(), given("$7m fine", 7e6, kind=QuantityKind.MONEY), fields=RETOLD),
    penalties.silent("another figure", jailed(), given("seven-year contract", counted="contract"), fields=RETOLD),
    penalties.silent("other sentences", jailed(), given(), score=0.2, fields=UNLIKE),
)
WANTED = ()
