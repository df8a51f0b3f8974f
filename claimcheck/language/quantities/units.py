"""Units of measure, currencies and rates: which one stands at a figure, and how its amounts convert."""

import re
from dataclasses import dataclass

from claimcheck.language.quantities.atoms import Atoms, Shape, split
from claimcheck.language.quantities.number_lexicon import Phrases, load
from claimcheck.records import QuantityKind

_TABLES = load("units")
_GLUED_SIGNS = frozenset(_TABLES["glued_signs"])
_LEADING_SIGNS = frozenset(_TABLES["leading_signs"])
_CODE_SIGNS = frozenset(_TABLES["code_signs"])
_AMOUNT_SCALES = frozenset(_TABLES["amount_scales"])
_AMOUNT = re.compile(r"\d{1,3}(?:\D\d{3})+(?:\.\d\d)?|\d+\.\d\d")
"""A figure with its thousands apart, or with cents."""
_GLUED_LEADING = frozenset({"PS", "Y="})
_PER_NOUNS = frozenset(_TABLES["per"])
_PER_WORDS = frozenset({"per", "a", "an", "each", "every"})
_NOT_A_RATE = frozenset(_TABLES["not_a_rate"])


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with its conversion: ``amount * factor + offset`` of ``base``."""

    name: str
    kind: QuantityKind
    base: str
    factor: float = 1.0
    offset: float = 0.0

    def to_base(self, amount: float) -> float:
        """Return ``amount`` of this unit in the base unit.

        >>> round(UNITS["mile"].to_base(60))
        96561
        >>> round(UNITS["degree Fahrenheit"].to_base(212))
        100
        """
        return amount * self.factor + self.offset


def _units() -> dict[str, Unit]:
    return {
        name: Unit(name, kind, entry["base"], float(entry["factor"]), float(entry.get("offset", 0.0)))
        for kind in (QuantityKind.DURATION, QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.MONEY)
        for name, entry in _TABLES[kind.value].items()
    }


UNITS = _units()
"""Every unit by its canonical name."""


def _words() -> dict[str, Unit]:
    words: dict[str, Unit] = {}
    for kind in ("money", "measure", "percent", "duration"):
        for name, entry in _TABLES[kind].items():
            for word in (*entry.get("words", ()), *([] if "/" in name or name.isupper() else [name])):
                words[word.lower()] = UNITS[name]
                words.setdefault(word.lower() + "s", UNITS[name])
                head, _, rest = word.lower().partition(" ")
                if rest:
                    words.setdefault(f"{head}s {rest}", UNITS[name])
    return words


def _signs() -> tuple[dict[tuple[str, ...], Unit], dict[tuple[str, ...], Unit]]:
    leading: dict[tuple[str, ...], Unit] = {}
    following: dict[tuple[str, ...], Unit] = {}
    for kind in ("money", "duration", "percent", "measure"):
        for name, entry in _TABLES[kind].items():
            for sign in {*entry.get("signs", ()), *([name] if name.isupper() else [])}:
                if kind == "money":
                    leading[split(sign)] = UNITS[name]
                if kind != "money" or sign not in _LEADING_SIGNS:
                    following[split(sign)] = UNITS[name]
    return leading, following


_WORDS: Phrases[Unit] = Phrases(_words())
_LEADING, _FOLLOWING = _signs()
_SIGN_LENGTHS = sorted({len(key) for key in (*_LEADING, *_FOLLOWING)}, reverse=True)


def leading(atoms: Atoms, at: int) -> tuple[int, Unit] | None:
    """Return the start and the unit of a currency that stands right before atom ``at`` ("US$", "HK $", "EUR")."""
    for length in _SIGN_LENGTHS:
        key = tuple(atoms[i].text for i in range(at - length, at)) if at >= length else ()
        unit = _LEADING.get(key)
        if unit is None:
            continue
        if "".join(key) in _GLUED_LEADING and not atoms[at].is_glued:
            continue
        if "".join(key) in _CODE_SIGNS and not _is_amount(atoms, at):
            continue
        first, before = atoms[at - length], atoms[at - length - 1]
        if first.is_glued and first.shape is Shape.WORD and before.shape is not Shape.SIGN:
            continue
        if key[0] in {"A", "S", "R", "J"} and length == 2 and not atoms[at - 1].is_glued:
            continue  # "A $5 million grant"
        return at - length, unit
    return None


def _is_amount(atoms: Atoms, at: int) -> bool:
    """Whether the number is written to the sign before it and as money is ("R24 million", "R1,500", "R19.99")."""
    is_scaled = atoms[at + 1 + (atoms[at + 1].text == "-")].lower in _AMOUNT_SCALES
    return atoms[at].is_glued and (is_scaled or _AMOUNT.fullmatch(atoms[at].text) is not None)


def following(atoms: Atoms, at: int) -> tuple[int, Unit] | None:
    """Return the end and the unit that starts at atom ``at``: a sign ("km", "%") or words ("percentage points")."""
    sign, words = _following_sign(atoms, at), _WORDS.starting(atoms, at)
    if sign is None or words is None:
        return sign or words
    return words if words[0] > sign[0] else sign


def _following_sign(atoms: Atoms, at: int) -> tuple[int, Unit] | None:
    for length in _SIGN_LENGTHS:
        key = tuple(atoms[i].text for i in range(at, at + length))
        unit = _FOLLOWING.get(key)
        if unit is None or (not atoms[at].is_glued and ("".join(key) in _GLUED_SIGNS or key[-1] == "$")):
            continue
        after = atoms[at + length]
        if not (key[-1].isalpha() and after.is_glued and after.shape is not Shape.SIGN):
            return at + length, unit
    return None


def per(atoms: Atoms, at: int) -> tuple[int, str] | None:
    """Return the end and the name of what a rate at atom ``at`` is taken over ("per day", "a year", "/s").

    >>> UNITS["hour"].name
    'hour'
    """
    start = at
    if atoms[at].text == "-" and atoms[at].is_glued:
        start = at + 1  # "£24 a-year" is "£24 a year"
    word = atoms[start].lower
    if word == "/" and atoms[start + 1].shape is Shape.WORD:
        if atoms[start + 1].lower in _PER_NOUNS:
            return start + 2, atoms[start + 1].lower
        found = following(atoms, start + 1)
        return None if found is None else (found[0], found[1].name)
    if word not in _PER_WORDS:
        return None
    after = start + 1
    if atoms[after].text == "-" and atoms[after].is_glued:
        after += 1
    found = _WORDS.starting(atoms, after)
    if found is not None and (word == "per" or found[1].kind is QuantityKind.DURATION):
        end, unit = found
        is_time = word != "per" and atoms[end].lower in _NOT_A_RATE
        return None if is_time or (word != "per" and atoms[end - 1].lower.endswith("s")) else (end, unit.name)
    if (word == "per" or start > at) and atoms[after].lower in _PER_NOUNS:
        return after + 1, atoms[after].lower
    return None
