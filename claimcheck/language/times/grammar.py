"""Find the expressions of time among the words of an article.

A rule is a regular expression over the symbols of :mod:`words` and a function that makes an expression of what it
matched, or declines. At each word the longest match whose function does not decline is taken; patterns have a bounded
length, so that the work is linear in the length of the article.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from claimcheck.language.times import dates, distances, periods
from claimcheck.language.times.expressions import Expression
from claimcheck.language.times.reading import Reading
from claimcheck.language.times.words import TimeWords

MAX_LISTED_DAYS = 30
"""So many days may stand between the first and the last of a list ("1, 3, 5 and 8 May")."""
_YEAR = r"(?:,?(?P<year>Y))"
_PART = r"(?:(?P<part>[fj])-?oT?|(?P<half>O)-?ho?T?|(?P<early>f)-?)"
_COUNT = r"(?P<count>n-n|[DNnYav])"
_HALVED = r"(?:(?P<halved>u)|(?P<halved_2>[Dn])&ah)"


@dataclass(frozen=True, slots=True)
class Found:
    """An expression and the words it was read from: half-open indices."""

    expression: Expression
    first: int
    last: int


Rule = tuple[re.Pattern[str], Callable[[Reading], Expression | None]]


def find_expressions(words: TimeWords) -> Iterator[Found]:
    """Yield the expressions of time in order; no two share a word."""
    at = 0
    while start := _ANY_RULE.search(words.symbols, at):
        found = _longest(words, start.start())
        if found:
            yield found
        at = found.last if found else start.start() + 1


def _longest(words: TimeWords, at: int) -> Found | None:
    matches = [
        (match.end(), i, match) for i, (pattern, _) in enumerate(RULES) if (match := pattern.match(words.symbols, at))
    ]
    for end, i, match in sorted(matches, key=lambda found: (-found[0], found[1])):
        expression = RULES[i][1](Reading(words, match))
        if expression is not None:
            return Found(expression, at, end)
    return None


_DAY = r"(?P<day>[DO])(?:(?P<join>[-t&])T?(?P<last>[DO]))?"
_WEEKDAY = r"(?:(?P<weekday>W)p?,?)?"
_UNIT = r"(?P<unit>[dkxmqyzC])"
RULES: tuple[Rule, ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (r"(?P<date>I)", dates.iso),
        (r"(?P<date>L)", dates.slashes),
        (rf"(?:T?(?P<week>[kx])o)?{_WEEKDAY}(?P<month>M)T?{_DAY}(?:{_YEAR}|,?o?(?P<which>[<>=])y)?", dates.date),
        (rf"(?P<weekday>W)\((?P<month>M)T?(?P<day>[DO]){_YEAR}?\)", dates.date),
        (rf"(?P<weekday>W)\(T?(?P<day>[DO])(?P<month>M){_YEAR}?\)", dates.date),
        (rf"{_WEEKDAY}T?{_DAY}(?:d?o)?(?P<month>M){_YEAR}?", dates.date),
        (r"T?(?P<day>[DO])(?:d?o)?(?P<month>M)(?P<then>[<>])", dates.date),
        (rf"{_WEEKDAY}(?P<month>M)T?(?P<day>[DO])(?=,?&T?[DO])", dates.date),
        (rf"(?<=[&,T])(?P<day>[DO])(?:{_YEAR})?", dates.listed_day),
        (rf"T?(?P<day>[DO])(?=(?:,T?[DO]){{0,{MAX_LISTED_DAYS}}},?&T?[DO]o?(?P<month>M))", dates.listed_day),
        (r"(?P<day>D)-(?P<month>M)-(?P<year>Y)", dates.date),
        (r"T?(?P<day>[DO])o?(?P<month>M)(?P<old>N)", dates.old_date),
        (rf"(?:T?{_PART})?(?P<month>M)(?:-(?P<last>M))?(?:,|oT?y?)?{_YEAR}", dates.month_of_year),
        (rf"(?P<month>M)(?=[t&](?:f-?)?Mo?{_YEAR})", dates.month_of_year),
        (r"(?P<month>M)(?P<day>D)?,?o?T?(?P<that>~)y", dates.month_then),
        (r"(?P<that>~)(?P<month>M)", dates.month_then),
        (rf"(?:T?{_PART})?(?:=?(?P<which>[<>=]))?(?P<month>M)(?:,?o?(?P<ofyear>[<>=])y)?", dates.month),
        (
            r"(?:T(?P<then>[][>])|f)?(?:=?(?P<which>[<>=]))?(?P<weekday>W)(?P<night>p)?(?:o?(?P<week>[<>=])k)?",
            dates.weekday,
        ),
        (rf"(?:T?{_PART})?(?:T?yo?)?(?P<year>Y)", periods.year),
        (r"(?P<last>[DN])", periods.short_year),
        (r"N", periods.old_year),
        (r"(?P<hundreds>n)(?P<rest>n(?:-?n)?)|(?P<thousands>n)K(?:&?(?P<rest_2>n(?:-?n)?))?", periods.spoken_year),
        (r"Tyo?(?P<year>[DN])", periods.named_year),
        (r"(?:(?P<era>e)|(?P<anno>a)\.(?P<domini>_)\.)(?P<year>[DNY])", periods.named_year),
        (r"(?P<year>[DNY])(?P<era>e)", periods.named_year),
        (r"[DNY]B", periods.before_era),
        (rf"(?P<the>T)?{_PART}?(?P<decade>E)", periods.decade),
        (rf"T?{_PART}?(?P<rank>O)-?(?:C|(?=[-t&]T?f?-?O-?C))", periods.century),
        (
            r"T?(?:(?P<early>f)-?)?(?P<rank>O)-?(?P<join>[-t&])T?(?:(?P<late>f)-?)?(?P<last>O)-?(?P<unit>C)",
            periods.centuries,
        ),
        (r"wy?Y|yw?Y", periods.fiscal),
        (r"T?(?P<rank>O)-?(?P<unit>[qh])(?:,|oT?(?:y)?)?(?:w?y?(?P<year>Y)|(?P<which>[<>=])y)?", periods.quarter),
        (r"(?P<rank>Q)(?:,|oT?)?(?:(?P<year>Y)|(?P<which>[<>=])y)?", periods.quarter),
        (r"T?(?P<end>[O<])(?P<count>[nD])mo(?:(?P<year>Y)|(?P<which>[<>=])y)", periods.months_of_year),
        (rf"T?{_PART}?(?P<season>S)(?:o|,)?(?P<year>Y)(?:-[DNY])?", periods.season_of_year),
        (rf"T?{_PART}?=?(?P<which>[<>=])(?P<season>S)", periods.season_of_year),
        (rf"T?{_PART}?(?P<season>S)o(?P<ofyear>[<>=])y", periods.season_of_year),
        (rf"T?{_PART}?(?P<season>S)(?=[t&,]T?(?:f-?)?So?(?P<year>Y))", periods.season_of_year),
        (r"(?:T|(?P<early>f)-?)(?P<season>S)(?!o)", periods.season_of_year),
        (rf"(?:(?P<which>[<>=])y?)?(?P<holiday>H){_YEAR}?", periods.holiday),
        (r"T?(?P<named>G)", periods.named),
        (r"f?(?P<day>R)p?", distances.day),
        (r"f?T?(?P<which>[=<~>\]])(?P<night>p)", distances.part_of_day),
        (rf"(?P<rest>[bl])(?P<which>[=<>]){_UNIT}", distances.unit),
        (rf"(?P<the>T)?{_PART}?(?:=?(?P<which>[<>])|(?P<which_2>=))?{_UNIT}", distances.unit),
        (r"T?(?P<part>j)(?P<of>o)T(?P<unit>[kmyzC])|T?(?P<unit_2>[kmy])'?-?(?P<part_2>j)", distances.end_of),
        (r"[bl]iT(?P<unit>[dkmy])(?![A-Z])", distances.within_then),
        (rf"{_COUNT}-?{_UNIT}g", distances.ago),
        (rf"{_COUNT}-?{_UNIT}g(?:(?P<day>R)p?|=(?P<same>[kmy]))", distances.anniversary),
        (rf"(?:{_COUNT}{_UNIT}&ah|{_HALVED}-?(?P<unit_2>[dkxmqyzC]))g", distances.ago_with_half),
        (rf"(?:{_COUNT}{_UNIT}&ah|{_HALVED}-?(?P<unit_2>[dkxmqyzC]))(?P<sense>[bl])", distances.later_with_half),
        (rf"{_COUNT}-?{_UNIT}FX", distances.ahead),
        (r"T?(?P<half>O)-?h(?P<of>o)T(?P<unit>[kmyzC])", distances.end_of),
        (rf"T?=?(?P<which>[<>]){_COUNT}-?{_UNIT}", distances.stretch),
        (
            rf"T?=?(?P<which>[<>])(?:{_COUNT}{_UNIT}&(?:ah|(?P<months>[Dn])m)|{_HALVED}-?(?P<unit_2>[dkxmqyzC]))",
            distances.stretch_with_half,
        ),
        (rf"=?T?~?(?P<which>[~\]\[]){_UNIT}|T(?P<which_2>>)(?P<unit_2>[dy])", distances.then),
        (rf"{_COUNT}{_UNIT}(?P<sense>[bl])", distances.later),
        (r"T(?P<unit>[dkxmyp])(?P<sense>[AZ])~?", distances.before),
    )
)
_ANY_RULE = re.compile("|".join(re.sub(r"\?P<\w+>", "?:", pattern.pattern) for pattern, _ in RULES))
"""Where some rule matches: most of an article is passed over in one go."""
