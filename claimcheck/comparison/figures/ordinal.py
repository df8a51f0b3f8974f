"""Rung: which one in a row something is: "the second cyclone of the season" here, "the season's third storm" there.

``ordinals-differ``: of one named subject both sentences say which one of a kind it is, or how often it did the same
by now. What narrows the row ("of the season", "to reach the island") is compared as sets: in the wider row the number
is at least as high as in the narrower one, so that only a lower one contradicts; rows of which neither holds the other
do not compare. That is the inclusion of restrictions in natural logic (MacCartney and Manning 2009, An Extended Model
of Natural Logic).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from claimcheck.comparison.events.context import REACH_CHARS, STOP_WORDS
from claimcheck.comparison.events.exchange import are_exchanged
from claimcheck.comparison.events.shared import PRONOUNS, pair_up, same_noun, same_predicate
from claimcheck.comparison.events.story import are_of_two_times, is_recalled
from claimcheck.comparison.events.told import Told
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import in_context, one_and_other
from claimcheck.lexicons import load_lexicon
from claimcheck.records import (
    Article,
    Claim,
    FindingKind,
    Modality,
    Proposition,
    Quantity,
    QuantityKind,
    Relation,
    RoleName,
    Span,
    keys_match,
)

RULE = "ordinals-differ"
MIN_SCORE = 0.30
"""Least score of a match whose sentences tell of one subject in one story."""
_TIMES = "time"
"""What "for the third time" counts."""
_LINK = re.compile(r"\s+(?:the\s+)?(?:[\w.-]+['’]s\s+)?\Z")
"""Between "became" and an ordinal."""
_APPOSED = re.compile(r",\s+(?:the\s+)?(?:[\w.-]+['’]s\s+)?\Z")
"""Between a name and the ordinal of its apposition: ", the season's"."""
_OWNER = re.compile(r"([\w-]+)['’]s?\s+\Z")
_WORD = re.compile(r"[\w’'-]+|[,;:.()\"“”–—]")
_BREAKS = frozenset({",", ";", ":", ".", "(", ")", '"', "“", "”", "–", "—"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinal:
    """A number in a row: "second cyclone", "for the third time"."""

    span: Span
    number: float
    counted: str
    row: frozenset[str]
    """The content words that narrow the row: who owns it, and what stands around the counted noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Which one in a row a named subject is, or for which time it did something."""

    ordinal: Ordinal
    subject: str
    event: Proposition | None
    """What was done so often; None where the subject itself is counted."""


def compare_ordinals(pair: Pair) -> Verdict | None:
    """Contradiction if one subject has two places in a row, and neither article tells of the other place."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation or are_of_two_times(pair):
        return None
    if is_recalled(pair.a, pair.article_a) != is_recalled(pair.b, pair.article_b):
        return None
    for x, y in product(_places(pair.a, pair.article_a), _places(pair.b, pair.article_b)):
        if not _tell_of_one(x, y, pair) or can_both_be(x.ordinal, y.ordinal):
            continue
        is_known = _is_told(y.ordinal, pair.told_a, pair.article_a) or _is_told(x.ordinal, pair.told_b, pair.article_b)
        if not is_known:
            return _verdict(pair, x.ordinal, y.ordinal)
    return None


def tell_other_ordinals(pair: Pair) -> bool:
    """Whether both claims number things of one sort, and no number is in both: they do not tell the same."""
    left, right = list(_ordinals(pair.a, pair.article_a)), list(_ordinals(pair.b, pair.article_b))
    both = [(x, y) for x, y in product(left, right) if same_noun(x.counted, y.counted)]
    return bool(both) and all(x.number != y.number for x, y in both)


def can_both_be(x: Ordinal, y: Ordinal) -> bool:
    """Whether both can be right: alike, or of rows of which the wider one has the higher number."""
    if x.number == y.number or not (x.row <= y.row or y.row <= x.row):
        return True
    return x.row != y.row and (x.number > y.number) == (x.row < y.row)


