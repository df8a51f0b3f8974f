"""Component: sets ``doc._.names``."""

from spacy.language import Language
from spacy.tokens import Doc

FACTORY = "claimcheck_names"


@Language.component(FACTORY, assigns=["doc._.names"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.names``."""
    return doc
