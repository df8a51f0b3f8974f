"""Rung: how many of them, in the same words: "no passengers" and "40 passengers", "all 12" and "nine of the 12".

``extents-exclude-each-other``: quantifiers that natural logic tells to exclude each other (MacCartney and Manning 2009,
An Extended Model of Natural Logic, alternation and negation), where one stands in the place of the other in sentences
that otherwise tell the same. The words stand in ``lexicons/extents.toml``.
"""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.context import words_after
from claimcheck.comparison.events.exchange import exchange_details, exchanges
from claimcheck.comparison.events.story import are_of_two_times
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.wording import in_context, one_and_other
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, FindingKind, QuantityKind, Span

RULE = "extents-exclude-each-other"
MIN_SCORE = 0.60
"""Least score of a match whose sentences tell the same but for how many."""
SAME_WORDS = 4
"""Words right behind both quantifiers that must be the same: "no shots by police" are not all shots."""


class Extent(Enum):
    """How many of a set a quantifier means."""

    NONE = "none"
    PART = "part"
    ALL = "all"
    SOME = "some"
    """So many, which may be all that there were."""


EXCLUSIVE = (
    {Extent.NONE, Extent.PART},
    {Extent.NONE, Extent.ALL},
    {Extent.NONE, Extent.SOME},
    {Extent.PART, Extent.ALL},
)


def compare_extents(pair: Pair) -> Verdict | None:
    """Contradiction if quantifiers that exclude each other are all that the sentences tell otherwise."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation:
        return None
    exchanged = exchanges(pair)
    for x, y in _opposed(pair):
        others = [stretches for stretches in exchanged if stretches != (x, y)]
        if exchange_details(pair, others) or are_of_two_times(pair) or tell_of_two(pair):
            return None
        words = in_context(x, pair.a, pair.article_a, after=2), in_context(y, pair.b, pair.article_b, after=2)
        return scored_contradiction(
            pair,
            kind=FindingKind.POLARITY,
            rule=RULE,
            reason=one_and_other(*words),
            marks=((x,), (y,)),
        )
    return None


def _opposed(pair: Pair) -> Iterator[tuple[Span, Span]]:
    """Yield the exchanged quantifiers that exclude each other, and where they stand."""
    for x, y in exchanges(pair):
        left, right = _extent(x, pair.a, pair.article_a), _extent(y, pair.b, pair.article_b)
        if left is None or right is None or {left, right} not in EXCLUSIVE:
            continue
        is_counted_up = pair.is_of_two_days and {left, right} == {Extent.NONE, Extent.SOME}
        behind = words_after(x, pair.article_a)[:SAME_WORDS], words_after(y, pair.article_b)[:SAME_WORDS]
        if behind[0] == behind[1] and not is_counted_up:
            yield x, y


def _extent(stretch: Span, claim: Claim, article: Article) -> Extent | None:
    """Return how many a stretch of words means, if it is a quantifier and nothing else."""
    words = " ".join(stretch.of(article.text).lower().split())
    written = next((extent for extent, pattern in _quantifiers() if pattern.fullmatch(words)), None)
    if written is not None:
        return written
    figures = [figure for figure in claim.quantities if stretch.covers(figure.span)]
    if len(figures) != 1 or not figures[0].low or figures[0].kind is not QuantityKind.COUNT:
        return None
    behind = re.sub(r"\W+", " ", article.text[figures[0].span.end : stretch.end].lower()).strip()
    return {"": Extent.SOME, "of": Extent.PART, "of the": Extent.PART}.get(behind)


@cache
def _quantifiers() -> tuple[tuple[Extent, re.Pattern[str]], ...]:
    """Return what the quantifiers of each extent look like that are no figure."""
    lexicon = load_lexicon("claimcheck.comparison", "extents")
    return tuple((extent, re.compile("|".join(sorted(lexicon.words(extent.value))))) for extent in Extent)
