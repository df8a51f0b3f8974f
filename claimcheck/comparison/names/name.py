"""Rung: another person, organisation or place in the same part of the same event.

``names-differ`` and ``places-differ``: two names contradict each other only where the event has one filler for the
role (functional relations, Ritter et al. 2008, It's a Contradiction - No, it's Not). That the sentences otherwise
tell the same stands for that here, as in the structural contradictions of de Marneffe, Rafferty and Manning (2008).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product

from claimcheck.comparison.events.apart import adds, tell_other_ages, tell_two_things
from claimcheck.comparison.events.context import STOP_WORDS, words_after, words_before
from claimcheck.comparison.events.evidence import Features, Opposed, most_likely, shared_evidence
from claimcheck.comparison.events.exchange import are_exchanged, exchange_predicates
from claimcheck.comparison.events.shared import predicate_class, same_noun, same_predicate
from claimcheck.comparison.events.story import are_of_two_times, follow_one_another, is_recalled
from claimcheck.comparison.events.told import stands_elsewhere
from claimcheck.comparison.figures.figure import figures_differ
from claimcheck.comparison.figures.poll import tell_of_two_polls
from claimcheck.comparison.names.bearers import TITLE_WORDS, are_of_two_bearers, are_variants, roles_of, speaks
from claimcheck.comparison.names.whereabouts import happenings
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import quoted
from claimcheck.lexicons import load_lexicon
from claimcheck.records import (
    Article,
    Claim,
    FindingKind,
    Modality,
    Name,
    NameLabel,
    Relation,
    RoleName,
)

NAME_RULE = "names-differ"
PLACE_RULE = "places-differ"
KIND = "name"
HONORIFICS = load_lexicon("claimcheck.comparison", "offices").words("honorifics")
MIN_DESCRIBING_WORDS = 2
"""Words that two descriptions must share to be of one office: of captains there are many."""
MAX_DESCRIBING_WORDS = 3
"""Words that two descriptions share count up to so many."""
_NEW = re.compile(r"an? ")
_CLEFT = re.compile(r"(?i)\bit (?:was|is) (?:[\w’'-]+,? ){0,4}\Z")
MIN_ANY_SCORE = 0.80
"""Least score of a match in which names of any kind, of ships or nations, compare where they stand in one place."""
MIN_SCORE = 0.30
"""Least score of a match whose names are compared: below it hardly two sentences tell of one event."""


def compare_names(pair: Pair) -> Verdict | None:
    """Contradiction if one name stands where the other claim has another of its kind."""
    best = most_likely(KIND, pair, opposed_names(pair)) if pair.match.score >= MIN_SCORE else None
    if best is None:
        return None
    confidence, x, y = best[0], best[1].x, best[1].y
    is_place = x.label is y.label is NameLabel.LOC
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.PLACE if is_place else FindingKind.NAME,
        rule=PLACE_RULE if is_place else NAME_RULE,
        confidence=round(confidence, 2),
        reason=f"where one names {quoted(x.text)}, the other names {quoted(y.text)}",
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def opposed_names(pair: Pair) -> Iterator[Opposed[Name]]:
    """Yield the names of one kind of which each sentence has its own, and at least one article knows but one of.

    In sentences that otherwise tell the same, one of them may have both, as in "Hale is married to Hale". Where figures
    differ, too, they are told of two.
    """
    if _are_of_two_events(pair):
        return
    for x, y in product(_comparable(pair.a, pair), tuple(_comparable(pair.b, pair))):
        if are_variants(x, y) or not _are_of_one_kind(pair, x, y):
            continue
        named = _stand_elsewhere(x, y, pair.a.all_names, pair.b.all_names)
        if all(named):
            continue
        known = _stand_elsewhere(x, y, pair.told_a.names, pair.told_b.names)
        if (any(named) or all(known)) and not are_exchanged(pair, x.span, y.span):
            continue
        if are_of_two_bearers(pair, x, y):
            continue
        features = _evidence(pair, x, y) | {"one_known": float(True in known)}
        if _have_one_place(x, features) and not _tell_of_others(pair, x, y, features=features):
            yield Opposed(x, y, (x.span, y.span), features)


def _are_of_two_events(pair: Pair) -> bool:
    """Whether the claims tell of two things or two times, or one of what is long past, or count otherwise."""
    if adds(pair) or tell_two_things(pair) or tell_of_two_polls(pair) or are_of_two_times(pair):
        return True
    if tell_other_ages(pair) or follow_one_another(pair) or figures_differ(pair.a, pair.b):
        return True
    return is_recalled(pair.a, pair.article_a) != is_recalled(pair.b, pair.article_b)


def _tell_of_others(pair: Pair, x: Name, y: Name, *, features: Features) -> bool:
    """Whether what is told of two names is of two things, of which neither sentence says so of the other's name.

    Where the sentences tell of other deeds, a place is still that of what both tell to have happened there.
    """
    if exchange_predicates(pair) and not (features["is_place"] and features["same_role"]):
        return True
    is_set = (x in pair.a.names) != (y in pair.b.names)
    if is_set and are_of_two_times(pair, with_setting=True):
        return True
    if _stand_in_others(pair, x, y):
        return True
    return not are_exchanged(pair, x.span, y.span) and _is_to_come(pair.a, x) != _is_to_come(pair.b, y)


def _stand_in_others(pair: Pair, x: Name, y: Name) -> bool:
    """Whether the names tell two new things from each other: "a flat in Velden", "a lock-up in Norvik"."""
    left, right = (
        [
            (told.lemma, role.lemma)
            for told in claim.propositions
            for role in told.roles
            if role.entity is None and role.name is not RoleName.OBLIQUE and role.span.covers(name.span)
            if _NEW.match(role.span.of(article.text))
        ]
        for name, claim, article in ((x, pair.a, pair.article_a), (y, pair.b, pair.article_b))
    )
    return any(
        same_predicate(told, retold) and not same_noun(one, other) for told, one in left for retold, other in right
    )


def _is_to_come(claim: Claim, name: Name) -> bool:
    """Whether what is told of a name is planned, and has not happened."""
    told = [p for p in claim.propositions if any(role.span.overlaps(name.span) for role in p.roles)]
    return bool(told) and all(p.modality is Modality.PLANNED for p in told)


def _are_of_one_kind(pair: Pair, x: Name, y: Name) -> bool:
    """Whether two names can stand for one: of one label, or, where one stands in the place of the other, of any.

    Which label an unknown name bears is often guessed; but where something happened, a place is one.
    """
    if x.label is y.label is not NameLabel.MISC:
        return True
    if NameLabel.MISC in {x.label, y.label} and pair.match.score < MIN_ANY_SCORE:
        return False
    is_where = happenings(pair.a, x, pair.article_a) or happenings(pair.b, y, pair.article_b)
    return not is_where and bool(x.stands_for) == bool(y.stands_for) and are_exchanged(pair, x.span, y.span)


def _comparable(claim: Claim, pair: Pair) -> Iterator[Name]:
    """Yield the names of a claim but those of several, a source's seat, a unit, and in a quotation that both have."""
    article = pair.article_a if claim is pair.a else pair.article_b
    for name in claim.all_names:
        is_spoken = pair.has_common_quotation and any(span.overlaps(name.span) for span in claim.quotes)
        is_unit = any(figure.span.covers(name.span) for figure in claim.quantities)
        if not (is_spoken or is_unit or _is_listed(name, article) or _is_seat(name, claim)):
            yield name


