"""Whether figures of one unit measure different things: a mean and a gust, what is left and the whole, part and whole.

What is measured is a core element of FrameNet's frame Quantity, and news often tells it by a word beside the figure.
The words stand in ``lexicons/measures.toml``.
"""

import re
from functools import cache, lru_cache

from claimcheck.comparison.events.context import CACHED, words_after, words_before
from claimcheck.comparison.figures.figure import value_of
from claimcheck.comparison.names.whereabouts import tell_other_places, tell_part_and_whole, tell_town_and_region
from claimcheck.comparison.pair import Pair
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Quantity

_SPOT = re.compile(
    r"\b(?:at|in|inside|on) an? (?:[\w-]+ ){0,2}?(?P<spot>[a-z-]+) (?:in|of) (?:the )?(?P<around>[A-Z]\w+)"
)
TOLD_BY_BOTH = ("bases", "stretches", "sorts", "rounds", "deductions")
"""Tables of the lexicon that tell figures apart only where both sentences have a word of them."""
NEAR_WORDS = 3
"""Words to either side of a figure, among which stands what it measures."""


def are_of_two_measures(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether two figures measure different things, or the same of two places, or of a part and of the whole."""
    if _measures(x, pair.article_a) != _measures(y, pair.article_b):
        return True
    if _rows_of(pair.a, pair.article_a, "sentences") != _rows_of(pair.b, pair.article_b, "sentences"):
        return True
    if any(_tell_others(pair, table) for table in TOLD_BY_BOTH):
        return True
    sides = (pair.a, pair.article_a), (pair.b, pair.article_b)
    if tell_other_places(*sides) or tell_part_and_whole(pair) or tell_town_and_region(pair):
        return True
    return _is_of_place_within(pair, x, y)


def _tell_others(pair: Pair, table: str) -> bool:
    """Whether a word of a table of the lexicon stands in both sentences, and none of one row."""
    left, right = _rows_of(pair.a, pair.article_a, table), _rows_of(pair.b, pair.article_b, table)
    return bool(left and right) and left.isdisjoint(right)


def _measures(figure: Quantity, article: Article) -> frozenset[int]:
    """Return the rows of the lexicon of which a word stands near a figure."""
    near = [*words_before(figure.span, article)[-NEAR_WORDS:], *words_after(figure.span, article)[:NEAR_WORDS]]
    return _rows_in(" ".join(near), "measures")


def _rows_of(claim: Claim, article: Article, table: str) -> frozenset[int]:
    """Return the rows of a table of the lexicon of which a word stands in the sentence of a claim."""
    return _rows_told(claim.sentence.of(article.text), table)


@lru_cache(maxsize=CACHED)
def _rows_told(sentence: str, table: str) -> frozenset[int]:
    return _rows_in(" ".join(sentence.lower().split()), table)


def _rows_in(text: str, table: str) -> frozenset[int]:
    return frozenset(row for row, words in enumerate(_rows(table)) if words.search(text))


@cache
def _rows(table: str) -> tuple[re.Pattern[str], ...]:
    entries = load_lexicon("claimcheck.comparison", "measures").tables[table]
    return tuple(re.compile(rf"\b(?:{'|'.join(entry['words'])})\b") for entry in entries)


def _is_of_place_within(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether the smaller figure is of one spot in a place of which the other tells: "at a school in Visby"."""
    part, article, whole = (
        (pair.a, pair.article_a, pair.sentences[1])
        if value_of(x) < value_of(y)
        else (pair.b, pair.article_b, pair.sentences[0])
    )
    sentence = part.sentence.of(article.text)
    spots = ((found["spot"], found["around"]) for found in _SPOT.finditer(sentence))
    return any(spot.lower() not in whole.lower() and around in whole for spot, around in spots)
