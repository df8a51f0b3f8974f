"""Texts with labels -> windows -> batches of tensors."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from claimcheck.language.encoder.pieces import NO_SHAPE, Pieces, shapes
from claimcheck.language.encoder.windows import fill_windows
from models.encoder.corpora import (
    NAME_LABELS,
    NAMES_DIR,
    OPEN,
    TREEBANKS,
    WRITTEN_DIR,
    Text,
    place_names,
    read_articles,
    read_name_annotations,
    read_names,
    read_re3d,
    read_treebank,
    read_written,
)

IGNORED = -100
LOWER, CAPITALS = 0, 2  # of pieces.case_of
KINDS = ("xpos", "upos", "feats", "lemma", "sent", "dep", "ner", "attr")
WIDTH_STEP = 16  # products of matrices are fastest where their sizes are multiples of it
Labels = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Corpora:
    """Texts by purpose: ``train`` and ``dev`` by corpus name."""

    train: dict[str, list[Text]]
    dev: dict[str, list[Text]]


def read_corpora(folder: Path, split: dict[str, int]) -> Corpora:
    """Read all training and development texts under ``folder``; test parts are left alone."""
    trees: dict[str, list[Text]] = {"train": [], "dev": []}
    for name in TREEBANKS:
        marked = read_name_annotations(NAMES_DIR / f"{name}-train.tsv")
        trees["train"] += read_treebank(folder / f"treebanks/en_{name}-ud-train.conllu.xz", marked)
        trees["dev"] += read_treebank(folder / f"treebanks/en_{name}-ud-dev.conllu.xz")
    wikigold = read_names(folder / "ner/wikigold/wikigold.conll.txt", 0, 1, complete=True)
    uner = read_names(folder / "ner/uner_ewt/en_ewt-ud-dev.iob2", 1, 2, complete=False)
    every, uner_every = split["names_test_every"], split["uner_dev_every"]
    names = [text for i, text in enumerate(wikigold) if i % every > 1] * split["read_repeated"]
    names_dev = [text for i, text in enumerate(wikigold) if i % every == 1]
    names += [text for i, text in enumerate(uner) if i % uner_every] * split["read_repeated"]
    names_dev += [text for i, text in enumerate(uner) if not i % uner_every]
    places = place_names(names + trees["train"])
    names += [text for part in ("train", "test") for text in read_re3d(folder / f"ner/re3d/re3d-{part}.conll", places)]
    names += [text for path in sorted(WRITTEN_DIR.glob("*.txt")) for text in read_written(path)]
    marked = read_name_annotations(NAMES_DIR / "polnear-train.tsv")
    articles = [text for _, text in read_articles(folder / "polnear/train", marked)]
    articles_dev = [text for _, text in read_articles(folder / "polnear/dev")]
    return Corpora(
        {"treebank": trees["train"], "articles": articles, "names": names},
        {"treebank": trees["dev"], "articles": articles_dev, "names": names_dev},
    )


def collect_labels(texts: Sequence[Text], rarest: int) -> Labels:
    """Return the classes of each kind, frequent first; feature strings and lemma scripts from ``rarest`` up."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for text in texts:
        for kind, labels in text.labels.items():
            counts[kind].update(label for label in labels if label is not None)
    found = {
        kind: [label for label, n in count.most_common() if n >= (rarest if kind in ("feats", "lemma") else 1)]
        for kind, count in counts.items()
    }
    names = sorted(set(NAME_LABELS.values()))
    found["ner"] = ["O", *(f"{prefix}-{name}" for name in names for prefix in "BI")]
    found["attr"] = ["O", *(f"{prefix}-{role}" for role in ("SOURCE", "CUE", "CONTENT") for prefix in "BI")]
    found["sent"] = ["inside", "start"]
    return found


@dataclass(slots=True)
class Encoded:
    """A text as numbers: pieces and shape of each word, label ids (``IGNORED``: none), heads, links."""

    pieces: list[tuple[int, ...]]
    shapes: list[int]
    units: list[int]
    labels: dict[str, np.ndarray]
    heads: list[int] | None
    links: list[tuple[int, int]] | None


