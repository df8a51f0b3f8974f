"""Rung: one kind in the place of another, in sentences that else say the same: "a wolf killed", "a bear killed".

``kinds-exclude-each-other``: the contradiction by antonyms of de Marneffe, Rafferty and Manning (2008), extended to
co-hyponyms: sister terms exclude each other where one thing is called by them (Cruse 1986; the alternation of
MacCartney and Manning 2009). One thing is what stands in the same place of nearly the same words, and that of which an
event mostly has one, where each article names but one; neither may use the other's word anywhere. The words stand in
``lexicons/kinds.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from claimcheck.comparison.events.apart import adds, tell_of_two
from claimcheck.comparison.events.context import CACHED, REACH_CHARS, stand_in_one_place
from claimcheck.comparison.events.exchange import exchange_details, exchanges
from claimcheck.comparison.events.shared import pair_up, same_participant, same_predicate
from claimcheck.comparison.events.story import are_of_two_places, are_of_two_times, name_the_same
from claimcheck.comparison.figures.poll import PEOPLE
from claimcheck.comparison.pair import Pair, Verdict, scored_contradiction
from claimcheck.comparison.wording import in_context, one_and_other
from claimcheck.lexicons import any_of, load_lexicon
from claimcheck.records import Article, Claim, FindingKind, RoleName, Span

RULE = "kinds-exclude-each-other"
_AMONG = re.compile(rf"(?i)\bamong(?:st)? (?:the )?(?:\w+ )?{any_of(PEOPLE)}\b")
MIN_SCORE = 0.60
"""Least score of a match whose sentences tell of one thing."""
MIN_EXCHANGED_SCORE = 0.75
"""The same of sentences that tell the same but for a word."""
MIN_SAME_WORDS = 4
"""Words right before and behind two kinds that must be the same for both to be told of one thing; with three, a bronze
bell that was lost would be an iron one."""
_PREPOSITION = re.compile(r"\b(?:on|in|by)\s+\Z")
MAX_WORDS_BEFORE = 2
"""Words that may stand before the exchanged one: "a dark green car"."""
Kind = tuple[int, int]
"""Number of the set, and of the group in it."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A kind, and where it is named."""

    kind: Kind
    place: Span


