"""Component: sets ``doc._.times``."""

from spacy.language import Language
from spacy.tokens import Doc

FACTORY = "claimcheck_times"


@Language.component(FACTORY, assigns=["doc._.times"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.times``."""
    return doc