def encode(text: Text, pieces: Pieces, labels: Labels) -> Encoded:
    """Turn a text into numbers. The open name tag gets the id after the last class of names."""
    ids = {kind: {label: i for i, label in enumerate(known)} for kind, known in labels.items()}
    ids["ner"][OPEN] = len(labels["ner"])
    ends = [*text.paragraphs[1:], len(text.words)]
    found = {
        kind: np.array([IGNORED if label is None else ids[kind].get(label, IGNORED) for label in column])
        for kind, column in text.labels.items()
    }
    return Encoded(
        [pieces.of(word) for word in text.words],
        [shape for i, j in zip(text.paragraphs, ends, strict=True) for shape in shapes(text.words[i:j])],
        text.units,
        found,
        text.heads,
        text.links,
    )


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``start`` to ``end`` of a text; ``case`` replaces the case of every word where it is given."""

    text: Encoded
    start: int
    end: int
    size: int
    case: int | None = None


def cut(text: Encoded, capacity: int, *, first: int = 0) -> Iterator[Window]:
    """Cut a text into windows of at most ``capacity`` pieces, ``[CLS]`` and ``[SEP]`` included."""
    sizes = [len(pieces) for pieces in text.pieces]
    for start, end in fill_windows(text.units, sizes, capacity - 2, first=first):
        yield Window(text, start, end, sum(sizes[start:end]) + 2)


@dataclass(slots=True)
class Batch:
    """Padded tensors: ``pieces``, ``shapes``, ``mask`` (windows, pieces); ``firsts`` and labels (windows, words).

    ``heads`` are word indices in the window; ``links`` (windows, words, words) is True from each part of an attribution
    to what it hangs on.
    """

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    firsts: Tensor
    labels: dict[str, Tensor]
    heads: Tensor | None
    links: Tensor | None


def collate(windows: Sequence[Window], pieces: Pieces) -> Batch:
    """Lay windows of one corpus out as tensors."""
    width = -(-max(window.size for window in windows) // WIDTH_STEP) * WIDTH_STEP
    words = max(window.end - window.start for window in windows)
    shape = (len(windows), width)
    ids, kinds = np.full(shape, pieces.padding), np.full(shape, NO_SHAPE)
    firsts = np.zeros((len(windows), words), dtype=np.int64)
    labels = {kind: np.full((len(windows), words), IGNORED) for kind in windows[0].text.labels}
    trees, linked = windows[0].text.heads is not None, windows[0].text.links is not None
    heads = np.full((len(windows), words), IGNORED)
    links = np.zeros((len(windows), words, words), dtype=bool)
    for n, window in enumerate(windows):
        text, start, end = window.text, window.start, window.end
        ids[n, 0], at = pieces.start, 1
        for i in range(start, end):
            firsts[n, i - start] = at
            case = text.shapes[i] if window.case is None else window.case * 4 + text.shapes[i] % 4
            for piece in text.pieces[i]:
                ids[n, at], kinds[n, at] = piece, case
                at += 1
        ids[n, at] = pieces.end
        for kind, column in labels.items():
            column[n, : end - start] = text.labels[kind][start:end]
        if text.heads is not None:
            inside = [head - start if start <= head < end else IGNORED for head in text.heads[start:end]]
            heads[n, : end - start] = inside
        for i, j in text.links or ():
            if start <= i < end and start <= j < end:
                links[n, i - start, j - start] = True
    return Batch(
        torch.from_numpy(ids),
        torch.from_numpy(kinds),
        torch.from_numpy(ids != pieces.padding),
        torch.from_numpy(firsts),
        {kind: torch.from_numpy(column) for kind, column in labels.items()},
        torch.from_numpy(heads) if trees else None,
        torch.from_numpy(links) if linked else None,
    )


class Stream:
    """Endless batches of one corpus, windows of like size together; each epoch cuts the texts at other places.

    Args:
        texts: The corpus.
        pieces: The vocabulary.
        windows: ``pieces`` and ``recased`` of the configuration.
        batch: Word pieces of a batch, padding included.
        seed: Decides cuts and order.
        change: What happens to each text anew in each epoch.
    """

    def __init__(  # what decides a stream
        self,
        texts: Sequence[Encoded],
        pieces: Pieces,
        windows: dict[str, Any],
        batch: int,
        seed: int,
        change: Callable[[Encoded, random.Random], Encoded] | None = None,
    ) -> None:
        self.texts, self.pieces, self.windows, self.batch, self.seed = texts, pieces, windows, batch, seed
        self.change = change
        self.epoch = self.position = 0
        self._batches: list[list[Window]] = []

    def state(self) -> tuple[int, int]:
        """Return (epoch, position), what :meth:`restore` needs to go on from here."""
        return self.epoch, self.position

    def restore(self, state: tuple[int, int]) -> None:
        """Go on from a ``state``."""
        self.epoch, self.position = state
        self._batches = []

    def next(self) -> Batch:
        """Return the next batch."""
        if not self._batches:
            self._batches = self._arrange()
        if self.position == len(self._batches):
            self.epoch, self.position = self.epoch + 1, 0
            self._batches = self._arrange()
        self.position += 1
        return collate(self._batches[self.position - 1], self.pieces)

    def _arrange(self) -> list[list[Window]]:
        rng = random.Random(f"{self.seed} {self.epoch}")  # noqa: S311  # no secret
        capacity, recased = self.windows["pieces"], self.windows["recased"]
        texts = [self.change(text, rng) for text in self.texts] if self.change else self.texts
        found = [window for text in texts for window in cut(text, capacity, first=rng.randint(capacity // 5, capacity))]
        for i, window in enumerate(found):
            chance = rng.random()
            case = CAPITALS if chance < recased else LOWER if chance < 2 * recased else None
            if case is not None:
                found[i] = Window(window.text, window.start, window.end, window.size, case)
        rng.shuffle(found)
        found.sort(key=lambda window: window.size // 16)
        batches: list[list[Window]] = [[]]
        for window in found:
            width = max(window.size, *(other.size for other in batches[-1])) if batches[-1] else window.size
            if batches[-1] and width * (len(batches[-1]) + 1) > self.batch:
                batches.append([])
            batches[-1].append(window)
        rng.shuffle(batches)
        return batches
