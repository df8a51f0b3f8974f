"""Plain text, as people paste it from the web or export it from a mail or wire program."""

from claimcheck.reading.articles import make_article
from claimcheck.reading.body import lay_out
from claimcheck.reading.doubts import doubts_of
from claimcheck.reading.fields import name_fields
from claimcheck.reading.frontmatter import split_front_matter, title_in_front_matter
from claimcheck.reading.furniture import stands_alone
from claimcheck.reading.lines import join_wrapped, split_lines
from claimcheck.reading.metadata import metadata_of
from claimcheck.records import Article, Problem


def read_text(path: str, text: str) -> tuple[Article | Problem, ...]:
    """Return the one article of a plain text, or the problem with it, and what of its fields cannot be read."""
    fields, start = split_front_matter(text)
    named = name_fields(fields)
    stated = metadata_of(named)
    units = join_wrapped(text, split_lines(text[start:], offset=start), stands_alone=stands_alone)
    layout = lay_out(units, title=stated.title)
    title_at = title_in_front_matter(text, stated.title)
    article = make_article(path, text, layout=layout, stated=stated, title_at=title_at)
    return (article, *doubts_of(path, named, text=text, layout=layout))
