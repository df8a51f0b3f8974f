"""The words of time that the grammar knows, from ``lexicons/times.toml``."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from claimcheck.language.times.calendar import DAY, Days, day, easter, nth_weekday
from claimcheck.lexicons import load_lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day of every year, by date, by weekday of a month, or by its distance from Easter Sunday."""

    month: int = 1
    day: int | None = None
    weekday: int = 0
    nth: int = 1
    add: int = 0
    easter: int | None = None

    def of(self, year: int) -> Days:
        """Return the day on which it falls in ``year``.

        >>> Holiday(month=11, weekday=3, nth=4).of(2025).start
        datetime.date(2025, 11, 27)
        """
        if self.easter is not None:
            return day(easter(year) + DAY * self.easter)
        if self.day is not None:
            return day(date(year, self.month, self.day))
        return day(nth_weekday(year, self.month, (self.weekday, self.nth)) + DAY * self.add)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLexicon:
    """What ``lexicons/times.toml`` says; the comments there tell what each list is for."""

    months: dict[str, int]
    month_abbreviations: dict[str, int]
    weekdays: dict[str, int]
    weekday_abbreviations: dict[str, int]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    decades: dict[str, int]
    days: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    words: dict[str, frozenset[str]]
    evidence: dict[str, frozenset[str]]
    tense: dict[str, frozenset[str]]
    relations: dict[str, frozenset[str]]
    holidays: dict[str, Holiday]
    named: dict[str, Days]


@cache
def time_lexicon() -> TimeLexicon:
    """Return the lexicon, read once.

    >>> time_lexicon().holidays["christmas"].of(2025).start
    datetime.date(2025, 12, 25)
    """
    table = load_lexicon("claimcheck.language", "times").tables
    return TimeLexicon(
        months=table["months"],
        month_abbreviations=table["month_abbreviations"],
        weekdays=table["weekdays"],
        weekday_abbreviations=table["weekday_abbreviations"],
        numbers=table["numbers"],
        ordinals=table["ordinals"],
        decades=table["decades"],
        days=table["days"],
        seasons={name: (first, last) for name, (first, last) in table["seasons"].items()},
        words=_sets(table["words"]),
        evidence=_sets(table["evidence"]),
        tense=_sets(table["tense"]),
        relations=_sets(table["relations"]),
        holidays={name: _holiday(row) for row in table["holidays"] for name in row["names"]},
        named={name: Days(row["start"], row["end"]) for row in table["named"] for name in row["names"]},
    )


def _sets(table: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table.items()}


def _holiday(row: dict[str, Any]) -> Holiday:
    return Holiday(**{name: value for name, value in row.items() if name != "names"})
