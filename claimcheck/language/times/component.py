"""Component: sets ``doc._.times``, the expressions of time of an article with the days they stand for.

Words of time are read by a grammar of their own (:mod:`words`, :mod:`grammar`, :mod:`evidence`); what it
does not know is no time, whatever else stands in it. What an expression is counted from is decided in
:mod:`context` and :mod:`tense`, its days in :mod:`resolution`. Anything that is still open then stays
unresolved: ``start`` and ``end`` are None. What stands beside the sentences is read by :mod:`asides`.
"""

from spacy.language import Language
from spacy.tokens import Doc

from claimcheck.language.times.asides import aside_times
from claimcheck.language.times.context import TimeContext
from claimcheck.language.times.expressions import Direction
from claimcheck.language.times.grammar import find_expressions
from claimcheck.language.times.relations import is_as_of, preposition, relations
from claimcheck.language.times.resolution import resolve
from claimcheck.language.times.words import time_words
from claimcheck.records import Span, Time

FACTORY = "claimcheck_times"


@Language.component(FACTORY, assigns=["doc._.times"])
def annotate(doc: Doc) -> Doc:
    """Set ``doc._.times``: records sorted by position that do not overlap."""
    words = time_words(doc)
    found = list(find_expressions(words))
    context = TimeContext(doc, words, found)
    times: list[Time] = []
    for i, (each, relation) in enumerate(zip(found, relations(words, found), strict=True)):
        around = context.surroundings(i)
        days = context.restated(i) or resolve(each.expression, around)
        context.tell(i, days)
        span = Span(words[each.first].start, words[each.last - 1].end)
        is_reached = around.direction is Direction.PAST and preposition(words, each) == "by"
        times.append(
            Time(
                span=span,
                text=span.of(words.text),
                start=days.start if days else None,
                end=days.end if days else None,
                is_as_of=is_reached or is_as_of(words, each),
                relation=relation,
            )
        )
    doc._.times = tuple(sorted((*aside_times(doc, words.text), *times), key=lambda time: time.span))
    return doc
