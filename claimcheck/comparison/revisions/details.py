"""Which names, figures and days are others where one stands in the place of the other in two versions of one passage.

All functions take the pair, and the places in which the versions differ.
"""

import re
from collections.abc import Sequence

from claimcheck.comparison.events.context import STOP_WORDS
from claimcheck.comparison.figures.figure import is_rounding, middle_of, ratio_of
from claimcheck.comparison.names.bearers import are_variants
from claimcheck.comparison.names.within import is_part
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.revisions.passage import changes, words_in
from claimcheck.comparison.times.dated import are_one_weekday, grain
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Article, Claim, Name, NameLabel, Quantity, Span, Time

MAX_ROUNDING = 1.25
"""By how many times two figures may differ where one is the other in fewer digits."""
_NUMBERS = load_lexicon("claimcheck.language", "number_words").tables
_PART_OF_NUMBER = re.compile(r"[^\w\s]\d")
"""What follows on the hour in "6:15"."""
_CAPITAL = re.compile(r"\s+[A-Z]")
_BOUNDS = frozenset("<>")
_LINKS = frozenset({"of", "the", "and", "for", "in"})
"""Words in small letters that stand in names."""


def are_other_places(pair: Pair, place: Span, other: Span) -> bool:
    """Whether two names are others, and both of places."""
    names = _name_at(pair.a, place), _name_at(pair.b, other)
    return all(name is not None and name.label is NameLabel.LOC for name in names) and are_other_names(
        pair, place, other
    )


def are_other_names(pair: Pair, place: Span, other: Span) -> bool:
    """Whether a name stands in the place of another one's, and is none that either article has for the same.

    Of what is no name that was found, capitals tell: "the Environment Secretary", "the Transport Secretary".
    """
    x, y = _name_at(pair.a, place), _name_at(pair.b, other)
    words = place.of(pair.article_a.text), other.of(pair.article_b.text)
    if not all(map(_is_name, words)):
        return False
    if x is None or y is None:
        is_whole = (x is None or place.covers(x.span)) and (y is None or other.covers(y.span))
        is_title = _is_title(place, pair.a, pair.article_a) and _is_title(other, pair.b, pair.article_b)
        return is_title or (x is not y and is_whole and not _are_known(pair, *words))
    if are_variants(x, y) or (x.stands_for and x.stands_for == y.stands_for) or is_part(x.key, y.key):
        return False
    if x.label is y.label is NameLabel.PERSON or _change_places(pair, *words):
        return True
    return not (_knows(pair.told_a.names, y) and _knows(pair.told_b.names, x))


def _is_title(place: Span, claim: Claim, article: Article) -> bool:
    """Whether a word with a capital inside a sentence stands before one that is no name's: "Justice Minister"."""
    following = _CAPITAL.match(article.text, place.end) if place.start > claim.sentence.start else None
    return following is not None and _name_at(claim, Span(place.end, following.end())) is None


def _are_known(pair: Pair, word: str, other: str) -> bool:
    """Whether one article has the other's word, too."""
    return other.lower() in pair.article_a.text.lower() or word.lower() in pair.article_b.text.lower()


def _change_places(pair: Pair, word: str, other: str) -> bool:
    """Whether a passage has two words in each other's place: "Norvik beat Velden", "Velden beat Norvik"."""
    return any((x.of(pair.article_a.text), y.of(pair.article_b.text)) == (other, word) for x, y in changes(pair))


def _knows(names: Sequence[Name], name: Name) -> bool:
    return any(are_variants(each, name) for each in names)


def _name_at(claim: Claim, place: Span) -> Name | None:
    return next((name for name in claim.all_names if name.span.overlaps(place)), None)


def _is_name(words: str) -> bool:
    return bool(words) and all(word[:1].isupper() or word in _LINKS for word in words.split())


def are_other_figures(pair: Pair, place: Span, other: Span) -> bool:
    """Whether a number stands in the place of another one that it cannot be, in fewer digits."""
    x, y = _figure_at(pair.a, place), _figure_at(pair.b, other)
    if x is not None and y is not None:
        if (x.kind, x.base_unit or x.unit) != (y.kind, y.base_unit or y.unit):
            return False
        if _tells_more(place, x.span, pair.article_a) or _tells_more(other, y.span, pair.article_b):
            return False
        values = _told(x), _told(y)
        is_bound = x.change == y.change and x.change in _BOUNDS
        is_rounded = is_rounding(*values) and ratio_of(x, y) <= MAX_ROUNDING
        return (is_bound or not x.meets(y)) and values[0] != values[1] and not is_rounded
    if _PART_OF_NUMBER.match(pair.article_a.text, place.end) or _PART_OF_NUMBER.match(pair.article_b.text, other.end):
        return False
    numbers = _number(place.of(pair.article_a.text)), _number(other.of(pair.article_b.text))
    return None not in numbers and numbers[0] != numbers[1]


def _told(figure: Quantity) -> float:
    """Return the number that is told: of "less than 40", 40."""
    return figure.high if figure.change == "<" and figure.high is not None else middle_of(figure)


def _tells_more(place: Span, detail: Span, article: Article) -> bool:
    """Whether a place has words beside a detail that tell something: "64 passengers", "19 crew"."""
    around = Span(place.start, max(place.start, detail.start)), Span(min(place.end, detail.end), place.end)
    return any(word not in STOP_WORDS for span in around for word in words_in(span.of(article.text)))


def _figure_at(claim: Claim, place: Span) -> Quantity | None:
    return next((figure for figure in claim.quantities if figure.span.overlaps(place)), None)


def _number(words: str) -> float | None:
    """Return the number that a word is, in digits or not: "47,000", "seven", "twenty-four"."""
    plain = words.lower().replace(",", "")
    if plain.replace(".", "", 1).isdecimal():
        return float(plain)
    tens, _, ones = plain.rpartition("-")
    known = ones in _NUMBERS["cardinals"] or (not tens and ones in _NUMBERS["tens"])
    if not known or (tens and tens not in _NUMBERS["tens"]):
        return None
    return float(_NUMBERS["tens"].get(tens, 0) + {**_NUMBERS["cardinals"], **_NUMBERS["tens"]}[ones])


def are_other_days(pair: Pair, place: Span, other: Span) -> bool:
    """Whether one time stands in the place of another, as long as it and with no day in common."""
    x, y = _time_at(pair.a, place), _time_at(pair.b, other)
    if x is None or y is None:
        return False
    return grain(x) == grain(y) is not None and not x.meets(y) and not are_one_weekday(x, y)


def _time_at(claim: Claim, place: Span) -> Time | None:
    return next((time for time in (*claim.times, *claim.setting_times) if time.span.overlaps(place)), None)
