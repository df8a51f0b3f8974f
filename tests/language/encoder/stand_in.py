"""A network of no neurons: it says of each word what a table says."""

from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer, models, normalizers

from claimcheck.embeddings import Embeddings
from claimcheck.language.encoder.network import Integers, Labels, Network, Output
from claimcheck.language.encoder.pieces import Pieces

UNKNOWN = "[UNK]"
LINK_WEIGHT = 50.0
CLASSES = {
    "xpos": ("NN", "VBD", "."),
    "upos": ("NOUN", "VERB", "PUNCT", "ADP"),
    "feats": ("", "Number=Sing", "Tense=Past"),
    "lemma": ("l|0|", "k|0|", "l|3|y"),
    "dep": ("ROOT", "nsubj", "punct"),
    "ner": ("O", "B-ORG", "I-ORG"),
    "attr": ("O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the network says of one word; ``head`` and ``link`` are words."""

    head: str
    ids: tuple[int, int, int, int] = (0, 0, 0, 0)
    dep: int = 0
    starts: bool = False
    name: str = "O"
    attribution: str = "O"
    link: str | None = None
    weight: float = LINK_WEIGHT


def stand_in(table: dict[str, Said], seen: list[list[str]] | None = None) -> Network:
    """Return a network that knows the words of ``table``; the words of each run are appended to ``seen``."""
    names = ["[PAD]", UNKNOWN, "[CLS]", "[SEP]", *table]
    ids = {name: i for i, name in enumerate(names)}
    tokenizer = Tokenizer(models.WordPiece(ids, unk_token=UNKNOWN))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=False)
    unknown = Said(head=UNKNOWN)

    def run(pieces: Integers, shapes: Integers, firsts: Integers) -> Output:
        assert len(pieces) == len(shapes)
        assert (pieces[0], pieces[-1]) == (ids["[CLS]"], ids["[SEP]"])
        words = [names[i] for i in pieces[firsts]]
        if seen is not None:
            seen.append(words)
        said = [table.get(word, unknown) for word in words]
        own, head, link = (
            np.eye(len(names), dtype=np.float32)[[ids[word] for word in column]]
            for column in (words, [s.head for s in said], [s.link or word for s, word in zip(said, words, strict=True)])
        )
        weights = np.array([s.weight for s in said], dtype=np.float32)[:, None]
        labels = np.eye(len(CLASSES["dep"]), dtype=np.float32)[[s.dep for s in said]]
        return Output(
            ids=np.array([s.ids for s in said], dtype=np.int32),
            start=np.array([1.0 if s.starts else -1.0 for s in said], dtype=np.float32),
            names=_scores([s.name for s in said], CLASSES["ner"]),
            attribution=_scores([s.attribution for s in said], CLASSES["attr"]),
            vectors=np.hstack([head, own, labels, np.zeros_like(labels), weights * link, own]),
        )

    width = len(CLASSES["dep"])
    dependencies = np.zeros((width, width + 1, width + 1), dtype=np.float32)
    for label in range(width):
        dependencies[label, label, width] = 1.0
    widths = (len(names), len(names), width, width, len(names), len(names))
    return Network(
        run=run,
        pieces=Pieces(tokenizer),
        labels=Labels(classes=CLASSES, widths=widths, version="0"),
        dependencies=dependencies,
        embeddings=Embeddings(rows=np.zeros((1, 1), dtype=np.int8), scales=np.zeros(1, dtype=np.float32)),
        files={},
    )


def _scores(tags: list[str], known: tuple[str, ...]) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    return 9 * np.eye(len(known), dtype=np.float32)[[known.index(tag) for tag in tags]]
