"""Component: sets ``doc._.attributions``."""

from spacy.language import Language
from spacy.tokens import Doc

FACTORY = "claimcheck_attribution"


@Language.component(FACTORY, assigns=["doc._.attributions"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.attributions``."""
    return doc
