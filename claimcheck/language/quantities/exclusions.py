"""Numbers that are no amounts: years and dates, times of day, names, addresses, identifiers, scores."""

import re

from claimcheck.language.quantities.atoms import Atoms, Shape
from claimcheck.language.quantities.number_lexicon import load
from claimcheck.language.quantities.number_words import CARDINALS, Numeral

_LEXICON = load("not_amounts")
IDENTIFIERS = frozenset(_LEXICON["identifiers"])
ABBREVIATIONS = frozenset(_LEXICON["abbreviations"])
STREETS = frozenset(_LEXICON["streets"])
GLUED_NAMES = frozenset(_LEXICON["glued_names"])
CLOCK = frozenset(_LEXICON["after"]["clock"])
ERAS = frozenset(_LEXICON["after"]["era"])
WHEN = frozenset(_LEXICON["after"]["when"])
BEFORE_HOUR = frozenset(_LEXICON["hour"]["before"])
DAY_PARTS = frozenset(_LEXICON["hour"]["parts"])
DAYS = frozenset(_LEXICON["when"]["days"])
MONTHS = frozenset((*_LEXICON["months"]["full"], *_LEXICON["months"]["short"]))
ONE_NOT_BEFORE = frozenset(_LEXICON["one"]["not_before"])
ONE_NOT_AFTER = frozenset(_LEXICON["one"]["not_after"])
HYPHENS = frozenset({"-", "–", "—", "‐", "‑", "−"})

ORDINAL_NOT_BEFORE = frozenset(_LEXICON["ordinal"]["not_before"])

CLOCK_HOURS = 12
_CLOCK_TIME = re.compile(r"(?:[01]?\d|2[0-3])\.(?:00|15|30|45)")
FIRST_YEAR, LAST_YEAR = 1500, 2100
"""Four digits in this span may be a year."""
SURE_YEARS = range(1900, 2051)
"""Four digits in this span are a year unless something says otherwise."""
PHONE_RUN = 3
"""So many numbers in a row are one number with blanks in it."""
STREET_WORDS = 4
_FIGURE_LABELS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY", "ORDINAL"})
_BEFORE_PRONOUN = frozenset(_LEXICON["pronoun"]["before"])
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM"})
_KIND_WORDS = frozenset(_LEXICON["kinds"]["words"])


def is_no_amount(atoms: Atoms, at: int, numeral: Numeral, *, is_hedged: bool) -> bool:
    """Whether the numeral at atom ``at``, which has no unit, is no amount.

    Args:
        atoms: The sentence.
        at: Where the numeral starts.
        numeral: The numeral.
        is_hedged: Whether words that loosen a figure stand before it ("more than 2000").
    """
    if atoms[at].is_number:
        return (
            _is_clock_or_era(atoms, numeral.end)
            or _is_hour(atoms, at, numeral)
            or _is_date(atoms, at, numeral)
            or _is_year(atoms, at, numeral, is_hedged=is_hedged)
            or _is_list_mark(atoms, at, numeral.end)
            or _is_address(atoms, numeral.end)
            or (not is_hedged and _is_named(atoms, at, numeral))
        )
    if numeral.is_part:  # "a half-frozen lake"
        return atoms[numeral.end].text in HYPHENS and atoms[numeral.end].is_glued and atoms[numeral.end + 1].is_glued
    if numeral.high is not None:
        return False
    if is_clock_mark(atoms, numeral.end):
        return True
    return (
        _is_hour(atoms, at, numeral)
        or _is_date(atoms, at, numeral)
        or _is_pronoun(atoms, at, numeral, is_hedged=is_hedged)
        or (not is_hedged and _is_named(atoms, at, numeral))
    )


def is_code_before(atoms: Atoms, at: int) -> bool:
    """Whether digits are tied to what stands before them, as in "XC40", "COVID-19", "9/11"."""
    if not atoms[at].is_glued or at == 0:
        return False
    sign, before = atoms[at - 1], atoms[at - 2]
    if sign.text in HYPHENS:
        if not sign.is_glued or at < 2:
            return False
        return (
            before.is_number
            or before.text in {"/", ")", "."}
            or any(map(str.isupper, before.text))
            or before.lower in GLUED_NAMES
        )
    return sign.shape is not Shape.SIGN or sign.text in {"/", ":", ".", "_", "#", "'", "’", "&", "*", "=", ","}


def is_code_after(atoms: Atoms, at: int, end: int) -> bool:
    """Whether digits are tied to what stands after them, or go on: "9:35", "5G", "007", "020 7946 0958"."""
    text = atoms[at].text
    if text[0] == "0" and text.isdigit() and len(text) > 1:
        return True
    sign, after = atoms[end], atoms[end + 1]
    if sign.text == "-" and sign.is_glued and after.lower == "for":
        return True  # "4-for-24"
    if sign.is_glued and (sign.shape is not Shape.SIGN or sign.text in {"×", "*", "_", "#"}):
        return True
    if sign.is_glued and after.is_glued and after.is_number:
        return sign.text in HYPHENS or sign.text in {":", "/", ".", ","}
    return False


