"""Doc -> Claims: what one article says, and what it reports others to say.

:func:`claims.extract` is the way in. It needs nothing but the Doc that the language stage has read, so that articles are
extracted one by one.
"""

from claimcheck.extraction.claims import extract

__all__ = ["extract"]
