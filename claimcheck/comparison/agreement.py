"""Last rung: what is alike and in no respect different agrees; what is told with other details is compatible.

The three rules are relations of Radev (2000), A Common Theory of Information Fusion from Multiple Text Sources:
``same-event-same-details`` is Equivalence, ``same-event-other-details`` Subsumption and Elaboration, and
``stated-here-attributed-there`` Attribution: one presents as fact what the other puts into a source's mouth.
"""

from claimcheck.comparison.apart import tell_two_things
from claimcheck.comparison.events import SharedEvent, shared_events
from claimcheck.comparison.figure import figures_differ
from claimcheck.comparison.kinds import tell_other_kinds
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.story import are_of_two_times
from claimcheck.comparison.whereabouts import tell_other_places
from claimcheck.records import ClaimKind, FindingKind, Modality, Relation

AGREES_RULE = "same-event-same-details"
DETAILS_RULE = "same-event-other-details"
ATTRIBUTED_RULE = "stated-here-attributed-there"
AGREES_SCORE = 0.50
"""Score from which two claims of a common event agree."""
COMPATIBLE_SCORE = 0.38
"""Score from which they are worth showing side by side."""
ALONE_SCORE = 0.55
ALONE_OVERLAP = 0.30
"""Score, and overlap of content words, from which claims agree that share no parsed event."""
MIN_ALONE_TERMS = 4
"""Content words that each claim must have for that: "the government" agrees with nothing."""

MIN_ALONE_SHARED = 2
"""Content words, names aside, that they must share: a ferry left a town, and a ferry burned there."""


def compare_details(pair: Pair) -> Verdict | None:
    """Agreement or compatibility, or None where the claims do not tell the same."""
    event = next((e for e in shared_events(pair.a, pair.b) if _same_status(e)), None)
    score = pair.match.score
    if score < (COMPATIBLE_SCORE if event else ALONE_SCORE) or (event is None and not _tell_enough(pair)):
        return None
    if tell_two_things(pair):
        return None
    relation, rule = Relation.AGREES, AGREES_RULE
    if score < AGREES_SCORE or _tell_other_details(pair):
        relation, rule = Relation.COMPATIBLE, DETAILS_RULE
    elif (pair.a.kind is ClaimKind.NARRATED) != (pair.b.kind is ClaimKind.NARRATED):
        relation, rule = Relation.COMPATIBLE, ATTRIBUTED_RULE
    shared = next((f.detail for f in pair.match.fields if f.field == "terms"), "")
    return Verdict(
        relation=relation,
        kind=FindingKind.NUMBER if pair.score_of("figures") else FindingKind.OTHER,
        rule=rule,
        confidence=round(min(0.95, score), 2),
        reason=f"both tell of {shared}" if shared else "both tell the same",
        marks_a=(event.left.span,) if event else (),
        marks_b=(event.right.span,) if event else (),
    )


def _tell_enough(pair: Pair) -> bool:
    """Whether claims without a common event say enough, and enough of the same besides names, to be one fact."""
    if min(len(pair.a.terms), len(pair.b.terms)) < MIN_ALONE_TERMS or pair.score_of("terms") < ALONE_OVERLAP:
        return False
    named = {word for claim in (pair.a, pair.b) for name in claim.names for word in name.text.lower().split()}
    return len({*pair.a.terms} & {*pair.b.terms} - named) >= MIN_ALONE_SHARED


def _same_status(event: SharedEvent) -> bool:
    facts = (event.left.modality is Modality.FACT) == (event.right.modality is Modality.FACT)
    return facts and event.left.is_negated == event.right.is_negated


def _tell_other_details(pair: Pair) -> bool:
    """Whether only one gives figures, or figures, times, places or kinds of the claims exclude each other.

    Be it of one thing or of two: what agrees tells the same of one.
    """
    sides = (pair.a, pair.article_a), (pair.b, pair.article_b)
    return (
        bool(pair.a.quantities) != bool(pair.b.quantities)
        or figures_differ(pair.a, pair.b)
        or are_of_two_times(pair)
        or tell_other_kinds(pair)
        or tell_other_places(*sides)
    )
