"""One kind in the place of another, and what only looks like it."""

from claimcheck.comparison.states.kinds import RULE
from claimcheck.records import NameLabel
from tests.comparison.cases.table import RETOLD, Rule
from tests.comparison.telling import Telling, tell

kinds = Rule(RULE)
NAMED = RETOLD | {"names": 1.0}


def killed(animal: str, *, before: str = "", behind: str = "") -> Telling:
    return tell(f"A {animal}{behind} killed nineteen goats in a single night near Norvik.", before=before)


def weapon(words: str) -> Telling:
    return tell(f"{words} in Norvik.").name("Norvik", NameLabel.LOC)


CASES = (
    kinds.fires("two animals", killed("wolf"), killed("bear"), marks=("wolf", "bear")),
    kinds.fires("a word before it", killed("wolf"), killed("young brown bear")),
    kinds.fires(
        "two materials",
        tell("A bronze bell from the wreck was stolen in Norvik on Monday."),
        tell("An iron bell from the wreck was stolen in Norvik on Monday."),
    ),
    kinds.fires(
        "two causes of death",
        tell("The coroner in Norvik found that the actor died of drowning."),
        tell("The coroner in Norvik found that the actor died of a heart attack."),
    ),
    kinds.fires(
        "the one weapon of the event",
        weapon("The forester was killed with an axe"),
        weapon("He turned a shotgun on the forester"),
        fields=NAMED,
        marks=("axe", "shotgun"),
    ),
    kinds.silent("words of one group", killed("wolf"), killed("wolf")),
    kinds.fires("a letter that only folds to ours", killed("ſnake"), killed("bear")),
    kinds.silent("words of no set", killed("stranger"), killed("neighbour")),
    kinds.silent("an article that knows both", killed("wolf"), killed("bear", before="Nobody saw a wolf. ")),
    kinds.silent("two things of two kinds", killed("red", behind=" lorry"), killed("blue", behind=" van")),
    kinds.silent("one more", killed("wolf"), tell("Also, a bear killed nineteen goats in a single night near Norvik.")),
    kinds.silent(
        "some of several",
        tell("One attacker carried a knife when the office in Norvik was robbed."),
        tell("One attacker carried a rifle when the office in Norvik was robbed."),
    ),
    kinds.silent(
        "other details, too",
        tell("A wolf killed nineteen goats near Norvik on Monday.").figure("nineteen", 19, "goat"),
        tell("A bear killed twelve goats near Norvik on Monday.").figure("twelve", 12, "sheep"),
    ),
    kinds.silent("sentences of little in common", killed("wolf"), killed("bear"), score=0.5),
    kinds.silent(
        "weapons of events that share no names",
        weapon("The forester was killed with an axe"),
        weapon("He turned a shotgun on the forester"),
        fields=RETOLD,
    ),
)
WANTED = ()
