"""Cut an article into the words that the grammar of time reads: each becomes one symbol.

The cut is made on the text and not on the model's tokens, so that "mid-July", "2013-14" and "Jan.9" read the same
whatever the tokenizer does with them; each word knows the token it lies in, for what the syntax has to say.

Symbols (a pattern of the grammar is a regular expression over them):

    M W S H  month, weekday, season, holiday      D Y N    number 1 to 31, 1000 to 2199, any other
    I L      2026-01-09, 1/9/2026                 O n a v  ordinal, number word, "a", vague number
    E G      decade, named time                   d k x m q y z C  day, week, weekend, month, quarter ... century
    R p      today and its like, part of the day  < > = ~  last, next, this, that
    ] [      following, previous                  f j h    early, beginning, half
    g b l    ago, earlier, later                  T o - t & , ' .  the, of, dash, to, and, comma, possessive, full stop
    e B w K  AD, BC, fiscal, thousand             _ |      any other word; the end of a paragraph
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from claimcheck.language.times.lexicon import time_lexicon

_WORD = re.compile(
    r"(?P<I>(?<![\w-])\d{4}-\d\d-\d\d(?![\d-]))|(?P<L>(?<![\w/])\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\w/]))"
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
_MARKS = {",": ",", "-": "-", "–": "-", "—": "-", "‑": "-", ".": "."}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWord:
    """One word with its symbol; ``start`` and ``end`` are code points of the article, half-open."""

    symbol: str
    text: str
    """Lower case."""
    value: int
    """The number, month, weekday or day offset it stands for; 0 for all others."""
    start: int
    end: int
    token: Token
    """The token in which it begins."""
    is_plural: bool = False
    is_abbreviated: bool = False
    """Whether it is a month or weekday with the full stop of an abbreviation."""


def time_words(doc: Doc) -> list[TimeWord]:
    """Return the words of the article in order; what is no part of headline or body is one word "|" each."""
    words: list[TimeWord] = []
    gaps, tokens = doc._.gaps, iter(doc)
    token = next(tokens, None)
    for match in _WORD.finditer(doc.text):
        while token is not None and token.idx + len(token) <= match.start():
            if token.i in gaps:
                words.append(_gap(token))
            token = next(tokens, None)
        if token is None:
            break
        if token.i not in gaps:
            words.append(_word(match, token))
    return list(_joined(words))


def _gap(token: Token) -> TimeWord:
    return TimeWord(symbol="|", text="", value=0, start=token.idx, end=token.idx + len(token), token=token)


def _word(match: re.Match[str], token: Token) -> TimeWord:
    text = match[0].lower().replace("’", "'").replace("‘", "'")
    symbol, value = _number(match.lastgroup, text) if match.lastgroup else _classify(match[0], text)
    is_plural = text in _PLURALS or (symbol in "pS" and text.endswith("s"))
    return TimeWord(
        symbol=symbol, text=text, value=value, start=match.start(), end=match.end(), token=token, is_plural=is_plural
    )


def _number(kind: str, text: str) -> tuple[str, int]:
    if kind == "N":
        if not text.isdecimal() or not text.isascii() or len(text) > 4:
            return "N", 0
        value = int(text)
        if 1 <= value <= 31 and len(text) <= 2:
            return "D", value
        return ("Y", value) if 1000 <= value < 2200 else ("N", value)
    if kind == "O":
        return "O", int(text[:-2])
    if kind == "E":
        return "E", int(re.sub(r"\D", "", text))
    return ("'", 0) if kind == "s" else (kind, 0)


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


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    lexicon = time_lexicon()
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in sorted((*lexicon.holidays, *lexicon.named), key=lambda phrase: (-len(phrase), phrase)):
        words = tuple(match[0] for match in _WORD.finditer(phrase))
        table.setdefault(words[0], []).append((words, phrase))
    return table


def _is_abbreviation(word: TimeWord) -> bool:
    lexicon = time_lexicon()
    return word.symbol in "MW" and word.text in lexicon.month_abbreviations | lexicon.weekday_abbreviations


def _joined(words: list[TimeWord]) -> Iterator[TimeWord]:
    """Yield the words with "Jan." made one, and a holiday or a time with a name of its own, too."""
    texts = [word.text for word in words]
    i = 0
    while i < len(words):
        if (
            _is_abbreviation(words[i])
            and i + 1 < len(words)
            and words[i + 1].start == words[i].end
            and texts[i + 1] == "."
        ):
            yield replace(words[i], end=words[i + 1].end, is_abbreviated=True)
            i += 2
            continue
        phrase, length = next(
            (
                (name, len(parts))
                for parts, name in _phrases().get(texts[i], ())
                if tuple(texts[i : i + len(parts)]) == parts and not words[i].token.text[:1].islower()
            ),
            ("", 1),
        )
        first, last = words[i], words[i + length - 1]
        if phrase:
            symbol = "H" if phrase in time_lexicon().holidays else "G"
            yield TimeWord(symbol=symbol, text=phrase, value=0, start=first.start, end=last.end, token=first.token)
        else:
            yield first
        i += length
