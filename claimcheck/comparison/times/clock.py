"""Rung: one event at times of day that exclude each other: "at 6:40 a.m." here, "shortly after midnight" there.

``hours-differ``: two times of day contradict each other if no minute lies in both (as days do in ``date.py``) and both
are those of one event: the same predicate with a participant in common, or one event noun, however it is told to have
happened ("the blast at noon", "the explosion happened at noon"). Times of two zones are not compared.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.comparison.events.context import LIGHT_VERBS
from claimcheck.comparison.events.shared import (
    SharedEvent,
    are_told_apart,
    happening,
    happens_by,
    pair_up,
    predicate_class,
)
from claimcheck.comparison.events.story import are_of_two_places
from claimcheck.comparison.names.bodies import tell_other_chambers
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.times.hours import Hour, hours
from claimcheck.comparison.wording import one_and_other, quoted_at
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, FindingKind, Proposition, RoleName, Span, Time

RULE = "hours-differ"
MIN_SCORE = 0.40
"""Least score of a match whose sentences tell of one event."""
_IT_WAS = re.compile(r"(?i)\bit was(?: \w+){0,2} ?\Z")
_WHEN = re.compile(r"(?i)(?: (?:on|in|at|the)\b| \w+){0,4}? (?:when|that|before)\b")
_WORDS = load_lexicon("claimcheck.comparison", "hours")
_PART = re.compile(rf"\b(?:{'|'.join(sorted(_WORDS.tables['parts']))})\b")
LASTING = _WORDS.words("lasting")
"""Verbs of what lasts: it can be so at two times of one day."""


@dataclass(frozen=True, slots=True)
class _Timed:
    """A time of day, and an event that a claim tells to have happened then."""

    hour: Hour
    event: Proposition


def compare_hours(pair: Pair) -> Verdict | None:
    """Contradiction if one event is told at times of day that exclude each other, and neither article knows both."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation or are_of_two_places(pair):
        return None
    if _are_of_two_days(pair) or tell_other_chambers(pair):
        return None
    left, right = list(_timed(pair.a, pair.article_a)), list(_timed(pair.b, pair.article_b))
    opposed = [(x, y) for x in left for y in right if _are_one(x.event, y.event)]
    if not opposed or any(_can_agree(x.hour, y.hour) for x, y in opposed):
        return None
    x, y = min(((x.hour, y.hour) for x, y in opposed), key=lambda hours: pair.order_of(hours[0].span, hours[1].span))
    if _knows(pair.article_a, y) or _knows(pair.article_b, x):
        return None
    words = quoted_at(x.span, pair.article_a), quoted_at(y.span, pair.article_b)
    return scored_contradiction(
        pair,
        kind=FindingKind.DATE,
        rule=RULE,
        reason=one_and_other(*words),
        marks=((x.span,), (y.span,)),
    )


def tell_other_hours(pair: Pair) -> bool:
    """Whether both claims tell times of day, and none of them can be one of the other's."""
    left, right = _hours(pair.a, pair.article_a), _hours(pair.b, pair.article_b)
    return bool(left and right) and not any(_can_agree(x, y) for x in left for y in right)


def tell_other_parts(pair: Pair) -> bool:
    """Whether both sentences name parts of the day, and none in common: what was shut in the morning can be open."""
    left, right = (set(_PART.findall(sentence.lower())) for sentence in pair.sentences)
    return bool(left and right) and left.isdisjoint(right)


def _hours(claim: Claim, article: Article) -> list[Hour]:
    """Return the times of day that a claim tells; where it tells the clock, that alone."""
    found = [hour for part in claim.content for hour in hours(part, article)]
    return [hour for hour in found if hour.is_narrow] or found


def _can_agree(x: Hour, y: Hour) -> bool:
    return x.meets(y) or x.zone != y.zone


def _knows(article: Article, hour: Hour) -> bool:
    """Whether an article tells a time of the clock, of whatever, that can be this one."""
    return any(own.is_narrow and own.meets(hour) for own in hours(Span(0, len(article.text)), article))


def _are_of_two_days(pair: Pair) -> bool:
    """Whether the days that the sentences name exclude each other: the rung for dates says what that means."""
    left, right = (_days(claim) for claim in (pair.a, pair.b))
    return bool(left and right) and not any(x.meets(y) for x in left for y in right)


def _days(claim: Claim) -> list[Time]:
    return [time for time in (*claim.times, *claim.setting_times) if time.start and not time.is_as_of]


def _timed(claim: Claim, article: Article) -> Iterator[_Timed]:
    """Yield what a claim tells to have happened at a time of day."""
    for hour in _hours(claim, article):
        yield from (_Timed(hour, event) for event in _of_cleft(hour, claim, article) if not event.is_negated)
        for event in claim.propositions:
            if event.is_negated == hour.is_until and any(
                role.name is RoleName.OBLIQUE and role.span.overlaps(hour.span) for role in event.roles
            ):
                yield _Timed(hour, event)
                yield from (_Timed(hour, named) for named in claim.propositions if happens_by(named, event))


def _of_cleft(hour: Hour, claim: Claim, article: Article) -> Iterator[Proposition]:
    """Yield what happened at a time of day that the sentence puts first: "It was 8.30pm when the road reopened"."""
    before = article.text[claim.sentence.start : hour.span.start]
    behind = _WHEN.match(article.text, hour.span.end, claim.sentence.end)
    if behind and _IT_WAS.search(before):
        happened = [event for event in claim.propositions if event.span.start >= behind.end() and not event.is_nominal]
        yield from sorted(happened, key=lambda event: event.span)[:1]


def _are_one(left: Proposition, right: Proposition) -> bool:
    """Whether two propositions tell one event, as far as their words show."""
    if predicate_class(left.lemma) != predicate_class(right.lemma) or left.modality is not right.modality:
        return False
    if left.lemma.startswith("be ") or left.lemma in LASTING:
        return False
    event = pair_up(left, right)
    if event.different or are_told_apart(event):
        return False
    return (left.is_nominal and right.is_nominal) or _share_participant(event)


def _share_participant(event: SharedEvent) -> bool:
    """Whether somebody or something takes part in both, of whom the predicate says more than that there was."""
    tells = event.left.lemma not in LIGHT_VERBS or predicate_class(event.left.lemma) in happening()
    return any(x.name is not RoleName.OBLIQUE for x, _ in event.same) and (tells or len(event.same) > 1)
