"""One finding whole: both passages in context, what was read in them, how alike they are, and which rung decided."""

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.records import (
    Article,
    Between,
    Claim,
    Explanation,
    Finding,
    Match,
    Modality,
    NameLabel,
    Proposition,
    Relation,
    Role,
    RoleName,
    Rung,
    Span,
    Time,
    TimeRelation,
)
from claimcheck.report import Report
from claimcheck.reports.places import member_of, place, speaker
from claimcheck.reports.terminal.passages import article_line, marked
from claimcheck.reports.terminal.style import (
    QUIET,
    STRONG,
    Gutter,
    Tone,
    Trimmed,
    View,
    heading,
    indented,
    joined,
    plain,
    view_of,
)

_CONTEXT_CHARS = 300
"""What is shown of the paragraph on either side of the sentence."""
_BETWEEN = {Between.OUTLETS: "between outlets", Between.SPEAKERS: "between speakers"}
_LABELS = {
    NameLabel.PERSON: "person",
    NameLabel.ORG: "organisation",
    NameLabel.LOC: "place",
    NameLabel.MISC: "other name",
}


def render_explanation(report: Report, explanation: Explanation, console: Console) -> None:
    """Print a finding of ``report`` with everything it rests on."""
    view = view_of(console, limit=None)
    for part in _parts(report, explanation, view):
        console.print(Trimmed(part), width=view.width, highlight=False, emoji=False, markup=False)


def _parts(report: Report, explanation: Explanation, view: View) -> Iterator[RenderableType]:
    finding = explanation.finding
    yield plain(finding.explanation, STRONG)
    yield Text()
    facts: tuple[str, ...] = (
        finding.relation,
        finding.kind,
        _BETWEEN[finding.between],
        finding.severity,
        f"rule {finding.rule}",
    )
    if finding.relation is Relation.AGREES and not report.is_independent(finding):
        facts = (*facts, "no independent confirmation")
    yield joined(plain(fact) for fact in (*facts, f"confidence {finding.confidence:.2f}", f"id {finding.id}"))
    tone = _tone(finding)
    for claim in finding.claims:
        yield from _side(report, report.claim_by_id[claim], finding, view=view, tone=tone)
    yield heading("Fields compared", "how alike the two claims are, 0 to 1", tone=Tone.QUIET, view=view)
    yield indented(_fields(explanation.match))
    yield heading("Rungs tried", "the one that decides first, then what others say", tone=Tone.QUIET, view=view)
    yield indented(_spoken(explanation))
    others = ", ".join(_others(explanation.rungs))
    if others:
        yield indented(plain(others, QUIET))


def _tone(finding: Finding) -> Tone:
    if finding.relation is Relation.CONTRADICTS:
        return Tone.DISPUTE if finding.between is Between.SPEAKERS else Tone.CONFLICT
    return {Relation.UPDATES: Tone.UPDATE, Relation.AGREES: Tone.AGREEMENT}.get(finding.relation, Tone.QUIET)


def _side(report: Report, claim: Claim, finding: Finding, *, view: View, tone: Tone) -> Iterator[RenderableType]:
    article = report.article_by_id[claim.article]
    yield heading(article_line(article).plain, "", tone=tone, view=view)
    _, number = article.line_and_column(claim.content[0].start if claim.content else claim.sentence.start)
    column = "" if member_of(article.path) else f":{number}"  # in JSON, the text is written otherwise
    yield indented(plain(f"{place(report, claim)}{column} · {claim.kind.value}", QUIET))
    marks = tuple(mark.span for mark in finding.marks if mark.claim == claim.id)
    window = _context(article, claim)
    text = marked(article, window, marks, view=view, tone=tone)
    yield indented(Gutter(text, tone))
    yield Text()
    yield indented(_readings(claim, article))


