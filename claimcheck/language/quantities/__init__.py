"""Quantities: figures as intervals, with their unit and what they count.

:mod:`component` writes ``doc._.quantities``. :mod:`atoms` cuts the text, :mod:`numerals` (with :mod:`number_words` and
:mod:`number_parts`) reads numbers, :mod:`units` and :mod:`hedges` what stands beside them, :mod:`figures` puts them
together, :mod:`figure_context` adds ranges, movements and votes, :mod:`counted` finds what is counted, :mod:`changes`
tells changes from levels, and :mod:`exclusions` leaves out the numbers that are no amounts.
"""

from claimcheck.language.quantities.component import FACTORY, annotate

__all__ = ["FACTORY", "annotate"]
