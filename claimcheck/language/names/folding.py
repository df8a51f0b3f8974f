"""Fold away what differs between two spellings of one name."""

import unicodedata
from functools import lru_cache

_APOSTROPHES = frozenset("'’‘`´ʼ")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return ``text`` in lower case without accents, dots, apostrophes, hyphens, possessive and leading article.

    >>> fold("the U.N.’s"), fold("Nicolás Maduro"), fold("Wal-Mart")
    ('un', 'nicolas maduro', 'wal mart')
    """
    text = text.strip()
    if len(text) > 2 and text[-1] in "sS" and text[-2] in _APOSTROPHES:
        text = text[:-2]
    if text.isascii() and text.isalnum():  # nothing to fold but the case: most words, and each that is compared
        return text.lower()
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).casefold()
    letters = (character for character in text.translate(_LETTERS) if not unicodedata.combining(character))
    kept = "".join("" if c == "." or c in _APOSTROPHES else c if c.isalnum() or c == "&" else " " for c in letters)
    words = kept.split()
    while len(words) > 1 and words[0] == "the":
        words.pop(0)
    return " ".join(words)
