"""What a claim means, as a vector: MiniLM as published (Wang et al. 2020; Reimers and Gurevych 2019), run by ONNX.

The network stands in ``models/sentence_encoder`` of a checkout and in ``claimcheck/sentence_encoder`` of an installed
package; its word pieces are those of the language model. Each text is encoded by itself, so that the result does
not depend, in its last digits, on what else stands in the batch, and so on the order of the articles.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import cast

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from claimcheck.embeddings import Embeddings
from claimcheck.errors import ModelError
from claimcheck.records import Claim
from claimcheck.shipped import encoder_path, pieces_path

MAX_PIECES = 128
"""Longer texts are cut; the model was trained on so many."""
DIMENSIONS = 384
MAX_PHRASE_WORDS = 8
"""Of a content that is no clause, up to which its source and cue count too. Of the pairs that readers say agree, 77 %
were brought together with 8, 73 % without; with 12, or for every claim, 74 %, and more unrelated ones."""

Vectors = npt.NDArray[np.float32]


def embed(claims: Sequence[Claim], encoder: "SentenceEncoder | None" = None) -> Vectors:
    """Return what each claim means: an array (claims, 384), rows of unit length.

    Args:
        claims: Any claims.
        encoder: One that is loaded already.
    """
    stated = [statement(claim) for claim in claims]
    texts = sorted(set(stated))
    vectors = (encoder or SentenceEncoder()).encode(texts)
    rows = {text: i for i, text in enumerate(texts)}
    return vectors[[rows[text] for text in stated]]


def statement(claim: Claim) -> str:
    """Return the words that say what a claim means: its own, of a short phrase with who says it and how.

    "The ferry plan" of "the council dropped the ferry plan" says too little by itself. A single word is no more than
    what is spoken of: "ferries" of "he spoke about ferries".
    """
    is_clause = any(not proposition.is_nominal for proposition in claim.propositions)
    if claim.cue is None or is_clause or not 1 < len(claim.text.split()) <= MAX_PHRASE_WORDS:
        return claim.text
    parts = [(claim.content[0], claim.text), (claim.cue.spans[0], claim.cue.text)]
    if claim.source is not None and claim.source.spans:
        parts.append((claim.source.spans[0], claim.source.text))
    return " ".join(text for _, text in sorted(parts))


class SentenceEncoder:
    """Encodes texts as vectors of unit length; loaded on first use.

    Args:
        threads: How many threads one text may use.

    >>> vectors = SentenceEncoder().encode(["Police freed 18 men.", "Eighteen men were released.", "It rained."])
    >>> bool(vectors[0] @ vectors[1] > vectors[0] @ vectors[2])
    True
    """

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads

    def encode(self, texts: Iterable[str]) -> Vectors:
        """Return one vector a text, in order: an array (texts, 384).

        Raises:
            ModelError: The sentence encoder is missing or damaged.
        """
        rows = [self._encode(text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, DIMENSIONS), dtype=np.float32)

    def _encode(self, text: str) -> Vectors:
        tokenizer, embeddings, session = self._loaded
        embedded = embeddings.look_up(tokenizer.encode(text).ids)
        return cast("Vectors", session.run(None, {"embedded": embedded})[0])

    @cached_property
    def _loaded(self) -> tuple[Tokenizer, Embeddings, onnxruntime.InferenceSession]:
        network, pieces = encoder_path() / "network.onnx", pieces_path()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        try:
            tokenizer, embeddings = Tokenizer.from_file(str(pieces / "tokenizer.json")), Embeddings.read(pieces)
            session = onnxruntime.InferenceSession(str(network), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # both libraries raise bare Exceptions of their own
            raise ModelError(
                f"cannot load the sentence encoder {network} with {pieces}: {error}; install claimcheck again"
            ) from error
        tokenizer.no_padding()
        tokenizer.enable_truncation(MAX_PIECES)
        return tokenizer, embeddings, session
