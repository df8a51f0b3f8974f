"""Rung: one speaker, told to have taken two positions that cannot both be his.

``position-reversed``: what somebody plans or promises on one side is refused on the other, or what is denied on one
side is confirmed on the other: the committed beliefs of de Marneffe, Manning and Potts (2012), Did It Happen?, of one
source about one event. ``position-changed-between``: articles of different days rather report a change of mind
(Change of Perspective of Radev 2000, A Common Theory of Information Fusion from Multiple Text Sources).
"""

import re
from collections.abc import Iterator

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.context import negates, stem, words_before
from claimcheck.comparison.events.shared import (
    PRONOUNS,
    SharedEvent,
    are_told_apart,
    pair_up,
    same_predicate,
    shared_events,
)
from claimcheck.comparison.events.story import are_of_two_times
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.speech.contrary_cues import SPEAKING, have_contrary_cues
from claimcheck.comparison.states.opposites import are_opposite
from claimcheck.comparison.states.polarity import is_refusal, tells_both
from claimcheck.comparison.wording import in_context, one_and_other, speaker_of, told_words, with_later_day
from claimcheck.records import Article, Claim, FindingKind, Modality, Relation, RoleName, Stance

RULE = "position-reversed"
CHANGED_RULE = "position-changed-between"
MIN_SCORE = 0.50
MIN_OVERLAP = 0.45
"""Least score of a match, and least weighted overlap of the claims' content words: the same must be spoken of."""
SURE_SCORE = 0.75
"""Score of a match from which who is called by one noun is one."""
MIN_STATED_OVERLAP = 0.60
"""Least overlap of what somebody says with what he denies: nearly all of the words, since "said" tells of anything."""
MIN_MEANING = 0.50
"""Least likeness of meaning of what one speaker first denies and on a later day confirms, in whatever words."""
NEGATION_REACH = 2
"""How many words before a cue a negation may stand."""
AFFIRMING = frozenset({Stance.CONFIRMED, Stance.PROMISED})
STATING = frozenset({Stance.NEUTRAL, Stance.ASSERTED})
INTENDED = frozenset({Modality.PLANNED, Modality.POSSIBLE})
"""What is told of the future, or of what somebody might do, is his position and no event."""
_CONDITIONAL = re.compile(r"(?i)\b(?:if|unless|provided that|as long as|in case|on condition)\b")
"""Where a plan hangs on something, it is not reversed by another one."""


def compare_positions(pair: Pair) -> Verdict | None:
    """Contradiction if one speaker is told to intend and not to intend the same, or to confirm and to deny it."""
    if have_contrary_cues(pair) and not tell_of_two(pair):
        return _verdict(pair, _cues(pair))
    if pair.has_common_quotation:
        return None
    speak_of_same = pair.match.score >= MIN_SCORE and pair.score_of("terms") >= MIN_OVERLAP and not tell_of_two(pair)
    if pair.has_one_speaker and _are_confirmed_and_denied(pair):
        speaker = speaker_of(pair.a.source, pair.b.source)
        verdict = _verdict(pair, f"of {speaker}, {_cues(pair)}")
        is_later = verdict.relation is Relation.UPDATES and pair.score_of("meaning") >= MIN_MEANING
        return verdict if speak_of_same or is_later else None
    reversal = next(_reversals(pair), None) if speak_of_same and not are_of_two_times(pair) else None
    is_conditional = reversal is not None and any(_CONDITIONAL.search(sentence) for sentence in pair.sentences)
    return None if is_conditional else reversal


def _reversals(pair: Pair) -> Iterator[Verdict]:
    """Yield what one speaker is told to do or intend in one claim, and to refuse or undo in the other."""
    for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if pair.has_one_speaker and one.cue and _refuses_what_is_done(one, other):
            yield _verdict(pair, _cues(pair))
    for event in shared_events(pair.a, pair.b):
        if _is_reversed(pair, event):
            yield _verdict(pair, _events(pair, event), event)
    for event in _opposite_plans(pair):
        if _is_one_mind(pair, event):
            yield _verdict(pair, _events(pair, event), event)


def _cues(pair: Pair) -> str:
    """Return the words by which either claim tells what its speaker did."""
    words = (
        in_context(claim.cue.spans[0], claim, article, before=NEGATION_REACH) if claim.cue and claim.cue.spans else '""'
        for claim, article in ((pair.a, pair.article_a), (pair.b, pair.article_b))
    )
    return one_and_other(*words)


def _events(pair: Pair, event: SharedEvent) -> str:
    """Return the words by which either claim tells what is intended, and by whom."""
    who = next(((x, y) for x, y in event.same if x.name is RoleName.AGENT), (None, None))
    return one_and_other(
        told_words(event.left, pair.a, pair.article_a, who[0]), told_words(event.right, pair.b, pair.article_b, who[1])
    )


def _refuses_what_is_done(one: Claim, other: Claim) -> bool:
    """Whether the second claim refuses what the first one does in saying it: "apologised", "refused to apologise"."""
    if one.cue is None or one.cue.lemma is None or other.cue is None or is_refusal(one) or not is_refusal(other):
        return False
    if one.cue.lemma in SPEAKING:
        return False
    is_in_cue = one.cue.lemma in other.cue.text.lower().split()
    return is_in_cue or any(p.is_negated and p.lemma == one.cue.lemma for p in other.propositions)


