"""Put an article together from its text, its layout and what is stated about it."""

from claimcheck.reading.body import Layout
from claimcheck.reading.metadata import Metadata, find_metadata
from claimcheck.records import Article, Problem, content_id

STAGE = "reading"


def make_article(path: str, text: str, *, layout: Layout, stated: Metadata) -> Article | Problem:
    """Return the article, or a problem if no running text was found in it."""
    if not layout.body:
        reason = "has no running text that could be read; check that it is an article and not only a list of links"
        return Problem(path=path, stage=STAGE, reason=reason)
    found = find_metadata(text, layout, stated)
    return Article(
        id=content_id(path, text),
        path=path,
        text=text,
        title=found.title,
        outlet=found.outlet,
        published=found.published,
        url=found.url,
        headline=layout.headline,
        dateline=layout.dateline,
        body=layout.body,
        headings=layout.headings,
    )
