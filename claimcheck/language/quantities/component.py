"""Component: sets ``doc._.quantities``, the figures of an article as intervals.

Figures are read from the text (:mod:`atoms`, :mod:`numerals`, :mod:`units`, :mod:`hedges`, :mod:`figures`,
:mod:`figure_context`), so that they do not depend on a model's tokens; parts of speech and dependencies tell what is
counted (:mod:`counted`), what is a change (:mod:`changes`) and what is no amount (:mod:`exclusions`). Ordinals are kept
apart by their kind.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from claimcheck.language import annotations
from claimcheck.language.quantities import changes, counted, figure_context, hedges, number_words
from claimcheck.language.quantities.atoms import Atoms
from claimcheck.language.quantities.figures import Figure
from claimcheck.language.quantities.units import UNITS, Unit
from claimcheck.records import Quantity, QuantityKind, Span

FACTORY = "claimcheck_quantities"
_LOOSE = frozenset({hedges.Bound.ABOUT, hedges.Bound.NEARLY, hedges.Bound.JUST_OVER})
POINTS = frozenset({"point", "points"})
"""Indices and polls are measured in these."""

_WORDS = sorted(
    {
        *number_words.CARDINALS,
        *number_words.TENS,
        *number_words.SCALES,
        *number_words.VAGUE,
        *number_words.PARTS,
        *number_words.ORDINALS,
        *number_words.VAGUE_MULTIPLIERS,
    }
)
_TRIGGER = re.compile(r"[0-9½⅓⅔¼¾⅛⅜⅝⅞]|\b(?:" + "|".join(_WORDS) + r")(?![a-z])", re.IGNORECASE)


@Language.component(FACTORY, assigns=["doc._.quantities"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.quantities``."""
    text = doc.text  # spaCy puts it together anew each time
    doc._.quantities = tuple(quantity for sentence in _sentences(doc) for quantity in _read(sentence, text))
    return doc


def _sentences(doc: Doc) -> Iterator[Tokens]:
    if doc.has_annotation("SENT_START"):
        yield from annotations.sentences(doc)
    elif len(doc):
        yield doc[:]


def _read(sentence: Tokens, text: str) -> tuple[Quantity, ...]:
    """Return the quantities of one sentence of ``text``, in order of the text."""
    words = text[sentence.start_char : sentence.end_char]
    if not _TRIGGER.search(words):
        return ()
    atoms = Atoms(sentence, words)
    found = list(figure_context.find(atoms))
    for i in range(1, len(found)):
        found[i] = _restated(atoms, found[i - 1], found[i])
    return tuple(_quantity(text, atoms, figure) for figure in found)


def _restated(atoms: Atoms, first: Figure, second: Figure) -> Figure:
    """Give a figure in brackets the bound of the one that it converts ("more than 100 km (60 miles)")."""
    is_aside = second.start == first.end + 1 and atoms[first.end].text in {"(", "/"}
    if not is_aside or first.unit is None or second.unit is None or first.unit == second.unit:
        return second
    is_same_kind = first.unit.kind is second.unit.kind
    return replace(second, bound=first.bound) if is_same_kind and second.bound is None else second


def _quantity(text: str, atoms: Atoms, figure: Figure) -> Quantity:
    span = Span(atoms[figure.start].start, atoms[figure.end - 1].end)
    what = counted.find(atoms, figure)
    low, high = figure.low, figure.high
    core = figure.start if figure.hedge is None or figure.hedge[0] > figure.number_at else figure.hedge[1]
    direction = _direction(atoms, figure)
    if high < 0 and figure.unit is not None and figure.unit.kind is QuantityKind.PERCENT:
        low, high, direction = -high, -low, "down"
    interval = _interval(figure, low, high)
    base_low, base_high = _in_base(figure, interval)
    return Quantity(
        span=span,
        text=span.of(text),
        low=_number(interval.low),
        high=_number(interval.high),
        low_open=interval.low_open,
        high_open=interval.high_open,
        kind=_kind(figure),
        unit=figure.measure,
        counted="vote" if figure.is_vote else None if what is None else what.lemma,
        counted_text=None if figure.is_vote or what is None else text[what.start : what.end],
        hedge=_hedge_text(atoms, figure),
        is_change=(direction is not None and not figure.moved) or changes.is_addition(atoms, core, figure.end),
        change=figure.bound.sign if figure.bound else "=",
        direction=direction,
        moved=figure.moved and (float(figure.moved[0]), float(figure.moved[1])),
        is_part=what is not None and what.is_part and _kind(figure) is QuantityKind.COUNT,
        base_unit=_base_name(figure),
        base_low=base_low,
        base_high=base_high,
    )


