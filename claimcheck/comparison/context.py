"""What the words around two details have in common.

The window of words around a detail is the context of Harris (1954), Distributional Structure; words that stand in
every sentence are left out of it.
"""

import re
from dataclasses import dataclass

from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Span

REACH_CHARS = 80
CONTEXT_WORDS = 6
"""How far the context reaches to either side, in characters and in words and marks; the nearer end counts."""

_WORD = re.compile(r"[\w’'-]+|[,;:.]")
STOP_WORDS = load_lexicon("claimcheck.comparison", "function_words").words("context")
NEGATIONS = load_lexicon("claimcheck.comparison", "function_words").words("negations")


def words_before(span: Span, article: Article) -> list[str]:
    """Return the last few words and marks before ``span``, lower case, nearest last."""
    return _WORD.findall(article.text[max(0, span.start - REACH_CHARS) : span.start].lower())[-CONTEXT_WORDS:]


def words_after(span: Span, article: Article) -> list[str]:
    """Return the first few words and marks after ``span``, lower case, nearest first."""
    return _WORD.findall(article.text[span.end : span.end + REACH_CHARS].lower())[:CONTEXT_WORDS]


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
