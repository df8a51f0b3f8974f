"""Expressions of time as the text gives them: small records of what is said and nothing else."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from claimcheck.language.times.calendar import Days, Part, Unit
from claimcheck.language.times.lexicon import Holiday


class Direction(StrEnum):
    """Where the syntax places an expression, seen from the day of publication."""

    PAST = "past"
    FUTURE = "future"
    LATER = "later"
    """After some moment of the past ("would begin"): mostly ahead, at times behind."""
    PRESENT = "present"
    OPEN = "open"
    """Nothing in the syntax tells."""
    HABITUAL = "habitual"
    """It comes round again and again ("usually opens in July")."""
    UNCLEAR = "unclear"
    """What there is speaks for either."""


class Which(StrEnum):
    """Which of the many Fridays, Junes or summers is meant."""

    BARE = "bare"
    LAST = "last"
    THIS = "this"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """What needs no anchor; None if it stands for no days that could be told ("recent months", "400 BC")."""

    days: Days | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SlashDate:
    """Two numbers and a year, of which either may be the month."""

    first: int
    second: int
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Decade:
    """A decade, "the 1990s", by its first year; two digits name the last decade begun.

    "The 1800s" are a century, and so are "the 1900s"; "the 2000s" are a decade, the first.
    """

    first: int
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfMonth:
    """A day, or days, of a month whose year is not given."""

    month: int
    first: int
    last: int
    weekday: int | None = None
    which: Which = Which.BARE
    """Last or next where that stands behind it ("on the 5th of March last")."""
    is_week: bool = False
    """Whether it is the whole week that is meant ("the week of January 20")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfYear:
    """A month, or part of it, whose year is not given."""

    month: int
    part: Part | None = None
    which: Which = Which.BARE


@dataclass(frozen=True, slots=True, kw_only=True)
class InYear:
    """A month or a day of the year that lies ``offset`` from that of publication ("in March last year").

    Without an offset, of the year told of before ("in March of that year").
    """

    month: int
    day: int | None
    offset: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearly:
    """A holiday whose year is not given."""

    holiday: Holiday
    which: Which = Which.BARE


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A day of the week; ``week`` is the offset of the week where the text names it ("Friday of last week")."""

    weekday: int
    which: Which = Which.BARE
    week: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekend:
    """The weekend, this, last or next."""

    which: Which = Which.BARE


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A season of this, the last or the next year."""

    months: tuple[int, int]
    part: Part | None
    which: Which = Which.BARE
    year: int | None = None
    """How many years from that of publication, where the text names it ("the fall of next year")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FromNow:
    """A calendar unit counted from that of publication: 0 this, -1 last ("last week", "two years ago")."""

    unit: Unit
    offset: int
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anniversary:
    """A stretch so many units before that of publication: "three years ago today", "a year ago this week"."""

    unit: Unit
    count: int
    of: Unit
    """Day, week, month or year."""
    day: int = 0
    """Offset of the day: "three years ago tomorrow" 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf:
    """Part of a unit, "the end of the year": of the year told of before, else of that of publication."""

    unit: Unit
    part: Part
    is_deadline: bool = False
    """Whether it is its last day that counts ("by the end of the year")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestOf:
    """What is past, or ahead, of the unit of publication ("earlier this month", "later this year")."""

    unit: Unit
    is_past: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """So many units up to, or from, the day of publication ("the past five years"); negative: up to."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """A quarter, a half, or the first or last months, of the year that lies ``offset`` from that of publication."""

    days: tuple[int, int]
    """First and last month."""
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FromThen:
    """A unit counted from the time told of before: "that year" 0, "the next day" 1, "two years earlier" -2."""

    unit: Unit
    offset: int
    weekday: int | None = None
    is_distance: bool = False
    """Whether it is a distance ("a year earlier" than December is a December) and no name ("the previous year")."""


Expression: TypeAlias = (
    Fixed
    | SlashDate
    | Decade
    | DayOfMonth
    | MonthOfYear
    | InYear
    | Yearly
    | Weekday
    | Weekend
    | Season
    | FromNow
    | Anniversary
    | PartOf
    | RestOf
    | Stretch
    | Quarter
    | FromThen
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an expression is read against."""

    published: date | None
    direction: Direction = Direction.OPEN
    told: Days | None = None
    """The time told of last, in this sentence or one of the two before."""
    year: int | None = None
    """The year that a month or day takes in an article that has no day of publication or looks back."""
    is_looking_back: bool = False
    """Whether the article tells of other times than that of its publication."""


def needs_direction(expression: Expression) -> bool:
    """Whether the direction can make a difference."""
    match expression:
        case DayOfMonth(which=Which.BARE) | Yearly(which=Which.BARE) | MonthOfYear(which=Which.BARE):
            return True
        case Season(which=Which.BARE | Which.THIS, year=None) | PartOf():
            return True
        case Stretch(count=count):
            return count > 0
        case FromThen():
            return True
        case Weekday(week=None, which=Which.BARE | Which.THIS) | Weekend(which=Which.BARE | Which.THIS):
            return True
    return False
