"""Rung: one detail that two versions of one passage tell otherwise.

``passage-altered``: what stands around is the same in both, so that nothing is left that could explain it: a name, a
figure, a day, an opposite or a negation in the place of another. The other rungs ask of two sentences whether they
tell of one event; versions of one passage do (``passage.py``).
"""

import re
from collections.abc import Callable, Sequence

from claimcheck.comparison.events.context import STOP_WORDS, negates, stem
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.revisions.details import (
    are_other_days,
    are_other_figures,
    are_other_names,
    are_other_places,
)
from claimcheck.comparison.revisions.passage import changes, words_in
from claimcheck.comparison.states.opposite_words import opposites_in_one_passage
from claimcheck.comparison.states.opposites import are_opposite
from claimcheck.comparison.wording import in_context, one_and_other
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, FindingKind, Span

RULE = "passage-altered"
Marks = tuple[Sequence[Span], Sequence[Span]]
"""Words of either claim."""
MIN_QUOTED_CHARS = 4
"""Of shorter words inside quotation marks, others are a matter of how speech is printed."""
LASTING = frozenset({FindingKind.NAME, FindingKind.PLACE, FindingKind.QUOTE})
"""What later information does not change: of the rest, the version of another day may only be brought up to date."""
WITH_NEGATIONS = load_lexicon("claimcheck.comparison", "function_words").words("with_negations")
_WORD = re.compile(r"[\w’'-]+")


def compare_revisions(pair: Pair, *, told: Marks = ((), ())) -> Verdict | None:
    """Contradiction if two versions of one passage differ in details, opposites or negations.

    Args:
        pair: The two claims.
        told: Words of either claim that another rung has told of, and this one does not again.
    """
    found = [
        (kind, place, other)
        for place, other in changes(pair)
        if not (any(map(place.overlaps, told[0])) or any(map(other.overlaps, told[1])))
        if (kind := _kind_of(pair, place, other)) is not None
    ]
    if not found:
        return None
    marks = (
        tuple(_shown(place, pair.a, pair.article_a) for _, place, _ in found),
        tuple(_shown(other, pair.b, pair.article_b) for _, _, other in found),
    )
    words = (
        " and ".join(in_context(mark, claim, article, before=3, after=2) for mark in own)
        for own, claim, article in ((marks[0], pair.a, pair.article_a), (marks[1], pair.b, pair.article_b))
    )
    reason = f"both print the same passage, but {one_and_other(*words)}"
    return scored_contradiction(pair, kind=found[0][0], rule=RULE, reason=reason, marks=marks)


def _kind_of(pair: Pair, place: Span, other: Span) -> FindingKind | None:
    """Return what is altered where two versions differ; None where it is but another word for the same."""
    kind = next((kind for differ, kind in _DIFFERENCES if differ(pair, place, other)), None)
    return None if pair.is_of_two_days and kind not in LASTING else kind


def _shown(place: Span, claim: Claim, article: Article) -> Span:
    """Return a place; where nothing stands in it, the word behind, or at the end of a sentence the last one."""
    if place.start < place.end:
        return place
    words = [Span(*word.span()) for word in _WORD.finditer(article.text, claim.sentence.start, claim.sentence.end)]
    return next((word for word in words if word.start >= place.end), words[-1])


def _are_opposites(pair: Pair, place: Span, other: Span) -> bool:
    """Whether a word stands in the place of one that excludes it."""
    words = words_in(place.of(pair.article_a.text)), words_in(other.of(pair.article_b.text))
    if len(words[0]) == len(words[1]) and not opposites_in_one_passage().isdisjoint(zip(*words, strict=True)):
        return True
    left, right = _predicates(pair.a, place), _predicates(pair.b, other)
    return any(are_opposite(pair, x, y) for x in left for y in right)


def _predicates(claim: Claim, place: Span) -> list[str]:
    """Return the lemmas of what is told in a place, and of the words by which it is said: "praised", "condemned"."""
    said = [claim.cue.lemma] if claim.cue and claim.cue.lemma and any(map(place.overlaps, claim.cue.spans)) else []
    return said + [told.lemma for told in claim.propositions if place.covers(told.span)]


def _is_negated_once(pair: Pair, place: Span, other: Span) -> bool:
    """Whether what was put in, taken out or exchanged is a negation, and nothing else that tells something."""
    left, right = words_in(place.of(pair.article_a.text)), words_in(other.of(pair.article_b.text))
    negations = sum(map(negates, left)), sum(map(negates, right))
    own, others = ({stem(word) for word in words if _tells(word)} for words in (left, right))
    return set(negations) == {0, 1} and own == others


def _tells(word: str) -> bool:
    return not negates(word) and word not in STOP_WORDS and word not in WITH_NEGATIONS


def _is_altered_quotation(pair: Pair, place: Span, other: Span) -> bool:
    """Whether words inside quotation marks stand in the place of others, none of them in another form."""
    if not (any(q.covers(place) for q in pair.a.quotes) and any(q.covers(other) for q in pair.b.quotes)):
        return False
    left, right = (
        {stem(word) for word in words_in(text) if len(word) >= MIN_QUOTED_CHARS and word not in STOP_WORDS}
        for text in (place.of(pair.article_a.text), other.of(pair.article_b.text))
    )
    return bool(left and right) and left.isdisjoint(right)


_DIFFERENCES: tuple[tuple[Callable[[Pair, Span, Span], bool], FindingKind], ...] = (
    (are_other_places, FindingKind.PLACE),
    (are_other_names, FindingKind.NAME),
    (are_other_figures, FindingKind.NUMBER),
    (are_other_days, FindingKind.DATE),
    (_are_opposites, FindingKind.STATE),
    (_is_negated_once, FindingKind.POLARITY),
    (_is_altered_quotation, FindingKind.QUOTE),
)
"""What can be altered, in the order in which it is looked for, and what the finding is then."""
