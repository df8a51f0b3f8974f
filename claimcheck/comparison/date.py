"""Rung: one event on days that exclude each other.

``dates-differ``: two expressions of time contradict each other if no day lies in both intervals (``before`` and
``after`` of Allen 1983, Maintaining Knowledge about Temporal Intervals) and both date the same event, which TimeML
(Pustejovsky et al. 2003) links by TLINK: here the predicate on which they hang.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.comparison.events import predicate_class
from claimcheck.comparison.exchange import are_exchanged
from claimcheck.comparison.number import figures_differ
from claimcheck.comparison.pair import Pair, Verdict, same_speaker
from claimcheck.records import Claim, FindingKind, Relation, Role, Time

RULE = "dates-differ"
SAME_PREDICATE_SCORE = 0.42
"""Least score of a match whose dates hang on the same predicate."""
SAME_PHRASE_SCORE = 0.50
"""Least score of a match whose dates stand in phrases of a common predicate."""
SAME_SENTENCE_SCORE = 0.60
"""Least score of a match whose dates hang on no common predicate, each claim with one date only."""
SAME_SAYING_MEANING = 0.65
"""Least likeness in meaning of what was said on two days for it to be one utterance."""
SAYING = "say"
"""What a date outside of a claim's content dates: when it was said."""
SLACK_CHARS = 4
"""By which a phrase may be longer than the expression of time in it: a determiner."""
MIN_SAID_TERMS = 4
"""Content words that an utterance must have to be told from others by the same speaker."""
MAX_DAYS = 7
"""Longest span of days that is held against another where no predicate joins them: a week."""
MAX_DAYS_APART = 14
"""Farther apart, two dates without a common predicate rather belong to two events."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A day or span of days, and the classes of the predicates that it dates."""

    time: Time
    predicates: frozenset[str]
    """Those that it dates itself."""
    around: frozenset[str]
    """Those in a phrase of which it stands."""

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.time.end - self.time.start).days + 1 if self.time.start and self.time.end else 0

    def days_from(self, other: "_Dated") -> int:
        """Return how many days lie between the two."""
        gaps = (
            (x.time.start - y.time.end).days for x, y in ((self, other), (other, self)) if x.time.start and y.time.end
        )
        return max(gaps)


def compare_dates(pair: Pair) -> Verdict | None:
    """Contradiction of the first pair of dates of one event that have no day in common."""
    left, right = list(_dated(pair.a)), list(_dated(pair.b))
    if figures_differ(pair.a, pair.b):  # another year's figure is another fact
        return None
    for x in left:
        for y in right:
            if x.time.meets(y.time) or _is_settled(x, right) or _is_settled(y, left):
                continue
            needed = _needed_score(pair, x, y, are_alone=len(left) == len(right) == 1)
            if pair.match.score >= needed:
                return _verdict(pair, x.time, y.time, is_sure=needed <= SAME_PREDICATE_SCORE)
    return None


def _needed_score(pair: Pair, x: _Dated, y: _Dated, *, are_alone: bool) -> float:
    """Return the score from which the claims tell the same event, by what joins the two dates."""
    shared = x.predicates & y.predicates
    if shared - {SAYING} or are_exchanged(pair, x.time.span, y.time.span):
        return SAME_PREDICATE_SCORE
    if x.around & y.around:
        return SAME_PHRASE_SCORE
    if max(x.days, y.days) > MAX_DAYS:
        return math.inf
    is_one_utterance = same_speaker(pair.a, pair.b) is not False and pair.score_of("meaning") >= SAME_SAYING_MEANING
    is_told = min(len(pair.a.terms), len(pair.b.terms)) >= MIN_SAID_TERMS
    says_when = SAYING in x.predicates | y.predicates
    is_near = are_alone and not says_when and x.days_from(y) <= MAX_DAYS_APART
    return SAME_SENTENCE_SCORE if is_near or (SAYING in shared and is_one_utterance and is_told) else math.inf


def _verdict(pair: Pair, x: Time, y: Time, *, is_sure: bool) -> Verdict:
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.DATE,
        rule=RULE,
        confidence=round(min(0.9, (0.45 if is_sure else 0.3) + pair.match.score / 2), 2),
        reason=f'"{x.text}" ({_days(x)}) and "{y.text}" ({_days(y)}) have no day in common',
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def _dated(claim: Claim) -> Iterator[_Dated]:
    """Yield the resolved times of the claim's sentence that date an event."""
    for time in (*claim.times, *claim.setting_times):
        if time.start is None or time.end is None or time.is_as_of:
            continue
        told = [p for p in claim.propositions if not p.is_negated]
        dated = [p for p in told if any(_dates(time, role) for role in p.roles)]
        around = [p for p in told if any(role.span.overlaps(time.span) for role in p.roles)]
        if len(told) < len(claim.propositions) and not around:
            continue  # what did not happen has no day
        predicates = {predicate_class(p.lemma) for p in dated}
        if time in claim.setting_times and claim.cue:
            predicates.add(SAYING)
        yield _Dated(time, frozenset(predicates), frozenset(predicate_class(p.lemma) for p in around))


def _dates(time: Time, role: Role) -> bool:
    """Whether the role is the expression of time itself, and no longer phrase that holds it."""
    return (
        role.span.overlaps(time.span)
        and role.span.end - role.span.start <= time.span.end - time.span.start + SLACK_CHARS
    )


def _is_settled(dated: _Dated, others: list[_Dated]) -> bool:
    """Whether the other claim names the same day too: then it only tells of more days."""
    return any(dated.time.meets(other.time) for other in others)


def _days(time: Time) -> str:
    return f"{time.start}" if time.start == time.end else f"{time.start} to {time.end}"
