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
    e B w K  AD, BC, fiscal, thousand             A Z i F  before, after, in, from
    X Q u    now; Q1 to Q4; number and a half               ( )      parentheses
                                                  _ |      any other word; the end of a paragraph
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import overload

from spacy.tokens import Doc, Token

from claimcheck.language.times.forms import WORD, Form, form_of
from claimcheck.language.times.lexicon import time_lexicon
from claimcheck.records import Span

_DIGIT = re.compile(r"\d")
_OLD_TIMES = re.compile(
    r"\b(?:c|ca|circa)\.? ?\d{3}\b|\b\d{1,4} ?(?:AD|BCE?|CE)\b|\b(?:AD ?|A\.D\. ?)\d{2,4}\b|\byear \d{2,3}\b"
)


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
    is_capital: bool = False
    """Whether it begins with a capital letter."""
    is_plural: bool = False
    is_abbreviated: bool = False
    """Whether it is a month or weekday with the full stop of an abbreviation."""


_Cut = tuple[Form, int, int]
"""A form, and where it starts and ends."""
_GAP = Form("|", "")


class TimeWords(Sequence[TimeWord]):
    """The words of an article. Each is made when it is first asked for: most never are.

    Args:
        doc: The article.
        text: Its text.
        cuts: Its words in order.
    """

    def __init__(self, doc: Doc, text: str, cuts: Sequence[_Cut]) -> None:
        self.text = text
        """The text of the article: spaCy puts ``doc.text`` together anew each time."""
        self.symbols = "".join([form.symbol for form, _, _ in cuts])
        """The symbols of all words."""
        self._doc, self._cuts = doc, cuts
        self._made: dict[int, TimeWord] = {}
        self._token_starts: list[int] = doc.to_array(["IDX"]).tolist()

    @cached_property
    def tells_of_old_times(self) -> bool:
        """Whether some year is marked as one of antiquity or the early Middle Ages ("c. 347", "AD 842", "400 BC")."""
        return _OLD_TIMES.search(self.text) is not None

    def __len__(self) -> int:
        return len(self._cuts)

    @overload
    def __getitem__(self, at: int) -> TimeWord: ...

    @overload
    def __getitem__(self, at: slice) -> list[TimeWord]: ...

    def __getitem__(self, at: int | slice) -> TimeWord | list[TimeWord]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self._cuts)))]
        word = self._made.get(at)
        if word is None:
            word = self._made[at] = self._word(self._cuts[at])
        return word

    def _word(self, cut: _Cut) -> TimeWord:
        form, start, end = cut
        return TimeWord(
            symbol=form.symbol,
            text=form.text,
            value=form.value,
            start=start,
            end=end,
            token=self._doc[bisect_right(self._token_starts, start) - 1],
            is_capital=form.is_capital,
            is_plural=form.is_plural,
            is_abbreviated=form.is_abbreviated,
        )


def time_words(doc: Doc) -> TimeWords:
    """Return the words of the article in order; what is no part of headline or body is one word "|" each."""
    text = doc.text
    cuts: list[_Cut] = []
    at = 0
    for i in sorted(doc._.gaps):
        gap = doc[i]
        cuts.extend(_cut(text, at, gap.idx))
        at = gap.idx + len(gap)
        cuts.append((_GAP, gap.idx, at))
    cuts.extend(_cut(text, at, len(text)))
    return TimeWords(doc, text, list(_joined(cuts)))


def words_of_lines(doc: Doc, text: str, lines: Iterable[Span]) -> TimeWords | None:
    """Return the words of some lines of an article that bear a figure, one word "|" after each; None if none does."""
    cuts: list[_Cut] = []
    for line in lines:
        if _DIGIT.search(text, line.start, line.end):
            cuts.extend((*_cut(text, line.start, line.end), (_GAP, line.end, line.end)))
    return TimeWords(doc, text, list(_joined(cuts))) if cuts else None


def _cut(text: str, start: int, end: int) -> Iterator[_Cut]:
    for match in WORD.finditer(text, start, end):
        yield form_of(match[0], match.lastgroup), match.start(), match.end()


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    lexicon = time_lexicon()
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in sorted((*lexicon.holidays, *lexicon.named), key=lambda phrase: (-len(phrase), phrase)):
        words = tuple(match[0] for match in WORD.finditer(phrase))
        table.setdefault(words[0], []).append((words, phrase))
    return table


@cache
def _abbreviations() -> frozenset[str]:
    lexicon = time_lexicon()
    return frozenset(lexicon.month_abbreviations) | frozenset(lexicon.weekday_abbreviations)


def _joined(cuts: Sequence[_Cut]) -> Iterator[_Cut]:
    """Yield the words with "Jan." made one, and a holiday or a time with a name of its own, too."""
    phrases, abbreviations = _phrases(), _abbreviations()
    fillers = time_lexicon().words["fillers"]
    cuts = [cut for cut in cuts if cut[0].text not in fillers]
    i = 0
    while i < len(cuts):
        form, start, end = cuts[i]
        taken = 1
        if form.symbol in "MW" and form.text in abbreviations:
            following, dot_start, dot_end = cuts[i + 1] if i + 1 < len(cuts) else cuts[i]
            if following.text == "." and dot_start == end:
                form, end, taken = replace(form, is_abbreviated=True), dot_end, 2
        elif form.text in phrases and (phrase := _phrase_at(cuts, i)):
            words, name = phrase
            symbol = "H" if name in time_lexicon().holidays else "G"
            form, end, taken = Form(symbol, name), cuts[i + len(words) - 1][2], len(words)
        yield form, start, end
        i += taken


def _phrase_at(cuts: Sequence[_Cut], i: int) -> tuple[tuple[str, ...], str] | None:
    """Return the words and the name of the phrase that starts there; its first letter must not be a small one."""
    if cuts[i][0].is_lower:
        return None
    for words, name in _phrases()[cuts[i][0].text]:
        if len(words) == 1 or tuple(form.text for form, _, _ in cuts[i : i + len(words)]) == words:
            return words, name
    return None
