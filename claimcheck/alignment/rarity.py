"""How much the terms of two claims weigh: the rarer a term is in their two articles, the more it tells.

Inverse document frequency (Spärck Jones 1972) with claims for documents. Only the two articles are counted, so that
what two articles come to does not hang on the others of a run.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.records import Claim

MAX_KEPT = 65_536
"""So many claims beside an article are kept: pairs come ordered by their claims, and the next ones ask for the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Content words of one claim, each once, and what they weigh together beside those of another article."""

    words: frozenset[str]
    weight: float


class Rarity:
    """Weighs terms.

    Args:
        claims: All claims of the run.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = Counter(claim.article for claim in claims)
        frequencies: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for claim in claims:
            frequencies[claim.article].update({*claim.terms, *claim.setting})
        self._frequencies = {article: dict(counts) for article, counts in frequencies.items()}
        self._of_claim = {claim.id: claim for claim in claims}
        self.terms_beside = lru_cache(maxsize=MAX_KEPT)(self._terms_beside)

    def _terms_beside(self, claim: str, other: str) -> tuple[Terms, Terms]:
        """Return the terms of a claim (id), and these with the rest of its sentence, beside article ``other`` (id)."""
        told = self._of_claim[claim]
        own, whole = frozenset(told.terms), frozenset((*told.terms, *told.setting))
        articles = (told.article, other)
        return (
            Terms(words=own, weight=self.weight(own, articles)),
            Terms(words=whole, weight=self.weight(whole, articles)),
        )

    def weight(self, terms: Iterable[str], articles: tuple[str, str]) -> float:
        """Return what terms weigh together in two articles (ids), of which one at least holds each of them."""
        return math.fsum(weight for _, weight in self.weigh(terms, articles))

    def weigh(self, terms: Iterable[str], articles: tuple[str, str]) -> list[tuple[str, float]]:
        """Return terms, each with its weight."""
        one, other = (self._frequencies[article] for article in articles)
        claims = sum(self._claims[article] for article in articles)
        return [(term, math.log(1 + claims / (one.get(term, 0) + other.get(term, 0)))) for term in terms]
