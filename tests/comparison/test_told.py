"""What an article tells elsewhere settles what it tells here."""

from dataclasses import replace

import pytest

from claimcheck.comparison.events.told import Told, stands_elsewhere, told_by
from claimcheck.comparison.figures.number import compare_numbers
from claimcheck.comparison.names.name import compare_names
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.speech.quotation import compare_quotations
from claimcheck.comparison.times.date import compare_dates
from claimcheck.records import Claim, NameLabel, Span
from tests.comparison.telling import Telling, agent, pair, patient, tell


def fire(count: str, *, before: str = "") -> Telling:
    return (
        tell(f"On Monday the fire in the old mill destroyed {count} barns.", before=before)
        .event("destroyed", "destroy", agent("the fire"), patient(f"{count} barns", "barn"))
        .figure(count, float(count), "barn")
    )


def knowing(given: Pair, *claims: Claim) -> Pair:
    """Return the pair with claims that the second article makes elsewhere."""
    return replace(given, told_b=told_by([given.b, *claims]))


def elsewhere(told: Telling) -> Claim:
    return told.claim


REWORDED = tell("According to the brigade, 65 barns burnt down when the mill caught fire.").figure("65", 65, "barn")


def test_a_figure_that_the_other_article_gives_too_is_not_denied() -> None:
    given = pair(fire("40"), REWORDED)
    assert compare_numbers(given) is not None
    forty = elsewhere(tell("The owner had counted 40 barns.", before="X" * 200).figure("40", 40, "barn"))
    fifty = elsewhere(tell("The owner had counted 50 barns.", before="X" * 200).figure("50", 50, "barn"))
    assert compare_numbers(knowing(given, forty)) is None
    assert compare_numbers(knowing(given, fifty)) is not None


def test_what_gives_no_figure_settles_none() -> None:
    given = pair(fire("40"), REWORDED)
    told = tell("The owner had counted at least 30 of them, dozens.", before="X" * 200)
    vague = elsewhere(told.figure("at least 30", 30, high=None).figure("dozens", 24, "barn", high=100))
    assert compare_numbers(knowing(given, vague)) is not None


def test_in_a_copied_sentence_the_figure_counts_all_the_same() -> None:
    given = pair(fire("40"), fire("65"))
    forty = elsewhere(tell("The owner had counted 40 barns.", before="X" * 200).figure("40", 40, "barn"))
    assert compare_numbers(knowing(given, forty)) is not None


def test_days_that_both_articles_name_are_not_held_against_each_other() -> None:
    def opened(day: str, sentence: str) -> Telling:
        return (
            tell(sentence).event("opened", "open", agent("Lund", entity="lund"), patient("the bridge")).time(day, day)
        )

    a = opened("2025-03-04", "Lund opened the bridge on 2025-03-04, and the whole town came.")
    b = opened("2025-03-06", "It was on 2025-03-06 that the bridge was opened by Lund.")
    given = pair(a, b)
    assert compare_dates(given) is not None
    days = [
        elsewhere(tell(f"It rained on {day}.", before="X" * 300).time(day, day)) for day in ("2025-03-04", "2025-03-06")
    ]
    both = replace(knowing(given, days[0]), told_a=told_by([given.a, days[1]]))
    assert compare_dates(both) is None


def test_a_name_that_both_articles_know_is_not_exchanged() -> None:
    def led(who: str) -> Telling:
        return (
            tell(f"Fire chief {who} led the crew that night, and the mill was saved.")
            .event("led", "lead", agent(who, entity=who.lower()), patient("the crew"))
            .name(who, NameLabel.PERSON)
        )

    reworded = (
        tell("The crew that saved the mill at night was led by fire chief Jonas Hale.")
        .event("led", "lead", agent("Jonas Hale", entity="jonas hale"), patient("The crew", "crew"))
        .name("Jonas Hale", NameLabel.PERSON)
    )
    given = pair(led("Ana Lund"), reworded)
    assert compare_names(given) is not None
    here = elsewhere(tell("Ana Lund was off duty.", before="X" * 300).name("Ana Lund", NameLabel.PERSON))
    there = elsewhere(tell("Jonas Hale was off duty.", before="X" * 300).name("Jonas Hale", NameLabel.PERSON))
    both = replace(knowing(given, here), told_a=told_by([given.a, there]))
    assert compare_names(both) is None


@pytest.mark.parametrize(("speaker", "is_settled"), [("Ana Lund", True), ("Viktor Hale", False)])
def test_words_that_the_speaker_used_elsewhere_are_not_altered(speaker: str, is_settled: bool) -> None:  # noqa: FBT001 - a column of the table
    def spoken(words: str, who: str = "Ana Lund", *, before: str = "") -> Telling:
        return tell(f"“{words},” {who} said.", before=before).quoted(words).said_by(who, who.lower())

    given = pair(spoken("We will not leave the town alone"), spoken("We will never leave the town alone"))
    assert compare_quotations(given) is not None
    again = elsewhere(spoken("We will not leave the town alone", speaker, before="X" * 200))
    assert (compare_quotations(knowing(given, again)) is None) is is_settled


def test_each_place_is_told_once_and_in_order() -> None:
    told = fire("40").claim
    assert told_by([told, told]) == told_by([told])
    assert told_by([]) == Told()


def test_only_other_places_are_elsewhere() -> None:
    (forty,) = fire("40").claim.quantities
    assert not stands_elsewhere([forty], forty.span, lambda _: True)
    assert stands_elsewhere([forty], Span(0, 1), lambda _: True)
    assert not stands_elsewhere([forty], Span(0, 1), lambda _: False)
