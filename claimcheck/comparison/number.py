"""Rung: figures of the same counted thing in the same event that cannot both be right.

``figures-differ``: numeric mismatch of de Marneffe, Rafferty and Manning (2008), Finding Contradictions in Text, on
intervals of values: what can be rounding or a bound is no mismatch. ``figure-raised-later``: a higher count of a
later day is a follow-up (Radev 2000), as the tolls of an event are counted up.
"""

import math
from collections.abc import Callable, Iterator, Sequence

from claimcheck.comparison.context import STOP_WORDS
from claimcheck.comparison.events import PRONOUNS, SharedEvent, pair_up, same_noun, same_predicate
from claimcheck.comparison.evidence import Features, Opposed, most_likely, shared_evidence
from claimcheck.comparison.exchange import are_exchanged
from claimcheck.comparison.name import are_variants
from claimcheck.comparison.ordinal import are_of_two_rows, ordinal_words, tell_other_ordinals
from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.comparison.poll import are_of_two_polls
from claimcheck.comparison.rate import at_one_rate
from claimcheck.comparison.story import are_of_one_day
from claimcheck.comparison.told import stands_elsewhere
from claimcheck.comparison.tolls import toll_of
from claimcheck.records import (
    Claim,
    FindingKind,
    Modality,
    Name,
    Proposition,
    Quantity,
    QuantityKind,
    Relation,
    RoleName,
)

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
MIN_SHARED_WORDS = 2
"""Farther apart, two figures are of one thing only where so many words around them are the same."""
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
    for x in pair.a.quantities:
        for y in pair.b.quantities:
            if not (_comparable(x, y) or _are_ages_of_one(pair, x, y)) or x.meets(y) or _is_rounding(x, y):
                continue
            if _is_settled(x, y, pair):
                continue
            events = _common_events(pair, x, y)
            if _is_explained(pair, x, y, events):
                continue
            features = _evidence(pair, x, y, events)
            if not _are_far_apart(x, y, features):
                yield Opposed(x, y, (x.span, y.span), features)


def _is_explained(pair: Pair, x: Quantity, y: Quantity, events: Sequence[SharedEvent]) -> bool:
    """Whether figures differ for a reason: of others, of dead and injured, of other rows or polls, planned and done."""
    is_ordinal = x.kind is QuantityKind.ORDINAL
    if (are_of_two_rows(pair, x, y) if is_ordinal else tell_other_ordinals(pair)) or are_of_two_polls(pair, x, y):
        return True
    if events and all(event.different or _measure_others(event, x, y) for event in events):
        return True
    tolls = toll_of(x, pair.article_a), toll_of(y, pair.article_b)
    if (all(tolls) and tolls[0] != tolls[1]) or _is_told(pair.a, x) != _is_told(pair.b, y):
        return True
    one, other = _of_whom(x, pair.a), _of_whom(y, pair.b)
    return one is not None and other is not None and not are_variants(one, other)


def _of_whom(age: Quantity, claim: Claim) -> Name | None:
    """Return the name of whom a figure is the age, if it is one."""
    if age.kind is not QuantityKind.AGE:
        return None
    return next((n for n in (*claim.names, *claim.setting_names) if n.text == age.counted_text), None)


def _are_far_apart(x: Quantity, y: Quantity, features: Features) -> bool:
    """Whether figures differ so much that only the same words around them would make them one."""
    return _ratio(x, y) > MAX_RATIO and features["context"] < MIN_SHARED_WORDS


def _common_events(pair: Pair, x: Quantity, y: Quantity) -> list[SharedEvent]:
    """Return the events of one predicate in whose parts the figures stand."""
    return [
        pair_up(left, right)
        for left in _governors(pair.a, x)
        for right in _governors(pair.b, y)
        if same_predicate(left.lemma, right.lemma)
    ]


