"""How many of a thing a body has, and what only looks like it."""

from claimcheck.comparison.figures.stock import RULE
from claimcheck.records import NameLabel
from tests.comparison.cases.table import UNLIKE, Case, Rule
from tests.comparison.telling import Telling, agent, patient, tell

stocks = Rule(RULE)


def having(
    sentence: str, number: str, counted: str, *, verb: tuple[str, str] = ("has", "have"), who: str = "Norlec"
) -> Telling:
    """Return a telling that a body has a number of things; ``counted`` as it stands in the sentence."""
    noun = counted.rsplit(maxsplit=1)[-1]
    lemma = {"people": "person"}.get(noun, noun.removesuffix("s"))
    value = float(number.replace(",", ""))
    told = tell(sentence).name(who, NameLabel.ORG).figure(number, value, lemma, counted_text=counted)
    return told.event(*verb, agent(who, entity=who.lower()), patient(f"{number} {counted}", lemma))


EMPLOYS = having("Norlec employs 640 people.", "640", "people", verb=("employs", "employ"))
EMPLOYEES = (
    tell("Norlec's 1,640 employees fear for their work.")
    .name("Norlec", NameLabel.ORG)
    .figure("1,640", 1640, "employee", counted_text="employees")
)


def unlike(name: str, other: Telling, *, told: Telling = EMPLOYS, score: float = 0.3) -> Case:
    """Return a case of sentences that have little else in common, of which no rule may say anything."""
    return stocks.silent(name, told, other, score=score, fields=UNLIKE)


CASES = (
    stocks.fires(
        "a verb and a possessive",
        EMPLOYS,
        EMPLOYEES,
        score=0.3,
        fields=UNLIKE,
        marks=("640", "1,640"),
    ),
    stocks.fires(
        "two verbs of having",
        having("Norlec had 212,000 depositors.", "212,000", "depositors", verb=("had", "have")),
        having("Norlec serves 221,000 depositors.", "221,000", "depositors", verb=("serves", "serve")),
        score=0.3,
        fields=UNLIKE,
    ),
    unlike("a part of them", having("Norlec has 200 part-time employees.", "200", "part-time employees")),
    unlike("those of one place", having("Norlec has 200 employees in Riga.", "200", "employees")),
    unlike("another time", having("Norlec once had 4,000 employees.", "4,000", "employees", verb=("had", "have"))),
    unlike("another body", having("Varnes has 1,640 employees.", "1,640", "employees", who="Varnes")),
    unlike("a rounded number", having("Norlec has 600 employees.", "600", "employees")),
    unlike(
        "what no body has for long",
        having("Norlec has 12 problems.", "12", "problems"),
        told=having("Norlec has 14 problems.", "14", "problems"),
        score=0.2,
    ),
    unlike("people who are not employed", having("Norlec has 1,640 people.", "1,640", "people")),
)
WANTED = ()
