import itertools
import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from claimcheck.language import annotations, times
from claimcheck.language.pipeline import Reader
from claimcheck.records import TimeRelation
from tests.language.times.time_table import VOCAB, article, rows, shown, times_of_words

MIN_RIGHT_RATIO = 0.95
"""Share of the expressions of times_in_context.txt found and resolved exactly; it was 1.0 when this was written."""
WORDS = (
    *("on", "in", "since", "until", "by", "the", "of", "and", "to", "last", "next", "this", "that", "early", "late"),
    *("Friday", "Monday", "Jan.", "January", "May", "March", "9", "31", "2013", "1/9/2026", "2026-01-09", "today"),
    *("two", "years", "days", "week", "weekend", "ago", "later", "1990s", "century", "19th", "summer", "Christmas"),
    *("½", "1/2", "'08", "Q3", "uh", "ago", "and", "half", "[", "]", "/", "that", "week"),
    *("before", "after", "earlier", "from", "now", "c.", "347", "BC", "opened", "usually", "that", "such"),
    *(",", "-", ".", "(", ")", "'s", "half", "quarter", "end", "past", "99999", "0", "February", "30", "A.D.", "a"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PUBLISHED = st.dates(date(1950, 1, 1), date(2099, 12, 31))
MONDAY = date(2026, 1, 12)


def days(words: str, published: date | None = MONDAY) -> list[tuple[str, str]]:
    return [(each.text, shown(each)) for each in times_of_words(words.split(), published)]


def test_times_in_context_come_out_right(reader: Reader) -> None:
    table = rows()
    total = sum(len(row.expected) for row in table)
    assert total >= 150
    right, wrong = 0, []
    for row, doc in zip(table, reader.read(row.article for row in table), strict=True):
        got = tuple((each.text, shown(each)) for each in doc._.times)
        right += sum(each in got for each in row.expected)
        if got != row.expected:
            wrong.append(f"{row.article.text} Wanted {row.expected}, got {got}")
    report = "\n".join(wrong)
    assert right >= MIN_RIGHT_RATIO * total, report
    assert len(wrong) <= (1 - MIN_RIGHT_RATIO) * len(table), report


@given(st.lists(st.sampled_from(WORDS), max_size=25), st.none() | st.dates())
def test_times_slice_back_in_order_with_ordered_bounds(words: list[str], published: date | None) -> None:
    found = times_of_words(words, published)
    text = article(Doc(VOCAB, words=words).text, published).text
    for each in found:
        assert each.span.of(text) == each.text
        assert (each.start is None) == (each.end is None)
        assert each.start is None or each.end is None or each.start <= each.end
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(found))


@given(st.text(max_size=80), st.none() | st.dates())
def test_any_text_is_read(text: str, published: date | None) -> None:
    words = text.split()
    assert all(each.text for each in times_of_words(words, published))


@given(PUBLISHED, st.sampled_from(WEEKDAYS), st.sampled_from(["", "last ", "next ", "this "]))
def test_a_week_later_the_weekday_is_a_week_later(published: date, weekday: str, which: str) -> None:
    words = f"on {which}{weekday}".split()
    (before,) = times_of_words(words, published)
    (after,) = times_of_words(words, published + timedelta(days=7))
    assert before.start is not None
    assert after.start == before.start + timedelta(days=7)
    assert before.start.weekday() == WEEKDAYS.index(weekday)


@given(PUBLISHED, st.sampled_from(WEEKDAYS))
def test_a_bare_weekday_is_within_a_week(published: date, weekday: str) -> None:
    (found,) = times_of_words(["on", weekday], published)
    assert found.start is not None
    assert timedelta(0) <= published - found.start < timedelta(days=7)


@pytest.mark.parametrize(
    "words",
    [
        "on Friday",
        "yesterday",
        "last week",
        "two years ago",
        "over the weekend",
        "on Jan. 9",
        "in January",
        "this summer",
    ],
)
def test_without_a_day_of_publication_it_stays_relative(words: str) -> None:
    assert [shown(each) for each in times_of_words(words.split(), None)] == ["?"]


def test_months_take_the_only_year_of_an_article_without_a_date() -> None:
    words = "on January 9 , 2026 and on March 3"
    assert days(words, None) == [("January 9 , 2026", "2026-01-09"), ("March 3", "2026-03-03")]


def test_months_take_no_year_if_the_article_tells_of_two() -> None:
    words = "on January 9 , 2026 and on May 5 , 2013 and on March 3"
    assert days(words, None)[-1] == ("March 3", "?")


def test_an_article_that_looks_back_gives_its_own_years_to_months() -> None:
    words = "in 1810 and in 1812 and in 1815 and in 1828 and in 1832 ; on Dec. 30"
    assert days(words)[-1] == ("Dec. 30", "1832-12-30")
    assert days(f"{words} and on Friday")[-2] == ("Dec. 30", "2025-12-30")


def test_an_article_written_on_long_after_its_date_gives_its_own_years_to_days() -> None:
    later = "on June 16 , 2028 and on May 1 , 2029 "
    assert days(f"{later}; on May 17")[-1] == ("May 17", "2029-05-17")
    assert days("on June 16 , 2028 ; on May 17")[-1] == ("May 17", "2026-05-17")


def test_an_article_with_last_days_is_of_its_day() -> None:
    words = "in 1810 and in 1812 and in 1815 and in 1828 and in 1832 ; on Dec. 30"
    assert days(f"{words} and in the last few days")[-2] == ("Dec. 30", "2025-12-30")
    assert days(f"{words} and in the last few days of his life")[5] == ("Dec. 30", "1832-12-30")


def test_a_stretch_told_of_old_times_does_not_end_today() -> None:
    years = "in 1810 and in 1812 and in 1815 and in 1828 and in 1832 "
    assert days(f"{years}for the last nine years")[-1] == ("the last nine years", "?")
    assert days("for the last nine years")[-1] == ("the last nine years", "2017-01-13/2026-01-12")


def test_a_year_in_brackets_is_one_of_a_book() -> None:
    assert days("( Miller [ 1986 ] 1998 , 253 )") == [
        ("1986", "1986-01-01/1986-12-31"),
        ("1998", "1998-01-01/1998-12-31"),
    ]


def test_what_counts_from_a_time_told_of_needs_one_as_fine() -> None:
    assert days("in 2013 and two days later")[-1] == ("two days later", "?")
    assert days("on January 9 , 2013 and two days later")[-1] == ("two days later", "2013-01-11")


@pytest.mark.parametrize(
    ("words", "relations", "is_as_of"),
    [
        ("since 2013", [TimeRelation.SINCE], False),
        ("records back to 2013", [TimeRelation.SINCE], False),
        ("until at least Friday", [TimeRelation.UNTIL], False),
        ("before Friday", [TimeRelation.BEFORE], False),
        ("after 2013", [TimeRelation.AFTER], False),
        ("by Friday", [TimeRelation.BY], False),
        ("in 2013", [TimeRelation.AT], False),
        ("from 2013 to 2015", [TimeRelation.SINCE, TimeRelation.UNTIL], False),
        ("from 2013 , when he came , through 2015", [TimeRelation.SINCE, TimeRelation.UNTIL], False),
        ("from 2013 , when he came , and 2015", [TimeRelation.AT, TimeRelation.AT], False),
        ("between 2013 and 2015", [TimeRelation.SINCE, TimeRelation.UNTIL], False),
        ("in 2013 and 2015", [TimeRelation.AT, TimeRelation.AT], False),
        ("postponed to Friday", [TimeRelation.AT], False),
        ("a photo from 2013", [TimeRelation.AT], False),
        ("as of January 11", [TimeRelation.AT], True),
        ("as of late Friday", [TimeRelation.AT], True),
        ("a list of January 11", [TimeRelation.AT], False),
    ],
)
def test_prepositions_relate_to_the_days(words: str, relations: list[TimeRelation], *, is_as_of: bool) -> None:
    found = times_of_words(words.split(), MONDAY)
    assert [each.relation for each in found] == relations
    assert [each.is_as_of for each in found] == [is_as_of] * len(found)


def test_what_is_put_off_does_not_reach_back(reader: Reader) -> None:
    texts = "The talks were pushed back to Friday.", "The records go back to 2013."
    docs = reader.read(article(text, MONDAY) for text in texts)
    assert [each.relation for doc in docs for each in doc._.times] == [TimeRelation.AT, TimeRelation.SINCE]


def test_gaps_between_paragraphs_are_not_read_over() -> None:
    annotations.register()
    doc = Doc(VOCAB, words=["in", "January", "\n\n", "2013", "people"], spaces=[True, False, False, True, False])
    for i, token in enumerate(doc):
        token.is_sent_start = i in (0, 3)
    doc._.article = article(doc.text, MONDAY)
    doc._.gaps = frozenset({2})
    assert [each.text for each in times.annotate(doc)._.times] == ["January"]


@pytest.mark.parametrize(
    "words", ["the", "9", "last", "2013", "January", "-", "two", "(", "and", "of", "a", "May and", "in 347", "BC 347"]
)
def test_long_repetition_takes_linear_time(words: str) -> None:
    def seconds(count: int) -> float:
        begin = time.process_time()
        times_of_words(words.split() * count, MONDAY)
        return time.process_time() - begin

    seconds(100)
    assert seconds(8000) < 40 * seconds(1000) + 1
