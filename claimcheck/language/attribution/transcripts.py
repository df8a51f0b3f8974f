"""Interviews and debates word for word: paragraphs that open with the name of who speaks, in capitals, and a colon.

"LEE: We go. ROE: When?" Whatever else is told in such a paragraph is told by its speaker. A word in capitals before a
colon is a label of something else as often ("UPDATE:"), and so two of them have to speak in one article, unless it is
the name of a person.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from claimcheck.language.attribution.links import LabelledSpan, frame_of
from claimcheck.language.attribution.stretches import Interval, holds, trim
from claimcheck.language.names.folding import fold
from claimcheck.lexicons import load_lexicon
from claimcheck.records import NameLabel

_NO_SPEAKERS = load_lexicon("claimcheck.language", "cues").words("headings")
_MAX_LABEL_TOKENS = 4
_MIN_LETTERS = 3
_MIN_TURNS = 2
_OPENING_MARKS = frozenset({'"', "“", "''", "``"})


@dataclass(frozen=True, slots=True)
class _Turn:
    """One paragraph of a transcript: the name before its colon, and what is said."""

    label: Interval
    colon: int
    said: Interval


def in_transcripts(doc: Doc, spans: Iterable[LabelledSpan]) -> tuple[LabelledSpan, ...]:
    """Return the spans, sorted, with those of transcripts as their form tells them.

    Args:
        doc: A parsed Doc with ``doc._.names``.
        spans: Spans that belong together by frame.
    """
    turns = list(_turns(doc))
    if not turns:
        return tuple(sorted(spans))
    starts, ends = [turn.label[0] for turn in turns], {turn.colon: turn.said[1] for turn in turns}

    def is_outside(span: LabelledSpan) -> bool:
        near = turns[max(0, bisect_right(starts, span.start) - 1) : bisect_left(starts, span.end)]
        goes_on = span.start >= ends.get(span.frame, 0)
        return goes_on and not any(_is_of_another(span, turn) for turn in near)

    kept = list(filter(is_outside, spans))
    told = [
        span
        for turn in turns
        for span in frame_of(turn.colon, source=[turn.label], cue=[(turn.colon, turn.colon + 1)], content=[turn.said])
    ]
    return tuple(sorted([*kept, *told]))


def _is_of_another(span: LabelledSpan, turn: _Turn) -> bool:
    """Whether a span in a turn goes with a cue outside of what is said in it."""
    whole = turn.label[0], turn.said[1]
    if not (span.start < whole[1] and whole[0] < span.end):
        return False
    is_told_in_it = holds(turn.said, span.frame)
    return not is_told_in_it or span.start < turn.said[0]


def _turns(doc: Doc) -> Iterator[_Turn]:
    """Yield the turns of a transcript, none where the labels are no speakers."""
    found = [turn for paragraph in _paragraphs(doc) if (turn := _turn(doc, paragraph)) is not None]
    names = (fold(name.canonical).split() for name in doc._.names if name.label is NameLabel.PERSON)
    people = {words[-1] for words in names if words}
    labels = [fold(doc[turn.label[0] : turn.label[1]].text) for turn in found]
    times = Counter(labels)
    is_transcript = len(times) >= _MIN_TURNS
    for turn, label in zip(found, labels, strict=True):
        is_person = bool(label.split()) and label.split()[-1] in people
        if is_person or (is_transcript and times[label] >= _MIN_TURNS):
            yield turn


def _turn(doc: Doc, paragraph: Interval) -> _Turn | None:
    start, end = paragraph
    start += doc[start].text in _OPENING_MARKS
    colon = next((i for i in range(start, min(end, start + _MAX_LABEL_TOKENS + 1)) if doc[i].text == ":"), None)
    said = trim(doc, (colon + 1, end), conjunctions=False) if colon is not None else None
    if colon is None or said is None or colon == start:
        return None
    words = doc[start:colon]
    letters = sum(len(word) for word in words if word.is_alpha)
    is_name = all(word.text.isupper() or not word.is_alpha for word in words) and letters >= _MIN_LETTERS
    is_heading = any(word.lower_ in _NO_SPEAKERS for word in words)
    return _Turn((start, colon), colon, said) if is_name and not is_heading else None


def _paragraphs(doc: Doc) -> Iterator[Interval]:
    """Yield the paragraphs, without the gaps between them."""
    start = 0
    breaks = [i for i in sorted(doc._.gaps) if doc[i].is_sent_start]
    for end in (*breaks, len(doc)):
        whole = trim(doc, (start, end), conjunctions=False)
        if whole is not None:
            yield whole
        start = end + 1
