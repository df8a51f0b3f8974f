"""Rung: things that only a number tells apart, with another number: "Flight 812" here, "Flight 821" there.

``designations-differ``: the number is a part of the name, and neither is more or less than the other. Where each
article knows one such thing only, and sentences of them tell the same, it is one thing with two numbers. The words that
are numbered stand in ``lexicons/designations.toml``.
"""

import itertools
import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import quoted_at
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, FindingKind, Relation, Span

RULE = "designations-differ"
CONFIDENCE = 0.8
MIN_SCORE = 0.40
"""Least score of a match whose sentences tell of the same thing."""


def compare_designations(pair: Pair) -> Verdict | None:
    """Contradiction if the sentences number what each article numbers in one way only."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation:
        return None
    left = list(designations(pair.a.sentence, pair.article_a))
    right = list(designations(pair.b.sentence, pair.article_b))
    for (word, number, x), (other_word, other_number, y) in product(left, right):
        if word != other_word or number == other_number:
            continue
        if (_numbers(word, pair.article_a), _numbers(word, pair.article_b)) == ({number}, {other_number}):
            names = quoted_at(x, pair.article_a), quoted_at(y, pair.article_b)
            return Verdict(
                relation=Relation.CONTRADICTS,
                kind=FindingKind.NAME,
                rule=RULE,
                confidence=CONFIDENCE,
                reason=f"one says {names[0]}, the other {names[1]}, and neither names another one",
                marks_a=(x,),
                marks_b=(y,),
            )
    return None


def designations(place: Span, article: Article) -> Iterator[tuple[str, str, Span]]:
    """Yield the numbered word, its number and where they stand, for each designation in a part of the text.

    Numbers compare without the dots and dashes in them, letters in lower case: "Section 4-B" is "section 4b".
    """
    found = (pattern.finditer(article.text, place.start, place.end) for pattern in (_pattern(), _before_pattern()))
    for match in sorted(itertools.chain(*found), key=lambda match: match.span()):
        yield match["word"].lower(), re.sub(r"\W", "", match["number"]).lower(), Span(*match.span())


def _numbers(word: str, article: Article) -> set[str]:
    return {number for known, number, _ in designations(Span(0, len(article.text)), article) if known == word}


@cache
def _pattern() -> re.Pattern[str]:
    words = load_lexicon("claimcheck.comparison", "designations").alternatives("numbered")
    return re.compile(
        rf"\b(?i:(?P<word>{words}))\s+(?:No\.\s*|#)?(?P<number>\d[A-Z\d]*+(?:[.–-][A-Z\d]++)*+)(?![\d,.]*\d|%|\s+percent)"
    )


@cache
def _before_pattern() -> re.Pattern[str]:
    """Return what finds a number that stands before its word: "the No 9 shirt"."""
    words = load_lexicon("claimcheck.comparison", "designations").alternatives("numbered_before")
    return re.compile(rf"\b(?i:no\.? ?|number )(?P<number>\d{{1,4}}) (?i:(?P<word>{words}))\b")
