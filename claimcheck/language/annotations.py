"""The attributes that the language stage puts on a Doc; each is written by one component and read by all that follow.

    doc._.article       Article                   language.document
    doc._.gaps          frozenset[int]            language.document: indices of tokens that are no words of the article
    doc._.names         tuple[Name, ...]          language.names
    doc._.quantities    tuple[Quantity, ...]      language.quantities
    doc._.times         tuple[Time, ...]          language.times
    doc._.attributions  tuple[Attribution, ...]   language.attribution
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

ATTRIBUTES = {
    "article": None,
    "gaps": frozenset(),
    "names": (),
    "quantities": (),
    "times": (),
    "attributions": (),
}


def register() -> None:
    """Make the attributes known to spaCy; calling it again changes nothing."""
    for name, default in ATTRIBUTES.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


def sentences(doc: Doc) -> Iterator[Span]:
    """Yield the sentences of the article in order, without the gaps between paragraphs."""
    for sentence in doc.sents:
        start, end = sentence.start, sentence.end
        while start < end and start in doc._.gaps:
            start += 1
        while end > start and end - 1 in doc._.gaps:
            end -= 1
        if start < end:
            yield doc[start:end]
