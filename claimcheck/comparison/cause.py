"""Rung: the same thing is given causes that exclude each other.

``causes-exclude-each-other``: an effect may have several causes, so that only causes of kinds between which an
inquiry has to decide (``lexicons/causes.toml``) contradict each other. What counts as cause and effect follows the
Penn Discourse Treebank (Prasad et al. 2008), Contingency.Cause; that "after" may only order in time, its
Temporal.Asynchronous.
"""

from collections.abc import Mapping
from functools import cache
from itertools import product

from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Cause, Claim, FindingKind, Relation, keys_match

RULE = "causes-exclude-each-other"
MIN_SHARED_EFFECT = 1
MIN_SHARED_LATER = 2
"""Content words that both effects share where both are named; the second holds where one only came after its cause."""


@cache
def cause_classes() -> Mapping[str, Mapping[str, str]]:
    """Return for each word of a kind of cause, per question that the kinds answer, its kind.

    >>> cause_classes()["act of a government"]["negotiation"]
    'agreement'
    """
    questions = load_lexicon("claimcheck.comparison", "causes").tables["questions"]
    return {
        question["name"]: {word: kind for kind, words in question["kinds"].items() for word in words}
        for question in questions
    }


def compare_causes(pair: Pair) -> Verdict | None:
    """Contradiction if both claims explain the same effect, by causes of kinds that exclude each other."""
    for x, y in product(pair.a.causes, pair.b.causes):
        if not _same_holder(pair, x, y) or not _same_effect(x, y, pair):
            continue
        kinds = _exclusive_kinds(x, y)
        if kinds is not None:
            return Verdict(
                relation=Relation.CONTRADICTS,
                kind=FindingKind.CAUSE,
                rule=RULE,
                confidence=round((0.5 if x.is_temporal or y.is_temporal else 0.65) + pair.match.score / 10, 2),
                reason=f"one puts it down to {kinds[0]}, the other to {kinds[1]}",
                marks_a=(x.cause,),
                marks_b=(y.cause,),
            )
    return None


def _same_holder(pair: Pair, x: Cause, y: Cause) -> bool:
    """Whether both explanations are the same speaker's, or neither has a speaker."""
    left, right = _holder(pair.a, x), _holder(pair.b, y)
    return left == right if left is None or right is None else keys_match(left, right)


def _same_effect(x: Cause, y: Cause, pair: Pair) -> bool:
    """Whether both explain the same; a mere "after" counts only where both name the effect in words."""
    if x.effect_terms and y.effect_terms:
        needed = MIN_SHARED_LATER if x.is_temporal or y.is_temporal else MIN_SHARED_EFFECT
        return len(set(x.effect_terms) & set(y.effect_terms)) >= min(needed, len(x.effect_terms), len(y.effect_terms))
    return _holder(pair.a, x) is not None and not x.is_temporal and not y.is_temporal


def _holder(claim: Claim, cause: Cause) -> str | None:
    return cause.holder or (claim.source.key if claim.source else None)


def _exclusive_kinds(x: Cause, y: Cause) -> tuple[str, str] | None:
    for words in cause_classes().values():
        left = {words[term] for term in x.cause_terms if term in words}
        right = {words[term] for term in y.cause_terms if term in words}
        if left and right and not left & right:
            return min(left), min(right)
    return None
