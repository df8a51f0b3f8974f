"""Which words two nearly identical sentences exchange: the surest sign that two details stand in the same place.

The sentences are aligned word by word (Ratcliff and Metzener 1988, as in difflib); where enough of them is the same,
what stands between two common runs in one sentence was put in the place of what stands there in the other.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from claimcheck.comparison.events.context import CACHED, LIGHT_VERBS
from claimcheck.comparison.events.shared import same_predicate
from claimcheck.comparison.pair import Pair
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, Span

MIN_COMMON_RATIO = 0.5
"""Share of the words of both sentences that must be the same, in the same order."""
MIN_COMMON_WORDS = 5
MAX_EXCHANGED_WORDS = 5
"""A longer difference is another thing told, and no detail exchanged."""
MAX_SENTENCE_WORDS = 200
AMOUNTING = load_lexicon("claimcheck.comparison", "function_words").words("amounting")
"""Verbs that tell how much something comes to, and no event."""

_WORD = re.compile(r"[\w’'-]+(?:[.,]\d+)*")
Sentence = tuple[str, Span, tuple[Span, ...]]
"""The text of an article, a sentence of it, and what in that says who says it."""


def are_exchanged(pair: Pair, left: Span, right: Span) -> bool:
    """Whether the two details, and no more, stand in the same place of two sentences that otherwise tell the same."""
    found = exchanges(pair)
    return any(left.covers(x) and right.covers(y) for x, y in found) and not any(
        _tell_two_events(pair, x, y) for x, y in found
    )


def exchange_predicates(pair: Pair, details: tuple[Span, Span] | None = None) -> bool:
    """Whether two sentences tell the same, but for what happened: 17 were "taken to hospital", 41 "treated there".

    Not where one only tells how much something comes to: "was losing 42 million", "put the loss at 24 million".

    Args:
        pair: The two claims.
        details: A detail of either sentence, where only what is told of these counts; None: whatever happened.
    """
    for x, y in exchanges(pair):
        acts = _acts(pair.a, x, details and details[0])
        others = _acts(pair.b, y, details and details[1])
        if acts and others and AMOUNTING.isdisjoint((*acts, *others)) and not _share_predicate(acts, others):
            return True
    return False


def _acts(claim: Claim, stretch: Span, detail: Span | None) -> list[str]:
    """Return the verbs in a stretch that say by themselves what is done (to a detail): not the "have" of "have to"."""
    told = (p for p in claim.propositions if p.span.overlaps(stretch) and not p.is_nominal)
    of_it = (p for p in told if detail is None or any(role.span.overlaps(detail) for role in p.roles))
    return [p.lemma for p in of_it if p.lemma not in LIGHT_VERBS]


def _tell_two_events(pair: Pair, x: Span, y: Span) -> bool:
    """Whether the stretches exchange the predicates of the sentences for others."""
    left = [p.lemma for p in pair.a.propositions if p.span.overlaps(x)]
    right = [p.lemma for p in pair.b.propositions if p.span.overlaps(y)]
    return bool(left and right) and not _share_predicate(left, right)


def _share_predicate(left: Iterable[str], right: Sequence[str]) -> bool:
    return any(same_predicate(p, q) for p in left for q in right)


def exchanges(pair: Pair) -> tuple[tuple[Span, Span], ...]:
    """Return the stretches that the sentences of a pair exchange, in the order of the text.

    Those of the whole sentences, and those that show where who says it is left out: "in Visby" stands in the place of
    "in Lund, the sergeant said". It does not matter which of the claims comes first, although the alignment of words
    depends on it where several are as good: the claim that comes first by id is aligned with the other.
    """
    left, right = (
        (article.text, claim.sentence, _saying(claim))
        for claim, article in ((pair.a, pair.article_a), (pair.b, pair.article_b))
    )
    return in_order_of_ids(pair, left, right, _exchanges)


def in_order_of_ids(
    pair: Pair, left: Sentence, right: Sentence, find: Callable[[Sentence, Sentence], tuple[tuple[Span, Span], ...]]
) -> tuple[tuple[Span, Span], ...]:
    """Return the pairs of places that are found where the sentence of the first claim by id is given first."""
    if pair.a.id <= pair.b.id:
        return find(left, right)
    return tuple((x, y) for y, x in find(right, left))


def exchange_details(pair: Pair, exchanged: Sequence[tuple[Span, Span]]) -> bool:
    """Whether a name, figure or time stands in one of the stretches that the sentences exchange."""
    for side, claim in enumerate((pair.a, pair.b)):
        details = [n.span for n in claim.all_names]
        details += [q.span for q in claim.quantities] + [t.span for t in (*claim.times, *claim.setting_times)]
        if any(detail.overlaps(stretch[side]) for detail in details for stretch in exchanged):
            return True
    return False


def _saying(claim: Claim) -> tuple[Span, ...]:
    """Return the places of who says a claim, and of the words by which."""
    return (*(claim.source.spans if claim.source else ()), *(claim.cue.spans if claim.cue else ()))


@lru_cache(maxsize=256)
def _exchanges(left: Sentence, right: Sentence) -> tuple[tuple[Span, Span], ...]:
    """Return what the whole sentences exchange, and what else they do where who says it is left out."""
    whole = _replaced((*left[:2], ()), (*right[:2], ()))
    if not (left[2] or right[2]):
        return whole
    told = _replaced(left, right)
    new = [(x, y) for x, y in told if not any(x.overlaps(v) or y.overlaps(w) for v, w in whole)]
    return tuple(sorted((*whole, *new)))


def _replaced(left: Sentence, right: Sentence) -> tuple[tuple[Span, Span], ...]:
    (a, at), (b, there) = words_of(*left), words_of(*right)
    needed = max(MIN_COMMON_WORDS, MIN_COMMON_RATIO * (len(a) + len(b)) / 2)
    return tuple(
        (Span(at[i].start, at[j - 1].end), Span(there[k].start, there[m - 1].end))
        for kind, i, j, k, m in edits(a, b, needed=needed)
        if kind == "replace" and max(j - i, m - k) <= MAX_EXCHANGED_WORDS
    )


def edits(a: Sequence[str], b: Sequence[str], *, needed: float) -> Sequence[tuple[str, int, int, int, int]]:
    """Return how the words of one sentence become those of another, as difflib tells it; nothing of unlike ones.

    Args:
        a: The words of the first.
        b: The words of the second.
        needed: How many must be the same, in the same order.
    """
    if max(len(a), len(b)) > MAX_SENTENCE_WORDS:
        return []
    if (Counter(a) & Counter(b)).total() < needed:  # what they have in common in any order is no less, and soon counted
        return []
    matcher = SequenceMatcher(a=a, b=b, autojunk=False)
    if sum(block.size for block in matcher.get_matching_blocks()) < needed:
        return []
    return matcher.get_opcodes()


@lru_cache(maxsize=CACHED)
def words_of(text: str, sentence: Span, saying: tuple[Span, ...]) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """Return the words of a sentence, lower case, and their places, without those of who says it."""
    found = [(_folded(match[0]), Span(*match.span())) for match in _WORD.finditer(text, sentence.start, sentence.end)]
    kept = [(word, place) for word, place in found if not any(span.overlaps(place) for span in saying)]
    return tuple(word for word, _ in kept), tuple(place for _, place in kept)


def _folded(word: str) -> str:
    """Return a word in small letters with plain apostrophes, and none around it.

    >>> _folded("It’s"), _folded("’Momma")
    ("it's", 'momma')
    """
    return word.lower().replace("’", "'").strip("'")
