"""Article -> paragraphs: what of an article is read, in the form in which a model reads it best."""

import re
from dataclasses import dataclass

from claimcheck.records import Article, Span

MIN_TITLE_WORD_CHARS = 4
"""Shorter words have small letters even in title case."""
TITLE_CASE_RATIO = 0.7
"""Share of a headline's longer words with a capital from which it is taken to be in title case."""

_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL_INSIDE = re.compile(r"(?<=[\w,;] )([A-Z][^\W\d_]+)")
"""A word with a capital that does not begin a sentence."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the model reads it.

    ``text`` has every run of white space folded to one blank; ``offsets[i]`` is the place of its i-th code point in
    ``Article.text``.
    """

    text: str
    offsets: tuple[int, ...]


def paragraphs_of(article: Article) -> tuple[Paragraph, ...]:
    """Return headline and body of the article in the order of the text."""
    spans = sorted((*article.body, *((article.headline,) if article.headline else ())))
    folded = (_fold(article.text, span) for span in spans)
    return tuple(
        _in_sentence_case(paragraph, article) if span == article.headline else paragraph
        for span, paragraph in zip(spans, folded, strict=True)
    )


def _in_sentence_case(headline: Paragraph, article: Article) -> Paragraph:
    """Return a headline in title case with small letters where the body gives no ground for capitals.

    A model trained on running text takes "Releases Political Prisoners" for a name. A word keeps its capital if the
    body has it with one inside a sentence.
    """
    words = [match for match in _WORD.finditer(headline.text) if len(match[0]) >= MIN_TITLE_WORD_CHARS]
    if sum(match[0][0].isupper() for match in words) < TITLE_CASE_RATIO * len(words):
        return headline
    kept = {match[1] for span in article.body for match in _CAPITAL_INSIDE.finditer(span.of(article.text))}
    first = words[0].start() if words else 0
    text = _WORD.sub(
        lambda match: (
            match[0]
            if match.start() <= first
            or match[0] in kept
            or not match[0].istitle()
            or len(match[0].lower()) != len(match[0])
            else match[0].lower()
        ),
        headline.text,
    )
    return Paragraph(text, headline.offsets)


def _fold(text: str, span: Span) -> Paragraph:
    characters: list[str] = []
    offsets: list[int] = []
    for i in range(span.start, span.end):
        if not text[i].isspace():
            characters.append(text[i])
        elif characters and not characters[-1].isspace():
            characters.append(" ")
        else:
            continue
        offsets.append(i)
    if characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return Paragraph("".join(characters), tuple(offsets))
