"""Exchange names in training texts, so that the few texts with names are not learnt by heart.

Mention replacement, as in Dai and Adel 2020, "An analysis of simple data augmentation for named entity recognition".
"""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.encoder.data import LOWER, Encoded

Name = tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]
"""Pieces and cases of the words of a name."""


class Swaps:
    """Exchanges names for others of the same label, every occurrence in a text alike.

    Args:
        texts: Where the names come from.
        tags: Classes of names: "O", then "B-" and "I-" of each label in turns.
        share: Share of the distinct names of a text that are exchanged.
    """

    def __init__(self, texts: Sequence[Encoded], tags: Sequence[str], share: float) -> None:
        self.begins = frozenset(i for i, tag in enumerate(tags) if tag.startswith("B-"))
        self.share = share
        found: dict[int, set[Name]] = defaultdict(set)
        for text in texts:
            for start, (end, tag) in self._names(text).items():
                found[tag].add(_name(text, start, end))
        self.names = {tag: sorted(names) for tag, names in found.items()}

    def __call__(self, text: Encoded, rng: random.Random) -> Encoded:
        """Return ``text``, which has no labels but names, with some names exchanged."""
        chosen: dict[tuple[int, Name], Name] = {}
        pieces: list[tuple[int, ...]] = []
        shapes: list[int] = []
        tags: list[int] = []
        moved: list[int] = []  # where each old word is now
        names, old_tags = self._names(text), text.labels["ner"].tolist()
        i = 0
        while i < len(text.pieces):
            end, tag = names.get(i, (i + 1, old_tags[i]))
            moved += [len(tags)] * (end - i)
            name = _name(text, i, end)
            if i in names:
                name = self._exchanged(tag, name, chosen, rng)
            state = text.shapes[i] % 4
            pieces += name[0]
            shapes += [case * 4 + (state if j == 0 else state & 2) for j, case in enumerate(name[1])]
            tags += [tag, *[tag + 1] * (len(name[0]) - 1)]
            i = end
        units = sorted({moved[unit] for unit in text.units})
        return replace(text, pieces=pieces, shapes=shapes, units=units, labels={"ner": np.array(tags)})

    def _names(self, text: Encoded) -> dict[int, tuple[int, int]]:
        """Return by first word the end and the class of each name."""
        found: dict[int, tuple[int, int]] = {}
        tags = text.labels["ner"].tolist() if "ner" in text.labels else []
        for i, tag in enumerate(tags):
            if tag in self.begins:
                end = i + 1
                while end < len(tags) and tags[end] == tag + 1:
                    end += 1
                found[i] = (end, tag)
        return found

    def _exchanged(self, tag: int, name: Name, chosen: dict[tuple[int, Name], Name], rng: random.Random) -> Name:
        if (tag, name) not in chosen:
            other = rng.choice(self.names[tag]) if rng.random() < self.share else name
            if all(case == LOWER for case in name[1]):
                other = other[0], (LOWER,) * len(other[1])
            chosen[tag, name] = other
        return chosen[tag, name]


def _name(text: Encoded, start: int, end: int) -> Name:
    return tuple(text.pieces[start:end]), tuple(shape // 4 for shape in text.shapes[start:end])
