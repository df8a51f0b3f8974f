"""Why two figures of one sort can differ and both be right: they are of others, of two times, of a part and a whole."""

from collections.abc import Sequence

from claimcheck.comparison.events.apart import tell_two_things
from claimcheck.comparison.events.context import words_after, words_before
from claimcheck.comparison.events.shared import SharedEvent, predicate_class
from claimcheck.comparison.figures.figure import governors_of
from claimcheck.comparison.figures.measure import are_of_two_measures
from claimcheck.comparison.figures.ordinal import are_of_two_rows
from claimcheck.comparison.figures.others import are_of_others
from claimcheck.comparison.figures.poll import are_of_two_polls, group_of_age
from claimcheck.comparison.figures.tally import stands_in_tally
from claimcheck.comparison.figures.tolls import toll_of
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.states.condition import tell_other_conditions
from claimcheck.comparison.states.opposites import tell_opposites
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Modality, Proposition, Quantity, QuantityKind, RoleName

_WORDS = load_lexicon("claimcheck.comparison", "measures")
REVISING = frozenset(map(predicate_class, _WORDS.words("revising")))
"""Classes of verbs by which a figure is changed to another one."""
EXPECTING = _WORDS.words("expecting")
"""Cues of what somebody thinks will be: "expect 6,000 runners"."""
ASKING = _WORDS.words("asking")
"""Verbs of what is asked for or needed, and need not be given."""
GRANTING = _WORDS.words("granting")
"""Verbs of what is given to who asked for it."""
REVISED = _WORDS.words("revised")
"""What is told to have been changed, wherever in the claim its figure stands."""
DISTANT = _WORDS.words("distant")
"""Words behind a length of time by which it is none."""


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
        or _are_of_two_moments(pair, x, y, events)
        or are_of_others(pair, x, y, events)
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
    if _is_distance(x, pair.article_a) != _is_distance(y, pair.article_b):
        return True
    groups = group_of_age(x, pair.article_a), group_of_age(y, pair.article_b)
    tolls = toll_of(x, pair.article_a), toll_of(y, pair.article_b)
    return any(all(told) and told[0] != told[1] for told in (groups, tolls))


def _is_distance(figure: Quantity, article: Article) -> bool:
    """Whether it tells how far off in time something is, and not how long it lasts: "two years ago"."""
    return figure.kind is QuantityKind.DURATION and not DISTANT.isdisjoint(words_after(figure.span, article)[:1])


def _are_of_two_moments(pair: Pair, x: Quantity, y: Quantity, events: Sequence[SharedEvent]) -> bool:
    """Whether each tells when another thing happened: "scored after 12 minutes", "was booked after 31"."""
    tell_when = all(
        figure.kind is QuantityKind.DURATION and words_before(figure.span, article)[-1:] == ["after"]
        for figure, article in ((x, pair.article_a), (y, pair.article_b))
    )
    return tell_when and not events


def _are_of_two_stages(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether one is planned or revised and the other is not, or what was freed is told of, and what is still held."""
    told = _is_told(pair.a, x), _is_told(pair.b, y)
    if (None not in told and told[0] is not told[1]) or _is_revised(pair.a, x) != _is_revised(pair.b, y):
        return True
    if _is_asked_and_granted(pair.a, pair.b, y) or _is_asked_and_granted(pair.b, pair.a, x):
        return True
    return tell_opposites(pair) or tell_other_conditions(pair)


def _is_asked_and_granted(asking: Claim, other: Claim, figure: Quantity) -> bool:
    """Whether one claim says what somebody asks for, and a figure of the other one is what was given."""
    is_asked = asking.cue is not None and asking.cue.lemma in ASKING
    return is_asked and any(told.lemma in GRANTING for told in governors_of(other, figure))


def _is_revised(claim: Claim, figure: Quantity) -> bool:
    """Whether a figure is what another one was changed to: "reduced to nine months", "after it cut the term"."""
    return any(
        (role.preposition == "to" and role.span.overlaps(figure.span))
        or (role.name is RoleName.PATIENT and role.lemma in REVISED)
        for p in claim.propositions
        if predicate_class(p.lemma) in REVISING
        for role in p.roles
    )


def _is_told(claim: Claim, quantity: Quantity) -> bool | None:
    """Whether the figure is told as a fact: not planned, possible or denied, nor what somebody expects.

    None where no verb tells: "will buy it in a deal worth €430m".
    """
    if claim.cue is not None and claim.cue.lemma in EXPECTING:
        return False
    governors = governors_of(claim, quantity)
    if all(p.is_nominal for p in governors):
        return None
    facts = [p for p in governors if p.modality is Modality.FACT and not p.is_negated]
    return any(p.lemma not in EXPECTING for p in facts) and not any(_asks_for(p, quantity) for p in governors)


def _asks_for(told: Proposition, figure: Quantity) -> bool:
    """Whether a figure is what somebody asks for or needs: "asked for 12 years", but not "12 patients needed help"."""
    roles = [role for role in told.roles if role.span.overlaps(figure.span)] if told.lemma in ASKING else []
    return bool(roles) and all(role.name is not RoleName.AGENT for role in roles)
