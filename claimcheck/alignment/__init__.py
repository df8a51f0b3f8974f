"""Claims -> matches and groups: which claims of different articles speak of the same fact.

:func:`align` is the way in: :mod:`meaning` turns claims into vectors, :mod:`candidates` proposes pairs without looking
at all of them, :mod:`similarity` scores a pair field by field, :mod:`grouping` joins the pairs that are alike enough.
Similarity proposes; whether two claims agree is for the comparison to say.

:func:`find_origins` looks at whole articles: which of them copy one another, and so count as one source.
"""

from claimcheck.alignment.align import Alignment, align
from claimcheck.alignment.copies import find_origins

__all__ = ["Alignment", "align", "find_origins"]
