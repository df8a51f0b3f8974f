"""Whether two details stand in the same words."""

import pytest

from claimcheck.comparison.context import CONTEXT_WORDS, same_context, words_after, words_before
from tests.comparison.telling import pair, tell


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The mayor of the old town, X, was found dead.", "The mayor of the old town, X, was found dead.", True),
        ("Mayor X died at home.", "Mayor X died abroad.", True),
        ("Mayor X died at home.", "Coach X sang abroad.", False),
        ("Mayor X died at home.", "Mayor X sang abroad.", False),  # one word is chance
        ("He said to X that it was.", "He said to X that it was.", False),  # words that stand in every sentence
        ("X", "X", False),
    ],
)
def test_details_stand_in_the_same_words(left: str, right: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    a, b = tell(left), tell(right)
    given = pair(a, b)
    x, y = (a.find("X"), given.article_a), (b.find("X"), given.article_b)
    assert same_context(x, y) is expected
    assert same_context(y, x) is expected


def test_words_are_lower_case_and_few() -> None:
    told = tell("One two Three four five six seven X, eight nine ten eleven twelve thirteen.")
    article = pair(told, told).article_a
    assert words_before(told.find("X"), article) == ["two", "three", "four", "five", "six", "seven"]
    assert words_after(told.find("X"), article) == [",", "eight", "nine", "ten", "eleven", "twelve"]
    assert len(words_after(told.find("X"), article)) == CONTEXT_WORDS
