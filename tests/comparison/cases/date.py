"""Days of one event."""

from claimcheck.comparison.times.date import RULE
from claimcheck.records import TimeRelation
from tests.comparison.cases.table import RETOLD, UNLIKE, Rule
from tests.comparison.telling import Telling, agent, oblique, patient, tell

differ = Rule(RULE)


def collapse(words: str, first: str, last: str | None = None, *, relation: TimeRelation = TimeRelation.AT) -> Telling:
    return (
        tell(f"The harbour bridge collapsed {words}.")
        .event("collapsed", "collapse", agent("The harbour bridge", "bridge"), oblique("on", words, "march"))
        .time(words, first, last, relation=relation)
    )


def reopening() -> Telling:
    return (
        tell("The harbour bridge reopened on June 6.")
        .event("reopened", "reopen", agent("The harbour bridge", "bridge"), oblique("on", "June 6"))
        .time("June 6", "2025-06-06")
    )


def bent(words: str, first: str, last: str | None = None) -> Telling:
    return (
        tell(f"A pillar of the harbour bridge in Norvik bent {words}, and a lorry fell.")
        .event(
            "bent",
            "bend",
            agent("A pillar of the harbour bridge", "pillar", modifiers=("harbour", "bridge")),
            oblique("on", words, "march"),
        )
        .time(words, first, last)
    )


def open_until(words: str, day: str, verb: str, lemma: str) -> Telling:
    return (
        tell(f"The harbour bridge will {verb} {words}.")
        .event(verb, lemma, agent("The harbour bridge", "bridge"), oblique("until", words, "march"))
        .time(words, day, relation=TimeRelation.UNTIL)
    )


def both_days() -> Telling:
    return (
        tell("The harbour bridge cracked on March 4 and collapsed on March 6.")
        .event("cracked", "crack", agent("The harbour bridge", "bridge"), oblique("on", "March 4", "march"))
        .event("collapsed", "collapse", agent("The harbour bridge", "bridge"), oblique("on", "March 6", "march"))
        .time("March 4", "2025-03-04")
        .time("March 6", "2025-03-06")
    )


def announced(words: str, day: str, key: str) -> Telling:
    return (
        tell(f"{key.title()} said {words} that the harbour bridge is closed.")
        .said_by(key.title(), key)
        .said_on(words, day)
    )


