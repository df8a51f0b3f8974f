"""What the words around two details have in common.

The window of words around a detail is the context of Harris (1954), Distributional Structure; words that stand in
every sentence are left out of it.
"""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Span

REACH_CHARS = 80
CONTEXT_WORDS = 6
"""How far the context reaches to either side, in characters and in words and marks; the nearer end counts."""

CACHED = 65_536
"""Sentences of which a reading is kept: each is compared with many others."""
STEM_CHARS = 5
MAX_MODIFIERS = 2
"""Words that may describe a detail."""
MIN_SAME_CONTENT_WORDS = 2
"""Content words right around two details that must be the same for both to stand in one place (benchmarks/passages)."""

_WORD = re.compile(r"[\w’'-]+|[,;:.]")
_BREAK = re.compile(r"\n[^\S\n]*\n")
"""Between paragraphs: what the one says before is not said of what the next tells."""
_FUNCTION_WORDS = load_lexicon("claimcheck.comparison", "function_words")
STOP_WORDS = _FUNCTION_WORDS.words("context")
NEGATIONS = _FUNCTION_WORDS.words("negations")
LIGHT_VERBS = _FUNCTION_WORDS.words("light_verbs")
"""Verbs of which the object tells what is done."""


def stem(word: str) -> str:
    """Return the first letters of a word, by which its forms are the same: "report", "reported"."""
    return word[:STEM_CHARS]


def negates(word: str) -> bool:
    """Whether a word in small letters denies.

    >>> [negates(word) for word in ("never", "didn’t", "knot")]
    [True, True, False]
    """
    return word in NEGATIONS or word.endswith(("n't", "n’t"))


def words_before(span: Span, article: Article) -> list[str]:
    """Return the last few words and marks before ``span`` in its paragraph, lower case, nearest last."""
    return [*_words_before(span.start, article.text)]


def words_after(span: Span, article: Article) -> list[str]:
    """Return the first few words and marks after ``span`` in its paragraph, lower case, nearest first."""
    return [*_words_after(span.end, article.text)]


@lru_cache(maxsize=CACHED)
def _words_before(start: int, text: str) -> tuple[str, ...]:
    *_, near = _BREAK.split(text[max(0, start - REACH_CHARS) : start])
    return tuple(_WORD.findall(near.lower())[-CONTEXT_WORDS:])


@lru_cache(maxsize=CACHED)
def _words_after(end: int, text: str) -> tuple[str, ...]:
    near, *_ = _BREAK.split(text[end : end + REACH_CHARS], maxsplit=1)
    return tuple(_WORD.findall(near.lower())[:CONTEXT_WORDS])


def stands_in_one(pattern: re.Pattern[str], sentences: tuple[str, str]) -> bool:
    """Whether a pattern is found in just one of two sentences."""
    left, right = (pattern.search(sentence) is not None for sentence in sentences)
    return left != right


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around two details have in common."""

    before: int
    """How many content words."""
    after: int
    is_next_before: bool
    """Whether the very word before is the same."""
    is_next_after: bool


def shared_context(left: tuple[Span, Article], right: tuple[Span, Article]) -> Context:
    """Return what the words around two places have in common."""
    before = words_before(*left), words_before(*right)
    after = words_after(*left), words_after(*right)
    return Context(
        before=_shared(*before),
        after=_shared(*after),
        is_next_before=before[0][-1:] == before[1][-1:] != [],
        is_next_after=after[0][:1] == after[1][:1] != [],
    )


def _shared(left: list[str], right: list[str]) -> int:
    return len({*left} & {*right} - STOP_WORDS)


def stand_in_one_place(x: tuple[Span, Article], y: tuple[Span, Article], *, words: int) -> bool:
    """Whether the words right before and right behind two details are the same.

    Words that only describe one of them may stand between: "in a car wash", "in a municipal car wash".

    Args:
        x: A detail of the first article.
        y: A detail of the second article.
        words: How many words must be the same.
    """
    left, right = (list(reversed(words_before(*detail))) for detail in (x, y))
    described = (*((left, w) for w in _without_modifiers(right)), *((v, right) for v in _without_modifiers(left)))
    before = max((_common(v, w) for v, w in described), key=len)
    same = [word for word in (*before, *_common(words_after(*x), words_after(*y))) if word[0].isalnum()]
    return len(same) >= words and len({*same} - STOP_WORDS) >= MIN_SAME_CONTENT_WORDS


def _without_modifiers(words: list[str]) -> list[list[str]]:
    """Return the words before a detail, nearest first: all, and without the nearest ones that may describe it."""
    describing = list(
        itertools.takewhile(lambda word: word.isalpha() and word not in STOP_WORDS, words[:MAX_MODIFIERS])
    )
    return [words[count:] for count in range(len(describing) + 1)]


def _common(left: Iterable[str], right: Iterable[str]) -> list[str]:
    """Return how two runs of words begin alike."""
    same = itertools.takewhile(lambda words: words[0] == words[1], zip(left, right, strict=False))
    return [word for word, _ in same]
