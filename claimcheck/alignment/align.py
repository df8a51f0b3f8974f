"""The way in to alignment."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.alignment.candidates import propose
from claimcheck.alignment.grouping import group
from claimcheck.alignment.meaning import Vectors, embed
from claimcheck.alignment.postings import CommonKey
from claimcheck.alignment.similarity import Similarity
from claimcheck.records import Claim, Group, Match


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """What alignment found."""

    matches: tuple[Match, ...]
    """Every candidate pair, scored; sorted by the places of its claims in the input."""
    groups: tuple[Group, ...]
    common_keys: tuple[CommonKey, ...] = ()
    """Keys that too many claims hold to pair them all, the most common first: of these only claims near in meaning were
    paired."""


def align(claims: Sequence[Claim], vectors: Vectors | None = None) -> Alignment:
    """Find the claims of different articles that may speak of the same fact.

    Args:
        claims: Claims of any number of articles; their order decides the order of the result and nothing else.
        vectors: What they mean, a row each, if that is known already.

    Returns:
        Scored candidate pairs, ``a`` before ``b`` in the order of ``claims``, and the groups that they form.
    """
    vectors = embed(claims) if vectors is None else vectors
    similarity = Similarity(claims, vectors)
    candidates = propose(claims, vectors)
    matches = tuple(similarity.match(claims[i], claims[j]) for i, j in candidates)
    return Alignment(matches=matches, groups=group(claims, matches), common_keys=candidates.common_keys)
