"""Web pages, as browsers and crawlers save them; read with trafilatura, which the extra ``html`` installs.

``Article.text`` is the text of the page (:mod:`pagetext`), on the same lines as in the file. trafilatura finds the
article in the page; its paragraphs are found again in that text, so that nothing that it tidied up changes a word.
"""

import importlib.util
from bisect import bisect_left
from collections.abc import Mapping

from claimcheck.reading.articles import STAGE, make_article
from claimcheck.reading.body import lay_out
from claimcheck.reading.fields import name_fields
from claimcheck.reading.furniture import stands_alone
from claimcheck.reading.lines import Unit, join_wrapped, split_lines
from claimcheck.reading.metadata import metadata_of
from claimcheck.reading.pagetext import page_text
from claimcheck.records import Article, Problem, Span

MIN_FOUND_RATIO = 0.5
"""Share of trafilatura's text that must be found again; below it the whole text of the page is read."""
_ANCHOR_CHARS = 40
"""Length of the beginning and the end by which a paragraph is found of which something inside was left out."""
_MAX_STRETCH_RATIO = 2.0
"""How much longer than the paragraph such a stretch of the page may be."""
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
"""For htmldate: the date the page states for its publication, and no date of today to compare it with."""


def read_html(path: str, source: str) -> tuple[Article | Problem, ...]:
    """Return the one article of a web page, or the problem with it."""
    if importlib.util.find_spec("trafilatura") is None:
        reason = (
            "is a web page; to read web pages, install the extra that finds the article: pip install claimcheck[html]"
        )
        return (Problem(path=path, stage=STAGE, reason=reason),)
    text = page_text(source)
    stated = metadata_of(name_fields(_metadata(source)))
    units = _article_units(source, text, title=stated.title)
    return (make_article(path, text, layout=lay_out(units, title=stated.title), stated=stated),)


def _metadata(source: str) -> Mapping[str, object]:
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - only there if it was asked for

    found = extract_metadata(source, date_config=_DATES)
    return {name: getattr(found, name) for name in ("title", "date", "url", "sitename", "hostname")}


def _article_units(source: str, text: str, *, title: str | None) -> list[Unit]:
    """Return the headline and the paragraphs of the article, in the order of the page; all lines if it is not found."""
    from trafilatura import extract  # noqa: PLC0415 - only there if it was asked for

    extracted = extract(source, include_comments=False, include_tables=False) or ""
    paragraphs = [line.strip().removeprefix("- ") for line in extracted.split("\n") if line.strip()]
    page = _Page(text)
    spans = page.find(paragraphs)
    if sum(span.end - span.start for span in spans) < MIN_FOUND_RATIO * len(extracted) or not spans:
        return join_wrapped(text, split_lines(text), stands_alone=stands_alone)
    headline = page.find([title])[:1] if title else []
    units = {span: Unit(span=span, text=span.of(text)) for span in (*headline, *spans)}
    return [units[span] for span in sorted(units)]


class _Page:
    """The text of a page without its white space, in which paragraphs are found whatever their line breaks."""

    def __init__(self, text: str) -> None:
        self._offsets = [offset for offset, character in enumerate(text) if not character.isspace()]
        self._letters = "".join(text[offset] for offset in self._offsets)

    def find(self, paragraphs: list[str]) -> list[Span]:
        """Return where ``paragraphs`` stand, in order; what is not found is left out."""
        spans: list[Span] = []
        after = 0
        for paragraph in paragraphs:
            letters = "".join(paragraph.split())
            start, end = self._place(letters, after)
            if start < 0 and after:
                start, end = self._place(letters, 0)
            if start >= 0:
                spans.append(Span(self._offsets[start], self._offsets[end - 1] + 1))
                after = end
        return _apart(spans)

    def _place(self, letters: str, after: int) -> tuple[int, int]:
        start = self._letters.find(letters, after)
        if start >= 0 or len(letters) < 2 * _ANCHOR_CHARS:
            return start, start + len(letters)
        start = self._letters.find(letters[:_ANCHOR_CHARS], after)
        limit = start + int(_MAX_STRETCH_RATIO * len(letters))
        last = self._letters.find(letters[-_ANCHOR_CHARS:], start, limit) if start >= 0 else -1
        return (start, last + _ANCHOR_CHARS) if last >= 0 else (-1, -1)


def _apart(spans: list[Span]) -> list[Span]:
    """Return ``spans`` in order, without those that overlap an earlier one."""
    kept: list[Span] = []
    for span in spans:
        at = bisect_left(kept, span)
        if not any(span.overlaps(other) for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, span)
    return kept
