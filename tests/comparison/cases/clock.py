"""One event at two times of day, and what only looks like it."""

from claimcheck.comparison.times import date
from claimcheck.comparison.times.clock import RULE
from claimcheck.records import Modality
from tests.comparison.cases.table import Rule
from tests.comparison.telling import Telling, agent, oblique, tell

hours = Rule(RULE)


def left(when: str, *, what: str = "The ferry", negated: bool = False, before: str = "") -> Telling:
    preposition, words = when.split(maxsplit=1)
    return tell(f"{what} left the harbour {when}.", before=before).event(
        "left", "leave", agent(what, "ferry"), oblique(preposition, words, "hour"), negated=negated
    )


def blast(when: str) -> Telling:
    return (
        tell(f"The explosion at the mill happened {when}.")
        .event("explosion", "explode")
        .nominal()
        .event("happened", "happen", agent("The explosion at the mill", "explosion"), oblique("at", when[3:], "hour"))
    )


CASES = (
    hours.fires("hours apart", left("at 6:40 a.m."), left("at 9:15 a.m."), marks=("at 6:40 a.m.", "at 9:15 a.m.")),
    hours.fires("midnight and dawn", left("after midnight"), left("at 10 a.m.")),
    hours.fires("parts of a day", left("on Friday morning"), left("on Friday evening")),
    hours.fires(
        "one event, told by a noun",
        blast("at 6:40 a.m."),
        tell("An explosion at 9 a.m. shook the mill.")
        .event("explosion", "explode", oblique("at", "9 a.m.", "a.m."))
        .nominal(),
    ),
    hours.fires(
        "not until then",
        left("until 11 p.m.", negated=True),
        tell("The ferry did not leave the harbour until 8 p.m.").event(
            "leave", "leave", agent("The ferry", "ferry"), oblique("until", "8 p.m.", "p.m."), negated=True
        ),
    ),
    hours.silent("minutes apart", left("at 6:40 a.m."), left("at 6:50 a.m.")),
    hours.silent("about that time", left("at 6:40 a.m."), left("around 7 a.m.")),
    hours.silent("the hour in its part of the day", left("at 6:40 a.m."), left("on Friday morning")),
    hours.silent("around midnight", left("at 11:55 p.m."), left("after midnight")),
    hours.silent("times of two zones", left("at 6:40 a.m. GMT"), left("at 9:40 a.m. EST")),
    hours.silent("no half of the day", left("at 4:30"), left("at 9:15 a.m.")),
    hours.silent(
        "an article that knows both",
        left("at 6:40 a.m."),
        left("at 9:15 a.m.", before="The first ferry had left at 6:40 a.m. on its own. "),
    ),
    hours.silent(
        "two things done",
        left("at 6:40 a.m."),
        tell("The ferry reached the island at 9:15 a.m.").event(
            "reached", "reach", agent("The ferry", "ferry"), oblique("at", "9:15 a.m.", "a.m.")
        ),
    ),
    hours.silent(
        "planned and done",
        left("at 6:40 a.m."),
        tell("The ferry was to leave the harbour at 9:15 a.m.").event(
            "leave", "leave", agent("The ferry", "ferry"), oblique("at", "9:15 a.m.", "a.m."), modality=Modality.PLANNED
        ),
    ),
    hours.silent(
        "what lasts",
        tell("The toll stood at 12 at noon.").event("stood", "stand", agent("The toll"), oblique("at", "noon")),
        tell("The toll stood at 12 at 9 p.m.").event("stood", "stand", agent("The toll"), oblique("at", "9 p.m.")),
    ),
    hours.silent(
        "two days",
        left("at 6:40 a.m.").time("6:40 a.m.", "2025-03-04"),
        left("at 9:15 a.m.").time("9:15 a.m.", "2025-03-05"),
        instead=date.RULE,
    ),
)
WANTED = ()
