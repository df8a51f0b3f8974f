"""Where a claim stands and what it says: outlet, date, line, speaker, and the passage, the deciding words marked."""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.style import Style
from rich.text import Text

from claimcheck.records import Article, Claim, Finding, Span
from claimcheck.report import Report
from claimcheck.reports.places import attributed, lead_in, line_of, place
from claimcheck.reports.sanitize import cells, visible
from claimcheck.reports.terminal.style import QUIET, STRONG, Gutter, Tone, View, joined, plain
from claimcheck.reports.windows import merged, stretches, window_of
from claimcheck.reports.wordings import Wording


def reference(report: Report, claim: Claim, view: View) -> Text:
    """Return where a claim stands, short: outlet and ``path:line``."""
    article = report.article_by_id[claim.article]
    return _reference(article, [str(line_of(article, claim))], view)


def _reference(article: Article, lines: Iterable[str], view: View) -> Text:
    text = plain(article.outlet).append(" ") if article.outlet else Text(overflow="fold")
    numbers = ", ".join(lines)
    return text.append(visible(f"{article.shown_path}:{numbers}"), QUIET).append(_new(article, view))


def _new(article: Article, view: View) -> str:
    """Return what marks an article as new, to stand beside its name."""
    return " (new)" if article.id in view.new else ""


def references(report: Report, claims: Sequence[Claim], view: View) -> Text:
    """Return where claims stand, article by article, on one line that may wrap."""
    lines: dict[str, set[int]] = {}
    for claim in claims:
        lines.setdefault(claim.article, set()).add(line_of(report.article_by_id[claim.article], claim))
    return _places(report, {article: list(map(str, sorted(own))) for article, own in lines.items()}, view)


def _places(report: Report, lines: dict[str, list[str]], view: View) -> Text:
    """Return the lines of each article, by its id, on one line that may wrap."""
    articles = [report.article_by_id[article] for article in lines]
    shown = articles if view.limit is None else articles[: view.limit]
    text = joined(_reference(article, lines[article.id], view) for article in shown)
    return text.append(f" and {len(articles) - len(shown)} more", QUIET) if len(articles) > len(shown) else text


def told(report: Report, wording: Wording, view: View) -> tuple[Text, Text]:
    """Return the words of a claim, and where they stand; behind it, where the same articles tell more."""
    lines: dict[str, list[str]] = {}
    for claim in wording.alike:
        _add_line(lines, report, claim, "{}")
    for claim in wording.besides:
        _add_line(lines, report, claim, "also {}")
    return said(wording.claim), _places(report, lines, view)


def _add_line(lines: dict[str, list[str]], report: Report, claim: Claim, how: str) -> None:
    numbers = lines.setdefault(claim.article, [])
    line = str(line_of(report.article_by_id[claim.article], claim))
    if not any(number.split()[-1] == line for number in numbers):
        has_also = any(number.startswith("also ") for number in numbers)
        numbers.append(line if has_also else how.format(line))


def said(claim: Claim) -> Text:
    """Return the words of a claim after those that attribute it: "the coast guard said: 18 people were rescued"."""
    words = lead_in(claim)
    return plain(words, QUIET).append(" " if words else "").append_text(plain(claim.text))


def article_line(article: Article, *, has_path: bool = False, mark: str = "") -> Text:
    """Return the outlet and the date of an article, and its path if asked for; the path alone if there is no outlet.

    The ``mark`` stands behind the name.
    """
    text = plain(article.name, STRONG).append(mark).append_text(_day(article))
    if has_path and article.outlet is not None:
        text.append(f"  {visible(article.shown_path)}", QUIET)
    return text


def _day(article: Article) -> Text:
    return Text("" if article.published is None else f"  {article.published.isoformat()}")


def side(report: Report, claim: Claim, finding: Finding, *, view: View, tone: Tone) -> RenderableType:
    """Return one side of a finding: who tells it where, and the passage."""
    article = report.article_by_id[claim.article]
    marks = tuple(mark.span for mark in finding.marks if mark.claim == claim.id)
    where = [plain(words, QUIET) for words in (place(report, claim), attributed(claim)) if words]
    mark = _new(article, view)
    lines = [article_line(article, mark=mark), joined(where), passage(article, claim, marks, view=view, tone=tone)]
    if article.outlet is None:
        name = plain(place(report, claim), STRONG).append(mark).append_text(_day(article))
        lines[:2] = [joined([name, *where[1:]])]
    return Gutter(Group(*lines), tone)


def passage(article: Article, claim: Claim, marks: Iterable[Span], *, view: View, tone: Tone) -> Text:
    """Return the sentence of a claim with the marked words bold and underlined, in « » where styles are lost."""
    spans = merged(marks)
    window = window_of(article.text, claim, spans)
    text = Text("… " if window.start > claim.sentence.start else "", overflow="fold")
    text.append_text(marked(article, window, spans, view=view, tone=tone))
    return text.append(" …") if window.end < claim.sentence.end else text


def marked(article: Article, window: Span, marks: Iterable[Span], *, view: View, tone: Tone) -> Text:
    """Return the ``window`` of an article on one line, the marked words told apart as :func:`passage` does."""
    parts = list(stretches(article, window, marks))
    shown = iter(cells("".join(words for words, _ in parts)))
    line = Text(overflow="fold")
    for part, is_marked in parts:
        words = "".join(next(shown) for _ in part)
        if not is_marked:
            line.append(words)
        elif view.is_coloured:
            line.append(words, Style(bold=True, underline=True, color=tone.value))
        else:
            line.append(f"«{words}»", Style(bold=True, underline=True))
    line.rstrip()
    return line
