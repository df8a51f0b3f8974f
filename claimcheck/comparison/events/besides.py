"""Whether two sentences that are nearly the same differ in more than what would be a contradiction.

Outlets that tell one fact in like words have other verbs, and leave out or add; where each has somebody or something
of its own in a second place, of which the other article does not tell at all, they tell of two things: "fourteen were
treated for burns", "nine were treated for smoke". What a sentence puts in the place of what stands in the other is read
off their alignment (``exchange.py``).
"""

import re
from collections.abc import Sequence

from claimcheck.comparison.events.context import STOP_WORDS, stem
from claimcheck.comparison.events.exchange import exchanges
from claimcheck.comparison.events.shared import same_noun, same_predicate
from claimcheck.comparison.pair import Pair
from claimcheck.records import Article, Claim, Role, Span


def differ_besides(pair: Pair, marks_a: Sequence[Span], marks_b: Sequence[Span]) -> bool:
    """Whether the claims exchange something else than what is marked in them, and each for what only it tells."""
    return any(
        _is_told_only_here(pair, here, there)
        for here, there in exchanges(pair)
        if not (_is_marked(pair.a, here, marks_a) or _is_marked(pair.b, there, marks_b))
        if _is_content(pair.a, here) and _is_content(pair.b, there)
    )


def _is_marked(claim: Claim, stretch: Span, marks: Sequence[Span]) -> bool:
    """Whether a stretch is marked, or part of the phrase of a name that is: "at a hotel in Velden", "at a motel in"."""
    figures = [figure.span for figure in claim.quantities]
    names = [mark for mark in marks if not any(mark.overlaps(figure) for figure in figures)]
    phrases = [role.span for told in claim.propositions for role in told.roles if role.span.covers(stretch)]
    if any(phrase.covers(mark) for phrase in phrases for mark in names):
        return True
    return any(stretch.overlaps(mark) for mark in marks)


def _is_content(claim: Claim, stretch: Span) -> bool:
    """Whether a stretch is part of what a claim tells, and no figure of it: a day is 24 hours."""
    is_figure = any(figure.span.overlaps(stretch) for figure in claim.quantities)
    return not is_figure and any(part.covers(stretch) for part in claim.content)


def _is_told_only_here(pair: Pair, here: Span, there: Span) -> bool:
    left, right = _nouns(pair.a, pair.article_a, here), _nouns(pair.b, pair.article_b, there)
    if any(stem(x) == stem(y) or same_noun(x, y) or same_predicate(x, y) for x in left for y in right):
        return False
    return bool(left and right) and not (_stand_in(left, pair.article_b) or _stand_in(right, pair.article_a))


def _nouns(claim: Claim, article: Article, stretch: Span) -> list[str]:
    """Return the lemmas of a stretch that name what takes part in what a claim tells."""
    return [
        word
        for word in {word for told in claim.propositions for role in told.roles for word in _in_stretch(role, stretch)}
        if word.isalpha() and word not in STOP_WORDS and stem(word) in stretch.of(article.text).lower()
    ]


def _in_stretch(role: Role, stretch: Span) -> tuple[str, ...]:
    return (role.lemma, *role.modifiers) if role.span.overlaps(stretch) else ()


def _stand_in(words: Sequence[str], article: Article) -> bool:
    """Whether an article has any of some words, in whatever form."""
    return any(re.search(rf"\b{re.escape(stem(word))}", article.text, re.IGNORECASE) for word in words)
