import itertools
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.reading.markdown import read_markdown
from claimcheck.reading.markup import marks_in
from claimcheck.records import Article, Span
from tests.growth import assert_grows_evenly

WORDS = {
    "A **bold** word": "A bold word",
    "A *slanted* and _slanted_ word": "A slanted and slanted word",
    "***Both*** and __both *in* one__": "Both and both in one",
    "**two***one*": "twoone",
    "un*frigging*believable": "unfriggingbelievable",
    "the [coast guard](https://a.example/b_c_d) said": "the coast guard said",
    "the [coast guard](<https://a.example/b c> 'title') said": "the coast guard said",
    'the [coast guard](https://a.example/x_(y) "A *title*") said': "the coast guard said",
    "the [**coast** guard][1] said": "the coast guard said",
    "**the [coast guard](x)** said": "the coast guard said",
    "see ![a *map*](map.png) here": "see  here",
    "[![map](map.png) the coast](x.html) said": " the coast said",
    "`18_000_people` died": "18_000_people died",
    "``a ` tick`` here": "a ` tick here",
    "18 people[^1] died": "18 people died",
    "~~18~~ 25 people died": " 25 people died",
    "``a ` b`` c `d`": "a ` b c d",
    "``a` b `c`": "``a b c`",
    "a<!---->b <!-- c": "ab <!-- c",
    "18<br/>people <!-- *no* --> died": "18people  died",
    "see <https://a.example/b_c> now": "see  now",
    r"5 \* 3 \_ 2 and \[sic\]": "5 * 3 _ 2 and [sic]",
}
LEFT_ALONE = (
    "5 * 3 * 2 is 30",
    "snake_case_word and a_b",
    "an asterisk* and another *one",
    "he said [sic] that it (the storm) passed",
    "“[The] storm [passed],” she said",
    "a < b and c > d",
    "a ` tick",
    "~ 18 people",
    "C:\\news",
    "* ",
)


def words(text: str) -> str:
    marks = marks_in(text, Span(0, len(text)))
    return "".join(c for i, c in enumerate(text) if not any(m.start <= i < m.end for m in marks))


@pytest.mark.parametrize(("text", "expected"), WORDS.items(), ids=WORDS)
def test_what_is_no_word_is_markup(text: str, expected: str) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_only_looks_like_it_is_text(text: str) -> None:
    assert words(text) == text


@given(st.text(alphabet="ab *_`[]()!\\<>~^\n", max_size=60), st.integers(0, 5))
@example("[[a](b)](c)", 0)
@example("**a*", 0)
def test_marks_lie_in_the_paragraph_and_none_overlaps_another(text: str, start: int) -> None:
    span = Span(min(start, len(text)), len(text))
    marks = marks_in(text, span)
    assert all(span.covers(mark) and mark.start < mark.end for mark in marks)
    assert all(one.end <= other.start for one, other in itertools.pairwise(marks))


def marking(text: str) -> Callable[[], object]:
    return lambda: marks_in(text, Span(0, len(text)))


@pytest.mark.parametrize(
    "mark", ["[", "`", "`a", "*a", "_ ", "<", "![", "<!--", "~~a", " ~~a", "\\", "[^", '[a](b "', "[[a] "]
)
def test_the_time_for_a_run_of_marks_grows_as_its_length(mark: str) -> None:
    assert_grows_evenly(lambda n: marking(mark * n), 1_500)


def test_the_time_for_marks_without_partners_grows_as_their_number() -> None:
    assert_grows_evenly(lambda n: marking("*a " * n + " a_" * n), 1_500)
    assert_grows_evenly(lambda n: marking(" ".join("`" * (k % 50 + 1) for k in range(0, n, 3))), 1_500)


def test_the_markup_of_an_article_is_that_of_headline_and_paragraphs() -> None:
    text = "# The *ferry* burned\n\nSome **18 people** died, the [coast guard](x.html) said.\n\n```\n*code*\n```\n"
    (article,) = read_markdown("a.md", text)
    assert isinstance(article, Article)
    assert article.title == "The ferry burned"
    assert [mark.of(text) for mark in article.markup] == ["*", "*", "**", "**", "[", "](x.html)"]
