"""Times of day in a text: "6:40 a.m.", "just before midnight", "half past two in the morning", "on Friday evening".

Each is an interval of minutes (the type TIME of TIMEX3, Pustejovsky et al. 2003), as wide as its words leave it open:
nobody is exact to the minute, and who tells a full hour has rather rounded than who tells 6:41. The words stand in
``lexicons/hours.toml``.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from claimcheck.comparison.events.context import CACHED
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Span

DAY_MINUTES = 1440
NOON_MINUTE = 720
CLOCK_HOURS = 12
LATE_HOURS = range(6, 12)
"""Hours that are before midnight where they are told to be at night."""
SLACK_MINUTES = 10
SLACK_OF_HALF_HOURS_MINUTES = 20
"""By which two reports miss what a clock shows; a full or half hour by more."""
EDGE_RATIO = 0.75
"""How much of a part of the day is early in it, or late."""
MAX_NARROW_MINUTES = 180
"""Up to so wide an interval is a time of the clock, and above it a part of the day."""

Interval = tuple[int, int]
_LEXICON = load_lexicon("claimcheck.comparison", "hours")
_UNTIL = re.compile(r"(?i)\b(?:until|till)\s+(?:(?:about|around|late|early)\s+)?\Z")
RANGE_CHARS = 30
"""Before a time of day, in which the other end of a range may stand."""
LEAD_CHARS = 20
"""Before a time of day, in which "until" may stand."""
_NATIONAL = re.compile(r"[^.!?\n]{0,80}?\b(?:by the clock in ([A-Z][a-z]+)|([A-Z][a-z]+) time\b)")
WEEKDAYS = _LEXICON.words("weekdays")


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day and where it stands."""

    span: Span
    first: int
    """Minutes after midnight; below 0 where it reaches back into the day before."""
    last: int
    """Not before the first; over 1439 where it reaches into the next day."""
    zone: str | None = None
    """The zone that is told with it, lower case; None for local time."""
    day: str | None = None
    """The day of the week that is told with it, lower case."""
    is_until: bool = False
    """Whether it is told as an end: what did not happen until then happened then."""

    @property
    def is_narrow(self) -> bool:
        """Whether it is a time of the clock, and not a part of the day."""
        return self.last - self.first <= MAX_NARROW_MINUTES

    def meets(self, other: "Hour") -> bool:
        """Whether both can be the same time of some day; what is told of one day does not reach around midnight.

        >>> def hour(first, last): return Hour(Span(0, 1), first, last)
        >>> hour(1380, 1500).meets(hour(20, 40)), hour(370, 390).meets(hour(420, 450))
        (True, False)
        """
        is_of_one_day = self.day is not None and self.day == other.day
        return any(
            self.first + shift <= other.last and other.first <= self.last + shift
            for shift in ((0,) if is_of_one_day else (-DAY_MINUTES, 0, DAY_MINUTES))
        )


@lru_cache(maxsize=CACHED)
def hours(place: Span, article: Article) -> tuple[Hour, ...]:
    """Return the times of day in a part of an article, in the order of the text.

    What does not tell in which half of the day it is ("at 4:30") is none, nor are the ends of "between 2 and 4 a.m.".
    """
    matches = (
        (match, read)
        for pattern, read in _patterns()
        for match in pattern.finditer(article.text, place.start, place.end)
    )
    found: list[Hour] = []
    for match, read in sorted(matches, key=lambda entry: entry[0].start()):
        span = Span(*match.span())
        interval = read(match) if not found or span.start >= found[-1].span.end else None
        if interval is not None:
            found.append(_hour(match, interval, article))
    return tuple(hour for hour in found if not _is_of_range(hour, article))


def _hour(match: re.Match[str], interval: Interval, article: Article) -> Hour:
    span, day = Span(*match.span()), (match.groupdict().get("day") or "").casefold()
    return Hour(
        span,
        *interval,
        zone=_zone(span.end, article),
        day=day if day in WEEKDAYS else None,
        is_until=_is_until(span, article),
    )


def _is_until(span: Span, article: Article) -> bool:
    before = article.text[max(0, span.start - LEAD_CHARS) : span.start]
    return span.of(article.text).lower().startswith(("until", "till")) or _UNTIL.search(before) is not None


def _zone(end: int, article: Article) -> str | None:
    """Return the zone that is told right behind a time of day, or further on in words: "set to German time"."""
    match = _zones().match(article.text, end) or _NATIONAL.match(article.text, end)
    return next(filter(None, match.groups())).casefold() if match else None


@cache
def _zones() -> re.Pattern[str]:
    return re.compile(rf"(?i)\s*({_any_of(_LEXICON.words('zones'))})\b")


def _is_of_range(hour: Hour, article: Article) -> bool:
    """Whether a time is one of the ends of a range within which something happened."""
    before = article.text[max(0, hour.span.start - RANGE_CHARS) : hour.span.start].lower()
    return re.search(r"\bbetween\s+(?:about\s+)?(?:[\w.:]+\s+(?:[ap]\.?m\.?\s+)?and\s+)?$", before) is not None


