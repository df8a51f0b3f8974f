"""Docs with a parse that a test writes down."""

import spacy
from spacy.tokens import Doc

from claimcheck.language import annotations

VOCAB = spacy.blank("en").vocab


def parsed(rows: str) -> Doc:
    """Build a Doc from "word/UPOS/TAG/dependency/distance of the head" for each token."""
    annotations.register()
    columns = [row.rsplit("/", 4) for row in rows.split()]
    return Doc(
        VOCAB,
        words=[column[0] for column in columns],
        pos=[column[1] for column in columns],
        tags=[column[2] for column in columns],
        deps=[column[3] for column in columns],
        heads=[i + int(column[4]) for i, column in enumerate(columns)],
        lemmas=[column[0].lower() for column in columns],
    )
