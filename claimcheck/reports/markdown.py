r"""The report as Markdown (GitHub's), for the comment on a pull request and the summary of a CI job.

GitHub takes comments of at most 65,536 characters; what does not fit is left out, and the end says so. Words of
articles are written so that they can neither leave their place nor ping, link or load anything: every character that
Markdown, HTML or GitHub's shorthands could give a meaning becomes a character reference.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.config import REPORT_COMMENT
from claimcheck.records import Between, Claim, Finding, Relation
from claimcheck.report import Report
from claimcheck.reports.counts import counted
from claimcheck.reports.places import attributed, place, speaker
from claimcheck.reports.sanitize import visible
from claimcheck.reports.sources import Sharing, count_confirmed, counted_articles, sharing, told_by
from claimcheck.reports.topics import Topic, accords, claims_of, told_in, topics
from claimcheck.reports.windows import merged, window_of

MAX_CHARS = 65_536
"""GitHub's limit for the body of a comment."""
_END = "_The rest does not fit into a comment; `claimcheck compare ... -o report.html` writes all of it._\n"
_ROOM_FOR_END_CHARS = len(_END) + 1
_LONGEST_TEXT_CHARS = 420
_MOST_REFERENCES = 12

_MEANINGFUL = re.compile(
    r"""[^\w\s.,;:'"!?%$€£/()“”‘’'…—–-]  # Markdown's marks, HTML's, @ and # of GitHub
    | (?<![^\W_])_ | _(?![^\W_])         # inside a word it is only a line
    | :(?=/|[\w+-]+:)                    # http:// and :bomb:
    | ^-+ | --+ | ^\d+(?=[.)])           # lists, rules, table heads
    | \b(?:www|GH)(?=[.-])               # links without "http:"; GH-1 is an issue""",
    re.IGNORECASE | re.VERBOSE,
)
"""What Markdown, HTML or GitHub's shorthands give a meaning."""


def render(report: Report) -> str:
    """Return what conflicts, as tables with both passages, then what agrees, and what could not be read."""
    blocks = list(_blocks(report))
    size, kept = 0, 0
    for block in blocks:
        if size + len(block) + 1 > MAX_CHARS - _ROOM_FOR_END_CHARS:
            break
        size += len(block) + 1
        kept += 1
    return "\n".join([*blocks[:kept], *([] if kept == len(blocks) else [_END])])


def inert(text: str) -> str:
    """Return ``text`` on one line as Markdown that shows just these characters, wherever it stands.

    >>> inert("# @all see <b>|www.example.org")
    '&#35; &#64;all see &#60;b&#62;&#124;&#119;&#119;&#119;.example.org'
    """
    return _MEANINGFUL.sub(lambda match: _referenced(match[0]), visible(text))


def _referenced(characters: str) -> str:
    return "".join(f"&#{ord(character)};" for character in characters)


def _blocks(report: Report) -> Iterator[str]:
    conflicts = topics(report, report.found(Relation.CONTRADICTS, between=(Between.OUTLETS,)))
    disputes = topics(report, report.found(Relation.CONTRADICTS, between=(Between.SPEAKERS,)))
    updates = topics(report, report.found(Relation.UPDATES))
    agreements = accords(report.found(Relation.AGREES))
    yield (
        f"{REPORT_COMMENT}\n### claimcheck: {counted(len(conflicts), 'contradiction')}, "
        f"{counted(len(disputes), 'dispute')}, {counted(len(agreements), 'agreement')} in {counted_articles(report)}\n"
    )
    yield from _problems(report)
    yield from _copies(report)
    yield from _tables(report, "Contradictions: cannot both be right", conflicts)
    yield from _tables(report, "Disputes between speakers: each correctly reported", disputes)
    yield from _tables(report, "Updates: later information explains the difference", updates)
    yield from _list(report, agreements)


def _problems(report: Report) -> Iterator[str]:
    if report.problems:
        yield "#### Problems\n"
        yield "".join(f"- **{inert(problem.path)}**: {inert(problem.reason)}\n" for problem in report.problems)


