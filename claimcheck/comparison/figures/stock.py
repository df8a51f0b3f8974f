"""Rung: how many of a thing a body has, told otherwise: "employs 640 people" here, "Savannah's 1,640 employees" there.

``stocks-differ``: what a body has for longer than the news of a day lasts, has one number at a time (functional
relations of Ritter et al. 2008, It's a Contradiction - No, it's Not). Whether the sentences tell the same does not
matter; each article must give one such figure of the thing and no other.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from claimcheck.comparison.events.shared import PRONOUNS, same_noun
from claimcheck.comparison.events.story import MAX_RECALLED, name_the_same
from claimcheck.comparison.events.storywide import pairs_of_stories, without
from claimcheck.comparison.events.told import Told, told_by
from claimcheck.comparison.figures.figure import is_rounding
from claimcheck.comparison.figures.possession import Stock, stocks_in, thing_of
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import in_context
from claimcheck.records import Article, Claim, FindingKind, Match, NameLabel, Relation, keys_match

RULE = "stocks-differ"
CONFIDENCE = 0.8
MIN_SCORE = 0.30
"""Score of a match from which its claims tell of one event, whatever else the articles name."""
MAIN_NAMES = 3
"""Of so many names that an article tells most often, one is the body that it calls "the bank"."""


def compare_stocks(pair: Pair) -> Verdict | None:
    """Contradiction if the claims give one body another number of one thing, and each article tells of one only."""
    if _are_far_apart(pair.article_a, pair.article_b) or not (pair.match.score >= MIN_SCORE or name_the_same(pair)):
        return None
    for x, y in product(stocks_in(pair.a, pair.article_a), stocks_in(pair.b, pair.article_b)):
        are_only = _is_only(x, pair.told_a) and _is_only(y, pair.told_b)
        if are_only and _differ(x, y) and _are_of_one_body((x, pair.told_a), (y, pair.told_b)):
            return _verdict(pair, x, y)
    return None


def match_stocks(articles: Sequence[Article], claims: Sequence[Claim], matches: Sequence[Match]) -> list[Match]:
    """Return pairs of claims that tell two numbers of one thing and are not among ``matches``, in order of their ids.

    Only of articles that tell the same story by their matches. The work grows with the claims, and with the stocks that
    two articles tell.
    """
    by_id = {article.id: article for article in articles}
    stocks: dict[str, list[tuple[Stock, str]]] = defaultdict(list)
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        own[claim.article].append(claim)
        stocks[claim.article].extend((stock, claim.id) for stock in stocks_in(claim, by_id[claim.article]))
    told: Mapping[str, Told] = {article: told_by(of) for article, of in own.items() if stocks[article]}
    found = (
        (one, other)
        for first, second in pairs_of_stories(claims, matches)
        for (x, one), (y, other) in product(stocks[first], stocks[second])
        if _differ(x, y) and _are_of_one_body((x, told[first]), (y, told[second]))
    )
    return without(matches, found)


def _differ(x: Stock, y: Stock) -> bool:
    return (x.thing, x.kinds) == (y.thing, y.kinds) and x.number != y.number and not is_rounding(x.number, y.number)


def _are_of_one_body(x: tuple[Stock, Told], y: tuple[Stock, Told]) -> bool:
    """Whether the stocks are of one body; one that is not named must be what its article names most often."""
    (first, told), (second, other_told) = x, y
    if first.body and second.body:
        return keys_match(first.body, second.body)
    if first.body or second.body:
        body, unnamed = (first.body, other_told) if first.body else (second.body, told)
        return any(keys_match(body or "", key) for key in _main_names(unnamed))
    are_called_alike = PRONOUNS & {first.called, second.called} or same_noun(first.called, second.called)
    mains = product(_main_names(told), _main_names(other_told))
    return bool(are_called_alike) and any(keys_match(one, other) for one, other in mains)


def _main_names(told: Told) -> list[str]:
    """Return the keys of the bodies and places that an article names most often, in their order; ties by key."""
    times = Counter(name.key for name in told.names if name.label is not NameLabel.PERSON)
    return sorted(times, key=lambda key: (-times[key], key))[:MAIN_NAMES]


def _is_only(stock: Stock, told: Told) -> bool:
    """Whether an article gives no other number of the thing."""
    return all(
        figure.low == figure.high == stock.number
        for figure in told.quantities
        if thing_of(figure.counted) == stock.thing
    )


def _are_far_apart(left: Article, right: Article) -> bool:
    """Whether so much time lies between articles that a stock may well have changed."""
    return bool(left.published and right.published and abs(left.published - right.published) > MAX_RECALLED)


def _verdict(pair: Pair, x: Stock, y: Stock) -> Verdict:
    words = [
        in_context(stock.span, claim, article, before=2, after=1)
        for stock, claim, article in ((x, pair.a, pair.article_a), (y, pair.b, pair.article_b))
    ]
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=CONFIDENCE,
        reason=f"one says {words[0]}, the other {words[1]}, each the only such number in its article",
        marks_a=(x.span,),
        marks_b=(y.span,),
    )
