"""Why two figures of one sort can differ and both be right: they are of others, of two times, of a part and a whole."""

from collections.abc import Sequence
from itertools import product

from claimcheck.comparison.apart import tell_two_things
from claimcheck.comparison.bearers import are_variants
from claimcheck.comparison.condition import tell_other_conditions
from claimcheck.comparison.events import PRONOUNS, SharedEvent, have_others, predicate_class
from claimcheck.comparison.figure import governors_of
from claimcheck.comparison.measure import are_of_two_measures
from claimcheck.comparison.ordinal import are_of_two_rows
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.poll import are_of_two_polls, group_of_age
from claimcheck.comparison.state import tell_opposites
from claimcheck.comparison.tally import stands_in_tally
from claimcheck.comparison.tolls import toll_of
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, Modality, Name, NameLabel, Quantity, QuantityKind, Role, RoleName, keys_match

_VERBS = load_lexicon("claimcheck.comparison", "measures")
REVISING = frozenset(map(predicate_class, _VERBS.words("revising")))
"""Classes of verbs by which a figure is changed to another one."""
EXPECTING = _VERBS.words("expecting")
"""Cues of what somebody thinks will be: "expect 6,000 runners"."""
REVISED = _VERBS.words("revised")
"""What is told to have been changed, wherever in the claim its figure stands."""
BEFALLING = frozenset(map(predicate_class, _VERBS.words("befalling")))
"""Classes of verbs of which one event is the subject by many names."""


def are_explained(pair: Pair, x: Quantity, y: Quantity, events: Sequence[SharedEvent]) -> bool:
    """Whether two figures differ for a reason.

    Args:
        pair: The claims.
        x: A figure of the first claim.
        y: A figure of the second claim.
        events: What both claims tell in whose parts the figures stand.
    """
    return (
        _are_of_two_countings(pair, x, y)
        or _are_of_others(pair, x, y, events)
        or _are_of_two_stages(pair, x, y)
        or are_of_two_measures(pair, x, y)
    )


def _are_of_two_countings(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether they are of two results, rows or polls, of the dead and the injured, or of two times or things."""
    if stands_in_tally(x.span, pair.a, pair.article_a) or stands_in_tally(y.span, pair.b, pair.article_b):
        return True
    is_ordinal = x.kind is QuantityKind.ORDINAL
    if (are_of_two_rows(pair, x, y) if is_ordinal else tell_two_things(pair)) or are_of_two_polls(pair, x, y):
        return True
    groups = group_of_age(x, pair.article_a), group_of_age(y, pair.article_b)
    tolls = toll_of(x, pair.article_a), toll_of(y, pair.article_b)
    return any(all(told) and told[0] != told[1] for told in (groups, tolls))


def _are_of_others(pair: Pair, x: Quantity, y: Quantity, events: Sequence[SharedEvent]) -> bool:
    """Whether what the figures are told of is done by or to others, or elsewhere, or they are the ages of two."""
    if events and all(event.different or _measure_others(event, x, y) for event in events):
        return True
    if any(_go_to_others(pair, event) or _is_of_other_agents(event) for event in events):
        return True
    one, other = _of_whom(x, pair.a), _of_whom(y, pair.b)
    return one is not None and other is not None and not are_variants(one, other)


def _are_of_two_stages(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether one is planned or revised and the other is not, or what was freed is told of, and what is still held."""
    told = _is_told(pair.a, x), _is_told(pair.b, y)
    if (None not in told and told[0] is not told[1]) or _is_revised(pair.a, x) != _is_revised(pair.b, y):
        return True
    return tell_opposites(pair) or tell_other_conditions(pair)


def _go_to_others(pair: Pair, event: SharedEvent) -> bool:
    """Whether an event is told under one preposition of two places: 300 sent to a hall in Visby, 120 to one in Oslo."""
    for x, y in product(event.left.roles, event.right.roles):
        if x.name is y.name is RoleName.OBLIQUE and x.preposition == y.preposition:
            left, right = _places_in(x, pair.a), _places_in(y, pair.b)
            if left and right and not any(keys_match(one, other) for one, other in product(left, right)):
                return True
    return False


def _places_in(role: Role, claim: Claim) -> list[str]:
    return [name.key for name in claim.names if name.label is NameLabel.LOC and role.span.covers(name.span)]


def _is_revised(claim: Claim, figure: Quantity) -> bool:
    """Whether a figure is what another one was changed to: "reduced to nine months", "after it cut the term"."""
    return any(
        (role.preposition == "to" and role.span.overlaps(figure.span))
        or (role.name is RoleName.PATIENT and role.lemma in REVISED)
        for p in claim.propositions
        if predicate_class(p.lemma) in REVISING
        for role in p.roles
    )


def _is_of_other_agents(event: SharedEvent) -> bool:
    """Whether two who have no name do the same, each for himself: the army sends some, and the fire brigade others."""
    return predicate_class(event.left.lemma) not in BEFALLING and have_others(event, RoleName.AGENT)


def _of_whom(age: Quantity, claim: Claim) -> Name | None:
    """Return the name of whom a figure is the age, if it is one."""
    if age.kind is not QuantityKind.AGE:
        return None
    return next((n for n in claim.all_names if n.text == age.counted_text), None)


def _measure_others(event: SharedEvent, x: Quantity, y: Quantity) -> bool:
    """Whether figures that count no things are told of two subjects: profits that fell, and a pound that fell."""
    if x.counted or y.counted or any(not role.span.overlaps(x.span) for role, _ in event.same):
        return False
    left, right = (
        [role for role in told.roles if role.name is RoleName.AGENT and not role.span.overlaps(figure.span)]
        for told, figure in ((event.left, x), (event.right, y))
    )
    if any(role.lemma in PRONOUNS for role in (*left, *right)):
        return False
    are_one = any(one.lemma in other.modifiers or other.lemma in one.modifiers for one, other in product(left, right))
    return bool(left and right) and not are_one  # "passenger numbers", "the number of passengers"


def _is_told(claim: Claim, quantity: Quantity) -> bool | None:
    """Whether the figure is told as a fact: not planned, possible or denied, nor what somebody expects.

    None where only a noun tells: "will buy it in a deal worth €430m".
    """
    if claim.cue is not None and claim.cue.lemma in EXPECTING:
        return False
    governors = governors_of(claim, quantity)
    if governors and all(p.is_nominal for p in governors):
        return None
    facts = (p for p in governors if p.modality is Modality.FACT and not p.is_negated)
    return not governors or any(p.lemma not in EXPECTING for p in facts)
