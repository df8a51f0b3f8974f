"""Lists of names that share all but one, and what only looks like it."""

from claimcheck.comparison.names.enumeration import RULE
from claimcheck.records import NameLabel
from tests.comparison.cases.table import Case, Rule
from tests.comparison.telling import Telling, tell

lists = Rule(RULE)


def listed(sentence: str, *names: str) -> Telling:
    telling = tell(sentence)
    for name in names:
        telling = telling.name(name, NameLabel.LOC)
    return telling


THREE = listed("The ferry calls at Oslo, Bergen and Moss.", "Oslo", "Bergen", "Moss")


def unlike(name: str, other: Telling, *, told: Telling = THREE) -> Case:
    return lists.silent(name, told, other)


CASES = (
    lists.fires(
        "another place in the list",
        THREE,
        listed("It calls at Bergen, Molde and Oslo.", "Bergen", "Molde", "Oslo"),
        marks=("Moss", "Molde"),
    ),
    unlike("the same in another order", listed("It calls at Moss, Oslo, and Bergen.", "Moss", "Oslo", "Bergen")),
    unlike("a shorter list", listed("It calls at Oslo and Molde.", "Oslo", "Molde")),
    unlike("one more", listed("It calls at Oslo, Bergen, Moss and Molde.", "Oslo", "Bergen", "Moss", "Molde")),
    unlike("two others", listed("It calls at Oslo, Molde and Vardø.", "Oslo", "Molde", "Vardø")),
    unlike("a choice", listed("It calls at ports such as Oslo, Bergen and Molde.", "Oslo", "Bergen", "Molde")),
    unlike("an abbreviation", listed("It calls at Oslo, Bergen and Ms.", "Oslo", "Bergen", "Ms")),
    unlike("no list", listed("From Oslo to Bergen it sails by Molde.", "Oslo", "Bergen", "Molde")),
    unlike(
        "both know both",
        listed("It calls at Oslo, Bergen and Molde, but at Moss on no day.", "Oslo", "Bergen", "Molde", "Moss"),
        told=listed("It calls at Oslo, Bergen and Moss; Molde it passes.", "Oslo", "Bergen", "Moss", "Molde"),
    ),
    lists.silent(
        "sentences of little in common",
        THREE,
        listed("It calls at Bergen, Molde and Oslo.", "Bergen", "Molde", "Oslo"),
        score=0.2,
    ),
)
WANTED = ()
