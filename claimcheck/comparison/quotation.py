"""Rung: one utterance, quoted in different words or put into different mouths.

Two quotations are the same utterance if most words of the stretch that they share are the same in the same order. What
differs inside that stretch was altered by one of the outlets, unless it is marked ("...", brackets) or only a matter of
spelling ("he's" for "he is", case, punctuation).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from claimcheck.comparison.pair import Pair, Verdict
from claimcheck.lexicons import load_lexicon
from claimcheck.records import FindingKind, Relation

ALTERED_RULE = "quotation-altered"
SPEAKER_RULE = "quotation-of-two-speakers"
SAME_RULE = "same-quotation"
MIN_SHARED_WORDS = 4
MIN_SHARED_SHARE = 0.7
"""Share of the stretch's words that must be the same for two quotations to be one utterance."""
MAX_ALTERED_WORDS = 4
"""A longer difference is a passage left out or another sentence, not an altered word."""
MARKS_OF_EDITING = frozenset({"...", "…", "[", "]"})


@dataclass(frozen=True, slots=True)
class _Overlap:
    """What two quotations share, and the altered words (left, right)."""

    words: int
    altered: tuple[tuple[str, str], ...]


def compare_quotations(pair: Pair) -> Verdict | None:
    """Contradiction by altered words or by speaker; agreement where words and speaker are the same."""
    best: _Overlap | None = None
    for left in pair.a.quoted_words:
        for right in pair.b.quoted_words:
            overlap = _overlap(left, right)
            if overlap is not None and (best is None or overlap.words > best.words):
                best = overlap
    if best is None:
        return None
    if pair.speaker_a and pair.speaker_b and pair.speaker_a != pair.speaker_b:
        return _verdict(
            Relation.CONTRADICTS, FindingKind.SPEAKER, SPEAKER_RULE, f"the same words are said by {_names(pair)}"
        )
    if best.altered:
        changes = "; ".join(f'"{left or "nothing"}" against "{right or "nothing"}"' for left, right in best.altered[:3])
        return _verdict(
            Relation.CONTRADICTS, FindingKind.QUOTE, ALTERED_RULE, f"inside the quotation marks stands {changes}"
        )
    return _verdict(Relation.AGREES, FindingKind.QUOTE, SAME_RULE, f"both quote the same {best.words} words")


def _verdict(relation: Relation, kind: FindingKind, rule: str, reason: str) -> Verdict:
    return Verdict(relation=relation, kind=kind, rule=rule, confidence=0.85, reason=reason)


def _names(pair: Pair) -> str:
    return " and by ".join(source.name or source.text for source in (pair.a.source, pair.b.source) if source)


def _overlap(left: Sequence[str], right: Sequence[str]) -> _Overlap | None:
    """Return what the quotations share, or None if they are not one utterance."""
    a, b = list(_normalise(left)), list(_normalise(right))
    blocks = [block for block in SequenceMatcher(a=a, b=b, autojunk=False).get_matching_blocks() if block.size]
    shared = sum(block.size for block in blocks)
    if shared < MIN_SHARED_WORDS:
        return None
    first, last = blocks[0], blocks[-1]
    stretch = max(last.a + last.size - first.a, last.b + last.size - first.b)
    if shared / stretch < MIN_SHARED_SHARE:
        return None
    altered: list[tuple[str, str]] = []
    for before, after in zip(blocks, blocks[1:], strict=False):
        gap_a, gap_b = a[before.a + before.size : after.a], b[before.b + before.size : after.b]
        if not MARKS_OF_EDITING & {*gap_a, *gap_b} and max(len(gap_a), len(gap_b)) <= MAX_ALTERED_WORDS:
            altered.append((" ".join(gap_a), " ".join(gap_b)))
    return _Overlap(shared, tuple(altered))


def _normalise(words: Sequence[str]) -> Iterator[str]:
    """Yield the words in the form in which they compare: lower case, contractions written out."""
    contractions = _contractions()
    for word in words:
        folded = word.lower().replace("’", "'")
        if folded in contractions:
            yield from contractions[folded].split()
            continue
        stem, mark, ending = folded.rpartition("'")
        if mark and "'" + ending in contractions:
            yield from (stem, *contractions["'" + ending].split())
        elif folded.endswith("n't"):
            yield from (folded[:-3], "not")
        else:
            yield from folded.split("-")


@cache
def _contractions() -> dict[str, str]:
    return dict(load_lexicon("claimcheck.comparison", "contractions").tables["contractions"])
