"""What is said of a thing by the way, in words that exclude each other: "his older sister", "a white van".

The words stand in ``lexicons/contraries.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from claimcheck.comparison.events.context import CACHED
from claimcheck.comparison.pair import Pair
from claimcheck.lexicons import any_of, load_lexicon
from claimcheck.records import Article, Span

BESIDE = r"(?!(?:and|or|of|in|on|with|the|an?)\b)\w+"
MAX_WORDS_BETWEEN = 2
"""Words that may stand between a description and its noun: "a white estate car"."""


@dataclass(frozen=True, slots=True)
class Description:
    """A thing and the side of a set of contraries that is said of it."""

    thing: tuple[int, str]
    """Number of the contraries, and the noun."""
    side: int
    place: Span


def contrary_descriptions(pair: Pair) -> Iterator[tuple[Description, Description]]:
    """Yield the descriptions of one sort of thing that exclude each other."""
    left, right = descriptions(pair.a.sentence, pair.article_a), descriptions(pair.b.sentence, pair.article_b)
    for x, y in product(left, right):
        if x.thing == y.thing and x.side != y.side:
            yield x, y


@lru_cache(maxsize=CACHED)
def descriptions(place: Span, article: Article) -> tuple[Description, ...]:
    """Return the descriptions in a part of an article, in the order of the text."""
    found: list[Description] = []
    for match in _pattern().finditer(article.text, place.start, place.end):
        noun, word = match["noun"].lower(), match["word"].lower().replace("’", "'")
        sides = _contraries().get((word, noun), ())
        found += [Description((number, noun), side, Span(*match.span())) for number, side in sides]
    return tuple(found)


def are_many(description: Description) -> bool:
    """Whether there mostly are things of all sides, so that two descriptions rather are of two."""
    entry = load_lexicon("claimcheck.comparison", "contraries").tables["contraries"][description.thing[0]]
    return bool(entry.get("are_many", False))


def sides_of(description: Description, article: Article) -> set[int]:
    """Return all that an article says of such a thing."""
    everywhere = descriptions(Span(0, len(article.text)), article)
    return {other.side for other in everywhere if other.thing == description.thing}


@cache
def _contraries() -> Mapping[tuple[str, str], tuple[tuple[int, int], ...]]:
    """Return by word and noun which contraries they are of, and on which side."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for number, entry in enumerate(load_lexicon("claimcheck.comparison", "contraries").tables["contraries"]):
        for side, words in enumerate(entry["sides"]):
            for word, noun in product(words, entry["nouns"]):
                found.setdefault((word, noun), []).append((number, side))
    return {key: tuple(sides) for key, sides in found.items()}


@cache
def _pattern() -> re.Pattern[str]:
    words, nouns = (any_of({pair[i] for pair in _contraries()}) for i in (0, 1))
    words = words.replace("'", "['’]")
    return re.compile(rf"(?i)\b(?P<word>{words})(?:[ -]{BESIDE}){{0,{MAX_WORDS_BETWEEN}}}[ -](?P<noun>{nouns})\b")
