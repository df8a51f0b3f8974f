"""Score how alike two claims are, field by field.

Each field looks at one thing that claims of the same fact share; the match says which fields spoke for it. No score
decides whether two claims agree: "will rise" and "will not rise" are as alike as can be.
"""

import math
from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz

from claimcheck.alignment.meaning import Vectors
from claimcheck.records import Claim, FieldScore, Match

WEIGHTS = {"meaning": 0.55, "wording": 0.20, "terms": 0.15, "setting": 0.10}
"""Weights of the fields that every pair has. Found by hand on pairs of passages from news stories judged by readers."""
BONUSES = {"event": 0.08, "names": 0.04, "figures": 0.06, "quotes": 0.4}
"""What a field adds, at full score, to pairs that have it: its absence says nothing."""
MIN_QUOTE_WORDS = 4


class Similarity:
    """Scores pairs of claims; terms weigh by how rare they are among the claims given.

    Args:
        claims: All claims of the run.
        vectors: Their meanings, a row each, of unit length.
    """

    def __init__(self, claims: Sequence[Claim], vectors: Vectors) -> None:
        self._vectors = dict(zip((claim.id for claim in claims), vectors, strict=True))
        frequency: Counter[str] = Counter()
        for claim in claims:
            frequency.update(set(claim.terms) | set(claim.setting))
        self._weights = {term: math.log(1 + len(claims) / count) for term, count in frequency.items()}

    def match(self, a: Claim, b: Claim) -> Match:
        """Return the scored pair.

        The score does not depend on which claim is named first.
        """
        fields = [
            self._meaning(a, b),
            self._wording(a, b),
            self._overlap("terms", a.terms, b.terms),
            self._overlap("setting", (*a.terms, *a.setting), (*b.terms, *b.setting)),
            _events(a, b),
            _names(a, b),
            _figures(a, b),
            _quotes(a, b),
        ]
        score = sum(WEIGHTS.get(f.field, 0.0) * f.score + BONUSES.get(f.field, 0.0) * f.score for f in fields)
        return Match(a=a.id, b=b.id, score=round(min(1.0, score), 4), fields=tuple(f for f in fields if f.score > 0))

    def _meaning(self, a: Claim, b: Claim) -> FieldScore:
        cosine = float(self._vectors[a.id] @ self._vectors[b.id])
        return FieldScore(field="meaning", score=round(max(0.0, cosine), 4), detail="")

    def _wording(self, a: Claim, b: Claim) -> FieldScore:
        if not a.terms or not b.terms:
            return FieldScore(field="wording", score=0.0, detail="")
        left, right = sorted((" ".join(a.terms), " ".join(b.terms)))
        ratio = (fuzz.token_set_ratio(left, right) + fuzz.token_sort_ratio(left, right)) / 200
        return FieldScore(field="wording", score=round(ratio, 4), detail="")

    def _overlap(self, field: str, a: Sequence[str], b: Sequence[str]) -> FieldScore:
        """Weighted overlap: the mean of Dice's coefficient and of the share of the shorter side."""
        left, right = set(a), set(b)
        shared = left & right
        common, total = self._weight(shared), self._weight(left) + self._weight(right)
        smaller = min(self._weight(left), self._weight(right))
        score = (2 * common / total + common / smaller) / 2 if smaller else 0.0
        rarest = sorted(shared, key=lambda term: (-self._weights[term], term))
        return FieldScore(field=field, score=round(score, 4), detail=", ".join(rarest[:6]))

    def _weight(self, terms: set[str]) -> float:
        return sum(self._weights[term] for term in sorted(terms))


def _events(a: Claim, b: Claim) -> FieldScore:
    """Share of the events told by the claim with fewer of them that the other tells with a common participant."""
    left = {(p.lemma, r.entity or r.lemma) for p in a.propositions for r in p.roles}
    right = {(p.lemma, r.entity or r.lemma) for p in b.propositions for r in p.roles}
    shared = sorted({f"{verb} {who}" for verb, who in left & right})
    fewest = min(len(a.propositions), len(b.propositions))
    return FieldScore(
        field="event", score=round(min(1.0, len(shared) / fewest), 4) if fewest else 0.0, detail=", ".join(shared[:4])
    )


def _names(a: Claim, b: Claim) -> FieldScore:
    left, right = {n.key: n.canonical for n in a.names}, {n.key: n.canonical for n in b.names}
    shared = sorted(left.keys() & right.keys())
    fewest = min(len(left), len(right))
    return FieldScore(
        field="names",
        score=round(len(shared) / fewest, 4) if fewest else 0.0,
        detail=", ".join(left[k] for k in shared),
    )


def _figures(a: Claim, b: Claim) -> FieldScore:
    """1 where both give a figure of the same counted thing or unit that can be the same."""
    shared = sorted(
        f"{x.text} / {y.text}"
        for x in a.quantities
        for y in b.quantities
        if x.kind is y.kind and x.unit == y.unit and x.counted == y.counted and (x.counted or x.unit) and x.meets(y)
    )
    return FieldScore(field="figures", score=float(bool(shared)), detail="; ".join(shared[:3]))


def _quotes(a: Claim, b: Claim) -> FieldScore:
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
    return FieldScore(field="quotes", score=round(score, 4), detail=words)
