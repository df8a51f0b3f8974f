"""Rung: two that are named do to each other what only one of them can have done: "A beat B" here, "B beat A" there.

``roles-exchanged``: the structural mismatch of de Marneffe, Rafferty and Manning (2008), Finding Contradictions in
Text, which they show by exchanged arguments. Only of acts that go one way on one occasion; who accuses can be accused
in turn. The verbs stand in ``lexicons/one_way.toml``.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.shared import predicate_class
from claimcheck.comparison.events.story import are_of_two_times
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, FindingKind, Modality, Proposition, RoleName, keys_match

RULE = "roles-exchanged"
MIN_SCORE = 0.50
"""Least score of a match whose sentences tell of one occasion."""
_LEXICON = load_lexicon("claimcheck.comparison", "one_way")
LASTING = _LEXICON.words("lasting")
"""Groups of acts that are planned, go on and are done, and stay one act."""


def compare_roles(pair: Pair) -> Verdict | None:
    """Contradiction if each claim tells of one of two that it did to the other what goes one way only."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation or are_of_two_times(pair) or tell_of_two(pair):
        return None
    for x, y in product(_acts(pair.a), _acts(pair.b)):
        is_of_one_time = x.modality is y.modality or _kind(x) in LASTING
        if is_of_one_time and _kind(x) == _kind(y) and _are_exchanged(x, y):
            doers = [_entity(act, RoleName.AGENT).title() for act in (x, y)]
            reason = f'one says "{x.lemma}" of {doers[0]}, the other "{y.lemma}" of {doers[1]}, each of the other one'
            marks = (x.span,), (y.span,)
            return scored_contradiction(pair, kind=FindingKind.NAME, rule=RULE, reason=reason, marks=marks)
    return None


def _acts(claim: Claim) -> Iterator[Proposition]:
    """Yield the acts of which somebody named is told to do them to somebody named."""
    for proposition in claim.propositions:
        is_told = not proposition.is_negated and proposition.modality in {Modality.FACT, Modality.PLANNED}
        if (
            is_told
            and _kind(proposition)
            and _entity(proposition, RoleName.AGENT)
            and _entity(proposition, RoleName.PATIENT)
        ):
            yield proposition


def _kind(proposition: Proposition) -> str | None:
    """Return the group of the lexicon that a predicate stands in, or its class where it stands alone in it."""
    groups: Mapping[str, Sequence[str]] = _LEXICON.tables["groups"]
    for name, verbs in groups.items():
        if proposition.lemma in verbs:
            return name
    return predicate_class(proposition.lemma) if proposition.lemma in _LEXICON.words("verbs") else None


def _are_exchanged(x: Proposition, y: Proposition) -> bool:
    (doer, done_to), (other_doer, other_done_to) = (
        (_entity(act, RoleName.AGENT), _entity(act, RoleName.PATIENT)) for act in (x, y)
    )
    if keys_match(doer, done_to) or keys_match(doer, other_doer):
        return False
    return keys_match(doer, other_done_to) and keys_match(done_to, other_doer)


def _entity(proposition: Proposition, name: RoleName) -> str:
    """Return the key of who fills a role; empty where nobody who is named does."""
    return next((role.entity for role in proposition.roles if role.name is name and role.entity), "")
