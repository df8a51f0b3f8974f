"""Who says what: a row for each fact, in the words of one article, whose number it bears; a column for each article."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from claimcheck.records import Group
from claimcheck.report import Report
from claimcheck.reports.stands import IN_WORDS, Cell, Stand, by_weight, fact_of, row_of
from claimcheck.reports.terminal.passages import article_line
from claimcheck.reports.terminal.style import INDENT, QUIET, STRONG, Tone, View, clipped, indented, more, plain

FEWEST_ARTICLES = 3
"""With two, the sections say it all."""
_SILENT, _AGREES, _DIFFERS, _SAYS, _ADDS, _NAMES = "·", "=", "≠", "○", "~", "●"
_SIGNS = {
    Stand.SILENT: _SILENT,
    Stand.AGREES: _AGREES,
    Stand.DIFFERS: _DIFFERS,
    Stand.TELLS: _SAYS,
    Stand.ADDS: _ADDS,
    Stand.NAMES: _NAMES,
}
_FACT_CHARS = 24
"""Least room for the wording of a fact."""
_COLUMN_CHARS = 5

_LOOKS = {
    _SILENT: QUIET,
    _AGREES: Style(color=Tone.AGREEMENT.value),
    _DIFFERS: Style(color=Tone.CONFLICT.value, bold=True),
    _SAYS: Style(),
    _ADDS: Style(),
    _NAMES: STRONG,
}


def matrix(report: Report, view: View) -> Iterator[RenderableType]:
    """Yield the articles by number, then the facts told by two or more of them: agree, differ or silent."""
    yield indented(_legend(report))
    yield Text()
    groups = by_weight(report)
    shown = groups if view.limit is None else groups[: 2 * view.limit]
    room = max(1, (view.width - _FACT_CHARS - INDENT) // _COLUMN_CHARS)
    for first in range(0, len(report.articles), room):
        yield indented(_table(report, shown, columns=range(first, min(first + room, len(report.articles))), view=view))
    if len(groups) > len(shown):
        yield more(len(groups) - len(shown))
    yield Text()
    signs = Text.assemble(*((f"{sign} {word}   ", _LOOKS[sign[0]]) for sign, word in _WORDS.items()))
    yield indented(signs)


_WORDS = {
    f"{_DIFFERS}2": "contradicts 2",
    f"{_DIFFERS}2+": "2 and others",
    **{_SIGNS[stand]: IN_WORDS[stand] for stand in (Stand.NAMES, Stand.AGREES, Stand.ADDS, Stand.TELLS, Stand.SILENT)},
}


def _legend(report: Report) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right")
    table.add_column(overflow="fold")
    for number, article in enumerate(report.articles, start=1):
        table.add_row(Text(str(number), STRONG), article_line(article, has_path=True))
    return table


def _table(report: Report, groups: list[Group], *, columns: range, view: View) -> RenderableType:
    table = Table.grid(padding=(0, 1), pad_edge=False)
    numbers = {article.id: number for number, article in enumerate(report.articles, start=1)}
    digits = len(str(len(numbers)))
    table.add_column(width=digits, justify="right")
    table.add_column(width=max(1, view.width - INDENT - _COLUMN_CHARS * len(columns) - digits - 2))
    for _ in columns:
        table.add_column(width=_COLUMN_CHARS - 1, justify="right")
    table.add_row(Text(), Text(), *(Text(str(column + 1), STRONG) for column in columns))
    for group in groups:
        cells = row_of(report, group)
        signs = (_sign(cells[column]) for column in columns)
        fact = fact_of(report, group)
        number = str(numbers[fact.article])
        table.add_row(Text(number, QUIET), clipped(plain(fact.text)), *(Text(sign, _LOOKS[sign[0]]) for sign in signs))
    return table


def _sign(cell: Cell) -> str:
    if not cell.against:
        return _SIGNS[cell.stand]
    return f"{_DIFFERS}{cell.against[0]}{'+' if len(cell.against) > 1 else ''}"
