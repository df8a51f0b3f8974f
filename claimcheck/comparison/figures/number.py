"""Rung: figures of the same counted thing in the same event that cannot both be right.

``figures-differ``: numeric mismatch of de Marneffe, Rafferty and Manning (2008), Finding Contradictions in Text, on
intervals of values: what can be rounding or a bound is no mismatch. ``figure-raised-later``: a higher count of a
later day is a follow-up (Radev 2000), as what an event does to people and things is counted up; a sum of money, a time
or the children that somebody has are not.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence

from claimcheck.comparison.events.context import STOP_WORDS, words_after
from claimcheck.comparison.events.evidence import Features, Opposed, most_likely, shared_evidence
from claimcheck.comparison.events.exchange import are_exchanged
from claimcheck.comparison.events.shared import SharedEvent
from claimcheck.comparison.events.story import are_of_one_day
from claimcheck.comparison.events.told import stands_elsewhere
from claimcheck.comparison.figures.age import are_both_named, are_of_kin
from claimcheck.comparison.figures.explained import are_explained
from claimcheck.comparison.figures.figure import (
    are_ages_of_one,
    are_comparable,
    are_rest_and_part,
    can_be_rounded,
    common_events,
    is_rest_of,
    make_a_whole,
    ratio_of,
    value_of,
)
from claimcheck.comparison.figures.frame import figures_in_frame
from claimcheck.comparison.figures.others import are_of_one_toll
from claimcheck.comparison.figures.poll import are_of_two_polls
from claimcheck.comparison.figures.rate import at_one_rate
from claimcheck.comparison.figures.running import can_grow
from claimcheck.comparison.figures.spread import spread_of, stretch_behind
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.wording import figure_words, one_and_other, told_later
from claimcheck.records import Article, Claim, FindingKind, Quantity, QuantityKind, Relation, Time

RULE = "figures-differ"
UPDATE_RULE = "figure-raised-later"
KIND = "number"
MAX_COMMON_VALUE = 10
"""Smaller numbers stand in every article."""
MIN_SCORE = 0.30
"""Least score of a match whose figures are compared: below it hardly two sentences tell of one event."""
MAX_WIDTH = 0.1
"""Widest interval, as a share of its upper bound, of an expression that still gives a figure: "about 140 million"."""
MAX_RATIO = 6.0
"""Farther apart, two figures are of one thing only where words around them are the same."""
MIN_SHARED_WORDS = 2
"""So many words have to be the same for that."""
_WHEN = re.compile(r"(?: more| less)? (?:by|in|for|until|from|over) (?:the )?")
"""Between a figure and when it is so."""
MAX_LOG_RATIO = 4.0
"""Figures that lie farther apart are no less likely of one thing."""


def compare_numbers(pair: Pair) -> Verdict | None:
    """Contradiction or update of the two figures that most likely are of one fact and cannot both be right."""
    best = most_likely(KIND, pair, opposed_figures(pair))
    return None if best is None else _verdict(pair, best[1], best[0])


def opposed_figures(pair: Pair) -> Iterator[Opposed[Quantity]]:
    """Yield the figures of the two claims that are of one sort and exclude each other.

    A figure that the other article gives too, wherever that is, is not denied by it.
    """
    if pair.match.score < MIN_SCORE or not _same_period(pair.a, pair.b):
        return
    pair = at_one_rate(pair)
    framed = figures_in_frame(pair)
    yield from _opposed_in_frame(pair, framed)
    for x in pair.a.quantities if not framed else ():
        for y in pair.b.quantities:
            if not (are_comparable(x, y) or are_ages_of_one(pair, x, y)) or x.meets(y):
                continue
            if can_be_rounded(x, y) or _make_up_a_whole(pair, x, y) or _is_settled(x, y, pair):
                continue
            if QuantityKind.AGE in {x.kind, y.kind} and (are_both_named(pair, x, y) or are_of_kin(pair, x, y)):
                continue
            events = common_events(pair, x, y)
            if _have_other_periods(pair, x, y) or are_explained(pair, x, y, events):
                continue
            features = _evidence(pair, x, y, events)
            if not (_are_far_apart(x, y, features) or _say_nothing_alike(x, y, features)):
                yield Opposed(x, y, (x.span, y.span), features)


def _opposed_in_frame(pair: Pair, framed: Sequence[tuple[Quantity, Quantity]]) -> Iterator[Opposed[Quantity]]:
    """Yield the figures of one frame that exclude each other: no word is left that could explain it."""
    for x, y in framed:
        if are_comparable(x, y) and not (x.meets(y) or can_be_rounded(x, y) or are_of_two_polls(pair, x, y)):
            yield Opposed(x, y, (x.span, y.span), _evidence(pair, x, y, common_events(pair, x, y)))


def _make_up_a_whole(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether the figures are two parts of one whole, or the whole and what is left of it."""
    if make_a_whole(x, y) or are_rest_and_part(pair, x, y):
        return True
    return is_rest_of(x, y, pair.a, pair.told_a.quantities) or is_rest_of(y, x, pair.b, pair.told_b.quantities)


