"""Figures that differ, on a line: each source's figure as the stretch of values it can stand for."""

from dataclasses import dataclass

from rich.console import RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from claimcheck.records import Quantity
from claimcheck.report import Report
from claimcheck.reports.figures import bounds_of, figures_of
from claimcheck.reports.terminal.style import QUIET, Tone, View, plain
from claimcheck.reports.topics import Topic

_LABEL_CHARS = 26
_AXIS_WIDE = 40
_AXIS_NARROW = 24
_BEYOND = 3
"""Columns at either end for values beyond the largest and smallest bound."""


def number_line(report: Report, topic: Topic, *, view: View, tone: Tone) -> RenderableType | None:
    """Return the figures that decide ``topic``, one a row on a common scale; None where there are fewer than two."""
    figures = figures_of(report, topic)
    bounds = bounds_of(figures)
    if bounds is None:
        return None
    axis = _Axis(low=bounds[0], high=bounds[1], width=_AXIS_WIDE if view.is_wide else _AXIS_NARROW)
    table = Table.grid(padding=(0, 2))
    table.add_column(max_width=_LABEL_CHARS, overflow="fold")
    table.add_column(max_width=_LABEL_CHARS, overflow="fold", justify="right")
    table.add_column(no_wrap=True)
    for figure in figures:
        drawn = Text(axis.draw(figure.quantity), style=Style(color=tone.value))
        table.add_row(plain(figure.label, QUIET), plain(figure.quantity.text), drawn)
    return table


@dataclass(frozen=True, slots=True)
class _Axis:
    low: float
    high: float
    width: int

    def draw(self, quantity: Quantity) -> str:
        """Return the values of ``quantity`` as ``●`` (one), ``├──┤`` (between), ``├──▶`` (no upper bound)."""
        first = 0 if quantity.low is None else self._column(quantity.low)
        last = self.width - 1 if quantity.high is None else self._column(quantity.high)
        if quantity.low is not None and quantity.high is not None and first == last:
            return self._line({first: "●"})
        signs = dict.fromkeys(range(first, last + 1), "─")
        signs[first] = "◀" if quantity.low is None else "├"
        signs[last] = "▶" if quantity.high is None else "┤"
        if first == last:
            signs[first] = "▶" if quantity.high is None else "◀"
        return self._line(signs)

    def _column(self, value: float) -> int:
        """Return the column of a bound; the outer columns stay free for what goes on beyond the scale."""
        share = (value - self.low) / (self.high - self.low)
        return _BEYOND + round(share * (self.width - 1 - 2 * _BEYOND))

    def _line(self, signs: dict[int, str]) -> str:
        return "".join(signs.get(column, "·") for column in range(self.width))
