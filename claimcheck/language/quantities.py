"""Component: sets ``doc._.quantities``."""

from spacy.language import Language
from spacy.tokens import Doc

FACTORY = "claimcheck_quantities"


@Language.component(FACTORY, assigns=["doc._.quantities"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.quantities``."""
    return doc
