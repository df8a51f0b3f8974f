"""Propose pairs of claims that are worth scoring, by the keys that they share.

Blocking as in record linkage (Christen 2012, Data Matching, chapter 4): two claims meet if they share a key that is not
too common. Keys are the entities that take part in a claim, its predicates with a role, its content words, what it counts
and its quoted word runs.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.records import Claim

MAX_CLAIMS_PER_KEY = 400
"""A key that more claims share tells nothing; its pairs come by their other keys."""
MIN_SHARED_TERMS = 2
"""Content words that two claims must share where neither an entity nor a quotation joins them."""
QUOTE_RUN = 4
"""Length of the quoted word runs that make a key, in words."""


def keys(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield the blocking keys of a claim as (kind, value); ``term`` keys are weak: one alone joins nothing."""
    yield from {("entity", role.entity) for p in claim.propositions for role in p.roles if role.entity}
    yield from {("entity", name.key) for name in claim.names}
    yield from {("event", f"{p.lemma} {role.name} {role.lemma}") for p in claim.propositions for role in p.roles}
    yield from {("counted", q.counted) for q in claim.quantities if q.counted}
    yield from {("term", term) for term in (*claim.terms, *claim.setting)}
    for quote in claim.quoted_words:
        yield from {("quote", " ".join(quote[i : i + QUOTE_RUN])) for i in range(len(quote) - QUOTE_RUN + 1)}


def propose(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield index pairs ``(i, j)``, ``i < j``, of claims of different articles that share enough keys; sorted."""
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        for key in sorted(keys(claim)):
            holders[key].append(i)
    weak: Counter[tuple[int, int]] = Counter()
    pairs: set[tuple[int, int]] = set()
    for (kind, _), indices in holders.items():
        if len(indices) > MAX_CLAIMS_PER_KEY:
            continue
        for i, j in combinations(indices, 2):
            if claims[i].article == claims[j].article:
                continue
            if kind == "term":
                weak[i, j] += 1
            else:
                pairs.add((i, j))
    yield from sorted(pairs | {pair for pair, count in weak.items() if count >= MIN_SHARED_TERMS})
