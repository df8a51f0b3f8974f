"""Matches -> Findings: what two claims of one fact come to.

:func:`compare` is the way in. :mod:`ladder` holds the rungs in the order in which they are tried; each rung is a
function in a file of its own that gives a verdict or None. A rung first makes sure that both claims tell the same
event (`events/`), and says nothing otherwise: unknown is not different. The rungs stand in the folder of what they
compare, beside what reads it: `figures/`, `times/`, `names/`, `states/` and `speech/`; the last one, for what is alike
and in no respect different, is :mod:`agreement`.

:func:`compare_headlines` (`headlines/`) holds a headline against the body under it, by some of the rungs.
:func:`retrace` tells how a finding came about.

The kinds of contradiction, and that only what is told of one event can be one, follow de Marneffe, Rafferty and
Manning (2008), Finding Contradictions in Text; what else two reports of one event are to each other follows the
relations of Radev (2000), A Common Theory of Information Fusion from Multiple Text Sources: Cross-Document Structure.
"""

from claimcheck.comparison.headlines.headline import compare_headlines
from claimcheck.comparison.ladder import compare
from claimcheck.comparison.retracing import retrace

__all__ = ["compare", "compare_headlines", "retrace"]
