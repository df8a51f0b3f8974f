"""Make expressions of what is counted from the day of publication, or from the time told of before."""

from claimcheck.language.times import evidence
from claimcheck.language.times.calendar import Part, Unit
from claimcheck.language.times.expressions import (
    Anniversary,
    Expression,
    Fixed,
    FromNow,
    FromThen,
    PartOf,
    RestOf,
    Stretch,
    Weekend,
    Which,
)
from claimcheck.language.times.lexicon import time_lexicon
from claimcheck.language.times.reading import OFFSETS, UNITS, WHICH, Reading
from claimcheck.language.times.words import TimeWord

_ENDS_OF_PHRASE = frozenset({";", ":", ")", "”", '"', "when", "while", "but", "because", "as", "in", "at", "to"})


def day(reading: Reading) -> Expression | None:
    """Read "today", "late yesterday", "tomorrow night"."""
    offset, word = reading.value("day"), reading.word("day")
    if offset is None or word is None or evidence.ends_name(reading.words, reading.match.start("day")):
        return None
    return FromNow(unit=Unit.DAY, offset=offset)


def part_of_day(reading: Reading) -> Expression | None:
    """Read "this morning", "last night"; "that night" is the day told of before."""
    word = reading.word("night")
    if word is None or word.is_plural:
        return None
    which = reading.symbol("which")
    if which == "<":
        is_past = word.text in ("night", "nite", "evening")
        return FromNow(unit=Unit.DAY, offset=-1) if is_past else None
    if which == "=":
        return FromNow(unit=Unit.DAY, offset=0)
    return FromThen(unit=Unit.DAY, offset=0 if which == "~" else 1)


def unit(reading: Reading) -> Expression | None:
    """Read "last week", "early next month", "the end of the year", "earlier this year"."""
    word = reading.word("unit")
    is_misspelt = reading.text("which") == "this"  # "this years race"
    if word is None or (word.is_plural and not is_misspelt) or _is_quoted_title(reading, word):
        return None
    unit, which = UNITS[word.symbol], reading.symbol("which")
    if (rest := reading.symbol("rest")) and which == "=":
        return RestOf(unit=unit, is_past=rest == "b")
    if unit is Unit.WEEKEND:
        return Weekend(which=WHICH.get(which, Which.BARE)) if which or reading.word("the") else None
    return _named_unit(reading, unit) if which else None


def _named_unit(reading: Reading, unit: Unit) -> Expression | None:
    which = reading.symbol("which")
    is_no_time = unit is Unit.DAY and (which != "=" or (reading.before is not None and reading.before.text == "to"))
    if is_no_time or (which in "<>" and reading.after("o")):
        return None  # "the last week of the campaign"
    if which in "<>" and reading.part is None and (reading.word("the") or reading.text("which") == "past"):
        return _unit_of_the(reading, unit)
    return FromNow(unit=unit, offset=OFFSETS[which], part=reading.part)


def _is_quoted_title(reading: Reading, last: TimeWord) -> bool:
    """Whether the words stand in quotation marks as a title: ABC's "This Week"."""
    return (
        last.token.text[:1].isupper()
        and reading.before is not None
        and reading.before.text in ('"', "“", "'", "‘", "``")
    )


def _unit_of_the(reading: Reading, unit: Unit) -> Expression | None:
    """Read "over the last year", "the past week": up to now; "the next week": the one after that told of."""
    sign = -1 if reading.symbol("which") == "<" else 1
    if evidence.is_stretch(reading.words, reading.match.start()) or reading.text("which") == "past":
        return Stretch(unit=unit, count=sign)
    return FromThen(unit=unit, offset=1) if sign > 0 else None


def end_of(reading: Reading) -> Expression | None:
    """Read "the end of the year", "year's end", "mid-week": parts of the unit of publication."""
    word = reading.word("unit")
    is_compound = not reading.word("of")  # "year's end"
    if word is None or word.is_plural or reading.part is None or (is_compound and reading.part is not Part.END):
        return None
    unit, before = UNITS[word.symbol], reading.before
    is_limit = reading.part is Part.END and unit is not Unit.WEEK  # a week ends on Friday to some, on Sunday to others
    is_deadline = is_limit and before is not None and before.text in ("by", "before", "until")
    return PartOf(unit=unit, part=reading.part, is_deadline=is_deadline)


def within_then(reading: Reading) -> Expression | None:
    """Read "earlier in the day", "later in the week": the day or week told of before."""
    return FromThen(unit=UNITS[reading.symbol("unit")], offset=0)


