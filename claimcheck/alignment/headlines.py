"""Hold the headline of each article against the claims of its own body."""

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.alignment.meaning import Vectors
from claimcheck.alignment.similarity import Similarity
from claimcheck.records import Claim, Match


def match_headlines(claims: Sequence[Claim], vectors: Vectors) -> tuple[Match, ...]:
    """Return every pair of a claim of a headline and one of its article's body, scored.

    An article's pairs do not depend on the other articles: terms weigh by how rare they are in it.

    Args:
        claims: Claims of any number of articles.
        vectors: Their meanings, a row each, of unit length.

    Returns:
        Scored pairs, ``a`` of the headline; sorted by the places of their claims in the input.
    """
    rows: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        rows[claim.article].append(i)
    pairs: list[tuple[int, int, Match]] = []
    for own in rows.values():
        headline = [i for i in own if claims[i].is_headline]
        body = [i for i in own if not claims[i].is_headline]
        if headline and body:
            similarity = Similarity([claims[i] for i in own], vectors[own])
            pairs += [(i, j, similarity.match(claims[i], claims[j])) for i in headline for j in body]
    return tuple(match for _, _, match in sorted(pairs, key=lambda pair: pair[:2]))
