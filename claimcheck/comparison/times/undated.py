"""Days that articles without a date name: "on Monday", "on 17 April".

Which week or year is meant cannot be told, but of two reports of one event hardly another one: each day stands for one
of a week, or of a year, that all such articles share. A day of the week and a day of a month do not compare.
"""

import datetime
import re
from dataclasses import replace
from functools import cache

from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, Time

WEEK_YEAR, DATE_YEAR = 5, 8
"""Years long before all news, far apart from each other: that of the one week, and the leap year of all other days."""


def with_shared_days(claim: Claim) -> Claim:
    """Return a claim of an article without a date, its unresolved days as those of the shared week and year."""
    return replace(
        claim,
        times=tuple(map(_resolved, claim.times)),
        setting_times=tuple(map(_resolved, claim.setting_times)),
    )


def is_shared(time: Time) -> bool:
    """Whether a time stands for a day whose week or year is not known."""
    return time.start is not None and time.start.year <= DATE_YEAR


def are_of_one_calendar(x: Time, y: Time) -> bool:
    """Whether two times can be compared: both known, or both of the shared week, or of the shared year."""
    if not (is_shared(x) or is_shared(y)) or x.start is None or y.start is None:
        return True
    return x.start.year == y.start.year


def is_of_shared_week(time: Time) -> bool:
    """Whether a time is a day of the week of which not even the week is known."""
    return time.start is not None and time.start.year <= WEEK_YEAR


def _resolved(time: Time) -> Time:
    if time.start is not None:
        return time
    day = _day_of(time.text.lower())
    return time if day is None else replace(time, start=day, end=day)


def _day_of(text: str) -> datetime.date | None:
    """Return the one day that an expression names; None for stretches, and where it tells the year."""
    date, weekday = (pattern.fullmatch(text) for pattern in _patterns())
    if date is not None:
        return _date(_table("months")[date["month"] or date["named"]], int(date["day"] or date["number"]))
    return weekday and datetime.date.fromisocalendar(WEEK_YEAR, 2, _table("weekdays")[weekday["name"]] + 1)


def _date(month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(DATE_YEAR, month, day)
    except ValueError:  # "April 31"
        return None


def _table(name: str) -> dict[str, int]:
    table: dict[str, int] = load_lexicon("claimcheck.language", "times").tables[name]
    return table


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a day of a month looks like ("17 April", "April 24th"), and a day of the week."""
    months, weekdays = "|".join(_table("months")), "|".join(_table("weekdays"))
    ending, opening = r"(?:st|nd|rd|th)?", rf"(?:(?:on )?(?:{weekdays}),? |on )?(?:the )?"
    return (
        re.compile(
            rf"{opening}(?:(?P<day>\d{{1,2}}){ending}(?: of)? (?P<month>{months})"
            rf"|(?P<named>{months}) (?P<number>\d{{1,2}}){ending})"
        ),
        re.compile(
            rf"(?:(?:on|last|next|this|early|late) )*(?P<name>{weekdays})(?: (?:morning|afternoon|evening|night))?"
        ),
    )
