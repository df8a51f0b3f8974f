"""People in offices that one holds at a time, and what only looks like it."""

from claimcheck.comparison.office import RULE
from claimcheck.records import NameLabel
from tests.comparison.cases.table import UNLIKE, Rule
from tests.comparison.telling import Telling, tell

offices = Rule(RULE)


def named(sentence: str, who: str, body: str, label: NameLabel = NameLabel.LOC) -> Telling:
    return tell(sentence).name(body, label).name(who)


def behind(who: str) -> Telling:
    """Return a telling in which the office stands behind the name."""
    return named(f"{who}, the attorney general of Ohio, said nothing.", who, "Ohio")


HALE = named("Ohio Attorney General Viktor Hale will not appeal.", "Viktor Hale", "Ohio")

CASES = (
    offices.fires(
        "title and apposition",
        HALE,
        behind("Anton Reyes"),
        score=0.1,
        fields=UNLIKE,
        marks=("Viktor Hale", "Anton Reyes"),
    ),
    offices.fires(
        "an apposition before the name",
        HALE,
        named("They called Ohio's attorney general, Anton Reyes, at noon.", "Anton Reyes", "Ohio"),
    ),
    offices.fires(
        "two forms of one office",
        named("Norlec CEO Maria Santos resigned.", "Maria Santos", "Norlec", NameLabel.ORG),
        named("The chief executive officer of Norlec, Elena Varga, resigned.", "Elena Varga", "Norlec", NameLabel.ORG),
    ),
    offices.silent("the same person", HALE, behind("Viktor Hale")),
    offices.silent("the surname alone", HALE, behind("Hale")),
    offices.silent("a pet name", HALE, behind("Vic Hale"), score=0.1, fields=UNLIKE),
    offices.silent(
        "another place",
        HALE,
        named("Anton Reyes, the attorney general of Texas, said nothing.", "Anton Reyes", "Texas"),
        score=0.1,
        fields=UNLIKE,
    ),
    offices.silent(
        "another office",
        HALE,
        named("Ohio Governor Anton Reyes was silent.", "Anton Reyes", "Ohio"),
        score=0.1,
        fields=UNLIKE,
    ),
    offices.silent(
        "one who held it before",
        HALE,
        named("The former Ohio attorney general, Anton Reyes, was silent.", "Anton Reyes", "Ohio"),
        score=0.1,
        fields=UNLIKE,
    ),
    offices.silent(
        "a deputy",
        HALE,
        named("The deputy attorney general of Ohio, Anton Reyes, was silent.", "Anton Reyes", "Ohio"),
        score=0.1,
        fields=UNLIKE,
    ),
    offices.silent(
        "one of several",
        HALE,
        named("Anton Reyes, an attorney general of Ohio in his time, was silent.", "Anton Reyes", "Ohio"),
        score=0.1,
        fields=UNLIKE,
    ),
    offices.silent(
        "the office of another in the same clause",
        HALE,
        named("Anton Reyes, whose wife is attorney general of Ohio, was silent.", "Anton Reyes", "Ohio"),
        score=0.1,
        fields=UNLIKE,
    ),
    offices.silent(
        "an office that many hold",
        named("Ohio Senator Viktor Hale will not appeal.", "Viktor Hale", "Ohio"),
        named("Ohio Senator Anton Reyes was silent.", "Anton Reyes", "Ohio"),
        score=0.1,
        fields=UNLIKE,
    ),
)
WANTED = ()
