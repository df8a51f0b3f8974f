"""Rung: one figure spread over two lengths of time: "6 percent over two years" here, "over three years" there.

``spans-differ``: what a figure is worth depends on the time that it is spread over; where sentences tell the same with
the same figure, each article knows one such length, and these differ, one of them is wrong. The words stand in
``lexicons/spans.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import one_and_other, quoted_at
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, FindingKind, Quantity, QuantityKind, Relation, Span, hull

RULE = "spans-differ"
MIN_SCORE = 0.50
"""Least score of a match whose sentences tell of one figure: an even one ("6 percent") stands in many."""
_SPREAD_KINDS = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT})

REACH_CHARS = 80
"""Behind a figure, in which it is told how long that took."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, and where it stands."""

    number: int
    unit: str
    span: Span

    @property
    def hours(self) -> int:
        """How long it is, in hours: a day and 24 hours are one length."""
        hours: Mapping[str, int] = load_lexicon("claimcheck.comparison", "spans").tables["hours"]
        return self.number * hours[self.unit]


def compare_spreads(pair: Pair) -> Verdict | None:
    """Contradiction if the same figure is spread over another time, and neither article tells of the other's."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation:
        return None
    for x in pair.a.quantities:
        for y in pair.b.quantities:
            if x.kind not in _SPREAD_KINDS or (x.low, x.high, x.unit) != (y.low, y.high, y.unit):
                continue
            left, right = spread_of(x, pair.article_a), spread_of(y, pair.article_b)
            if left is None or right is None or left.unit != right.unit or left.number == right.number:
                continue
            if not (_tells(pair.article_a, right) or _tells(pair.article_b, left)):
                return _verdict((x, left, pair.article_a), (y, right, pair.article_b))
    return None


def spread_of(figure: Quantity, article: Article) -> Length | None:
    """Return the length of time right behind a figure."""
    found = _behind().match(article.text, figure.span.end)
    return None if found is None else _length(found)


def stretch_behind(figure: Quantity, claim: Claim, article: Article) -> Length | None:
    """Return the length of time that stands behind a figure in its sentence: "112 mm fell in 24 hours"."""
    end = min(claim.sentence.end, figure.span.end + REACH_CHARS)
    found = _behind().search(article.text, figure.span.end, end)
    return None if found is None else _length(found)


def _tells(article: Article, length: Length) -> bool:
    """Whether an article tells of such a length of time anywhere."""
    return any((other.number, other.unit) == (length.number, length.unit) for other in _lengths(article))


def _lengths(article: Article) -> Iterator[Length]:
    yield from (_length(found) for found in _anywhere().finditer(article.text))


def _length(found: re.Match[str]) -> Length:
    word = found["number"].lower()
    names = load_lexicon("claimcheck.comparison", "spans").tables["numbers"]["words"]
    number = int(word) if word.isdecimal() else names.index(word) + 1
    return Length(number, found["unit"].lower(), Span(found.start("number"), found.end()))


@cache
def _anywhere() -> re.Pattern[str]:
    lexicon = load_lexicon("claimcheck.comparison", "spans")
    numbers, units = lexicon.alternatives("numbers"), lexicon.alternatives("units")
    return re.compile(rf"(?i)\b(?P<number>\d{{1,4}}|{numbers})[\s-](?P<unit>{units})s?\b")


@cache
def _behind() -> re.Pattern[str]:
    spread = load_lexicon("claimcheck.comparison", "spans").alternatives("spread")
    opening = rf"(?i),?\s+(?:spread\s+)?{spread}\s+(?:the\s+)?(?:(?:next|coming|last|past)\s+)?"
    return re.compile(opening + _anywhere().pattern.removeprefix("(?i)"))


def _verdict(x: tuple[Quantity, Length, Article], y: tuple[Quantity, Length, Article]) -> Verdict:
    words = [quoted_at(hull((figure.span, length.span)), article) for figure, length, article in (x, y)]
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=0.75,
        reason=one_and_other(*words),
        marks_a=(x[1].span,),
        marks_b=(y[1].span,),
    )