def _say_nothing_alike(x: Quantity, y: Quantity, features: Features) -> bool:
    """Whether two bare numbers have nothing in common: "made 112", "slid to 140"."""
    if x.counted or x.unit or y.counted or y.unit:
        return False
    alike = ("same_predicate", "exchanged", "next_word_before", "next_word_after")
    return not any(features[feature] for feature in alike)


def _are_far_apart(x: Quantity, y: Quantity, features: Features) -> bool:
    """Whether figures differ so much that only the same words around them would make them one."""
    return ratio_of(x, y) > MAX_RATIO and features["context"] < MIN_SHARED_WORDS


def _evidence(pair: Pair, x: Quantity, y: Quantity, events: Sequence[SharedEvent]) -> Features:
    """Return what speaks for and against that two figures count the same of one fact."""
    events = [event for event in events if not event.different]
    words_x, words_y = ({*(q.counted_text or "").lower().split()} - STOP_WORDS for q in (x, y))
    return {
        **shared_evidence(pair, x.span, y.span),
        "same_predicate": float(bool(events)),
        "same_participants": float(min(2, max((len(event.same) for event in events), default=0))),
        "same_counted": float(bool(x.counted and y.counted)),
        "has_unit": float(bool(x.unit)),
        "shared_modifiers": float(min(2, len(words_x & words_y))),
        "log_ratio": min(MAX_LOG_RATIO, math.log(ratio_of(x, y))),
        "is_hedged": float(bool(x.hedge or y.hedge)),
        "is_alone": float(_is_alone(x, pair.a) and _is_alone(y, pair.b)),
    }


def _is_alone(quantity: Quantity, claim: Claim) -> bool:
    """Whether the claim has no other figure of the sort."""
    return not any(other.span != quantity.span and are_comparable(quantity, other) for other in claim.quantities)


def _same_period(a: Claim, b: Claim) -> bool:
    """Whether the claims speak of the same period, as far as they name one: a year's income is not eight years'."""
    left, right = (
        {(t.start, t.end, t.relation) for t in claim.times if t.start and not t.is_as_of} for claim in (a, b)
    )
    return not (left and right) or bool(left & right)


