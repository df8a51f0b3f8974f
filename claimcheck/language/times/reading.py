"""One match of a rule of the grammar of time, with its words by the names of the groups."""

import re
from dataclasses import dataclass

from claimcheck.language.times.calendar import Part, Unit
from claimcheck.language.times.expressions import Which
from claimcheck.language.times.lexicon import time_lexicon
from claimcheck.language.times.words import TimeWord, TimeWords

UNITS = {
    "d": Unit.DAY,
    "k": Unit.WEEK,
    "x": Unit.WEEKEND,
    "m": Unit.MONTH,
    "q": Unit.QUARTER,
    "y": Unit.YEAR,
    "z": Unit.DECADE,
    "C": Unit.CENTURY,
}
WHICH = {"<": Which.LAST, "=": Which.THIS, ">": Which.NEXT}
OFFSETS = {"<": -1, "=": 0, ">": 1}
MAX_COUNT = 10_000


@dataclass(frozen=True, slots=True)
class Reading:
    """One match of one rule, with access to its words by the names of the groups."""

    words: TimeWords
    match: re.Match[str]

    def word(self, group: str) -> TimeWord | None:
        """Return the first word of a group, None if it took no part."""
        for name in (group, f"{group}_2"):  # an alternative of the pattern may name its group a second time
            at = self.match.start(name) if name in self.match.re.groupindex else -1
            if at >= 0:
                return self.words[at]
        return None

    def value(self, group: str) -> int | None:
        """Return the number that the word of a group stands for."""
        word = self.word(group)
        return word.value if word else None

    def text(self, group: str) -> str:
        """Return the text of the first word of a group, lower case; empty if it took no part."""
        word = self.word(group)
        return word.text if word else ""

    def symbol(self, group: str) -> str:
        """Return the symbol of the first word of a group; empty if it took no part."""
        word = self.word(group)
        return word.symbol if word else ""

    @property
    def before(self) -> TimeWord | None:
        """The word before the match."""
        return self.words[self.match.start() - 1] if self.match.start() else None

    @property
    def following(self) -> TimeWord | None:
        """The word after the match."""
        return self.words[self.match.end()] if self.match.end() < len(self.words) else None

    def after(self, symbols: str) -> bool:
        """Whether these symbols follow the match."""
        following = self.words[self.match.end() : self.match.end() + len(symbols)]
        return "".join(word.symbol for word in following) == symbols

    @property
    def part(self) -> Part | None:
        """What "early", "the end of", "the first half of" leave of the whole."""
        if half := self.word("half"):
            return {1: Part.FIRST_HALF, 2: Part.SECOND_HALF}.get(half.value)
        return self.part_of("part") or self.part_of("early")

    def part_of(self, group: str) -> Part | None:
        """Return what the word of a group, "early" or "the end", leaves of the whole."""
        lists, text = time_lexicon().words, self.text(group)
        for name, part in (
            ("early", Part.EARLY),
            ("mid", Part.MID),
            ("late", Part.LATE),
            ("beginning", Part.BEGINNING),
            ("end", Part.END),
        ):
            if text in lists[name]:
                return part
        return None

    @property
    def count(self) -> int | None:
        """How many units are counted; None if only vaguely, or more than any date can take."""
        start, end = self.match.span("count")
        counted = self.words[start:end]
        if any(word.symbol in "vN" and not word.text.isdecimal() for word in counted):
            return None
        total = sum(word.value or int(word.text) for word in counted if word.symbol != "-" and len(word.text) < 12)
        return total if 0 < total <= MAX_COUNT else None
