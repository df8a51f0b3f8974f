"""Rung: one thing described by words that exclude each other: "his older sister" here, "his younger sister" there.

``descriptions-exclude-each-other``: the contradiction by antonyms of de Marneffe, Rafferty and Manning (2008), in what
is said of a thing by the way. Where each article describes such a thing in one way only, and sentences of them tell the
same, it is one thing. The words stand in ``lexicons/contraries.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, FindingKind, Relation, Span

RULE = "descriptions-exclude-each-other"
CONFIDENCE = 0.75
MIN_SCORE = 0.40
"""Least score of a match whose sentences tell of the same thing."""


@dataclass(frozen=True, slots=True)
class _Description:
    """A thing and the side of a pair of contraries that is said of it."""

    thing: tuple[int, str]
    """Number of the contraries, and the noun."""
    side: str
    place: Span


def compare_descriptions(pair: Pair) -> Verdict | None:
    """Contradiction if the sentences describe otherwise what each article describes in one way only."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation:
        return None
    left = list(_descriptions(pair.a.sentence, pair.article_a))
    right = list(_descriptions(pair.b.sentence, pair.article_b))
    for x, y in product(left, right):
        if x.thing != y.thing or x.side == y.side:
            continue
        if (_sides(x, pair.article_a), _sides(y, pair.article_b)) == ({x.side}, {y.side}):
            said = f'"{x.place.of(pair.article_a.text)}" and "{y.place.of(pair.article_b.text)}"'
            return Verdict(
                relation=Relation.CONTRADICTS,
                kind=FindingKind.STATE,
                rule=RULE,
                confidence=CONFIDENCE,
                reason=f"{said} exclude each other, and each article tells of one such only",
                marks_a=(x.place,),
                marks_b=(y.place,),
            )
    return None


def _descriptions(place: Span, article: Article) -> Iterator[_Description]:
    for match in _pattern().finditer(article.text, place.start, place.end):
        noun, word = match["noun"].lower(), match["word"].lower()
        for number, side in _sides_of().get((word, noun), ()):
            yield _Description((number, noun), side, Span(*match.span()))


def _sides(description: _Description, article: Article) -> set[str]:
    """Return all that an article says of such a thing."""
    everywhere = _descriptions(Span(0, len(article.text)), article)
    return {other.side for other in everywhere if other.thing == description.thing}


@cache
def _sides_of() -> Mapping[tuple[str, str], tuple[tuple[int, str], ...]]:
    """Return by word and noun which contraries they are of, and on which side."""
    found: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for number, entry in enumerate(load_lexicon("claimcheck.comparison", "contraries").tables["contraries"]):
        for side in ("one", "other"):
            for word, noun in product(entry[side], entry["nouns"]):
                found.setdefault((word, noun), []).append((number, side))
    return {key: tuple(sides) for key, sides in found.items()}


@cache
def _pattern() -> re.Pattern[str]:
    words, nouns = ("|".join(sorted({pair[i] for pair in _sides_of()}, key=len, reverse=True)) for i in (0, 1))
    return re.compile(rf"(?i)\b(?P<word>{words})[ -](?P<noun>{nouns})\b")
