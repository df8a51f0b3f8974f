"""Which figures answer to each other in sentences that are the same but for their figures."""

import pytest

from claimcheck.comparison.figures.frame import figures_in_frame
from tests.comparison.telling import Telling, pair, tell

TALLY = "Of those asked, {} were for it and {} against."


def told(sentence: str, *figures: int) -> Telling:
    telling = tell(sentence.format(*figures))
    for figure in figures:
        telling = telling.figure(str(figure), figure)
    return telling


def test_the_first_figure_answers_to_the_first() -> None:
    framed = figures_in_frame(pair(told(TALLY, 46, 41), told(TALLY, 41, 46)))
    assert [(x.text, y.text) for x, y in framed] == [("46", "41"), ("41", "46")]


@pytest.mark.parametrize(
    "other",
    [
        told("Of those asked, {} were for it and {} were not.", 41, 46),
        told("Of those asked, {} were for it and 46 against.", 41),
        told("{} for, {} against.", 41, 46),
    ],
    ids=["another word", "another number of figures", "another frame"],
)
def test_other_sentences_have_no_frame_in_common(other: Telling) -> None:
    assert figures_in_frame(pair(told(TALLY, 46, 41), other)) == ()


def test_few_words_make_no_frame() -> None:
    assert figures_in_frame(pair(told("It made {}.", 40), told("It made {}.", 65))) == ()
