"""What two quotations share, and what was altered in it.

The longest runs of equal words are found first (Ratcliff and Obershelp 1988, Pattern Matching: the Gestalt Approach);
what differs between two of them was altered, unless it is marked or too long to be anything but left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import Match, SequenceMatcher
from functools import cache
from itertools import pairwise

from claimcheck.comparison.speech.spoken import MASK, Word, printed
from claimcheck.lexicons import load_lexicon

MIN_SHARED_WORDS = 5
"""Fewer words in common are a phrase that two people can use."""
MIN_SHORT_WORDS = 4
"""The same of one speaker, where one word of a short quotation stands in the place of another."""
MIN_SHARED_SHARE = 0.75
"""Share of the stretch's words that must be the same for two quotations to be one utterance."""
MAX_ALTERED_WORDS = 4
"""A longer difference is a passage left out or another sentence, not an altered word."""
MAX_EXCHANGED_AT_END = 4
"""Words at the very end or start of both sentences that count as exchanged; a longer rest was only cut off."""
SURER_SHARE = 0.65
MIN_SURER_WORDS = 6
"""The share where both quotations are one speaker's, or all words of one stand in the other, from so many in common."""
WHOLE_SHARE = 0.60
"""The share where both are all that one speaker is quoted with: "There is nothing left to do", "a great deal left"."""
MIN_WHOLE_SHARE = 0.5
"""Share that must be surpassed where words at the ends were exchanged too."""
CONTEXT_WORDS = 4
"""Words to either side by which an altered passage is known again."""
MARKS_OF_EDITING = frozenset({"...", "…", "[", "]", "(", ")"})
_WORDS = load_lexicon("claimcheck.comparison", "contractions")
INTERJECTIONS = _WORDS.words("interjections")
"""Words that are said and mean next to nothing."""
EASILY_LOST = _WORDS.words("easily_lost")
"""Words that are easily lost or added in writing down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """What stands in one quotation in the place of other words, or of none, in the other one."""

    left: str
    right: str
    is_minor: bool
    """Whether it changes next to nothing: a contraction written out, an "oh" or "the" left out, a word said twice."""
    at: tuple[Word, Word]
    """A word of each: the first one altered, or the one beside which words were left out."""
    contexts: tuple[str, str]
    """The altered words of either side with those around them, as :func:`printed` gives them."""

    def mirrored(self) -> "Alteration":
        """Return it with its sides exchanged."""
        return replace(self, left=self.right, right=self.left, at=self.at[::-1], contexts=self.contexts[::-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """A stretch that two quotations share."""

    words: int
    """How many words are the same."""
    alterations: tuple[Alteration, ...]
    """In the order of the text."""
    is_whole: bool
    """Whether nothing of either quotation stands outside of the stretch."""
    is_contained: bool
    """Whether all words of one quotation stand in the other."""

    def mirrored(self) -> "Overlap":
        """Return it with its sides exchanged."""
        return replace(self, alterations=tuple(alteration.mirrored() for alteration in self.alterations))

    @property
    def is_altered(self) -> bool:
        """Whether words were altered, and not only how they sound."""
        return any(not alteration.is_minor for alteration in self.alterations)


@dataclass(frozen=True, slots=True)
class _Gap:
    """What lies between two common runs: where it starts and ends in the first and in the second quotation."""

    i1: int
    i2: int
    j1: int
    j2: int

    @property
    def most_words(self) -> int:
        return max(self.i2 - self.i1, self.j2 - self.j1)


def overlaps(left: Sequence[Word], right: Sequence[Word], *, has_one_speaker: bool) -> Iterator[Overlap]:
    """Yield the stretches of two quotations that are one utterance, in the order of the text."""
    return _Comparison(left, right).overlaps(has_one_speaker=has_one_speaker)


class _Comparison:
    """Two quotations beside each other."""

    def __init__(self, left: Sequence[Word], right: Sequence[Word]) -> None:
        self.a, self.b = left, right

    def overlaps(self, *, has_one_speaker: bool) -> Iterator[Overlap]:
        matcher = SequenceMatcher(a=[w.form for w in self.a], b=[w.form for w in self.b], autojunk=False)
        runs: list[Match] = []
        for block in matcher.get_matching_blocks():
            if runs and (not block.size or self._is_interrupted(_between(runs[-1], block))):
                overlap = self._overlap(runs, has_one_speaker=has_one_speaker)
                if overlap is not None:
                    yield overlap
                runs = []
            runs.append(block)

    def _overlap(self, runs: Sequence[Match], *, has_one_speaker: bool) -> Overlap | None:
        """Return what lies in and between common runs, or None if it is no utterance of its own."""
        shared = sum(run.size for run in runs)
        if shared < (MIN_SHORT_WORDS if has_one_speaker and self._has_one_exchanged(runs) else MIN_SHARED_WORDS):
            return None
        ends = [gap for gap in (self._before(runs[0]), self._after(runs[-1])) if self._is_exchanged(gap, runs)]
        altered = [gap for gap in (_between(*both) for both in pairwise(runs)) if self._is_altered(gap)]
        inner = _Gap(runs[0].a, runs[-1].a + runs[-1].size, runs[0].b, runs[-1].b + runs[-1].size).most_words
        whole = inner + sum(gap.most_words for gap in ends)
        is_surer = shared >= MIN_SURER_WORDS and (has_one_speaker or shared == min(len(self.a), len(self.b)))
        is_all = has_one_speaker and whole == max(len(self.a), len(self.b))
        needed = WHOLE_SHARE if is_all else SURER_SHARE if is_surer else MIN_SHARED_SHARE
        if shared / inner < needed or shared / whole <= MIN_WHOLE_SHARE:
            return None
        gaps = [*ends, *altered, *(gap for run in runs for gap in self._resounded(run))]
        return Overlap(
            words=shared,
            alterations=tuple(self._alterations(gaps)),
            is_contained=shared == min(len(self.a), len(self.b)),
            is_whole=runs[0].a == runs[0].b == 0 and (len(self.a), len(self.b)) == _ends(runs[-1]),
        )

    def _has_one_exchanged(self, runs: Sequence[Match]) -> bool:
        """Whether the shorter quotation has one word in the place of another one, and all others in common."""
        if sum(run.size for run in runs) != min(len(self.a), len(self.b)) - 1:
            return False
        return all((gap.i2 - gap.i1, gap.j2 - gap.j1) == (1, 1) for gap in (_between(*both) for both in pairwise(runs)))

    def _before(self, run: Match) -> _Gap:
        """Return what stands before a run in its sentences."""
        i, j = run.a, run.b
        while i > 0 and self.a[i - 1].sentence == self.a[run.a].sentence:
            i -= 1
        while j > 0 and self.b[j - 1].sentence == self.b[run.b].sentence:
            j -= 1
        return _Gap(i, run.a, j, run.b)

    def _after(self, run: Match) -> _Gap:
        """Return what stands after a run in its sentences."""
        i, j = start = _ends(run)
        while i < len(self.a) and self.a[i].sentence == self.a[start[0] - 1].sentence:
            i += 1
        while j < len(self.b) and self.b[j].sentence == self.b[start[1] - 1].sentence:
            j += 1
        return _Gap(start[0], i, start[1], j)

    def _is_interrupted(self, gap: _Gap) -> bool:
        """Whether two common runs need not belong together: quotation marks or whole sentences stand between them."""
        if any(_has_break(self.a, i) for i in range(gap.i1, gap.i2 + 1)) and gap.most_words:
            return True
        if any(_has_break(self.b, j) for j in range(gap.j1, gap.j2 + 1)) and gap.most_words:
            return True
        is_one_sentence = (
            self.a[gap.i1 - 1].sentence == self.a[gap.i2].sentence
            and self.b[gap.j1 - 1].sentence == self.b[gap.j2].sentence
        )
        return gap.most_words > MAX_ALTERED_WORDS and not is_one_sentence

    def _is_exchanged(self, gap: _Gap, runs: Sequence[Match]) -> bool:
        """Whether the last or first words of two sentences were exchanged, and not only cut off in one."""
        sizes = (gap.i2 - gap.i1, gap.j2 - gap.j1)
        if not all(0 < size <= MAX_EXCHANGED_AT_END for size in sizes) or not self._is_altered(gap):
            return False
        sentences = self.a[gap.i1].sentence, self.b[gap.j1].sentence
        places = ((run.a + k, run.b + k) for run in runs for k in range(run.size))
        shared = sum((self.a[i].sentence, self.b[j].sentence) == sentences for i, j in places)
        return shared > gap.most_words

    def _is_altered(self, gap: _Gap) -> bool:
        """Whether what stands between two common runs was changed without a mark that says so."""
        left, right = self._forms(gap)
        if MARKS_OF_EDITING & {*left, *right} or gap.most_words > MAX_ALTERED_WORDS:
            return False
        if any(MASK.search(form) for form in (*left, *right)):
            return False
        return "".join(left) != "".join(right)

    def _resounded(self, run: Match) -> Iterator[_Gap]:
        """Yield the words of a common run that one quotation contracts and the other does not."""
        for k in range(run.size):
            left, right = self.a[run.a + k], self.b[run.b + k]
            if left.text != right.text and (left.is_contracted or right.is_contracted):
                yield _Gap(run.a + k, run.a + k + 1, run.b + k, run.b + k + 1)

    def _alterations(self, gaps: Sequence[_Gap]) -> Iterator[Alteration]:
        """Yield the alterations in the order of the text; what follows without a word between is one."""
        found: list[tuple[_Gap, bool]] = []
        for gap in sorted(gaps, key=lambda gap: (gap.i1, gap.j1, gap.i2, gap.j2)):
            is_minor = self._is_minor(gap)
            last = found[-1][0] if found else None
            if last is not None and gap.i1 <= last.i2 and gap.j1 <= last.j2:
                found[-1] = _Gap(last.i1, gap.i2, last.j1, gap.j2), is_minor and found[-1][1]
            else:
                found.append((gap, is_minor))
        for gap, is_minor in found:
            yield Alteration(
                left=printed(self.a[gap.i1 : gap.i2]),
                right=printed(self.b[gap.j1 : gap.j2]),
                is_minor=is_minor,
                at=self._place(gap),
                contexts=(_around(self.a, gap.i1, gap.i2), _around(self.b, gap.j1, gap.j2)),
            )

    def _is_minor(self, gap: _Gap) -> bool:
        left, right = self._forms(gap)
        if left == right or {*left, *right} <= INTERJECTIONS:
            return True
        if not left or not right:
            is_repeated = _is_repeated(self.a, gap.i1, gap.i2) if left else _is_repeated(self.b, gap.j1, gap.j2)
            return is_repeated or {*left, *right} <= EASILY_LOST
        x, y = self.a[gap.i1], self.b[gap.j1]
        return gap.most_words == 1 and (_can_stand_for(x, y.form) or _can_stand_for(y, x.form))

    def _place(self, gap: _Gap) -> tuple[Word, Word]:
        """Return the first altered word of each; where there is none, the word beside which it should stand."""
        i, j = gap.i1, gap.j1
        if gap.i1 == gap.i2 and not _stands_first(self.b, gap.j1, gap.j2, i, len(self.a)):
            i -= 1
        if gap.j1 == gap.j2 and not _stands_first(self.a, gap.i1, gap.i2, j, len(self.b)):
            j -= 1
        return self.a[i], self.b[j]

    def _forms(self, gap: _Gap) -> tuple[list[str], list[str]]:
        return [w.form for w in self.a[gap.i1 : gap.i2]], [w.form for w in self.b[gap.j1 : gap.j2]]


def _between(run: Match, following: Match) -> _Gap:
    i, j = _ends(run)
    return _Gap(i, following.a, j, following.b)


def _ends(run: Match) -> tuple[int, int]:
    return run.a + run.size, run.b + run.size


def _has_break(words: Sequence[Word], at: int) -> bool:
    """Whether quotation marks were closed and opened again at a place between two words."""
    return 0 < at < len(words) and words[at].is_after_break


def _is_repeated(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a run of words says once more what stands before or after it."""
    size = end - start
    before, own, after = ([w.form for w in words[max(0, i) : i + size]] for i in (start - size, start, end))
    return own in (before, after)


def _can_stand_for(word: Word, form: str) -> bool:
    """Whether a contraction can stand for another word than the one it was written out as: "he's" for "he has"."""
    ending = word.text[word.text.rfind("'") :]
    return word.is_contracted and form in _others().get(ending, ())


def _stands_first(words: Sequence[Word], start: int, end: int, place: int, count: int) -> bool:
    """Whether words that the other quotation leaves out go with the word that follows them there."""
    if place in {0, count}:
        return place == 0
    return end < len(words) and words[end].sentence == words[end - 1].sentence and start < end


def _around(words: Sequence[Word], start: int, end: int) -> str:
    return printed(words[max(0, start - CONTEXT_WORDS) : end + CONTEXT_WORDS])


@cache
def _others() -> Mapping[str, Sequence[str]]:
    return dict(_WORDS.tables["others"])
