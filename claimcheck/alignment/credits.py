"""Whom an article names as the source of its text: "(Reuters)", "Source: AP", "with additional reporting by AFP".

Credits stand in the dateline and in the lines around the paragraphs, as the handbooks of agencies ask of their
subscribers; a name in a paragraph is what the article tells of, and no credit.
"""

import re
from collections.abc import Iterator, Sequence

from claimcheck.records import Article

MAX_LINE_WORDS = 16
"""A line of credits is short."""

_WORD = re.compile(r"\w+")
_NAME = r"(?P<name>(?:the )?[^\W\d_a-z][\w&.'’-]*+(?: (?:of |de |the )?[^\W\d_a-z][\w&.'’-]*+)*+)"
_CREDITS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\((?:with )?(?-i:{_NAME})(?:[/,;][^()]*)?\)",
        rf"^(?:news )?(?:sources?|agency)\s*[:/]\s*(?-i:{_NAME})$",
        rf"\b(?:(?:additional |further )?reporting|material|files|text|copy) (?:by|from) (?-i:{_NAME})",
        rf"^(?:by|from|via|with) (?-i:{_NAME})",
        rf"^(?-i:{_NAME}) contributed\b",
    )
)


def shared_credits(article: Article, others: Sequence[Article]) -> tuple[str, ...]:
    """Return whom ``article`` credits that another article credits too, or is published by; sorted, each once."""
    fronts = [_folded(" ".join((other.outlet or "", *lines_around(other)))) for other in others]
    names = {_folded(name).strip(): name for name in credits_of(article)}
    own = {_folded(article.outlet or "").strip()}
    return tuple(names[key] for key in sorted(names.keys() - own) if any(f" {key} " in front for front in fronts))


def credits_of(article: Article) -> Iterator[str]:
    """Yield the names that an article credits, in order of the text."""
    for line in lines_around(article):
        if len(line.split()) <= MAX_LINE_WORDS:
            for pattern in _CREDITS:
                yield from (match["name"] for match in pattern.finditer(line))


def lines_around(article: Article) -> Iterator[str]:
    """Yield the dateline of an article, and what of its lines is neither headline nor paragraph, in order."""
    inside = sorted((*article.body, *article.headings, *([article.headline] if article.headline else ())))
    done = 0
    for span in (*inside, None):
        for line in article.text[done : span.start if span else None].splitlines():
            if line.strip():
                yield " ".join(line.split())
        done = max(done, span.end) if span else done


def _folded(text: str) -> str:
    """Return the words of ``text`` between single blanks, one before the first and one after the last."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
