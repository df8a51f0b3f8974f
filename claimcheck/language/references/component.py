"""Component: sets ``doc._.referents``, whom each pronoun and description of the article speaks of."""

from types import MappingProxyType

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.language.references.resolution import REFERRING_TAGS, References

FACTORY = "claimcheck_referents"


@Language.component(FACTORY, requires=["doc._.names"], assigns=["doc._.referents"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.referents``: by the index of its head token, the name that a mention stands for."""
    references = References(doc)
    found = ((token.i, references.resolve_token(token)) for token in doc if token.pos_ in REFERRING_TAGS)
    doc._.referents = MappingProxyType({i: name for i, name in found if name is not None})
    return doc