CASES = (
    differ.fires(
        "one event on two days",
        collapse("on March 4", "2025-03-04"),
        collapse("on March 6", "2025-03-06"),
        marks=("on March 4", "on March 6"),
    ),
    differ.fires(
        "one event in other words, days apart",
        collapse("on March 4", "2025-03-04"),
        bent("on March 6", "2025-03-06"),
    ),
    differ.fires(
        "other words, and a month of two years",
        collapse("in March 2024", "2024-03-01", "2024-03-31"),
        bent("in March 2025", "2025-03-01", "2025-03-31"),
    ),
    differ.fires(
        "the end of what lasts, in other words, weeks apart",
        open_until("until March 4", "2025-03-04", "run", "run"),
        open_until("until March 26", "2025-03-26", "stay open", "stay"),
    ),
    differ.fires(
        "a month and a day outside of it",
        collapse("in March", "2025-03-01", "2025-03-31"),
        collapse("on April 2", "2025-04-02"),
    ),
    differ.fires(
        "two years", collapse("in 1961", "1961-01-01", "1961-12-31"), collapse("in 1974", "1974-01-01", "1974-12-31")
    ),
    differ.fires(
        "two years of which something was",
        tell("The harbour bridge collapsed before the 1961 election in Norvik.")
        .event("collapsed", "collapse", agent("The harbour bridge", "bridge"), oblique("before", "the 1961 election"))
        .time("1961", "1961-01-01", "1961-12-31"),
        tell("The harbour bridge collapsed before the 1974 election in Norvik.")
        .event("collapsed", "collapse", agent("The harbour bridge", "bridge"), oblique("before", "the 1974 election"))
        .time("1974", "1974-01-01", "1974-12-31"),
    ),
    differ.silent(
        "a year that tells an election from others",
        collapse("in 1961", "1961-01-01", "1961-12-31"),
        tell("When the harbour bridge collapsed, people thought of the 1974 election.")
        .event("collapsed", "collapse", agent("the harbour bridge", "bridge"))
        .time("1974", "1974-01-01", "1974-12-31"),
    ),
    differ.fires(
        "in other words",
        collapse("on March 4", "2025-03-04"),
        tell("It was on March 6 that the bridge of the harbour collapsed.")
        .event("collapsed", "collapse", agent("the bridge of the harbour", "bridge"), oblique("on", "March 6", "march"))
        .time("March 6", "2025-03-06"),
        score=0.5,
    ),
    differ.fires(
        "one saying of one speaker",
        announced("on Monday", "2025-03-03", "ana lund"),
        announced("on Thursday", "2025-03-06", "ana lund"),
    ),
    differ.silent("the same day", collapse("on March 4", "2025-03-04"), collapse("on Tuesday", "2025-03-04")),
    differ.silent(
        "a day and its month", collapse("on March 4", "2025-03-04"), collapse("in March", "2025-03-01", "2025-03-31")
    ),
    differ.silent(
        "weeks that overlap",
        collapse("last week", "2025-03-03", "2025-03-09"),
        collapse("in those days", "2025-03-09", "2025-03-15"),
    ),
    differ.silent("one names both days", collapse("on March 6", "2025-03-06"), both_days()),
    differ.silent("another event of the same thing", collapse("on March 4", "2025-03-04"), reopening()),
    differ.silent(
        "before a later day",
        collapse("on March 4", "2025-03-04"),
        collapse("before March 6", "2025-03-06", relation=TimeRelation.BEFORE),
    ),
    differ.silent(
        "since an earlier day",
        collapse("on March 4", "2025-03-04"),
        collapse("since March 1", "2025-03-01", relation=TimeRelation.SINCE),
    ),
    differ.silent(
        "two sayings of one speaker",
        announced("on Monday", "2025-03-03", "ana lund"),
        tell("Nobody will cross the river here for months, Ana Lund told reporters on Thursday.")
        .said_by("Ana Lund", "ana lund", cue="told")
        .said_on("on Thursday", "2025-03-06"),
        score=0.45,
        fields=RETOLD,
    ),
    differ.silent(
        "sentences that tell nothing in common",
        collapse("on March 4", "2025-03-04"),
        collapse("on March 6", "2025-03-06"),
        score=0.2,
        fields=UNLIKE,
    ),
    differ.silent(
        "a day that stays unresolved",
        collapse("on March 4", "2025-03-04"),
        tell("The harbour bridge collapsed days later.").event(
            "collapsed", "collapse", agent("The harbour bridge", "bridge")
        ),
    ),
)
WANTED = (
    differ.silent(
        "sayings of two speakers",
        announced("on Monday", "2025-03-03", "ana lund"),
        announced("on Thursday", "2025-03-06", "viktor hale"),
    ),
    differ.silent(
        "one predicate, another participant",
        collapse("on March 4", "2025-03-04"),
        tell("The old town hall collapsed on March 6.")
        .event(
            "collapsed",
            "collapse",
            agent("The old town hall", "hall", entity="old town hall"),
            oblique("on", "March 6", "march"),
        )
        .time("March 6", "2025-03-06"),
    ),
    differ.silent(
        "not on that day",
        collapse("on March 4", "2025-03-04"),
        tell("The harbour bridge did not collapse on March 6.")
        .event(
            "collapse",
            "collapse",
            agent("The harbour bridge", "bridge"),
            oblique("on", "March 6", "march"),
            negated=True,
        )
        .time("March 6", "2025-03-06"),
    ),
    differ.silent(
        "reports of two years",
        tell("The firm earned $40 million in 2021.")
        .event("earned", "earn", agent("The firm"), patient("$40 million", "$"), oblique("in", "2021"))
        .time("2021", "2021-01-01", "2021-12-31")
        .figure("$40 million", 40e6, unit="USD"),
        tell("The firm earned $65 million in 2022.")
        .event("earned", "earn", agent("The firm"), patient("$65 million", "$"), oblique("in", "2022"))
        .time("2022", "2022-01-01", "2022-12-31")
        .figure("$65 million", 65e6, unit="USD"),
    ),
)
