from datetime import date

import pytest

from claimcheck.language.times.calendar import Days, Part, Unit
from claimcheck.language.times.expressions import (
    DayOfMonth,
    Decade,
    Direction,
    Expression,
    FromThen,
    MonthOfYear,
    PartOf,
    Season,
    SlashDate,
    Stretch,
    Surroundings,
    Weekday,
    Weekend,
    Which,
    needs_direction,
)
from claimcheck.language.times.resolution import resolve

SUMMER, WINTER = (6, 8), (12, 2)


def at(expression: Expression, published: str | None, direction: Direction = Direction.PAST) -> str:
    given = date.fromisoformat(published) if published else None
    return _shown(resolve(expression, Surroundings(published=given, direction=direction)))


def _shown(days: Days | None) -> str:
    if days is None:
        return "?"
    return str(days.start) if days.start == days.end else f"{days.start}/{days.end}"


@pytest.mark.parametrize(
    ("expression", "published", "direction", "expected"),
    [
        (Weekday(weekday=4), "2026-01-09", Direction.PAST, "2026-01-09"),
        (Weekday(weekday=4), "2026-01-08", Direction.PAST, "2026-01-02"),
        (Weekday(weekday=4), "2026-01-08", Direction.FUTURE, "2026-01-09"),
        (Weekday(weekday=4), "2026-01-08", Direction.UNCLEAR, "?"),
        (Weekday(weekday=3, which=Which.LAST), "2026-01-09", Direction.PAST, "2026-01-01"),
        (Weekday(weekday=0, which=Which.NEXT), "2026-01-05", Direction.FUTURE, "2026-01-12"),
        (Weekday(weekday=0, week=-1), "2026-01-09", Direction.PAST, "2025-12-29"),
        (Weekday(weekday=4), "2026-01-08", Direction.HABITUAL, "?"),
        (Weekday(weekday=4, which=Which.LAST), "2026-01-08", Direction.HABITUAL, "2026-01-02"),
        (DayOfMonth(month=7, first=8, last=8), "2026-08-02", Direction.UNCLEAR, "2026-07-08"),
        (DayOfMonth(month=2, first=8, last=8), "2026-08-02", Direction.UNCLEAR, "?"),
        (Weekend(), "2026-01-12", Direction.PAST, "2026-01-10/2026-01-11"),
        (Weekend(), "2026-01-12", Direction.FUTURE, "2026-01-17/2026-01-18"),
        (Weekend(which=Which.LAST), "2026-01-11", Direction.PAST, "2026-01-03/2026-01-04"),
        (DayOfMonth(month=12, first=28, last=28), "2026-01-12", Direction.PAST, "2025-12-28"),
        (DayOfMonth(month=2, first=29, last=29), "2026-01-12", Direction.PAST, "2024-02-29"),
        (DayOfMonth(month=2, first=29, last=29), "1904-01-12", Direction.PAST, "1896-02-29"),
        (DayOfMonth(month=2, first=30, last=30), "2026-01-12", Direction.PAST, "?"),
        (DayOfMonth(month=1, first=14, last=14), "2026-01-12", Direction.PAST, "2026-01-14"),
        (DayOfMonth(month=1, first=9, last=9, weekday=4), "2026-01-12", Direction.PAST, "2026-01-09"),
        (DayOfMonth(month=1, first=9, last=9, weekday=2), "2026-01-12", Direction.PAST, "?"),
        (MonthOfYear(month=1), "2025-12-18", Direction.PAST, "2025-01-01/2025-01-31"),
        (MonthOfYear(month=1), "2025-12-18", Direction.OPEN, "2026-01-01/2026-01-31"),
        (MonthOfYear(month=6, which=Which.LAST), "2026-06-12", Direction.PAST, "2025-06-01/2025-06-30"),
        (SlashDate(first=1, second=9, year=2026), "2026-01-12", Direction.OPEN, "2026-01-09"),
        (SlashDate(first=1, second=9, year=2026), "2026-09-03", Direction.OPEN, "2026-09-01"),
        (SlashDate(first=1, second=9, year=2026), "2030-01-01", Direction.OPEN, "?"),
        (SlashDate(first=1, second=13, year=2026), None, Direction.OPEN, "2026-01-13"),
        (SlashDate(first=1, second=9, year=2026), None, Direction.OPEN, "?"),
        (Season(months=SUMMER, part=None, which=Which.LAST), "2026-01-12", Direction.PAST, "2025-06-01/2025-08-31"),
        (Season(months=SUMMER, part=None, which=Which.LAST), "2025-12-12", Direction.PAST, "?"),
        (Season(months=WINTER, part=None, which=Which.THIS), "2026-01-12", Direction.PAST, "2025-12-01/2026-02-28"),
        (Season(months=SUMMER, part=None, which=Which.BARE), "2026-01-12", Direction.FUTURE, "2026-06-01/2026-08-31"),
        (Season(months=SUMMER, part=None, which=Which.BARE), "2026-01-12", Direction.OPEN, "?"),
        (Season(months=SUMMER, part=None, which=Which.THIS), "2026-01-12", Direction.PAST, "2025-06-01/2025-08-31"),
        (Season(months=SUMMER, part=None, which=Which.THIS), "2026-05-12", Direction.PAST, "2026-06-01/2026-08-31"),
        (Stretch(unit=Unit.YEAR, count=5), "2026-01-12", Direction.FUTURE, "2026-01-12/2031-01-12"),
        (Stretch(unit=Unit.YEAR, count=5), "2026-01-12", Direction.PAST, "?"),
        (Stretch(unit=Unit.YEAR, count=-5000), "2026-01-12", Direction.PAST, "?"),
        (Decade(first=90), "2026-01-12", Direction.OPEN, "1990-01-01/1999-12-31"),
        (Decade(first=90), None, Direction.OPEN, "?"),
        (Decade(first=1800), None, Direction.OPEN, "1800-01-01/1899-12-31"),
        (PartOf(unit=Unit.YEAR, part=Part.END), "2026-01-12", Direction.OPEN, "2026-12-01/2026-12-31"),
        (FromThen(unit=Unit.YEAR, offset=0), "2026-01-12", Direction.PAST, "?"),
    ],
)
def test_resolution(expression: Expression, published: str | None, direction: Direction, expected: str) -> None:
    assert at(expression, published, direction) == expected


