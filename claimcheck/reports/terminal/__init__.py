"""The report as read on a terminal, made with Rich: for someone with five minutes.

What conflicts comes first, worst first; then what agrees; then what only one source tells; problems last.
"""

from claimcheck.reports.terminal.explanation import render_explanation
from claimcheck.reports.terminal.extraction import render_extraction
from claimcheck.reports.terminal.overview import render
from claimcheck.reports.terminal.style import DEFAULT_LIMIT

__all__ = ["DEFAULT_LIMIT", "render", "render_explanation", "render_extraction"]
