"""Arithmetic of whole days: the intervals that years, weeks, seasons and parts of them stand for.

Weeks run from Monday to Sunday (ISO 8601), decades and centuries as the press writes them: the 1990s are 1990 to 1999,
the 20th century 1900 to 1999.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)


class Unit(StrEnum):
    """A stretch of the calendar that can be counted."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Part(StrEnum):
    """A part of a stretch of time, from the coarse "early" to the narrow "end"."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BEGINNING = "beginning"
    END = "end"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """An interval of days, both ends inclusive."""

    start: date
    end: date

    def distance(self, at: date) -> int:
        """Return how many days ``at`` lies outside: 0 within, never negative.

        >>> Days(date(2026, 1, 3), date(2026, 1, 4)).distance(date(2026, 1, 9))
        5
        """
        return max((self.start - at).days, (at - self.end).days, 0)


def day(value: date) -> Days:
    """Return the interval of one day."""
    return Days(value, value)


def month(year: int, number: int, last: int | None = None) -> Days:
    """Return the days of a month, or of the months from ``number`` to ``last`` of the same year."""
    last = last or number
    return Days(date(year, number, 1), date(year, last, calendar.monthrange(year, last)[1]))


def years(first: int, last: int) -> Days:
    """Return the days of the years from ``first`` to ``last``, which must lie in 1 to 9999."""
    return Days(date(first, 1, 1), date(last, 12, 31))


def season(year: int, months: tuple[int, int]) -> Days:
    """Return the days of a season that begins in ``year``; one whose last month is the smaller runs into the next.

    >>> season(2013, (12, 2)).end
    datetime.date(2014, 2, 28)
    """
    first, last = months
    return Days(date(year, first, 1), month(year + (last < first), last).end)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).

    >>> easter(2026)
    datetime.date(2026, 4, 5)
    """
    century, of_century = divmod(year, 100)
    leap, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap - correction + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    number, before = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, number, before + 1)


def nth_weekday(year: int, number: int, weekday: tuple[int, int]) -> date:
    """Return a day such as the fourth Thursday of a month; ``weekday`` is (0 for Monday, which of the month from 1).

    A negative rank counts from the end of the month.

    >>> nth_weekday(2025, 11, (3, 4))
    datetime.date(2025, 11, 27)
    """
    name, rank = weekday
    whole = month(year, number)
    if rank > 0:
        return whole.start + DAY * ((name - whole.start.weekday()) % 7 + 7 * (rank - 1))
    return whole.end - DAY * ((whole.end.weekday() - name) % 7 - 7 * (rank + 1))


def fixed_days(year: int, number: int, of_month: int | None = None, last: int | None = None) -> Days | None:
    """Return a month, or its days from ``of_month`` to ``last``; None where there are no such days.

    >>> fixed_days(2025, 2, 29) is None
    True
    """
    try:
        if of_month is None:
            return month(year, number)
        found = Days(date(year, number, of_month), date(year, number, last or of_month))
    except ValueError:
        return None
    return found if found.start <= found.end else None


def unit_around(unit: Unit, at: date, offset: int = 0) -> Days | None:
    """Return the stretch of ``unit`` that ``at`` lies in, or one ``offset`` of them later.

    Returns:
        None where it would lie outside the calendar (years 1 to 9999).

    >>> unit_around(Unit.WEEK, date(2026, 1, 9), -1)
    Days(start=datetime.date(2025, 12, 29), end=datetime.date(2026, 1, 4))
    """
    try:
        return _unit_around(unit, at, offset)
    except (OverflowError, ValueError):
        return None


def _unit_around(unit: Unit, at: date, offset: int) -> Days:
    match unit:
        case Unit.DAY:
            return day(at + DAY * offset)
        case Unit.WEEK:
            monday = at - DAY * at.weekday() + 7 * DAY * offset
            return Days(monday, monday + 6 * DAY)
        case Unit.WEEKEND:
            saturday = at + DAY * (5 - at.weekday()) + 7 * DAY * offset
            return Days(saturday, saturday + DAY)
        case Unit.MONTH:
            year, index = divmod(at.year * 12 + at.month - 1 + offset, 12)
            return month(year, index + 1)
        case Unit.QUARTER:
            year, index = divmod(at.year * 4 + (at.month - 1) // 3 + offset, 4)
            return month(year, 3 * index + 1, 3 * index + 3)
        case Unit.YEAR | Unit.DECADE | Unit.CENTURY:
            length = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}[unit]
            first = (at.year // length + offset) * length
            return years(first, first + length - 1)


def moved(at: date, unit: Unit, count: int) -> date | None:
    """Return the day ``count`` units after ``at`` (before, if negative); a day that a month lacks becomes its last.

    >>> moved(date(2026, 3, 31), Unit.MONTH, -1)
    datetime.date(2026, 2, 28)
    """
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}.get(unit)
    try:
        if months is None:
            return at + (DAY if unit is Unit.DAY else 7 * DAY) * count
        year, index = divmod(at.year * 12 + at.month - 1 + months * count, 12)
        return date(year, index + 1, min(at.day, calendar.monthrange(year, index + 1)[1]))
    except (OverflowError, ValueError):
        return None


def part_of(whole: Days, part: Part) -> Days:
    """Return the part of an interval that words such as "early" or "the end of" leave of it.

    Early, middle and late are thirds that overlap where usage does (the early 2010s are 2010 to 2014, the mid-2010s
    2013 to 2017); the beginning and the end are narrower. All are cut at whole months in anything longer than a month.

    >>> part_of(years(2013, 2013), Part.EARLY)
    Days(start=datetime.date(2013, 1, 1), end=datetime.date(2013, 4, 30))
    """
    length = (whole.end - whole.start).days + 1
    if length > 366:
        return _part_of_years(whole, part)
    if length > 31:
        months = (whole.end.year - whole.start.year) * 12 + whole.end.month - whole.start.month + 1
        first, last = _slice(part, months)
        start = moved(whole.start, Unit.MONTH, first) or whole.start
        following = moved(whole.start, Unit.MONTH, last) if last < months else None
        return Days(start, following - DAY if following else whole.end)
    first, last = _slice(part, length)
    return Days(whole.start + DAY * first, whole.start + DAY * (last - 1))


def _slice(part: Part, length: int) -> tuple[int, int]:
    """First and last + 1 of the months of a year or season, or of the days of a month or week."""
    third = -(-length // 3)
    narrow = third if length == 7 else max(1, length // 12 if length <= 12 else length // 4)
    return {
        Part.EARLY: (0, third),
        Part.MID: (length // 3, length - length // 3),
        Part.LATE: (length - third, length),
        Part.BEGINNING: (0, narrow),
        Part.END: (length - narrow, length),
        Part.FIRST_HALF: (0, max(1, length // 2)),
        Part.SECOND_HALF: (length // 2, length),
    }[part]


_TENTHS_OF_DECADE = {Part.EARLY: (0, 5), Part.MID: (3, 8), Part.LATE: (5, 10)}
_TENTHS = {
    Part.EARLY: (0, 3),
    Part.MID: (3, 7),
    Part.LATE: (7, 10),
    Part.BEGINNING: (0, 2),
    Part.END: (8, 10),
    Part.FIRST_HALF: (0, 5),
    Part.SECOND_HALF: (5, 10),
}


def _part_of_years(whole: Days, part: Part) -> Days:
    length = whole.end.year - whole.start.year + 1
    first, last = (_TENTHS_OF_DECADE if length == 10 else _TENTHS).get(part) or _TENTHS[part]
    return years(whole.start.year + first * length // 10, whole.start.year + last * length // 10 - 1)
