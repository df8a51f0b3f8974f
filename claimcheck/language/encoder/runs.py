"""Run the network over the windows of a text, and put what it says of each word together again."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from claimcheck.language.encoder.network import Floats, Network, Output
from claimcheck.language.encoder.pieces import NO_SHAPE, shapes
from claimcheck.language.encoder.windows import add_context, fill_windows, unit_starts


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSizes:
    """Word pieces of a window with its context, and of the part of it that nothing but context is added to."""

    window: int
    core: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What the network said of the words ``start`` to ``end``, read as one window."""

    start: int
    end: int
    output: Output

    def room(self, start: int, end: int) -> int:
        """Return how many words of context a stretch has on its poorer side; the edge of the text counts as none."""
        return min(start - self.start, self.end - end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """All runs over a text in order, and ``output``: what was said of each word where it was not context."""

    runs: tuple[Run, ...]
    output: Output

    def around(self, start: int, end: int) -> Run | None:
        """Return the run that holds all words of a stretch with the most context; None if no run holds them all.

        Projections of one run alone can be compared: they tell where in the window a word stands.
        """
        holding = [run for run in self.runs if run.start <= start and end <= run.end]
        return max(holding, key=lambda run: run.room(start, end), default=None)

    def vectors(self, start: int, end: int) -> Floats:
        """Return the projections of a stretch, of one run if there is one that holds it."""
        run = self.around(start, end)
        return (
            self.output.vectors[start:end] if run is None else run.output.vectors[start - run.start : end - run.start]
        )


def run_windows(words: Sequence[str], paragraphs: Sequence[int], network: Network, sizes: WindowSizes) -> Runs:
    """Read a text of one word or more.

    Args:
        words: The words; none is white space.
        paragraphs: Where paragraphs begin, ascending from 0.
        network: The network.
        sizes: How to cut windows.
    """
    pieces = [network.pieces.of(word) for word in words]
    kinds: list[int] = []
    units: list[int] = []
    for start, end in zip(paragraphs, [*paragraphs[1:], len(words)], strict=True):
        kinds += shapes(words[start:end])
        units += [start + unit for unit in unit_starts(words[start:end])]
    counts = [len(found) for found in pieces]
    runs: list[Run] = []
    kept: list[Output] = []
    for core in fill_windows(units, counts, sizes.core - 2):
        start, end = add_context(core, units, counts, sizes.window - 2)
        ids = [network.pieces.start, *(piece for found in pieces[start:end] for piece in found), network.pieces.end]
        repeated = np.repeat(kinds[start:end], counts[start:end])
        firsts = np.cumsum([1, *counts[start : end - 1]])
        found = network.run(np.array(ids), np.concatenate([[NO_SHAPE], repeated, [NO_SHAPE]]), firsts)
        runs.append(Run(start=start, end=end, output=found))
        part = slice(core[0] - start, core[1] - start)
        kept.append(Output(*(getattr(found, field.name)[part] for field in fields(Output))))
    whole = Output(*(np.concatenate([getattr(one, field.name) for one in kept]) for field in fields(Output)))
    return Runs(runs=tuple(runs), output=whole)
