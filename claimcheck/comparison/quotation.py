"""Rung: one utterance, quoted in different words or put into different mouths.

Two quotations are the same utterance if most words of the stretch that they share are the same in the same order.
What differs inside that stretch was altered by one of the outlets, unless it is marked ("...", brackets) or only a
matter of spelling ("he's" for "he is", case, punctuation).

``quotation-altered`` holds outlets to what their own style guides ask: words inside quotation marks are not changed,
what is left out is marked by an ellipsis, what is put in by brackets or parentheses (The Associated Press Stylebook,
"quotations in the news"). ``quotation-of-two-speakers`` and ``same-quotation`` rest on runs of equal words as
evidence of one original (Clough et al. 2002, METER: Measuring Text Reuse).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from claimcheck.comparison.pair import Pair, Verdict, same_speaker
from claimcheck.comparison.told import Told
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Claim, FindingKind, Relation, keys_match

ALTERED_RULE = "quotation-altered"
SPEAKER_RULE = "quotation-of-two-speakers"
SAME_RULE = "same-quotation"
MIN_SHARED_WORDS = 5
"""Fewer words in common are a phrase that two people can use."""
MIN_SHARED_SHARE = 0.75
"""Share of the stretch's words that must be the same for two quotations to be one utterance."""
MIN_SPEAKER_WORDS = 7
MIN_WHOLE_WORDS = 6
MIN_ALTERED_WORDS = 9
"""Words in common from which two speakers can hardly have said the same: parts of quotations, whole quotations, and
quotations that are not quite the same."""
MAX_ALTERED_WORDS = 4
"""A longer difference is a passage left out or another sentence, not an altered word."""
MAX_EXCHANGED_AT_END = 4
"""Words at the very end or start of both quotations that count as exchanged; a longer rest was only cut off."""
SURER_SHARE = 0.65
MIN_SURER_WORDS = 6
"""The share where both quotations are one speaker's, or all words of one stand in the other, from so many in common."""
MIN_WHOLE_SHARE = 0.5
"""Share that must be surpassed where words at the ends were exchanged too."""
MAX_COMPARED_WORDS = 400
"""Of one quotation; longer ones are compared by their beginnings."""
MARKS_OF_EDITING = frozenset({"...", "…", "[", "]", "(", ")"})
FILLERS = frozenset({"uh", "um", "er", "erm", "ah", "oh"})
"""Sounds that outlets leave out or not; no words of an utterance."""
MASK = re.compile(r"[*_-]{2,}|[*]")
"""What stands for letters that an outlet does not print."""


@dataclass(frozen=True, slots=True)
class _Overlap:
    """What two quotations share, and the altered words (left, right)."""

    words: int
    left: tuple[str, ...]
    """The stretch of the first quotation that stands for the same in the second one."""
    right: tuple[str, ...]
    altered: tuple[tuple[str, str], ...]
    is_whole: bool
    """Whether nothing of either quotation stands outside of what they share."""


def compare_quotations(pair: Pair) -> Verdict | None:
    """Contradiction by altered words or by speaker; agreement where words and speaker are the same."""
    best: _Overlap | None = None
    for left in pair.a.quoted_words:
        for right in pair.b.quoted_words:
            overlap = _overlap(left, right, has_one_speaker=pair.has_one_speaker)
            if overlap is not None and (best is None or overlap.words > best.words):
                best = overlap
    if best is None:
        return None
    if same_speaker(pair.a, pair.b) is False:
        return _of_two_speakers(pair, best)
    return _altered(pair, best) if best.altered else _same(best)


def _of_two_speakers(pair: Pair, overlap: _Overlap) -> Verdict | None:
    """Contradiction if two who are named are said to have used the same words, and so many that it can be no chance."""
    needed = MIN_ALTERED_WORDS if overlap.altered else MIN_WHOLE_WORDS if overlap.is_whole else MIN_SPEAKER_WORDS
    if overlap.words < needed or not (_is_named(pair.a) and _is_named(pair.b)):
        return None
    reason = f"the same {overlap.words} words are said by {_names(pair)}"
    return _verdict(Relation.CONTRADICTS, FindingKind.SPEAKER, SPEAKER_RULE, reason)


def _altered(pair: Pair, overlap: _Overlap) -> Verdict | None:
    """Contradiction if words were altered, and the speaker did not say it in both ways."""
    speaker = next((c.source.key for c in (pair.a, pair.b) if c.source and c.source.key), None)
    if _said(speaker, overlap.left, pair.told_b) or _said(speaker, overlap.right, pair.told_a):
        return None
    changes = "; ".join(
        f'"{left}" against "{right}"' if left and right else f'"{left or right}" only in one'
        for left, right in overlap.altered[:3]
    )
    reason = f"inside the quotation marks stands {changes}"
    return _verdict(Relation.CONTRADICTS, FindingKind.QUOTE, ALTERED_RULE, reason)


