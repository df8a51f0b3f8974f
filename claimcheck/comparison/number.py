"""Rung: figures of the same counted thing in the same event that cannot both be right."""

from claimcheck.comparison.events import same_noun, same_predicate
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.records import Claim, FindingKind, Proposition, Quantity, QuantityKind, Relation

RULE = "figures-differ"
UPDATE_RULE = "figure-raised-later"
SAME_EVENT_SCORE = 0.35
"""Least score of a match whose figures hang on the same predicate."""
SAME_SENTENCE_SCORE = 0.60
"""Least score of a match whose figures hang on no common predicate: then the sentences must be nearly the same."""


def compare_numbers(pair: Pair) -> Verdict | None:
    """Contradiction or update of the first pair of figures that cannot both be right."""
    for x in pair.a.quantities:
        for y in pair.b.quantities:
            if not _comparable(x, y) or x.meets(y) or _is_settled(x, y, pair):
                continue
            predicate = _common_predicate(pair.a, x, pair.b, y)
            if pair.match.score < (SAME_EVENT_SCORE if predicate else SAME_SENTENCE_SCORE):
                continue
            return _verdict(pair, x, y, predicate)
    return None


def _comparable(x: Quantity, y: Quantity) -> bool:
    if x.kind is not y.kind or x.unit != y.unit or x.is_change != y.is_change or x.kind is QuantityKind.ORDINAL:
        return False
    if x.counted and y.counted:
        return same_noun(x.counted, y.counted)
    return x.unit is not None and x.counted == y.counted


def _is_settled(x: Quantity, y: Quantity, pair: Pair) -> bool:
    """Whether either figure stands in the other claim too: then the two claims only list several figures."""
    return any(_comparable(x, other) and x.meets(other) for other in pair.b.quantities) or any(
        _comparable(y, other) and y.meets(other) for other in pair.a.quantities
    )


def _common_predicate(a: Claim, x: Quantity, b: Claim, y: Quantity) -> str | None:
    """Return the predicate that governs both figures, if they share one."""
    for left in _governors(a, x):
        for right in _governors(b, y):
            if same_predicate(left.lemma, right.lemma):
                return left.lemma
    return None


def _governors(claim: Claim, quantity: Quantity) -> list[Proposition]:
    return [p for p in claim.propositions if any(role.span.overlaps(quantity.span) for role in p.roles)]


def _verdict(pair: Pair, x: Quantity, y: Quantity, predicate: str | None) -> Verdict:
    counted = x.counted_text or x.counted or x.unit or "figure"
    later = _later_and_more(pair, x, y) if predicate else None
    if later is not None:
        return Verdict(
            relation=Relation.UPDATES,
            kind=FindingKind.NUMBER,
            rule=UPDATE_RULE,
            confidence=0.7,
            reason=f'"{later.text}" is of a later date, and the count of such events grows',
            marks_a=(x.span,),
            marks_b=(y.span,),
        )
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=round(min(0.95, 0.5 + pair.match.score / 2), 2),
        reason=f'"{x.text}" and "{y.text}" count the same ({counted}) and no value fits both',
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def _later_and_more(pair: Pair, x: Quantity, y: Quantity) -> Quantity | None:
    """Return the figure that is both later and higher, where the two are dated differently."""
    first = pair.a.as_of.end if pair.a.as_of else pair.article_a.published
    second = pair.b.as_of.end if pair.b.as_of else pair.article_b.published
    if first is None or second is None or first == second:
        return None
    late, early = (x, y) if first > second else (y, x)
    if late.low is None or early.high is None or late.low <= early.high:
        return None
    return late
