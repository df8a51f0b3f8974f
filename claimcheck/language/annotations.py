"""The attributes that the language stage puts on a Doc; each is written by one component and read by all that follow.

    doc._.article       Article                   language.document: the article as it is read (language.plain)
    doc._.stored        Article | None            language.pipeline: the article as it is stored
    doc._.offsets       Offsets | None            language.pipeline: where its code points stand in the stored text;
                                                  None where the texts are the same
    doc._.gaps          frozenset[int]            language.document: indices of tokens that are no words of the article
    doc._.as_read       dict[int, str]            language.document: words read in another form than they are written
    doc._.names         tuple[Name, ...]          language.names
    doc._.quantities    tuple[Quantity, ...]      language.quantities
    doc._.times         tuple[Time, ...]          language.times
    doc._.referents     dict[int, Name]           language.references: whom a pronoun or description speaks of, by the
                                                  index of its head token; language.attribution adds its speakers
    doc._.quotations    tuple[Span, ...]          language.attribution: the stretches inside quotation marks
    doc._.attributions  tuple[Attribution, ...]   language.attribution

``doc._.article_sentences`` yields the article's sentences, without the gaps between paragraphs.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from spacy.tokens import Doc, Span

from claimcheck import records

ATTRIBUTES: Mapping[str, Any] = MappingProxyType(
    {
        "article": None,
        "stored": None,
        "offsets": None,
        "gaps": frozenset(),
        "as_read": MappingProxyType({}),
        "names": (),
        "quantities": (),
        "times": (),
        "referents": MappingProxyType({}),
        "quotations": (),
        "attributions": (),
    }
)


def register() -> None:
    """Make the attributes known to spaCy; calling it again changes nothing."""
    for name, default in ATTRIBUTES.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)
    if not Doc.has_extension("article_sentences"):
        Doc.set_extension("article_sentences", getter=sentences)


def sentences(doc: Doc) -> Iterator[Span]:
    """Yield the sentences of the article in order, without the gaps between paragraphs."""
    gaps = doc._.gaps
    for sentence in doc.sents:
        start, end = sentence.start, sentence.end
        while start < end and start in gaps:
            start += 1
        while end > start and end - 1 in gaps:
            end -= 1
        if end - start == len(sentence):
            yield sentence
        elif start < end:
            yield doc[start:end]


def annotations_of(doc: Doc) -> records.Annotations:
    """Return what the components found in an article as records, with spans of its stored text."""
    offsets = doc._.offsets
    return records.Annotations(
        article=doc._.stored or doc._.article,
        sentences=records.moved(tuple(records.Span(s.start_char, s.end_char) for s in sentences(doc)), offsets),
        names=records.moved(doc._.names, offsets),
        quantities=records.moved(doc._.quantities, offsets),
        times=records.moved(doc._.times, offsets),
        attributions=records.moved(doc._.attributions, offsets),
    )
