"""Article -> the same article as it is read: no markup, no line breaks inside paragraphs, one blank between words.

The language stage works on this copy, so that a sentence is the same wherever its lines are broken. What it finds is
told in places of the copy, and put back to the places of the stored text (:func:`claimcheck.records.moved`), which is
never rewritten.
"""

import dataclasses
from collections.abc import Sequence

from claimcheck.records import Article, Offsets, Span


def as_read(article: Article) -> tuple[Article, Offsets | None]:
    """Return the article as it is read, and where its code points are stored; None where the text is the same."""
    spans = sorted((*article.body, *((article.headline,) if article.headline else ())))
    offsets = _kept(article.text, spans, article.markup)
    if len(offsets) == len(article.text) and not any(_is_odd(article.text, span) for span in spans):
        return article, None
    inside = bytearray(len(article.text))
    for span in spans:
        inside[span.start : span.end] = b"\1" * (span.end - span.start)
    characters = (" " if inside[i] and article.text[i].isspace() else article.text[i] for i in offsets)
    places = _places(offsets, len(article.text))

    def moved(span: Span | None) -> Span | None:
        return span and Span(places[span.start], places[span.end])

    def all_moved(found: Sequence[Span]) -> tuple[Span, ...]:
        there = (Span(places[span.start], places[span.end]) for span in found)
        return tuple(span for span in there if span.start < span.end)

    copy = dataclasses.replace(
        article,
        text="".join(characters),
        headline=moved(article.headline),
        dateline=moved(article.dateline),
        body=all_moved(article.body),
        headings=all_moved(article.headings),
        markup=(),
    )
    return copy, offsets


def _is_odd(text: str, span: Span) -> bool:
    """Whether a paragraph holds white space other than blanks."""
    return any(character.isspace() and character != " " for character in span.of(text))


def _kept(text: str, spans: Sequence[Span], markup: Sequence[Span]) -> Offsets:
    """Return the places of the code points that the copy has."""
    is_kept = bytearray(b"\1" * len(text))
    for mark in markup:
        is_kept[mark.start : mark.end] = bytes(mark.end - mark.start)
    for span in spans:
        follows_blank = False
        for i in range(span.start, span.end):
            if not is_kept[i]:
                continue
            is_blank = text[i].isspace()
            is_kept[i] = not (is_blank and follows_blank)
            follows_blank = is_blank
    return tuple(i for i, kept in enumerate(is_kept) if kept)


def _places(offsets: Offsets, count: int) -> list[int]:
    """Return for each place of the stored text, its end among them, where the copy has it or what follows it."""
    places: list[int] = []
    for at, offset in enumerate(offsets):
        places += [at] * (offset + 1 - len(places))
    return places + [len(offsets)] * (count + 1 - len(places))
