"""The words of number, and what is read from them: a numeral with its own precision."""

from dataclasses import dataclass, replace
from fractions import Fraction

from claimcheck.language.quantities.atoms import Atoms, Shape
from claimcheck.language.quantities.number_lexicon import load

_WORDS = load("number_words")
CARDINALS: dict[str, int] = _WORDS["cardinals"]
TENS: dict[str, int] = _WORDS["tens"]
SCALES: dict[str, int] = _WORDS["scales"]
SCALE_SIGNS: dict[str, int] = _WORDS["scale_signs"]
VAGUE: dict[str, list[int]] = _WORDS["vague"]
VAGUE_MULTIPLES: dict[str, list[int]] = _WORDS["vague_multiples"]
VAGUE_MULTIPLIERS: dict[str, list[int]] = _WORDS["vague_multipliers"]
PARTS: dict[str, int] = _WORDS["parts"]
ORDINALS: dict[str, int] = _WORDS["ordinals"]

DOZEN_STEP = 6
"""A dozen is told to the half dozen."""
ARTICLES = frozenset({"a", "an", "one"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as the text tells it.

    ``value`` is the number named; for a vague one (``dozens``) ``value`` is the lower bound and ``high`` the upper.
    ``step`` is the place of its last digit: 100,000 for "1.7 million", 1,000,000 for "140 million"; ``zeros`` is 10 for
    the latter, whose last digit is a zero and may be rounded. ``end`` is the atom after it.
    """

    value: Fraction
    step: Fraction
    end: int
    high: Fraction | None = None
    is_high_open: bool = False
    is_rounded: bool = False
    """Whether a decimal fraction, a scale word or a fraction shows that it is rounded."""
    is_part: bool = False
    """Whether it is a part of one ("two-thirds")."""
    is_spelled: bool = False
    """Whether it is written in words only."""
    is_ordinal: bool = False
    zeros: int = 1
    scale: int = 1
    """What the number is multiplied with by a scale word."""


def hyphenated(atoms: Atoms, at: int) -> int:
    """Return ``at``, or the place after a hyphen that is written between two atoms and stands at ``at``."""
    is_hyphen = atoms[at].text in {"-", "‐", "‑"} and atoms[at].is_glued and atoms[at + 1].is_glued
    return at + 1 if is_hyphen and atoms[at + 1].shape is Shape.WORD else at


def multiply(numeral: Numeral, scale: int, end: int) -> Numeral:
    """Return the numeral times ``scale``, with its precision in that scale."""
    step = Fraction(DOZEN_STEP) if scale == SCALES["dozen"] else numeral.step * scale
    return replace(
        numeral,
        value=numeral.value * scale,
        high=None if numeral.high is None else numeral.high * scale,
        step=step,
        zeros=1 if scale == SCALES["dozen"] else numeral.zeros,
        end=end,
        is_rounded=True,
        is_part=False,
        scale=numeral.scale * scale,
    )