def _have_other_periods(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether right behind each figure stands when, and not the same: "6 percent by 2025", "3 percent in January".

    Or how long it took, and not alike; money that only one spreads is told of all the years, and of one.
    """
    if _have_other_stretches(pair, x, y):
        return True
    left, right = _period_behind(x, pair.a, pair.article_a), _period_behind(y, pair.b, pair.article_b)
    if left is None or right is None:
        return False
    if left.start is None or right.start is None:
        return left.text.lower() != right.text.lower()
    return left.start != right.start and left.end != right.end


def _have_other_stretches(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether the figures came about in two lengths of time, in a day and in three, or one is the sum of years."""
    whole, part = sorted((x, y), key=value_of, reverse=True)
    spread = spread_of(whole, pair.article_a if whole is x else pair.article_b)
    if whole.kind is QuantityKind.MONEY and spread is not None and ratio_of(whole, part) >= spread.number / 2:
        return True
    left, right = stretch_behind(x, pair.a, pair.article_a), stretch_behind(y, pair.b, pair.article_b)
    return left is not None and right is not None and left.hours != right.hours


def _period_behind(figure: Quantity, claim: Claim, article: Article) -> Time | None:
    times = (t for t in (*claim.times, *claim.setting_times) if t.span.start >= figure.span.end)
    return next((t for t in times if _WHEN.fullmatch(article.text, figure.span.end, t.span.start)), None)


def _is_settled(x: Quantity, y: Quantity, pair: Pair) -> bool:
    """Whether either article gives the other's figure too: then the two only tell of several figures.

    "Dozens" and "at least 30" give no figure. Of sentences that are otherwise the same, only the sentences count: one
    was copied, and the figure with it.
    """
    is_copied = are_exchanged(pair, x.span, y.span)

    def fits(figure: Quantity, article: Article) -> Callable[[Quantity], bool]:
        return lambda other: (
            (are_comparable(figure, other) or _is_bare(other) or _is_of_them(other, article))
            and _is_narrow(other)
            and figure.meets(other)
        )

    left = pair.a.quantities if is_copied else (*pair.a.quantities, *pair.told_a.quantities)
    right = pair.b.quantities if is_copied else (*pair.b.quantities, *pair.told_b.quantities)
    return stands_elsewhere(right, y.span, fits(x, pair.article_b)) or stands_elsewhere(
        left, x.span, fits(y, pair.article_a)
    )


def _is_narrow(quantity: Quantity) -> bool:
    """Whether it says how many, and not only from where on, up to where or in what order of size."""
    low, high = quantity.low, quantity.high
    return low is not None and high is not None and high - low <= MAX_WIDTH * high


def _is_bare(quantity: Quantity) -> bool:
    """Whether it is a number and no more, whose unit or counted thing was told before: "a rate of 35.7, and 45.8"."""
    return not (quantity.counted or quantity.unit) and value_of(quantity) > MAX_COMMON_VALUE


def _is_of_them(quantity: Quantity, article: Article) -> bool:
    """Whether it counts some of those that were counted just before: "nine were injured, three of them seriously"."""
    return tuple(words_after(quantity.span, article)[:2]) in {
        ("of", "them"),
        ("of", "whom"),
        ("of", "these"),
        ("of", "those"),
    }


def _verdict(pair: Pair, opposed: Opposed[Quantity], confidence: float) -> Verdict:
    x, y = opposed.x, opposed.y
    words = figure_words(x, pair.a, pair.article_a), figure_words(y, pair.b, pair.article_b)
    is_told_alike = opposed.features["same_predicate"] or are_of_one_toll(pair, x, y)
    later = _later_and_more(pair, x, y) if is_told_alike else None
    if later is not None:
        return Verdict(
            relation=Relation.UPDATES,
            kind=FindingKind.NUMBER,
            rule=UPDATE_RULE,
            confidence=round(confidence, 2),
            reason=f"{told_later(pair, *words)}, and such a number can only grow",
            marks_a=(x.span,),
            marks_b=(y.span,),
        )
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=round(confidence, 2),
        reason=one_and_other(*words) if _are_exact(x, y) else f"{one_and_other(*words)}, and no number fits both",
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def _are_exact(x: Quantity, y: Quantity) -> bool:
    return not (x.hedge or y.hedge or None in (x.low, x.high, y.low, y.high))


def _later_and_more(pair: Pair, x: Quantity, y: Quantity) -> Quantity | None:
    """Return the figure that is both later and higher, where the two are dated differently.

    Of one day, where the words are the same otherwise, one was copied wrongly.
    """
    if not (can_grow(x) and can_grow(y)) or (are_exchanged(pair, x.span, y.span) and are_of_one_day(pair)):
        return None
    first = pair.a.as_of.end if pair.a.as_of else pair.article_a.published
    second = pair.b.as_of.end if pair.b.as_of else pair.article_b.published
    if first is None or second is None or first == second:
        return None
    late, early = (x, y) if first > second else (y, x)
    if late.low is None or early.high is None or late.low <= early.high:
        return None
    return late