def _copies(report: Report) -> Iterator[str]:
    origins = sharing(report)
    if origins:
        yield "#### Copies: they share their wording, and count as one source\n"
        yield "".join(f"- {' · '.join(_shared(copy) for copy in copies)}\n" for copies in origins)


def _shared(copy: Sharing) -> str:
    outlet = f"{inert(copy.article.outlet)} · " if copy.article.outlet else ""
    named = f", {inert(copy.credits)}" if copy.credits else ""
    return f"{outlet}{inert(copy.article.shown_path)} ({copy.share} of its wording{named})"


def _tables(report: Report, title: str, entries: Sequence[Topic]) -> Iterator[str]:
    if entries:
        yield f"#### {title}\n"
    for number, topic in enumerate(entries, start=1):
        finding = topic[0]
        yield f"{number}. **{inert(finding.explanation)}**\n"
        yield _sides(report, finding)
        others = f" · {counted(len(topic) - 1, 'more finding')} of the same fact" if len(topic) > 1 else ""
        rule = inert(finding.rule)
        yield (
            f"   {finding.severity.value} · {finding.kind.value} · rule {rule} · confidence {finding.confidence:.2f} · "
            f"{finding.id}{others}\n"
        )


def _sides(report: Report, finding: Finding) -> str:
    claims = [report.claim_by_id[claim] for claim in finding.claims]
    head = " | ".join(_home(report, claim) for claim in claims)
    passages = " | ".join(_passage(report, claim, finding) for claim in claims)
    return f"   | {head} |\n   | --- | --- |\n   | {passages} |\n"


def _home(report: Report, claim: Claim) -> str:
    article = report.article_by_id[claim.article]
    outlet = f"{inert(article.outlet)} · " if article.outlet else ""
    date = f" · {article.published.isoformat()}" if article.published else ""
    words = attributed(claim)
    who = f" · {inert(words)}" if words else ""
    return f"{outlet}{inert(place(report, claim))}{date}{who}"


def _passage(report: Report, claim: Claim, finding: Finding) -> str:
    """Return the sentence of a claim with the deciding words bold, cut where it is very long."""
    text = report.article_by_id[claim.article].text
    marks = merged(mark.span for mark in finding.marks if mark.claim == claim.id)
    window = window_of(text, claim, marks)
    parts = ["… "] if window.start > claim.sentence.start else []
    done = window.start
    for mark in marks:
        start, end = max(mark.start, done), min(mark.end, window.end)
        if start < end:
            parts += [_inert_part(text[done:start]), f"<b>{_inert_part(text[start:end])}</b>"]
            done = end
    parts.append(_inert_part(text[done : window.end]))
    return "".join(parts).strip() + (" …" if window.end < claim.sentence.end else "")


def _inert_part(text: str) -> str:
    """Return a part of a line as :func:`inert` does, keeping the blanks at its ends."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{inert(text)}{after}"


def _list(report: Report, agreements: Iterable[Topic]) -> Iterator[str]:
    entries = list(agreements)
    confirmed = count_confirmed(report, entries)
    if entries:
        independent = "" if confirmed == len(entries) else f", {confirmed} independent"
        yield f"<details><summary>Agreements: {len(entries)}{independent}</summary>\n"
        for topic in entries:
            claims = claims_of(report, topic)
            places = list(dict.fromkeys(place(report, claim) for claim in claims))
            where = ", ".join(map(inert, places[:_MOST_REFERENCES]))
            rest = f" and {len(places) - _MOST_REFERENCES} more" if len(places) > _MOST_REFERENCES else ""
            independent = f" – {told}" if (told := told_by(report, claims)) else ""
            best = told_in(report, topic)
            who = f"{inert(speaker(best))}: " if best.source else ""
            yield f"- {who}{inert(best.text[:_LONGEST_TEXT_CHARS])} ({where}{rest}){independent}"
        yield "\n</details>\n"
