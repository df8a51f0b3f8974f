"""Matches -> Findings: what two claims of one fact come to.

:func:`compare` is the way in. :mod:`ladder` holds the rungs in the order in which they are tried; each rung is a function
in a file of its own that gives a verdict or None. A rung first makes sure that both claims tell the same event, and says
nothing otherwise: unknown is not different.
"""

from claimcheck.comparison.ladder import compare

__all__ = ["compare"]