def are_of_two_rows(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether ordinals may be of two rows, two subjects or two things of one row, so that both can be right.

    Two ordinals mostly tell two things apart: only in sentences that else tell the same they may be of one thing.
    """
    left = next((place for place in _read(pair.a, pair.article_a) if place.span == x.span), None)
    right = next((place for place in _read(pair.b, pair.article_b) if place.span == y.span), None)
    if left is None or right is None:
        return False
    subjects = [
        {subject for subject, _ in _subjects(ordinal, claim, article)}
        for ordinal, claim, article in ((left, pair.a, pair.article_a), (right, pair.b, pair.article_b))
    ]
    are_two = all(subjects) and not any(keys_match(one, other) for one, other in product(*subjects))
    return are_two or can_both_be(left, right) or not are_exchanged(pair, x.span, y.span)


def _is_told(ordinal: Ordinal, told: Told, article: Article) -> bool:
    """Whether an article numbers a thing of the sort by this number, wherever that is."""
    if ordinal.counted == _TIMES:
        return any(number_of(found[1]) == ordinal.number for found in _times().finditer(article.text))
    return any(
        _is_exact(q) and q.low == ordinal.number and same_noun(q.counted or "", ordinal.counted)
        for q in told.quantities
    )


def _is_exact(figure: Quantity) -> bool:
    return figure.kind is QuantityKind.ORDINAL and figure.counted is not None and figure.low == figure.high


def _places(claim: Claim, article: Article) -> Iterator[_Place]:
    for ordinal in _ordinals(claim, article):
        for subject, event in _subjects(ordinal, claim, article):
            yield _Place(ordinal=ordinal, subject=subject, event=event)


# -- reading ----------------------------------------------------------------------------------------------------------


def _ordinals(claim: Claim, article: Article) -> Iterator[Ordinal]:
    yield from _read(claim, article)
    for told in claim.propositions:
        for role in told.roles:
            if role.name is RoleName.OBLIQUE and role.lemma == _TIMES:
                yield from _of_times(role.span, article)


def _read(claim: Claim, article: Article) -> Iterator[Ordinal]:
    """Yield the ordinals among a claim's figures."""
    for figure in claim.quantities:
        if _is_exact(figure):
            counted = figure.counted or ""
            row = row_of(figure.span, counted, article)
            yield Ordinal(span=figure.span, number=figure.low or 0.0, counted=counted, row=row)


def _of_times(phrase: Span, article: Article) -> Iterator[Ordinal]:
    """Yield for which time something is done ("for the third time this year"); it is no figure by itself."""
    found = _times().search(article.text, phrase.start, phrase.end)
    if found is not None:
        span = Span(*found.span(1))
        yield Ordinal(span=span, number=number_of(found[1]), counted=_TIMES, row=row_of(span, _TIMES, article))


def _subjects(ordinal: Ordinal, claim: Claim, article: Article) -> Iterator[tuple[str, Proposition | None]]:
    """Yield the keys of the names that are said to be, or to do, what the ordinal numbers."""
    for told in claim.propositions:
        if told.is_negated or told.modality is not Modality.FACT:
            continue
        agents = [role.entity for role in told.roles if role.name is RoleName.AGENT and role.entity]
        if ordinal.counted == _TIMES:
            if any(role.span.covers(ordinal.span) for role in told.roles if role.name is RoleName.OBLIQUE):
                yield from ((agent, told) for agent in agents)
        elif told.lemma == f"be {ordinal.counted}" or (
            told.lemma == "become" and _LINK.fullmatch(article.text, told.span.end, ordinal.span.start)
        ):
            yield from ((agent, None) for agent in agents)
    for name in claim.names:
        if _APPOSED.fullmatch(article.text, name.span.end, max(name.span.end, ordinal.span.start)):
            yield name.key, None


def row_of(place: Span, counted: str, article: Article) -> frozenset[str]:
    """Return the content words that narrow the row in which an ordinal at a place counts things."""
    owner = _OWNER.search(article.text, max(0, place.start - REACH_CHARS), place.start)
    words = [owner[1].lower()] if owner else []
    for word in _WORD.findall(article.text[place.end : place.end + REACH_CHARS].lower()):
        if word in _BREAKS or word in load_lexicon("claimcheck.comparison", "ordinals").words("closing"):
            break
        words.append(word.removesuffix("'s").removesuffix("’s"))
    return frozenset(words) - STOP_WORDS - PRONOUNS - {counted, f"{counted}s"}


def number_of(word: str) -> float:
    """Return the number of "third" or "3rd"."""
    return ordinal_words().get(word.lower()) or float(word[:-2])


@cache
def ordinal_words() -> Mapping[str, float]:
    """Return the number of each ordinal that is written as a word.

    >>> ordinal_words()["third"]
    3.0
    """
    words = load_lexicon("claimcheck.comparison", "ordinals").tables["numbers"]["words"]
    return {word: float(number) for number, word in enumerate(words, start=1)}


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"(?ai)\b({'|'.join(ordinal_words())}|\d+(?:st|nd|rd|th))\s+(?:\w+\s+)?time\b")


# -- verdict ----------------------------------------------------------------------------------------------------------


def _tell_of_one(x: _Place, y: _Place, pair: Pair) -> bool:
    if not (keys_match(x.subject, y.subject) and same_noun(x.ordinal.counted, y.ordinal.counted)):
        return False
    if x.event is None or y.event is None:
        return x.event is y.event
    event = pair_up(x.event, y.event)
    have_patients = all(any(r.name is RoleName.PATIENT for r in p.roles) for p in (x.event, y.event))
    are_of_one = not have_patients or any(r.name is RoleName.PATIENT for r, _ in event.same)
    is_same = same_predicate(x.event.lemma, y.event.lemma) and not event.different
    return is_same and are_of_one and not pair.is_of_two_days


def _verdict(pair: Pair, x: Ordinal, y: Ordinal) -> Verdict:
    words = in_context(x.span, pair.a, pair.article_a, after=2), in_context(y.span, pair.b, pair.article_b, after=2)
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=round(min(0.9, 0.6 + pair.match.score / 3), 2),
        reason=one_and_other(*words),
        marks_a=(x.span,),
        marks_b=(y.span,),
    )
