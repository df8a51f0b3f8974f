"""People in offices that one holds at a time, and what only looks like it."""

from claimcheck.comparison.names.office import RULE
from claimcheck.records import NameLabel
from tests.comparison.cases.table import UNLIKE, Case, Rule
from tests.comparison.telling import Telling, tell

offices = Rule(RULE)


def named(sentence: str, who: str, body: str, label: NameLabel = NameLabel.LOC) -> Telling:
    return tell(sentence).name(body, label).name(who)


def behind(who: str) -> Telling:
    """Return a telling in which the office stands behind the name."""
    return named(f"{who}, the attorney general of Ohio, said nothing.", who, "Ohio")


HALE = named("Ohio Attorney General Viktor Hale will not appeal.", "Viktor Hale", "Ohio")


def unlike(name: str, other: Telling, *, told: Telling = HALE) -> Case:
    """Return a case of sentences that have nothing else in common, of which no rule may say anything."""
    return offices.silent(name, told, other, score=0.1, fields=UNLIKE)


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
        "a person taken for a body, between commas",
        HALE,
        tell("They called Ohio's attorney general, Pepper Mills, at noon.")
        .name("Ohio", NameLabel.LOC)
        .name("Pepper Mills", NameLabel.ORG),
    ),
    unlike(
        "a body, by its one word",
        tell("They called Ohio's attorney general, Congress, and others.")
        .name("Ohio", NameLabel.LOC)
        .name("Congress", NameLabel.ORG),
    ),
    unlike(
        "a place between commas",
        tell("They met the mayor of Ohio's attorney general, San Marino, too.")
        .name("Ohio", NameLabel.LOC)
        .name("San Marino", NameLabel.LOC),
    ),
    offices.fires(
        "two forms of one office",
        named("Norlec CEO Maria Santos resigned.", "Maria Santos", "Norlec", NameLabel.ORG),
        named("The chief executive officer of Norlec, Elena Varga, resigned.", "Elena Varga", "Norlec", NameLabel.ORG),
    ),
    offices.silent("the same person", HALE, behind("Viktor Hale")),
    offices.silent("the surname alone", HALE, behind("Hale")),
    unlike("a pet name", behind("Vic Hale")),
    *(
        unlike(name, named(sentence, "Anton Reyes", body))
        for name, body, sentence in (
            ("another place", "Texas", "Anton Reyes, the attorney general of Texas, said nothing."),
            ("another office", "Ohio", "Ohio Governor Anton Reyes was silent."),
            ("one who held it before", "Ohio", "The former Ohio attorney general, Anton Reyes, was silent."),
            ("a deputy", "Ohio", "The deputy attorney general of Ohio, Anton Reyes, was silent."),
            ("one of several", "Ohio", "Anton Reyes, an attorney general of Ohio in his time, was silent."),
            (
                "another's, in the same clause",
                "Ohio",
                "Anton Reyes, whose wife is attorney general of Ohio, was silent.",
            ),
        )
    ),
    unlike(
        "an office that many hold",
        named("Ohio Senator Anton Reyes was silent.", "Anton Reyes", "Ohio"),
        told=named("Ohio Senator Viktor Hale will not appeal.", "Viktor Hale", "Ohio"),
    ),
)
WANTED = ()
