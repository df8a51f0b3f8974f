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
from claimcheck.reports.places import attributed, lead_in, place
from claimcheck.reports.remainder import subjects, told_by_one
from claimcheck.reports.sanitize import visible
from claimcheck.reports.sources import Sharing, count_confirmed, counted_articles, sharing, told_by
from claimcheck.reports.topics import Topic, accords, claims_of, topics
from claimcheck.reports.windows import merged, stretches, window_of
from claimcheck.reports.wordings import Wording, reason_beside, wordings, wordings_of_subject, wordings_of_topic

MAX_CHARS = 65_536
"""GitHub's limit for the body of a comment."""
_END = "_The rest does not fit into a comment; `claimcheck compare ... -o report.html` writes all of it._\n"
_OPENING, _CLOSING = "<details>", "</details>"
_ROOM_FOR_END_CHARS = len(_END) + len(_CLOSING) + 4
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
    """Return what could not be read, what conflicts, as tables with both passages, and folded together all the rest."""
    blocks = list(_blocks(report))
    size, kept = 0, 0
    for block in blocks:
        if size + len(block) + 1 > MAX_CHARS - _ROOM_FOR_END_CHARS:
            break
        size += len(block) + 1
        kept += 1
    if kept == len(blocks):
        return "\n".join(blocks)
    is_open = sum(block.startswith(_OPENING) for block in blocks[:kept]) > sum(_CLOSING in b for b in blocks[:kept])
    return "\n".join([*blocks[:kept], *([f"\n{_CLOSING}\n"] if is_open else []), _END])


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
    compatible = accords(report.found(Relation.COMPATIBLE))
    yield (
        f"{REPORT_COMMENT}\n### claimcheck: {counted(len(conflicts), 'contradiction')}, "
        f"{counted(len(disputes), 'dispute')}, {counted(len(agreements), 'agreement')} in {counted_articles(report)}\n"
    )
    yield from _problems(report)
    yield from _copies(report)
    yield from _tables(report, CONTRADICTIONS, conflicts)
    yield from _tables(report, DISPUTES, disputes)
    yield from _tables(report, UPDATES, updates)
    yield from _agreements(report, agreements)
    yield from _compatible(report, compatible)
    yield from _subjects(report)
    yield from _one_source(report)


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


def _tables(report: Report, heading: Heading, entries: Sequence[Topic]) -> Iterator[str]:
    if entries:
        yield f"#### {heading.title}: {heading.note}\n"
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
    article = report.article_by_id[claim.article]
    marks = merged(mark.span for mark in finding.marks if mark.claim == claim.id)
    window = window_of(article.text, claim, marks)
    parts = ["… "] if window.start > claim.sentence.start else []
    for stretch, is_marked in stretches(article, window, marks):
        words = _inert_part(stretch)
        parts.append(f"<b>{words}</b>" if is_marked else words)
    return "".join(parts).strip() + (" …" if window.end < claim.sentence.end else "")


def _inert_part(text: str) -> str:
    """Return a part of a line as :func:`inert` does, keeping the blanks at its ends."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{inert(text)}{after}"


def _agreements(report: Report, entries: Sequence[Topic]) -> Iterator[str]:
    """Yield what agrees, each in the words of every article, folded together."""
    confirmed = count_confirmed(report, entries)
    independent = "" if confirmed == len(entries) else f", {confirmed} independent"
    told = (
        _told(report, wordings_of_topic(report, topic), behind=told_by(report, claims_of(report, topic)))
        for topic in entries
    )
    yield from _folded(AGREEMENTS, f"{len(entries)}{independent}", told)


def _compatible(report: Report, entries: Sequence[Topic]) -> Iterator[str]:
    told = (_told(report, wordings_of_topic(report, topic), above=reason_beside(topic[0])) for topic in entries)
    yield from _folded(COMPATIBLE, str(len(entries)), told)


def _subjects(report: Report) -> Iterator[str]:
    found = subjects(report)
    yield from _folded(SAME_SUBJECT, str(len(found)), (_told(report, wordings_of_subject(one)) for one in found))


def _one_source(report: Report) -> Iterator[str]:
    claims = [claim for _, own in told_by_one(report) for claim in own]
    yield from _folded(ONE_SOURCE, str(len(claims)), (_told(report, wordings([claim])) for claim in claims))


def _folded(heading: Heading, count: str, entries: Iterable[str]) -> Iterator[str]:
    """Yield the entries of a section that is opened by a click; nothing if there are none."""
    if count == "0":
        return
    yield f"{_OPENING}<summary>{heading.title}: {count} · {heading.note}</summary>\n"
    yield from entries
    yield f"\n{_CLOSING}\n"


def _told(report: Report, found: Sequence[Wording], *, above: str = "", behind: str = "") -> str:
    """Return an entry of a list: what is said of it, the words of the articles, each with where they stand."""
    lines = [*([inert(above)] if above else []), *(_wording(report, wording) for wording in found)]
    first = f"- {lines[0]}{f' – {behind}' if behind else ''}"
    return "\n".join([first, *(f"  - {line}" for line in lines[1:])])


def _wording(report: Report, wording: Wording) -> str:
    claim = wording.claim
    who = f"{inert(words)} " if (words := lead_in(claim)) else ""
    places = list(dict.fromkeys(_short_place(report, claim) for claim in wording.alike))
    where = ", ".join(map(inert, places[:_MOST_REFERENCES]))
    rest = f" and {len(places) - _MOST_REFERENCES} more" if len(places) > _MOST_REFERENCES else ""
    cut = " …" if len(claim.text) > _LONGEST_TEXT_CHARS else ""
    return f"{who}{inert(claim.text[:_LONGEST_TEXT_CHARS])}{cut} ({where}{rest})"


def _short_place(report: Report, claim: Claim) -> str:
    """Return the outlet of a claim, where it is known, and its ``path:line``."""
    outlet = report.article_by_id[claim.article].outlet
    return f"{outlet} {place(report, claim)}" if outlet else place(report, claim)
