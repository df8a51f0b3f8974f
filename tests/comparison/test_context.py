"""What the words around two details have in common."""

import pytest

from claimcheck.comparison.events.context import (
    CONTEXT_WORDS,
    shared_context,
    stand_in_one_place,
    words_after,
    words_before,
)
from claimcheck.records import Span
from tests.comparison.telling import pair, tell


@pytest.mark.parametrize(
    ("left", "right", "before", "after"),
    [
        ("The mayor of the old town, X, was found dead.", "The mayor of the old town, X, was found dead.", 3, 2),
        ("Mayor X died at home.", "Mayor X died abroad.", 1, 1),
        ("Mayor X died at home.", "Coach X sang abroad.", 0, 0),
        ("Mayor X died at home.", "Mayor X sang abroad.", 1, 0),
        ("He said to X that it was.", "He said to X that it was.", 0, 0),  # words that stand in every sentence
        ("X", "X", 0, 0),
    ],
)
def test_content_words_on_either_side_count(left: str, right: str, before: int, after: int) -> None:
    a, b = tell(left), tell(right)
    given = pair(a, b)
    x, y = (a.find("X"), given.article_a), (b.find("X"), given.article_b)
    for shared in (shared_context(x, y), shared_context(y, x)):
        assert (shared.before, shared.after) == (before, after)


def test_the_very_next_words_are_told() -> None:
    a, b = tell("He said to X that it was."), tell("She spoke to X; that was it.")
    given = pair(a, b)
    shared = shared_context((a.find("X"), given.article_a), (b.find("X"), given.article_b))
    assert (shared.is_next_before, shared.is_next_after) == (True, False)
    nothing = shared_context((Span(0, 0), given.article_a), (Span(0, 0), given.article_b))
    assert not nothing.is_next_before


def test_words_are_lower_case_and_few() -> None:
    told = tell("One two Three four five six seven X, eight nine ten eleven twelve thirteen.")
    article = pair(told, told).article_a
    assert words_before(told.find("X"), article) == ["two", "three", "four", "five", "six", "seven"]
    assert words_after(told.find("X"), article) == [",", "eight", "nine", "ten", "eleven", "twelve"]
    assert len(words_after(told.find("X"), article)) == CONTEXT_WORDS


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ("Roofers found it X in the old loft.", "They found it X in the old loft.", True),
        ("It hid in a X on Monday evening.", "It hid in a school X on Monday evening.", True),  # "school" describes it
        ("It slept in a red X by day.", "It slept in a blue X by day.", False),  # told apart by what describes it
        ("He was X of the three.", "She was X of the three.", False),  # words that stand in every sentence
        ("X", "X", False),
    ],
)
def test_details_among_the_same_words_stand_in_one_place(left: str, right: str, *, is_one: bool) -> None:
    a, b = tell(left), tell(right)
    given = pair(a, b)
    x, y = (a.find("X"), given.article_a), (b.find("X"), given.article_b)
    for one, other in ((x, y), (y, x)):
        assert stand_in_one_place(one, other, words=4) is is_one