def _context(article: Article, claim: Claim) -> Span:
    """Return the paragraph of a claim, cut between words where it is very long."""
    sentence = claim.sentence
    home = next((span for span in article.body if span.covers(sentence)), sentence)
    start, end = max(home.start, sentence.start - _CONTEXT_CHARS), min(home.end, sentence.end + _CONTEXT_CHARS)
    if start > home.start:
        start = max(start, article.text.find(" ", start, sentence.start) + 1)
    if end < home.end:
        cut = article.text.rfind(" ", sentence.end, end)
        end = cut if cut > sentence.end else end
    return Span(start, end)


def _readings(claim: Claim, article: Article) -> RenderableType:
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(style=QUIET, no_wrap=True)
    table.add_column(overflow="fold")
    for name, words in _rows(claim, article):
        table.add_row(name, plain(words))
    return table


def _rows(claim: Claim, article: Article) -> Iterator[tuple[str, str]]:
    yield "claim", claim.text
    if claim.source is not None:
        yield "said by", speaker(claim)
    if claim.cue is not None:
        yield "cue", f"{claim.cue.text} ({claim.cue.stance.value})"
    for proposition in claim.propositions:
        yield "event", _event(proposition, article)
    for quantity in claim.quantities:
        counted = f" ({quantity.counted})" if quantity.counted else ""
        yield "figure", f"{quantity.text} = {quantity.canonical}{counted}"
    for time in (*claim.times, *claim.setting_times):
        yield "time", _days(time)
    for name in claim.names:
        full = f" = {name.canonical}" if name.canonical != name.text else ""
        yield "name", f"{name.text}{full} ({_LABELS[name.label]})"


def _event(proposition: Proposition, article: Article) -> str:
    """Return what is told, in the words of the article: the predicate, and who and what takes part in it."""
    roles = (f"{_part(role)} “{role.span.of(article.text)}”" for role in proposition.roles)
    negated = "not " if proposition.is_negated else ""
    modality = "" if proposition.modality is Modality.FACT else f" ({proposition.modality.value})"
    return " · ".join([f"{negated}“{proposition.span.of(article.text)}”{modality}", *roles])


def _part(role: Role) -> str:
    if role.name is RoleName.OBLIQUE:
        return role.preposition or "with it"
    return "who" if role.name is RoleName.AGENT else "whom or what"


def _days(time: Time) -> str:
    if time.start is None or time.end is None:
        return f"{time.text} = unresolved"
    days = time.start.isoformat() if time.start == time.end else f"{time.start} to {time.end}"
    relation = "" if time.relation is TimeRelation.AT else f"{time.relation.value} "
    return f"{time.text} = {relation}{days}"


def _fields(match: Match) -> RenderableType:
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold", style=QUIET)
    for field in match.fields:
        table.add_row(plain(field.field), f"{field.score:.2f}", plain(field.detail))
    table.add_row(Text("all", STRONG), Text(f"{match.score:.2f}", STRONG), Text())
    return table


def _spoken(explanation: Explanation) -> RenderableType:
    """The rungs that spoke: the one that decides on top, the others in the order in which they are tried.

    Of the one that decides, what it compares and what it took: the sentence that it gives stands above everything.
    """
    table = Table.grid(padding=(0, 2), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    decisive = f"(rule {explanation.finding.rule})"
    spoken = [(rung.name, rung.outcome) for rung in explanation.rungs if rung.outcome]
    for name, outcome in sorted(spoken, key=lambda told: not told[1].endswith(decisive)):
        if not outcome.endswith(decisive):
            table.add_row(plain(name), plain(outcome))
            continue
        why = f"{explanation.finding.relation}: compares {explanation.compares} {decisive}"
        table.add_row(plain(name), plain(why if explanation.compares else outcome, STRONG))
        for taken in explanation.taken:
            table.add_row(Text(), plain(taken))
        if explanation.lexicon:
            table.add_row(Text(), plain(f"goes by the words in {explanation.lexicon}", QUIET))
    return table


def _others(rungs: Sequence[Rung]) -> Iterator[str]:
    """Yield how many rungs there are of which nothing is told, and why."""
    for outcome, what in (("", "had nothing to say"), (None, "not tried")):
        count = sum(rung.outcome == outcome for rung in rungs)
        if count:
            yield f"{count} {'rung' if count == 1 else 'rungs'} {what}"