def ago(reading: Reading) -> Expression | None:
    """Read "two years ago": the year, month, week or day of that distance; "more than a year ago" is none."""
    unit = UNITS[reading.symbol("unit")]
    if reading.count is None or (reading.before and reading.before.text in time_lexicon().words["open_hedges"] | {"/"}):
        return Fixed(days=None)
    if unit is Unit.DECADE:
        return FromNow(unit=Unit.YEAR, offset=-10 * reading.count)
    if unit is Unit.CENTURY:
        return Fixed(days=None)
    return FromNow(unit=unit, offset=-reading.count)


def ago_with_half(reading: Reading) -> Expression | None:
    """Read "a year and a half ago", "2 1/2 years ago": as so many months; half weeks and months name no day."""
    months = _months_with_half(reading)
    return Fixed(days=None) if months is None else FromNow(unit=Unit.MONTH, offset=-months)


def later_with_half(reading: Reading) -> Expression | None:
    """Read "two and a half years later"."""
    months = _months_with_half(reading)
    if months is None:
        return Fixed(days=None)
    sign = 1 if reading.symbol("sense") == "l" else -1
    return FromThen(unit=Unit.MONTH, offset=sign * months, is_distance=True)


def stretch_with_half(reading: Reading) -> Expression | None:
    """Read "the past two and a half years", "the last 5 1/2 years", "the past two years and three months"."""
    months = _months_with_half(reading)
    if months is None:
        return Fixed(days=None)
    return Stretch(unit=Unit.MONTH, count=-months if reading.symbol("which") == "<" else months)


def _months_with_half(reading: Reading) -> int | None:
    """How many months so many years and a half are, or years and months; None for other units."""
    whole = reading.value("halved") or reading.count
    if (
        whole is None
        or UNITS[reading.symbol("unit")] is not Unit.YEAR
        or (reading.before and reading.before.text == "/")
    ):
        return None
    return 12 * whole + (reading.value("months") or 6)


def anniversary(reading: Reading) -> Expression | None:
    """Read "three years ago today", "a year ago this week"."""
    unit = UNITS[reading.symbol("unit")]
    if reading.count is None or unit in (Unit.WEEKEND, Unit.QUARTER):
        return None
    if of := reading.symbol("same"):
        return Anniversary(unit=unit, count=reading.count, of=UNITS[of])
    return Anniversary(unit=unit, count=reading.count, of=Unit.DAY, day=reading.value("day") or 0)


def ahead(reading: Reading) -> Expression | None:
    """Read "six months from now": the month of that distance."""
    return None if reading.count is None else FromNow(unit=UNITS[reading.symbol("unit")], offset=reading.count)


def stretch(reading: Reading) -> Expression | None:
    """Read "the past five years", "the next 30 days"."""
    unit = UNITS[reading.symbol("unit")]
    if unit is Unit.WEEKEND or unit is Unit.QUARTER:
        return None
    if reading.count is None or reading.after("o"):
        return Fixed(days=None)  # "the last five months of her life"
    return Stretch(unit=unit, count=-reading.count if reading.symbol("which") == "<" else reading.count)


def then(reading: Reading) -> Expression | None:
    """Read "that year", "the same day", "the next day", "the previous month"."""
    word = reading.word("unit")
    if word is None or word.is_plural:
        return None
    offset = {"~": 0, "]": 1, ">": 1, "[": -1}[reading.symbol("which")]
    return FromThen(unit=UNITS[word.symbol], offset=offset)


def before(reading: Reading) -> Expression | None:
    """Read "the year before", "the week before that", where no event follows: counted from the time told of before."""
    word, following = reading.word("unit"), reading.following
    is_whole = following is None or following.symbol in "|,." or following.text in _ENDS_OF_PHRASE
    if word is None or word.is_plural or not is_whole:
        return None
    return FromThen(unit=UNITS.get(word.symbol, Unit.DAY), offset=-1 if reading.symbol("sense") == "A" else 1)


def later(reading: Reading) -> Expression | None:
    """Read "two years later", "three days earlier": counted from the time told of before."""
    if reading.count is None or (reading.before and reading.before.text == "/"):
        return Fixed(days=None)
    sign = 1 if reading.symbol("sense") == "l" else -1
    unit = UNITS[reading.symbol("unit")]
    if unit is Unit.DECADE:
        return FromThen(unit=Unit.YEAR, offset=10 * sign * reading.count, is_distance=True)
    return FromThen(unit=unit, offset=sign * reading.count, is_distance=True)
