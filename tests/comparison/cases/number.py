"""Figures of one counted thing in one event."""

from claimcheck.comparison.figures.number import RULE, UPDATE_RULE
from claimcheck.records import Modality, NameLabel, QuantityKind
from tests.comparison.cases.table import UNLIKE, Rule
from tests.comparison.telling import Telling, agent, oblique, patient, tell

differ = Rule(RULE)
raised = Rule(UPDATE_RULE)


def arrests(words: str, value: float, **more: object) -> Telling:
    """Return how many were arrested in Leeds."""
    return (
        tell(f"Police arrested {words} protesters in Leeds on Saturday.")
        .event("arrested", "arrest", agent("Police"), patient(f"{words} protesters", "protester"))
        .figure(words, value, "protester", **more)
    )


def injuries(value: float) -> Telling:
    return (
        tell(f"Police injured {value:.0f} protesters in Leeds on Saturday.")
        .event("injured", "injure", agent("Police"), patient(f"{value:.0f} protesters", "protester"))
        .figure(f"{value:.0f}", value, "protester")
    )


def deployed() -> Telling:
    return (
        tell("Police deployed 300 officers in Leeds on Saturday.")
        .event("deployed", "deploy", agent("Police"), patient("300 officers", "officer"))
        .figure("300", 300, "officer")
    )


def aged(who: str, years: int) -> Telling:
    told = tell(f"{who}, {years}, is safe.").name(who)
    return told.figure(f"{years}", years, "hale", kind=QuantityKind.AGE, counted_text=who)


def earned(words: str, value: float, year: str) -> Telling:
    return (
        tell(f"The firm earned {words} in {year}.")
        .event("earned", "earn", agent("The firm"), patient(words, "$"), oblique("in", year))
        .figure(words, value, unit="USD", kind=QuantityKind.MONEY)
        .time(year, f"{year}-01-01", f"{year}-12-31")
    )


def dead(words: str, value: float) -> Telling:
    return (
        tell(f"The blast at the mill killed {words} workers.")
        .event("killed", "kill", agent("The blast"), patient(f"{words} workers", "worker"))
        .figure(words, value, "worker")
    )


def polled(
    share: float, *, lead: str = "A {} poll found that", who: str = "Harbour Research", among: str = ""
) -> Telling:
    """Return how many back the mayor, and who says so."""
    opening = lead.format(who)
    told = tell(f"{opening} {share:g} percent{among} back Mayor Hale.")
    if who in opening:
        told = told.name(who, NameLabel.ORG)
    return told.event("back", "back", agent(f"{share:g} percent"), patient("Mayor Hale", "hale")).figure(
        f"{share:g} percent", share, unit="percent", kind=QuantityKind.PERCENT
    )


def homeless(words: str, value: float) -> Telling:
    return (
        tell(f"The storm drove {words} people from their homes in the north of the island, police said on March 2.")
        .event("drove", "drive", agent("The storm"), patient(f"{words} people", "person"))
        .figure(words, value, "person")
        .time("March 2", "2025-03-02", "2025-03-02")
    )


def victim_aged(noun: str, years: int) -> Telling:
    """Return how old somebody is, of whom the victim is spoken."""
    told = tell(f"The victim, a {years}-year-old {noun}, died.").event("died", "die", agent("The victim", "victim"))
    return told.figure(f"{years}-year-old", years, noun, unit="year", kind=QuantityKind.AGE).terms(
        "victim", "woman", "die"
    )


