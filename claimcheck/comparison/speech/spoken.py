"""What an article quotes, as the rung for quotations compares it: words in one spelling, sentences in one speech.

A speech is the running quotation: what one speaker says in one stretch of an article, over the ends of sentences and
over what interrupts it ('"...," he said, "..."'). Outlets cut the same words into other sentences, so that what one of
them altered shows only in the stretch as a whole.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, Span, keys_match

FILLERS = load_lexicon("claimcheck.comparison", "contractions").words("fillers")
"""Sounds that outlets leave out or not; no words of an utterance."""
MASK = re.compile(r"[*_-]{2,}|[*]")
"""What stands for letters that an outlet does not print."""
MAX_PAUSE_CHARS = 2
"""Between two sentences inside one pair of quotation marks stands white space alone."""
MAX_TAG_CHARS = 150
"""What interrupts a speech is not longer: '," the mayor told reporters in Leeds on Tuesday. "'."""
NEIGHBOURS = 2
"""So many sentences of the speech around a claim's own are compared with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word inside quotation marks."""

    form: str
    """The form in which it compares: lower case, one word of a contraction ("is" of "he's")."""
    text: str
    """As it is printed, lower case; the whole contraction."""
    claim: str
    """``Claim.id`` of the claim that holds it."""
    sentence: int
    """Number of the sentence within the speech."""
    is_after_break: bool
    """Whether quotation marks were closed and opened again before it: something may have been left out there."""

    @property
    def is_contracted(self) -> bool:
        """Whether it is a part of a contraction."""
        return self.form != self.text


@dataclass(frozen=True, slots=True)
class Speech:
    """What one speaker says in one stretch of an article."""

    speaker: str | None
    """Key of the speaker's name; None where nobody knows it."""
    words: tuple[Word, ...]
    claims: frozenset[str]
    """``Claim.id`` of the claims that hold its words."""

    def around(self, claim: Claim) -> tuple[Word, ...]:
        """Return what the speech holds of one of its claims, and the sentences next to it."""
        own = [word.sentence for word in self.words if word.claim == claim.id]
        return tuple(word for word in self.words if own[0] - NEIGHBOURS <= word.sentence <= own[-1] + NEIGHBOURS)


def printed(words: Iterable[Word]) -> str:
    """Return words as they are printed but for case and punctuation.

    >>> printed(words_of(["He", "isn’t", "well-known"]))
    "he isn't well known"
    """
    found: list[str] = []
    last: Word | None = None
    for word in words:
        is_rest = word.is_contracted and last is not None and last.text == word.text and last.form != word.form
        if not is_rest:
            found.append(word.text)
        last = word
    return " ".join(found)


def pattern_of(words: str) -> str:
    r"""Return a regular expression for words as :func:`printed` gives them, in whichever spelling they are written.

    >>> print(pattern_of("twenty five meters"))
    (?:twenty\W+five|25)[\W_]+(?:meters|metres)
    """
    spelt, parts, rest = _written(), list[str](), words.split()
    while rest:
        count = 2 if " ".join(rest[:2]) in spelt else 1
        form, rest = " ".join(rest[:count]), rest[count:]
        ways = [re.escape(way).replace(r"\ ", r"\W+").replace("'", "['’]") for way in (form, *spelt.get(form, ()))]
        parts.append(f"(?:{'|'.join(ways)})" if len(ways) > 1 else ways[0])
    return r"[\W_]+".join(parts)


def speeches(claims: Iterable[Claim]) -> tuple[Speech, ...]:
    """Return what the claims of one article quote, each place in the text once, in the order of the text."""
    found: list[tuple[str | None, list[Word]]] = []
    end = -MAX_TAG_CHARS
    for span, quote, claim in _outermost(claims):
        key, gap = claim.source.key if claim.source else None, span.start - end
        is_one_quotation = gap <= MAX_PAUSE_CHARS
        is_running = is_one_quotation or (gap < MAX_TAG_CHARS and _can_be_one(found[-1][0], key))
        before, spoken = found.pop() if is_running else (None, [])
        sentence = spoken[-1].sentence + 1 if spoken else 0
        spoken += words_of(quote, claim=claim.id, sentence=sentence, is_after_break=not is_one_quotation)
        found.append((before or key, spoken))
        end = span.end
    return tuple(Speech(key, tuple(words), frozenset(w.claim for w in words)) for key, words in found if words)


def _outermost(claims: Iterable[Claim]) -> Iterator[tuple[Span, Sequence[str], Claim]]:
    """Yield the quotations that stand in no other one, in the order of the text, and the first claim that has each."""
    quotes = ((s, q, c) for c in claims for s, q in zip(c.quotes, c.quoted_words, strict=True))
    end = 0
    for span, quote, claim in sorted(quotes, key=lambda found: (found[0].start, -found[0].end, found[2].id)):
        if span.end > end:
            yield span, quote, claim
            end = span.end


def _can_be_one(left: str | None, right: str | None) -> bool:
    return left is None or right is None or keys_match(left, right)


def words_of(
    quote: Iterable[str], *, claim: str = "", sentence: int = 0, is_after_break: bool = False
) -> Iterator[Word]:
    """Yield the words in the form in which they compare; the arguments are those of :class:`Word`.

    >>> [word.form for word in words_of(["Um", "we", "won’t"])]
    ['we', 'will', 'not']
    """
    for text in quote:
        folded = text.lower().replace("’", "'")
        if folded in FILLERS:
            continue
        spelled = _spellings().get(folded, folded)
        for form in _forms(spelled):
            whole = form if spelled != folded or "'" not in spelled else folded
            word = Word(form=form, text=whole, claim=claim, sentence=sentence, is_after_break=is_after_break)
            yield word
            is_after_break = False


def _forms(word: str) -> Sequence[str]:
    """Return a word with contractions written out, and compounds cut at the hyphen."""
    contractions = _contractions()
    if word in contractions:
        return contractions[word].split()
    stem, mark, ending = word.rpartition("'")
    if mark and stem and "'" + ending in contractions:
        return (stem, *contractions["'" + ending].split())
    if word.endswith("n't"):
        return (word[:-3], "not")
    return (word,) if MASK.search(word) else [part for part in re.split("[- ]", word) if part]


@cache
def _contractions() -> Mapping[str, str]:
    return dict(load_lexicon("claimcheck.comparison", "contractions").tables["contractions"])


@cache
def _written() -> Mapping[str, Sequence[str]]:
    """Return the other spellings of the word, or the two, in which they compare."""
    found: dict[str, list[str]] = {}
    for written, form in sorted(_spellings().items()):
        if written != form:
            found.setdefault(form, []).append(written)
    return found


@cache
def _spellings() -> Mapping[str, str]:
    """Return the spelling in which a word compares: the commonest one, and of numbers below 100 the words."""
    numbers = load_lexicon("claimcheck.language", "number_words").tables
    words = {str(number): word for kind in ("cardinals", "tens") for word, number in numbers[kind].items()}
    for tens in range(20, 100, 10):
        words |= {str(tens + ones): f"{words[str(tens)]} {words[str(ones)]}" for ones in range(1, 10)}
    return words | dict(load_lexicon("claimcheck.comparison", "contractions").tables["spellings"])
