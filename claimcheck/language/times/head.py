"""The day that an article itself bears: in its dateline, or above or below its headline.

No sentence stands there, and much that is no part of the article may. So a day counts only if it is the one from which
the article's other times are counted, its day of publication, or if it stands in the dateline. Where the head bears two
days, so that none is known to be that of publication, both count that have a line of their own.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from claimcheck.language.times.calendar import Days
from claimcheck.language.times.expressions import DayOfMonth, Direction, Fixed, SlashDate, Surroundings
from claimcheck.language.times.grammar import find_expressions
from claimcheck.language.times.resolution import resolve
from claimcheck.language.times.words import TimeWords, cut_words
from claimcheck.records import Article, Span, Time, TimeRelation


def head_times(doc: Doc, text: str) -> Iterator[Time]:
    """Yield the days in the article's head, in order.

    Args:
        doc: The article.
        text: Its text.
    """
    article = doc._.article
    if article is None:
        return
    around = Surroundings(published=article.published, direction=Direction.PAST)
    for stretch in _head(article):
        words = TimeWords(doc, text, cut_words(text, stretch.start, stretch.end))
        for found in find_expressions(words):
            if not isinstance(found.expression, Fixed | SlashDate | DayOfMonth):
                continue
            days = resolve(found.expression, around)
            span = Span(words[found.first].start, words[found.last - 1].end)
            if days is None or days.start != days.end:
                continue
            if _is_borne(article, span, days):
                yield Time(
                    span=span,
                    text=span.of(text),
                    start=days.start,
                    end=days.end,
                    is_as_of=False,
                    relation=TimeRelation.AT,
                )


def _is_borne(article: Article, span: Span, days: Days) -> bool:
    """Whether the article bears the day that stands in its head."""
    if article.dateline is not None and article.dateline.covers(span):
        return True
    if article.published is not None:
        return days.start == article.published
    start, end = article.text.rfind("\n", 0, span.start) + 1, article.text.find("\n", span.end)
    return article.text[start : end if end >= 0 else None].strip() == span.of(article.text)


def _head(article: Article) -> Iterator[Span]:
    """Yield what stands above the second paragraph beside the headline and the first: a long title may pass for one."""
    paragraphs = sorted(article.body)
    end = paragraphs[1].start if len(paragraphs) > 1 else paragraphs[0].start if paragraphs else 0
    at = 0
    for read in sorted((*paragraphs[:1], *((article.headline,) if article.headline else ()))):
        if read.start < end:
            yield Span(at, read.start)
            at = read.end
    if at < end:
        yield Span(at, end)