def _measure_others(event: SharedEvent, x: Quantity, y: Quantity) -> bool:
    """Whether figures that count no things are told of two subjects: profits that fell, and a pound that fell."""
    if x.counted or y.counted or any(not role.span.overlaps(x.span) for role, _ in event.same):
        return False
    left, right = (
        {role.lemma for role in told.roles if role.name is RoleName.AGENT and not role.span.overlaps(figure.span)}
        for told, figure in ((event.left, x), (event.right, y))
    )
    return bool(left and right) and not (left | right) & PRONOUNS


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
        "log_ratio": min(MAX_LOG_RATIO, math.log(_ratio(x, y))),
        "is_hedged": float(bool(x.hedge or y.hedge)),
        "is_alone": float(_is_alone(x, pair.a) and _is_alone(y, pair.b)),
    }


def _is_alone(quantity: Quantity, claim: Claim) -> bool:
    """Whether the claim has no other figure of the sort."""
    return not any(other.span != quantity.span and _comparable(quantity, other) for other in claim.quantities)


def _same_period(a: Claim, b: Claim) -> bool:
    """Whether the claims speak of the same period, as far as they name one: a year's income is not eight years'."""
    left, right = (
        {(t.start, t.end, t.relation) for t in claim.times if t.start and not t.is_as_of} for claim in (a, b)
    )
    if left and right and not left & right:
        return False
    first, second = _numbered_periods(a), _numbered_periods(b)
    return not any(first.get(period, number) != number for period, number in second.items())


def _numbered_periods(claim: Claim) -> dict[str, str]:
    """Return the number of each period whose year is not known: "the second quarter"."""
    words = (time.text.lower().split()[-2:] for time in claim.times if time.start is None)
    return {period: number for number, period in (pair for pair in words if len(pair) > 1) if number in ordinal_words()}


def _ratio(x: Quantity, y: Quantity) -> float:
    """Return how many times the smaller figure goes into the larger one; 1 where it cannot be said."""
    values = _value(x), _value(y)
    return max(values) / min(values) if min(values) > 0 else 1.0


def _value(quantity: Quantity) -> float:
    return (quantity.low if quantity.low is not None else quantity.high) or 0.0


def _comparable(x: Quantity, y: Quantity) -> bool:
    """Whether the figures are of the same sort: same unit, same counted thing, both a whole or both a change."""
    if (x.kind is QuantityKind.ORDINAL) != (y.kind is QuantityKind.ORDINAL) or (x.base_unit or x.unit) != (
        y.base_unit or y.unit
    ):
        return False
    if (x.is_change, x.is_part, x.kind is QuantityKind.AGE) != (y.is_change, y.is_part, y.kind is QuantityKind.AGE):
        return False
    if x.counted and y.counted:
        return same_noun(x.counted, y.counted)
    return x.counted == y.counted


def _are_ages_of_one(pair: Pair, x: Quantity, y: Quantity) -> bool:
    """Whether two ages can be of one whom both call both: "the victim, a 34-year-old woman", "the woman, 43"."""
    if x.kind is not QuantityKind.AGE or y.kind is not QuantityKind.AGE:
        return False
    return x.counted in pair.b.terms and y.counted in pair.a.terms


def _is_rounding(x: Quantity, y: Quantity) -> bool:
    """Whether one figure can be the other with fewer digits, rounded or cut off: "$43 million" for $43,885,310."""
    if x.low is None or x.high is None or y.low is None or y.high is None:
        return False
    return is_rounding((x.low + x.high) / 2, (y.low + y.high) / 2)


def is_rounding(left: float, right: float) -> bool:
    """Whether one number can be the other with fewer digits, rounded or cut off.

    >>> is_rounding(43_000_000, 43_885_310), is_rounding(640, 1_640), is_rounding(2_000_000, 1_200_000)
    (True, False, False)
    >>> is_rounding(-43_000_000, -43_885_310), is_rounding(-30, 28)
    (True, False)
    """
    fine, coarse = sorted((abs(left), abs(right)), key=_last_digit)
    step = _last_digit(coarse)
    return left * right >= 0 and step != _last_digit(fine) and -step / 2 <= fine - coarse < step


