"""Rung: opposite words in one place of the same words: "found alive in the loft", "found dead in the loft".

``opposite-outcomes``, as of predicates (``opposites.py``): the contradiction by antonyms of de Marneffe, Rafferty and
Manning (2008), where no predicate tells it. The words stand in ``lexicons/states.toml``.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.context import NEGATIONS, STOP_WORDS, stand_in_one_place
from claimcheck.comparison.events.exchange import exchange_details, exchanges
from claimcheck.comparison.events.shared import shared_events
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.states.opposites import opposite_outcomes, written_opposites
from claimcheck.comparison.wording import in_context, one_and_other
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, RoleName, Span

MIN_COPIED_SCORE = 0.80
MIN_COPIED_WORDING = 0.85
"""Least scores of a match, and of its wording, from which two sentences are the same but for a few words."""
MIN_SAME_PLACE_SCORE = 0.60
MIN_SAME_WORDS = 3
"""Least score of a match whose opposite words stand among the same ones, and how many of these there must be
(tried on benchmarks/passages)."""
MAX_OWN_WORDS = 1
"""Words of nearly identical sentences that only one has and that stand in the place of no others."""
COPULA = "be "
"""What stands before adjectives among the predicates."""
_Wholes = tuple[frozenset[str], frozenset[str]]
"""The words of the sentences of a pair."""


def compare_opposite_words(pair: Pair) -> Verdict | None:
    """Contradiction if sentences have opposite words in one place: "found alive in the loft", "found dead in it"."""
    if pair.match.score < MIN_SAME_PLACE_SCORE or pair.has_common_quotation or tell_of_two(pair):
        return None
    whole = _words(pair.a.sentence, pair.article_a), _words(pair.b.sentence, pair.article_b)
    for x, y, words in (*_in_copied_place(pair, whole), *_among_same_words(pair, whole)):
        if all(word in STOP_WORDS or word not in other for word, other in zip(words, reversed(whole), strict=True)):
            told = (
                in_context(x, pair.a, pair.article_a, before=2, after=2),
                in_context(y, pair.b, pair.article_b, before=2, after=2),
            )
            return opposite_outcomes(pair, one_and_other(*told), x, y)
    return None


def _in_copied_place(pair: Pair, whole: _Wholes) -> Iterator[tuple[Span, Span, tuple[str, str]]]:
    """Yield the opposite words that nearly identical sentences exchange, and nothing else that tells two things."""
    if pair.match.score < MIN_COPIED_SCORE or pair.score_of("wording") < MIN_COPIED_WORDING:
        return
    found = exchanges(pair)
    for x, y in found:
        left, right = _words(x, pair.article_a), _words(y, pair.article_b)
        opposite = min(((v, w) for v in left for w in right if (v, w) in _opposite_words()), default=None)
        others = [each for each in found if each != (x, y)]
        if opposite and not exchange_details(pair, others) and not _have_own_words(pair, whole):
            yield x, y, opposite


def _among_same_words(pair: Pair, whole: _Wholes) -> Iterator[tuple[Span, Span, tuple[str, str]]]:
    """Yield the opposite words, told of the same or by the same, with the same ones right before and behind them."""
    if _are_negated_apart(whole) or not (pair.has_one_speaker or _tell_of_one(pair)):
        return
    for v, w in _telling_words():
        if v in whole[0] and w in whole[1]:
            x, y = _place(v, pair.a, pair.article_a), _place(w, pair.b, pair.article_b)
            if x and y and stand_in_one_place((x, pair.article_a), (y, pair.article_b), words=MIN_SAME_WORDS):
                yield x, y, (v, w)


def _tell_of_one(pair: Pair) -> bool:
    """Whether both claims tell the same of the same, and not only of the same place or day."""
    events = shared_events(pair.a, pair.b)
    return any(x.name is not RoleName.OBLIQUE for event in events for x, _ in event.same)


def _are_negated_apart(whole: _Wholes) -> bool:
    """Whether one sentence has a negation that the other has not."""
    return not (whole[0] ^ whole[1]).isdisjoint(NEGATIONS)


def _place(word: str, claim: Claim, article: Article) -> Span | None:
    """Return where a word stands in the sentence of a claim, if it stands there once."""
    pattern = re.compile(rf"(?i)(?<![\w-]){word}(?![\w-])")
    places = list(pattern.finditer(article.text, claim.sentence.start, claim.sentence.end))
    return Span(*places[0].span()) if len(places) == 1 else None


def _have_own_words(pair: Pair, whole: _Wholes) -> bool:
    """Whether one sentence has a negation that the other has not, or they have more words that stand for no others."""
    own = whole[0] ^ whole[1]
    told = [_words(x, pair.article_a) | _words(y, pair.article_b) for x, y in exchanges(pair)]
    return len(own.difference(*told)) > MAX_OWN_WORDS or _are_negated_apart(whole)


def _words(span: Span, article: Article) -> frozenset[str]:
    return frozenset(re.findall(r"[\w-]+", span.of(article.text).lower()))


@cache
def _opposite_words() -> frozenset[tuple[str, str]]:
    """Return all ordered pairs of words that exclude each other where they stand in one place."""
    adjectives = (
        (one.removeprefix(COPULA), other.removeprefix(COPULA))
        for one, other in written_opposites()
        if one.startswith(COPULA) and other.startswith(COPULA)
    )
    return _listed("relative") | _listed("pairs") | _in_both_orders(adjectives)


@cache
def opposites_in_one_passage() -> frozenset[tuple[str, str]]:
    """Return these, and all that exclude each other in one place of one text."""
    return _opposite_words() | _listed("in_one_passage")


def _listed(name: str) -> frozenset[tuple[str, str]]:
    return _in_both_orders(load_lexicon("claimcheck.comparison", "states").tables["words"][name])


def _in_both_orders(words: Iterable[Iterable[str]]) -> frozenset[tuple[str, str]]:
    return frozenset(pair for one, other in words for pair in ((one, other), (other, one)))


@cache
def _telling_words() -> tuple[tuple[str, str], ...]:
    """Return those of them that do not only say where something lies to another thing, or how much it is beside it."""
    return tuple(sorted(_opposite_words() - _listed("relative")))
