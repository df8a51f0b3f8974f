"""Rung: one decision of a body, dated on two days: it "passed the bill on Tuesday", "voted on it on Wednesday".

``decided-on-two-days``: deciding is a transition (Vendler 1957, Verbs and Times): it happens at a moment, and a body
decides on one matter once. Other words for it ("vote", "pass") tell no other event, as they would of what lasts. The
words stand in ``lexicons/decisions.toml``.
"""

import datetime
from collections.abc import Iterator

from claimcheck.comparison.events.shared import predicate_class
from claimcheck.comparison.events.story import is_rare
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.times.date import opposed_dates
from claimcheck.comparison.times.dated import Dated
from claimcheck.comparison.wording import date_words
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, FindingKind, NameLabel, Proposition, Role, RoleName, keys_match

RULE = "decided-on-two-days"
MIN_SCORE = 0.38
MIN_MEANING = 0.45
"""Least scores of a match, and of its meaning, whose claims decide on one matter, as body and matter must tell by
themselves; made-up tellings of one vote in other words have 0.39 to 0.49, and 0.47 to 0.62."""
MAX_DAYS_APART = datetime.timedelta(days=3)
"""Farther apart, a body rather decides once more."""
_LEXICON = load_lexicon("claimcheck.comparison", "decisions")
VERBS, MATTERS, STAGES = _LEXICON.words("verbs"), _LEXICON.words("matters"), _LEXICON.words("stages")


def compare_decisions(pair: Pair) -> Verdict | None:
    """Contradiction if one body is told to have decided on one matter on two days."""
    if pair.match.score < MIN_SCORE or pair.score_of("meaning") < MIN_MEANING:
        return None
    if _stages(pair.a) != _stages(pair.b) or not any(map(is_rare, _matter(pair.a) & _matter(pair.b))):
        return None
    for opposed in opposed_dates(pair):
        x, y = opposed.x, opposed.y
        is_one_body = any(keys_match(v, w) for v in _bodies(pair.a, x) for w in _bodies(pair.b, y))
        if is_one_body and _are_days_nearby(x, y):
            return scored_contradiction(
                pair,
                kind=FindingKind.DATE,
                rule=RULE,
                reason=(
                    f"one dates the decision {date_words(x.time, y.time, pair.article_a)}, "
                    f"the other {date_words(y.time, x.time, pair.article_b)}"
                ),
                marks=((x.time.span,), (y.time.span,)),
            )
    return None


def _stages(claim: Claim) -> frozenset[str]:
    """Return the words for a stage of the matter in the sentence of a claim."""
    return STAGES.intersection((*claim.terms, *claim.setting))


def _matter(claim: Claim) -> set[str]:
    """Return the words of a claim that may tell what was decided: not those of a body's name, however rare."""
    named = {word for name in claim.all_names for word in name.key.split()}
    return {*claim.terms} - named


def _bodies(claim: Claim, date: Dated) -> Iterator[str]:
    """Yield the keys of the bodies that took a decision on a day: "the House voted", "the House bill passed"."""
    names = [name for name in claim.all_names if name.label is NameLabel.ORG]
    for proposition in _decisions(claim, date):
        for role in filter(_may_be_body, proposition.roles):
            yield from (name.key for name in names if role.span.covers(name.span))


def _decisions(claim: Claim, date: Dated) -> Iterator[Proposition]:
    """Yield the decisions that a day dates."""
    for proposition in claim.propositions if date.is_fact else ():
        if proposition.lemma in VERBS and predicate_class(proposition.lemma) in date.predicates:
            yield proposition


def _may_be_body(role: Role) -> bool:
    """Whether a phrase names the body itself, or what it decides on; "the House committee" is another body."""
    return role.name is not RoleName.OBLIQUE and (role.entity is not None or role.lemma in MATTERS)


def _are_days_nearby(x: Dated, y: Dated) -> bool:
    """Whether both are days, a few apart."""
    first, second = x.time.start, y.time.start
    if first is None or second is None or (first, second) != (x.time.end, y.time.end):
        return False
    return abs(first - second) <= MAX_DAYS_APART
