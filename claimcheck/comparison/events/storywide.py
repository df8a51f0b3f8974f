"""Pairs of claims that say what cannot both be right, though they have nothing else in common.

Who mayor is, and what the mayor is called, stays true from sentence to sentence: what two articles of one story say of
it compares wherever it stands in them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.records import Claim, Match

SAME_STORY_MATCHES = 3
"""Matches from which two articles tell of one event, and what they say of offices and people is of one time."""


def pairs_of_stories(claims: Sequence[Claim], matches: Sequence[Match]) -> list[tuple[str, str]]:
    """Return the pairs of articles (ids, in order) that tell of one event, as far as their matches show it."""
    article_of = {claim.id: claim.article for claim in claims}
    counts = Counter(_in_order(article_of[match.a], article_of[match.b]) for match in matches)
    return sorted(pair for pair, count in counts.items() if count >= SAME_STORY_MATCHES)


def without(matches: Sequence[Match], found: Iterable[tuple[str, str]]) -> list[Match]:
    """Return the pairs of claims (ids) in ``found`` that are not matched already, each once, in order of their ids."""
    matched = {_in_order(match.a, match.b) for match in matches}
    ordered = {_in_order(one, other) for one, other in found}
    return [Match(a=a, b=b, score=0.0, fields=()) for a, b in sorted(ordered - matched)]


def _in_order(x: str, y: str) -> tuple[str, str]:
    return (x, y) if x <= y else (y, x)
