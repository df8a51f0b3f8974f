"""Rung: how far up something stands: "the third-largest" and "the fifth-largest", "won the race" and "came second".

``ranks-differ``: of one named subject both sentences say by a superlative, or by its place in a contest, how far up it
stands, and not alike. What narrows the row that a superlative ranks is compared as in ``ordinal.py``. The words stand
in ``lexicons/ordinals.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from claimcheck.comparison.events.apart import tell_of_two
from claimcheck.comparison.events.context import CACHED
from claimcheck.comparison.events.shared import predicate_class
from claimcheck.comparison.events.story import are_of_two_times, is_recalled
from claimcheck.comparison.figures.ordinal import Ordinal, can_both_be, number_of, ordinal_words, row_of
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import fuller, name_of, quoted_at
from claimcheck.lexicons import any_of, load_lexicon
from claimcheck.records import (
    Article,
    Claim,
    FindingKind,
    Modality,
    NameLabel,
    Proposition,
    Relation,
    RoleName,
    Span,
    keys_match,
)

RULE = "ranks-differ"
MIN_SCORE = 0.40
"""Least score of a match whose sentences rank one subject in one row."""
ALIKE_SCORE = 0.70
"""Least score of a match of which only one sentence tells the contest."""
PLACE = "place"
"""What is counted in a contest."""
REACH_CHARS = 60
"""Behind a verb or copula, in which a rank stands."""
_LEXICON = load_lexicon("claimcheck.comparison", "ordinals")
RANKS = {word: float(number) for word, number in _LEXICON.tables["ranks"].items()}
SETTLING = "settle"
"""The verb of who "had to settle for silver", and did."""
CONTESTS, ARRIVING, RANKING, SUPERLATIVES = (
    _LEXICON.words(table) for table in ("contests", "arriving", "ranking", "superlatives")
)
OVERALL = "overall"
_OVERALL = re.compile(rf"\s+{OVERALL}\b")
_FOR, _IN = re.compile(r" for (?:[A-Z][\w’'-]+['’]s )?"), re.compile(r" in ")
"""Between a place in a contest and who has it, and between who and the place."""
_APPOSED = re.compile(r",\s+(?:the\s+)?(?:[\w.-]+['’]s?\s+)?\Z")


@dataclass(frozen=True, slots=True)
class _Rank:
    """How far up a named subject stands."""

    ordinal: Ordinal
    subject: str


def compare_ranks(pair: Pair) -> Verdict | None:
    """Contradiction if one subject has two ranks in one row, and neither article tells of the other one."""
    if pair.match.score < MIN_SCORE or pair.has_common_quotation or are_of_two_times(pair):
        return None
    if is_recalled(pair.a, pair.article_a) != is_recalled(pair.b, pair.article_b):
        return None
    opposed = [
        (x, y)
        for x, y in product(_ranks(pair.a, pair.article_a), _ranks(pair.b, pair.article_b))
        if keys_match(x.subject, y.subject) and _are_of_one_row(pair, x.ordinal, y.ordinal)
        if not can_both_be(x.ordinal, y.ordinal)
        and not (_tells(pair.article_a, y.ordinal) or _tells(pair.article_b, x.ordinal))
    ]
    if not opposed or tell_of_two(pair):
        return None
    x, y = min(opposed, key=lambda ranks: pair.order_of(ranks[0].ordinal.span, ranks[1].ordinal.span))
    words = quoted_at(x.ordinal.span, pair.article_a), quoted_at(y.ordinal.span, pair.article_b)
    subject = fuller(name_of(x.subject, pair.a.all_names), name_of(y.subject, pair.b.all_names)) or "the same"
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=round(min(0.9, 0.6 + pair.match.score / 3), 2),
        reason=f"one ranks {subject} as {words[0]}, the other as {words[1]}",
        marks_a=(x.ordinal.span,),
        marks_b=(y.ordinal.span,),
    )


def _are_of_one_row(pair: Pair, x: Ordinal, y: Ordinal) -> bool:
    """Whether both rank by one word, or give places in one contest; in like sentences one need not say in which."""
    is_open = pair.match.score >= ALIKE_SCORE and PLACE in {x.counted, y.counted}
    return x.counted == y.counted or (is_open and x.counted.startswith(PLACE) and y.counted.startswith(PLACE))


def tell_other_ranks(pair: Pair) -> bool:
    """Whether both sentences rank by one superlative, and no rank is in both: they do not tell the same."""
    left, right = (_superlatives(sentence) for sentence in pair.sentences)
    words = {word for word, _ in left} & {word for word, _ in right}
    return any(not {rank for rank in left & right if rank[0] == word} for word in words)


@lru_cache(maxsize=CACHED)
def _superlatives(text: str) -> frozenset[tuple[str, float]]:
    """Return the superlatives of a text, and which rank each tells."""
    found = _superlative().finditer(text)
    return frozenset((match["word"].lower(), number_of(match["number"]) if match["number"] else 1.0) for match in found)


def _tells(article: Article, ordinal: Ordinal) -> bool:
    """Whether an article ranks anything so, wherever that is: "by weight it is the third-largest"."""
    if ordinal.counted in SUPERLATIVES:
        return (ordinal.counted, ordinal.number) in _superlatives(article.text)
    return ordinal.number in _places(article.text)


@lru_cache(maxsize=CACHED)
def _places(text: str) -> frozenset[float]:
    return frozenset(_number_of_place(found) for found in _place().finditer(text))


def _number_of_place(found: re.Match[str]) -> float:
    return RANKS.get(found[0].lower()) or number_of(found["number"])


def _ranks(claim: Claim, article: Article) -> Iterator[_Rank]:
    for found in _superlative().finditer(article.text, claim.sentence.start, claim.sentence.end):
        number = number_of(found["number"]) if found["number"] else 1.0
        ordinal = _ordinal(Span(*found.span()), number, found["word"].lower(), article)
        yield from (_Rank(ordinal, subject) for subject in _described(ordinal.span, claim, article))
    for told in claim.propositions:
        place = None if told.is_negated else _place_of(told, claim, article)
        holder = RoleName.PATIENT if told.lemma in RANKING else RoleName.AGENT
        ranked = {role.entity for role in told.roles if role.name is holder and role.entity}
        yield from (_Rank(place, subject) for subject in sorted(ranked) if place is not None)
    yield from _placed(claim, article)


def _placed(claim: Claim, article: Article) -> Iterator[_Rank]:
    """Yield the places that stand beside a name: "a fourth place for Lund", "left Lund in fourth place"."""
    for found in _noun_of_place().finditer(article.text, claim.sentence.start, claim.sentence.end):
        place = _in_contest(Span(*found.span()), number_of(found["number"]), "")
        for name in claim.all_names:
            is_behind = _FOR.fullmatch(article.text, found.end(), name.span.start)
            is_before = _IN.fullmatch(article.text, name.span.end, found.start())
            if is_behind or is_before:
                yield _Rank(place, name.key)


def _ordinal(span: Span, number: float, counted: str, article: Article) -> Ordinal:
    return Ordinal(span=span, number=number, counted=counted, row=row_of(span, counted, article))


def _described(rank: Span, claim: Claim, article: Article) -> Iterator[str]:
    """Yield the keys of the names that are said to be of a rank: "Norvik is the", "Norvik, the"."""
    for told in claim.propositions:
        is_said = told.lemma.startswith("be ") and rank.end <= told.span.start <= rank.end + REACH_CHARS
        if is_said and not told.is_negated and told.modality is Modality.FACT:
            yield from (role.entity for role in told.roles if role.name is RoleName.AGENT and role.entity)
    for name in claim.all_names:
        if name.span.end < rank.start and _APPOSED.fullmatch(article.text, name.span.end, rank.start):
            yield name.key


def _place_of(told: Proposition, claim: Claim, article: Article) -> Ordinal | None:
    """Return the place in a contest that a proposition tells: "won the race", "came second", "settled for silver"."""
    verb = told.lemma.split()[0]
    if told.modality is not Modality.FACT and verb != SETTLING:
        return None
    contests = [role.lemma for role in told.roles if role.lemma in CONTESTS]
    if predicate_class(told.lemma) == "win":
        won = [role.lemma for role in told.roles if role.name is RoleName.PATIENT and role.lemma in CONTESTS]
        return _in_contest(told.span, 1.0, won[0]) if won else None
    start = max((role.span.end for role in told.roles if role.span.end <= told.span.end), default=told.span.start)
    end = min(claim.sentence.end, told.span.end + REACH_CHARS)
    found = _place().search(article.text, start, end) if verb in ARRIVING | RANKING else None
    if found is None or _names_another(claim, Span(told.span.end, max(told.span.end, found.start()))):
        return None
    number = _number_of_place(found)
    is_overall = _OVERALL.match(article.text, found.end()) is not None
    return _in_contest(Span(*found.span()), number, OVERALL if is_overall else next(iter(contests), ""))


def _names_another(claim: Claim, between: Span) -> bool:
    """Whether a person is named between a verb and a place, who may have it: "took the race, with Berg second"."""
    return any(name.label is NameLabel.PERSON and between.covers(name.span) for name in claim.all_names)


def _in_contest(span: Span, number: float, contest: str) -> Ordinal:
    """Return a place in a contest: who is second in qualifying can win the race."""
    return Ordinal(span=span, number=number, counted=f"{PLACE} in {contest}" if contest else PLACE, row=frozenset())


@cache
def _superlative() -> re.Pattern[str]:
    """Return what a superlative looks like that ranks: "the largest", "Norvik's third-largest"."""
    words, numbers = any_of(SUPERLATIVES), any_of(ordinal_words())
    return re.compile(
        r"(?ai)(?:(?<=\bthe )|(?<=['’]s )|(?<=s['’] ))"
        rf"(?:(?P<number>{numbers}|\d+(?:st|nd|rd|th))[- ])?(?P<word>{words})\b"
    )


@cache
def _noun_of_place() -> re.Pattern[str]:
    """Return what a place in a contest looks like that is told by the noun: "fourth place"."""
    return re.compile(rf"(?ai)(?<![\w-])(?P<number>{any_of(ordinal_words())}|\d+(?:st|nd|rd|th))[- ]place\b")


@cache
def _place() -> re.Pattern[str]:
    """Return what a place in a contest looks like: "second", "in third place", "the runner-up", "silver"."""
    numbers, ranks = any_of(ordinal_words()), any_of(RANKS)
    behind = r"(?:[- ]place\b|(?=\s+(?:in|at|overall|behind)\b|\s*[,.;]))"
    return re.compile(rf"(?ai)(?<![\w-])(?:(?P<number>{numbers}|\d+(?:st|nd|rd|th)){behind}|{ranks}(?!\w))")