def _same(overlap: _Overlap) -> Verdict:
    reason = f"both quote the same {overlap.words} words"
    return _verdict(Relation.AGREES, FindingKind.QUOTE, SAME_RULE, reason)


def _verdict(relation: Relation, kind: FindingKind, rule: str, reason: str) -> Verdict:
    return Verdict(relation=relation, kind=kind, rule=rule, confidence=0.85, reason=reason)


def _is_named(claim: Claim) -> bool:
    """Whether the text itself names the speaker, and does not only point at him."""
    source = claim.source
    if source is None or source.key is None:
        return False
    named = [n.key for n in claim.setting_names if any(n.span.overlaps(span) for span in source.spans)]
    return any(keys_match(key, source.key) for key in named)


def _names(pair: Pair) -> str:
    return " and by ".join(source.name or source.text for source in (pair.a.source, pair.b.source) if source)


def _overlap(left: Sequence[str], right: Sequence[str], *, has_one_speaker: bool) -> _Overlap | None:
    """Return what the quotations share, or None if they are not one utterance."""
    a, b = list(_normalise(left[:MAX_COMPARED_WORDS])), list(_normalise(right[:MAX_COMPARED_WORDS]))
    blocks = [block for block in SequenceMatcher(a=a, b=b, autojunk=False).get_matching_blocks() if block.size]
    shared = sum(block.size for block in blocks)
    if shared < MIN_SHARED_WORDS:
        return None
    first, last = blocks[0], blocks[-1]
    gaps = [
        (a[before.a + before.size : after.a], b[before.b + before.size : after.b]) for before, after in pairwise(blocks)
    ]
    altered = [gap for gap in gaps if _is_altered(*gap)]
    before, after = (a[: first.a], b[: first.b]), (a[last.a + last.size :], b[last.b + last.size :])
    at_start, at_end = (_is_exchanged(end) for end in (before, after))
    altered += [end for end, is_exchanged in ((before, at_start), (after, at_end)) if is_exchanged]
    inner = max(last.a + last.size - first.a, last.b + last.size - first.b)
    is_surer = shared >= MIN_SURER_WORDS and (has_one_speaker or shared == min(len(a), len(b)))
    needed = SURER_SHARE if is_surer else MIN_SHARED_SHARE
    stretches = (
        a[0 if at_start else first.a : None if at_end else last.a + last.size],
        b[0 if at_start else first.b : None if at_end else last.b + last.size],
    )
    if shared / inner < needed or shared / max(map(len, stretches)) <= MIN_WHOLE_SHARE:
        return None
    return _Overlap(
        words=shared,
        left=tuple(stretches[0]),
        right=tuple(stretches[1]),
        altered=tuple((" ".join(x), " ".join(y)) for x, y in altered),
        is_whole=not any((*before, *after)),
    )


def _is_exchanged(end: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Whether the last or first words of two quotations were exchanged, and not only cut off in one."""
    return all(0 < len(words) <= MAX_EXCHANGED_AT_END for words in end) and _is_altered(*end)


def _said(speaker: str | None, words: Sequence[str], told: Told) -> bool:
    """Whether an article quotes these words too, in the form in which they compare, and of nobody else."""
    wanted = " ".join(("", *words, ""))
    return any(
        wanted in " ".join(("", *_normalise(quote), ""))
        for name, quote in told.quotes
        if name is None or speaker is None or keys_match(name, speaker)
    )


def _is_altered(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether what stands between two common runs was changed without a mark that says so."""
    if MARKS_OF_EDITING & {*left, *right} or max(len(left), len(right)) > MAX_ALTERED_WORDS:
        return False
    if any(MASK.search(word) for word in (*left, *right)):
        return False
    return "".join(left) != "".join(right)


def _normalise(words: Sequence[str]) -> Iterator[str]:
    """Yield the words in the form in which they compare: lower case, contractions written out."""
    contractions = _contractions()
    for word in words:
        folded = word.lower().replace("’", "'")
        if folded in FILLERS:
            continue
        if folded in contractions:
            yield from contractions[folded].split()
            continue
        stem, mark, ending = folded.rpartition("'")
        if mark and "'" + ending in contractions:
            yield from (stem, *contractions["'" + ending].split())
        elif folded.endswith("n't"):
            yield from (folded[:-3], "not")
        else:
            yield from (folded,) if MASK.search(folded) else folded.split("-")


@cache
def _contractions() -> dict[str, str]:
    return dict(load_lexicon("claimcheck.comparison", "contractions").tables["contractions"])
