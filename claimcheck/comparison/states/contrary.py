"""Rung: one thing described by words that exclude each other: "his older sister" here, "his younger sister" there.

``descriptions-exclude-each-other``: the contradiction by antonyms of de Marneffe, Rafferty and Manning (2008), in what
is said of a thing by the way. Where each article describes such a thing in one way only, and sentences of them tell the
same, it is one thing; where these tell opposite things, they are two.
"""

from claimcheck.comparison.events.shared import are_told_apart, shared_events
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.states.condition import tell_other_conditions
from claimcheck.comparison.states.descriptions import are_many, contrary_descriptions, sides_of
from claimcheck.comparison.states.opposites import tell_opposites
from claimcheck.comparison.wording import in_context, one_and_other
from claimcheck.records import FindingKind, Relation

RULE = "descriptions-exclude-each-other"
CONFIDENCE = 0.75
MIN_SCORE = 0.40
"""Least score of a match whose sentences tell of the same thing."""


def _tell_one_event(pair: Pair) -> bool:
    """Whether the claims have an event in common that plain words do not tell apart, nor that one of them denies it."""
    events = shared_events(pair.a, pair.b)
    return any(event.left.is_negated == event.right.is_negated and not are_told_apart(event) for event in events)


def compare_descriptions(pair: Pair) -> Verdict | None:
    """Contradiction if the sentences describe otherwise what each article describes in one way only."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation:
        return None
    if tell_other_conditions(pair) or tell_opposites(pair):
        return None
    for x, y in contrary_descriptions(pair):
        if are_many(x) and not _tell_one_event(pair):
            continue
        if (sides_of(x, pair.article_a), sides_of(y, pair.article_b)) == ({x.side}, {y.side}):
            said = (
                in_context(x.place, pair.a, pair.article_a, before=1),
                in_context(y.place, pair.b, pair.article_b, before=1),
            )
            return Verdict(
                relation=Relation.CONTRADICTS,
                kind=FindingKind.STATE,
                rule=RULE,
                confidence=CONFIDENCE,
                reason=one_and_other(*said),
                marks_a=(x.place,),
                marks_b=(y.place,),
            )
    return None
