"""The days that an expression of time stands for, once its surroundings are known.

:func:`resolve` adds the day of publication, the direction that the syntax shows and the time told of before. Where one
of these is needed and missing, or leaves two readings open, the answer is None: nothing is guessed.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from claimcheck.language.times.calendar import (
    Days,
    Unit,
    fixed_days,
    month,
    moved,
    part_of,
    season,
    unit_around,
    years,
)
from claimcheck.language.times.expressions import (
    Anniversary,
    DayOfMonth,
    Decade,
    Direction,
    Expression,
    Fixed,
    FromNow,
    FromThen,
    InYear,
    MonthOfYear,
    PartOf,
    Quarter,
    RestOf,
    Season,
    SlashDate,
    Stretch,
    Surroundings,
    Weekday,
    Weekend,
    Which,
    Yearly,
    needs_direction,
)
from claimcheck.language.times.told import days_of_then

YEARS_TRIED = 8
"""How far from publication a day without a year is looked for: February 29 may be eight years away (1896, 1904)."""
FAR_DAYS = 300
NEAR_DAYS = 45
"""A day the tense puts farther off than the one, while the other way it is nearer than the other, lies that way."""
SLASH_DAYS = 45
"""A date such as 1/9/2026 reads as the one of its two readings that is this near to publication, if only one is."""


def resolve(expression: Expression, around: Surroundings) -> Days | None:  # noqa: PLR0911 - a case each
    """Return the days that an expression stands for, or None where that cannot be told.

    >>> resolve(Weekday(weekday=4), Surroundings(published=date(2026, 1, 12), direction=Direction.PAST)).start
    datetime.date(2026, 1, 9)
    """
    match expression:
        case Fixed(days=days):
            return days
        case SlashDate():
            return _slash_date(expression, around)
        case Decade():
            return _decade(expression, around.published)
        case FromThen() | PartOf() | InYear(offset=None):
            return days_of_then(expression, around)
        case Stretch(count=count) if count > 0 and around.direction is Direction.PAST:
            return days_of_then(expression, around)
        case Stretch(count=count) if count < 0 and around.is_looking_back and _is_of_then(expression, around):
            return None
        case DayOfMonth(which=Which.LAST | Which.NEXT) if around.is_looking_back:
            return _yearless(expression, around.told.start, Direction.OPEN) if around.told else None
        case DayOfMonth() | MonthOfYear(which=Which.BARE) if around.published is None or around.is_looking_back:
            return _first(_candidates(expression, () if around.year is None else (around.year,)))
    return None if around.published is None else _against(expression, around.published, around.direction)


def _against(expression: Expression, published: date, direction: Direction) -> Days | None:  # noqa: C901, PLR0911 - a case each
    if direction is Direction.HABITUAL and needs_direction(expression):
        return None
    if direction is Direction.UNCLEAR and needs_direction(expression):
        past, ahead = (_against(expression, published, either) for either in (Direction.PAST, Direction.FUTURE))
        return past if past == ahead else None
    match expression:
        case DayOfMonth() | MonthOfYear() | Yearly():
            return _yearless(expression, published, direction)
        case InYear(month=number, day=of_month, offset=int(offset)):
            return fixed_days(published.year + offset, number, of_month)
        case Weekday():
            return _weekday(expression, published, direction)
        case Weekend():
            return _weekend(expression, published, direction)
        case Season():
            return _season(expression, published, direction)
        case FromNow(unit=unit, offset=offset, part=part):
            whole = unit_around(unit, published, offset)
            return part_of(whole, part) if whole and part else whole
        case Anniversary():
            return _anniversary(expression, published)
        case RestOf(unit=unit, is_past=is_past):
            whole = unit_around(unit, published)
            return whole and (Days(whole.start, published) if is_past else Days(published, whole.end))
        case Stretch():
            return _stretch(expression, published)
        case Quarter(days=(first, last), offset=offset):
            return month(published.year + offset, first, last) if 1 <= published.year + offset <= 9999 else None
    return None


def _week_of(days: Days | None, *, is_week: bool) -> Days | None:
    return unit_around(Unit.WEEK, days.start) if days and is_week else days


def _slash_date(expression: SlashDate, around: Surroundings) -> Days | None:
    month_first = fixed_days(expression.year, expression.first, expression.second)
    day_first = fixed_days(expression.year, expression.second, expression.first)
    if month_first == day_first or month_first is None or day_first is None:
        return month_first or day_first
    if around.published is None:
        return None
    near = [found for found in (month_first, day_first) if found.distance(around.published) <= SLASH_DAYS]
    return near[0] if len(near) == 1 else None


def _candidates(expression: DayOfMonth | MonthOfYear | Yearly, tried: Iterable[int]) -> list[Days]:
    found: list[Days | None] = []
    for year in tried:
        if not 1 <= year <= 9998:
            continue
        match expression:
            case DayOfMonth(month=number, first=first, last=last, is_week=is_week):
                found.append(_week_of(fixed_days(year, number, first, last), is_week=is_week))
            case MonthOfYear(month=number, part=part):
                found.append(part_of(month(year, number), part) if part else month(year, number))
            case Yearly(holiday=holiday):
                found.append(holiday.of(year))
    return [days for days in found if days is not None]


def _first(candidates: list[Days]) -> Days | None:
    return candidates[0] if candidates else None


def _yearless(expression: DayOfMonth | MonthOfYear | Yearly, published: date, direction: Direction) -> Days | None:
    candidates = _candidates(expression, range(published.year - YEARS_TRIED, published.year + YEARS_TRIED + 1))
    match expression.which:
        case Which.LAST:
            return max((days for days in candidates if days.end < published), default=None)
        case Which.NEXT:
            return min((days for days in candidates if days.start > published), default=None)
        case Which.THIS:
            return _first([days for days in candidates if days.start.year == published.year])
    past = [days for days in candidates if days.start <= published]
    ahead = [days for days in candidates if days.end >= published]
    near = past[-1:] + ahead[:1]
    if isinstance(expression, DayOfMonth) and expression.weekday is not None:
        near = [days for days in near if days.start.weekday() == expression.weekday]
    return _choose(near, published, direction)


def _choose(near: Sequence[Days], published: date, direction: Direction) -> Days | None:
    """Choose among the last day that bears a date and the next one.

    A day of the far side of a year where the same day of the near side is at hand is not meant, whatever the tense
    ("set a May 1 deadline" in April): the writer would have added the year.
    """
    if not near:
        return None
    nearest = min(near, key=lambda days: (days.distance(published), days))
    if direction not in (Direction.PAST, Direction.FUTURE):
        return nearest
    chosen = near[0] if direction is Direction.PAST else near[-1]
    is_far = chosen.distance(published) > FAR_DAYS and nearest.distance(published) < NEAR_DAYS
    return nearest if is_far and chosen.start == chosen.end else chosen


def _weekday(expression: Weekday, published: date, direction: Direction) -> Days | None:
    back = (published.weekday() - expression.weekday) % 7
    on = (expression.weekday - published.weekday()) % 7
    is_ahead = direction in (Direction.FUTURE, Direction.LATER, Direction.PRESENT)
    if expression.week is not None:
        offset = expression.week * 7 - published.weekday() + expression.weekday
    elif expression.which is Which.LAST:
        offset = -back if back > 1 else -back - 7  # a day back is "yesterday", and none at all is "today"
    elif expression.which is Which.NEXT:
        offset = 7 - published.weekday() + expression.weekday
    elif is_ahead or (expression.which is Which.THIS and direction is not Direction.PAST):
        offset = on
    else:
        offset = -back
    return unit_around(Unit.DAY, published, offset)


def _weekend(expression: Weekend, published: date, direction: Direction) -> Days | None:
    this = unit_around(Unit.WEEKEND, published)
    last = unit_around(Unit.WEEKEND, published, -1)
    match expression.which:
        case Which.NEXT:
            return unit_around(Unit.WEEKEND, published, 1)
        case Which.LAST:
            return last
    is_now = this is not None and this.start <= published
    is_ahead = direction in (Direction.FUTURE, Direction.LATER, Direction.PRESENT)
    if is_now or is_ahead or (expression.which is Which.THIS and direction is not Direction.PAST):
        return this
    return last


def _is_of_then(expression: Stretch, around: Surroundings) -> bool:
    """Whether what has just been told of lies before a stretch up to publication: it is then not counted from that."""
    start = moved(around.published, expression.unit, expression.count) if around.published else None
    return around.told is not None and (start is None or around.told.end < start)


def _anniversary(expression: Anniversary, published: date) -> Days | None:
    at = moved(published, Unit.DAY, expression.day)
    then = moved(at, expression.unit, -expression.count) if at else None
    return unit_around(expression.of, then) if then else None


def _stretch(expression: Stretch, published: date) -> Days | None:
    """Return so many units up to the day of publication, or from it on.

    Months and years are counted with their first and last day: the three years up to February 28 begin on a March 1.
    Days and weeks are counted by the hour, and so begin on a day that is part of them.
    """
    other = moved(published, expression.unit, expression.count)
    if other is not None and expression.count < 0 and expression.unit not in (Unit.DAY, Unit.WEEK):
        other = moved(other, Unit.DAY, 1)
    return None if other is None else Days(min(other, published), max(other, published))


def _season(expression: Season, published: date, direction: Direction) -> Days | None:
    if not 2 <= published.year <= 9996:
        return None
    if expression.year is not None:
        whole = season(published.year + expression.year, expression.months)
        return part_of(whole, expression.part) if expression.part else whole
    seasons = [season(published.year + offset, expression.months) for offset in (-2, -1, 0, 1, 2)]
    past = [days for days in seasons if days.end < published]
    ahead = [days for days in seasons if days.start > published]
    now = [days for days in seasons if days.distance(published) == 0]
    this = now[0] if now else season(published.year, expression.months)
    if this.end.year > this.start.year:  # winter may be that of last year
        this = min(seasons, key=lambda days: days.distance(published))
    chosen: Days | None = this
    if expression.which is Which.THIS and direction is Direction.PAST:
        chosen = min(this, past[-1], key=lambda days: days.distance(published))  # "done this summer", in January
    elif expression.which is Which.BARE:
        chosen = {
            Direction.PAST: (past + now)[-1],
            Direction.FUTURE: (now + ahead)[0],
            Direction.LATER: (now + ahead)[0],
        }.get(direction)
    elif expression.which is Which.LAST:
        # in December, "last summer" is that of the same year to some and of the year before to others
        chosen = None if not now and past[-1].start.year == published.year else past[-1]
    elif expression.which is Which.NEXT:
        chosen = None if not now and ahead[0].start.year == published.year else ahead[0]
    return part_of(chosen, expression.part) if chosen and expression.part else chosen


def _decade(expression: Decade, published: date | None) -> Days | None:
    first = expression.first
    if first < 100:
        if published is None:
            return None
        first += published.year // 100 * 100
        if first > published.year:
            first -= 100
    if not 1 <= first <= 9900:
        return None
    whole = years(first, first + (99 if first % 100 == 0 and first != 2000 else 9))
    return part_of(whole, expression.part) if expression.part else whole
