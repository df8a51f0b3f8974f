"""The whole report: the order of its sections, and each section's entries."""

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

from rich.console import Console, Group, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from claimcheck.records import Article, Between, Claim, Finding, Relation
from claimcheck.report import Report
from claimcheck.reports.counts import counted
from claimcheck.reports.headings import (
    AGREEMENTS,
    COMPATIBLE,
    CONTRADICTIONS,
    DISPUTES,
    ONE_SOURCE,
    SAME_SUBJECT,
    UPDATES,
    Heading,
)
from claimcheck.reports.places import line_of
from claimcheck.reports.remainder import subjects, told_by_one
from claimcheck.reports.sanitize import visible
from claimcheck.reports.selection import EVERYTHING, Selection
from claimcheck.reports.sources import count_confirmed, counted_articles, told_by
from claimcheck.reports.terminal.conflicts import MOST_IN_FULL, conflict, short_conflict
from claimcheck.reports.terminal.copies import copies
from claimcheck.reports.terminal.matrix import FEWEST_ARTICLES, matrix
from claimcheck.reports.terminal.passages import article_line, said, told
from claimcheck.reports.terminal.style import (
    DEFAULT_LIMIT,
    INDENT,
    QUIET,
    STRONG,
    Tone,
    Trimmed,
    View,
    clipped,
    heading,
    indented,
    joined,
    more,
    plain,
    view_of,
)
from claimcheck.reports.topics import Topic, accords, claims_of, topics
from claimcheck.reports.wordings import Wording, reason_beside, wordings_of_subject, wordings_of_topic

_Listed = TypeVar("_Listed")
_WHERE_INDENT = 2
"""Columns by which the places of words stand further in than the words."""
_LINE_CHARS = 4
"""Room for a line number before the claims that only one source tells."""


def render(
    report: Report,
    console: Console,
    *,
    limit: int | None = DEFAULT_LIMIT,
    selection: Selection = EVERYTHING,
    has_summary: bool = True,
    new: frozenset[str] = frozenset(),
) -> None:
    """Print ``report``; lists longer than ``limit`` end in "and N more", None shows all.

    A narrow ``selection`` shows its findings and the problems, and nothing else. Without ``has_summary``, the line that
    counts everything is left to the caller. The articles whose ids are in ``new`` are marked where they are confronted.

    >>> from claimcheck.records import ModelInfo, Tool
    >>> tool = Tool(name="claimcheck", version="1", model=ModelInfo(name="en", version="1", sha256="0" * 64))
    >>> render(Report(tool=tool, articles=()), Console(width=80))
    no articles · no claims · no contradictions · no disputes · no agreements
    """
    view = view_of(console, limit=limit, new=new)
    if has_summary:
        console.print(Trimmed(_summary(report)), width=view.width, highlight=False, emoji=False, markup=False)
    for part in _parts(report, selection, view):
        console.print(Trimmed(part), width=view.width, highlight=False, emoji=False, markup=False)


def _parts(report: Report, selection: Selection, view: View) -> Iterator[RenderableType]:
    def found(*relations: Relation, between: Collection[Between] = tuple(Between)) -> Sequence[Finding]:
        return selection.of(report, report.found(*relations, between=between))

    contradictions = topics(report, found(Relation.CONTRADICTS, between=(Between.OUTLETS,)))
    disputes = topics(report, found(Relation.CONTRADICTS, between=(Between.SPEAKERS,)))
    if selection.is_narrow:
        chosen = sum(selection.has(finding) for finding in report.findings)
        yield Text(f"chosen: {chosen} of {counted(len(report.findings), 'finding')}, those of one fact together", QUIET)
    yield from _conflicts(report, contradictions, of=CONTRADICTIONS, tone=Tone.CONFLICT, view=view)
    yield from _conflicts(report, disputes, of=DISPUTES, tone=Tone.DISPUTE, view=view)
    yield from _conflicts(report, topics(report, found(Relation.UPDATES)), of=UPDATES, tone=Tone.UPDATE, view=view)
    if len(report.articles) >= FEWEST_ARTICLES and report.groups and not selection.is_narrow:
        yield heading("Who says what", "", tone=Tone.QUIET, view=view)
        yield from matrix(report, view)
    if not selection.is_narrow:
        yield from copies(report, view)
    yield from _agreements(report, accords(found(Relation.AGREES)), view)
    yield from _compatible(report, accords(found(Relation.COMPATIBLE)), view)
    if not selection.is_narrow:
        yield from _undecided(report, view)
        yield from _one_source(report, view)
    yield from problems(report, view)


def _summary(report: Report) -> Text:
    """Return the counts of the whole report, whatever is shown of it."""
    found = report.found(Relation.CONTRADICTS, between=(Between.OUTLETS,))
    contradictions = len(topics(report, found))
    disputes = len(topics(report, report.found(Relation.CONTRADICTS, between=(Between.SPEAKERS,))))
    agreements = accords(report.found(Relation.AGREES))
    confirmed = count_confirmed(report, agreements)
    rest = "" if confirmed == len(agreements) else f", {confirmed} independent"
    quiet = Style()
    parts = (
        (counted_articles(report), quiet),
        (counted(len(report.claims), "claim"), quiet),
        (counted(contradictions, "contradiction"), Style(bold=True, color=Tone.CONFLICT.value)),
        (counted(disputes, "dispute"), Style(color=Tone.DISPUTE.value)),
        (counted(len(agreements), "agreement") + rest, Style(color=Tone.AGREEMENT.value)),
    )
    return joined(Text(words, style=quiet if words.startswith("no ") else style) for words, style in parts)


