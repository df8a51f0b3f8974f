"""What a word stands for in the grammar of time wherever it is: its symbol and its value.

The symbols are listed in :mod:`words`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from claimcheck.language.times.lexicon import time_lexicon

MAX_FORMS = 20_000
"""So many word forms are kept with what they stand for: those of some hundred articles, a few MiB."""

FIRST_SHORT_YEAR = 40
"""'40 and what follows are of the 20th century, '39 and what goes before of the 21st."""
WORD = re.compile(
    r"(?P<I>(?<![\w-])\d{4}-\d\d-\d\d(?![\d-]))|(?P<L>(?<![\w/])\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\w/]))"
    r"|(?P<Q>(?<!\w)[Qq][1-4]\b)|(?P<u>\d{1,2}(?:[ -]1/2\b| ?½))|(?P<V>(?<![\w'’‘])['’]\d\d\b(?!['’]))"
    r"|(?P<O>\d{1,3}(?:st|nd|rd|th)\b)|(?P<E>(?<![\w,.])(?:\d{3}0|['’‘]?\d0)['’]?s\b)"
    r"|(?P<N>\d+(?:[.,]\d+)*)|(?P<s>['’]s\b)|[^\W\d_]+|\S"
)
_UNITS = {
    "day": "d",
    "week": "k",
    "weekend": "x",
    "month": "m",
    "quarter": "q",
    "year": "y",
    "decade": "z",
    "century": "C",
}
_PLURALS = {f"{word}s": symbol for word, symbol in _UNITS.items()} | {"centuries": "C"}
_WORDS = {
    "parts_of_day": "p",
    "last": "<",
    "next": ">",
    "this": "=",
    "that": "~",
    "following": "]",
    "previous": "[",
    "early": "f",
    "mid": "f",
    "late": "f",
    "beginning": "j",
    "end": "j",
    "half": "h",
    "earlier": "b",
    "later": "l",
    "vague_numbers": "v",
    "through": "t",
    "joining": "&",
    "era": "e",
    "era_before": "B",
    "fiscal": "w",
}
_MARKS = {"(": "(", ")": ")", ",": ",", "-": "-", "–": "-", "—": "-", "‑": "-", ".": "."}


@dataclass(frozen=True, slots=True)
class Form:
    """What a word stands for, wherever it is."""

    symbol: str
    text: str
    value: int = 0
    is_lower: bool = False
    """Whether it begins with a small letter."""
    is_capital: bool = False
    """Whether it begins with a capital letter."""
    is_plural: bool = False
    is_abbreviated: bool = False


@lru_cache(maxsize=MAX_FORMS)
def form_of(written: str, kind: str | None) -> Form:
    """Return what a word stands for; ``kind`` is the name of the group of :data:`WORD` that it matched."""
    text = written.lower().replace("’", "'").replace("‘", "'")
    symbol, value = _number(kind, text) if kind else _classify(written, text)
    is_plural = text in _PLURALS or (symbol in "pS" and text.endswith("s"))
    return Form(
        symbol, text, value, is_lower=written[0].islower(), is_capital=written[0].isupper(), is_plural=is_plural
    )


def _number(kind: str, text: str) -> tuple[str, int]:
    digits = int(re.split(r"\D", text.lstrip("q'"))[0] or 0) if kind in "OuQV" else 0
    match kind:
        case "N":
            return _plain_number(text)
        case "E":
            return "E", int(re.sub(r"\D", "", text))
        case "V":
            return "Y", digits + (2000 if digits < FIRST_SHORT_YEAR else 1900)
    return "'" if kind == "s" else kind, digits


def _plain_number(text: str) -> tuple[str, int]:
    if not text.isdecimal() or not text.isascii() or len(text) > 4:
        return "N", 0
    value = int(text)
    if 1 <= value <= 31 and len(text) <= 2:
        return "D", value
    return ("Y", value) if 1000 <= value < 2200 else ("N", value)


@cache
def _vocabulary() -> dict[str, tuple[str, int]]:
    lexicon = time_lexicon()
    table: dict[str, tuple[str, int]] = {}
    for name, symbol in _WORDS.items():
        table |= dict.fromkeys(lexicon.words[name], (symbol, 0))
    for symbol, values in (
        ("R", lexicon.days),
        ("n", lexicon.numbers),
        ("O", lexicon.ordinals),
        ("E", lexicon.decades),
    ):
        table |= {word: (symbol, value) for word, value in values.items()}
    table |= {f"{word}s": ("p", 0) for word in lexicon.words["parts_of_day"]}
    table |= {word: ("S", months[0]) for word, months in lexicon.seasons.items()}
    table |= {word: (symbol, 0) for word, symbol in (_UNITS | _PLURALS | _MARKS).items()}
    return table | {
        "thousand": ("K", 0),
        "the": ("T", 0),
        "a": ("a", 1),
        "an": ("a", 1),
        "of": ("o", 0),
        "ago": ("g", 0),
        "in": ("i", 0),
        "from": ("F", 0),
        "now": ("X", 0),
        "before": ("A", 0),
        "after": ("Z", 0),
    }


def _classify(form: str, text: str) -> tuple[str, int]:
    lexicon = time_lexicon()
    if form[0].isupper():
        for symbol, tables in (
            ("M", (lexicon.months, lexicon.month_abbreviations)),
            ("W", (lexicon.weekdays, lexicon.weekday_abbreviations)),
        ):
            for table in tables:
                if text in table:
                    return symbol, table[text]
    return _vocabulary().get(text, ("_", 0))