def _opposite_plans(pair: Pair) -> Iterator[SharedEvent]:
    """Yield what is intended on both sides of the same participants, and exclude each other: "lift", "uphold"."""
    for left in pair.a.propositions:
        for right in pair.b.propositions:
            if left.is_negated or right.is_negated or not are_opposite(pair, left.lemma, right.lemma):
                continue
            if left.modality is right.modality and left.modality in INTENDED:
                event = pair_up(left, right)
                if event.same and not event.different and not are_told_apart(event):
                    yield event


def _are_confirmed_and_denied(pair: Pair) -> bool:
    """Whether the cues take opposite stances to contents of which none is negated or said otherwise.

    One who does not rule out denies nothing: against one who rules out, it is the opposite.
    """
    (x, x_negated), (y, y_negated) = _stance(pair.a, pair.article_a), _stance(pair.b, pair.article_b)
    if x_negated or y_negated:
        are_opposite = x is y is not Stance.NEUTRAL and x_negated != y_negated
    else:
        stances = {x, y} - {Stance.DENIED}
        is_denied = len(stances) == 1 and stances <= AFFIRMING | (STATING if _say_one_thing(pair) else frozenset())
        are_opposite = is_denied and Stance.DENIED in {x, y}
    return are_opposite and _polarity(pair.a) == _polarity(pair.b) and not _speak_of_two_things(pair)


def _say_one_thing(pair: Pair) -> bool:
    """Whether what the cues stand for is told in much the same words; who says something may say it of anything."""
    is_said = not (is_refusal(pair.a) or is_refusal(pair.b)) and pair.score_of("terms") >= MIN_STATED_OVERLAP
    return is_said and any(same_predicate(p.lemma, q.lemma) for p in pair.a.propositions for q in pair.b.propositions)


def _speak_of_two_things(pair: Pair) -> bool:
    """Whether what is denied and what is confirmed have neither an act nor a thing in common."""
    told = [[p for p in claim.propositions if not p.is_nominal] for claim in (pair.a, pair.b)]
    if not all(told) or any(same_predicate(p.lemma, q.lemma) for p in told[0] for q in told[1]):
        return False
    roles = [[role for p in own for role in p.roles if not role.entity] for own in told]
    things = [{stem(word) for role in own for word in (role.lemma, *role.modifiers)} - PRONOUNS for own in roles]
    return things[0].isdisjoint(things[1])


def _stance(claim: Claim, article: Article) -> tuple[Stance, bool]:
    """Return the stance of the claim's cue, and whether the words before the cue negate it ("did not rule out")."""
    if claim.cue is None or not claim.cue.spans:
        return Stance.NEUTRAL, False
    before = (
        words_before(claim.cue.spans[0], article)[-NEGATION_REACH:] + claim.cue.text.lower().split()[:NEGATION_REACH]
    )
    return claim.cue.stance, any(map(negates, before))


def _polarity(claim: Claim) -> int:
    """Return how many predicates of the claim are negated."""
    return sum(p.is_negated for p in claim.propositions)


def _is_reversed(pair: Pair, event: SharedEvent) -> bool:
    """Whether somebody intends to do on one side what he does not intend to on the other."""
    left, right = event.left, event.right
    if left.is_negated == right.is_negated or left.lemma != right.lemma:
        return False
    if left.modality is not right.modality or left.modality not in INTENDED:
        return False
    if tells_both(pair.a, right) or tells_both(pair.b, left) or are_told_apart(event):
        return False
    return _is_one_mind(pair, event)


def _is_one_mind(pair: Pair, event: SharedEvent) -> bool:
    """Whether one speaker tells both, or it is told of one who is named what he intends.

    Or of one who is called alike in claims that are much alike: "the council will not object".
    """
    named_alike = pair.match.score >= SURE_SCORE and _is_denied_whole(event)
    return pair.has_one_speaker or any(
        x.name is RoleName.AGENT and (x.entity or (named_alike and x.lemma not in PRONOUNS)) for x, _ in event.same
    )


def _is_denied_whole(event: SharedEvent) -> bool:
    """Whether nothing limits what is denied but what both tell: "will not reopen before June", "not in lessons"."""
    shared = [role for both in event.same for role in both]
    return all(role in shared for role in (*event.left.roles, *event.right.roles) if role.name is RoleName.OBLIQUE)


def _verdict(pair: Pair, reason: str, event: SharedEvent | None = None) -> Verdict:
    return Verdict(
        relation=Relation.UPDATES if pair.is_of_two_days else Relation.CONTRADICTS,
        kind=FindingKind.POSITION,
        rule=CHANGED_RULE if pair.is_of_two_days else RULE,
        confidence=round(min(0.9, 0.35 + pair.match.score / 2), 2),
        reason=with_later_day(pair, reason),
        marks_a=(event.left.span,) if event else pair.a.cue.spans if pair.a.cue else (),
        marks_b=(event.right.span,) if event else pair.b.cue.spans if pair.b.cue else (),
    )
