"""Rung: another person, organisation or place in the same part of the same event.

``names-differ`` and ``places-differ``: two names contradict each other only where the event has one filler for the
role (functional relations, Ritter et al. 2008, It's a Contradiction - No, it's Not). That the sentences otherwise
tell the same stands for that here, as in the structural contradictions of de Marneffe, Rafferty and Manning (2008).
"""

from collections.abc import Iterator

from claimcheck.comparison.context import same_context, words_after, words_before
from claimcheck.comparison.events import pair_up, same_predicate
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.records import Article, Claim, FindingKind, Name, NameLabel, Relation

NAME_RULE = "names-differ"
PLACE_RULE = "places-differ"
MIN_SCORE = 0.45
LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "off", "from"})
MIN_OVERLAP = 0.30
"""Least score of a match, and least overlap of its content words: the sentences must tell the same."""


def compare_names(pair: Pair) -> Verdict | None:
    """Contradiction if one name stands where the other claim has another of its kind."""
    if pair.match.score < MIN_SCORE or pair.score_of("setting") < MIN_OVERLAP:
        return None
    for x, y in _exchanged(pair):
        is_place = x.label is NameLabel.LOC
        if _same_role(pair, x, y, is_place=is_place) or (
            not is_place and same_context((x.span, pair.article_a), (y.span, pair.article_b))
        ):
            return Verdict(
                relation=Relation.CONTRADICTS,
                kind=FindingKind.PLACE if is_place else FindingKind.NAME,
                rule=PLACE_RULE if is_place else NAME_RULE,
                confidence=round(min(0.9, 0.35 + pair.match.score / 2), 2),
                reason=f'"{x.text}" and "{y.text}" stand in the same part of the event',
                marks_a=(x.span,),
                marks_b=(y.span,),
            )
    return None


def _exchanged(pair: Pair) -> Iterator[tuple[Name, Name]]:
    """Yield the names of one kind of which each claim has its own, parts of a list left out."""
    left, right = _own_names(pair.a, pair.b, pair.article_a), _own_names(pair.b, pair.a, pair.article_b)
    for x in left:
        for y in right:
            if x.label is y.label and x.label is not NameLabel.MISC and not set(x.key.split()) & set(y.key.split()):
                yield x, y


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
            if not same_predicate(left.lemma, right.lemma):
                continue
            event = pair_up(left, right)
            exchanged = [(r.entity, s.entity) for r, s in event.different]
            if is_place and not all(r.preposition in LOCATIVE for pair_of in event.different for r in pair_of):
                continue
            if event.same and exchanged == [(x.key, y.key)]:
                return True
    return False
