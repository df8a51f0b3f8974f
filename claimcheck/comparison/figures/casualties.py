"""Rung: how many died, told otherwise by articles of one day.

``tolls-differ``: the only number of dead that each of two articles of one event gives, exact in both, wherever it
stands: numeric mismatch of de Marneffe, Rafferty and Manning (2008), Finding Contradictions in Text. A number of a
later day is an update (:mod:`claimcheck.comparison.states.update`), and no contradiction.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from claimcheck.comparison.events.story import is_recalled, name_the_same
from claimcheck.comparison.events.storywide import pairs_of_stories, without
from claimcheck.comparison.events.told import Told, told_by
from claimcheck.comparison.figures.figure import governors_of, is_rounding
from claimcheck.comparison.figures.measure import are_of_two_measures
from claimcheck.comparison.figures.tolls import toll_of
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.records import Article, Claim, FindingKind, Match, Modality, Quantity, Relation

RULE = "tolls-differ"
KIND = "dead"
CONFIDENCE = 0.75
MAX_RATIO = 3.0
"""Farther apart, two tolls are rather of two events than of one."""
_ANYBODY = frozenset({None, "person", "people"})


def compare_casualties(pair: Pair) -> Verdict | None:
    """Contradiction if articles of one day each give one number of dead, and it is not the same."""
    if not _appeared_on_one_day(pair.article_a, pair.article_b) or not name_the_same(pair):
        return None
    if pair.has_common_quotation or is_recalled(pair.a, pair.article_a) or is_recalled(pair.b, pair.article_b):
        return None
    x, y = _toll(pair.a, pair.article_a), _toll(pair.b, pair.article_b)
    if x is None or y is None or not _differ(x, y):
        return None
    if not (_is_only(x, pair.told_a, pair.article_a) and _is_only(y, pair.told_b, pair.article_b)):
        return None
    if _gives(pair.told_a, y) or _gives(pair.told_b, x) or are_of_two_measures(pair, x, y):
        return None
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=CONFIDENCE,
        reason=f'"{x.text}" and "{y.text}" are each the only number of {KIND} that their article gives',
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def match_casualties(articles: Sequence[Article], claims: Sequence[Claim], matches: Sequence[Match]) -> list[Match]:
    """Return pairs of claims that give another number of dead and are not among ``matches``, in order of their ids.

    Of each article, the first claim of its headline and the first of its body that give a number. Only of articles of
    one day that tell the same story by their matches.
    """
    by_id = {article.id: article for article in articles}
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        own[claim.article].append(claim)
    first = {article: _first(of, by_id[article]) for article, of in own.items()}
    found = (
        (one, other)
        for left, right in pairs_of_stories(claims, matches)
        if _appeared_on_one_day(by_id[left], by_id[right])
        for (one, x), (other, y) in product(first[left], first[right])
        if _differ(x, y)
    )
    return without(matches, found)


def _first(claims: Sequence[Claim], article: Article) -> list[tuple[str, Quantity]]:
    """Return the first claim of the headline and the first of the body that give a number, if it is the only one."""
    tolls = [(claim, toll) for claim in claims if (toll := _toll(claim, article)) is not None]
    if not tolls:
        return []
    told = told_by(claims)
    firsts = {claim.is_headline: (claim.id, toll) for claim, toll in reversed(tolls) if _is_only(toll, told, article)}
    return [firsts[is_headline] for is_headline in sorted(firsts)]


def _toll(claim: Claim, article: Article) -> Quantity | None:
    """Return the exact number of dead that a claim tells as a fact, of all that died."""
    for figure in claim.quantities:
        is_exact = figure.low is not None and figure.low == figure.high and not figure.hedge
        if not is_exact or figure.is_part or figure.is_change or figure.counted not in _ANYBODY:
            continue
        is_fact = all(p.modality is Modality.FACT and not p.is_negated for p in governors_of(claim, figure))
        if is_fact and toll_of(figure, article) == KIND:
            return figure
    return None


def _is_only(toll: Quantity, told: Told, article: Article) -> bool:
    """Whether no other number of dead stands in an article, of whomever."""
    return all(figure.meets(toll) for figure in told.quantities if toll_of(figure, article) == KIND)


def _gives(told: Told, toll: Quantity) -> bool:
    """Whether an article gives a number of people, or of nothing that it names, that is this one."""
    return any(figure.low == toll.low and figure.counted in _ANYBODY and not figure.unit for figure in told.quantities)


def _differ(x: Quantity, y: Quantity) -> bool:
    small, large = sorted((x.low or 0.0, y.low or 0.0))
    return 0 < small < large <= MAX_RATIO * small and not is_rounding(small, large)


def _appeared_on_one_day(left: Article, right: Article) -> bool:
    return left.published is not None and left.published == right.published
