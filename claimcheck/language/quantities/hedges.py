"""Words that loosen or bound a figure ("at least", "nearly", "or more"), and the interval they make of it."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from claimcheck.language.quantities.atoms import Atoms
from claimcheck.language.quantities.number_lexicon import load, phrases

_LEXICON = load("hedges")
_BEFORE = phrases(_LEXICON["before"])
_AFTER = phrases(_LEXICON["after"])
_OVER_TIME_AFTER = frozenset(_LEXICON["prepositions"]["over_time_after"])
_ABOUT_SUBJECT_AFTER = frozenset(_LEXICON["prepositions"]["about_subject_after"])

HEDGE_RATIO = Fraction(1, 50)
"""An approximate figure is loose by 2 percent at least, however finely it is told, and a count by one."""
STEP_LIMIT_RATIO = Fraction(1, 4)
"""A figure's own precision is never taken to be more than a quarter of it: "about 100" is not 150."""

HEDGE_ATOMS = 4
"""The longest hedge that is looked for inside a range."""


class Bound(StrEnum):
    """What a hedge does to a figure."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    JUST_OVER = "just_over"
    NEARLY = "nearly"
    ABOUT = "about"

    @property
    def sign(self) -> str:
        """The bound as one of ``=``, ``~``, ``<``, ``>``."""
        return _SIGNS[self]


_SIGNS = {
    Bound.AT_LEAST: ">",
    Bound.MORE_THAN: ">",
    Bound.JUST_OVER: ">",
    Bound.AT_MOST: "<",
    Bound.LESS_THAN: "<",
    Bound.NEARLY: "<",
    Bound.ABOUT: "~",
}


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge and the atoms it is made of."""

    bound: Bound
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Interval:
    """The values a figure can stand for; None where unbounded."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False


def before(atoms: Atoms, at: int) -> Hedge | None:
    """Return the hedge that ends right before atom ``at``; an article may stand between ("nearly a third")."""
    found = _BEFORE.ending(atoms, at)
    end = at
    if found is None and atoms[at - 1].lower in {"a", "an", "the"}:
        end = at - 1
        found = _BEFORE.ending(atoms, end)
        if atoms[at - 1].lower == "the" and atoms[end - 1].lower != "than":
            return None  # "over the 12 months", but "more than the 12 dollars"
    if found is None:
        return None
    start, name = found
    if end - start == 1 and atoms[start].lower in {"about", "around"} and _names_subject(atoms, start):
        return None
    return Hedge(Bound(name), start, end)


def after(atoms: Atoms, at: int) -> Hedge | None:
    """Return the hedge that starts at atom ``at`` ("or more", "-plus")."""
    found = _AFTER.starting(atoms, at)
    if found is None:
        return None
    end, name = found
    first = atoms[at]
    if first.text in {"+", "-"} and not first.is_glued:
        return None
    if first.lower in {"plus", "odd", "approximately", "roughly"} and atoms[end].lower not in {"", ",", ".", ";", ")"}:
        return None
    return Hedge(Bound(name), at, end)


def after_connector(atoms: Atoms, at: int) -> int | None:
    """Return the end of an approximating hedge that starts at atom ``at``, after "to" or "and"."""
    for end in range(at + HEDGE_ATOMS, at, -1):
        found = before(atoms, end)
        if found is not None and found.bound in {Bound.ABOUT, Bound.NEARLY} and found.start == at:
            return end
    return None


def is_preposition(atoms: Atoms, hedge: Hedge, *, is_small: bool, is_time: bool) -> bool:
    """Whether "over" or its like before a small spelled number is a preposition ("presided over two briefings").

    Before a length of time only "over" can be one: nothing lies "under six hours".
    """
    if hedge.end - hedge.start != 1 or not is_small or (is_time and atoms[hedge.start].lower != "over"):
        return False
    token = atoms[hedge.start].token
    return token.dep_ in {"case", "prep"} and token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}


def is_during(atoms: Atoms, hedge: Hedge) -> bool:
    """Whether "over" before a length of time says "during" and is no hedge ("spread over three years")."""
    is_over = hedge.end - hedge.start == 1 and atoms[hedge.start].lower == "over"
    return is_over and hedge.start > 0 and atoms[hedge.start - 1].lower not in _OVER_TIME_AFTER


def _names_subject(atoms: Atoms, at: int) -> bool:
    """Whether "about" names what is told, asked or thought of: a preposition of the noun, after a word of saying."""
    return atoms[at - 1].lower in _ABOUT_SUBJECT_AFTER and atoms[at].token.dep_ not in {"advmod", "quantmod"}


def half_width(value: Fraction, step: Fraction, *, is_hedged: bool) -> Fraction:
    """Return how far a rounded figure reaches to either side.

    >>> half_width(Fraction(140_000_000), Fraction(10_000_000), is_hedged=True)  # "about 140 million"
    Fraction(5000000, 1)
    >>> half_width(Fraction(16), Fraction(1), is_hedged=True)
    Fraction(1, 1)
    """
    told = step if is_hedged and step == 1 else step / 2
    width = min(told, abs(value) * STEP_LIMIT_RATIO) if value else told
    return max(width, abs(value) * HEDGE_RATIO) if is_hedged else width


def interval(
    low: Fraction, high: Fraction, bound: Bound | None, *, width: Fraction, has_floor: bool = True
) -> Interval:
    """Return the interval that a figure from ``low`` to ``high`` stands for under a hedge.

    Args:
        low: The number told, or the lower one of a range.
        high: The number told, or the higher one of a range.
        bound: The hedge, if any.
        width: How far the figure reaches to either side by its own precision, or to the one side that "nearly" and
            "just over" leave open.
        has_floor: Whether no amount of the kind is below zero.
    """
    floor = Fraction(0) if has_floor and high >= 0 else None
    match bound:
        case Bound.AT_LEAST | Bound.MORE_THAN:
            return Interval(low, None, low_open=bound is Bound.MORE_THAN)
        case Bound.AT_MOST | Bound.LESS_THAN:
            return Interval(floor, high, high_open=bound is Bound.LESS_THAN)
        case Bound.JUST_OVER:
            return Interval(low, high + width)
        case Bound.NEARLY:
            return Interval(low - width, high)
        case _:
            return Interval(low - width, high + width, high_open=width > 0)