def is_phone_number(atoms: Atoms, at: int) -> bool:
    """Whether digits are a part of a number that is written in groups ("(555) 123-4567", "555-1234")."""
    count, first, last = 1, at, at
    for step in (-1, 1):
        i = at + step
        while abs(i - at) <= 2 * PHONE_RUN and (atoms[i].is_number or atoms[i].text in {"(", ")", "+", "-"}):
            if atoms[i].is_number:
                count, first, last = count + 1, min(first, i), max(last, i)
            i += step
    lengths = [len(atoms[i].text) for i in (first, last)]
    is_short = count == 2 and last == first + 2 and lengths == [3, 4] and not atoms[last].text.endswith("00")
    return count >= PHONE_RUN or (is_short and atoms[last].text.isdigit())


def is_clock_mark(atoms: Atoms, at: int) -> bool:
    """Whether "a.m.", "pm", "o'clock" or a time zone stands at atom ``at``."""
    word = atoms[at].lower
    if word in {"a", "p"}:
        return atoms.lowers(at + 1, at + 3) == (".", "m")
    if word == "o":
        return atoms[at + 1].text in {"'", "’"} and atoms[at + 2].lower == "clock"
    return word in CLOCK and (word in {"am", "pm", "noon"} or atoms[at].text.isupper())


def _is_hour(atoms: Atoms, at: int, numeral: Numeral) -> bool:
    """Whether it is a time of the clock by the words around it: "at 18.00 on Monday", "by six in the evening"."""
    if at == 0 or atoms[at - 1].lower not in BEFORE_HOUR:
        return False
    after = atoms[numeral.end].lower
    if _CLOCK_TIME.fullmatch(atoms[at].text):
        return after in DAYS or (after == "on" and atoms[numeral.end + 1].lower in DAYS)
    is_part = atoms.lowers(numeral.end, numeral.end + 2) == ("in", "the") and atoms[numeral.end + 2].lower in DAY_PARTS
    return is_part and 1 <= numeral.value <= CLOCK_HOURS


def _is_clock_or_era(atoms: Atoms, end: int) -> bool:
    return is_clock_mark(atoms, end) or (atoms[end].lower in ERAS and atoms[end].text.isupper())


def _is_date(atoms: Atoms, at: int, numeral: Numeral) -> bool:
    before = at - 2 if atoms[at - 1].text == "." and atoms[at - 1].is_glued else at - 1
    is_day = numeral.value.denominator == 1 and 1 <= numeral.value <= 31
    if before >= 0 and _is_month(atoms, before):
        return is_day or numeral.value >= FIRST_YEAR
    after = numeral.end + (atoms[numeral.end].lower == "of")
    return is_day and _is_month(atoms, after) and (numeral.is_ordinal or atoms[at].is_number)


def _is_month(atoms: Atoms, at: int) -> bool:
    return atoms[at].lower in MONTHS and atoms[at].text[:1].isupper()


def could_be_year(atoms: Atoms, at: int, numeral: Numeral) -> bool:
    """Whether the numeral is four digits of a year."""
    text = atoms[at].text
    return len(text) == 4 and text.isdigit() and numeral.end == at + 1 and FIRST_YEAR <= numeral.value <= LAST_YEAR


def _is_year(atoms: Atoms, at: int, numeral: Numeral, *, is_hedged: bool) -> bool:
    if not could_be_year(atoms, at, numeral):
        return False
    counts = atoms[numeral.end].token.tag_ in {"NNS", "NNPS"} and atoms[numeral.end].shape is Shape.WORD
    is_sure = int(numeral.value) in SURE_YEARS
    if counts:
        is_round = numeral.value % 100 == 0 and atoms[at - 1].lower != "the"
        return is_sure and not is_hedged and not is_round
    return is_sure or not is_hedged


def _is_list_mark(atoms: Atoms, at: int, end: int) -> bool:
    if at == 0 and atoms[end].text in {".", ")"} and atoms[end].is_glued:
        return True
    return at == 1 and atoms[0].text in {"(", "["} and atoms[end].text in {")", "]"}


def _is_address(atoms: Atoms, end: int) -> bool:
    for i in range(end, end + STREET_WORDS + 1):
        atom = atoms[i]
        if not atom.text[:1].isupper():
            return False
        if i > end and atom.lower in STREETS:
            return True
    return False


def _is_named(atoms: Atoms, at: int, numeral: Numeral) -> bool:
    before, token = atoms[at - 1], atoms[at].token
    if _is_identifier(atoms, at) and not _counts_next(atoms, at, numeral):
        return True
    if token.ent_type_ and token.ent_type_ not in _FIGURE_LABELS and _is_in_name(atoms, at, numeral):
        return True
    if not atoms[at].is_number:
        return _is_capitalised_name(atoms, at)
    if at and before.shape is Shape.WORD and any(map(str.isupper, before.text)) and _may_name(atoms, at - 1):
        return not _counts_next(atoms, at, numeral)
    following = atoms[numeral.end]
    is_one_thing = before.lower in {"a", "an", "own"} or (before.lower == "s" and atoms[at - 2].text in {"'", "’"})
    return is_one_thing and following.token.tag_ == "NNP" and following.text[:1].isupper()


