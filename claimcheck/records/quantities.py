"""Figures and times as intervals."""

import datetime
import decimal
import math
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.records.spans import Span


class QuantityKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    """A physical amount: distance, mass, speed ..."""
    DURATION = "duration"
    AGE = "age"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A figure as an interval of the values it can stand for.

    ``low`` and ``high`` are None where unbounded; ``low_open`` and ``high_open`` say that the bound itself is excluded.
    """

    span: Span
    text: str
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    kind: QuantityKind = QuantityKind.COUNT
    unit: str | None = None
    """Canonical: ``percent``, ``USD``, ``kilometre``, ``year`` ...; None for a bare count."""
    counted: str | None = None
    """Lemma of the noun that is counted ("detainee"), lower case; None if the text does not say."""
    counted_text: str | None = None
    """The counted noun with its modifiers, as written ("high-profile political prisoners")."""
    hedge: str | None = None
    """The words that loosen the figure ("at least", "about"), lower case."""
    is_change: bool = False
    """Whether it is the size of a change ("rose 5 percent", "another 20") and no level."""
    change: str = "="
    """How the text presents the figure, whatever its interval: ``=`` as it is, ``~`` roughly, ``<`` as a bound
    from above ("up to", "fewer than"), ``>`` as a bound from below."""
    direction: str | None = None
    """``up`` or ``down`` where it is a change or a movement whose direction the text tells."""
    moved: tuple[float, float] | None = None
    """The first and the last level where it tells a movement ("from 240 to 273"); ``low`` and ``high`` are its ends."""
    moved_within: tuple[tuple[float, float], tuple[float, float]] | None = None
    """The least and the greatest value that count as the first and as the last level of ``moved``, where the settings
    tolerate a difference."""
    is_part: bool = False
    """Whether it is told as part of a larger number ("18 of the 40 hostages", "one of the students")."""
    base_unit: str | None = None
    """The unit to which figures of one dimension are converted (``metre`` for miles and kilometres); equal to ``unit``
    where nothing is converted, None for a bare count. Figures with different base units do not compare."""
    base_low: float | None = None
    """``low`` in ``base_unit``, less the figure's own precision: "60 miles" may have been "100 kilometres"."""
    base_high: float | None = None
    """``high`` in ``base_unit``, plus the figure's own precision."""

    @property
    def canonical(self) -> str:
        """The figure in plain words, the same for every way to write it; reading them gives the same interval again.

        >>> Quantity(span=Span(0, 9), text="some $3 m", low=2.5e6, high=3.5e6, high_open=True, unit="USD").canonical
        '2,500,000 to under 3,500,000 USD'
        >>> Quantity(span=Span(0, 7), text="over 18", low=18, high=None, low_open=True).canonical
        'more than 18'
        """
        words = _interval_words(self)
        if self.unit == "part":
            return f"{words} of it"
        old = "old" if self.kind is QuantityKind.AGE else ""
        return " ".join(part for part in (words, self.unit or "", old) if part)

    def meets(self, other: "Quantity") -> bool:
        """Whether some value can be meant by both figures.

        >>> at_least_18 = Quantity(span=Span(0, 11), text="at least 18", low=18, high=None)
        >>> at_least_18.meets(Quantity(span=Span(0, 2), text="20", low=20, high=20))
        True
        >>> at_least_18.meets(Quantity(span=Span(0, 2), text="17", low=17, high=17))
        False
        """
        if self.moved and other.moved and self.unit == other.unit:
            return all(
                low <= other_high and other_low <= high
                for (low, high), (other_low, other_high) in zip(_levels(self), _levels(other), strict=True)
            )
        return not (_ends_before(self, other) or _ends_before(other, self))


def _levels(quantity: Quantity) -> tuple[tuple[float, float], ...]:
    """Return the bounds of the levels of a movement."""
    return quantity.moved_within or tuple((level, level) for level in quantity.moved or ())


def _interval_words(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is None or high is None or (low == 0 < high):
        if high is None:
            return f"{'more than' if quantity.low_open else 'at least'} {_plain_number(low or 0)}"
        return f"{'less than' if quantity.high_open else 'up to'} {_plain_number(high)}"
    if low == high:
        return _plain_number(low)
    return f"{_plain_number(low)} to {'under ' if quantity.high_open else ''}{_plain_number(high)}"


def _plain_number(value: float) -> str:
    return f"{decimal.Decimal(repr(float(value))):,f}".removesuffix(".0")


def _ends_before(left: Quantity, right: Quantity) -> bool:
    if left.unit != right.unit and left.base_unit is not None and left.base_unit == right.base_unit:
        return (math.inf if left.base_high is None else left.base_high) < (
            -math.inf if right.base_low is None else right.base_low
        )
    high = math.inf if left.high is None else left.high
    low = -math.inf if right.low is None else right.low
    return high < low or (high == low and (left.high_open or right.low_open))


class TimeRelation(StrEnum):
    """How what happens stands to the days of a time."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """An expression of time, resolved to days where the text and the article's date allow.

    ``start`` and ``end`` are inclusive days; both None where it stays relative.
    """

    span: Span
    text: str
    start: datetime.date | None
    end: datetime.date | None
    is_as_of: bool = False
    """Whether it dates a state of knowledge ("as of January 11") and no event."""
    relation: TimeRelation = TimeRelation.AT
    """What the preposition says: "since 2013" means the days of 2013, SINCE; "from 2013 to 2015" is SINCE and UNTIL."""

    def meets(self, other: "Time") -> bool:
        """Whether both can speak of the same day; True where either is unresolved.

        Under one and the same relation the stated days themselves compare: "since 2013" and "since 2015" do not meet,
        while "in 2014" lies in what "since 2013" covers.
        """
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return True
        (start, end), (other_start, other_end) = (self.start, self.end), (other.start, other.end)
        if self.relation is not other.relation:
            (start, end), (other_start, other_end) = self._covered, other._covered  # noqa: SLF001 - the same class
        return start <= other_end and other_start <= end

    @property
    def _covered(self) -> tuple[datetime.date, datetime.date]:
        """The days that the expression covers with its relation, open ends at the ends of the calendar."""
        start, end = self.start or datetime.date.min, self.end or datetime.date.max
        if self.relation in {TimeRelation.SINCE, TimeRelation.AFTER}:
            return start, datetime.date.max
        if self.relation in {TimeRelation.UNTIL, TimeRelation.BEFORE, TimeRelation.BY}:
            return datetime.date.min, end
        return start, end
