"""Words -> the numbers the encoder reads: word pieces, and a shape that keeps what an uncased vocabulary loses."""

import functools
from collections.abc import Callable, Sequence

from tokenizers import Tokenizer

MAX_WORD_PIECES = 8
"""A longer word (a URL, a row of dashes) is read by its first pieces: what follows says little and costs time."""
CACHED_WORDS = 65_536
CASES = 6
SHAPES = CASES * 4 + 1
"""Case x inside quotation marks x first of a paragraph, and one for what is no word (padding, ``[CLS]``, ``[SEP]``)."""
NO_SHAPE = SHAPES - 1

_OPENING, _CLOSING, _STRAIGHT = frozenset("“„«"), frozenset("”»"), '"'


def case_of(word: str) -> int:
    """Return the case of a word.

    Returns:
        0 lower case, 1 capitalised, 2 all capitals (two letters at least), 3 mixed or of a script without case,
        4 with a digit, 5 without a letter.
    """
    if any(character.isdigit() for character in word):
        return 4
    if word.islower():
        return 0
    if not any(character.isalpha() for character in word):
        return 5
    if word.isupper() and len(word) > 1:
        return 2
    if word[0].isupper() and not any(character.isupper() for character in word[1:]):
        return 1
    return 3


def shapes(words: Sequence[str]) -> list[int]:
    """Return the shape of each word of one paragraph, at most ``NO_SHAPE - 1``.

    A word is inside quotation marks from an opening mark to the closing one or the end of the paragraph; a straight
    mark turns the state.
    """
    found: list[int] = []
    quoted = False
    for i, word in enumerate(words):
        opens = word[:1] in _OPENING or (word == _STRAIGHT and not quoted)
        closes = word[-1:] in _CLOSING or (word == _STRAIGHT and quoted)
        quoted = quoted or opens
        found.append((case_of(word) * 2 + quoted) * 2 + (i == 0))
        quoted = quoted and not closes
    return found


def _known(tokenizer: Tokenizer, name: str) -> int:
    found = tokenizer.token_to_id(name)
    if found is None:
        raise ValueError(f"the vocabulary of word pieces has no {name}")
    return found


class Pieces:
    """Cuts words into word pieces, each word by itself.

    Args:
        tokenizer: A WordPiece tokenizer with the normalisation of the encoder's vocabulary.

    Raises:
        ValueError: The vocabulary lacks one of BERT's special pieces.
    """

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self.tokenizer = tokenizer
        self.start, self.end, self.padding, self._unknown = (
            _known(tokenizer, name) for name in ("[CLS]", "[SEP]", "[PAD]", "[UNK]")
        )
        self.of: Callable[[str], tuple[int, ...]] = functools.lru_cache(CACHED_WORDS)(self._of)
        """The pieces of a word: one at least, ``MAX_WORD_PIECES`` at most."""

    def _of(self, word: str) -> tuple[int, ...]:
        ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:MAX_WORD_PIECES]
        return tuple(ids) or (self._unknown,)
