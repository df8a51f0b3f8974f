"""Component: sets ``doc._.times``, the expressions of time of an article with the days they stand for.

How the days are found:

- Words of time are read by a grammar of their own (:mod:`time_words`, :mod:`time_grammar`); what it does not know is no
  time, whatever else stands in it.
- What is relative is counted from the day of publication. A weekday, month or holiday by itself is the last one before
  that day or the next one after it, as the tense of its clause says (:mod:`time_tense`).
- "That year", "two days later" count from the time told of before, in the same sentence or the one before it.
- An article without a day of publication leaves all of these unresolved, except that months and days take the year of
  the article's full dates (day, month and year), if it has such and all are of one year.
- An article that looks back (many explicit years, hardly any of them near publication, nothing counted from that day)
  is no news of that day: its months and days take the year told of before.
- Anything that is still open stays unresolved: ``start`` and ``end`` are None.
"""

from collections.abc import Sequence
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Token

from claimcheck.language.time_calendar import Days, Unit
from claimcheck.language.time_expressions import (
    DayOfMonth,
    Direction,
    Expression,
    Fixed,
    FromNow,
    MonthOfYear,
    RestOf,
    Surroundings,
    Weekday,
    Weekend,
    needs_direction,
)
from claimcheck.language.time_grammar import Found, find_expressions
from claimcheck.language.time_relations import is_as_of, preposition, relations, shares_year
from claimcheck.language.time_resolution import resolve
from claimcheck.language.time_tense import direction
from claimcheck.language.time_words import TimeWord, time_words
from claimcheck.records import Span, Time

FACTORY = "claimcheck_times"
MAX_SENTENCES_BACK = 1
MIN_YEARS_TOLD = 5
MAX_NEAR_RATIO = 0.2
"""Tried on UD English GUM (train), whose biographies and textbooks look back and whose news does not."""


@Language.component(FACTORY, assigns=["doc._.times"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.times``: records sorted by position that do not overlap."""
    words = time_words(doc)
    found = list(find_expressions(words))
    article = doc._.article
    published: date | None = article.published if article else None
    headline: Span | None = article.headline if article else None
    year = _only_year(words, found) if published is None else None
    is_looking_back = published is not None and _is_looking_back(found, published)
    sentences = _sentence_numbers(doc) if found else []
    relation = relations(words, found)
    times: list[Time] = []
    told: tuple[Days, int] | None = None
    for i, each in enumerate(found):
        head = _head(doc, words, each)
        sentence = sentences[head.i]
        governing = preposition(words, each)
        is_headline = headline is not None and headline.start <= head.idx < headline.end
        is_by = governing == "by"
        sense = Direction.OPEN
        if is_by or needs_direction(each.expression):
            sense = direction(head, preposition=governing, is_headline=is_headline)
        if is_looking_back:
            year = told[0].start.year if told else None
        year_of_range = _year_of_range(words, found[i : i + 2])
        around = Surroundings(
            published=published,
            direction=sense,
            told=told[0] if told and sentence - told[1] <= MAX_SENTENCES_BACK else None,
            year=year if year_of_range is None else year_of_range,
            is_looking_back=is_looking_back or year_of_range is not None,
        )
        days = resolve(each.expression, around)
        if days:
            told = days, sentence
        span = Span(words[each.first].start, words[each.last - 1].end)
        times.append(
            Time(
                span=span,
                text=span.of(doc.text),
                start=days.start if days else None,
                end=days.end if days else None,
                is_as_of=is_as_of(words, each) or (is_by and sense is Direction.PAST),
                relation=relation[i],
            )
        )
    doc._.times = tuple(times)
    return doc


def _head(doc: Doc, words: Sequence[TimeWord], found: Found) -> Token:
    first, last = words[found.first].token, words[found.last - 1].token
    root: Token = doc[first.i : last.i + 1].root
    return root


def _sentence_numbers(doc: Doc) -> list[int]:
    """The number of the sentence of each token."""
    numbers: list[int] = []
    for i, sentence in enumerate(doc.sents):
        numbers.extend([i] * len(sentence))
    return numbers


def _year_of_range(words: Sequence[TimeWord], pair: Sequence[Found]) -> int | None:
    """The year that a day or month takes from the other end of its range."""
    if len(pair) < 2 or not isinstance(pair[0].expression, DayOfMonth | MonthOfYear):
        return None
    right = pair[1].expression
    if not isinstance(right, Fixed) or right.days is None or not shares_year(words, *pair):
        return None
    has_month = any(word.symbol == "M" for word in words[pair[1].first : pair[1].last])
    is_year_before = pair[0].expression.month > right.days.start.month
    return right.days.start.year - is_year_before if has_month else None


def _is_looking_back(found: Sequence[Found], published: date) -> bool:
    if any(isinstance(each.expression, Weekday | Weekend | RestOf) or _is_counted(each.expression) for each in found):
        return False
    told = [each.expression.days for each in found if isinstance(each.expression, Fixed) and each.expression.days]
    years = [days.start.year for days in told if days.start.year == days.end.year]
    near = sum(abs(year - published.year) <= 1 for year in years)
    return len(years) >= MIN_YEARS_TOLD and near <= len(years) * MAX_NEAR_RATIO


def _is_counted(expression: Expression) -> bool:
    """Whether it counts from the day of publication; "today" often means "nowadays"."""
    return isinstance(expression, FromNow) and (expression.unit is not Unit.DAY or expression.offset != 0)


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
