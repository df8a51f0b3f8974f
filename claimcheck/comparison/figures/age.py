"""Rung: one person's age, told otherwise: "Ana Reyes, 58," here, "the 64-year-old nurse Ana Reyes" there.

``ages-differ``: the numeric mismatch of de Marneffe, Rafferty and Manning (2008), Finding Contradictions in Text, of
what stays true from sentence to sentence. It compares ages beside a name in any two sentences of one story; "at the
age of 64" is when something happened, and compares where both sentences tell that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from claimcheck.comparison.events.context import stands_in_one
from claimcheck.comparison.events.exchange import are_exchanged
from claimcheck.comparison.events.shared import shared_events
from claimcheck.comparison.events.storywide import pairs_of_stories, without
from claimcheck.comparison.events.told import stands_elsewhere
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.states.opposites import tell_opposites
from claimcheck.comparison.wording import fuller, name_of, quoted
from claimcheck.lexicons import load_lexicon
from claimcheck.records import (
    Article,
    Claim,
    FindingKind,
    Match,
    Name,
    NameLabel,
    Quantity,
    QuantityKind,
    Relation,
    keys_match,
)

RULE = "ages-differ"
CONFIDENCE = 0.85
MIN_YEARS_APART = 2
"""Between two ages of which neither is the other a birthday later."""
GENERATION_YEARS = 15
"""Between the ages of two of one family who bear one name."""
_BEHIND_NAME = re.compile(r"(?:,| \() ?(?:(?:who|now) )?(?:is |was )?(?:aged )?")
_BEFORE_NAME = re.compile(
    r"(?: (?!(?:of|and|who|that|in|at|by|with|to|for|from|on|as|told|the|an?|his|her|their)\b)[a-z][a-z-]*){0,3},? "
)
"""Between an age and the name of whose it is: what somebody is, and nobody of whom it is told."""
_AT_THE_TIME = re.compile(r" (?:when|at the time|in (?:19|20)\d\d)\b")
_THEN = re.compile(r"(?i)\bat the age of\s*\Z")
_BEFORE_NAME_THEN = re.compile(r", (?:[A-Z][\w-]+['’]s? )?")


@dataclass(frozen=True, slots=True)
class _Age:
    """How old somebody who is named is, or was when it happened."""

    person: str
    figure: Quantity
    is_then: bool


def compare_ages(pair: Pair) -> Verdict | None:
    """Contradiction if one person has two ages, and neither article tells of the other one."""
    opposed = [
        (x, y)
        for x, y in product(_ages(pair.a, pair.article_a), _ages(pair.b, pair.article_b))
        if keys_match(x.person, y.person) and _exclude(pair, x.figure, y.figure)
        if not _are_both_told(pair, x.figure, y.figure)
        if not (x.is_then or y.is_then) or any(shared_events(pair.a, pair.b))
    ]
    if not opposed or tell_opposites(pair):
        return None
    one, other = min(opposed, key=lambda ages: pair.order_of(ages[0].figure.span, ages[1].figure.span))
    x, y = one.figure, other.figure
    if _years_apart(x, y) >= GENERATION_YEARS and _tell_of_kin(pair) and not are_exchanged(pair, x.span, y.span):
        return None
    person = fuller(name_of(one.person, pair.a.all_names), name_of(other.person, pair.b.all_names))
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=CONFIDENCE,
        reason=f"of {person or 'one person'}, one gives the age as {quoted(x.text)}, the other as {quoted(y.text)}",
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def are_both_named(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether both figures are ages beside a name, and so compared here."""
    told = _ages(pair.a, pair.article_a), _ages(pair.b, pair.article_b)
    return all(any(age.figure.span == figure.span for age in own) for own, figure in zip(told, (x, y), strict=True))


def are_of_kin(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether one age stands beside a name, and the other is that of a relative: "his 12-year-old daughter"."""
    named = [
        any(age.figure.span == figure.span for age in _ages(claim, article))
        for claim, article, figure in ((pair.a, pair.article_a, x), (pair.b, pair.article_b, y))
    ]
    other = y if named[0] else x
    return any(named) and other.counted is not None and _kin().fullmatch(other.counted) is not None


def match_ages(articles: Sequence[Article], claims: Sequence[Claim], matches: Sequence[Match]) -> list[Match]:
    """Return pairs of claims that tell two ages of one person and are not among ``matches``, in order of their ids.

    Only of articles that tell the same story by their matches, and of people named in full; of each person the first
    claim that tells how old he or she is.
    """
    article_of = {article.id: article for article in articles}
    told: dict[str, dict[str, tuple[_Age, str]]] = {claim.article: {} for claim in claims}
    for claim in claims:
        for age in _ages(claim, article_of[claim.article]):
            if len(age.person.split()) > 1 and not age.is_then:
                told[claim.article].setdefault(age.person, (age, claim.id))
    found = (
        (one, other)
        for first, second in pairs_of_stories(claims, matches)
        for (x, one), (y, other) in product(told[first].values(), told[second].values())
        if keys_match(x.person, y.person) and _years_apart(x.figure, y.figure) >= MIN_YEARS_APART
    )
    return without(matches, found)


def _exclude(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether two ages are not one, and no birthday apart; in the same words, a year is enough."""
    is_copied = are_exchanged(pair, x.span, y.span)
    return not x.meets(y) and (is_copied or _years_apart(x, y) >= MIN_YEARS_APART)


def _years_apart(x: Quantity, y: Quantity) -> float:
    return abs((x.low or 0) - (y.low or 0))


def _tell_of_kin(pair: Pair) -> bool:
    """Whether only one of the articles tells of a relative, who can bear the same name: the father, or the younger."""
    return stands_in_one(_kin(), (pair.article_a.text, pair.article_b.text))


@cache
def _kin() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b{load_lexicon('claimcheck.comparison', 'offices').alternatives('kin')}\b")


def _are_both_told(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether either article tells of the other's age, of whomever, too; where a sentence was copied, its own does."""
    if are_exchanged(pair, x.span, y.span):
        return False
    first, second = (
        [figure for figure in told.quantities if figure.kind is QuantityKind.AGE] for told in (pair.told_a, pair.told_b)
    )
    return stands_elsewhere(first, x.span, y.meets) or stands_elsewhere(second, y.span, x.meets)


def _ages(claim: Claim, article: Article) -> Iterator[_Age]:
    """Yield the ages that stand right behind or before the name of a person."""
    people = [name for name in claim.all_names if name.label is NameLabel.PERSON]
    for figure in claim.quantities:
        if figure.kind is QuantityKind.AGE and figure.unit == "year" and figure.low == figure.high and people:
            is_then = _THEN.search(article.text, claim.sentence.start, figure.span.start) is not None
            if _AT_THE_TIME.match(article.text, figure.span.end):
                continue  # "who was 23 when she joined"
            yield from (_Age(n.key, figure, is_then) for n in people if _is_beside(n, figure, article, is_then=is_then))


def _is_beside(name: Name, figure: Quantity, article: Article, *, is_then: bool) -> bool:
    if name.span.end <= figure.span.start:
        return _BEHIND_NAME.fullmatch(article.text, name.span.end, figure.span.start) is not None
    between = _BEFORE_NAME_THEN if is_then else _BEFORE_NAME
    return between.fullmatch(article.text, figure.span.end, name.span.start) is not None
