"""The articles that share their wording, and so count as one source."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from claimcheck.report import Report
from claimcheck.reports.sanitize import visible
from claimcheck.reports.sources import Sharing, sharing
from claimcheck.reports.terminal.passages import article_line
from claimcheck.reports.terminal.style import QUIET, Gutter, Tone, View, heading, indented

NOTE = "they share their wording, and count as one source"


def copies(report: Report, view: View) -> Iterator[RenderableType]:
    """Yield the articles of each origin: outlet, date, path, and how much of its wording another of them has."""
    origins = sharing(report)
    if origins:
        yield heading(f"Copies {len(origins)}", NOTE, tone=Tone.QUIET, view=view)
    for number, articles in enumerate(origins):
        if number:
            yield Text()
        yield indented(Gutter(Group(*(_line(article) for article in articles)), Tone.QUIET))


def _line(shared: Sharing) -> Text:
    told = f"  {shared.share} of its wording" + (f", {visible(shared.credits)}" if shared.credits else "")
    return article_line(shared.article, has_path=True).append(told, QUIET)