def _direction(atoms: Atoms, figure: Figure) -> str | None:
    if figure.moved:
        return "up" if figure.moved[0] < figure.moved[1] else "down"
    if figure.is_ordinal or (_is_money_over_time(figure) and changes.is_flow(atoms, figure.start)):
        return None
    has_unit = figure.unit is not None or atoms[figure.end].lower in POINTS
    if _kind(figure) is QuantityKind.MEASURE and atoms[figure.end].lower == "of":
        return None  # "dropped 92 millimetres of rain"
    return changes.direction(atoms, figure.start, figure.end, has_unit=has_unit)


def _is_money_over_time(figure: Figure) -> bool:
    unit, period = figure.unit, UNITS.get(figure.rate or "")
    return (
        unit is not None
        and unit.kind is QuantityKind.MONEY
        and period is not None
        and period.kind is QuantityKind.DURATION
    )


def _interval(figure: Figure, low: Fraction, high: Fraction) -> hedges.Interval:
    if figure.is_high_open:
        interval = hedges.interval(low, high, figure.bound, width=Fraction(0))
        return interval if figure.bound else hedges.Interval(low, high, high_open=True)
    is_loose = figure.bound in _LOOSE
    width = Fraction(0)
    if is_loose or (figure.is_rounded and low == high):
        width = min(_half_width(figure, value) for value in (low, high))
    return hedges.interval(low, high, figure.bound, width=width, has_floor=_has_floor(figure))


def _has_floor(figure: Figure) -> bool:
    """Whether no amount of the kind is below zero."""
    return figure.unit is None or figure.unit.base not in {"degree", "degree Celsius"}


def _half_width(figure: Figure, value: Fraction) -> Fraction:
    plain = hedges.half_width(value, figure.step, is_hedged=False)
    if figure.bound not in _LOOSE:
        return plain
    loose = hedges.half_width(value, figure.step * figure.zeros, is_hedged=True)
    return loose if figure.bound is hedges.Bound.ABOUT else max(loose, 2 * plain if figure.is_rounded else loose)


def _in_base(figure: Figure, interval: hedges.Interval) -> tuple[float | None, float | None]:
    """Return the bounds in the base unit, widened by the figure's own precision."""
    width = hedges.half_width(figure.low, figure.step * figure.zeros, is_hedged=True)
    unit = figure.unit or Unit("", QuantityKind.COUNT, "")
    lowest = None if interval.low is None else interval.low - width
    if lowest is not None and lowest < 0 <= (interval.low or 0) and _has_floor(figure):
        lowest = Fraction(0)
    low = None if lowest is None else unit.to_base(float(lowest))
    high = None if interval.high is None else unit.to_base(float(interval.high + width))
    return low, high


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _kind(figure: Figure) -> QuantityKind:
    if figure.is_ordinal:
        return QuantityKind.ORDINAL
    if figure.is_age:
        return QuantityKind.AGE
    return QuantityKind.COUNT if figure.unit is None else figure.unit.kind


def _base_name(figure: Figure) -> str | None:
    name = figure.unit.base if figure.unit else None
    if figure.rate is None:
        return name
    return f"{name}/{figure.rate}" if name else f"per {figure.rate}"


def _hedge_text(atoms: Atoms, figure: Figure) -> str | None:
    if figure.hedge is None:
        return None
    return " ".join(atoms.lowers(*figure.hedge))
