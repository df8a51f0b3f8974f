"""Days counted from the time told of last: "that year", "two days later", "the end of the month"."""

from datetime import date

from claimcheck.language.times.calendar import Days, Part, Unit, day, fixed_days, moved, part_of, unit_around
from claimcheck.language.times.expressions import Direction, FromThen, InYear, PartOf, Stretch, Surroundings


def days_of_then(expression: FromThen | PartOf | InYear | Stretch, around: Surroundings) -> Days | None:
    """Return the days that an expression stands for when it counts from the time told of before."""
    match expression:
        case FromThen():
            return _unless_ahead(_from_then(expression, around.told), expression, around)
        case PartOf():
            return _part_of_unit(expression, around)
        case Stretch(unit=unit, count=count):
            return _stretch_from(around.told, unit, count)
        case InYear(month=number, day=of_month):
            whole = _from_then(FromThen(unit=Unit.YEAR, offset=0), around.told)
            return fixed_days(whole.start.year, number, of_month) if whole else None


def _unless_ahead(counted: Days | None, expression: FromThen, around: Surroundings) -> Days | None:
    """What is told of as past cannot lie ahead: it was counted from another time."""
    if counted is None or around.published is None or expression.offset == 0:
        return counted
    return None if around.direction is Direction.PAST and counted.start > around.published else counted


def _part_of_unit(expression: PartOf, around: Surroundings) -> Days | None:
    """In a clause of the past, of the unit told of before, or the last one that has come so far."""
    is_past = around.direction is Direction.PAST
    whole = _from_then(FromThen(unit=expression.unit, offset=0), around.told) if is_past else None
    if whole is None and around.published is not None and not (is_past and around.told):
        whole = unit_around(expression.unit, around.published)
    if whole is None:
        return None
    found = _part_of_whole(whole, expression)
    is_half = expression.part in (Part.FIRST_HALF, Part.SECOND_HALF)
    begins = found.end if is_half else found.start  # a half that is told of as past is over
    if is_past and around.published is not None and begins > around.published:
        before = unit_around(expression.unit, around.published, -1)
        return _part_of_whole(before, expression) if before else None
    return found


def _part_of_whole(whole: Days, expression: PartOf) -> Days:
    return day(whole.end) if expression.is_deadline else part_of(whole, expression.part)


def _stretch_from(told: Days | None, unit: Unit, count: int) -> Days | None:
    """Return so many units from the time told of ("In 1655 he enlisted. In the next five years he ...")."""
    end = moved(told.start, unit, count) if told else None
    if told is None or end is None:
        return None
    return Days(told.start, end if told.start == told.end else max(unit_around(unit, end) or told, told).end)


def _from_then(expression: FromThen, told: Days | None) -> Days | None:
    """Count from the time told of, if that is as fine as the unit asks for."""
    if told is None:
        return None
    if expression.is_distance and expression.unit is Unit.YEAR and told == unit_around(Unit.MONTH, told.start):
        return unit_around(Unit.MONTH, told.start, 12 * expression.offset)
    whole = unit_around(expression.unit, told.start, expression.offset)
    around = unit_around(expression.unit, told.start)
    if whole is None or around is None or around.end < told.end:
        return None
    if expression.weekday is not None:
        return _weekday_after(told.start, expression)
    return whole


def _weekday_after(told: date, expression: FromThen) -> Days | None:
    """The weekday of the same week, or the first one after or before the day told of."""
    weekday = expression.weekday or 0
    if expression.offset > 0:
        return unit_around(Unit.DAY, told, (weekday - told.weekday() - 1) % 7 + 1)
    if expression.offset < 0:
        return unit_around(Unit.DAY, told, -((told.weekday() - weekday - 1) % 7 + 1))
    return None
