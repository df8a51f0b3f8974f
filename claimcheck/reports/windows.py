"""What to show of a long sentence: a window on the words that decide."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from claimcheck.records import Article, Claim, Span, hull

_LONGEST_PASSAGE_CHARS = 420
"""A sentence of 70 words; longer ones are cut around what decides."""
_CONTEXT_CHARS = 120


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that touch or overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span.start < span.end:
            joined.append(span)
    return tuple(joined)


def window_of(text: str, claim: Claim, marks: tuple[Span, ...]) -> Span:
    """Return what to show of a sentence: all of it, or what stands around the marks, cut between words."""
    sentence = claim.sentence
    if sentence.end - sentence.start <= _LONGEST_PASSAGE_CHARS:
        return sentence
    inside = [mark for mark in marks if sentence.covers(mark)] or [Span(sentence.start, sentence.start)]
    core = hull(inside)
    start = max(sentence.start, core.start - _CONTEXT_CHARS)
    end = min(sentence.end, max(core.end + _CONTEXT_CHARS, start + _LONGEST_PASSAGE_CHARS))
    if start > sentence.start:
        start = max(start, text.find(" ", start, core.start) + 1)
    if end < sentence.end:
        cut = text.rfind(" ", core.end, end)
        end = cut if cut > core.end else end
    return Span(start, end)


def stretches(article: Article, window: Span, marks: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """Yield the words of a ``window`` of an article in order, and whether ``marks`` cover them.

    What is no word but a mark of the format ("**" of Markdown, the address of a link) is left out.
    """
    marks = merged(marks)
    edges = {window.start, window.end}
    markup = [span for span in article.markup if span.overlaps(window)]
    for span in (*markup, *(mark for mark in marks if mark.overlaps(window))):
        edges |= {max(span.start, window.start), min(span.end, window.end)}
    pieces: list[tuple[str, bool]] = []
    for start, end in pairwise(sorted(edges)):
        stretch = Span(start, end)
        if any(span.overlaps(stretch) for span in markup):
            continue
        is_marked = any(mark.overlaps(stretch) for mark in marks)
        before = pieces.pop()[0] if pieces and pieces[-1][1] is is_marked else ""
        pieces.append((before + stretch.of(article.text), is_marked))
    yield from pieces
