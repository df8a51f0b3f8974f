"""The claims of each article as a table: where, who, and what."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from claimcheck.records import Article, Claim, Stance
from claimcheck.report import Report
from claimcheck.reports.counts import counted
from claimcheck.reports.places import line_of, speaker
from claimcheck.reports.terminal.overview import problems
from claimcheck.reports.terminal.passages import article_line
from claimcheck.reports.terminal.style import QUIET, STRONG, Tone, Trimmed, View, heading, plain, view_of

_TABLE_WIDTH = 80
"""Columns from which the fields stand beside each other."""
_WHO_CHARS = 22
_CUE_CHARS = 14


def render_extraction(report: Report, console: Console) -> None:
    """Print the claims of each article in order: line, kind, who says it, the cue, and what is said."""
    view = view_of(console)
    for part in _parts(report, view):
        console.print(Trimmed(part), width=view.width, highlight=False, emoji=False, markup=False)


def _parts(report: Report, view: View) -> Iterator[RenderableType]:
    yield Text(f"{counted(len(report.articles), 'article')} · {counted(len(report.claims), 'claim')}")
    for article in report.articles:
        claims = [claim for claim in report.claims if claim.article == article.id]
        yield heading(article_line(article).plain, counted(len(claims), "claim"), tone=Tone.QUIET, view=view)
        if article.outlet is not None:
            yield plain(article.shown_path, QUIET)
        if article.title is not None:
            yield plain(article.title, STRONG)
        yield Text()
        yield _table(article, claims) if view.width >= _TABLE_WIDTH else _stack(article, claims)
    yield from problems(report, view)


def _table(article: Article, claims: list[Claim]) -> RenderableType:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style=QUIET)
    table.add_column("line", justify="right", style=QUIET)
    table.add_column("kind")
    table.add_column("who", max_width=_WHO_CHARS, overflow="fold")
    table.add_column("cue", max_width=_CUE_CHARS, overflow="fold")
    table.add_column("what", overflow="fold")
    for claim in claims:
        table.add_row(str(line_of(article, claim)), claim.kind.value, _who(claim), _cue(claim), plain(claim.text))
    return table


def _stack(article: Article, claims: list[Claim]) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    table.add_column(justify="right", style=QUIET)
    table.add_column(overflow="fold")
    for claim in claims:
        how = Text(claim.kind.value, overflow="fold")
        for field in (_who(claim), _cue(claim)):
            if field:
                how.append(" · ", QUIET).append_text(field)
        table.add_row(str(line_of(article, claim)), Group(how, plain(claim.text)))
    return table


def _who(claim: Claim) -> Text:
    return Text(speaker(claim), STRONG)


def _cue(claim: Claim) -> Text:
    if claim.cue is None:
        return Text()
    is_plain = claim.cue.stance in (Stance.NEUTRAL, Stance.ASSERTED)
    return plain(claim.cue.text, Style() if is_plain else Style(color=Tone.WARNING.value))
