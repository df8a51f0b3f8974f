"""Whether two details stand in the same words: the gate where no parsed event joins them.

The window of words around a detail is the context of Harris (1954), Distributional Structure; words that stand in
every sentence are left out of it.
"""

import re

from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Span

REACH_CHARS = 80
CONTEXT_WORDS = 6
"""How far the context reaches to either side, in characters and in words and marks; the nearer end counts."""
MIN_SAME_WORDS = 2
"""Content words near two details that must be the same."""

_WORD = re.compile(r"[\w’'-]+|[,;:.]")
STOP_WORDS = load_lexicon("claimcheck.comparison", "function_words").words("context")


def words_before(span: Span, article: Article) -> list[str]:
    """Return the last few words and marks before ``span``, lower case, nearest last."""
    return _WORD.findall(article.text[max(0, span.start - REACH_CHARS) : span.start].lower())[-CONTEXT_WORDS:]


def words_after(span: Span, article: Article) -> list[str]:
    """Return the first few words and marks after ``span``, lower case, nearest first."""
    return _WORD.findall(article.text[span.end : span.end + REACH_CHARS].lower())[:CONTEXT_WORDS]


def same_context(left: tuple[Span, Article], right: tuple[Span, Article]) -> bool:
    """Whether enough content words before and after the two spans are the same."""
    before = _shared(words_before(*left), words_before(*right))
    after = _shared(words_after(*left), words_after(*right))
    return before + after >= MIN_SAME_WORDS


def _shared(left: list[str], right: list[str]) -> int:
    return len({*left} & {*right} - STOP_WORDS)
