"""Names: which words name somebody or something, and which names are one entity's.

:mod:`component` writes ``doc._.names``. :mod:`mentions` finds the names (with :mod:`mention_parts` and :mod:`labels`),
:mod:`entities` joins those of one entity, :mod:`forms` and :mod:`folding` make the keys by which they compare,
:mod:`gazetteer` reads the lexicons, :mod:`people` knows titles and given names.
"""

from claimcheck.language.names.component import FACTORY, annotate

__all__ = ["FACTORY", "annotate"]
