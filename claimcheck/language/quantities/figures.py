"""Read a figure: a numeral with its sign, currency or unit, as a part of one or a rate; None where it is no amount."""

from dataclasses import dataclass, replace
from fractions import Fraction

from claimcheck.language.quantities import exclusions, hedges, numerals, units
from claimcheck.language.quantities.atoms import Atoms, Shape
from claimcheck.language.quantities.exclusions import HYPHENS
from claimcheck.language.quantities.hedges import Bound
from claimcheck.language.quantities.number_lexicon import load
from claimcheck.language.quantities.number_parts import PART_STEP
from claimcheck.language.quantities.number_words import CARDINALS, SCALE_SIGNS, Numeral, hyphenated, multiply
from claimcheck.language.quantities.units import UNITS, Unit
from claimcheck.records import QuantityKind

PART = Unit("part", QuantityKind.PERCENT, "percent", 100.0)
"""The unit of "a third", "one in five"."""
RATE_GAP_WORDS = 3
"""So many words may stand between a number and "a day"."""
PREHISTORIC = 10_000
"""Years, or other units of time, from which on something lies before all dates."""
_ROUND_WHOLES = frozenset({"ten", "10", "100"})
_SPACED_SCALES, _SURE_SCALES = (frozenset(load("number_words")["scale_signs_of"][of]) for of in ("money", "anything"))


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as written; ``start``, ``end``, ``number_at``, ``number_end`` and ``hedge`` are places among the atoms.

    ``low`` and ``high`` are the numbers told: equal unless it is a range or vague. Hedge and rounding come later.
    """

    start: int
    end: int
    number_at: int
    number_end: int
    low: Fraction
    high: Fraction
    step: Fraction
    zeros: int = 1
    is_rounded: bool = False
    is_high_open: bool = False
    unit: Unit | None = None
    rate: str | None = None
    bound: Bound | None = None
    hedge: tuple[int, int] | None = None
    is_age: bool = False
    is_ordinal: bool = False
    is_vote: bool = False
    is_range: bool = False
    is_spelled: bool = False
    scale: int = 1
    moved: tuple[Fraction, Fraction] | None = None

    @property
    def measure(self) -> str | None:
        """The canonical unit with what a rate is taken over: "USD/hour", "per day"; None for a bare count."""
        name = self.unit.name if self.unit else None
        if self.rate is None:
            return name
        return f"{name}/{self.rate}" if name else f"per {self.rate}"


def read(atoms: Atoms, at: int, numeral: Numeral, *, in_range: bool = False) -> Figure | None:
    """Return the numeral with its currency, sign and unit, or None where it is no amount."""
    if numeral.is_ordinal:
        return None if in_range else _ordinal(atoms, at, numeral)
    money = units.leading(atoms, at)
    start, is_negative = _minus(atoms, at if money is None else money[0])
    numeral = _scale_sign(atoms, numeral, is_money=money is not None)
    after = hedges.after(atoms, numeral.end)
    end, unit = _unit(
        atoms, numeral, None if money is None else money[1], at=numeral.end if after is None else after.end
    )
    figure = _plain(numeral, at, start=start, end=end, sign=-1 if is_negative else 1)
    figure = replace(figure, unit=unit or figure.unit)
    if after is not None:
        figure = replace(figure, bound=after.bound, hedge=(after.start, after.end))
    if figure.unit is None and numeral.value < 1 and numeral.is_rounded and atoms[figure.end].lower == "of":
        figure = replace(figure, unit=PART)  # "0.3 of the total"
    if figure.unit is not None:
        figure = with_rate(atoms, _of_one_percent(atoms, _below_zero(atoms, figure)))
    if _is_time_ago(atoms, figure):
        return None
    ratio = _ratio(atoms, figure)
    if ratio.end > figure.end:
        return ratio
    if is_negative or (unit is not None and unit.kind is QuantityKind.MONEY and money is not None):
        return figure
    return None if _is_excluded(atoms, figure, numeral, in_range=in_range) else figure


def _is_time_ago(atoms: Atoms, figure: Figure) -> bool:
    """Whether it is read as a time: "six years ago", but not what no calendar reaches, "97 million years ago"."""
    is_span = figure.unit is not None and figure.unit.kind is QuantityKind.DURATION
    return is_span and atoms[figure.end].lower in exclusions.WHEN and figure.low < PREHISTORIC


def _below_zero(atoms: Atoms, figure: Figure) -> Figure:
    """Read "40 degrees below zero" as the temperature that it is."""
    is_degree = figure.unit is not None and figure.unit.name.startswith("degree")
    if not is_degree or atoms.lowers(figure.end, figure.end + 2) != ("below", "zero"):
        return figure
    scale = units.following(atoms, figure.end + 2)
    has_scale = scale is not None and scale[1].name.startswith("degree")
    end, unit = scale if scale is not None and has_scale else (figure.end + 2, figure.unit)
    return replace(figure, end=end, unit=unit, low=-figure.high, high=-figure.low)


def _plain(numeral: Numeral, at: int, *, start: int, end: int, sign: int) -> Figure:
    high = numeral.value if numeral.high is None else numeral.high
    return Figure(
        start=start,
        end=max(end, numeral.end),
        number_at=at,
        number_end=numeral.end,
        low=sign * numeral.value,
        high=sign * high,
        step=numeral.step,
        zeros=numeral.zeros,
        is_rounded=numeral.is_rounded,
        is_high_open=numeral.is_high_open,
        unit=PART if numeral.is_part else None,
        is_spelled=numeral.is_spelled,
        scale=numeral.scale,
    )


def _is_excluded(atoms: Atoms, figure: Figure, numeral: Numeral, *, in_range: bool) -> bool:
    at = figure.number_at
    if atoms[at].is_number:
        if exclusions.is_phone_number(atoms, at):
            return True
        opens_range = opens_glued_range(atoms, figure.end)
        if not in_range and exclusions.is_code_before(atoms, at):
            return True
        if not opens_range and exclusions.is_code_after(atoms, at, figure.end):
            return True
    if figure.end > numeral.end and not (figure.unit is None and figure.hedge is None):
        return exclusions.is_some_day(atoms, at, figure.end)
    if in_range and not exclusions.could_be_year(atoms, at, numeral):
        return exclusions.is_clock_mark(atoms, numeral.end)
    is_hedged = figure.hedge is not None or hedges.before(atoms, figure.start) is not None
    return exclusions.is_no_amount(atoms, at, numeral, is_hedged=is_hedged)


def opens_glued_range(atoms: Atoms, end: int) -> bool:
    """Whether "-15" stands at ``end`` and nothing more is tied to it ("10-15", and not "555-12-34")."""
    if not (atoms[end].text in HYPHENS and atoms[end].is_glued and atoms[end + 1].is_glued):
        return False
    second = end + 1 + (not atoms[end + 1].is_number and atoms[end + 1].shape is Shape.SIGN)
    is_chain = (
        atoms[second + 1].text in {*HYPHENS, "/", ":"} and atoms[second + 2].is_number and atoms[second + 2].is_glued
    )
    return atoms[second].is_number and not is_chain


def _minus(atoms: Atoms, start: int) -> tuple[int, bool]:
    before = atoms[start - 1]
    if start < 1:
        return start, False
    if before.lower in {"minus", "negative"}:
        return start - 1, True
    if before.text not in {"-", "−", "–"} or not atoms[start].is_glued:
        return start, False
    if before.is_glued and atoms[start - 2].text != "(":
        return (start - 2, True) if atoms[start - 2].lower == "minus" else (start, False)
    return (start - 1, True) if start > 1 else (start, False)


def _scale_sign(atoms: Atoms, numeral: Numeral, *, is_money: bool) -> Numeral:
    """Multiply with a scale written as a sign ("4.3M", "$5 bn"); "30m" is metres unless things are counted by it."""
    sign = atoms[numeral.end]
    scale = SCALE_SIGNS.get(sign.text)
    after = atoms[numeral.end + 1]
    if scale is None or numeral.is_spelled or (after.is_glued and after.shape is not Shape.SIGN):
        return numeral
    if not sign.is_glued and not (is_money and sign.text in _SPACED_SCALES):
        return numeral
    if not is_money and sign.text not in _SURE_SCALES:
        counts = sign.text == "m" and after.token.tag_ in {"NNS", "NNPS"} and not after.is_glued
        if not counts and after.lower != "people":
            return numeral
    return multiply(numeral, scale, numeral.end + 1)


def _unit(atoms: Atoms, numeral: Numeral, money: Unit | None, *, at: int) -> tuple[int, Unit | None]:
    """Return the end of the figure with its unit, and the unit."""
    start = hyphenated(atoms, at)
    if numeral.is_part or numeral.high is not None or numeral.scale > 1:
        while start - at < 2 and atoms[start].lower in {"a", "an", "of"}:
            start += 1
    found = units.following(atoms, start)
    if money is not None:
        is_same = found is not None and found[1].kind is QuantityKind.MONEY and found[1].name != "US cent"
        return (found[0], found[1]) if is_same and found is not None else (at, money)
    if found is None or (
        atoms[start].lower == "second" and start == at and numeral.value != 1 and not atoms[at - 1].is_number
    ):
        return at, None
    return found


def _ordinal(atoms: Atoms, at: int, numeral: Numeral) -> Figure | None:
    """Return an ordinal that ranks a common noun; dates, streets and names have ordinals of their own."""
    following = atoms[numeral.end]
    is_noun = following.shape is Shape.WORD and following.token.pos_ in {"NOUN", "ADJ"} and following.text.islower()
    is_named = at > 0 and atoms[at].text[:1].isupper()
    if not is_noun or is_named or following.lower in exclusions.ORDINAL_NOT_BEFORE:
        return None
    if exclusions.is_code_before(atoms, at) or atoms[at - 1].text in HYPHENS:
        return None
    return replace(_plain(numeral, at, start=at, end=numeral.end, sign=1), is_ordinal=True)


def _whole_of_ratio(atoms: Atoms, figure: Figure) -> int | None:
    """Return where the number stands that a ratio is taken of ("one in five", "9 out of 10", "eight of ten")."""
    if atoms.lowers(figure.end, figure.end + 2) == ("out", "of"):
        return figure.end + 2
    word = atoms[figure.end].lower
    whole = atoms[figure.end + 1].lower
    if (whole in _ROUND_WHOLES and word in {"in", "of"}) or (figure.low == 1 and word == "in"):
        return figure.end + 1
    is_small = word == "in" and figure.is_spelled and whole in CARDINALS
    return figure.end + 1 if is_small and hedges.before(atoms, figure.start) is not None else None


def _of_one_percent(atoms: Atoms, figure: Figure) -> Figure:
    """Read "half of 1 percent" as 0.5 percent."""
    if figure.unit != PART or atoms[figure.end].lower != "of":
        return figure
    whole = numerals.read(atoms, figure.end + 1)
    found = None if whole is None or whole.value != 1 else units.following(atoms, whole.end)
    if found is None or found[1].kind is not QuantityKind.PERCENT:
        return figure
    return replace(figure, end=found[0], unit=found[1])


def _ratio(atoms: Atoms, figure: Figure) -> Figure:
    """Read "one in five" and "9 out of 10" as a part of one."""
    if figure.unit is not None or figure.low != figure.high:
        return figure
    at = _whole_of_ratio(atoms, figure)
    whole = None if at is None else numerals.read(atoms, at)
    if at is None or whole is None or whole.high is not None or whole.is_ordinal or not figure.low < whole.value:
        return figure
    if exclusions.could_be_year(atoms, at, whole) or units.following(atoms, hyphenated(atoms, whole.end)) is not None:
        return figure
    value = figure.low / whole.value
    step = min(PART_STEP, 1 / whole.value)
    return replace(
        figure, end=whole.end, number_end=whole.end, low=value, high=value, step=step, unit=PART, is_rounded=True
    )


def with_rate(atoms: Atoms, figure: Figure) -> Figure:
    """Add what a rate is taken over, right after the figure or after what it counts ("800,000 barrels a day")."""
    if figure.is_age or (figure.unit is not None and figure.unit.kind is QuantityKind.DURATION and figure.low == 1):
        return figure
    furthest = figure.end + (0 if figure.unit is not None else RATE_GAP_WORDS)
    for at in range(figure.end, furthest + 1):
        found = units.per(atoms, at)
        if found is not None:
            name = f"{figure.unit.name}/{found[1]}" if figure.unit else ""
            if name in UNITS:  # "miles per hour"
                return replace(figure, end=found[0], unit=UNITS[name])
            return replace(figure, end=found[0], rate=found[1])
        if atoms[at].token.pos_ not in {"NOUN", "ADJ"}:
            break
    return figure
