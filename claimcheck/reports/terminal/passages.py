"""Where a claim stands and what it says: outlet, date, line, speaker, and the passage, the deciding words marked."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.style import Style
from rich.text import Text

from claimcheck.records import Article, Claim, Finding, Span
from claimcheck.report import Report
from claimcheck.reports.places import attributed, line_of, place, speaker
from claimcheck.reports.sanitize import cells, visible
from claimcheck.reports.terminal.style import QUIET, STRONG, Gutter, Tone, View, joined, plain
from claimcheck.reports.windows import merged, window_of


def reference(report: Report, claim: Claim, view: View) -> Text:
    """Return where a claim stands, short: outlet and ``path:line``."""
    article = report.article_by_id[claim.article]
    return _reference(article, [line_of(article, claim)], view)


def _reference(article: Article, lines: Iterable[int], view: View) -> Text:
    text = plain(article.outlet).append(" ") if article.outlet else Text(overflow="fold")
    numbers = ", ".join(str(line) for line in sorted(set(lines)))
    return text.append(visible(f"{article.shown_path}:{numbers}"), QUIET).append(_new(article, view))


def _new(article: Article, view: View) -> str:
    """Return what marks an article as new, to stand beside its name."""
    return " (new)" if article.id in view.new else ""


def references(report: Report, claims: Sequence[Claim], view: View) -> Text:
    """Return where claims stand, article by article, on one line that may wrap."""
    lines: dict[str, list[int]] = {}
    for claim in claims:
        lines.setdefault(claim.article, []).append(line_of(report.article_by_id[claim.article], claim))
    articles = [report.article_by_id[article] for article in lines]
    shown = articles if view.limit is None else articles[: view.limit]
    text = joined(_reference(article, lines[article.id], view) for article in shown)
    return text.append(f" and {len(articles) - len(shown)} more", QUIET) if len(articles) > len(shown) else text


def said(claim: Claim) -> Text:
    """Return the words of a claim after those that attribute it: "the coast guard said: 18 people were rescued"."""
    words = [] if claim.source is None else [speaker(claim)]
    if claim.cue is not None:
        spans = () if claim.source is None else claim.source.spans
        cue_at = min(claim.cue.spans, default=claim.sentence)
        is_inverted = " " not in claim.cue.text and min(claim.content, default=cue_at) < cue_at  # "..., said Ana Lund"
        is_cue_first = not is_inverted and cue_at < min(spans, default=claim.sentence)  # "according to Ana Lund"
        words.insert(0 if is_cue_first else 1, claim.cue.text)
    if not words:
        return plain(claim.text)
    return plain(f"{' '.join(words).rstrip(':, ')}:", QUIET).append(" ").append_text(plain(claim.text))


def article_line(article: Article, *, has_path: bool = False, mark: str = "") -> Text:
    """Return the outlet and the date of an article, and its path if asked for; the path alone if there is no outlet.

    The ``mark`` stands behind the name.
    """
    text = plain(article.name, STRONG).append(mark)
    if article.published is not None:
        text.append(f"  {article.published.isoformat()}")
    if has_path and article.outlet is not None:
        text.append(f"  {visible(article.shown_path)}", QUIET)
    return text


def side(report: Report, claim: Claim, finding: Finding, *, view: View, tone: Tone) -> RenderableType:
    """Return one side of a finding: who tells it where, and the passage."""
    article = report.article_by_id[claim.article]
    marks = tuple(mark.span for mark in finding.marks if mark.claim == claim.id)
    where = [plain(words, QUIET) for words in (place(report, claim), attributed(claim)) if words]
    mark = _new(article, view)
    lines = [article_line(article, mark=mark), joined(where), passage(article, claim, marks, view=view, tone=tone)]
    if article.outlet is None:
        lines[:2] = [joined([plain(place(report, claim), STRONG).append(mark), *where[1:]])]
    return Gutter(Group(*lines), tone)


def passage(article: Article, claim: Claim, marks: Iterable[Span], *, view: View, tone: Tone) -> Text:
    """Return the sentence of a claim with the marked words bold and underlined, in « » where styles are lost."""
    spans = merged(marks)
    window = window_of(article.text, claim, spans)
    text = Text("… " if window.start > claim.sentence.start else "", overflow="fold")
    text.append_text(marked(article.text, window, spans, view=view, tone=tone))
    return text.append(" …") if window.end < claim.sentence.end else text


def marked(text: str, window: Span, marks: Iterable[Span], *, view: View, tone: Tone) -> Text:
    """Return the ``window`` of ``text`` on one line, the marked words told apart as :func:`passage` does."""
    shown = cells(window.of(text))
    line = Text(overflow="fold")
    done = 0
    for span in merged(marks):
        start, end = max(span.start - window.start, done), min(span.end - window.start, len(shown))
        if start >= end:
            continue
        line.append("".join(shown[done:start]))
        words = "".join(shown[start:end])
        if view.is_coloured:
            line.append(words, Style(bold=True, underline=True, color=tone.value))
        else:
            line.append(f"«{words}»", Style(bold=True, underline=True))
        done = end
    return line.append("".join(shown[done:]).rstrip())
