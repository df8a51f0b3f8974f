"""Contradictions, disputes and updates: both passages in full, the reason first."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from claimcheck.records import Finding, FindingKind, Severity
from claimcheck.report import Report
from claimcheck.reports.places import reason_of
from claimcheck.reports.sanitize import visible
from claimcheck.reports.terminal.figures import number_line
from claimcheck.reports.terminal.passages import reference, references, side
from claimcheck.reports.terminal.style import QUIET, STRONG, Gutter, Tone, View, indented, more, plain
from claimcheck.reports.topics import Topic, claims_of

_SEVERITY_STYLE = {
    Severity.ERROR: Style(bold=True, color=Tone.CONFLICT.value),
    Severity.WARNING: Style(color=Tone.WARNING.value),
    Severity.NOTE: QUIET,
}
MOST_IN_FULL = 12
"""Entries of a section that show their passages; a reader with five minutes gets no further."""
_OTHERS = 3
"""Other findings of a topic that are named before "and N more"."""


def conflict(report: Report, topic: Topic, *, number: int, tone: Tone, view: View) -> Iterator[RenderableType]:
    """Yield one entry: why, both passages, the figures on a line, what decided, and other pairs of the same fact."""
    finding = topic[0]
    yield _title(finding, number)
    yield indented(_sides(report, finding, tone=tone, view=view))
    if finding.kind is FindingKind.NUMBER:
        chart = number_line(report, topic, view=view, tone=tone)
        if chart is not None:
            yield Text()
            yield indented(chart)
    yield Text()
    yield indented(_decision(finding))
    yield from _others(report, topic, view)


def short_conflict(report: Report, topic: Topic, *, number: int, tone: Tone, view: View) -> Iterator[RenderableType]:
    """Yield one entry of a long list: why, where, what decided."""
    yield _title(topic[0], number)
    yield indented(Gutter(references(report, claims_of(report, topic), view), tone))
    yield indented(_decision(topic[0]))


def _title(finding: Finding, number: int) -> RenderableType:
    title = Table.grid(padding=(0, 1), pad_edge=False)
    title.add_column(justify="right", width=3)
    title.add_column(overflow="fold")
    title.add_row(Text(str(number), STRONG), plain(finding.explanation, STRONG))
    return title


def _sides(report: Report, finding: Finding, *, tone: Tone, view: View) -> RenderableType:
    left, right = (side(report, report.claim_by_id[claim], finding, view=view, tone=tone) for claim in finding.claims)
    table = Table.grid(padding=(0, 1), expand=True)
    if view.is_wide:
        table.add_column(ratio=1)
        table.add_column(ratio=1)
        table.add_row(left, right)
    else:
        table.add_column(ratio=1)
        table.add_row(left)
        table.add_row(Text())
        table.add_row(right)
    return table


def _decision(finding: Finding) -> Text:
    """Return the line that says what decided and how sure it is."""
    text = Text.assemble(
        (finding.severity.value, _SEVERITY_STYLE[finding.severity]),
        (f" · {finding.kind.value} · rule ", QUIET),
        overflow="fold",
    )
    text.append(visible(finding.rule))
    return text.append(f" · confidence {finding.confidence:.2f} · id {visible(finding.id)}", QUIET)


def _others(report: Report, topic: Topic, view: View) -> Iterator[RenderableType]:
    """Yield the other pairs of a topic, a line for those of one passage and reason; the reason if it is another one."""
    first, *others = topic
    lines: dict[tuple[str, str], dict[str, Text]] = {}
    for finding in others:
        left, right = (reference(report, report.claim_by_id[claim], view) for claim in finding.claims)
        line = lines.setdefault((left.plain, reason_of(finding)), {"": left})
        line[right.plain] = right
    shown = list(lines.items())[: None if view.limit is None else _OTHERS]
    for (_, reason), (left, *rights) in ((key, line.values()) for key, line in shown):
        named = rights[: view.limit]
        text = Text("also ", overflow="fold").append_text(left).append(" and ").append_text(Text(", ").join(named))
        if len(rights) > len(named):
            text.append(f" and {len(rights) - len(named)} more", QUIET)
        if reason != reason_of(first):
            text.append(f": {visible(reason)}", QUIET)
        yield indented(text)
    if len(lines) > len(shown):
        yield more(len(lines) - len(shown))
