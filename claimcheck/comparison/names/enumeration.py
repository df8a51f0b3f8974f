"""Rung: one name of a list is another one: "Miami, Tampa and Naples" here, "Tampa, Ocala and Miami" there.

``one-of-a-list-differs``: lists of as many names that share all but one are of one thing (the lists of coordinates of
Huddleston and Pullum 2002, ch. 15), where they are no choice out of more ("such as", "including").
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from claimcheck.comparison.events.context import words_before
from claimcheck.comparison.events.told import Told
from claimcheck.comparison.names.bearers import are_variants
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import quoted
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, FindingKind, Name, NameLabel, Relation

RULE = "one-of-a-list-differs"
CONFIDENCE = 0.8
MIN_NAMES = 3
"""Of a list: of two names, one may be another one in many sentences."""
MIN_SCORE = 0.30
"""Least score of a match whose sentences tell of one event."""
CHOOSING = load_lexicon("claimcheck.comparison", "function_words").words("choosing")
"""Words before a list that is a choice out of more."""
CHOOSING_REACH = 3
MAX_SHORT_CHARS = 4
"""Of a name that may be an abbreviation."""
_BETWEEN = re.compile(r"(?:\s*+(?:,(?:\s+(?:and|or))?|&)|\s++(?:and|or))\s+(?:the\s+|in\s+)?")


def compare_lists(pair: Pair) -> Verdict | None:
    """Contradiction if two lists of names share all but one, and not both articles know both."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation:
        return None
    lists = product(_lists(pair.a, pair.article_a), _lists(pair.b, pair.article_b))
    for left, right in (both for both in lists if len(both[0]) == len(both[1])):
        x, y = _unshared(left, right), _unshared(right, left)
        if len(x) != 1 or len(y) != 1 or _abbreviates(x[0], y[0]):
            continue
        if _knows(pair.told_b, x[0]) and _knows(pair.told_a, y[0]):
            continue
        is_place = x[0].label is y[0].label is NameLabel.LOC
        return Verdict(
            relation=Relation.CONTRADICTS,
            kind=FindingKind.PLACE if is_place else FindingKind.NAME,
            rule=RULE,
            confidence=CONFIDENCE,
            reason=f"in a list of the same names, one has {quoted(x[0].text)}, the other {quoted(y[0].text)}",
            marks_a=(x[0].span,),
            marks_b=(y[0].span,),
        )
    return None


def _lists(claim: Claim, article: Article) -> Iterator[tuple[Name, ...]]:
    """Yield the lists of names in the sentence of a claim."""
    run: list[Name] = []
    for name in sorted(claim.all_names, key=lambda name: name.span):
        if run and not _BETWEEN.fullmatch(article.text[run[-1].span.end : name.span.start]):
            yield from _whole(run, article)
            run = []
        run.append(name)
    yield from _whole(run, article)


def _whole(run: Sequence[Name], article: Article) -> Iterator[tuple[Name, ...]]:
    """Yield a run of names if it is a list of some length, and no choice out of more."""
    if len(run) >= MIN_NAMES and not {*words_before(run[0].span, article)[-CHOOSING_REACH:]} & CHOOSING:
        yield tuple(run)


def _unshared(names: Sequence[Name], others: Sequence[Name]) -> list[Name]:
    return [name for name in names if not any(are_variants(name, other) for other in others)]


def _abbreviates(x: Name, y: Name) -> bool:
    """Whether one name is a few letters of the other: "Ft." of "Fort Myers", "D.C." of "District of Columbia"."""
    short, long = sorted((x.key, y.key), key=len)
    rest = iter(long)
    return len(short) <= MAX_SHORT_CHARS and short[:1] == long[:1] and all(letter in rest for letter in short)


def _knows(told: Told, name: Name) -> bool:
    return any(are_variants(name, other) for other in told.names)
