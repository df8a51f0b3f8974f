"""Times beside the sentences of an article: in its head and dateline, its headings, captions, lists and boxes of facts.

No sentence stands there, so nothing is counted from anything: what names its own year is taken ("Norton in 1871",
"Born June 11, 1988"), and in the head a day without one that the article itself bears: its day of publication, or the
day in its dateline. What stands below the last paragraph mostly belongs to the page and is left alone.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from claimcheck.language.times.calendar import Days
from claimcheck.language.times.expressions import DayOfMonth, Direction, Expression, Fixed, SlashDate, Surroundings
from claimcheck.language.times.grammar import find_expressions
from claimcheck.language.times.relations import relations
from claimcheck.language.times.resolution import resolve
from claimcheck.language.times.words import words_of_lines
from claimcheck.records import Article, Span, Time


def aside_times(doc: Doc, text: str) -> Iterator[Time]:
    """Yield the times in what is printed above and between the paragraphs of the article, in order.

    Args:
        doc: The article.
        text: Its text.
    """
    article = doc._.article
    if article is None:
        return
    words = words_of_lines(doc, text, _lines(article))
    if words is None:
        return
    around = Surroundings(published=article.published, direction=Direction.PAST)
    found = list(find_expressions(words))
    for each, relation in zip(found, relations(words, found), strict=True):
        span = Span(words[each.first].start, words[each.last - 1].end)
        days = _days(each.expression, around)
        if days is None or not (isinstance(each.expression, Fixed) or _is_borne(article, span, days)):
            continue
        yield Time(span=span, text=span.of(text), start=days.start, end=days.end, is_as_of=False, relation=relation)


def _days(expression: Expression, around: Surroundings) -> Days | None:
    return resolve(expression, around) if isinstance(expression, Fixed | SlashDate | DayOfMonth) else None


def _is_borne(article: Article, span: Span, days: Days) -> bool:
    """Whether the article bears the day: in its dateline, or as that of its publication in its head."""
    if article.dateline is not None and article.dateline.covers(span):
        return True
    return days.start == days.end == article.published and span.end <= _end_of_head(article)


def _end_of_head(article: Article) -> int:
    """Where the second paragraph begins: a long title may pass for the first."""
    paragraphs = sorted(article.body)[:2]
    return paragraphs[-1].start if paragraphs else 0


def _lines(article: Article) -> Iterator[Span]:
    """Yield the lines, or parts of lines, that are neither headline nor paragraph, down to the last paragraph."""
    at = 0
    for read in sorted((*article.body, *((article.headline,) if article.headline else ()))):
        while at < read.start:
            end = article.text.find("\n", at, read.start)
            end = read.start if end < 0 else end
            if end > at:
                yield Span(at, end)
            at = end + 1
        at = max(at, read.end)
