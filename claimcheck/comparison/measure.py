"""Whether figures of one unit measure different things: a mean and a gust, what is left and the whole, part and whole.

What is measured is a core element of FrameNet's frame Quantity, and news often tells it by a word beside the figure.
The words stand in ``lexicons/measures.toml``.
"""

import re
from functools import cache

from claimcheck.comparison.context import words_after, words_before
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.story import places_of
from claimcheck.comparison.whereabouts import tell_other_places
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Quantity

NEAR_WORDS = 3
"""Words to either side of a figure, among which stands what it measures."""


def are_of_two_measures(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether two figures measure different things, or the same of two places, or of a part and of the whole."""
    if _measures(x, pair.article_a) != _measures(y, pair.article_b):
        return True
    if _told_in(pair.a, pair.article_a) != _told_in(pair.b, pair.article_b):
        return True
    sides = (pair.a, pair.article_a), (pair.b, pair.article_b)
    return tell_other_places(*sides) or _tell_part_and_whole(pair)


def _measures(figure: Quantity, article: Article) -> set[int]:
    """Return the rows of the lexicon of which a word stands near a figure."""
    near = [*words_before(figure.span, article)[-NEAR_WORDS:], *words_after(figure.span, article)[:NEAR_WORDS]]
    return _rows_in(" ".join(near), "measures")


def _told_in(claim: Claim, article: Article) -> set[int]:
    """Return the rows of the lexicon of which a word stands in the sentence of a claim."""
    return _rows_in(" ".join(claim.sentence.of(article.text).lower().split()), "sentences")


def _rows_in(text: str, table: str) -> set[int]:
    return {row for row, words in enumerate(_rows(table)) if words.search(text)}


@cache
def _rows(table: str) -> tuple[re.Pattern[str], ...]:
    entries = load_lexicon("claimcheck.comparison", "measures").tables[table]
    return tuple(re.compile(rf"\b(?:{'|'.join(entry['words'])})\b") for entry in entries)


def _tell_part_and_whole(pair: Pair) -> bool:
    """Whether only one claim counts across a whole, and the other names a place that it does not."""
    left, right = _is_of_whole(pair.a, pair.article_a), _is_of_whole(pair.b, pair.article_b)
    if left == right:
        return False
    whole, part = (pair.a, pair.b) if left else (pair.b, pair.a)
    return bool(places_of(part) - places_of(whole))


def _is_of_whole(claim: Claim, article: Article) -> bool:
    words = set(re.findall(r"\w+", claim.sentence.of(article.text).lower()))
    return not words.isdisjoint(load_lexicon("claimcheck.comparison", "measures").words("wholes"))
