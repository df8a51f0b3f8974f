"""Whether two figures are told of others: of other people or things, of another place, or of a whole and its part."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from claimcheck.comparison.events.context import STOP_WORDS, stem, words_before
from claimcheck.comparison.events.exchange import exchange_predicates
from claimcheck.comparison.events.shared import SharedEvent, have_others, predicate_class, same_noun
from claimcheck.comparison.figures.figure import governors_of
from claimcheck.comparison.figures.tolls import toll_of
from claimcheck.comparison.names.bearers import are_variants
from claimcheck.comparison.pair import Pair, have_own_words
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Name, Quantity, QuantityKind, Role, RoleName

ANOTHER = frozenset({"one", "that", "those"})
"""Pronouns for what something is compared with: "weaker than the one in 1993"."""
_MEASURES = load_lexicon("claimcheck.comparison", "measures")
BEFALLING = frozenset(map(predicate_class, _MEASURES.words("befalling")))
"""Classes of verbs of which one event is the subject by many names."""
_TIME = r"(?:\w+ ){0,2}(?:hours?|days?|weeks?|months?|years?|now)\b"
_FOR = re.compile(rf"(?: [\w-]+){{1,2}} for (?!{_TIME})(?P<what>[\w-]+(?: [\w-]+)?)")
"""Behind a figure, what that which it counts is for."""
_NO_SORT = rf"{_MEASURES.alternatives('no_sort')}\b"
_CONSISTS_OF = re.compile(rf" in (?!{_TIME}|{_NO_SORT})(?P<what>[a-z][a-z-]+(?: [a-z][a-z-]+){{0,2}})")
"""Behind a sum, what it consists of, and not when or how it came about."""
_IN = re.compile(r" (?:stake|share|holding|interest)s? in (?:the )?(?:[\w’'-]+ ){0,3}")
"""Between a figure and the name of what it is a share in."""


def are_of_others(pair: Pair, x: Quantity, y: Quantity, events: Sequence[SharedEvent]) -> bool:
    """Whether two figures are told of others.

    Args:
        pair: The claims.
        x: A figure of the first claim.
        y: A figure of the second claim.
        events: What both claims tell in whose parts the figures stand.
    """
    return (
        _play_other_parts(pair, x, y, events)
        or _are_of_other_deeds(pair, x, y, has_event=bool(events))
        or _are_of_two_sorts(pair, x, y)
        or _are_for_others(pair, x, y)
        or _is_of_another(pair.a, x) != _is_of_another(pair.b, y)
        or (not events and _is_total(x, pair.article_a) != _is_total(y, pair.article_b))
    )


def are_of_one_toll(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether both figures count the same toll, by whatever verb: "were killed", "have died"."""
    toll = toll_of(x, pair.article_a)
    return toll is not None and toll == toll_of(y, pair.article_b)


def _are_of_other_deeds(pair: Pair, x: Quantity, y: Quantity, *, has_event: bool) -> bool:
    """Whether the sentences tell the same but for what was done; of figures of one event, what was done to these."""
    details = (x.span, y.span) if has_event else None
    return exchange_predicates(pair, details) and not are_of_one_toll(pair, x, y)


def _play_other_parts(pair: Pair, x: Quantity, y: Quantity, events: Sequence[SharedEvent]) -> bool:
    """Whether what both tell is done by or to others, or elsewhere, or the figures are the ages of two."""
    if events and all(event.different for event in events):
        return True
    if any(_is_of_other_agents(event) for event in events):
        return True
    one, other = _of_whom(x, pair.a), _of_whom(y, pair.b)
    return one is not None and other is not None and not are_variants(one, other)


def _is_of_other_agents(event: SharedEvent) -> bool:
    """Whether two who have no name do the same, each for himself: the army sends some, and the fire brigade others."""
    return predicate_class(event.left.lemma) not in BEFALLING and have_others(event, RoleName.AGENT)


def _of_whom(age: Quantity, claim: Claim) -> Name | None:
    """Return the name of whom a figure is the age, if it is one."""
    if age.kind is not QuantityKind.AGE:
        return None
    return next((n for n in claim.all_names if n.text == age.counted_text), None)


def _are_for_others(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether right behind what is counted stands what it is for or in, and not alike: "for sale", "for rent"."""
    first, second = (
        _FOR.match(article.text, figure.span.end) for figure, article in ((x, pair.article_a), (y, pair.article_b))
    )
    if x.counted and y.counted and first and second and _words_of(first).isdisjoint(_words_of(second)):
        return True
    left, right = (_sort_of_money(figure, article) for figure, article in ((x, pair.article_a), (y, pair.article_b)))
    if left and right and not any(stem(one) == stem(other) or same_noun(one, other) for one in left for other in right):
        return True
    one, other = _share_in(x, pair.a, pair.article_a), _share_in(y, pair.b, pair.article_b)
    return one is not None and other is not None and not are_variants(one, other)


def _sort_of_money(figure: Quantity, article: Article) -> set[str]:
    """Return the words for what a sum consists of: "$43 million in federal taxes"."""
    found = _CONSISTS_OF.match(article.text, figure.span.end) if figure.kind is QuantityKind.MONEY else None
    return _words_of(found) if found else set()


def _share_in(figure: Quantity, claim: Claim, article: Article) -> Name | None:
    """Return the name of what a figure is a share in: "a 4 percent stake in Norlec"."""
    behind = (name for name in claim.all_names if name.span.start >= figure.span.end)
    return next((n for n in behind if _IN.fullmatch(article.text, figure.span.end, n.span.start)), None)


def _words_of(found: re.Match[str]) -> set[str]:
    return {*found["what"].lower().split()} - STOP_WORDS


def _are_of_two_sorts(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether figures that count no things are told of two of one sort: the mackerel quota, and the herring quota."""
    if x.counted or y.counted:
        return False
    return any(have_own_words(pair, one, other) for one, other in _subjects(pair, x, y))


def _subjects(pair: Pair, x: Quantity, y: Quantity) -> Iterator[tuple[Role, Role]]:
    """Yield who or what the figures are told of, where one noun tells it in both claims."""
    left, right = (
        [role for told in governors_of(claim, figure) for role in told.roles if _is_subject(role, figure)]
        for claim, figure in ((pair.a, x), (pair.b, y))
    )
    return ((one, other) for one, other in product(left, right) if same_noun(one.lemma, other.lemma))


def _is_subject(role: Role, figure: Quantity) -> bool:
    return role.name is not RoleName.OBLIQUE and role.entity is None and not role.span.overlaps(figure.span)


def _is_of_another(claim: Claim, figure: Quantity) -> bool:
    """Whether a figure is of what something is compared with: "weaker than the one in 1993, which killed 77"."""
    roles = (role for told in governors_of(claim, figure) for role in told.roles)
    return any(role.preposition == "than" and role.lemma in ANOTHER for role in roles)


def _is_total(figure: Quantity, article: Article) -> bool:
    """Whether a figure is the whole of which another one is a part: "29 of the 60 seats", "29 of 60", "of the £11m"."""
    before = words_before(figure.span, article)[-2:]
    is_of_number = before[1:] == ["of"] and before[0].isdecimal()
    return is_of_number or (before[:1] == ["of"] and before[1:] in (["the"], ["its"], ["their"]))
