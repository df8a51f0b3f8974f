"""Propose pairs of claims that are worth scoring, by the keys that they share.

Blocking as in record linkage (Christen 2012, Data Matching, chapter 4): two claims meet if they share a key that is not
too common. Keys are the entities that take part in a claim, its predicates with a role, its content words, what it
counts and its quoted word runs. What the keys miss, nearness in meaning brings.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from claimcheck.alignment.meaning import Vectors
from claimcheck.records import Claim

MAX_CLAIMS_PER_KEY = 400
"""A key that more claims share tells nothing; its pairs come by their other keys."""
MIN_SHARED_TERMS = 2
"""Content words that two claims must share where neither an entity nor a quotation joins them."""
NEAREST = 3
"""Claims of each other article that are proposed for their meaning alone: 83 % of the pairs that readers say agree have
each other among the three nearest, as measured on ten news stories."""
MAX_CLAIMS_BY_MEANING = 20_000
"""Above this many claims the nearest in meaning are no longer searched for, since the search takes all pairs."""
QUOTE_RUN = 4
"""Length of the quoted word runs that make a key, in words."""


def keys(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield the blocking keys of a claim as (kind, value), some more than once.

    Keys of the kind ``term`` are weak: one alone joins nothing.
    """
    yield from {("entity", role.entity.split()[-1]) for p in claim.propositions for role in p.roles if role.entity}
    yield from {("entity", name.key.split()[-1]) for name in claim.names if name.key}
    if claim.source and claim.source.key:
        yield "speaker", claim.source.key.split()[-1]
    yield from {("event", f"{p.lemma} {role.name} {role.lemma}") for p in claim.propositions for role in p.roles}
    yield from {("counted", q.counted) for q in claim.quantities if q.counted}
    yield from {("term", term) for term in (*claim.terms, *claim.setting)}
    for quote in claim.quoted_words:
        yield from {("quote", " ".join(quote[i : i + QUOTE_RUN])) for i in range(len(quote) - QUOTE_RUN + 1)}


def propose(claims: Sequence[Claim], vectors: Vectors) -> Iterator[tuple[int, int]]:
    """Yield index pairs ``(i, j)``, ``i < j``, of claims of different articles that share enough keys; sorted.

    Args:
        claims: Claims of any number of articles.
        vectors: Their meanings, a row each, of unit length.
    """
    yield from sorted({*_sharing(claims), *_nearest(claims, vectors)})


def _sharing(claims: Sequence[Claim]) -> set[tuple[int, int]]:
    """Return the pairs that share a key, or enough weak ones."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for key in set(keys(claim)):
            holders[key].append(i)
    weak: Counter[tuple[int, int]] = Counter()
    pairs: set[tuple[int, int]] = set()
    for (kind, _), indices in holders.items():
        if len(indices) > MAX_CLAIMS_PER_KEY:
            continue
        across = ((i, j) for i, j in combinations(indices, 2) if claims[i].article != claims[j].article)
        if kind == "term":
            weak.update(across)
        else:
            pairs.update(across)
    return pairs | {pair for pair, count in weak.items() if count >= MIN_SHARED_TERMS}


def _nearest(claims: Sequence[Claim], vectors: Vectors) -> Iterator[tuple[int, int]]:
    """Yield for each claim the pairs with the claims of each other article that are nearest in meaning.

    Articles and claims are taken in the order of their ids, so that the order of the input breaks no ties.
    """
    if len(claims) > MAX_CLAIMS_BY_MEANING:
        return
    rows: dict[str, list[int]] = defaultdict(list)
    for i in sorted(range(len(claims)), key=lambda i: claims[i].id):
        rows[claims[i].article].append(i)
    for left, right in combinations(sorted(rows), 2):
        cosines = vectors[rows[left]] @ vectors[rows[right]].T
        yield from _best(rows[left], rows[right], cosines)
        yield from _best(rows[right], rows[left], cosines.T)


def _best(mine: Sequence[int], theirs: Sequence[int], cosines: Vectors) -> Iterator[tuple[int, int]]:
    """Yield each of ``mine`` with the nearest of ``theirs``: a row of ``cosines`` each, a column for each of them."""
    order = np.argsort(-cosines, axis=1, kind="stable")[:, :NEAREST]
    for i, columns in zip(mine, order, strict=True):
        yield from ((min(i, theirs[column]), max(i, theirs[column])) for column in columns)
