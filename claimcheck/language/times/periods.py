"""Make expressions of what the rules for years, seasons and longer periods matched; None where the match is no time."""

from claimcheck.language.times import evidence, year_evidence
from claimcheck.language.times.calendar import Days, fixed_days, part_of, season, years
from claimcheck.language.times.expressions import (
    Decade,
    Expression,
    Fixed,
    Quarter,
    Season,
    Which,
    Yearly,
)
from claimcheck.language.times.lexicon import time_lexicon
from claimcheck.language.times.reading import OFFSETS, WHICH, Reading


def year(reading: Reading) -> Expression | None:
    """Read "2013", "early 2013", "the first half of 2013"; only where the grammar speaks for a year."""
    year = reading.value("year")
    if year is None or not year_evidence.is_year(reading.words, reading.match.start("year"), reading.match.end()):
        return None
    if reading.part and reading.words[reading.match.start("year") - 1].symbol == "T":
        return None  # "the start of the 2014 season" is none of the year
    return Fixed(days=part_of(years(year, year), reading.part) if reading.part else years(year, year))


def short_year(reading: Reading) -> Expression | None:
    """The second year of "2012-13" and "2012/13"."""
    at, short = reading.match.start(), reading.text("last")
    if at < 2 or reading.words[at - 2].symbol != "Y" or len(short) != 2 or not short.isdecimal():
        return None
    first, between = reading.words[at - 2].value, reading.words[at - 1]
    last = first // 100 * 100 + int(short)
    is_joined = between.symbol == "-" or (between.text == "/" and last == first + 1)
    is_range = is_joined and first < last and year_evidence.is_year(reading.words, at - 2, at + 1)
    return Fixed(days=years(last, last)) if is_range else None


def spoken_year(reading: Reading) -> Expression | None:
    """Read "nineteen seventy-two", "twenty sixteen", "two thousand and seven"."""
    start, end = max(reading.match.span("rest"), reading.match.span("rest_2"))
    rest = sum(word.value for word in reading.words[max(start, 0) : max(end, 0)] if word.symbol == "n")
    hundreds, thousands = reading.value("hundreds"), reading.value("thousands")
    if thousands is not None:
        year = 2000 + rest if thousands == 2 else 0
    else:
        year = 100 * hundreds + rest if hundreds and 10 < hundreds <= 20 and 10 <= rest < 100 else 0
    if not year or not year_evidence.is_spoken_year(reading.words, reading.match.start(), year):
        return None
    return Fixed(days=years(year, year))


def old_year(reading: Reading) -> Expression | None:
    """Read "348", in an article that tells of such times."""
    at = reading.match.start()
    if not year_evidence.is_old_year(reading.words, at):
        return None
    year = int(reading.words[at].text)
    return Fixed(days=years(year, year))


def named_year(reading: Reading) -> Expression | None:
    """Read "the year 71", "A.D. 842", "842 CE"."""
    word = reading.word("year")
    if word is None or not word.text.isdecimal() or len(word.text) > 4 or not int(word.text):
        return None
    era = reading.word("era")
    if (reading.word("anno") and reading.text("domini") != "d") or (era and not era.token.text.isupper()):
        return None
    return Fixed(days=years(int(word.text), int(word.text)))


def before_era(_: Reading) -> Expression | None:
    """Read "400 BC", which no calendar day bears."""
    return Fixed(days=None)


def decade(reading: Reading) -> Expression | None:
    """Read "the 1990s", "the early '80s", "the nineties"."""
    first = reading.value("decade")
    word = reading.word("decade")
    if first is None or word is None:
        return None
    if first >= 1000 and "'" in word.text and not reading.word("the") and reading.part is None:
        return Fixed(days=years(first, first))  # "2010's best film"
    if first < 100 and not evidence.is_decade(reading.words, reading.match.start("decade")):
        return None
    return Decade(first=first, part=reading.part)