def _is_seat(name: Name, claim: Claim) -> bool:
    """Whether a place only tells which source without a name it is: "the ministry in Oslo"."""
    if name.label is not NameLabel.LOC or claim.source is None or claim.source.key:
        return False
    return any(span.covers(name.span) for span in claim.source.spans)


def _stand_elsewhere(x: Name, y: Name, of_a: Sequence[Name], of_b: Sequence[Name]) -> tuple[bool, bool]:
    """Return whether the first of two names is among the other side's names too, and the second among the first's."""
    return stands_elsewhere(of_b, y.span, _same_as(x)), stands_elsewhere(of_a, x.span, _same_as(y))


def _evidence(pair: Pair, x: Name, y: Name) -> Features:
    """Return what speaks for and against that two names stand for one participant of one event."""
    roles = roles_of(pair.a, x, pair.article_a), roles_of(pair.b, y, pair.article_b)
    are_places = x.label is y.label is NameLabel.LOC
    is_one = are_places or _is_sole(pair.a, x, pair.article_a) or _is_sole(pair.b, y, pair.article_b)
    of_one = {role for role in roles[0] & roles[1] if is_one or role[0] not in shared_acts()}
    describing = _description(x, pair.article_a) & _description(y, pair.article_b)
    first, second = x.key.split(), y.key.split()
    return {
        **shared_evidence(pair, x.span, y.span),
        "same_role": float(bool(of_one)),
        "other_role": float(bool(roles[0] and roles[1]) and not roles[0] & roles[1]),
        "same_description": float(min(MAX_DESCRIBING_WORDS, len(describing))),
        "same_surname": float(first[-1] == second[-1] and NameLabel.PERSON in {x.label, y.label}),
        "same_words": float(first[-1] != second[-1] and bool({*first} & {*second})),
        "one_speaks": float(speaks(pair.a, x) != speaks(pair.b, y)),
        "is_organisation": float(x.label is y.label is NameLabel.ORG),
        "is_place": float(are_places),
    }


def _is_sole(claim: Claim, name: Name, article: Article) -> bool:
    """Whether nobody else is meant by what is told of a name: "leaked by Lund alone", "it was Lund who leaked it"."""
    before, after = words_before(name.span, article), words_after(name.span, article)
    if after[:1] == ["alone"] or before[-1:] == ["only"]:
        return True
    is_cleft = _CLEFT.search(article.text[claim.sentence.start : name.span.start]) is not None
    return is_cleft and "".join(after[:2]).lstrip(",").startswith(("who", "that"))


def _have_one_place(name: Name, features: Features) -> bool:
    """Whether two names play one part in their sentences, or people are described in the same words."""
    needed = 1 if features["same_surname"] else MIN_DESCRIBING_WORDS
    is_described = name.label is NameLabel.PERSON and features["same_description"] >= needed
    return bool(features["same_role"] or features["exchanged"] or is_described)


def _same_as(name: Name) -> Callable[[Name], bool]:
    """Return whether another name can be the same one's."""
    return lambda other: are_variants(name, other)


def _description(name: Name, article: Article) -> set[str]:
    """Return the words that say what the bearer of a name is: its title before, its apposition or clause behind."""
    before = words_before(name.span, article)[-TITLE_WORDS:]
    after = words_after(name.span, article)
    behind = after[1:] if after[:1] in ([","], ["who"]) else []
    parts = (part for word in (*before, *behind) for part in word.replace("’", "'").removesuffix("'s").split("-"))
    return {part for part in parts if part.isalpha()} - STOP_WORDS - HONORIFICS


@cache
def shared_acts() -> frozenset[str]:
    """Return the classes of what several do, or what is done to several: two names in it are two of them."""
    return frozenset(map(predicate_class, load_lexicon("claimcheck.comparison", "shared_acts").words("verbs")))


def _is_listed(name: Name, article: Article) -> bool:
    """Whether the name is one of several: "Smith, Jones and Brown"."""
    return words_before(name.span, article)[-1:] == ["and"] or words_after(name.span, article)[:1] == ["and"]
