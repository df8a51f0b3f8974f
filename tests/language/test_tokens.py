import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.language.tokens import MAX_RUN_CHARS, make_doc


@pytest.fixture(scope="module")
def english() -> Language:
    return spacy.blank("en")


def test_ordinary_text_is_cut_as_the_tokenizer_cuts_it(english: Language) -> None:
    text = "“We can't,” said Ana Lund (41) in the U.S. – see https://example.org/a/b?c=d."
    assert [token.text for token in make_doc(english, text)] == [token.text for token in english.make_doc(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It is late.”― Ana Lund", ["“", "It", "is", "late", ".", "”", "―", "Ana", "Lund"]),
        ("late ―Ana", ["late", "―", "Ana"]),
        ("late ― Ana", ["late", "―", "Ana"]),
        ("late――Ana ―― ―", ["late", "―", "―", "Ana", "―", "―", "―"]),
    ],
)
def test_a_horizontal_bar_is_a_token(english: Language, text: str, words: list[str]) -> None:
    doc = make_doc(english, text)
    assert [token.text for token in doc] == words
    assert doc.text == text


@pytest.mark.parametrize("length", [MAX_RUN_CHARS, MAX_RUN_CHARS + 1])
def test_only_a_longer_run_is_cut_into_pieces(english: Language, length: int) -> None:
    doc = make_doc(english, "so " + "x" * length + " it was")
    assert len(doc) == (4 if length == MAX_RUN_CHARS else 5)
    assert doc.text == "so " + "x" * length + " it was"


def test_no_piece_that_the_tokenizer_sees_is_longer(english: Language) -> None:
    seen: list[str] = []
    plain = english.tokenizer

    def watched(text: str) -> Doc:
        seen.append(text)
        return plain(text)

    watching = spacy.blank("en")
    watching.tokenizer = watched
    doc = make_doc(watching, "“" * (20 * MAX_RUN_CHARS) + " he said.")
    assert len(doc) == 20 * MAX_RUN_CHARS + 3
    assert len(seen) == 20
    assert max(len(word) for text in seen for word in text.split()) == MAX_RUN_CHARS


@settings(deadline=None, max_examples=30)
@given(st.text(alphabet="a“.,( \n\u00a0-―", max_size=40), st.integers(0, 40))
def test_the_tokens_make_up_the_text(text: str, repeated: int) -> None:
    text *= repeated
    assert make_doc(spacy.blank("en"), text).text == text
