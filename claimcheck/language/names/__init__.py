"""Names: which words name somebody or something, and which names are one entity's.

:mod:`component` writes ``doc._.names``. :mod:`mentions` finds the names (with :mod:`mention_parts` and :mod:`labels`),
:mod:`entities` joins those of one entity, :mod:`forms` and :mod:`folding` make the keys by which they compare,
:mod:`gazetteer` knows titles, given names, places and bodies, :mod:`people` joins the full names of one person.
"""

from claimcheck.language.names.component import FACTORY, annotate

__all__ = ["FACTORY", "annotate"]
