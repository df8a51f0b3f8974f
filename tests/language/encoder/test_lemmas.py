import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.encoder.lemmas import apply, script


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        ("parties", "party", "l|3|y"),
        ("The", "the", "l|0|"),
        ("Paris", "Paris", "k|0|"),
        ("PARIS", "Paris", "t|0|"),
        ("was", "be", "l|3|be"),
        ("n't", "not", "l|2|ot"),
        ("|", "|", "l|0|"),
        ("a", "a|b", "l|0||b"),
    ],
)
def test_script(word: str, lemma: str, expected: str) -> None:
    assert script(word, lemma) == expected
    assert apply(expected, word) == lemma


@given(st.text(min_size=1), st.text(min_size=1))
def test_a_script_makes_the_lemma_it_was_made_from(word: str, lemma: str) -> None:
    assert apply(script(word, lemma), word) == lemma


@pytest.mark.parametrize("word", ["a", "I", "😀"])
def test_a_word_too_short_for_the_script_stays(word: str) -> None:
    assert apply("k|3|y", word) == word


def test_no_script_makes_an_empty_lemma() -> None:
    assert apply("k|1|", "x") == "x"
