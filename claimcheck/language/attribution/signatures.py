"""Quotations that are signed: a paragraph of "..." - Name, as pull quotes and readers' comments have it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from claimcheck.language.attribution.quotations import Quotation
from claimcheck.language.attribution.stretches import Interval, trim

_DASHES = frozenset({"―", "—", "–", "--", "-", "~"})
_MIN_QUOTED_TOKENS = 5
"""Marks included; what is shorter is a title or a catchword."""
_MAX_NAME_TOKENS = 20
"""A longer rest of the paragraph is a sentence that goes on, not a name with a description."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A quotation, the dash behind it and the name behind that, in tokens."""

    quotation: Interval
    dash: Interval
    name: Interval


def signed(doc: Doc, quotations: Iterable[Quotation]) -> Iterator[Signed]:
    """Yield the quotations that are a paragraph but for a dash and a name.

    Args:
        doc: A tagged Doc.
        quotations: Its quotations.
    """
    for quotation in quotations:
        is_short = quotation.end - quotation.start < _MIN_QUOTED_TOKENS
        if quotation.is_continued or is_short or not _begins_paragraph(doc, quotation.start):
            continue
        dash = _next_word(doc, quotation.end)
        name = None if dash is None or doc[dash].text not in _DASHES else _next_word(doc, dash + 1)
        if dash is None or name is None or doc[name].pos_ != "PROPN":
            continue
        end = next((i for i in range(name, len(doc)) if _parts_paragraphs(doc, i)), len(doc))
        whole = trim(doc, (name, end))
        if whole is not None and whole[1] - whole[0] <= _MAX_NAME_TOKENS and not _has_verb(doc, whole):
            yield Signed(quotation=(quotation.start, quotation.end), dash=(dash, dash + 1), name=whole)


def _parts_paragraphs(doc: Doc, index: int) -> bool:
    return index in doc._.gaps and (bool(doc[index].is_sent_start) or "\n" in doc[index].text)


def _begins_paragraph(doc: Doc, index: int) -> bool:
    return index == 0 or _parts_paragraphs(doc, index - 1)


def _next_word(doc: Doc, index: int) -> int | None:
    """Return the next token of the paragraph that is a word or a mark."""
    while index < len(doc) and index in doc._.gaps and not _parts_paragraphs(doc, index):
        index += 1
    return index if index < len(doc) and not _parts_paragraphs(doc, index) else None


def _has_verb(doc: Doc, interval: Interval) -> bool:
    return any(token.tag_ in ("VBD", "VBP", "VBZ", "MD") for token in doc[interval[0] : interval[1]])