@pytest.mark.parametrize(
    ("direction", "told", "expected"),
    [
        (Direction.PAST, Days(date(2013, 3, 5), date(2013, 3, 5)), date(2013, 12, 31)),
        (Direction.PAST, Days(date(2013, 3, 5), date(2014, 3, 5)), None),
        (Direction.FUTURE, Days(date(2013, 3, 5), date(2013, 3, 5)), date(2026, 12, 31)),
        (Direction.PAST, None, date(2025, 12, 31)),
    ],
)
def test_the_end_of_the_year(direction: Direction, told: Days | None, expected: date | None) -> None:
    around = Surroundings(published=date(2026, 1, 1), direction=direction, told=told)
    found = resolve(PartOf(unit=Unit.YEAR, part=Part.END, is_deadline=True), around)
    assert (found and found.end) == expected


@pytest.mark.parametrize(
    ("expression", "direction", "expected"),
    [
        (Stretch(unit=Unit.YEAR, count=5), Direction.PAST, "2013-03-05/2018-03-05"),
        (FromThen(unit=Unit.YEAR, offset=0), Direction.PAST, "2013-01-01/2013-12-31"),
        (FromThen(unit=Unit.DAY, offset=-1), Direction.PAST, "2013-03-04"),
        (FromThen(unit=Unit.YEAR, offset=20), Direction.PAST, "?"),
        (FromThen(unit=Unit.YEAR, offset=20), Direction.FUTURE, "2033-01-01/2033-12-31"),
        (PartOf(unit=Unit.YEAR, part=Part.FIRST_HALF), Direction.PAST, "2013-01-01/2013-06-30"),
    ],
)
def test_counted_from_a_day_told_of(expression: Expression, direction: Direction, expected: str) -> None:
    told = Days(date(2013, 3, 5), date(2013, 3, 5))
    found = resolve(expression, Surroundings(published=date(2026, 1, 12), direction=direction, told=told))
    assert _shown(found) == expected


def test_a_half_told_of_as_past_is_over() -> None:
    half = PartOf(unit=Unit.YEAR, part=Part.FIRST_HALF)
    assert at(half, "2026-05-12") == "2025-01-01/2025-06-30"
    assert at(half, "2026-07-12") == "2026-01-01/2026-06-30"
    assert at(half, "2026-05-12", Direction.FUTURE) == "2026-01-01/2026-06-30"


def test_only_what_may_lie_on_either_side_needs_a_direction() -> None:
    assert needs_direction(Weekday(weekday=4))
    assert not needs_direction(Weekday(weekday=4, which=Which.LAST))
    assert not needs_direction(Stretch(unit=Unit.YEAR, count=-5))
