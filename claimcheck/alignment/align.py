"""The way in to alignment."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.alignment.candidates import MAX_CLAIMS_WHOLE, propose
from claimcheck.alignment.grouping import group
from claimcheck.alignment.meaning import Vectors, embed
from claimcheck.alignment.postings import CommonKey
from claimcheck.alignment.similarity import Similarity
from claimcheck.records import Claim, Group, Match, Problem

STAGE = "alignment"
ALL_ARTICLES = "all articles"
"""Stands for the path of a problem that no single article has."""
_WORDS = {"entity": "name", "counted": "counted thing", "term": "word", "quote": "quoted words"}
"""What a reader calls a kind of key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """What alignment found."""

    matches: tuple[Match, ...]
    """Every candidate pair, scored; sorted by the places of its claims in the input."""
    groups: tuple[Group, ...]
    met: int = 0
    """How many pairs share enough to be candidates; more than ``matches`` where each of many claims kept the best."""
    common_keys: tuple[CommonKey, ...] = ()
    """Keys that too many claims hold to pair them all, the most common first: of these only claims near in meaning were
    paired."""

    def problems(self, path: str = ALL_ARTICLES) -> tuple[Problem, ...]:
        """Return what was left out because there are so many claims, as problems of ``path``.

        >>> key = CommonKey(kind="entity", value="maduro", claims=612)
        >>> [problem.reason for problem in Alignment(matches=(), groups=(), common_keys=(key,)).problems()]
        ["the name 'maduro' stands in 612 claims: only those near in meaning were paired by it"]
        """
        reasons = []
        if self.met > len(self.matches):
            reasons.append(
                f"so many claims that of {self.met:,} pairs with something in common {len(self.matches):,} were "
                "compared, the most promising of each claim; compare fewer articles at once to compare more"
            )
        if self.common_keys:
            first, others = self.common_keys[0], len(self.common_keys) - 1
            more = f", and {others} more in too many" if others else ""
            reasons.append(
                f"the {_WORDS.get(first.kind, first.kind)} {first.value!r} stands in {first.claims:,} claims{more}: "
                "only those near in meaning were paired by it"
            )
        return tuple(Problem(path=path, stage=STAGE, reason=reason, fatal=False) for reason in reasons)


def align(claims: Sequence[Claim], vectors: Vectors | None = None, *, max_whole: int = MAX_CLAIMS_WHOLE) -> Alignment:
    """Find the claims of different articles that may speak of the same fact.

    Args:
        claims: Claims of any number of articles; their order decides the order of the result and nothing else.
        vectors: What they mean, a row each, if that is known already.
        max_whole: Up to so many claims every pair that meets is scored; of more, each claim's most promising.

    Returns:
        Scored candidate pairs, ``a`` before ``b`` in the order of ``claims``, and the groups that they form.
    """
    vectors = embed(claims) if vectors is None else vectors
    similarity = Similarity(claims, vectors)
    candidates = propose(claims, vectors, max_whole=max_whole)
    matches = tuple(similarity.match(claims[i], claims[j]) for i, j in candidates)
    return Alignment(
        matches=matches, groups=group(claims, matches), met=candidates.met, common_keys=candidates.common_keys
    )
