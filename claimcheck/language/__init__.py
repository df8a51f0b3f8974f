"""Article -> Doc: everything that is read off the language of one article.

:mod:`document` lays an article out as a spaCy Doc whose offsets are those of ``Article.text``; :mod:`pipeline` loads
the model and runs it; :mod:`names`, :mod:`references`, :mod:`quantities`, :mod:`times` and :mod:`attribution` are
components that each write one attribute of the Doc (:mod:`annotations`).
"""

from spacy.tokens import Doc

from claimcheck.language.annotations import annotations_of
from claimcheck.language.pipeline import Reader

__all__ = ["Doc", "Reader", "annotations_of"]
