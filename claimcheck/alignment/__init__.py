"""Claims -> matches and groups: which claims of different articles speak of the same fact.

:func:`align` is the way in: :mod:`meaning` turns claims into vectors, :mod:`candidates` proposes pairs without looking
at all of them, :mod:`similarity` scores a pair field by field, :mod:`grouping` joins the pairs that are alike enough.
Similarity proposes; whether two claims agree is for the comparison to say.

:func:`find_origins` looks at whole articles: which of them copy one another, and so count as one source.
:func:`match_headlines` scores the pairs of a headline and the body under it, which stand in no group.
"""

from claimcheck.alignment.align import Alignment, align
from claimcheck.alignment.copies import find_origins
from claimcheck.alignment.headlines import match_headlines

__all__ = ["Alignment", "align", "find_origins", "match_headlines"]
