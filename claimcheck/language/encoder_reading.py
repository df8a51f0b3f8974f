"""Words -> what the encoder reads in them: classes, sentences, trees, names, attribution. No spaCy here."""

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from claimcheck.language import encoder_tags
from claimcheck.language.encoder_network import Floats, Network, Output
from claimcheck.language.encoder_pieces import NO_SHAPE, shapes
from claimcheck.language.encoder_trees import best_tree
from claimcheck.language.encoder_windows import add_context, fill_windows, unit_starts

MAX_SENTENCE_WORDS = 200
"""A longer sentence is cut where a sentence most likely begins: its trees would cost the square of its length."""
LABELLED_WORDS = 512
"""Words whose dependency labels are scored together: bounds the memory that takes."""

MAX_LINK_WORDS = 150
"""How far apart two parts of one attribution may begin: training windows are about as long."""
TARGETS = {"CONTENT": "CUE", "CUE": "SOURCE"}
"""What each part hangs on: next to no content of PolNeAR has no cue, while many a cue has no source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSizes:
    """Word pieces of a window with its context, and of the part whose outcome counts."""

    window: int
    core: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in a run of words; positions are word indices, spans half-open.

    ``ids`` (words, 4): classes of ``xpos``, ``upos``, ``feats``, ``lemma``. ``sentences``: where sentences begin.
    ``heads``: a root is its own head; ``dependencies``: classes of ``dep``. ``links``: pairs of indices into
    ``attribution``, from a content to its cue, from a cue to its source.
    """

    ids: NDArray[np.int32]
    sentences: list[int]
    heads: list[int]
    dependencies: list[int]
    names: list[tuple[int, int, str]]
    attribution: list[tuple[int, int, str]]
    links: list[tuple[int, int]]


def read(words: Sequence[str], paragraphs: Sequence[int], network: Network, sizes: WindowSizes) -> Reading:
    """Read a run of words.

    Args:
        words: The words, one at least; none is white space.
        paragraphs: Where paragraphs begin, ascending from 0; each begins a sentence.
        network: The network.
        sizes: How to cut windows.
    """
    output = _run_windows(words, paragraphs, network, sizes)
    word_arcs, head_arcs, word_labels, head_labels, link_from, link_to = np.split(
        output.vectors, np.cumsum(network.labels.widths)[:-1], axis=1
    )
    starts = find_sentences(output.start, paragraphs)
    heads: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        heads += [start + head for head in best_tree(word_arcs[start:end] @ head_arcs[start:end].T)]
    attribution = _spans(output.attribution, network.labels.classes["attr"], frozenset())
    return Reading(
        ids=output.ids,
        sentences=starts,
        heads=heads,
        dependencies=_label_dependencies(word_labels, head_labels, heads, network),
        names=_spans(output.names, network.labels.classes["ner"], frozenset(starts)),
        attribution=attribution,
        links=find_links(attribution, link_from, link_to),
    )


def _run_windows(words: Sequence[str], paragraphs: Sequence[int], network: Network, sizes: WindowSizes) -> Output:
    pieces = [network.pieces.of(word) for word in words]
    kinds: list[int] = []
    units: list[int] = []
    for start, end in zip(paragraphs, [*paragraphs[1:], len(words)], strict=True):
        kinds += shapes(words[start:end])
        units += [start + unit for unit in unit_starts(words[start:end])]
    counts = [len(found) for found in pieces]
    outputs: list[Output] = []
    for core in fill_windows(units, counts, sizes.core - 2):
        start, end = add_context(core, units, counts, sizes.window - 2)
        ids = [network.pieces.start, *(piece for found in pieces[start:end] for piece in found), network.pieces.end]
        repeated = np.repeat(kinds[start:end], counts[start:end])
        firsts = np.cumsum([1, *counts[start : end - 1]])
        found = network.run(np.array(ids), np.concatenate([[NO_SHAPE], repeated, [NO_SHAPE]]), firsts)
        kept = slice(core[0] - start, core[1] - start)
        outputs.append(Output(*(getattr(found, field.name)[kept] for field in fields(Output))))
    return Output(*(np.concatenate([getattr(output, field.name) for output in outputs]) for field in fields(Output)))


def find_sentences(scores: Floats, paragraphs: Sequence[int]) -> list[int]:
    """Return where sentences begin: where the score is above 0, at paragraphs, inside sentences that are too long.

    >>> find_sentences(np.array([-1.0, -1.0, 2.0, -1.0], dtype=np.float32), [0])
    [0, 2]
    """
    starts = sorted({*paragraphs, *np.flatnonzero(scores > 0).tolist()})
    found: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(scores)], strict=True):
        found.append(start)
        while end - found[-1] > MAX_SENTENCE_WORDS:
            first = found[-1] + 1
            found.append(first + int(scores[first : first + MAX_SENTENCE_WORDS].argmax()))
    return found


def _label_dependencies(words: Floats, heads: Floats, arcs: Sequence[int], network: Network) -> list[int]:
    names = network.labels.classes["dep"]
    root, table = names.index("ROOT"), network.dependencies
    width = table.shape[-1]
    flat = table.transpose(1, 0, 2).reshape(width, len(names) * width)
    one = np.ones((len(words), 1), dtype=np.float32)
    words, heads = np.hstack([words, one]), np.hstack([heads[arcs], one])
    roots = np.asarray(arcs) == np.arange(len(arcs))
    found: list[int] = []
    for at in range(0, len(words), LABELLED_WORDS):
        part = slice(at, at + LABELLED_WORDS)
        scored = (words[part] @ flat).reshape(-1, len(names), width)
        scores = np.matmul(scored, heads[part, :, None])[:, :, 0]
        scores[:, root] = -np.inf
        found += np.where(roots[part], root, scores.argmax(axis=1)).tolist()
    return found


def _spans(scores: Floats, tags: Sequence[str], starts: frozenset[int]) -> list[tuple[int, int, str]]:
    best = encoder_tags.best_tags(scores, encoder_tags.transitions(tags), starts)
    return encoder_tags.spans([tags[i] for i in best])


def find_links(spans: Sequence[tuple[int, int, str]], link_from: Floats, link_to: Floats) -> list[tuple[int, int]]:
    """Return pairs of indices into ``spans`` (in order): for each content its cue, for each cue its source.

    A content goes to the best cue within reach. A cue that would rather stand alone has no source.
    """
    starts = [start for start, _, _ in spans]
    found: list[tuple[int, int]] = []
    for i, (start, _, role) in enumerate(spans):
        near = range(
            bisect.bisect_left(starts, start - MAX_LINK_WORDS), bisect.bisect_right(starts, start + MAX_LINK_WORDS)
        )
        targets = [j for j in near if spans[j][2] == TARGETS.get(role)]
        if role == "CUE":
            targets.append(i)
        if targets:
            best = targets[int((link_to[[spans[j][0] for j in targets]] @ link_from[start]).argmax())]
            found += [(i, best)] if best != i else []
    return found