def compare_kinds(pair: Pair) -> Verdict | None:
    """Contradiction if the sentences tell one thing by words of a set that exclude each other."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation:
        return None
    found = [
        (x, y)
        for x, y in (*_exchanged(pair), *_among_same_words(pair), *_only(pair))
        if _are_other(x, y)
        and not (_knows(pair.article_a, y) or _knows(pair.article_b, x))
        and not (x.kind[0] in _sets("is_way") and _are_of_two_ways(pair))
        and not _are_done_by_others(pair, x, y)
    ]
    if not found or adds(pair) or _are_of_two_groups(pair) or tell_of_two(pair):
        return None
    x, y = min(found, key=lambda kinds: pair.order_of(kinds[0].place, kinds[1].place))
    words = (
        in_context(x.place, pair.a, pair.article_a, before=1, after=1),
        in_context(y.place, pair.b, pair.article_b, before=1, after=1),
    )
    reason = one_and_other(*words)
    marks = (x.place,), (y.place,)
    return scored_contradiction(pair, kind=FindingKind.STATE, rule=RULE, reason=reason, marks=marks)


def _are_of_two_groups(pair: Pair) -> bool:
    """Whether each sentence tells of those of a kind alone: "among women who took the drug", "among men"."""
    return all(_AMONG.search(sentence) for sentence in pair.sentences)


def _are_of_two_ways(pair: Pair) -> bool:
    """Whether both tell a way, and not from or to the same place: by train to Velden, and by car from there."""
    for x, y in product(pair.a.propositions, pair.b.propositions):
        ends = [(r, s) for r, s in product(x.roles, y.roles) if r.preposition == s.preposition in {"from", "to"}]
        if same_predicate(x.lemma, y.lemma) and any(same_participant(r, s) is not True for r, s in ends):
            return True
    return False


def _are_done_by_others(pair: Pair, x: _Named, y: _Named) -> bool:
    """Whether the kinds stand in one part of what two do who bear names: Lund left as chairman, Berg as treasurer."""
    return any(
        same_predicate(told.lemma, retold.lemma)
        and any(role.span.covers(x.place) for role in told.roles)
        and any(role.span.covers(y.place) for role in retold.roles)
        and any(
            one.name is RoleName.AGENT and one.entity and other.entity for one, other in pair_up(told, retold).different
        )
        for told, retold in product(pair.a.propositions, pair.b.propositions)
    )


def are_other_kinds(left: str, right: str) -> bool:
    """Whether two nouns name kinds of one set that exclude each other.

    >>> are_other_kinds("man", "woman"), are_other_kinds("man", "person")
    (True, False)
    """
    return any(x[0] == y[0] and x != y for x, y in product(_kinds_of().get(left, ()), _kinds_of().get(right, ())))


def tell_other_kinds(pair: Pair) -> bool:
    """Whether both claims name things of one set, and none that the other could mean: a bronze bell, an iron bell."""
    left, right = (
        {named.kind for part in claim.content for named in _named(part, article)}
        for claim, article in ((pair.a, pair.article_a), (pair.b, pair.article_b))
    )
    sets = {number for number, _ in left} & {number for number, _ in right}
    return any(not {kind for kind in left & right if kind[0] == number} for number in sets)


def _exchanged(pair: Pair) -> Iterator[tuple[_Named, _Named]]:
    """Yield what stands in one place of sentences that else tell the same, with the same details.

    "A red lorry" and "a blue van" are told apart by more than one word, and rather are two.
    """
    found = exchanges(pair) if pair.match.score >= MIN_EXCHANGED_SCORE else ()
    if exchange_details(pair, found):
        return
    for here, there in found:
        left, right = _with_preposition(here, pair.article_a), _with_preposition(there, pair.article_b)
        kinds = _named(left, pair.article_a), _named(right, pair.article_b)
        for x, y in product(_at_end(left, pair.article_a), _at_end(right, pair.article_b)):
            if not any(_are_other(a, b) for a, b in product(*kinds) if a.place != x.place and b.place != y.place):
                yield x, y


def _with_preposition(stretch: Span, article: Article) -> Span:
    """Return a stretch of words with the preposition before it, which two may share: "on foot", "on a motorbike"."""
    before = _PREPOSITION.search(article.text, max(0, stretch.start - REACH_CHARS), stretch.start)
    return stretch if before is None else Span(before.start(), stretch.end)


def _among_same_words(pair: Pair) -> Iterator[tuple[_Named, _Named]]:
    """Yield what stands among the same words of the two sentences: "a bucket of green paint over".

    Not of what is told apart by more than one word.
    """
    left, right = (
        _named(claim.sentence, article) for claim, article in ((pair.a, pair.article_a), (pair.b, pair.article_b))
    )
    others = [(x, y) for x, y in product(left, right) if _are_other(x, y)]
    if len({x.kind[0] for x, _ in others}) > 1:
        return
    for x, y in others:
        if _is_counted(x, pair.a, pair.article_a) and _is_counted(y, pair.b, pair.article_b):
            continue
        if stand_in_one_place((x.place, pair.article_a), (y.place, pair.article_b), words=MIN_SAME_WORDS):
            yield x, y


def _is_counted(named: _Named, claim: Claim, article: Article) -> bool:
    """Whether a claim says how many there are: of seven women and five men nobody is the same."""
    word = named.place.of(article.text).lower()
    return any(
        word in (figure.counted_text or "").lower().split() or figure.span.covers(named.place)
        for figure in claim.quantities
    )


def _are_other(x: _Named, y: _Named) -> bool:
    """Whether two words are of one set, and exclude each other."""
    return x.kind[0] == y.kind[0] and x.kind != y.kind


def _only(pair: Pair) -> Iterator[tuple[_Named, _Named]]:
    """Yield what sentences on one event tell of a sort of which an event mostly has one, as each article has."""
    if not name_the_same(pair) or are_of_two_times(pair) or are_of_two_places(pair):
        return
    for x, y in product(_named(pair.a.sentence, pair.article_a), _named(pair.b.sentence, pair.article_b)):
        if x.kind[0] in _sets("is_single") and _is_only(x, pair.article_a) and _is_only(y, pair.article_b):
            yield x, y


def _is_only(named: _Named, article: Article) -> bool:
    everywhere = _named(Span(0, len(article.text)), article)
    return {other.kind for other in everywhere if other.kind[0] == named.kind[0]} == {named.kind}


def _at_end(place: Span, article: Article) -> list[_Named]:
    """Return the kinds that end a few words; what has more behind is told apart by more than the kind."""
    if len(place.of(article.text).split()) > MAX_WORDS_BEFORE + 1:
        return []
    return [named for named in _named(place, article) if named.place.end == place.end]


@lru_cache(maxsize=CACHED)
def _named(place: Span, article: Article) -> tuple[_Named, ...]:
    """Return the kinds that a part of an article names, in the order of the text."""
    matches = _pattern().finditer(article.text, place.start, place.end)
    return tuple(
        _Named(kind, Span(*match.span())) for match in matches for kind in _kinds_of().get(match[0].casefold(), ())
    )


def _knows(article: Article, named: _Named) -> bool:
    """Whether an article has a word of the same kind, wherever that is."""
    return any(other.kind == named.kind for other in _named(Span(0, len(article.text)), article))


@cache
def _sets(flag: str) -> frozenset[int]:
    """Return the numbers of the sets of which the lexicon says something: that an event mostly has one, or of ways."""
    entries = load_lexicon("claimcheck.comparison", "kinds").tables["kinds"]
    return frozenset(number for number, entry in enumerate(entries) if entry.get(flag, False))


@cache
def _kinds_of() -> Mapping[str, tuple[Kind, ...]]:
    """Return by word the sets and groups in which it stands."""
    found: dict[str, list[Kind]] = {}
    for number, entry in enumerate(load_lexicon("claimcheck.comparison", "kinds").tables["kinds"]):
        for group, words in enumerate(entry["groups"]):
            for word in words:
                found.setdefault(word, []).append((number, group))
    return {word: tuple(kinds) for word, kinds in found.items()}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![\w-]){any_of(_kinds_of())}(?![\w-])")
