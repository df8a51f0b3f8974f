import itertools

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from claimcheck.language import annotations
from claimcheck.language.times.words import time_words

NLP = spacy.blank("en")


def symbols(text: str) -> str:
    annotations.register()
    return "".join(word.symbol for word in time_words(NLP.make_doc(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday, Jan. 9, 2026", "W,MD,Y"),
        ("Jan.9", "MD"),
        ("mid-July 2024", "f-MY"),
        ("may march", "__"),
        ("2013-14", "Y-D"),
        ("2,013 people", "N_"),
        ("2026-01-09", "I"),
        ("1/9/2026", "L"),
        ("1/9", "D_D"),
        ("the 1990s and the '80s", "TE&TE"),
        ("in the 19th century", "iTOC"),
        ("New Year's Eve", "H"),
        ("new year's eve", "_y'_"),
        ("World War II", "G"),
        ("two years ago", "nyg"),
        ("last week's vote", "<k'_"),
        ("a day later", "adl"),
    ],
)
def test_symbols(text: str, expected: str) -> None:
    assert symbols(text).replace("new", "_") == expected


@given(st.text(max_size=60))
def test_words_lie_in_order_and_slice_back(text: str) -> None:
    annotations.register()
    doc = NLP.make_doc(text)
    words = time_words(doc)
    assert all(left.end <= right.start for left, right in itertools.pairwise(words))
    assert all(word.token.idx <= word.start < word.token.idx + len(word.token) for word in words)
    assert all(0 <= word.start < word.end <= len(doc.text) for word in words)


def test_gaps_break_the_text() -> None:
    annotations.register()
    doc = Doc(NLP.vocab, words=["January", "\n\n", "2013"], spaces=[False, False, False])
    doc._.gaps = frozenset({1})
    assert "".join(word.symbol for word in time_words(doc)) == "M|Y"
