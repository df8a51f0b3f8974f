"""Component: sets ``doc._.names``."""

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.language.names.entities import link
from claimcheck.language.names.mentions import find_mentions
from claimcheck.records import Name

FACTORY = "claimcheck_names"


@Language.component(FACTORY, assigns=["doc._.names"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.names``: every mention of a name, sorted by position, without overlap."""
    mentions = find_mentions(doc)
    names = []
    for mention, entity in zip(mentions, link(doc, mentions), strict=True):
        names.append(
            Name(
                span=mention.span(doc),
                text=mention.text(doc),
                label=entity.label,
                canonical=entity.canonical,
                key=entity.key,
                stands_for=entity.stands_for,
            )
        )
    doc._.names = tuple(names)
    return doc