CASES = (
    differ.fires("shares of one poll", polled(46), polled(41)),
    differ.fires("shares of which no poll is told", polled(46, lead="So far"), polled(41, lead="So far")),
    differ.fires(
        "shares of a poll of which nobody says whose", polled(46, lead="A poll says"), polled(41, lead="A poll says")
    ),
    differ.silent("shares of two polls", polled(46), polled(41, who="Velden University")),
    differ.silent("a poll by somebody else", polled(46), polled(41, lead="In a poll by {}", who="Velden University")),
    differ.silent("one of a poll that nobody names", polled(46, lead="As a new poll says"), polled(41)),
    differ.silent("shares of two groups", polled(46, among=" among miners,"), polled(41, among=" among teachers,")),
    differ.fires(
        "shares of one group", polled(46, among=" among likely voters,"), polled(41, among=" among all voters,")
    ),
    differ.fires(
        "statistics of two offices",
        polled(46, lead="A {} survey of wages showed that"),
        polled(41, lead="A {} survey of wages showed that", who="Velden Office"),
    ),
    differ.fires("two exact counts", arrests("40", 40), arrests("65", 65), marks=("40", "65")),
    differ.fires("a count over the other's bound", arrests("at most 40", 0, high=40), arrests("65", 65)),
    differ.fires(
        "a count under the other's bound", arrests("more than 65", 65, high=None, low_open=True), arrests("65", 65)
    ),
    differ.fires(
        "another word for the same counted thing",
        arrests("40", 40),
        tell("Police arrested 65 demonstrators in Leeds on Saturday.")
        .event("arrested", "arrest", agent("Police"), patient("65 demonstrators", "demonstrator"))
        .figure("65", 65, "demonstrator"),
    ),
    differ.fires("the same sum of one year", earned("$40 million", 40e6, "2021"), earned("$65 million", 65e6, "2021")),
    differ.fires("a sum that rounds to less", earned("$2 million", 2e6, "2021"), earned("$1.2 million", 1.2e6, "2021")),
    differ.silent("a sum cut off", earned("$2 million", 2e6, "2021"), earned("$2.9 million", 2.9e6, "2021")),
    differ.fires("ages of one whom both call the victim", victim_aged("woman", 34), victim_aged("victim", 43)),
    differ.silent("ages of two", victim_aged("woman", 34), victim_aged("brother", 43)),
    differ.fires("far apart in the same words", dead("12", 12), dead("190", 190)),
    differ.silent("a lower bound below the other", arrests("at least 40", 40, high=None), arrests("65", 65)),
    differ.silent("an upper bound above the other", arrests("up to 70", 0, high=70), arrests("65", 65)),
    differ.silent("dozens", arrests("dozens of", 24, high=100, high_open=True), arrests("65", 65)),
    differ.silent("intervals that meet at a closed end", arrests("40 to 65", 40, high=65), arrests("65", 65)),
    differ.silent("another counted thing", arrests("40", 40), deployed()),
    differ.silent(
        "a longer period",
        earned("$40 million", 40e6, "2021"),
        tell("The firm earned $65 million from 2019 to 2021.")
        .event("earned", "earn", agent("The firm"), patient("$65 million", "$"))
        .figure("$65 million", 65e6, unit="USD", kind=QuantityKind.MONEY)
        .time("from 2019 to 2021", "2019-01-01", "2021-12-31"),
    ),
    differ.silent("a part of it", arrests("40", 40), arrests("18 of the 40", 18, is_part=True)),
    differ.silent("a change and a level", arrests("40", 40), arrests("another 25", 25, is_change=True)),
    differ.silent("an ordinal", arrests("40", 40), arrests("3rd", 3, kind=QuantityKind.ORDINAL)),
    differ.silent("a sum rounded", earned("$43,885,310", 43_885_310, "2021"), earned("$44 million", 44e6, "2021")),
    differ.silent(
        "another currency",
        earned("$40 million", 40e6, "2021"),
        tell("The firm earned 65 million euros in 2021.")
        .event("earned", "earn", agent("The firm"), patient("65 million euros", "euro"))
        .figure("65 million euros", 65e6, unit="EUR", kind=QuantityKind.MONEY),
    ),
    differ.silent(
        "one lists the other's figure too",
        arrests("40", 40),
        tell("Police arrested 40 protesters, and later 25 more protesters, in Leeds on Saturday.")
        .event("arrested", "arrest", agent("Police"), patient("40 protesters", "protester"))
        .figure("40", 40, "protester")
        .figure("25", 25, "protester"),
    ),
    differ.silent(
        "sentences that tell nothing in common", arrests("40", 40), arrests("65", 65), score=0.2, fields=UNLIKE
    ),
    differ.silent(
        "far apart, told in other words",
        arrests("40", 40),
        tell("All over the country 900 protesters had been taken away by the evening.")
        .event("taken", "take", patient("900 protesters", "protester"))
        .figure("900", 900, "protester"),
    ),
    raised.fires("a death toll that grew", dead("12", 12).on("2025-03-03"), dead("19", 19).on("2025-03-05")),
    raised.fires(
        "as of another day",
        dead("12", 12).on("2025-03-05"),
        tell("The blast at the mill killed 19 workers as of Friday.")
        .event("killed", "kill", agent("The blast"), patient("19 workers", "worker"))
        .figure("19", 19, "worker")
        .as_of("as of Friday", "2025-03-07")
        .on("2025-03-07"),
    ),
    raised.silent("of the same day", dead("12", 12).on("2025-03-03"), dead("19", 19).on("2025-03-03"), instead=RULE),
    raised.silent(
        "a count of one day, copied wrongly later",
        homeless("14,000", 14_000).on("2025-03-03"),
        homeless("40,000", 40_000).on("2025-03-05"),
        instead=RULE,
    ),
    raised.silent("of days unknown", dead("12", 12), dead("19", 19).on("2025-03-03"), instead=RULE),
    raised.silent(
        "a later figure that is lower", dead("19", 19).on("2025-03-03"), dead("12", 12).on("2025-03-05"), instead=RULE
    ),
    raised.silent(
        "figures that meet",
        tell("The blast killed at least 12 workers.")
        .event("killed", "kill", agent("The blast"), patient("at least 12 workers", "worker"))
        .figure("at least 12", 12, "worker", high=None)
        .on("2025-03-03"),
        dead("19", 19).on("2025-03-05"),
    ),
    differ.fires("the age of one person", aged("Robert Hale", 31), aged("Robert Hale", 24)),
    differ.silent("the ages of two people", aged("Robert Hale", 31), aged("Ann Hale", 24)),
)
WANTED = (
    differ.silent("the dead and the injured", arrests("40", 40), injuries(65)),
    differ.silent(
        "planned and done",
        tell("Police will arrest 40 protesters in Leeds on Saturday.")
        .event("arrest", "arrest", agent("Police"), patient("40 protesters", "protester"), modality=Modality.PLANNED)
        .figure("40", 40, "protester"),
        arrests("65", 65),
    ),
    differ.silent(
        "denied",
        tell("Police did not arrest 40 protesters in Leeds on Saturday.")
        .event("arrest", "arrest", agent("Police"), patient("40 protesters", "protester"), negated=True)
        .figure("40", 40, "protester"),
        arrests("65", 65),
    ),
)
