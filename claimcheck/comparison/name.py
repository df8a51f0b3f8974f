"""Rung: another person, organisation or place in the same part of the same event.

``names-differ`` and ``places-differ``: two names contradict each other only where the event has one filler for the
role (functional relations, Ritter et al. 2008, It's a Contradiction - No, it's Not). That the sentences otherwise
tell the same stands for that here, as in the structural contradictions of de Marneffe, Rafferty and Manning (2008).
"""

from collections.abc import Iterator, Mapping
from functools import cache

from claimcheck.comparison.context import STOP_WORDS, same_context, words_after, words_before
from claimcheck.comparison.events import pair_up, same_predicate, share_surname
from claimcheck.comparison.exchange import are_exchanged
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, FindingKind, Name, NameLabel, Relation, keys_match

NAME_RULE = "names-differ"
PLACE_RULE = "places-differ"
MIN_SCORE = 0.45
TITLE_WORDS = 2
"""Before a name, in which its title stands."""
LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "off", "from"})
MIN_ALIKE_OVERLAP = 0.50
"""Least overlap of the content words where only the words around two names join them."""
MIN_OVERLAP = 0.30
"""Least score of a match, and least overlap of its content words: the sentences must tell the same."""


def compare_names(pair: Pair) -> Verdict | None:
    """Contradiction if one name stands where the other claim has another of its kind."""
    if pair.match.score < MIN_SCORE or pair.score_of("setting") < MIN_OVERLAP:
        return None
    for x, y in _all_names(pair):
        if not _is_variant(x, y) and (are_exchanged(pair, x.span, y.span) or _have_one_title(pair, x, y)):
            return _verdict(pair, x, y)
    for x, y in _own_names_of_both(pair):
        is_place = x.label is NameLabel.LOC
        is_alike = not is_place and pair.score_of("terms") >= MIN_ALIKE_OVERLAP
        in_same_words = is_alike and same_context((x.span, pair.article_a), (y.span, pair.article_b))
        if in_same_words or _same_role(pair, x, y, is_place=is_place):
            return _verdict(pair, x, y)
    return None


def _verdict(pair: Pair, x: Name, y: Name) -> Verdict:
    is_place = x.label is NameLabel.LOC
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.PLACE if is_place else FindingKind.NAME,
        rule=PLACE_RULE if is_place else NAME_RULE,
        confidence=round(min(0.9, 0.35 + pair.match.score / 2), 2),
        reason=f'"{x.text}" and "{y.text}" stand in the same part of the event',
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def _all_names(pair: Pair) -> Iterator[tuple[Name, Name]]:
    """Yield the names of one kind in the sentences of the two claims, of people and places everywhere in them."""
    left = [n for n in (*pair.a.names, *pair.a.setting_names) if not _is_listed(n, pair.article_a)]
    right = [n for n in (*pair.b.names, *pair.b.setting_names) if not _is_listed(n, pair.article_b)]
    for x in left:
        for y in right:
            if x.label is not y.label or x.label is NameLabel.MISC:
                continue
            if share_surname(x.key, y.key) or not (_speaks(pair.a, x) or _speaks(pair.b, y)):
                yield x, y


def _speaks(claim: Claim, name: Name) -> bool:
    """Whether the name is that of the claim's source: two people may say the same."""
    return claim.source is not None and any(name.span.overlaps(span) for span in claim.source.spans)


def _have_one_title(pair: Pair, x: Name, y: Name) -> bool:
    """Whether two people of one surname stand behind the same title: "Captain Jo Hale", "Captain Jim Hale"."""
    if x.label is not NameLabel.PERSON or x.key.split()[-1] != y.key.split()[-1]:
        return False
    before_x, before_y = (
        {word for word in words_before(name.span, article)[-TITLE_WORDS:] if word.isalpha()} - STOP_WORDS
        for name, article in ((x, pair.article_a), (y, pair.article_b))
    )
    return bool(before_x & before_y)


def _is_variant(x: Name, y: Name) -> bool:
    """Whether two names can be one entity's: one leaves out words, stands for the other, or is a pet form of it."""
    if keys_match(x.key, y.key) or x.stands_for == y.key or y.stands_for == x.key:
        return True
    left, right = x.key.removesuffix("s").split(), y.key.removesuffix("s").split()  # "the Clintons" are a Clinton too
    if left == right:
        return True
    if left[-1] != right[-1]:
        return False
    given = nicknames()
    is_initial = left[0][0] == right[0][0] and 1 in {len(left[0]), len(right[0])}
    return is_initial or given.get(left[0], left[0]) == given.get(right[0], right[0])


@cache
def nicknames() -> Mapping[str, str]:
    """Return the full form of each pet form of a given name.

    >>> nicknames()["mike"]
    'michael'
    """
    forms = load_lexicon("claimcheck.comparison", "nicknames").tables["nicknames"]
    return {short: full for full, shorts in forms.items() for short in shorts}


def _own_names_of_both(pair: Pair) -> Iterator[tuple[Name, Name]]:
    """Yield the names of one kind of which each claim has its own, parts of a list left out."""
    left, right = _own_names(pair.a, pair.b, pair.article_a), _own_names(pair.b, pair.a, pair.article_b)
    for x in left:
        for y in right:
            if x.label is y.label and x.label is not NameLabel.MISC and not _share_words(x, y):
                yield x, y


def _share_words(x: Name, y: Name) -> bool:
    return bool({word.removesuffix("s") for word in x.key.split()} & {word.removesuffix("s") for word in y.key.split()})


def _own_names(claim: Claim, other: Claim, article: Article) -> list[Name]:
    known = {word for name in other.names for word in name.key.split()}
    return [name for name in claim.names if not set(name.key.split()) & known and not _is_listed(name, article)]


def _is_listed(name: Name, article: Article) -> bool:
    """Whether the name is one of several: "Smith, Jones and Brown"."""
    return words_before(name.span, article)[-1:] == ["and"] or words_after(name.span, article)[:1] == ["and"]


def _same_role(pair: Pair, x: Name, y: Name, *, is_place: bool) -> bool:
    """Whether both fill one role of an event that has another participant in common; of a place, where it happened."""
    for left in pair.a.propositions:
        for right in pair.b.propositions:
            if not same_predicate(left.lemma, right.lemma) or left.is_negated or right.is_negated:
                continue
            event = pair_up(left, right)
            exchanged = [(r.entity, s.entity) for r, s in event.different]
            if is_place and not all(r.preposition in LOCATIVE for pair_of in event.different for r in pair_of):
                continue
            if event.same and exchanged == [(x.key, y.key)]:
                return True
    return False
