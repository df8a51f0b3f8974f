"""Find the figures of a sentence with what stands around them: ranges, movements, counts of a vote, hedges, ages."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from claimcheck.language.quantities import changes, figures, hedges, numerals, units
from claimcheck.language.quantities.atoms import Atoms, Shape
from claimcheck.language.quantities.exclusions import HYPHENS
from claimcheck.language.quantities.figures import Figure, opens_glued_range, with_rate
from claimcheck.language.quantities.number_lexicon import load
from claimcheck.language.quantities.units import UNITS
from claimcheck.records import QuantityKind

MOVEMENT_GAP_ATOMS = 7
"""So much may stand between "from 20" and "to 29"."""
VOTE_WINDOW_ATOMS = 12
"""How far from "51-49" a word of voting may stand."""
SMALL = 10
"""Up to here, "over" before a spelled number may be a plain preposition."""
OLDEST = 125
"""No age is larger."""
_VOTE_WORDS = frozenset(load("not_amounts")["vote"]["words"])
_AGED, _TURNING, _PRONOUNS, AGE_BEARERS = (
    frozenset(load("ages")[table]["words"]) for table in ("aged", "turning", "pronouns", "bearers")
)
_COUNTABLE = frozenset({"ADJ", "NOUN", "NUM", "PROPN"})
_AFTER_AGE = frozenset({",", ";", ".", ")", "—", "–", "―"})


def find(atoms: Atoms) -> Iterator[Figure]:
    """Yield the figures of a sentence in order; none overlaps another."""
    at, last, excluded_end = 0, 0, -1
    while at < len(atoms):
        numeral = numerals.read(atoms, at)
        if numeral is None:
            at += 1
            continue
        figure = None
        if not _continues_excluded(atoms, at, excluded_end):
            figure = figures.read(atoms, at, numeral)
        if figure is None:
            at = excluded_end = numeral.end
            continue
        for whole in _with_context(atoms, figure):
            yield _after(whole, last)
            last = at = max(at, whole.end)
        last = at = max(at, figure.end)


def _after(figure: Figure, last: int) -> Figure:
    """Return the figure without what the one before took already, which ends at atom ``last``."""
    if figure.start >= last:
        return figure
    if figure.hedge is not None and figure.hedge[0] < last:
        figure = replace(figure, hedge=None, bound=None)
    return replace(figure, start=last)


def _continues_excluded(atoms: Atoms, at: int, excluded_end: int) -> bool:
    """Whether a number goes on from one that is no amount ("Sections 4 and 5", "March 7 to 9")."""
    if excluded_end < 0 or not 1 <= at - excluded_end <= 2:
        return False
    between = atoms.lowers(excluded_end, at)
    is_list = (
        between in {("and",), ("or",), ("to",), (",",), (",", "and"), ("&",), ("through",)} or between[0] in HYPHENS
    )
    return is_list and atoms[at].text.isdigit() and not units.leading(atoms, at)


def _with_context(atoms: Atoms, figure: Figure) -> Iterator[Figure]:
    """Yield the figure with its range, hedge, age and rate; two figures for the counts of a vote."""
    if figure.is_ordinal:
        yield figure
        return
    second = _second(atoms, figure)
    if second is not None and second.start == figure.end + 1 and figure.low >= second.low:
        is_hyphen = atoms[figure.end].text in HYPHENS
        if (is_hyphen or atoms[figure.end].lower == "to") and figure.unit is None and second.unit is None:
            if _is_vote(atoms, figure.start, second.end):
                yield replace(figure, is_vote=True)
                yield replace(second, is_vote=True)
                return
            if is_hyphen:  # a score
                return
    if second is not None:
        figure = _joined(atoms, figure, second)
    figure = _hedged(atoms, _age(atoms, figure))
    yield figure if figure.rate else with_rate(atoms, figure)


def _second(atoms: Atoms, first: Figure) -> Figure | None:
    """Return the other end of a range that ``first`` opens, or of a movement ("from 20 mpg in 2008 to 29 mpg")."""
    if first.low != first.high:
        return None
    before = atoms[_hedge_start(atoms, first.start) - 1].lower
    at = first.end
    if before == "from" and not opens_glued_range(atoms, at):
        gap = range(at, at + MOVEMENT_GAP_ATOMS)
        at = next((i for i in gap if atoms[i].lower == "to" or atoms[i].text in {",", ";", ".", ":", ""}), at)
    word = atoms[at].lower
    is_hyphen = opens_glued_range(atoms, at)
    if not (is_hyphen or word in {"to", "or"} or (word == "and" and before == "between")):
        return None
    second = _after_connector(atoms, at + 1)
    if (
        second is None
        or second.low != second.high
        or second.is_ordinal
        or not _same_unit(first, second, is_tied=is_hyphen or before == "from")
    ):
        return None
    if word == "or" and not (second.low > first.low and first.unit is None):
        return None
    if word == "to" and before not in {"from", "between"} and not _opens_upwards(atoms, first, second):
        return None
    return second


def _opens_upwards(atoms: Atoms, first: Figure, second: Figure) -> bool:
    """Whether "A to B" is a range: "rose 3 percent to 5 percent" tells a change and a level, "51 to 49" a vote."""
    if (
        first.unit is not None
        and second.unit is not None
        and changes.governs(atoms, first.start, has_unit=True) is not None
    ):
        return False
    return _spread(first, second)[0] < second.low or _is_vote(atoms, first.start, second.end)


def _after_connector(atoms: Atoms, at: int) -> Figure | None:
    is_open = atoms[at].lower == "under"  # "30 to under 40"
    hedge = at + 1 if is_open else hedges.after_connector(atoms, at)
    start = at if hedge is None else hedge
    for i in range(start, start + 4):
        numeral = numerals.read(atoms, i)
        if numeral is None:
            continue
        figure = figures.read(atoms, i, numeral, in_range=True)
        is_next = figure is not None and figure.start == start
        return replace(figure, start=at, is_high_open=is_open) if figure is not None and is_next else None
    return None


def _same_unit(first: Figure, second: Figure, *, is_tied: bool) -> bool:
    if first.unit is None or second.unit is None:
        is_money = first.unit is not None and first.unit.kind is QuantityKind.MONEY and first.start < first.number_at
        return first.unit is None or (is_money and second.unit is None) or is_tied
    return first.measure == second.measure


def _spread(first: Figure, second: Figure) -> tuple[Fraction, Fraction]:
    """Return value and step of the first number with the scale of the second ("3 to 5 billion")."""
    shares = first.scale == 1 and second.scale > 1 and not first.is_spelled | (first.low >= 1000)
    if (
        shares or (first.scale == 1 and second.scale > 1 and first.is_spelled)
    ) and first.low * second.scale <= second.low * 10:
        return first.low * second.scale, first.step * second.scale
    return first.low, first.step


def _joined(atoms: Atoms, first: Figure, second: Figure) -> Figure:
    low, step = _spread(first, second)
    high = second.low
    opening = _hedge_start(atoms, first.start) - 1
    is_from = atoms[opening].lower == "from"
    has_moved = is_from and (low > high or second.start > first.end + 1 or changes.moves(atoms, opening))
    return replace(
        first,
        end=second.end,
        number_end=second.number_end,
        low=min(low, high),
        high=max(low, high),
        step=step if step * first.zeros < second.step * second.zeros else second.step,
        zeros=first.zeros if step * first.zeros < second.step * second.zeros else second.zeros,
        unit=second.unit or first.unit,
        rate=second.rate if second.unit else first.rate,
        is_range=True,
        is_rounded=False,
        is_high_open=second.is_high_open,
        moved=(low, high) if has_moved else None,
        bound=second.bound or first.bound,
        hedge=second.hedge or first.hedge,
    )


def _is_vote(atoms: Atoms, start: int, end: int) -> bool:
    near = (*atoms.lowers(start - VOTE_WINDOW_ATOMS, start), *atoms.lowers(end, end + VOTE_WINDOW_ATOMS // 2))
    return not _VOTE_WORDS.isdisjoint(near)


def _age(atoms: Atoms, figure: Figure) -> Figure:
    """Mark ages: "18-year-old", "aged 25 to 54", "Maria Lopez, 25, said", "a girl of 11", "who was 10"."""
    unit = figure.unit
    if unit is not None:
        old = figure.end + (atoms[figure.end].text in HYPHENS)
        if unit.kind is QuantityKind.DURATION and atoms[old].lower in {"old", "olds"}:
            return replace(figure, end=old + 1, is_age=True)
        if unit.kind is QuantityKind.DURATION and atoms.lowers(figure.end, figure.end + 2) == ("of", "age"):
            return replace(figure, end=figure.end + 2, is_age=True)
        return figure
    if not 0 < figure.high <= OLDEST or figure.high.denominator != 1 or not _tells_age(atoms, figure):
        return figure
    return replace(figure, unit=UNITS["year"], is_age=True)


def _tells_age(atoms: Atoms, figure: Figure) -> bool:
    start = _hedge_start(atoms, figure.start)
    before, further, after = atoms[start - 1], atoms[start - 2], atoms[figure.end]
    if before.lower in _AGED or (before.lower in {"between", "from", "of"} and further.lower in _AGED):
        return True
    if before.lower == "of" and further.lower in AGE_BEARERS:
        return after.token.pos_ not in _COUNTABLE
    if before.lower in {"was", "is"} and further.lower in _PRONOUNS:
        return after.shape is not Shape.WORD or after.lower in {"and", "when", "at", "or", "but"}
    ends = (after.text in _AFTER_AGE or not after.text) and not (after.is_glued and atoms[figure.end + 1].is_number)
    if not ends or figure.is_range:
        return False
    if before.lower in _TURNING:
        return True
    bearer = atoms[figure.start - 2]
    is_aside = (before.text == "," and after.text in _AFTER_AGE) or (before.text == "(" and after.text == ")")
    is_person = bearer.token.ent_type_ == "PERSON" or bearer.token.pos_ == "PROPN" or bearer.lower in AGE_BEARERS
    return is_aside and figure.start > 1 and is_person and figure.low >= 1


def _hedge_start(atoms: Atoms, start: int) -> int:
    hedge = hedges.before(atoms, start)
    return start if hedge is None else hedge.start


def _hedged(atoms: Atoms, figure: Figure) -> Figure:
    """Add the hedge before or after, and the word that opens a range."""
    hedge = hedges.before(atoms, figure.start)
    after = hedges.after(atoms, figure.end)
    is_time = figure.unit is not None and figure.unit.kind is QuantityKind.DURATION
    is_small = figure.is_spelled and figure.high <= SMALL and atoms[figure.end].token.pos_ != "NUM"
    is_hedge = hedge is not None and not hedges.is_preposition(atoms, hedge, is_small=is_small, is_time=is_time)
    if hedge is not None and is_hedge and not (is_time and hedges.is_during(atoms, hedge)):
        figure = replace(figure, start=hedge.start, bound=hedge.bound, hedge=(hedge.start, hedge.end))
    elif after is not None:
        figure = replace(figure, end=after.end, bound=after.bound, hedge=(after.start, after.end))
    if figure.is_range and atoms[figure.start - 1].lower in {"from", "between"} and figure.start > 0:
        figure = replace(figure, start=figure.start - 1)
    return figure
