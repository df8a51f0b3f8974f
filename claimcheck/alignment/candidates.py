"""Propose pairs of claims that are worth scoring, by the keys that they share and by their meaning.

Blocking as in record linkage (Christen 2012, Data Matching, chapter 4): two claims meet if they share a key. Keys are
the entities that take part in a claim, its predicates with a role, its content words, what it counts and its quoted
word runs. What the keys miss, nearness in meaning brings. Of a few articles every pair that meets is proposed; of many,
each claim keeps the partners of which most can be expected, so that the work grows with the claims and not with their
square.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from claimcheck.alignment.meaning import Vectors
from claimcheck.alignment.nearest import Cells, nearest_by_article
from claimcheck.alignment.postings import (
    MAX_CLAIMS_PER_KEY,
    MAX_CLAIMS_SEEN_PER_KEY,
    WEAK,
    CommonKey,
    Ints,
    Key,
    Postings,
    distinct,
)
from claimcheck.alignment.shortlist import shortlist
from claimcheck.records import Claim

MAX_CLAIMS_WHOLE = 1_500
"""Up to so many claims, about forty articles, every pair that meets is proposed. ``python -m benchmarks.scale`` says
what is lost above it."""
QUOTE_RUN = 4
"""Length of the quoted word runs that make a key, in words."""
_BLOCK_PAIRS = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Pairs worth scoring, and what was too common to pair it all.

    >>> list(Candidates(first=np.array([0]), second=np.array([2]), met=1, common_keys=()))
    [(0, 2)]
    """

    first: Ints
    """Index of one claim of each pair; the pairs are sorted."""
    second: Ints
    """Index of the other, behind the first."""
    met: int
    """How many pairs share enough to be proposed, whether they were or not; the number of pairs where all were."""
    common_keys: tuple[CommonKey, ...]
    """Keys of which only claims near in meaning were paired, the most common first."""

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs ``(i, j)``, ``i < j``."""
        for start in range(0, len(self.first), _BLOCK_PAIRS):
            block = slice(start, start + _BLOCK_PAIRS)
            yield from zip(self.first[block].tolist(), self.second[block].tolist(), strict=True)


def keys(claim: Claim) -> Iterator[Key]:
    """Yield the blocking keys of a claim as (kind, value), some more than once.

    Keys of the kind ``term`` are weak: one alone joins nothing.
    """
    yield from {("entity", role.entity.split()[-1]) for p in claim.propositions for role in p.roles if role.entity}
    yield from {("entity", name.key.split()[-1]) for name in claim.names if name.key}
    if claim.source and claim.source.key:
        yield "speaker", claim.source.key.split()[-1]
    yield from {("event", f"{p.lemma} {role.name} {role.lemma}") for p in claim.propositions for role in p.roles}
    yield from {("counted", q.counted) for q in claim.quantities if q.counted}
    yield from {(WEAK, term) for term in (*claim.terms, *claim.setting)}
    for quote in claim.quoted_words:
        yield from {("quote", " ".join(quote[i : i + QUOTE_RUN])) for i in range(len(quote) - QUOTE_RUN + 1)}


def propose(claims: Sequence[Claim], vectors: Vectors, *, max_whole: int = MAX_CLAIMS_WHOLE) -> Candidates:
    """Return pairs of claims of different articles that share enough keys, or that are near in meaning.

    The order of ``claims`` changes nothing but the order of the result.

    Args:
        claims: Claims of any number of articles.
        vectors: Their meanings, a row each, of unit length.
        max_whole: Up to so many claims every pair that meets is proposed.
    """
    order = np.array(sorted(range(len(claims)), key=lambda i: claims[i].id), dtype=np.int64)
    is_whole = len(claims) <= max_whole
    search = _Search([claims[i] for i in order], vectors[order], is_whole=is_whole)
    found = search.all_that_meet() if is_whole else search.most_promising()
    left, right = order[found // max(1, len(claims))], order[found % max(1, len(claims))]
    codes = distinct(np.minimum(left, right) * len(claims) + np.maximum(left, right))
    return Candidates(
        first=codes // max(1, len(claims)),
        second=codes % max(1, len(claims)),
        met=max(search.met, len(codes)),
        common_keys=search.postings.common_keys,
    )


class _Search:
    """Looks for candidates among claims in the order of their ids; pairs are numbers ``own * claims + other``."""

    def __init__(self, claims: Sequence[Claim], vectors: Vectors, *, is_whole: bool) -> None:
        self._articles = [claim.article for claim in claims]
        numbers = {article: number for number, article in enumerate(sorted(set(self._articles)))}
        self._article = np.array([numbers[article] for article in self._articles], dtype=np.int64)
        self._vectors = vectors
        self.met = 0
        self.postings = Postings(
            map(keys, claims),
            (claim.terms for claim in claims),
            lambda: self._cells.places,
            most=MAX_CLAIMS_PER_KEY if is_whole else MAX_CLAIMS_SEEN_PER_KEY,
        )

    @cached_property
    def _cells(self) -> Cells:
        return Cells(self._vectors)

    def all_that_meet(self) -> Ints:
        """Return every pair that shares enough, and the nearest in meaning of each two articles."""
        count = len(self._articles)
        none = np.zeros(0, dtype=np.int64)
        near = [i * count + j for i, j in nearest_by_article(self._articles, self._vectors)]
        found = [np.array(near, dtype=np.int64)]
        for met in self.postings.meetings(self._article, (none, none)):
            kept = (met.own < met.other) & (met.evidence >= 1)
            found.append(met.own[kept] * count + met.other[kept])
        return distinct(np.concatenate(found))

    def most_promising(self) -> Ints:
        """Return for each claim the pairs of which most can be expected."""
        count = len(self._articles)
        near = self._cells.nearest(self._article)
        found: list[Ints] = []
        for met in self.postings.meetings(self._article, near):
            self.met += int(np.count_nonzero((met.own < met.other) & (met.evidence >= 1)))
            codes = [
                np.minimum(own, others) * count + np.maximum(own, others)
                for own, others in shortlist(met, self.postings.totals, self._vectors)
            ]
            found.append(distinct(np.concatenate(codes)) if codes else np.zeros(0, dtype=np.int64))
        return distinct(np.concatenate(found))
