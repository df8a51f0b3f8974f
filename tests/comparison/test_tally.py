"""Tallies and what stands for one."""

import pytest

from claimcheck.comparison.figures.tally import Tally, tallies
from claimcheck.records import Span
from tests.comparison.telling import pair, tell


def told(sentence: str) -> list[Tally]:
    article = pair(tell(sentence), tell("")).article_a
    return list(tallies(Span(0, len(article.text)), article))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The council voted 4-7 to close the pool.", [(7, 4)]),
        ("The council voted unanimously to close the pool.", [(0, 0)]),
        ("The vote was unanimous.", [(0, 0)]),
        ("The vote was nearly unanimous.", []),
        ("The vote was not unanimous.", []),
    ],
)
def test_a_tally_has_the_higher_number_first_and_a_unanimous_vote_two_zeros(
    sentence: str, expected: list[tuple[int, int]]
) -> None:
    assert [tally.numbers for tally in told(sentence)] == expected


@pytest.mark.parametrize(
    ("left", "right", "fits"),
    [
        ("voted 7-4", "voted 4-7", True),
        ("voted 7-4", "voted 7-3", False),
        ("voted 11-0", "a unanimous vote", True),
        ("voted 7-4", "a unanimous vote", False),
        ("a unanimous vote", "voted unanimously", True),
    ],
)
def test_two_tallies_can_tell_one_result(left: str, right: str, *, fits: bool) -> None:
    (x,), (y,) = told(left), told(right)
    assert x.fits(y) is y.fits(x) is fits
