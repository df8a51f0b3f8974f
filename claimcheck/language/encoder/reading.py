"""Words -> what the encoder reads in them: classes, sentences, trees, names, attribution. No spaCy here."""

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claimcheck.language.encoder.network import Floats, Network
from claimcheck.language.encoder.runs import Runs, WindowSizes, run_windows
from claimcheck.language.encoder.tags import best_tags, spans, transitions
from claimcheck.language.encoder.trees import best_tree

MAX_SENTENCE_WORDS = 200
"""A longer sentence is cut where a sentence most likely begins: its trees would cost the square of its length."""

CLOSING_MARKS = frozenset({'"', "”", "''"})
"""Marks that close a quotation; behind a comma in it the sentence goes on. On PolNeAR dev the network ended a sentence
at 8 of 404 such places, at all of them wrongly."""

GREETING_WORDS = 3
"""With the comma. Of 7,100 sentences of the dev and test parts of EWT and GUM, 28 end in a comma like that, five others
in one behind more words."""
OPENING, PREDICATES = frozenset({"ADP", "CCONJ", "SCONJ"}), frozenset({"VERB", "AUX"})
"""Universal tags of words that open a sentence, and of those without which such an opening is no sentence: five are,
there."""

TARGETS = {"CONTENT": "CUE", "CUE": "SOURCE"}
"""What each part hangs on: next to no content of PolNeAR has no cue, while many a cue has no source."""
MIN_LINK_RATIO = 0.15
"""How much of the network's weight, over all words of a window, a target must have: below a tenth, three links in four
are wrong, from there on most are right (every third article of PolNeAR dev)."""
MIN_FREE_LINK_RATIO = 0.02
"""The same between a content and a cue that have no other."""

SMALL_PRODUCT = 200_000
"""Multiplications in one product: so few that the linear algebra library starts no threads, which would wait for each
other far longer than they work."""


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
    runs = run_windows(words, paragraphs, network, sizes)
    output = runs.output
    tags = [network.labels.classes["upos"][number] for number in output.ids[:, 1]]
    starts = find_sentences(_with_openings(words, tags, output.start, paragraphs), paragraphs)
    heads: list[int] = []
    dependencies: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        word_arcs, head_arcs, word_labels, head_labels, *_ = _parts(runs.vectors(start, end), network)
        tree = best_tree(np.vstack([rows @ head_arcs.T for rows in _few_rows(word_arcs, len(head_arcs))]))
        heads += [start + head for head in tree]
        dependencies += _label_dependencies(word_labels, head_labels[tree], tree, network)
    attribution = _spans(output.attribution, "attr", frozenset(), network)
    return Reading(
        ids=output.ids,
        sentences=starts,
        heads=heads,
        dependencies=dependencies,
        names=_spans(output.names, "ner", frozenset(starts), network),
        attribution=attribution,
        links=find_links(attribution, runs, network),
    )


def _with_openings(words: Sequence[str], tags: Sequence[str], scores: Floats, paragraphs: Sequence[int]) -> Floats:
    """Return how sure it is that each word begins a sentence, but for those that the sentence before goes on with."""
    scores = np.array(scores, dtype=np.float32)
    begins, opening = {*paragraphs}, 0
    for at in sorted({*paragraphs, *np.flatnonzero(scores > 0).tolist()}):
        if at in begins or not _goes_on(words[opening:at], tags[opening:at]):
            opening = at
        else:
            scores[at] = -np.inf
    return scores


def _goes_on(words: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether some words, behind which the network begins a sentence, are no whole one.

    They end in a comma and are no greeting ("Regards,"), or in a quotation that does ('"We go," she said'), or only
    open a sentence: "On Thursday evening".
    """
    if words[-1] == ",":
        return len(words) > GREETING_WORDS
    if words[-1] in CLOSING_MARKS:
        return list(words[-2:-1]) == [","]
    return tags[0] in OPENING and tags[-1] != "PUNCT" and PREDICATES.isdisjoint(tags)


def _parts(vectors: Floats, network: Network) -> list[Floats]:
    """Return the six projections that stand side by side in ``vectors``."""
    return np.split(vectors, np.cumsum(network.labels.widths)[:-1], axis=1)


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


def _few_rows(matrix: Floats, columns: int) -> list[Floats]:
    """Cut a matrix into runs of rows whose product with one of ``columns`` columns is small."""
    step = max(1, SMALL_PRODUCT // (matrix.shape[1] * columns))
    return [matrix[i : i + step] for i in range(0, len(matrix), step)]


def _label_dependencies(words: Floats, heads: Floats, tree: Sequence[int], network: Network) -> list[int]:
    """Return the label of each word of a sentence; row i of ``heads`` is what the head of word i has as a head."""
    names = network.labels.classes["dep"]
    root, table = names.index("ROOT"), network.dependencies
    one = np.ones((len(words), 1), dtype=np.float32)
    words, heads = np.hstack([words, one]), np.hstack([heads, one])
    few = zip(_few_rows(words, words.shape[1]), _few_rows(heads, words.shape[1]), strict=True)
    scores = np.vstack([(np.matmul(rows, table) * their_heads).sum(-1).T for rows, their_heads in few])
    scores[:, root] = -np.inf
    found: list[int] = np.where(np.asarray(tree) == np.arange(len(tree)), root, scores.argmax(axis=1)).tolist()
    return found


def _spans(scores: Floats, kind: str, starts: frozenset[int], network: Network) -> list[tuple[int, int, str]]:
    tags = network.labels.classes[kind]
    table = transitions(tags)
    if kind in network.labels.steps:
        table = table + np.array(network.labels.steps[kind], dtype=np.float32)
    best = best_tags(scores, table, starts)
    return spans([tags[i] for i in best])


def find_links(spans: Sequence[tuple[int, int, str]], runs: Runs, network: Network) -> list[tuple[int, int]]:
    """Return pairs of indices into ``spans`` (in order): for each content its cue, for each cue its source.

    What has no target that the network is sure enough of has no pair. A content that is left goes to a cue that is left
    too, where less will do.
    """
    starts = [start for start, _, _ in spans]
    found: dict[int, int] = {}
    open_contents: list[tuple[float, int, int]] = []
    for i, (start, _, role) in enumerate(spans):
        run = runs.around(start, start + 1)
        if run is None or role not in TARGETS:
            continue
        near = range(bisect.bisect_left(starts, run.start), bisect.bisect_left(starts, run.end))
        *_, link_from, link_to = _parts(run.output.vectors, network)
        scores = link_to @ link_from[start - run.start] / np.sqrt(link_to.shape[1])
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        targets = [(float(shares[starts[j] - run.start]), j) for j in near if spans[j][2] == TARGETS[role]]
        share, best = max(targets, default=(0.0, i))
        if share >= MIN_LINK_RATIO:
            found[i] = best
        elif role == "CONTENT":
            open_contents += [(share, i, j) for share, j in targets if share >= MIN_FREE_LINK_RATIO]
    taken = {j for i, j in found.items() if spans[i][2] == "CONTENT"}
    for _, i, j in sorted(open_contents, reverse=True):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return sorted(found.items())
