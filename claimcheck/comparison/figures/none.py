"""Rung: nobody on one side, some on the other: "nobody was injured" over "six people were hurt".

``none-and-some``: the numeric mismatch of de Marneffe, Rafferty and Manning (2008), Finding Contradictions in Text,
where one of the figures is told by "nobody", "none" or "no" (Quirk et al. 1985, 10.58). That nobody was seriously hurt,
or that no injuries were known yet, denies nothing. The words stand in ``lexicons/running.toml``.
"""

import re
from collections.abc import Iterator
from functools import cache

from claimcheck.comparison.events.story import are_of_two_places, is_recalled, name_the_same
from claimcheck.comparison.events.told import Told
from claimcheck.comparison.figures.running import running_kind, words_of
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import in_context, one_and_other
from claimcheck.lexicons import any_of, load_lexicon
from claimcheck.records import Article, Claim, FindingKind, Quantity, Relation, Span

RULE = "none-and-some"
MIN_SCORE = 0.20
"""Least score of a match: that each article counts of the kind once, and of one event, says more than their words."""

SHOWN_WORDS = 3
"""Behind a figure, in which it is mostly told what befell those whom it counts."""


def compare_none(pair: Pair) -> Verdict | None:
    """Contradiction if one claim counts nobody of whom the other counts some, and neither article tells of both."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation or not name_the_same(pair):
        return None
    if are_of_two_places(pair) or is_recalled(pair.a, pair.article_a) or is_recalled(pair.b, pair.article_b):
        return None
    a, b = (pair.a, pair.article_a, pair.told_a), (pair.b, pair.article_b, pair.told_b)
    for none, some in ((a, b), (b, a)):
        for kind, place in _none(none[0], none[1]):
            for figure in _some(kind, some[0], some[1]):
                if _tell_once(kind, figure, (none[2], none[1]), (some[2], some[1])):
                    marks = (place, figure.span) if none is a else (figure.span, place)
                    return _verdict(pair, marks)
    return None


def _verdict(pair: Pair, marks: tuple[Span, Span]) -> Verdict:
    sides = zip(marks, (pair.a, pair.b), (pair.article_a, pair.article_b), strict=True)
    words = [in_context(place, claim, article, after=SHOWN_WORDS) for place, claim, article in sides]
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.POLARITY,
        rule=RULE,
        confidence=round(min(0.9, 0.45 + pair.match.score / 2), 2),
        reason=one_and_other(*words),
        marks_a=(marks[0],),
        marks_b=(marks[1],),
    )


@cache
def _denials() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return by kind of figure the wordings that count nobody."""
    nouns = load_lexicon("claimcheck.comparison", "running").tables["none"]
    return tuple(
        (
            kind,
            re.compile(
                r"\b(?:nobody|no one|no-one|no people|none of them|none)(?: \w+){0,2} "
                r"(?:was|were|had been|has been|have been|is|are) "
                rf"{any_of(words_of(kind))}\b|\b(?:no|without) {any_of(words)}\b",
                re.IGNORECASE,
            ),
        )
        for kind, words in sorted(nouns.items())
    )


def _none(claim: Claim, article: Article) -> Iterator[tuple[str, Span]]:
    """Yield the kinds of figure of which the claim counts nobody, and where."""
    for kind, words in _denials():
        for part in claim.content:
            match = words.search(article.text, part.start, part.end)
            if match is not None:
                yield kind, Span(*match.span())


def _some(kind: str, claim: Claim, article: Article) -> Iterator[Quantity]:
    for figure in claim.quantities:
        if figure.low and not figure.is_part and running_kind(figure, article) == kind:
            yield figure


def _tell_once(kind: str, figure: Quantity, none: tuple[Told, Article], some: tuple[Told, Article]) -> bool:
    """Whether the one article counts none and never some, and the other this many and never none or others."""
    counts = [
        [q for q in told.quantities if q.low and running_kind(q, article) == kind] for told, article in (none, some)
    ]
    is_denied = dict(_denials())[kind].search(some[1].text) is not None
    return not counts[0] and all(q.meets(figure) for q in counts[1]) and not is_denied
