"""Amounts over a time, however that is told: "R24 million a day", "daily losses of 42 million rand".

A rate in FrameNet's sense (frame Rate_quantification) has an amount and a unit of time; the unit may stand as an
adjective of the noun that the amount is of. The adjectives stand in ``lexicons/rates.toml``.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimcheck.comparison.events.context import REACH_CHARS
from claimcheck.comparison.pair import Pair
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Quantity, QuantityKind

MAX_WORDS = 7
"""How many words before an amount its adjective may stand: "daily losses of its ports amount to 42 million"."""
_WORD = re.compile(r"[\w’'-]+|[,;:.()]")
_BREAKS = frozenset({";", ":", ".", "(", ")", ",", "and", "but", "or", "while"})


def at_one_rate(pair: Pair) -> Pair:
    """Return the pair with amounts of money read as rates where the other side tells of the same rate."""
    a, b = pair.a.quantities, pair.b.quantities
    rated_a, rated_b = _rated(a, b, pair.article_a), _rated(b, a, pair.article_b)
    if (rated_a, rated_b) == (a, b):
        return pair
    return replace(pair, a=replace(pair.a, quantities=rated_a), b=replace(pair.b, quantities=rated_b))


def _rated(own: Sequence[Quantity], other: Iterable[Quantity], article: Article) -> tuple[Quantity, ...]:
    rates = {figure.unit for figure in other}
    return tuple(_as_rate(figure, rates, article) for figure in own)


def _as_rate(figure: Quantity, rates: set[str | None], article: Article) -> Quantity:
    """Return the amount as one of ``rates`` where a word before it in its clause tells the same period."""
    if figure.kind is not QuantityKind.MONEY or figure.unit is None or "/" in figure.unit:
        return figure
    lexicon = load_lexicon("claimcheck.comparison", "rates")
    words = _clause_before(figure, article)
    for period, adjectives in lexicon.tables["periods"].items():
        unit = f"{figure.unit}/{period}"
        if unit in rates and not {*words}.isdisjoint(adjectives):
            is_flow = not {*words}.isdisjoint(lexicon.words("flows"))
            base = figure.base_unit and f"{figure.base_unit}/{period}"
            return replace(figure, unit=unit, base_unit=base, is_change=figure.is_change and not is_flow)
    return figure


def _clause_before(figure: Quantity, article: Article) -> list[str]:
    """Return the words before an amount, nearest first, as far as its clause goes."""
    start = figure.span.start
    words = _WORD.findall(article.text[max(0, start - REACH_CHARS) : start].lower())[::-1][:MAX_WORDS]
    return next((words[:number] for number, word in enumerate(words) if word in _BREAKS), words)
