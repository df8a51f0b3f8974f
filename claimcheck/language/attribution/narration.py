"""What the narrator of an article tells, as against what somebody is said to have said."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from spacy.tokens import Doc, Span

from claimcheck.language import annotations
from claimcheck.language.attribution.stretches import Interval, holds


class Narration:
    """The sentences of one article, told by the narrator or said by a source.

    Args:
        doc: The article.
        contents: The stretches of tokens that each attribution says.
        quoted: Whether each token stands in a quotation.
    """

    def __init__(self, doc: Doc, contents: Iterable[Iterable[Interval]], quoted: Sequence[bool]) -> None:
        self.quoted = quoted
        self.said = _times_said(doc, contents)
        """In how many contents each token stands."""
        self._sentences = list(annotations.sentences(doc))
        self._number = {token.i: number for number, sentence in enumerate(self._sentences) for token in sentence}
        self._told = [0, *accumulate(map(int, map(self._is_told, self._sentences)))]
        """How many sentences up to each one the narrator tells."""

    def sentences_between(self, end: int, start: int) -> int:
        """Return how many sentences the narrator tells between the one that ends a stretch and that of a token."""
        first, last = self._number[end - 1], self._number[start]
        return max(0, self._told[last] - self._told[first + 1])

    def sentence_before(self, start: int) -> Span | None:
        """Return the last sentence that the narrator tells before the one with a token."""
        number = self._number[start] - 1
        while number >= 0 and self._told[number + 1] == self._told[number]:
            number -= 1
        return self._sentences[number] if number >= 0 else None

    def _is_told(self, sentence: Span) -> bool:
        return any(token.is_alpha and not self.said[token.i] and not self.quoted[token.i] for token in sentence)


def holds_any(stretches: Iterable[Interval], index: int) -> bool:
    """Whether a token lies inside one of the stretches."""
    return any(holds(stretch, index) for stretch in stretches)


def _times_said(doc: Doc, contents: Iterable[Iterable[Interval]]) -> list[int]:
    steps = [0] * (len(doc) + 1)
    for stretches in contents:
        for start, end in stretches:
            steps[start] += 1
            steps[end] -= 1
    return list(accumulate(steps))
