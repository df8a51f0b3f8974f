"""Figures that differ, on a line: each source's figure as the stretch of values it can stand for."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from claimcheck.records import Claim, Finding, Mark, Quantity
from claimcheck.report import Report
from claimcheck.reports.sanitize import visible
from claimcheck.reports.terminal.passages import speaker
from claimcheck.reports.terminal.style import QUIET, Tone, View, plain
from claimcheck.reports.terminal.topics import Topic, claims_of

_LABEL_CHARS = 26
_FEWEST_ROWS = 2
_AXIS_WIDE = 40
_AXIS_NARROW = 24
_BEYOND = 3
"""Columns at either end for values beyond the largest and smallest bound."""


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    quantity: Quantity


def number_line(report: Report, topic: Topic, *, view: View, tone: Tone) -> RenderableType | None:
    """Return the figures that decide ``topic``, one a row on a common scale; None where there are fewer than two."""
    rows = _rows(report, topic)
    bounds = [b for row in rows for b in (row.quantity.low, row.quantity.high) if b is not None]
    if len(rows) < _FEWEST_ROWS or not bounds or min(bounds) == max(bounds):
        return None
    axis = _Axis(low=min(bounds), high=max(bounds), width=_AXIS_WIDE if view.is_wide else _AXIS_NARROW)
    table = Table.grid(padding=(0, 2))
    table.add_column(max_width=_LABEL_CHARS, overflow="fold")
    table.add_column(max_width=_LABEL_CHARS, overflow="fold", justify="right")
    table.add_column(no_wrap=True)
    for row in rows:
        drawn = Text(axis.draw(row.quantity), style=Style(color=tone.value))
        table.add_row(plain(row.label, QUIET), plain(row.quantity.text), drawn)
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


def _rows(report: Report, topic: Topic) -> list[_Row]:
    marks = [mark for finding in topic for mark in finding.marks]
    rows: dict[tuple[str, str], _Row] = {}
    for claim in claims_of(report, topic):
        quantity = _decisive(claim, marks)
        if quantity is not None:
            label = _label(report, claim, topic)
            rows.setdefault((label, visible(quantity.text).casefold()), _Row(label, quantity))
    units = {(row.quantity.kind, row.quantity.unit) for row in rows.values()}
    return list(rows.values()) if len(units) == 1 else []


def _decisive(claim: Claim, marks: Iterable[Mark]) -> Quantity | None:
    """Return the figure of a claim that is marked as deciding, the first if several are."""
    spans = [mark.span for mark in marks if mark.claim == claim.id]
    marked = (quantity for quantity in claim.quantities if any(quantity.span.overlaps(span) for span in spans))
    return next(marked, None)


def _label(report: Report, claim: Claim, topic: Iterable[Finding]) -> str:
    """Return who holds the figure: the speaker in a dispute between speakers, else the outlet."""
    name = report.article_by_id[claim.article].name
    disputed = any(finding.between == "speakers" for finding in topic)
    return speaker(claim) or visible(name) if disputed else visible(name)
