"""Read a numeral: digits, words, and both mixed, as the interval of values it can stand for.

    18                    [18, 18]           1.7 million        1,700,000, told to 100,000
    two dozen             24, told to 6      dozens             [24, 100)
    half a million        500,000            one and a half     1.5
    three-quarters        0.75               tens of thousands  [10,000, 100,000)

The grammar of number words follows Huddleston and Pullum (2002), chapter 5, section 10.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from claimcheck.language.quantities.atoms import NUMBER_CHARS, VULGAR, Atoms, Shape
from claimcheck.language.quantities.number_parts import fraction, part_of_one, slashed, vulgar
from claimcheck.language.quantities.number_words import (
    ARTICLES,
    CARDINALS,
    DOZEN_STEP,
    ORDINALS,
    SCALES,
    TENS,
    VAGUE,
    VAGUE_MULTIPLES,
    VAGUE_MULTIPLIERS,
    Numeral,
    hyphenated,
    multiply,
)

LARGEST = 10**18
"""No article tells a larger number; a longer chain of scale words is no numeral."""
_STARTERS = frozenset({*CARDINALS, *TENS, *VAGUE, *VAGUE_MULTIPLIERS, *ORDINALS, *ARTICLES, "half", "quarter"})


def read(atoms: Atoms, at: int) -> Numeral | None:
    """Return the numeral that starts at atom ``at``, the longest reading, or None."""
    atom = atoms[at]
    if atom.shape is Shape.NUMBER:
        return _digits(atoms, at)
    if atom.text in VULGAR:
        return vulgar(atoms, at, Fraction(0))
    if atom.lower not in _STARTERS:
        return None
    for reading in (part_of_one, _vague, _few, _spelled):
        numeral = reading(atoms, at)
        if numeral is not None:
            return numeral
    return None


def _closing_zeros(text: str) -> int:
    """Return 100 for "1,500": the power of ten of the zeros that close a whole number."""
    digits = text.replace(",", "")
    return 10 ** (len(digits) - len(digits.rstrip("0"))) if digits.isdigit() and digits.strip("0") else 1


def _digits(atoms: Atoms, at: int) -> Numeral | None:
    text = atoms[at].text
    if len(text) > NUMBER_CHARS:
        return None
    plain = "".join(c for c in text if c in ".0123456789")
    numeral = Numeral(
        value=Fraction(plain),
        step=Fraction(1, 10 ** len(plain.partition(".")[2])),
        zeros=_closing_zeros(plain),
        end=at + 1,
        is_rounded="." in text,
    )
    ending = atoms[at + 1]
    if ending.is_glued and ending.lower in {"st", "nd", "rd", "th"}:
        return replace(numeral, end=at + 2, is_ordinal=True)
    if ending.is_glued and ending.text in VULGAR:
        return _scaled(atoms, vulgar(atoms, at + 1, numeral.value) or numeral)
    part = slashed(atoms, at + 1 if ending.is_number and not ending.is_glued else at)
    if part is not None:
        whole = numeral.value if part.end > at + 3 else Fraction(0)
        return _scaled(atoms, replace(part, value=whole + part.value, is_part=not whole))
    return _and_part(atoms, _scaled(atoms, numeral))


def _scaled(atoms: Atoms, numeral: Numeral) -> Numeral:
    """Multiply with the scale words that follow ("1.7 million", "5 hundred thousand", "2-dozen")."""
    while True:
        at = hyphenated(atoms, numeral.end)
        scale = SCALES.get(atoms[at].lower)
        if (
            scale is None
            or numeral.value * scale > LARGEST
            or (atoms[at].is_glued and at == numeral.end and atoms[at - 1].shape is Shape.WORD)
        ):
            return numeral
        numeral = multiply(numeral, scale, at + 1)


def _and_part(atoms: Atoms, numeral: Numeral) -> Numeral:
    """Add "and a half", "and three-quarters" to a whole number, and the scale after it ("one and a half million")."""
    joint = hyphenated(atoms, numeral.end)
    if atoms[joint].lower != "and":
        return numeral
    at = hyphenated(atoms, joint + 1)
    part = fraction(atoms, at)
    if part is None or (atoms[at].lower not in ARTICLES and atoms[part.end - 2].text != "-"):
        return numeral
    scale = numeral.scale
    value = numeral.value + part.value * scale
    return _scaled(atoms, replace(numeral, value=value, step=Fraction(scale, 4), end=part.end, is_rounded=True))


def _vague(atoms: Atoms, at: int) -> Numeral | None:
    word = atoms[at].lower
    if word not in VAGUE or (atoms[at - 1].is_number or atoms[at - 1].lower in CARDINALS):
        return None
    if atoms[at + 1].lower == "of" and atoms[at + 2].lower in VAGUE and word in VAGUE_MULTIPLES:
        low, high = VAGUE_MULTIPLES[word]
        scale = SCALES.get(atoms[at + 2].lower.removesuffix("s"), 0)
        if scale > 1:
            return Numeral(
                Fraction(low * scale),
                Fraction(scale),
                at + 3,
                Fraction(high * scale),
                is_high_open=True,
                is_spelled=True,
                scale=scale,
            )
    if word == "tens" or (word == "scores" and atoms[at + 1].lower != "of"):
        return None
    low, high = VAGUE[word]
    end = at + 3 if atoms.lowers(at + 1, at + 3) == ("and", word) else at + 1  # "thousands and thousands"
    return Numeral(Fraction(low), Fraction(low), end, Fraction(high), is_high_open=True, is_spelled=True)


def _few(atoms: Atoms, at: int) -> Numeral | None:
    """Read "a few hundred", "several dozen", "a couple of thousand", "a couple of days"."""
    start = at + 1 if atoms[at].lower == "a" else at
    word = atoms[start].lower
    if word not in VAGUE_MULTIPLIERS:
        return None
    end = start + 1
    if atoms[end].lower == "of":
        end += 1
    scale = SCALES.get(atoms[end].lower)
    low, high = VAGUE_MULTIPLIERS[word]
    if scale is not None:
        return Numeral(
            Fraction(low * scale), Fraction(scale), end + 1, Fraction(high * scale), is_spelled=True, scale=scale
        )
    return None


def _spelled(atoms: Atoms, at: int) -> Numeral | None:
    """Read a number in words: "two hundred and fifty thousand", "a dozen", "twenty-five"; or its ordinal."""
    start = at
    if atoms[at].lower in ARTICLES and atoms[hyphenated(atoms, at + 1)].lower in SCALES:
        scale_at = hyphenated(atoms, at + 1)
        one = Numeral(Fraction(1), Fraction(1), scale_at, is_spelled=True)
        return _and_part(atoms, _grouped(atoms, scale_at, one))
    if atoms[start].lower in CARDINALS or atoms[start].lower in TENS:
        below = _below_hundred(atoms, start)
        return None if below is None else _and_part(atoms, _grouped(atoms, below.end, below))
    if atoms[start].lower in ORDINALS:
        return Numeral(Fraction(ORDINALS[atoms[start].lower]), Fraction(1), start + 1, is_spelled=True, is_ordinal=True)
    return None


def _below_hundred(atoms: Atoms, at: int) -> Numeral | None:
    word = atoms[at].lower
    if word in CARDINALS:
        return Numeral(Fraction(CARDINALS[word]), Fraction(1), at + 1, is_spelled=True)
    if word not in TENS:
        return None
    value, zeros, end, is_ordinal = TENS[word], 10, at + 1, False
    nxt = hyphenated(atoms, end)
    unit = atoms[nxt].lower
    if 0 < CARDINALS.get(unit, 0) < 10:
        value, zeros, end = value + CARDINALS[unit], 1, nxt + 1
    elif nxt > end and 0 < ORDINALS.get(unit, 0) < 10:
        value, zeros, end, is_ordinal = value + ORDINALS[unit], 1, nxt + 1, True
    return Numeral(Fraction(value), Fraction(1), end, zeros=zeros, is_spelled=True, is_ordinal=is_ordinal)


def _grouped(atoms: Atoms, at: int, start: Numeral) -> Numeral:
    """Go on from a number below a hundred through "hundred and five", "thousand", "million ..."."""
    total, group, step, zeros, end = Fraction(0), start.value, start.step, start.zeros, at
    largest, chain = None, 1
    for scale, scale_end, rest in _scale_words(atoms, at):
        if not group or (scale >= 1000 and largest is not None and scale >= largest):
            break
        if group * scale > LARGEST or (scale < 1000 and group >= 100):
            break
        group, step, end, chain = group * scale, step * scale, scale_end, chain * scale
        if scale == SCALES["dozen"]:
            step, zeros = Fraction(DOZEN_STEP), 1
        if scale >= 1000:
            total, group, largest = total + group, Fraction(0), scale
        if rest is not None:
            group, step, zeros, end, chain = group + rest.value, rest.step, rest.zeros, rest.end, 1
    return replace(start, value=total + group, step=step, zeros=zeros, end=end, is_rounded=chain > 1, scale=chain)


def _scale_words(atoms: Atoms, at: int) -> Iterator[tuple[int, int, Numeral | None]]:
    """Yield each scale word from ``at`` on with the place after it and the small number that follows it, if any."""
    while True:
        here = hyphenated(atoms, at)
        scale = SCALES.get(atoms[here].lower)
        if scale is None:
            return
        end = here + 1
        start = end + 1 if atoms[end].lower == "and" else hyphenated(atoms, end)
        rest = _below_hundred(atoms, start) if scale != SCALES["dozen"] else None
        if rest is not None and (
            rest.is_ordinal
            or rest.value == 0
            or (start == end + 1 and rest.value == 1 and atoms[rest.end].lower == "of")
        ):
            rest = None
        yield scale, end, rest
        at = end if rest is None else rest.end
