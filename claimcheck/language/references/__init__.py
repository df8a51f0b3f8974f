"""References: whom a pronoun, a title or a description speaks of.

:mod:`component` writes ``doc._.referents``; :mod:`resolution` weighs the candidates, :mod:`profiles` gathers what the
article says of each name, :mod:`descriptions` holds a description against it.
"""

from claimcheck.language.references.component import FACTORY, annotate

__all__ = ["FACTORY", "annotate"]
