"""Put an article together from its text, its layout and what is stated about it."""

from collections.abc import Callable, Sequence

from claimcheck.reading.body import Layout
from claimcheck.reading.dates import date_in_name
from claimcheck.reading.metadata import Metadata, find_metadata
from claimcheck.records import Article, Problem, Span, content_id

STAGE = "reading"


def make_article(
    path: str,
    text: str,
    *,
    layout: Layout,
    stated: Metadata,
    marks_in: Callable[[str, Span], tuple[Span, ...]] | None = None,
    title_at: Span | None = None,
) -> Article | Problem:
    """Return the article, or a problem if no running text was found in it.

    Args:
        path: Its path.
        text: Its text.
        layout: What each line of it is.
        stated: What its format says about it.
        marks_in: Finds what in a paragraph is markup; None where the format has none.
        title_at: Where the text states its title, which is the headline if none stands above the body.
    """
    if not layout.body:
        reason = "has no running text that could be read; check that it is an article and not only a list of links"
        return Problem(path=path, stage=STAGE, reason=reason)
    found = find_metadata(text, layout, stated)
    spans = (*layout.body, *((layout.headline,) if layout.headline else ()))
    markup = tuple(sorted(mark for span in spans for mark in marks_in(text, span))) if marks_in else ()
    written = None if stated.title else layout.headline
    return Article(
        id=content_id(path, text),
        path=path,
        text=text,
        title=_unmarked(text, written, markup) if written else found.title,
        outlet=found.outlet,
        published=found.published or date_in_name(path),
        url=found.url,
        headline=layout.headline or title_at,
        dateline=layout.dateline,
        body=layout.body,
        headings=layout.headings,
        markup=markup,
    )


def _unmarked(text: str, span: Span, markup: Sequence[Span]) -> str:
    """Return the words of a span without markup, white space folded."""
    parts: list[str] = []
    done = span.start
    for mark in markup:
        if span.covers(mark):
            parts.append(text[done : mark.start])
            done = mark.end
    return " ".join("".join((*parts, text[done : span.end])).split())