def _last_digit(value: float) -> float:
    """Return what one step of the last digit that is not a trailing zero is worth.

    >>> _last_digit(43_000_000.0), _last_digit(35.7), _last_digit(120.0), _last_digit(18.0)
    (1000000.0, 0.1, 10.0, 1.0)
    """
    digits, exponent = f"{abs(value):.9e}".split("e")
    return float(f"1e{int(exponent) - len(digits.replace('.', '').rstrip('0')) + 1}")


def _is_settled(x: Quantity, y: Quantity, pair: Pair) -> bool:
    """Whether either article gives the other's figure too: then the two only tell of several figures.

    "Dozens" and "at least 30" give no figure. Of sentences that are otherwise the same, only the sentences count: one
    was copied, and the figure with it.
    """
    is_copied = are_exchanged(pair, x.span, y.span)

    def fits(figure: Quantity) -> Callable[[Quantity], bool]:
        return lambda other: (
            (_comparable(figure, other) or _is_bare(other)) and _is_narrow(other) and figure.meets(other)
        )

    left = pair.a.quantities if is_copied else (*pair.a.quantities, *pair.told_a.quantities)
    right = pair.b.quantities if is_copied else (*pair.b.quantities, *pair.told_b.quantities)
    return stands_elsewhere(right, y.span, fits(x)) or stands_elsewhere(left, x.span, fits(y))


def _is_narrow(quantity: Quantity) -> bool:
    """Whether it says how many, and not only from where on, up to where or in what order of size."""
    low, high = quantity.low, quantity.high
    return low is not None and high is not None and high - low <= MAX_WIDTH * high


def _is_bare(quantity: Quantity) -> bool:
    """Whether it is a number and no more, whose unit or counted thing was told before: "a rate of 35.7, and 45.8"."""
    return not (quantity.counted or quantity.unit) and _value(quantity) > MAX_COMMON_VALUE


def figures_differ(a: Claim, b: Claim) -> bool:
    """Whether both claims give a figure of the same sort, and none of them can be the same."""
    pairs = [(x, y) for x in a.quantities for y in b.quantities if _comparable(x, y)]
    return bool(pairs) and not any(x.meets(y) for x, y in pairs)


def _is_told(claim: Claim, quantity: Quantity) -> bool:
    """Whether the figure is told as a fact: not planned, possible or denied."""
    governors = _governors(claim, quantity)
    return not governors or any(p.modality is Modality.FACT and not p.is_negated for p in governors)


def _governors(claim: Claim, quantity: Quantity) -> list[Proposition]:
    return [p for p in claim.propositions if any(role.span.overlaps(quantity.span) for role in p.roles)]


def _verdict(pair: Pair, opposed: Opposed[Quantity], confidence: float) -> Verdict:
    x, y = opposed.x, opposed.y
    counted = x.counted_text or x.counted or x.unit or "figure"
    later = _later_and_more(pair, x, y) if opposed.features["same_predicate"] else None
    if later is not None:
        return Verdict(
            relation=Relation.UPDATES,
            kind=FindingKind.NUMBER,
            rule=UPDATE_RULE,
            confidence=round(confidence, 2),
            reason=f'"{later.text}" is of a later date, and the count of such events grows',
            marks_a=(x.span,),
            marks_b=(y.span,),
        )
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=FindingKind.NUMBER,
        rule=RULE,
        confidence=round(confidence, 2),
        reason=f'"{x.text}" and "{y.text}" count the same ({counted}) and no value fits both',
        marks_a=(x.span,),
        marks_b=(y.span,),
    )


def _later_and_more(pair: Pair, x: Quantity, y: Quantity) -> Quantity | None:
    """Return the figure that is both later and higher, where the two are dated differently.

    Of one day, where the words are the same otherwise, one was copied wrongly.
    """
    if are_exchanged(pair, x.span, y.span) and are_of_one_day(pair):
        return None
    first = pair.a.as_of.end if pair.a.as_of else pair.article_a.published
    second = pair.b.as_of.end if pair.b.as_of else pair.article_b.published
    if first is None or second is None or first == second:
        return None
    late, early = (x, y) if first > second else (y, x)
    if late.low is None or early.high is None or late.low <= early.high:
        return None
    return late
