"""Whether two claims tell the same event: the gate before every rung that compares details."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.comparison.times.hours import WEEKDAYS
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, Proposition, Role, RoleName, keys_match

PRONOUNS = load_lexicon("claimcheck.comparison", "function_words").words("pronouns")
"""Words that name nobody by themselves."""

ERGATIVES = load_lexicon("claimcheck.comparison", "ergatives").words("verbs")
"""Verbs whose subject without an object is what the object is with one: "the airport closed", "they closed it"."""


TOLD_BY_NOUN = load_lexicon("claimcheck.comparison", "hours").words("befalling")
"""Verbs whose subject is an event only where it is told by a noun: "the verdict came on Friday"."""


@cache
def predicate_classes() -> Mapping[str, str]:
    """Return the class of each predicate that has synonyms, named by its first member."""
    classes = load_lexicon("claimcheck.comparison", "synonyms").tables["predicates"]
    return {word: name for name, words in classes.items() for word in (name, *words)}


@cache
def noun_classes() -> Mapping[str, str]:
    """Return the class of each noun that has synonyms among the nouns that news counts and names."""
    classes = load_lexicon("claimcheck.comparison", "synonyms").tables["nouns"]
    return {word: name for name, words in classes.items() for word in (name, *words)}


def predicate_class(predicate: str) -> str:
    """Return the name of the class of a predicate: the predicate itself where it has no synonyms."""
    return predicate_classes().get(predicate, predicate)


def both_ways(opposites: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Return the pairs of classes of predicates, each in both orders.

    >>> sorted(both_ways([("hire", "sack")])) == sorted([("hire", "dismiss"), ("dismiss", "hire")])
    True
    """
    pairs = {(predicate_class(x), predicate_class(y)) for x, y in opposites}
    return frozenset(pairs | {(y, x) for x, y in pairs})


def same_predicate(left: str, right: str) -> bool:
    """Whether two predicates name the same kind of event.

    >>> same_predicate("free", "release"), same_predicate("free", "arrest")
    (True, False)
    """
    return predicate_class(left) == predicate_class(right)


def same_noun(left: str, right: str) -> bool:
    """Whether two nouns can name the same thing.

    >>> same_noun("detainee", "prisoner"), same_noun("prisoner", "death")
    (True, False)
    """
    classes = noun_classes()
    return classes.get(left, left) == classes.get(right, right)


def happens_by(noun: Proposition, verb: Proposition) -> bool:
    """Whether an event noun is what a verb says to have happened: "the closure came on Friday"."""
    return (
        noun.is_nominal
        and (predicate_class(verb.lemma) in happening() or verb.lemma in TOLD_BY_NOUN)
        and any(role.name is not RoleName.OBLIQUE and role.span.covers(noun.span) for role in verb.roles)
    )


@cache
def happening() -> frozenset[str]:
    """Return the classes of verbs that say no more than that something happened."""
    return frozenset(map(predicate_class, load_lexicon("claimcheck.comparison", "hours").words("happening")))


def share_surname(left: str, right: str) -> bool:
    """Whether two name keys end alike, so that they may be one person by another first name.

    >>> share_surname("mike elliott", "michael elliott"), share_surname("jo cox", "ed balls")
    (True, False)
    >>> share_surname("cox", "ed balls")
    False
    """
    return left.split()[-1:] == right.split()[-1:] or left in right.split() or right in left.split()


def same_participant(left: Role, right: Role) -> bool | None:
    """Whether two roles are filled by the same; None where the words do not tell."""
    if left.entity and right.entity:
        return keys_match(left.entity, right.entity)
    if left.entity or right.entity or left.lemma in PRONOUNS or right.lemma in PRONOUNS:
        return None
    return True if same_noun(left.lemma, right.lemma) else None


@dataclass(frozen=True, slots=True)
class SharedEvent:
    """Two propositions of the same predicate, and which of their roles are filled alike."""

    left: Proposition
    right: Proposition
    same: tuple[tuple[Role, Role], ...]
    different: tuple[tuple[Role, Role], ...]


def _are_one_role(left: tuple[Proposition, Role], right: tuple[Proposition, Role]) -> bool:
    """Whether two roles are the same part; what opens, or is opened, plays one part (ergatives, Levin 1993, 1.1.2)."""
    x, y = left[1].name, right[1].name
    if x is y:
        return x is not RoleName.OBLIQUE or left[1].preposition == right[1].preposition
    if {x, y} != {RoleName.AGENT, RoleName.PATIENT} or not {left[0].lemma, right[0].lemma} <= ERGATIVES:
        return False
    subject = left[0] if x is RoleName.AGENT else right[0]
    return not any(role.name is RoleName.PATIENT for role in subject.roles)


def pair_up(left: Proposition, right: Proposition) -> SharedEvent:
    """Compare the participants of two propositions role by role; obliques only under the same preposition."""
    same: list[tuple[Role, Role]] = []
    different: list[tuple[Role, Role]] = []
    for x in left.roles:
        for y in right.roles:
            if not _are_one_role((left, x), (right, y)):
                continue
            verdict = same_participant(x, y)
            if verdict is not None:
                (same if verdict else different).append((x, y))
    settled = {id(role) for pair in same for role in pair}
    return SharedEvent(
        left, right, tuple(same), tuple(p for p in different if id(p[0]) not in settled and id(p[1]) not in settled)
    )


def are_told_apart(event: SharedEvent, *, by_agents: bool = True) -> bool:
    """Whether plain words say that two propositions are of two events: other agents, or agents or objects of two kinds.

    "The senate" is not "the house", and "the water bill" is not "the school bill", though neither is a name.

    Args:
        event: The two propositions.
        by_agents: Whether what is said of agents of one kind counts.
    """
    if have_others(event, RoleName.AGENT) or any(tell_other_days(x, y) for x, y in event.same):
        return True
    described = {RoleName.AGENT, RoleName.PATIENT} if by_agents else {RoleName.PATIENT}
    parts = [
        (x.modifiers, y.modifiers)
        for x, y in event.same
        if described & {x.name, y.name} and not (x.entity and y.entity)  # of one name, whatever else is said of it
    ]
    return any(left and right and not {*left} & {*right} for left, right in parts)


def have_others(event: SharedEvent, name: RoleName) -> bool:
    """Whether both fill a role, in words that tell with whom, and not alike: she met the leaders, and not the wives."""
    left, right = ([r for r in p.roles if r.name is name] for p in (event.left, event.right))
    is_plain = all(r.entity is None and r.lemma not in PRONOUNS for r in (*left, *right))
    return bool(left and right) and is_plain and not any(x.name is name for x, _ in event.same)


def tell_other_days(left: Role, right: Role) -> bool:
    """Whether two phrases tell days of the week, and not the same: "Friday's performance", "Saturday's performance"."""
    x, y = ({*role.modifiers} & WEEKDAYS for role in (left, right))
    return bool(x and y) and x.isdisjoint(y)


def shared_events(a: Claim, b: Claim) -> Iterator[SharedEvent]:
    """Yield the events that both claims tell with at least one participant in common and none that differs."""
    for left in a.propositions:
        for right in b.propositions:
            if same_predicate(left.lemma, right.lemma):
                event = pair_up(left, right)
                if event.same and not event.different:
                    yield event
