"""The whole report: the order of its sections, and each section's entries."""

from collections.abc import Collection, Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from claimcheck.records import Article, Between, Claim, Finding, FindingKind, Relation
from claimcheck.report import Report
from claimcheck.reports.counts import counted
from claimcheck.reports.places import line_of
from claimcheck.reports.sanitize import visible
from claimcheck.reports.selection import EVERYTHING, Selection
from claimcheck.reports.sources import count_confirmed, counted_articles, told_by
from claimcheck.reports.terminal.conflicts import MOST_IN_FULL, conflict, short_conflict
from claimcheck.reports.terminal.copies import copies
from claimcheck.reports.terminal.matrix import FEWEST_ARTICLES, matrix
from claimcheck.reports.terminal.passages import article_line, references, said
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
from claimcheck.reports.topics import Topic, accords, claims_of, telling, told_in, topics, undecided

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
    yield from _conflicts(report, contradictions, title="Contradictions", tone=Tone.CONFLICT, view=view)
    yield from _conflicts(report, disputes, title="Disputes between speakers", tone=Tone.DISPUTE, view=view)
    yield from _conflicts(report, topics(report, found(Relation.UPDATES)), title="Updates", tone=Tone.UPDATE, view=view)
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


_NOTES = {
    "Contradictions": "cannot both be right",
    "Disputes between speakers": "each correctly reported",
    "Updates": "later information explains the difference",
}


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
    report: Report, entries: tuple[Topic, ...], *, title: str, tone: Tone, view: View
) -> Iterator[RenderableType]:
    if entries:
        yield heading(f"{title} {len(entries)}", _NOTES[title], tone=tone, view=view)
    for number, topic in enumerate(entries, start=1):
        if number > 1:
            yield Text()
        show = conflict if view.limit is None or number <= MOST_IN_FULL else short_conflict
        yield from show(report, topic, number=number, tone=tone, view=view)


def _cut(entries: tuple[Topic, ...], view: View) -> tuple[Topic, ...]:
    return entries if view.limit is None else entries[: view.limit]


def _agreements(report: Report, entries: tuple[Topic, ...], view: View) -> Iterator[RenderableType]:
    if entries:
        yield heading(f"Agreements {len(entries)}", "told alike, no detail differs", tone=Tone.AGREEMENT, view=view)
    for topic in _cut(entries, view):
        told = told_in(report, topic)
        claims = claims_of(report, topic)
        where = references(report, claims, view)
        if independent := told_by(report, claims):
            where.append(f"\n{independent}", Style(color=Tone.WARNING.value))
        yield _entry("=", said(told), where, Tone.AGREEMENT)
    if len(entries) > len(_cut(entries, view)):
        yield more(len(entries) - len(_cut(entries, view)))


def _compatible(report: Report, entries: tuple[Topic, ...], view: View) -> Iterator[RenderableType]:
    if entries:
        yield heading(f"Compatible {len(entries)}", "the details differ, and both can hold", tone=Tone.QUIET, view=view)
    for topic in _cut(entries, view):
        has_detail = topic[0].kind is not FindingKind.OTHER
        words = plain(topic[0].explanation) if has_detail else said(told_in(report, topic))
        yield _entry("~", words, references(report, claims_of(report, topic), view), Tone.QUIET)
    if len(entries) > len(_cut(entries, view)):
        yield more(len(entries) - len(_cut(entries, view)))


def _undecided(report: Report, view: View) -> Iterator[RenderableType]:
    groups = undecided(report)
    if groups:
        yield heading(f"Same subject {len(groups)}", "nothing that could be decided", tone=Tone.QUIET, view=view)
    shown = groups if view.limit is None else groups[: view.limit]
    for group in shown:
        claims = [report.claim_by_id[claim] for claim in group.claims]
        yield _entry("○", said(telling(claims)), references(report, claims, view), Tone.QUIET)
    if len(groups) > len(shown):
        yield more(len(groups) - len(shown))


def _entry(sign: str, words: Text, where: Text, tone: Tone) -> RenderableType:
    table = Table.grid(padding=(0, 1), pad_edge=False)
    table.add_column(justify="right", width=INDENT - 1)
    table.add_column(overflow="fold")
    table.add_row(Text(sign, Style(bold=True, color=tone.value)), Group(words, where))
    return table


def _one_source(report: Report, view: View) -> Iterator[RenderableType]:
    claims = tuple(claim for claim in report.claims_of_one_source if not claim.is_headline)
    if claims and len(report.articles) > 1:
        yield heading(
            f"Told by one source only {len(claims)}",
            "no other article says it or denies it",
            tone=Tone.QUIET,
            view=view,
        )
        yield from _by_article(report, claims, view)


def _by_article(report: Report, claims: tuple[Claim, ...], view: View) -> Iterator[RenderableType]:
    is_first = True
    for article in report.articles:
        own = [claim for claim in claims if claim.article == article.id]
        if not own:
            continue
        if not is_first:
            yield Text()
        is_first = False
        shown = own if view.limit is None else own[: view.limit]
        yield indented(article_line(article, has_path=True).append(f"  {counted(len(own), 'claim')}", QUIET))
        yield indented(_lines(article, shown))
        if len(own) > len(shown):
            yield more(len(own) - len(shown))


def _lines(article: Article, claims: list[Claim]) -> RenderableType:
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
        yield _entry(sign, where, plain(problem.reason), tone)
