"""Quoted words in one spelling, and what one speaker says in one stretch."""

from dataclasses import replace

import pytest

from claimcheck.comparison.speech.spoken import Speech, printed, speeches, words_of
from claimcheck.records import Claim, Span
from tests.comparison.telling import tell


def quoted(words: str, *, start: int, speaker: str | None = "ana lund") -> Claim:
    """Return a claim that quotes ``words`` at a place in its article."""
    told = tell(f"{words}, she said", before="X" * start).quoted(words).said_by("she", speaker).claim
    return replace(told, id=f"{start} {words}", quotes=(Span(start, start + len(words)),))


def texts(spoken: tuple[Speech, ...]) -> list[str]:
    return [printed(speech.words) for speech in spoken]


@pytest.mark.parametrize(
    ("words", "forms"),
    [
        ("He’s here", "he is here"),
        ("we won't go", "we will not go"),
        ("isn't it", "is not it"),
        ("we cannot go", "we can not go"),
        ("we are gonna go", "we are going to go"),
        ("the colour of the harbour", "the color of the harbor"),
        ("a well-known man", "a well known man"),
        ("um no", "no"),
        ("the d--- mill", "the d--- mill"),
    ],
)
def test_words_compare_in_one_form(words: str, forms: str) -> None:
    assert " ".join(word.form for word in words_of(words.split())) == forms


def test_contractions_are_printed_once() -> None:
    assert printed(words_of(["He’s", "gone", "and", "isn't", "back"])) == "he's gone and isn't back"
    assert printed(words_of(["He’s", "gone"][:1])) == "he's"
    assert printed(()) == ""


def test_sentences_of_one_quotation_are_one_speech() -> None:
    spoken = speeches([quoted("We stay.", start=0), quoted("Trust us.", start=9)])
    assert texts(spoken) == ["we stay trust us"]
    assert [word.sentence for word in spoken[0].words] == [0, 0, 1, 1]
    assert not spoken[0].words[2].is_after_break


def test_a_speech_runs_on_over_a_speech_tag() -> None:
    (speech,) = speeches([quoted("We stay", start=0), quoted("Trust us", start=40)])
    assert [word.is_after_break for word in speech.words] == [True, False, True, False]


@pytest.mark.parametrize(
    "second",
    [quoted("Trust us", start=40, speaker="viktor hale"), quoted("Trust us", start=400)],
    ids=["of another speaker", "far away"],
)
def test_what_is_not_said_in_one_stretch_is_another_speech(second: Claim) -> None:
    assert texts(speeches([quoted("We stay", start=0), second])) == ["we stay", "trust us"]


def test_each_place_is_spoken_once() -> None:
    whole, part = quoted("We stay here", start=0), quoted("stay here", start=3)
    assert texts(speeches([part, whole, whole])) == ["we stay here"]
    assert speeches([]) == ()


def test_a_claim_is_compared_with_the_sentences_next_to_it() -> None:
    claims = [quoted(f"Word{number}", start=7 * number) for number in range(9)]
    (speech,) = speeches(claims)
    assert printed(speech.around(claims[4])) == "word2 word3 word4 word5 word6"
