"""Read parts of one ("half", "two-thirds", "3/4", "½") and of a scale ("half a million")."""

from dataclasses import replace
from fractions import Fraction

from claimcheck.language.quantities.atoms import VULGAR, Atoms, Shape
from claimcheck.language.quantities.number_lexicon import load
from claimcheck.language.quantities.number_words import (
    CARDINALS,
    DOZEN_STEP,
    PARTS,
    SCALES,
    Numeral,
    hyphenated,
    multiply,
)

PART_STEP = Fraction(1, 20)
"""A half or a third is told to a twentieth: "a third" may be 34 percent, and is not 40."""
_SIMPLE_FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4)})
_HALF = load("number_words")["half"]
_BEFORE_HALF, _AFTER_HALF, _BEFORE_ONE_OF_TWO = (frozenset(_HALF[place]) for place in ("before", "after", "of_two"))
_NOUN_LIKE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def slashed(atoms: Atoms, at: int) -> Numeral | None:
    """Read "1/2" and its like; other pairs are dates ("9/11") and ratios."""
    over, under = atoms[at], atoms[at + 2]
    is_tied = atoms[at + 1].text == "/" and atoms[at + 1].is_glued and under.is_glued
    if not (is_tied and len(over.text) == len(under.text) == 1 and over.is_number and under.is_number):
        return None
    is_chain = atoms[at + 3].is_glued and atoms[at + 3].text in {"/", "-"}
    if is_chain or (int(over.text), int(under.text)) not in _SIMPLE_FRACTIONS:
        return None
    value = Fraction(int(over.text), int(under.text))
    return Numeral(value=value, step=PART_STEP, end=at + 3, is_rounded=True, is_part=True)


def vulgar(atoms: Atoms, at: int, whole: Fraction) -> Numeral | None:
    """Read "½" and its like after a whole number or zero."""
    if atoms[at].text not in VULGAR:
        return None
    value = whole + Fraction(*VULGAR[atoms[at].text])
    step = PART_STEP if not whole else Fraction(1, 4)
    return Numeral(value=value, step=step, end=at + 1, is_rounded=True, is_part=not whole)


def fraction(atoms: Atoms, at: int) -> Numeral | None:
    """Read "a half", "two-thirds", "three quarters": how many parts, and which."""
    first = atoms[at].lower
    over = 1 if first in {"a", "an"} else CARDINALS.get(first, 0)
    if not over:
        return None
    second = hyphenated(atoms, at + 1)
    under = PARTS.get(atoms[second].lower)
    is_plural = atoms[second].lower.endswith("s")
    if under is None or over >= under or is_plural != (over > 1):
        return None
    value = Fraction(over, under)
    return Numeral(value=value, step=PART_STEP, end=second + 1, is_rounded=True, is_part=True, is_spelled=True)


def part_of_one(atoms: Atoms, at: int) -> Numeral | None:
    """Read a part of one where the words name one: "a third term" is an ordinal, "three quarters" may be of a year."""
    word = atoms[at].lower
    if word == "half" or (word == "a" and atoms[at + 1].lower == "half"):
        return _half(atoms, at)
    if word == "quarter" and atoms[at + 1].text in {"-", "of"}:
        scaled = _of_scale(atoms, at, _spelled(Fraction(1, 4), at + 1))
        return scaled if scaled.scale > 1 else None
    part = fraction(atoms, at)
    if part is None:
        return None
    following = atoms[part.end]
    if following.lower != "of" and hyphenated(atoms, at + 1) == at + 1:
        is_before_noun = following.token.pos_ in _NOUN_LIKE and following.shape is Shape.WORD
        if is_before_noun or atoms[part.end - 1].lower in {"quarter", "quarters"}:
            return None
    return _of_scale(atoms, at, part)


def _spelled(value: Fraction, end: int) -> Numeral:
    return Numeral(value=value, step=PART_STEP, end=end, is_rounded=True, is_part=True, is_spelled=True)


def _of_scale(atoms: Atoms, at: int, part: Numeral) -> Numeral:
    """Read "a quarter of a million", "half a million", "half-a-dozen", "quarter-million"; else leave the part."""
    end = part.end
    for words in ({"of"}, {"a", "an"}):
        after = hyphenated(atoms, end)
        if atoms[after].lower in words:
            end = after + 1
    scale_at = hyphenated(atoms, end)
    scale = SCALES.get(atoms[scale_at].lower)
    if scale is None or (scale_at == part.end and atoms[at].lower not in {"half", "a"}):
        return part
    step = Fraction(DOZEN_STEP, 2) if scale == SCALES["dozen"] else Fraction(scale, 10)
    return replace(multiply(part, scale, scale_at + 1), step=step)


def _half(atoms: Atoms, at: int) -> Numeral | None:
    half_at = at if atoms[at].lower == "half" else at + 1
    part = _spelled(Fraction(1, 2), half_at + 1)
    scaled = _of_scale(atoms, half_at, part)
    if scaled.scale > 1:
        return scaled
    before, after = atoms[at - 1], atoms[half_at + 1]
    if before.lower in _BEFORE_ONE_OF_TWO:
        return None
    if half_at > at:
        return None if after.token.pos_ in _NOUN_LIKE else part
    if after.lower in _AFTER_HALF or before.lower in _BEFORE_HALF:
        return part
    return part if after.text == "-" and atoms[half_at + 2].lower in {"hour", "mile"} else None
