"""Doc -> Claims: what one article says, and what it reports others to say.

:func:`claims.extract` is the way in. It needs nothing but the Doc that the language stage has read, so that articles
are extracted one by one. :mod:`propositions` finds who does what to whom, :mod:`modality` whether it is told as a fact,
:mod:`causes` what is given as the reason of what; :mod:`claims` hands them to the claims that tell them.
"""

from claimcheck.extraction.claims import extract

__all__ = ["extract"]
