"""Say what a line of a page is, by its words and its shape: running text, a heading, or furniture."""

import re
from enum import StrEnum
from functools import lru_cache

from claimcheck.lexicons import load_lexicon
from claimcheck.reading.dates import without_dates
from claimcheck.reading.lines import Unit, ends_sentence
from claimcheck.reading.phrases import fold, load_phrases

MAX_FURNITURE_CHARS = 300
"""No longer line is furniture: what matters more is to lose no paragraph."""
MAX_LABEL_WORDS = 6
"""A label ("Watch: Fans storm the pitch!") may end as a sentence does if it is no longer than this."""
MIN_PROSE_WORDS = 25
"""A line of so many words is running text even if its stop is missing."""
MIN_SENTENCE_WORDS = 3
MIN_LEAD_WORDS = 6
"""A line of so many words that ends with a colon leads into what follows."""
MAX_BYLINE_WORDS = 15

LABEL_TABLES = ("navigation", "sharing")
NOTICE_TABLES = ("subscription", "advertising", "legal", "notices", "credits", "counts")

_LINK = re.compile(r"[\[(<]?\s*(?:https?:)?//[^\s\])>]+\s*[\])>]?|[\[(<]?\s*www\.[^\s\])>]+\s*[\])>]?")
_MARKUP = re.compile(r"<[^<>]*>")
_INNER_STOP = re.compile(r"[.!?…][\"'”’]*\s+(?=[\"“‘']?[^\W\d_a-zß-öø-ÿ])")
_BYLINE = re.compile(r"(?:by|story by|words by|from)[:\s]\s*(?P<names>\S.*)", re.IGNORECASE)
_SMALL_WORDS = load_lexicon(__package__, "furniture").words("in_names")
"""Words of a byline that need no capital: what joins names, and the particles in them."""


class Kind(StrEnum):
    """What a line of a page is."""

    PROSE = "prose"
    """Running text."""
    SHORT = "short"
    """No sentence: a headline, a heading, a menu, an item of a list."""
    LINK = "link"
    DATE = "date"
    BYLINE = "byline"
    RELATED = "related"
    """Opens a list of other articles."""
    SUMMARY = "summary"
    """Opens a list of what the article says: "What we know so far"."""
    ENDING = "ending"
    """Where a page leaves its article."""
    FURNITURE = "furniture"
    FIELD = "field"
    """States metadata: "Source: PBS"."""
    HEADLINE = "headline"
    HEADING = "heading"


def kind_of(unit: Unit) -> Kind:
    """Return what the unit is, judged by itself.

    >>> from claimcheck.records import Span
    >>> lines = ("Share on Facebook", "Share prices fell on Monday.")
    >>> [str(kind_of(Unit(span=Span(0, len(line)), text=line))) for line in lines]
    ['furniture', 'prose']
    """
    text = unit.text
    if len(text) > MAX_FURNITURE_CHARS:
        return Kind.PROSE
    return _kind_of_line(text)


def stands_alone(text: str) -> bool:
    """Whether the line is no part of a paragraph, whatever its neighbours are."""
    return len(text) <= MAX_FURNITURE_CHARS and _kind_of_line(text) not in (Kind.PROSE, Kind.SHORT)


def is_byline(text: str) -> bool:
    """Whether the line names who wrote the article ("By Jane Doe and John Roe in Caracas")."""
    match = _BYLINE.fullmatch(text)
    if match is None:
        return False
    names, _ = without_dates(match["names"])
    words = re.findall(r"[^\W\d_][\w.’'-]*", re.split(r"[|•·]", names)[0])
    is_name = bool(words) and words[0][0].isupper() and len(words) <= MAX_BYLINE_WORDS
    first = [word for word in re.split(r",", names)[0].split() if word[0].isalpha()]  # none in "By 1965, Doe had ..."
    return is_name and bool(first) and all(word[0].isupper() or word in _SMALL_WORDS for word in first)


@lru_cache(maxsize=4096)
def _kind_of_line(text: str) -> Kind:
    if _LINK.fullmatch(text):
        return Kind.LINK
    if _is_date_line(text):
        return Kind.DATE
    if not any(character.isalpha() for character in _MARKUP.sub("", text)):
        return Kind.FURNITURE
    kind = _kind_of_words(text)
    if kind is not None:
        return kind
    words = len(text.split(None, MIN_PROSE_WORDS))
    is_sentence = (ends_sentence(text) and words >= MIN_SENTENCE_WORDS) or (text[-1] == ":" and words >= MIN_LEAD_WORDS)
    return Kind.PROSE if is_sentence or words >= MIN_PROSE_WORDS else Kind.SHORT


def _kind_of_words(text: str) -> Kind | None:
    """Return what the words of the lexicon make of the line, None if they do not know it."""
    folded = fold(text)
    is_one = not _INNER_STOP.search(text)
    if load_phrases("endings").match(folded, is_one_sentence=is_one):
        return Kind.ENDING
    if any(load_phrases(table).match(folded, is_one_sentence=is_one) for table in NOTICE_TABLES):
        return Kind.FURNITURE
    if ends_sentence(text) and len(text.split(None, MAX_LABEL_WORDS)) > MAX_LABEL_WORDS:
        return None
    for table, kind in (("related", Kind.RELATED), ("summaries", Kind.SUMMARY)):
        if load_phrases(table).match(folded, is_one_sentence=is_one):
            return kind
    if any(load_phrases(table).match(folded, is_one_sentence=is_one) for table in LABEL_TABLES):
        return Kind.FURNITURE
    return Kind.BYLINE if is_byline(text) else None


def _is_date_line(text: str) -> bool:
    rest, found = without_dates(text)
    labels = load_lexicon(__package__, "furniture").words("date_labels")
    return bool(found) and all(word in labels for word in re.findall(r"[^\W\d_]+", rest.casefold()))
