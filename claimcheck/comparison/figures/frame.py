"""Figures that stand in one frame: of two sentences that are the same but for their figures, the first and the first.

What explains that figures differ (another place, another sort, a part and the whole) is told by words; where all words
are the same, nothing explains it, and which figure answers to which is plain: "46% for, 41% against" is not "41% for".
"""

import re

from claimcheck.comparison.pair import Pair
from claimcheck.records import Article, Claim, Quantity, QuantityKind

MIN_FRAME_WORDS = 3
"""Words around the figures, without which a frame is none."""
_WORD = re.compile(r"[\w’'-]+(?:[.,]\d+)*")
_FIGURE = "#"


def figures_in_frame(pair: Pair) -> tuple[tuple[Quantity, Quantity], ...]:
    """Return the figures of two sentences that are the same but for them, in pairs; none where they are not."""
    (left, own), (right, others) = _frame(pair.a, pair.article_a), _frame(pair.b, pair.article_b)
    if left != right or len(left) - len(own) < MIN_FRAME_WORDS:
        return ()
    return tuple(zip(own, others, strict=True))


def _frame(claim: Claim, article: Article) -> tuple[tuple[str, ...], tuple[Quantity, ...]]:
    """Return the words of the sentence of a claim, a sign for each figure of the claim, and these figures.

    An ordinal is a word among the others: the second blast is not the first.
    """
    figures = sorted((q for q in claim.quantities if q.kind is not QuantityKind.ORDINAL), key=lambda q: q.span)
    words: list[str] = []
    end = claim.sentence.start
    for figure in figures:
        words += (*_words(article, end, figure.span.start), _FIGURE)
        end = figure.span.end
    return (*words, *_words(article, end, claim.sentence.end)), tuple(figures)


def _words(article: Article, start: int, end: int) -> list[str]:
    return [found.group().lower() for found in _WORD.finditer(article.text, start, end)]