def _is_identifier(atoms: Atoms, at: int) -> bool:
    """Whether what stands before names the numbered thing ("Section 4", "the Group of 20", "No. 10", "H.R. 3590")."""
    before, earlier = atoms[at - 1], atoms[at - 2]
    if at == 0 or atoms[at].is_glued:
        return False
    if before.text == ".":
        is_initial = len(earlier.text) == 1 and earlier.text.isupper()
        return at > 1 and before.is_glued and (is_initial or earlier.lower in ABBREVIATIONS)
    if before.lower == "of":
        return at > 2 and earlier.text == "Group"
    return before.lower in IDENTIFIERS or (atoms[at].is_number and before.lower.removesuffix("s") in IDENTIFIERS)


def _may_name(atoms: Atoms, at: int) -> bool:
    """Whether the capitalised word at atom ``at`` may be a name, and is not just the first of its sentence."""
    pos = atoms[at].token.pos_
    return pos == "PROPN" or (pos in {"NOUN", "X"} and at > 0)


def _counts_next(atoms: Atoms, at: int, numeral: Numeral) -> bool:
    """Whether the number counts the plural noun after it, and the word before it stands in another phrase."""
    token, before = atoms[numeral.end - 1].token, atoms[at - 1].token
    following = atoms[numeral.end].token
    if (
        token.head.i <= token.i
        or following.i <= token.i
        or following.pos_ not in _NOMINAL
        or atoms[numeral.end].shape is not Shape.WORD
    ):
        return False
    if following.tag_ == "NNP" and before.pos_ == "PROPN":
        return False
    is_compound = before.head.i in {token.i, token.head.i} and before.dep_ in {"compound", "nmod", "flat", "nn"}
    return not is_compound and token.head != before and token.head.tag_ in {"NNS", "NNPS", "NN"}


def _is_in_name(atoms: Atoms, at: int, numeral: Numeral) -> bool:
    token = atoms[at].token
    if token.ent_iob_ == "I":
        return True
    following = atoms[numeral.end]
    in_one = following.token.ent_iob_ == "I" and following.text[:1].isupper()
    return in_one and (atoms[at].is_number or (at > 0 and atoms[at].text[:1].isupper()))


def _is_capitalised_name(atoms: Atoms, at: int) -> bool:
    """Whether a number word is capitalised as part of a name ("the Big Three", "Group of Seven"), outside titles."""
    if at == 0 or not atoms[at].text[:1].isupper() or atoms[at - 1].shape is not Shape.WORD:
        return False
    near = [
        atoms[i]
        for i in range(max(0, at - 6), at + 7)
        if i < len(atoms) and len(atoms[i].text) > 3 and atoms[i].shape is Shape.WORD
    ]
    capitalised = sum(atom.text[0].isupper() for atom in near)
    return not near or capitalised * 2 <= len(near) or atoms[at - 1].lower in {"of", "big"}


def _is_pronoun(atoms: Atoms, at: int, numeral: Numeral, *, is_hedged: bool) -> bool:
    """Whether a number word stands for a person or thing and tells no number ("the one", "the two met", "one day")."""
    word, before, after = atoms[at].lower, atoms[at - 1], atoms[numeral.end]
    if word not in CARDINALS or numeral.end != at + 1:
        return False
    if before.text in HYPHENS and (before.is_glued or atoms[at].is_glued):
        return True
    is_hyphenated = after.text in HYPHENS and after.is_glued and atoms[numeral.end + 1].is_glued
    if is_hyphenated:
        return word == "one" or atoms[numeral.end + 1].lower in _KIND_WORDS
    is_nominal = after.shape is Shape.WORD and after.token.pos_ in _NOMINAL
    if word == "zero":
        return not (is_nominal and after.token.tag_ in {"NNS", "NNPS"})
    if word == "one":
        return _is_pronoun_one(atoms, at, is_nominal=is_nominal, is_hedged=is_hedged)
    return not is_nominal and before.lower in _BEFORE_PRONOUN and after.lower != "of"


def is_some_day(atoms: Atoms, at: int, end: int) -> bool:
    """Whether "one day" tells no length of time ("One day he will return")."""
    return atoms[at].lower == "one" and atoms[end - 1].lower == "day" and atoms[end].token.pos_ in {"PRON", "AUX"}


def _is_pronoun_one(atoms: Atoms, at: int, *, is_nominal: bool, is_hedged: bool) -> bool:
    before, after = atoms[at - 1].lower, atoms[at + 1].lower
    opens_range = after in {"to", "or"} and (atoms[at + 2].is_number or atoms[at + 2].lower in CARDINALS)
    if is_hedged or opens_range:
        return False
    if before in ONE_NOT_AFTER and at:
        return True
    if after == "of":
        return atoms[at + 2].lower in {"many", "several", "few", "a"}
    return not is_nominal or after in ONE_NOT_BEFORE
