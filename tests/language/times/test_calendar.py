from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.times.calendar import (
    Days,
    Part,
    Unit,
    day,
    easter,
    month,
    moved,
    nth_weekday,
    part_of,
    season,
    unit_around,
    years,
)


@pytest.mark.parametrize(
    ("unit", "offset", "start", "end"),
    [
        (Unit.DAY, -1, "2026-01-08", "2026-01-08"),
        (Unit.WEEK, 0, "2026-01-05", "2026-01-11"),
        (Unit.WEEKEND, 0, "2026-01-10", "2026-01-11"),
        (Unit.MONTH, -1, "2025-12-01", "2025-12-31"),
        (Unit.QUARTER, -1, "2025-10-01", "2025-12-31"),
        (Unit.YEAR, 1, "2027-01-01", "2027-12-31"),
        (Unit.DECADE, -1, "2010-01-01", "2019-12-31"),
        (Unit.CENTURY, -1, "1900-01-01", "1999-12-31"),
    ],
)
def test_units_around_a_day(unit: Unit, offset: int, start: str, end: str) -> None:
    found = unit_around(unit, date(2026, 1, 9), offset)
    assert found == Days(date.fromisoformat(start), date.fromisoformat(end))


@given(st.dates(), st.sampled_from(Unit), st.integers(-20_000, 20_000))
def test_units_are_ordered_or_outside_the_calendar(at: date, unit: Unit, offset: int) -> None:
    found = unit_around(unit, at, offset)
    assert found is None or found.start <= found.end
    if offset == 0 and found is not None and unit is not Unit.WEEKEND:
        assert found.distance(at) == 0


@given(st.dates(date(100, 1, 1), date(9990, 1, 1)), st.sampled_from(Unit), st.sampled_from(Part))
def test_a_part_lies_in_its_whole(at: date, unit: Unit, part: Part) -> None:
    whole = unit_around(unit, at)
    assert whole is not None
    found = part_of(whole, part)
    assert whole.start <= found.start <= found.end <= whole.end


@pytest.mark.parametrize(
    ("whole", "part", "start", "end"),
    [
        (years(2013, 2013), Part.EARLY, "2013-01-01", "2013-04-30"),
        (years(2013, 2013), Part.MID, "2013-05-01", "2013-08-31"),
        (years(2013, 2013), Part.LATE, "2013-09-01", "2013-12-31"),
        (years(2013, 2013), Part.END, "2013-12-01", "2013-12-31"),
        (years(2013, 2013), Part.SECOND_HALF, "2013-07-01", "2013-12-31"),
        (years(2010, 2019), Part.EARLY, "2010-01-01", "2014-12-31"),
        (years(1900, 1999), Part.LATE, "1970-01-01", "1999-12-31"),
        (month(2024, 2), Part.LATE, "2024-02-20", "2024-02-29"),
        (season(2025, (6, 8)), Part.EARLY, "2025-06-01", "2025-06-30"),
        (day(date(2025, 1, 1)), Part.EARLY, "2025-01-01", "2025-01-01"),
    ],
)
def test_parts(whole: Days, part: Part, start: str, end: str) -> None:
    assert part_of(whole, part) == Days(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("year", "expected"), [(1900, "1900-04-15"), (2000, "2000-04-23"), (2024, "2024-03-31"), (2038, "2038-04-25")]
)
def test_easter(year: int, expected: str) -> None:
    assert easter(year).isoformat() == expected


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_weekdays_of_a_month() -> None:
    assert nth_weekday(2026, 1, (0, 3)) == date(2026, 1, 19)
    assert nth_weekday(2026, 5, (0, -1)) == date(2026, 5, 25)


def test_a_season_may_run_into_the_next_year() -> None:
    assert season(2023, (12, 2)) == Days(date(2023, 12, 1), date(2024, 2, 29))


def test_moving_out_of_the_calendar() -> None:
    assert moved(date(2, 1, 1), Unit.YEAR, -5) is None
    assert moved(date(9999, 12, 31), Unit.DAY, 1) is None
    assert moved(date(2024, 2, 29), Unit.YEAR, 1) == date(2025, 2, 28)
