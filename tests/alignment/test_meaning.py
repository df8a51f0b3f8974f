from dataclasses import replace

import numpy as np
import pytest

from claimcheck import embeddings, shipped
from claimcheck.alignment.meaning import DIMENSIONS, MAX_PHRASE_WORDS, SentenceEncoder, embed, statement
from claimcheck.records import Claim, ClaimKind, Cue, Source, Span, Stance
from tests.alignment.tellings import claim

TEXTS = (
    "Police freed 18 hostages from the camp.",
    "Eighteen hostages were released by the police.",
    "The mayor resigned.",
    "",
    "word " * 500,
)


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


def test_vectors_have_unit_length(encoder: SentenceEncoder) -> None:
    vectors = encoder.encode(TEXTS)
    assert vectors.shape == (len(TEXTS), DIMENSIONS)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_vector_does_not_depend_on_the_other_texts(encoder: SentenceEncoder) -> None:
    together = encoder.encode(TEXTS)
    alone = np.stack([encoder.encode([text])[0] for text in reversed(TEXTS)])[::-1]
    assert np.array_equal(together, alone)


def test_what_means_the_same_is_nearer(encoder: SentenceEncoder) -> None:
    freed, released, resigned = encoder.encode(TEXTS[:3])
    assert freed @ released > 0.5 > freed @ resigned


def test_no_text_gives_no_vector(encoder: SentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, DIMENSIONS)


def test_claims_are_embedded_in_their_order() -> None:
    claims = [claim("a", "mayor resigned"), claim("b", "camp stormed"), claim("c", "mayor resigned")]
    vectors = embed(claims)
    assert vectors.shape == (3, DIMENSIONS)
    assert np.array_equal(vectors[0], vectors[2])
    assert np.array_equal(vectors[:2], SentenceEncoder().encode(["mayor resigned", "camp stormed"]))


def said(words: str, *, is_clause: bool, source: Source | None) -> Claim:
    made = claim("a", words)
    return replace(
        made,
        kind=ClaimKind.INDIRECT,
        content=(Span(20, 30),),
        propositions=made.propositions if is_clause else (),
        cue=Cue(text="dropped", lemma="drop", stance=Stance.NEUTRAL, spans=(Span(12, 19),)),
        source=source,
    )


COUNCIL = Source(text="the council", name="council", key=None, spans=(Span(0, 11),))


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (said("ferry plan", is_clause=False, source=COUNCIL), "the council dropped ferry plan"),
        (said("ferry plan", is_clause=False, source=None), "dropped ferry plan"),
        (said("ferry plan", is_clause=True, source=COUNCIL), "ferry plan"),
        (said("ferries", is_clause=False, source=COUNCIL), "ferries"),
        (said("plan " * (MAX_PHRASE_WORDS + 1), is_clause=False, source=COUNCIL), "plan " * (MAX_PHRASE_WORDS + 1)),
        (claim("a", "mayor"), "mayor"),
    ],
)
def test_only_a_short_phrase_needs_who_says_it_and_how(made: Claim, words: str) -> None:
    assert statement(made) == words


def test_the_encoder_stands_where_the_package_looks_for_it() -> None:
    assert (shipped.encoder_path() / "network.onnx").is_file()
    assert {path.name for path in shipped.pieces_path().iterdir()} >= {"tokenizer.json", *embeddings.FILES}