def _around(first: int, last: int, lead: str | None) -> Interval:
    """Return the limits of what a clock shows, by the words before it and the slack that reports have.

    Who tells the minutes means less by "about" and "shortly after" than who tells a full or half hour.
    """
    before, after = _LEXICON.tables["leads"][_plain(lead)] if lead else (0, 0)
    if first % 30 == 0:
        return first + before - SLACK_OF_HALF_HOURS_MINUTES, last + after + SLACK_OF_HALF_HOURS_MINUTES
    return first + before // 2 - SLACK_MINUTES, last + after // 2 + SLACK_MINUTES


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _of_clock(match: re.Match[str]) -> Interval | None:
    """Read "6:40 a.m.", "half past two in the morning"."""
    hour, minute = _number(match["hour"]), int(match["minute"] or 0)
    half, part = match["half"].casefold(), (match["part"] or "").casefold()
    if not 1 <= hour <= CLOCK_HOURS:
        return None
    is_late = half.startswith("p") or part in {"afternoon", "evening"} or (part == "night" and hour in LATE_HOURS)
    fraction = _LEXICON.tables["fractions"][_plain(match["fraction"])] if match["fraction"] else 0
    shown = hour % CLOCK_HOURS * 60 + minute + fraction + NOON_MINUTE * is_late
    return _around(shown, shown, match["lead"])


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _LEXICON.tables["numbers"]["words"].index(word.casefold()) + 1


def _of_day(match: re.Match[str]) -> Interval:
    """Read "21:30", "at 0540 GMT"."""
    shown = int(match["hour"]) * 60 + int(match["minute"])
    return _around(shown, shown, match["lead"])


def _named(match: re.Match[str]) -> Interval:
    """Read "shortly after midnight", "at dawn"."""
    first, last = _LEXICON.tables["named"][match["word"].casefold()]
    return _around(first, last, match["lead"])


def _part(match: re.Match[str]) -> Interval:
    """Read "on Friday evening", "late on Monday night"."""
    first, last = _LEXICON.tables["parts"][match["part"].casefold()]
    reach = round((last - first) * EDGE_RATIO)
    edge = (match["edge"] or "").casefold()
    return {"early": (first, first + reach), "late": (last - reach, last)}.get(edge, (first, last))


def _edge(match: re.Match[str]) -> Interval:
    """Read "early on Tuesday"."""
    first, last = _LEXICON.tables["edges"][match["edge"].casefold()]
    return first, last


def _night(match: re.Match[str]) -> Interval:
    """Read "in the early hours"."""
    first, last = _LEXICON.tables["nights"][_plain(match[0])]
    return first, last


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Interval | None]], ...]:
    """Return what times of day look like, the more telling first, and how each is read."""
    tables = _LEXICON.tables
    leads, fractions, named, parts, edges, nights = (
        _any_of(tables[name]) for name in ("leads", "fractions", "named", "parts", "edges", "nights")
    )
    number, days = rf"\d{{1,2}}|{_any_of(tables['numbers']['words'])}", _any_of(WEEKDAYS | _LEXICON.words("days"))
    minute = r"(?:[:.](?P<minute>[0-5]\d))?"
    fraction = rf"(?:(?P<fraction>{fractions})\s+)?"
    behind = rf"(?:\s+o['’]clock)?\s+(?:in\s+the|at|(?:on\s+)?(?:{days}))\s+"
    written = (
        (
            rf"(?:(?P<lead>{leads})\s+)?(?P<hour>\d{{1,2}}){minute}\s*(?P<half>[ap]m\b|[ap]\.\s?m\b\.?)(?P<fraction>)(?P<part>)",
            _of_clock,
        ),
        (
            rf"(?P<lead>{leads})\s+{fraction}(?P<hour>{number}){minute}{behind}(?P<part>{parts})\b(?P<half>)",
            _of_clock,
        ),
        (
            rf"(?P<lead>{leads})\s+(?P<hour>0\d|1[3-9]|2[0-3])[:.](?P<minute>[0-5]\d)(?![\d:%]|[.,]\d|\s*[ap]\.?m\b)",
            _of_day,
        ),
        (
            rf"(?P<lead>{leads})\s+(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?=\s*(?:gmt|utc|hrs|hours|local)\b)",
            _of_day,
        ),
        (rf"(?P<lead>{leads})\s+(?P<word>{named})\b", _named),
        (rf"(?:(?P<edge>{edges})\s+(?:on\s+)?)?(?P<day>{days})\s+(?P<part>{parts})\b", _part),
        (rf"(?P<edge>{edges})\s+(?:on\s+)?(?P<day>{days})\b", _edge),
        (rf"(?:{nights})\b", _night),
    )
    return tuple((re.compile(rf"(?i)(?<![\w$£€.,:-]){text}"), read) for text, read in written)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(word.replace(" ", r"\s+") for word in sorted(words, key=lambda word: (-len(word), word)))
