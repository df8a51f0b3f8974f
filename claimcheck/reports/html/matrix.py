"""Who says what: a row for each fact, a column for each article."""

from dataclasses import dataclass

from claimcheck.report import Report
from claimcheck.reports.html.sections import Numbers
from claimcheck.reports.stands import Cell, Stand, by_weight, fact_of, row_of

_MOST_ROWS = 40
"""Facts that a reader may look through; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Row:
    """A fact, and where each article stands on it."""

    words: str
    article: int
    """Number of the article whose words they are."""
    claim: int
    cells: tuple[tuple[str, str], ...]
    """The stand of each article, and the same in words."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The facts that two or more articles tell, contested ones first."""

    rows: tuple[Row, ...]
    left_out: int


def matrix(report: Report, numbers: Numbers) -> Matrix | None:
    """Return where each article stands on each fact; None where no two articles tell the same."""
    groups = by_weight(report)
    if not groups:
        return None
    rows = []
    for group in groups[:_MOST_ROWS]:
        told = fact_of(report, group)
        cells = tuple((cell.stand.value, _words(cell)) for cell in row_of(report, group))
        rows.append(Row(told.text, numbers.articles[told.article], numbers.claims[told.id], cells))
    return Matrix(tuple(rows), max(0, len(groups) - _MOST_ROWS))


def _words(cell: Cell) -> str:
    """Return the stand of an article in words; none for what is silent, where the cell is empty."""
    return "" if cell.stand is Stand.SILENT else cell.words
