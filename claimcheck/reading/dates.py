"""Find full dates (day, month and year) in text; what is ambiguous is left alone."""

import datetime as dt
import re
from dataclasses import dataclass

from claimcheck.records import Span

MIN_YEAR, MAX_YEAR = 1700, 2199
MIN_EPOCH_SECONDS = 100_000_000
"""A smaller number is a day or a year (20260109, 2026) and no time stamp: it would be of before March 1973."""
MAX_EPOCH_SECONDS = 7_258_118_400
"""The year 2200; a greater time stamp counts milliseconds."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:\b(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|urs|r|ur)?(?:day)?\.?,?\s{1,3}(?:the\s)?)?"
_FORMS = tuple(
    re.compile(_WEEKDAY + form, re.IGNORECASE)
    for form in (
        r"(?<![\d/.-])(?P<year>\d{4})([-/.])(?P<monthno>\d{1,2})\3(?P<day>\d{1,2})(?!\d)",
        r"\b" + _MONTH + r"\s{1,3}(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?P<year>\d{4})(?!\d)",
        r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}(?:of\s)?" + _MONTH + r",?[\s-]{1,3}(?P<year>\d{4})(?!\d)",
        r"(?<![\d/.-])(?P<one>\d{1,2})([/.])(?P<two>\d{1,2})\3(?P<year>\d{4})(?!\d)",
    )
)
_CLOCK = re.compile(r"\b\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?\s?(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?", re.IGNORECASE)
_WEEKDAYS = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE)
_MAX_MONTH = 12
_YEAR = re.compile(r"\d{4}")
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T?\d{4,6}Z?)?")
_NAME_DATE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-_.])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)")
_URL_DATE = re.compile(
    r"/(?P<year>\d{4})[/-](?P<month>\d{1,2}|[a-z]{3})[/-](?P<day>\d{1,2})(?=[/\-_.?#]|$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FullDate:
    """A date with its year, as it stands in a text."""

    span: Span
    date: dt.date
    has_weekday: bool
    """Whether the text names the weekday, and rightly."""


def find_dates(text: str) -> tuple[FullDate, ...]:
    """Return the full dates in the text, in order.

    >>> [str(found.date) for found in find_dates("on Friday, January 9th, 2026, and 3/4/2026")]
    ['2026-01-09']
    """
    if not _YEAR.search(text):
        return ()
    found: dict[int, FullDate] = {}
    for form in _FORMS:
        for match in form.finditer(text):
            date = _date(match)
            if date is not None:
                named = match["weekday"]
                weekday = bool(named) and _DAYS[date.weekday()] == named.casefold()[:3]
                found[match.start()] = FullDate(Span(*match.span()), date, weekday)
    kept: list[FullDate] = []
    for start in sorted(found):
        if not kept or kept[-1].span.end <= start:
            kept.append(found[start])
    return tuple(kept)


def without_dates(text: str) -> tuple[str, tuple[FullDate, ...]]:
    """Return the text without its dates, weekdays and times of day, and the dates."""
    dates = find_dates(text)
    if not dates:
        return text, ()
    position, parts = 0, []
    for date in dates:
        parts.append(text[position : date.span.start])
        position = date.span.end
    parts.append(text[position:])
    return _WEEKDAYS.sub(" ", _CLOCK.sub(" ", " ".join(parts))), dates


def parse_date(value: object) -> dt.date | None:
    """Return the date a metadata field states, in any form of :func:`find_dates`, ``YYYYMMDD`` or as a time stamp.

    >>> parse_date("2026-01-09T12:30:00Z"), parse_date("last week")
    (datetime.date(2026, 1, 9), None)
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return parse_date(str(value)) if abs(value) < MIN_EPOCH_SECONDS else _from_epoch(value)
    if not isinstance(value, str):
        return None
    compact = _COMPACT.fullmatch(value.strip())
    if compact:
        return _valid(int(compact["year"]), int(compact["month"]), int(compact["day"]))
    dates = find_dates(value[:200])
    return dates[0].date if dates else None


def is_ambiguous(text: str) -> bool:
    """Whether the text states a day by numbers of which either can be the month.

    >>> is_ambiguous("3/4/2026"), is_ambiguous("13/4/2026"), is_ambiguous("3/3/2026")
    (True, False, False)
    """
    match = _FORMS[-1].search(text)
    if match is None:
        return False
    one, two = int(match["one"]), int(match["two"])
    return one != two and 0 < one <= _MAX_MONTH and 0 < two <= _MAX_MONTH


def date_in_url(url: str) -> dt.date | None:
    """Return the date in the path of an address (``/2026/01/09/``, ``/2026/jan/09/``)."""
    match = _URL_DATE.search(url)
    if match is None:
        return None
    month = match["month"].casefold()
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1 if month in _MONTHS else 0
    return _valid(int(match["year"]), number, int(match["day"]))


def date_in_name(path: str) -> dt.date | None:
    """Return the date in the name of a file of one article in plain text, as many archives begin it.

    The name of a collection or of a saved page has the day on which it was made.

    >>> date_in_name("posts/2026-01-09-flood.md"), date_in_name("2026_13_09.txt"), date_in_name("flood-20260109.txt")
    (datetime.date(2026, 1, 9), None, None)
    """
    name = path.replace("\\", "/").rpartition("/")[2].lower()
    match = _NAME_DATE.search(name) if name.endswith((".txt", ".md", ".markdown")) else None
    return _valid(*(int(part) for part in match.group("year", "month", "day"))) if match else None


def _date(match: re.Match[str]) -> dt.date | None:
    groups = match.groupdict()
    year = int(groups["year"])
    if groups.get("one"):
        one, two = int(groups["one"]), int(groups["two"])
        if one <= _MAX_MONTH and two <= _MAX_MONTH and one != two:
            return None  # 3/4/2026 is March 4 in America and 3 April elsewhere
        return _valid(year, two, one) if one > _MAX_MONTH else _valid(year, one, two)
    month = int(groups["monthno"]) if groups.get("monthno") else _MONTHS.index(groups["month"].casefold()[:3]) + 1
    return _valid(year, month, int(groups["day"]))


def _from_epoch(value: float) -> dt.date | None:
    try:
        seconds = value / 1000 if abs(value) > MAX_EPOCH_SECONDS else value
        return dt.datetime.fromtimestamp(seconds, tz=dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        return None


def _valid(year: int, month: int, day: int) -> dt.date | None:
    if not MIN_YEAR <= year <= MAX_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
