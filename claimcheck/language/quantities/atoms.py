"""Cut a sentence into the atoms from which figures are read: numbers, words, signs.

A tokenizer keeps "2.7m" or "51-49" together or not as its language model was trained. Figures are read from
the text itself instead, so that every pipeline finds the same; the tokens serve for what they know: parts of speech and
dependencies.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from spacy.tokens import Span, Token

NUMBER_CHARS = 30
"""A longer run of digits is no figure that an article tells."""
VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}

# Every alternative consumes what it matches or is bounded, so that the scan is linear.
_ATOM = re.compile(
    r"(?P<link>(?:https?://|www\.)\S+|[\w.+-]{1,64}@\S+|[#@]\w+)"
    r"|(?P<number>[0-9]{1,3}(?:[,\u00a0\u2009\u202f][0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|(?<![\w.)])\.[0-9]+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<sign>\S)"
)


def split(text: str) -> tuple[str, ...]:
    """Return the texts of the atoms of ``text``, by which phrases of a lexicon are looked up.

    >>> split("per cent")
    ('per', 'cent')
    >>> split("US$2.7m")
    ('US', '$', '2.7', 'm')
    """
    return tuple(match[0] for match in _ATOM.finditer(text))


class Shape(Enum):
    """What an atom is made of."""

    NUMBER = "number"
    WORD = "word"
    SIGN = "sign"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Atom:
    """A number, a word or a sign; ``start`` and ``end`` are offsets in the article's text."""

    text: str
    lower: str
    shape: Shape
    start: int
    end: int
    token: Token
    """The token in which it begins."""
    is_glued: bool
    """Whether nothing stands between it and the atom before."""

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.shape is Shape.NUMBER


class Atoms(Sequence[Atom]):
    """The atoms of one sentence; an index past either end gives an empty atom, so that readers need no guards.

    Args:
        sentence: The tokens.
        text: Their text.
    """

    def __init__(self, sentence: Span, text: str) -> None:
        tokens = list(sentence)
        starts = [token.idx for token in tokens]
        offset = sentence.start_char
        self._atoms: list[Atom] = []
        end = -1
        for match in _ATOM.finditer(text):
            start = offset + match.start()
            text = match[0]
            token = tokens[max(0, bisect_right(starts, start) - 1)]
            shape = Shape(match.lastgroup)
            self._atoms.append(Atom(text, text.lower(), shape, start, offset + match.end(), token, start == end))
            end = offset + match.end()
        self._lowers = [atom.lower for atom in self._atoms]
        self._before = Atom("", "", Shape.SIGN, offset, offset, tokens[0], is_glued=False)
        self._after = Atom("", "", Shape.SIGN, sentence.end_char, sentence.end_char, tokens[-1], is_glued=False)

    @property
    def tokens(self) -> range:
        """The indices of the sentence's tokens in the Doc."""
        return range(self._before.token.i, self._after.token.i + 1)

    def __len__(self) -> int:
        return len(self._atoms)

    def __getitem__(self, i: int) -> Atom:  # type: ignore[override]  # no slices: readers go atom by atom
        if i < 0:
            return self._before
        return self._atoms[i] if i < len(self._atoms) else self._after

    def lowers(self, start: int, end: int) -> tuple[str, ...]:
        """Return the lower-case texts of the atoms ``start`` to ``end``, as far as there are any."""
        return tuple(self._lowers[max(0, start) : max(0, end)])