def century(reading: Reading) -> Expression | None:
    """Read "the 19th century", "the late 20th century"."""
    rank = reading.value("rank")
    start = reading.match.start()
    if reading.after("B") or [word.text for word in reading.words[max(0, start - 2) : start]] == ["turn", "of"]:
        return Fixed(days=None)
    if rank is None or not 1 < rank <= 21:
        return Fixed(days=years(1, 99)) if rank == 1 and reading.text("rank") != "first" else None
    whole = years(100 * (rank - 1), 100 * rank - 1)
    return Fixed(days=part_of(whole, reading.part) if reading.part else whole)


def centuries(reading: Reading) -> Expression | None:
    """Read "the 12th to 16th centuries", "the late 19th and early 20th centuries": one stretch."""
    first, last, word = reading.value("rank"), reading.value("last"), reading.word("unit")
    if first is None or last is None or word is None or not word.is_plural or reading.after("B"):
        return None
    is_joined = last == first + 1 or (first < last and reading.symbol("join") != "&")
    if not is_joined or first < 2 or last > 21:
        return None
    begin, end = years(100 * (first - 1), 100 * first - 1), years(100 * (last - 1), 100 * last - 1)
    begin = part_of(begin, reading.part) if reading.part else begin
    part = reading.part_of("late")
    return Fixed(days=Days(begin.start, (part_of(end, part) if part else end).end))


def fiscal(_: Reading) -> Expression | None:
    """Read "fiscal 2014", which begins and ends where its owner likes."""
    return Fixed(days=None)


def quarter(reading: Reading) -> Expression | None:
    """Read "the third quarter of 2014", "Q3 2014", "the second half of last year"."""
    rank = reading.value("rank")
    length = 6 if reading.symbol("unit") == "h" else 3
    if rank is None or not 1 <= rank <= 12 // length:
        return None
    first, last = length * (rank - 1) + 1, length * rank
    if year := reading.value("year"):
        whole = fixed_days(year, first), fixed_days(year, last)
        return Fixed(days=Days(whole[0].start, whole[1].end)) if whole[0] and whole[1] else None
    if which := reading.symbol("which"):
        return Quarter(days=(first, last), offset=OFFSETS[which])
    return Fixed(days=None) if length == 3 else None


def months_of_year(reading: Reading) -> Expression | None:
    """Read "the first four months of 2015", "the last three months of last year"."""
    count, is_last = reading.count, reading.symbol("end") == "<"
    if count is None or not 1 < count < 12 or (not is_last and reading.value("end") != 1):
        return None
    first, last = (13 - count, 12) if is_last else (1, count)
    if year := reading.value("year"):
        whole = fixed_days(year, first), fixed_days(year, last)
        return Fixed(days=Days(whole[0].start, whole[1].end)) if whole[0] and whole[1] else None
    return Quarter(days=(first, last), offset=OFFSETS[reading.symbol("which")])


def season_of_year(reading: Reading) -> Expression | None:
    """Read "the summer of 2010", "winter 2013-14", "last spring", "the fall of next year"."""
    word = reading.word("season")
    if word is None or word.is_plural or word.token.pos_ in ("VERB", "ADJ"):
        return None
    months = time_lexicon().seasons[word.text]
    if year := reading.value("year"):
        whole = season(year, months)
        return Fixed(days=part_of(whole, reading.part) if reading.part else whole)
    if offset := reading.symbol("ofyear"):
        return Season(months=months, part=reading.part, year=OFFSETS[offset])
    if not reading.symbol("which") and not evidence.is_season(reading.words, reading.match.start()):
        return None
    return Season(months=months, part=reading.part, which=WHICH.get(reading.symbol("which"), Which.BARE))


def holiday(reading: Reading) -> Expression | None:
    """Read "Christmas", "last Thanksgiving", "Christmas 2014"."""
    word = reading.word("holiday")
    if word is None:
        return None
    holiday = time_lexicon().holidays[word.text]
    if year := reading.value("year"):
        return Fixed(days=holiday.of(year))
    if reading.symbol("which"):
        return Yearly(holiday=holiday, which=WHICH[reading.symbol("which")])
    return Yearly(holiday=holiday) if evidence.is_holiday(reading.words, reading.match.start("holiday")) else None


def named(reading: Reading) -> Expression | None:
    """Read "9/11", "World War II"."""
    word = reading.word("named")
    return Fixed(days=time_lexicon().named[word.text]) if word else None
