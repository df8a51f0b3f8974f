"""Times of day are read from a text as intervals of minutes."""

import pytest

from claimcheck.comparison.times.hours import Hour, hours
from claimcheck.records import Span
from tests.building import bare_article


def read(text: str) -> tuple[Hour, ...]:
    return hours(Span(0, len(text)), bare_article(text, id="a", path="a.txt", outlet="Post", published=None))


@pytest.mark.parametrize(
    ("text", "words", "minute"),
    [
        ("It began at 6:40 a.m. on Friday.", "at 6:40 a.m.", 400),
        ("It began at 11:20pm.", "at 11:20pm", 1400),
        ("It began at 10.15 a.m. and ended at 11.", "at 10.15 a.m.", 615),
        ("It began at 12 p.m.", "at 12 p.m.", 720),
        ("It began at 12:05am.", "at 12:05am", 5),
        ("It began at 21:30.", "at 21:30", 1290),
        ("It began at 0540 GMT.", "at 0540", 340),
        ("It began at half past two in the morning.", "at half past two in the morning", 150),
        ("It began at 3 o'clock in the afternoon.", "at 3 o'clock in the afternoon", 900),
        ("It began at 11 at night.", "at 11 at night", 1380),
        ("It began at midnight.", "at midnight", 1440),
        ("It began shortly before 10 on Friday night.", "shortly before 10 on Friday night", 1290),
    ],
)
def test_a_clock_time(text: str, words: str, minute: int) -> None:
    (hour,) = read(text)
    assert hour.span.of(text) == words
    assert hour.is_narrow
    assert hour.first <= minute <= hour.last


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It began late on Monday night.", "late on Monday night"),
        ("It began early on Tuesday.", "early on Tuesday"),
        ("It began in the early hours.", "in the early hours"),
        ("It began this morning.", "this morning"),
    ],
)
def test_a_part_of_a_day(text: str, words: str) -> None:
    (hour,) = read(text)
    assert hour.span.of(text) == words
    assert not hour.is_narrow


@pytest.mark.parametrize(
    "text",
    [
        "It began at 4:30.",
        "They won 21:30 in a handball match.",
        "It began between 2 a.m. and 4 a.m.",
        "It began at 13 a.m.",
        "The morning paper and the Evening Post came.",
        "It took 02:10:45.",
        "",
    ],
)
def test_what_tells_no_time_of_day(text: str) -> None:
    assert read(text) == ()


def test_the_zone_behind_it() -> None:
    assert [hour.zone for hour in read("at 9 a.m. EST, at 3 p.m. local time")] == ["est", None]


def test_of_one_day_night_does_not_reach_into_its_morning() -> None:
    morning, night, any_night = read("on Monday morning, on Monday night, last night")
    assert not morning.meets(night)
    assert morning.meets(any_night)


def test_what_was_not_so_until_then() -> None:
    assert [hour.is_until for hour in read("not until 9 p.m., at 9 p.m.")] == [True, False]


def test_letters_that_only_fold_to_ours() -> None:
    assert [hour.span.start for hour in read("at duſk, at 6 a.m.")] == [0, 9]


def test_a_programme_of_many_times_is_read_in_their_order() -> None:
    found = read("at 6 a.m. on Monday evening, " * 2_000)
    assert len(found) == 4_000
    assert list(found) == sorted(found, key=lambda hour: hour.span)
