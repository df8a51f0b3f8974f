"""What an expression of time is counted from: the day of publication, its clause, and the times told of before it.

- What is relative is counted from the day of publication. A weekday, month or holiday by itself is the last one before
  that day or the next one after it, as the tense of its clause says.
- "Today" and its like in a quotation are counted from the day it was said, where its sentence names that.
- "That year", "two days later" count from the time told of last, in the same sentence or one of the two before it.
- A day or month in a clause that also says "in 2024" lies in 2024; the first end of a range takes the year of the last.
- An article that looks back (many explicit years, hardly any of them near publication, nothing counted from that day)
  is no news of that day: its months and days take the year told of last. So do those of an article that was written
  on long after the day that it bears.
- An article without a day of publication leaves all of these unresolved, except that months and days take the year of
  the article's full dates (day, month and year), if it has such and all are of one year.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property

import numpy as np
from spacy.tokens import Doc, Token

from claimcheck.language.attribution.quotations import Quotes
from claimcheck.language.attribution.quotations import find as quotations
from claimcheck.language.times.calendar import Days, Unit, unit_around
from claimcheck.language.times.expressions import (
    DayOfMonth,
    Direction,
    Expression,
    Fixed,
    FromNow,
    FromThen,
    MonthOfYear,
    RestOf,
    Surroundings,
    Weekday,
    Weekend,
    Which,
    needs_direction,
)
from claimcheck.language.times.grammar import Found
from claimcheck.language.times.lexicon import time_lexicon
from claimcheck.language.times.neighbours import symbol_at, text_at
from claimcheck.language.times.relations import is_year_of, preposition, shares_year
from claimcheck.language.times.resolution import resolve
from claimcheck.language.times.tense import direction, is_framed_by, is_suspended
from claimcheck.language.times.words import TimeWord

MAX_SENTENCES_BACK = 2
"""With three, as many more are wrong as right on UD English GUM (train)."""
MAX_LISTED = 6
"""So many days or months at most take their year from the last of them."""
MIN_YEARS_TOLD = 5
MAX_DAYS_AHEAD = 500
"""News names hardly a day farther ahead than this, more than an election year."""
LIMITS = frozenset({"until", "till"})
"""Before a day that was yet to come when something was put off to it: "was adjourned until 24 June"."""
MIN_DAYS_LATER = 2
MAX_NEAR_RATIO = 0.2
"""Tried on UD English GUM (train), whose biographies and textbooks look back and whose news does not."""


class TimeContext:
    """Follows the times that an article tells of, in order.

    Args:
        doc: The article.
        words: Its words of time.
        found: Its expressions of time, in the order of the text.
    """

    def __init__(self, doc: Doc, words: Sequence[TimeWord], found: Sequence[Found]) -> None:
        article = doc._.article
        self.doc, self.words, self.found = doc, words, found
        self.published: date | None = article.published if article else None
        self.headline = article.headline if article else None
        self.heads = [_head(doc, words, each) for each in found]
        numbers = _sentence_numbers(doc) if found else []
        self.sentences = [numbers[head.i] for head in self.heads]
        self.told: tuple[int, Days] | None = None
        self.only_year = _only_year(words, found) if self.published is None else None
        self.is_looking_back = self.published is not None and _is_looking_back(words, found, self.published)

    def surroundings(self, i: int) -> Surroundings:
        """Return what the ``i``-th expression is read against; the times before it must have been told."""
        year = self._year_of_frame(i) or self._year_of_range(i)
        is_looking_back = self.is_looking_back or year is not None
        if year is None:
            year = self.only_year
            if self.is_looking_back and self.told:
                year = self.told[1].start.year
        heading = self._direction(i)
        return Surroundings(
            published=self._day_of_saying(i) if self._is_said(i) else self.published,
            direction=heading,
            told=self._told(i, 0 if _looks_ahead(self.found[i].expression, heading) else MAX_SENTENCES_BACK),
            year=year,
            is_looking_back=is_looking_back,
        )

    def tell(self, i: int, days: Days | None) -> None:
        """Note the days of the ``i``-th expression; None if they could not be told."""
        if days and not _is_today(self.found[i].expression):
            self.told = i, days

    def restated(self, i: int) -> Days | None:
        """Return the year that follows the ``i``-th expression and says it again: "170 years later, in 1896"."""
        expression, following = self.found[i].expression, self.found[i + 1 : i + 2]
        if not isinstance(expression, FromThen) or expression.unit is not Unit.YEAR or not following:
            return None
        between = [word.text for word in self.words[self.found[i].last : following[0].first]]
        year = following[0].expression
        return year.days if between == [",", "in"] and isinstance(year, Fixed) else None

    @cached_property
    def _quotes(self) -> Quotes:
        return Quotes(self.doc, quotations(self.doc))

    def _is_said(self, i: int) -> bool:
        """Whether it counts from the day on which a quotation was said: "“We leave tomorrow,” she said on Friday"."""
        expression = self.found[i].expression
        is_day = isinstance(expression, FromNow) and expression.unit is Unit.DAY
        return is_day and self._quotes.around(self.heads[i].i) is not None

    def _day_of_saying(self, i: int) -> date | None:
        """The one day that the sentence of a quotation names outside of it."""
        sentence = self.sentences[i]
        beside = [
            j
            for j in range(bisect_left(self.sentences, sentence), bisect_right(self.sentences, sentence))
            if isinstance(self.found[j].expression, Weekday | DayOfMonth | Fixed | FromNow)
            and self._quotes.around(self.heads[j].i) is None
        ]
        days = [resolve(self.found[j].expression, self.surroundings(j)) for j in beside]
        return days[0].start if len(days) == 1 and days[0] and days[0].start == days[0].end else None

    def _told(self, i: int, sentences_back: int) -> Days | None:
        if self.told is None or self.sentences[i] - self.sentences[self.told[0]] > sentences_back:
            return None
        return self.told[1]

    def _direction(self, i: int) -> Direction:
        governing, head = preposition(self.words, self.found[i]), self.heads[i]
        if governing != "by" and not needs_direction(self.found[i].expression):
            return Direction.OPEN
        is_headline = self.headline is not None and self.headline.start <= head.idx < self.headline.end
        found = direction(head, preposition=governing, is_headline=is_headline)
        if _is_of_week(self.found[i].expression):
            return Direction.LATER if self._is_limit_ahead(i, governing, found) else found
        is_put_off = governing in LIMITS and found is Direction.PAST
        return Direction.OPEN if is_put_off and _is_yearless(self.found[i].expression) else found

    def _is_limit_ahead(self, i: int, governing: str | None, found: Direction) -> bool:
        """Whether a day of the week is a limit yet to come: "until at least Friday", "no trains before Monday"."""
        is_least = text_at(self.words, self.found[i].first - 1) == "least"
        if governing in LIMITS and (is_least or is_suspended(self.heads[i])):
            return True
        return governing in time_lexicon().tense["limits"] and found is Direction.OPEN

    def _year_of_frame(self, i: int) -> int | None:
        """The year that the clause of a day or month says it is in: "In 2024, he won a July 28 vote"."""
        told = self._told(i, 0)
        if told is None or self.told is None or not _is_yearless(self.found[i].expression):
            return None
        at = self.told[0]
        is_year = told == unit_around(Unit.YEAR, told.start) and preposition(self.words, self.found[at]) == "in"
        return told.start.year if is_year and is_framed_by(self.heads[i], self.heads[at]) else None

    def _year_of_range(self, i: int) -> int | None:
        """The year that days or months take from the one that ends their range or list.

        "Between Jan. 1 and Dec. 15, 2025", "May and June in 1981".
        """
        months: list[int] = []
        for found, following in itertools.pairwise(self.found[i : i + MAX_LISTED + 1]):
            if not isinstance(found.expression, DayOfMonth | MonthOfYear):
                break
            months.append(found.expression.month)
            if not shares_year(self.words, found, following):
                break
        if not months:
            return None
        behind = self._year_behind(i + len(months) - 1)
        if behind is None:
            return None
        year, last = behind
        return year - sum(earlier > later for earlier, later in itertools.pairwise((*months, last)))

    def _year_behind(self, i: int) -> tuple[int, int] | None:
        """The year that the ``i``-th day or month takes from the next expression, and the month of that."""
        pair = self.found[i : i + 2]
        last = pair[-1].expression
        if len(pair) < 2 or not isinstance(last, Fixed) or last.days is None:
            return None
        has_month = any(word.symbol in "MD" for word in self.words[pair[1].first : pair[1].last])
        if not (shares_year if has_month else is_year_of)(self.words, *pair):
            return None
        return last.days.start.year, last.days.start.month if has_month else 12


def _looks_ahead(expression: Expression, heading: Direction) -> bool:
    """Whether a distance is not told as past ("states that vote a week later"): it counts from its own sentence."""
    is_told = heading in (Direction.PAST, Direction.OPEN)
    return isinstance(expression, FromThen) and expression.is_distance and not is_told


def _is_of_week(expression: Expression) -> bool:
    return isinstance(expression, Weekday | Weekend) and expression.which is Which.BARE


def _is_yearless(expression: Expression) -> bool:
    return isinstance(expression, DayOfMonth) or (
        isinstance(expression, MonthOfYear) and expression.which is Which.BARE
    )


def _head(doc: Doc, words: Sequence[TimeWord], found: Found) -> Token:
    first, last = words[found.first].token, words[found.last - 1].token
    root: Token = doc[first.i : last.i + 1].root
    return root


def _sentence_numbers(doc: Doc) -> list[int]:
    """The number of the sentence of each token; what lies between paragraphs is none."""
    starts = doc.to_array(["SENT_START"]) == 1
    starts[list(doc._.gaps)] = False
    return list(np.cumsum(starts).tolist())


def _is_looking_back(words: Sequence[TimeWord], found: Sequence[Found], published: date) -> bool:
    if _goes_on(found, published):
        return True
    if any(isinstance(each.expression, Weekday | Weekend | RestOf) or _is_counted(each.expression) for each in found):
        return False
    if any(_is_of_late(words, each) for each in found):
        return False
    told = [each.expression.days for each in found if isinstance(each.expression, Fixed) and each.expression.days]
    years = [days.start.year for days in told if days.start.year == days.end.year]
    near = sum(abs(year - published.year) <= 1 for year in years)
    return len(years) >= MIN_YEARS_TOLD and near <= len(years) * MAX_NEAR_RATIO


def _goes_on(found: Sequence[Found], published: date) -> bool:
    """Whether the article tells of days, to the day, so long after its own that it has been written on since."""
    told = [each.expression.days for each in found if isinstance(each.expression, Fixed) and each.expression.days]
    later = [days for days in told if days.start == days.end and (days.start - published).days > MAX_DAYS_AHEAD]
    return len(later) >= MIN_DAYS_LATER


def _is_of_late(words: Sequence[TimeWord], found: Found) -> bool:
    """Whether it is "the past few days", "the last two weeks": of publication, unless "of his life" follows."""
    symbols = {word.symbol for word in words[found.first : found.last]}
    return "<" in symbols and not symbols.isdisjoint("dk") and symbol_at(words, found.last) != "o"


def _is_counted(expression: Expression) -> bool:
    """Whether it counts from the day of publication; "today" often means "nowadays"."""
    return isinstance(expression, FromNow) and not _is_today(expression)


def _is_today(expression: Expression) -> bool:
    """Whether it is the day of publication, or "nowadays": nothing told of is counted from it."""
    return isinstance(expression, FromNow) and expression.unit is Unit.DAY and expression.offset == 0


def _only_year(words: Sequence[TimeWord], found: Sequence[Found]) -> int | None:
    """The year of all full dates of the article; None if there are none, or of more than one year."""
    years = {
        each.expression.days.start.year
        for each in found
        if isinstance(each.expression, Fixed)
        and each.expression.days
        and each.expression.days.start == each.expression.days.end
        and any(word.symbol in "IY" for word in words[each.first : each.last])
    }
    return years.pop() if len(years) == 1 else None
