r"""Findings accepted in the article itself, with the rule (or the fingerprint) and a reason.

In the front matter, for the whole article::

    ---
    claimcheck-accept:
      - figures-differ: counts families, not people
    ---

In Markdown, on a line of its own, for the paragraph that follows::

    <!-- claimcheck-accept figures-differ: counts families, not people -->
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.reading.frontmatter import find_front_matter
from claimcheck.records import Article, Span, hull
from claimcheck.reports.alerts import Alert

KEY = "claimcheck-accept"
_KEY_LINE = re.compile(rf"{KEY}[ \t]*:[ \t]*(?P<value>.*)")
_LIST_LINE = re.compile(r"[ \t]*-[ \t]+(?P<value>.+)")
_COMMENT = re.compile(rf"^[ \t]*+<!--[ \t]*+{KEY}[ \t]++(?P<value>[^\n]*)-->[ \t]*+\r?$", re.MULTILINE)
_VALUE = re.compile(r"(?P<what>v\d+:[0-9a-f]{16}|[a-z][a-z0-9-]*)(?:[ \t]*:[ \t]*|[ \t]+--?[ \t]+)(?P<reason>\S.*)")
_MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """A line of an article by which findings in it are accepted."""

    path: str
    line: int
    what: str
    """A rule, or a fingerprint; empty where the line cannot be understood."""
    reason: str
    reach: Span
    """The part of the article for which it holds."""

    def covers(self, alert: Alert) -> bool:
        """Whether it accepts a finding: by its rule and place, on either side."""
        if self.what not in {alert.finding.rule, alert.fingerprint}:
            return False
        return any(
            article.path == self.path and hull(claim.content or (claim.sentence,)).overlaps(self.reach)
            for article, claim in ((alert.article, alert.claim), (alert.other_article, alert.other_claim))
        )


def acceptances(article: Article) -> tuple[Acceptance, ...]:
    """Return what is accepted in an article, in the order of its text."""
    found = [*_in_front_matter(article.text)]
    if article.path.lower().endswith(_MARKDOWN):
        found += [
            (match.start(), match["value"].rstrip(" \t"), _paragraph_after(article, match.end()))
            for match in _COMMENT.finditer(article.text)
        ]
    return tuple(_acceptance(article, start, value, reach) for start, value, reach in found)


def _acceptance(article: Article, start: int, value: str, reach: Span) -> Acceptance:
    match = _VALUE.fullmatch(value.strip().strip("\"'"))
    return Acceptance(
        path=article.path,
        line=article.line_and_column(start)[0],
        what=match["what"] if match else "",
        reason=match["reason"] if match else value,
        reach=reach,
    )


def _in_front_matter(text: str) -> Iterator[tuple[int, str, Span]]:
    """Yield where each line of the front matter stands, what it holds, and that it holds for all of the text."""
    front = find_front_matter(text)
    if front is None:
        return
    whole, start = Span(0, len(text)), front.start
    if front.fence == "+++":
        for value in _toml(front.fields):
            yield max(start, text.find(value, start)), value, whole
        return
    is_open = False
    for line in front.fields.splitlines(keepends=True):
        key, entry = _KEY_LINE.match(line), _LIST_LINE.match(line)
        if key and key["value"].strip():
            yield start, key["value"].strip(), whole
        elif entry and is_open:
            yield start, entry["value"].strip(), whole
        is_open = bool(key and not key["value"].strip()) or (is_open and bool(entry))
        start += len(line)


def _toml(fields: str) -> Sequence[str]:
    try:
        value = tomllib.loads(fields.replace("\r\n", "\n")).get(KEY, ())
    except tomllib.TOMLDecodeError:
        return ()
    values = [value] if isinstance(value, str) else value
    return [entry for entry in values if isinstance(entry, str)] if isinstance(values, list) else ()


def _paragraph_after(article: Article, offset: int) -> Span:
    """Return the first paragraph of the body after ``offset``; nothing of the text if there is none."""
    return next((part for part in article.body if part.end > offset), Span(len(article.text), len(article.text)))
