"""Match a whole line against the phrases of a lexicon, quickly whatever the length of the lexicon."""

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicons import load_lexicon

_OUTER = " \t\xa0()[]{}<>.,:;!?-–—|•·_\"'“”‘»›→▶▼+"
_NEVER = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one table: without wildcards, with some behind the first word, and beginning with one."""

    plain: frozenset[str]
    by_first_word: dict[str, re.Pattern[str]]
    numbered: re.Pattern[str]
    opened: re.Pattern[str]

    def match(self, folded: str, *, is_one_sentence: bool) -> bool:
        """Whether a phrase is the whole line; one that begins with ``*`` only if the line is one sentence."""
        if folded in self.plain:
            return True
        pattern = self.by_first_word.get(_first_word(folded), _NEVER)
        return bool(
            pattern.fullmatch(folded)
            or self.numbered.fullmatch(folded)
            or (is_one_sentence and self.opened.fullmatch(folded))
        )


def fold(text: str) -> str:
    """Return a line as the lexicon writes it: lower case, plain apostrophes, single blanks, no outer punctuation.

    >>> fold("  (Word count:  612)")
    'word count: 612'
    """
    return " ".join(text.replace("’", "'").casefold().split()).strip(_OUTER)


@cache
def load_phrases(table: str) -> Phrases:
    """Return the phrases of a table of the lexicon of furniture."""
    phrases = sorted(phrase.strip(_OUTER) for phrase in load_lexicon(__package__, "furniture").words(table))
    wild = [phrase for phrase in phrases if "*" in phrase or "#" in phrase]
    first_words: dict[str, list[str]] = {}
    for phrase in wild:
        if phrase[0] not in "*#":
            first_words.setdefault(_first_word(phrase), []).append(phrase)
    return Phrases(
        plain=frozenset(phrases) - frozenset(wild),
        by_first_word={word: _compile(group) for word, group in first_words.items()},
        numbered=_compile([phrase for phrase in wild if phrase[0] == "#"]),
        opened=_compile([phrase for phrase in wild if phrase[0] == "*"]),
    )


def _first_word(text: str) -> str:
    """Return the letters the text begins with, or its first character."""
    word = re.match(r"[^\W\d_]+", text)
    return word[0] if word else text[:1]


def _compile(phrases: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(_pattern(phrase) for phrase in phrases)) if phrases else _NEVER


def _pattern(phrase: str) -> str:
    """Return the regular expression of a phrase: ``*`` is any words or none, ``#`` a number."""
    parts = re.split(r"([*#])", phrase)
    return "".join({"*": ".*", "#": r"[\d.,]+ ?[km]?"}.get(part, re.escape(part)) for part in parts)
