"""Matches -> Pairs: the claims of every match as the rungs see them, with what else their articles tell."""

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.comparison.events.story import Stories
from claimcheck.comparison.events.told import told_by
from claimcheck.comparison.names.holder import holders_in
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.times.undated import with_shared_days
from claimcheck.records import Article, Claim, Match


def pairs_of(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    matches: Sequence[Match],
    *,
    opposites: frozenset[tuple[str, str]] = frozenset(),
) -> Iterator[Pair]:
    """Yield the claims of every match as the rungs see them, with what else their articles tell."""
    by_id = {article.id: article for article in articles}
    claim_of = {claim.id: claim for claim in claims}
    of_article: dict[str, list[Claim]] = {}
    for claim in claims:
        of_article.setdefault(claim.article, []).append(claim)
    told = {article: told_by(own) for article, own in of_article.items()}
    shared = {claim.id: with_shared_days(claim) for claim in claims if by_id[claim.article].published is None}
    told_undated = {
        article: told_by([shared[claim.id] for claim in own])
        for article, own in of_article.items()
        if by_id[article].published is None
    }
    held = {claim.id: holders_in(claim, by_id[claim.article]) for claim in claims}
    best = _best_scores(matches, claim_of)
    stories = Stories(claims)
    for match in matches:
        a, b = claim_of[match.a], claim_of[match.b]
        are_undated = a.id in shared and b.id in shared
        told_by_article = told_undated if are_undated else told
        yield Pair(
            a=shared[a.id] if are_undated else a,
            b=shared[b.id] if are_undated else b,
            match=match,
            article_a=by_id[a.article],
            article_b=by_id[b.article],
            told_a=told_by_article[a.article],
            told_b=told_by_article[b.article],
            holders_a=held[a.id],
            holders_b=held[b.id],
            story_likeness=stories.likeness(a.article, b.article),
            rival=best[a.id, b.article] + best[b.id, a.article] - 2 * match.score,
            opposites=opposites,
        )


def _best_scores(matches: Sequence[Match], claim_of: Mapping[str, Claim]) -> Mapping[tuple[str, str], float]:
    """Return the score of the best match of each claim (by id) in each other article (by id)."""
    best: dict[tuple[str, str], float] = {}
    for match in matches:
        for one, other in ((match.a, match.b), (match.b, match.a)):
            key = (one, claim_of[other].article)
            best[key] = max(best.get(key, 0.0), match.score)
    return best
