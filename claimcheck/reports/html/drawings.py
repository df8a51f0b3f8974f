"""Figures and days on a line: where everything stands, in percent of the width, so that it fits any screen."""

import datetime as dt
from dataclasses import dataclass

from claimcheck.records import Article, Quantity
from claimcheck.report import Report
from claimcheck.reports.figures import bounds_of, figures_of
from claimcheck.reports.topics import Topic

_MARGIN_PERCENT = 6.0
"""Room at either end for values beyond the largest and smallest bound."""
_AROUND_DAYS = 14
"""Days before the first and after the last article that the timeline shows; history further back would squeeze it."""
_LONGEST_PERIOD_DAYS = 7
"""A longer time ("in 2013") is no day to show."""
_MOST_TICKS = 5
_FEWEST_DAYS = 2
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def percent(low: float, high: float, value: float) -> float:
    """Return where ``value`` stands between ``low`` and ``high``, with a margin at both ends, to a tenth of a percent.

    >>> percent(0, 10, 5), percent(0, 10, 0)
    (50.0, 6.0)
    """
    share = 0.5 if high == low else (value - low) / (high - low)
    return round(_MARGIN_PERCENT + share * (100 - 2 * _MARGIN_PERCENT), 1)


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure on a line: from ``start`` to ``end`` percent."""

    label: str
    words: str
    meaning: str
    start: float
    end: float
    is_open_below: bool
    is_open_above: bool

    @property
    def is_point(self) -> bool:
        """Whether the figure is a single value."""
        return self.start == self.end and not (self.is_open_below or self.is_open_above)


def number_line(report: Report, topic: Topic) -> tuple[Bar, ...]:
    """Return the figures that decide ``topic`` on a common scale; none where there are fewer than two."""
    figures = figures_of(report, topic)
    bounds = bounds_of(figures)
    if bounds is None:
        return ()
    return tuple(_bar(figure.label, figure.quantity, bounds) for figure in figures)


def _bar(label: str, quantity: Quantity, bounds: tuple[float, float]) -> Bar:
    return Bar(
        label=label,
        words=quantity.text,
        meaning=quantity.canonical,
        start=0.0 if quantity.low is None else percent(*bounds, quantity.low),
        end=100.0 if quantity.high is None else percent(*bounds, quantity.high),
        is_open_below=quantity.low is None,
        is_open_above=quantity.high is None,
    )


@dataclass(frozen=True, slots=True)
class Lane:
    """The days of one article: when it came out, and which days it tells of."""

    number: int
    name: str
    published: dt.date | None
    published_at: float | None
    """In percent."""
    days: tuple[dt.date, ...]
    days_at: tuple[float, ...]
    """In percent."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The days of all articles on a common scale."""

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    """Where the days stand that are written below, and their names."""


def timeline(report: Report) -> Timeline | None:
    """Return when the articles came out and which days they tell of; None where fewer than two days are known."""
    published = [article.published for article in report.articles if article.published is not None]
    if not published:
        return None
    around = dt.timedelta(days=_AROUND_DAYS)
    told = {
        article.id: _days_of(report, article, min(published) - around, max(published) + around)
        for article in report.articles
    }
    known = sorted({*published, *(day for days in told.values() for day in days)})
    if len(known) < _FEWEST_DAYS:
        return None
    low, high = known[0].toordinal(), known[-1].toordinal()
    lanes = tuple(
        Lane(
            number=number,
            name=article.name,
            published=article.published,
            published_at=None if article.published is None else percent(low, high, article.published.toordinal()),
            days=told[article.id],
            days_at=tuple(percent(low, high, day.toordinal()) for day in told[article.id]),
        )
        for number, article in enumerate(report.articles, start=1)
    )
    return Timeline(lanes, _ticks(low, high))


def _days_of(report: Report, article: Article, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    days: set[dt.date] = set()
    for claim in report.claims:
        if claim.article != article.id:
            continue
        for time in (*claim.times, *claim.setting_times):
            if time.start is None or time.end is None or (time.end - time.start).days > _LONGEST_PERIOD_DAYS:
                continue
            days |= {day for day in (time.start, time.end) if first <= day <= last}
    return tuple(sorted(days))


def _ticks(low: int, high: int) -> tuple[tuple[float, str], ...]:
    step = max(1, -(-(high - low) // (_MOST_TICKS - 1)))
    days = [day for day in range(low, high, step) if day == low or high - day >= step * 3 / 4]  # names must not meet
    return tuple((percent(low, high, day), _day(day)) for day in (*days, high))


def _day(ordinal: int) -> str:
    day = dt.date.fromordinal(ordinal)
    return f"{day.day} {_MONTHS[day.month - 1]}"