def _conflicts(
    report: Report, entries: tuple[Topic, ...], *, of: Heading, tone: Tone, view: View
) -> Iterator[RenderableType]:
    if entries:
        yield _heading(of, len(entries), tone, view)
    for number, topic in enumerate(entries, start=1):
        if number > 1:
            yield Text()
        show = conflict if view.limit is None or number <= MOST_IN_FULL else short_conflict
        yield from show(report, topic, number=number, tone=tone, view=view)


def _heading(of: Heading, count: int, tone: Tone, view: View) -> RenderableType:
    return heading(f"{of.title} {count}", of.note, tone=tone, view=view)


def _cut(entries: Sequence[_Listed], view: View) -> Sequence[_Listed]:
    return entries if view.limit is None else entries[: view.limit]


def _left_out(entries: Sequence[object], view: View) -> Iterator[RenderableType]:
    """Yield the line that says how many entries of a list are not shown, if there are any."""
    count = len(entries) - len(_cut(entries, view))
    if count:
        yield more(count)


def _agreements(report: Report, entries: tuple[Topic, ...], view: View) -> Iterator[RenderableType]:
    if entries:
        yield _heading(AGREEMENTS, len(entries), Tone.AGREEMENT, view)
    for topic in _cut(entries, view):
        words = _told(report, wordings_of_topic(report, topic, is_short=view.limit is not None), view)
        if independent := told_by(report, claims_of(report, topic)):
            words.append(Text(independent, Style(color=Tone.WARNING.value), overflow="fold"))
        yield _entry("=", words, Tone.AGREEMENT)
    yield from _left_out(entries, view)


def _compatible(report: Report, entries: tuple[Topic, ...], view: View) -> Iterator[RenderableType]:
    if entries:
        yield _heading(COMPATIBLE, len(entries), Tone.QUIET, view)
    for topic in _cut(entries, view):
        words = _told(report, wordings_of_topic(report, topic, is_short=view.limit is not None), view)
        if reason := reason_beside(topic[0]):
            words.insert(0, plain(reason))
        yield _entry("~", words, Tone.QUIET)
    yield from _left_out(entries, view)


def _undecided(report: Report, view: View) -> Iterator[RenderableType]:
    found = subjects(report)
    if found:
        yield _heading(SAME_SUBJECT, len(found), Tone.QUIET, view)
    for subject in _cut(found, view):
        words = _told(report, wordings_of_subject(subject, is_short=view.limit is not None), view)
        yield _entry("○", words, Tone.QUIET)
    yield from _left_out(found, view)


def _told(report: Report, found: Sequence[Wording], view: View) -> list[RenderableType]:
    """Return in which words something is told, and under each where it stands so."""
    lines: list[RenderableType] = []
    for wording in _cut(found, view):
        words, where = told(report, wording, view)
        lines += [words, indented(where, _WHERE_INDENT)]
    left = len(found) - len(_cut(found, view))
    return [*lines, *([Text(f"and {left} more in other words", QUIET)] if left else [])]


def _entry(sign: str, lines: Sequence[RenderableType], tone: Tone) -> RenderableType:
    table = Table.grid(padding=(0, 1), pad_edge=False)
    table.add_column(justify="right", width=INDENT - 1)
    table.add_column(overflow="fold")
    table.add_row(Text(sign, Style(bold=True, color=tone.value)), Group(*lines))
    return table


def _one_source(report: Report, view: View) -> Iterator[RenderableType]:
    found = told_by_one(report)
    if found:
        yield _heading(ONE_SOURCE, sum(len(claims) for _, claims in found), Tone.QUIET, view)
    for number, (article, claims) in enumerate(found):
        if number:
            yield Text()
        yield indented(article_line(article, has_path=True).append(f"  {counted(len(claims), 'claim')}", QUIET))
        yield indented(_lines(article, _cut(claims, view)))
        yield from _left_out(claims, view)


def _lines(article: Article, claims: Sequence[Claim]) -> RenderableType:
    table = Table.grid(padding=(0, 1), pad_edge=False)
    table.add_column(justify="right", min_width=_LINE_CHARS, style=QUIET, no_wrap=True)
    table.add_column(ratio=1)
    for claim in claims:
        table.add_row(Text(f":{line_of(article, claim)}"), clipped(said(claim)))
    return table


def problems(report: Report, view: View) -> Iterator[RenderableType]:
    """Yield what could not be handled, and why."""
    if report.problems:
        yield heading(f"Problems {len(report.problems)}", "", tone=Tone.WARNING, view=view)
    for problem in report.problems:
        sign, tone = ("✗", Tone.CONFLICT) if problem.fatal else ("!", Tone.WARNING)
        where = plain(problem.path, STRONG).append(f"  {visible(problem.stage)}", QUIET)
        yield _entry(sign, [where, plain(problem.reason)], tone)
