"""Score how alike two claims are, field by field.

Each field looks at one thing that claims of the same fact share; the match says which fields spoke for it. No score
decides whether two claims agree: "will rise" and "will not rise" are as alike as can be.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from claimcheck.alignment.meaning import Vectors
from claimcheck.alignment.rarity import Rarity, Terms
from claimcheck.records import Claim, FieldScore, Match

WEIGHTS = {"meaning": 0.665, "wording": 0.0, "terms": 0.1425, "setting": 0.4275}
"""Weights of the fields that every pair has. Found on public paraphrases and headlines and on passages of news stories
judged by readers (``python -m benchmarks.similarity --weights``), times 0.95: the thresholds of groups and rungs go by
this scale. What is alike in wording is so in meaning, terms or setting: the score gains nothing by it."""
BONUSES = {"event": 0.0, "names": 0.0, "figures": 0.057, "quotes": 0.4}
"""What a field adds, at full score, to pairs that have it: its absence says nothing. Events and names in common explain
the match, and add nothing; quotations are weighed by hand, so that one utterance is compared however altered."""
MIN_QUOTE_WORDS = 4

_WEIGHT_OF = WEIGHTS | BONUSES


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """What the fields look at in one claim; made once, since a claim stands in many pairs."""

    vector: Vectors
    wording: str
    sorted_wording: str
    events: frozenset[tuple[str, str]]
    names: dict[str, str]
    """Canonical names by their keys."""


class Similarity:
    """Scores pairs of claims; terms weigh by how rare they are in the two articles.

    Args:
        claims: All claims of the run.
        vectors: Their meanings, a row each, of unit length.
    """

    def __init__(self, claims: Sequence[Claim], vectors: Vectors) -> None:
        self._vectors = dict(zip((claim.id for claim in claims), vectors, strict=True))
        self._rarity = Rarity(claims)
        self._sides: dict[str, _Side] = {}
        self._scores: dict[tuple[str, float], FieldScore] = {}

    def match(self, a: Claim, b: Claim) -> Match:
        """Return the scored pair.

        The score does not depend on which claim is named first.
        """
        left, right = self._side(a), self._side(b)
        terms, settings = zip(
            self._rarity.terms_beside(a.id, b.article), self._rarity.terms_beside(b.id, a.article), strict=True
        )
        articles = (a.article, b.article)
        scored = (
            ("meaning", round(max(0.0, float(left.vector @ right.vector)), 4), ""),
            ("wording", _wording(left, right), ""),
            ("terms", *self._overlap(*terms, articles)),
            ("setting", *self._overlap(*settings, articles)),
            ("event", *_events(a, b, left.events & right.events)),
            ("names", *_names(left.names, right.names)),
            ("figures", *_figures(a, b)),
            ("quotes", *_quotes(a, b)),
        )
        total = sum(_WEIGHT_OF[field] * score for field, score, _ in scored)
        fields = tuple(self._field_score(*field) for field in scored if field[1] > 0)
        return Match(a=a.id, b=b.id, score=round(min(1.0, total), 4), fields=fields)

    def _field_score(self, field: str, score: float, detail: str) -> FieldScore:
        """Return the score of a field; one without detail is made once, since scores have four digits."""
        if detail:
            return FieldScore(field=field, score=score, detail=detail)
        found = self._scores.get((field, score))
        if found is None:
            found = self._scores[field, score] = FieldScore(field=field, score=score, detail="")
        return found

    def _side(self, claim: Claim) -> _Side:
        side = self._sides.get(claim.id)
        if side is None:
            wording = " ".join(claim.terms)
            side = self._sides[claim.id] = _Side(
                vector=self._vectors[claim.id],
                wording=wording,
                sorted_wording=" ".join(sorted(wording.split())),
                events=frozenset((p.lemma, r.entity or r.lemma) for p in claim.propositions for r in p.roles),
                names={name.key: name.canonical for name in claim.names},
            )
        return side

    def _overlap(self, left: Terms, right: Terms, articles: tuple[str, str]) -> tuple[float, str]:
        """Weighted overlap: the mean of Dice's coefficient and of the share of the shorter side."""
        shared = self._rarity.weigh(left.words & right.words, articles)
        if not shared:
            return 0.0, ""
        common, total = math.fsum(weight for _, weight in shared), left.weight + right.weight
        smaller = min(left.weight, right.weight)
        score = (2 * common / total + common / smaller) / 2
        rarest = sorted(shared, key=lambda weighed: (-weighed[1], weighed[0]))
        return round(score, 4), ", ".join(term for term, _ in rarest[:6])


def _wording(left: _Side, right: _Side) -> float:
    if not left.wording or not right.wording:
        return 0.0
    # the same as token_sort_ratio, which would sort the words again for every pair
    by_order = fuzz.ratio(*sorted((left.sorted_wording, right.sorted_wording)))
    by_set = fuzz.token_set_ratio(*sorted((left.wording, right.wording)))
    return round((by_set + by_order) / 200, 4)


def _events(a: Claim, b: Claim, shared: frozenset[tuple[str, str]]) -> tuple[float, str]:
    """Share of the events told by the claim with fewer of them that the other tells with a common participant."""
    if not shared:
        return 0.0, ""
    told = sorted({f"{verb} {who}" for verb, who in shared})
    fewest = min(len(a.propositions), len(b.propositions))
    return round(min(1.0, len(told) / fewest), 4), ", ".join(told[:4])


def _names(left: dict[str, str], right: dict[str, str]) -> tuple[float, str]:
    shared = sorted(left.keys() & right.keys())
    if not shared:
        return 0.0, ""
    return round(len(shared) / min(len(left), len(right)), 4), ", ".join(left[key] for key in shared)


def _figures(a: Claim, b: Claim) -> tuple[float, str]:
    """1 where both give a figure of the same counted thing or unit that can be the same."""
    if not a.quantities or not b.quantities:
        return 0.0, ""
    shared = sorted(
        f"{x.text} / {y.text}"
        for x in a.quantities
        for y in b.quantities
        if x.kind is y.kind and x.unit == y.unit and x.counted == y.counted and (x.counted or x.unit) and x.meets(y)
    )
    return float(bool(shared)), "; ".join(shared[:3])


def _quotes(a: Claim, b: Claim) -> tuple[float, str]:
    """How well the shorter of two quotations stands in the other."""
    best, words = 0.0, ""
    for left in a.quoted_words:
        for right in b.quoted_words:
            if min(len(left), len(right)) < MIN_QUOTE_WORDS:
                continue
            short, long = sorted((" ".join(left).lower(), " ".join(right).lower()), key=lambda text: (len(text), text))
            ratio = fuzz.partial_ratio(short, long) / 100
            if ratio > best:
                best, words = ratio, short
    score = max(0.0, 2 * best - 1)  # unrelated sentences already reach about a half
    return round(score, 4), words
