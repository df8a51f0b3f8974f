"""The words beside a word, and what it modifies; beyond either end of an article stands the end of a paragraph."""

from collections.abc import Sequence

from claimcheck.language.times.words import TimeWord


def word_at(words: Sequence[TimeWord], i: int) -> TimeWord | None:
    """Return the ``i``-th word; None beyond either end."""
    return words[i] if 0 <= i < len(words) else None


def text_at(words: Sequence[TimeWord], i: int) -> str:
    """Return the ``i``-th word, lower case; empty beyond either end."""
    word = word_at(words, i)
    return word.text if word else ""


def symbol_at(words: Sequence[TimeWord], i: int) -> str:
    """Return the symbol of the ``i``-th word; "|" beyond either end."""
    word = word_at(words, i)
    return word.symbol if word else "|"


def counts_noun(word: TimeWord) -> bool:
    """Whether the word hangs on a noun that follows it."""
    head = word.token.head
    return head.i > word.token.i and head.pos_ in ("NOUN", "PROPN")
