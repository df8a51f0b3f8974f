"""Make expressions of what the rules for dates, months and weekdays matched; None where the match is no time."""

import re

from claimcheck.language.times import evidence, year_evidence
from claimcheck.language.times.calendar import Days, Unit, fixed_days, part_of, unit_around
from claimcheck.language.times.expressions import (
    DayOfMonth,
    Expression,
    Fixed,
    FromThen,
    InYear,
    MonthOfYear,
    SlashDate,
    Weekday,
    Which,
)
from claimcheck.language.times.neighbours import counts_noun
from claimcheck.language.times.reading import OFFSETS, WHICH, Reading
from claimcheck.language.times.words import TimeWord, TimeWords

MAX_LIST_WORDS = 16
_LISTED_BEFORE = re.compile(r"MT?[DO](?:-[DO])?(?:,T?[DO](?:-[DO])?)*(?:,?&|,)T?$")
_LISTED_BEHIND = re.compile(r"[DO](?:,T?[DO])*,?&T?[DO]")
_NAMED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})


def iso(reading: Reading) -> Expression | None:
    """Read "2026-01-09"."""
    year, number, of_month = (int(part) for part in reading.text("date").split("-"))
    days = fixed_days(year, number, of_month) if year else None
    return Fixed(days=days) if days else None


def slashes(reading: Reading) -> Expression | None:
    """Read "1/9/2026", of which either number may be the month."""
    first, second, year = (int(part) for part in reading.text("date").split("/"))
    if year < 100:
        year += 2000 if year < 70 else 1900  # POSIX pivots at 69
    valid = year and (fixed_days(year, first, second) or fixed_days(year, second, first))
    return SlashDate(first=first, second=second, year=year) if valid else None


def date(reading: Reading) -> Expression | None:
    """Read "Friday, January 9, 2026", "9-11 January", "Jan. 9 and 10", "March 3 last year", "the 5th of March last"."""
    number, first = reading.value("month"), reading.value("day")
    last = reading.value("last") or first
    if number is None or first is None or last is None or not evidence.is_month_of_date(reading.word("month")):
        return None
    if (
        last < first
        or (reading.symbol("join") == "&" and last != first + 1 and not _is_between(reading))
        or fixed_days(2000, number, first, last) is None
    ):
        return None
    if (then := reading.symbol("then")) and not _ends_phrase(reading):
        return None
    if year := reading.value("year"):
        days = fixed_days(year, number, first, last)
        return Fixed(days=unit_around(Unit.WEEK, days.start) if days and reading.symbol("week") == "k" else days)
    if which := reading.symbol("which"):
        return InYear(month=number, day=first, offset=OFFSETS[which])
    weekday = reading.word("weekday")
    return DayOfMonth(
        month=number,
        first=first,
        last=last,
        weekday=weekday.value if weekday else None,
        which=WHICH[then] if then else Which.BARE,
        is_week=reading.symbol("week") == "k",
    )


def listed_day(reading: Reading) -> Expression | None:
    """Read the 5 and the 9 of "May 3, 5 and 9, 2025", and the 3 of "3 and 5 May"."""
    of_month, number = reading.value("day"), reading.value("month")
    at = reading.match.start()
    if number is None:
        first = _month_of_list(reading.words, at)
        if first is None or not evidence.is_month_of_date(first) or _counts(reading):
            return None
        number = first.value
    elif not evidence.is_month_of_date(reading.word("month")):
        return None
    if of_month is None or fixed_days(2000, number, of_month) is None:
        return None
    if year := reading.value("year"):
        days = fixed_days(year, number, of_month)
        return Fixed(days=days) if days else None
    return DayOfMonth(month=number, first=of_month, last=of_month)


def _counts(reading: Reading) -> bool:
    """Whether a noun follows that the number may count: "on May 3 and 5 people"."""
    following = reading.following
    is_noun = following is not None and following.token.pos_ in ("NOUN", "PROPN", "ADJ")
    return is_noun or counts_noun(reading.words[reading.match.start()])


def _month_of_list(words: TimeWords, at: int) -> TimeWord | None:
    """Return the month of the list of days in which the day at ``at`` stands; one of commas must end with "and"."""
    before = _LISTED_BEFORE.search(words.symbols, max(0, at - MAX_LIST_WORDS), at)
    if before is None or ("&" not in before[0] and not _LISTED_BEHIND.match(words.symbols, at)):
        return None
    return words[before.start()]


def _is_between(reading: Reading) -> bool:
    return reading.before is not None and reading.before.text == "between"


def _ends_phrase(reading: Reading) -> bool:
    return reading.following is None or reading.following.token.pos_ not in _NAMED


def old_date(reading: Reading) -> Expression | None:
    """Read "30 September 420", in an article that tells of such times."""
    number, of_month, year = reading.value("month"), reading.value("day"), reading.text("old")
    if number is None or of_month is None or not year_evidence.is_of_old_times(reading.words, reading.match.end() - 1):
        return None
    days = fixed_days(int(year), number, of_month)
    return Fixed(days=days) if days else None


def month_of_year(reading: Reading) -> Expression | None:
    """Read "January 2013", "mid-July 2013", "January-June 2016", "the end of January, 2013"."""
    number, year = reading.value("month"), reading.value("year")
    last = reading.value("last") or number
    if number is None or year is None or last is None:
        return None
    days = fixed_days(year, number)
    until = fixed_days(year if last >= number else year + 1, last)
    if days is None or until is None:
        return None
    return Fixed(days=part_of(days, reading.part) if reading.part else Days(days.start, until.end))


def month_then(reading: Reading) -> Expression | None:
    """Read "March 5 of that year", "that November": of the year told of before."""
    number, word = reading.value("month"), reading.word("month")
    is_month = number is not None and evidence.is_month_of_date(word)
    return InYear(month=number, day=reading.value("day"), offset=None) if number and is_month else None


def month(reading: Reading) -> Expression | None:
    """Read "in January", "last May", "early next March", "March of last year"."""
    number = reading.value("month")
    if number is None or not evidence.is_month(reading.words, reading.match.start("month")):
        return None
    if reading.after("oN"):
        return Fixed(days=None)  # "December of 384"
    if which := reading.symbol("ofyear"):
        return InYear(month=number, day=None, offset=OFFSETS[which])
    return MonthOfYear(month=number, part=reading.part, which=WHICH.get(reading.symbol("which"), Which.BARE))


def weekday(reading: Reading) -> Expression | None:
    """Read "Friday", "late Friday night", "next Tuesday", "Friday of last week", "the next Monday"."""
    word = reading.word("weekday")
    if word is None or not evidence.is_weekday(reading.words, reading.match.start("weekday")):
        return None
    if reading.after("TO") or ((part := reading.word("night")) and (part.is_plural or _opens_name(reading, part))):
        return None  # "Friday the 13th", "Friday nights", "The Saturday Evening Post"
    if then := reading.symbol("then"):
        return FromThen(unit=Unit.DAY, offset=-1 if then == "[" else 1, weekday=word.value)
    which = WHICH.get(reading.symbol("which"), Which.BARE)
    week = OFFSETS[reading.symbol("week")] if reading.symbol("week") else None
    return Weekday(weekday=word.value, which=which, week=week)


def _opens_name(reading: Reading, last: TimeWord) -> bool:
    after = reading.match.end()
    is_title = last.token.text[:1].isupper() and not last.token.text.isupper()
    return is_title and after < len(reading.words) and reading.words[after].token.text[:1].isupper()
