"""Two versions of one passage."""

from claimcheck.comparison.revisions.alteration import RULE
from claimcheck.records import NameLabel, QuantityKind
from tests.comparison.cases.table import Rule
from tests.comparison.telling import Telling, oblique, tell

alters = Rule(RULE)
BEFORE = "The ferry to Norvik left late. Nobody on the quay was told why.\n\n"
ELSEWHERE = "Trains to Norvik ran late. Passengers waited in the cold.\n\n"
WHOLE = "The form asks who kept the books of the shop, and in which {} the family had opened it at the time."
UNLIKE = {"meaning": 0.6, "wording": 0.5, "terms": 0.3, "setting": 0.3}
"""Scores at which no rule for a match that tells the same says anything."""


def printed(sentence: str, *, before: str = BEFORE) -> Telling:
    return tell(sentence, before=before)


def listed(name: str, label: NameLabel = NameLabel.PERSON, *, before: str = BEFORE) -> Telling:
    """Return a list of what was visited: several can stand in one, so that no other rule asks who does."""
    return printed(f"The next stops on the list were Tarno and {name}, with a day for each.", before=before).name(
        name, label
    )


def grew(number: str, counted: str, value: float) -> Telling:
    told = printed(f"Beside the {number} {counted} it took to paint the hall, the new roof was quick work.")
    return told.figure(number, value)


def lasted(words: str, least: float) -> Telling:
    told = printed(f"The work on the road went on for {words}, the council says.")
    return told.figure(words, least, high=None, unit="day", kind=QuantityKind.DURATION, hedge="at least", change=">")


def met(number: str) -> Telling:
    return printed(f"At the new pool, the {number} did not swim at all that morning.")


def asked(word: str) -> Telling:
    """Return in which town or decade a shop was opened."""
    return printed(WHOLE.format(word))


def stood(verb: str) -> Telling:
    told = printed(f"It {verb} the loudest concert of the summer so far for the neighbours of the park.")
    return told.event(verb.split(maxsplit=1)[0], "be", oblique("for", "the neighbours of the park", "neighbour"))


CASES = (
    alters.fires(
        "somebody for somebody else", listed("Ida Hale"), listed("Tove Reyes"), marks=("Ida Hale", "Tove Reyes")
    ),
    alters.fires(
        "a place for another",
        listed("Velden", NameLabel.LOC),
        listed("Sendai", NameLabel.LOC),
        marks=("Velden", "Sendai"),
    ),
    alters.fires("a number of nothing", met("two"), met("seven"), marks=("two", "seven")),
    alters.fires("a bound for another", lasted("at least 340 days", 340), lasted("at least 130 days", 130)),
    alters.fires("a negation", stood("was"), stood("was not"), fields=UNLIKE),
    alters.silent("sentences of two texts", listed("Ida Hale"), listed("Tove Reyes", before=ELSEWHERE)),
    alters.silent("one person, called otherwise", listed("Ida Hale"), listed("Hale")),
    alters.silent("a word for another", asked("town"), asked("decade")),
    alters.silent("one number in two forms", met("two"), met("2")),
    alters.silent("a bound in fewer digits", lasted("at least 340 days", 340), lasted("at least 300 days", 300)),
    alters.silent("two figures of two things", grew("ten", "men", 10), grew("six", "days", 6)),
    alters.silent("another sentence", listed("Ida Hale"), printed("Tove Reyes was not there.")),
)
WANTED = ()
