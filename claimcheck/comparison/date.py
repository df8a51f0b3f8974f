"""Rung: one event on days that exclude each other."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.comparison.events import predicate_class
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.records import Claim, FindingKind, Relation, Role, Time

RULE = "dates-differ"
SAME_PREDICATE_SCORE = 0.42
"""Least score of a match whose dates hang on the same predicate."""
SAME_SENTENCE_SCORE = 0.62
"""Least score of a match whose dates hang on no common predicate, each claim with one date only."""
SLACK_CHARS = 4
"""By which a phrase may be longer than the expression of time in it: a determiner."""
MAX_DAYS_APART = 14
"""Farther apart, two dates without a common predicate rather belong to two events."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A day or span of days, and the classes of the predicates that it dates."""

    time: Time
    predicates: frozenset[str]

    def days_from(self, other: "_Dated") -> int:
        """Return how many days lie between the two."""
        gaps = ((x.time.start - y.time.end).days for x, y in ((self, other), (other, self)) if x.time.start and y.time.end)
        return max(gaps)


def compare_dates(pair: Pair) -> Verdict | None:
    """Contradiction of the first pair of dates of one event that have no day in common."""
    left, right = list(_dated(pair.a)), list(_dated(pair.b))
    for x in left:
        for y in right:
            if x.time.meets(y.time) or _is_settled(x, right) or _is_settled(y, left):
                continue
            shared = x.predicates & y.predicates
            alone = len(left) == len(right) == 1 and x.days_from(y) <= MAX_DAYS_APART
            needed = SAME_PREDICATE_SCORE if shared else SAME_SENTENCE_SCORE
            if pair.match.score >= needed and (shared or alone):
                return _verdict(pair, x.time, y.time, is_sure=bool(shared))
    return None


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
        predicates = {predicate_class(p.lemma) for p in claim.propositions if any(_dates(time, role) for role in p.roles)}
        if time in claim.setting_times and claim.cue and claim.cue.lemma:
            predicates.add(predicate_class(claim.cue.lemma))
        yield _Dated(time, frozenset(predicates))


def _dates(time: Time, role: Role) -> bool:
    """Whether the role is the expression of time itself, and no longer phrase that holds it."""
    return role.span.overlaps(time.span) and role.span.end - role.span.start <= time.span.end - time.span.start + SLACK_CHARS


def _is_settled(dated: _Dated, others: list[_Dated]) -> bool:
    """Whether the other claim names the same day too: then it only tells of more days."""
    return any(dated.time.meets(other.time) for other in others)


def _days(time: Time) -> str:
    return f"{time.start}" if time.start == time.end else f"{time.start} to {time.end}"
