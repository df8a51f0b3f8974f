"""Join labelled spans into attributions: which source and which cue go with which content.

Spans that belong together share a ``frame``, whether rules or a tagger found them. Quotations are hard evidence in
either case (:mod:`claimcheck.language.attribution.utterances`).
"""

import bisect
import re
from collections.abc import Iterable

from spacy.tokens import Doc

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.links import LabelledSpan, Link, Role
from claimcheck.language.attribution.quotations import Quotation, Quotes, outermost
from claimcheck.language.attribution.signatures import Signed, signed
from claimcheck.language.attribution.sources import noun_source, source_of
from claimcheck.language.attribution.stretches import Interval, merge, overlap, subtract, trim
from claimcheck.language.attribution.syntax import is_passive
from claimcheck.language.attribution.utterances import continue_quotations, fill_quotations, take_quotations, unowned
from claimcheck.records import NameLabel

_HOUR = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d")
"""How a live report writes the hour of an entry."""


def link(
    doc: Doc, spans: Iterable[LabelledSpan], quotations: tuple[Quotation, ...], loose: Iterable[Interval] = ()
) -> tuple[Link, ...]:
    """Return the attributions that the spans make up, sorted by position.

    Args:
        doc: A parsed Doc.
        spans: Its sources, cues and contents.
        quotations: Its quotations (:func:`claimcheck.language.attribution.quotations.find`).
        loose: Contents without a cue.

    Returns:
        Links; a cue may stand without source or content.
    """
    framed: dict[int, Link] = {}
    signatures = list(signed(doc, outermost(quotations)))
    for span in _outside(spans, signatures):
        one = framed.setdefault(span.frame, Link(head=span.frame))
        if span.role is not Role.SOURCE or not _is_expletive(doc, span):
            _part(one, span.role).append((_without_agent_case(doc, span), span.end))
    _leave_paragraphs(doc, framed.values(), quotations)
    quotes = Quotes(doc, quotations)
    take_quotations(doc, framed.values(), quotes)
    fill_quotations(framed.values(), quotes)
    _find_sources(doc, framed.values(), quotes)
    links = [*framed.values(), *map(_of_signature, signatures)]
    links.sort(key=lambda one: one.position)
    continue_quotations(doc, links, outermost(quotations))
    links += unowned(doc, links, loose)
    _with_whole_names(doc, links)
    for one in links:
        one.source = [_without_hour(doc, part) for part in merge(one.source)]
        one.cue, one.content = merge(one.cue), [_without_hour(doc, part) for part in merge(one.content)]
    return tuple(sorted(links, key=lambda one: one.position))


def _outside(spans: Iterable[LabelledSpan], signatures: Iterable[Signed]) -> list[LabelledSpan]:
    """Return the spans, sorted, without those in signed quotations: with its signature each is one attribution."""
    stretches = [(one.quotation[0], one.name[1]) for one in signatures]
    starts = [start for start, _ in stretches]

    def is_outside(span: LabelledSpan) -> bool:
        number = bisect.bisect_right(starts, span.start) - 1
        return number < 0 or span.start >= stretches[number][1]

    return sorted(filter(is_outside, spans))


def _leave_paragraphs(doc: Doc, links: Iterable[Link], quotations: tuple[Quotation, ...]) -> None:
    """Take from each cue what stands in another paragraph and is no quotation: a headline says nothing of the body.

    What stands in lines of their own behind "The police said:" is said by the police.
    """
    breaks = [i for i in sorted(doc._.gaps) if doc[i].is_sent_start]
    said = merge([(quotation.start, quotation.end) for quotation in quotations])

    def is_within_reach(part: Interval, head: int) -> bool:
        first, last = sorted((part[0], head))
        between = breaks[bisect.bisect_left(breaks, first) : bisect.bisect_left(breaks, last)]
        return not between or doc[between[0] - 1].text == ":"

    for one in links:
        one.source = [part for part in one.source if is_within_reach(part, one.head)]
        one.content = [
            part
            for part in one.content
            if is_within_reach(part, one.head) or any(overlap(part, quoted) for quoted in said)
        ]


def _with_whole_names(doc: Doc, links: Iterable[Link]) -> None:
    """Let each source that ends within the name of a person take the rest of it: "spokeswoman Ann | Lee"."""
    people = [name.span for name in doc._.names if name.label is NameLabel.PERSON]
    starts = [span.start for span in people]

    def with_rest(part: Interval) -> Interval:
        last = doc[part[1] - 1]
        number = bisect.bisect_right(starts, last.idx) - 1
        end = part[1]
        while number >= 0 and end < len(doc) and doc[end].idx < people[number].end:
            end += 1
        return part[0], end

    for one in links:
        said = [*one.cue, *one.content]
        whole = map(with_rest, one.source)
        one.source = [
            part if any(overlap(longer, other) for other in said) else longer
            for part, longer in zip(one.source, whole, strict=True)
        ]


def _without_hour(doc: Doc, part: Interval) -> Interval:
    """Return a stretch without the hour of the entry that it opens: "16:15 | The harbour office says"."""
    start, end = part
    is_entry = doc[start].is_sent_start and _HOUR.fullmatch(doc[start].text) is not None
    return (start + 1, end) if is_entry and end > start + 1 and doc[start + 1].text[0].isupper() else part


def _is_expletive(doc: Doc, span: LabelledSpan) -> bool:
    """Whether a source is "it" in "It is believed that", which stands for nobody."""
    is_it = span.end == span.start + 1 and doc[span.start].lower_ == "it"
    return is_it and is_passive(doc[span.frame])


def _without_agent_case(doc: Doc, span: LabelledSpan) -> int:
    """Return where a span starts, that of a source without the "by" or "from" before it."""
    first = doc[span.start]
    is_case = first.lower_ in ("by", "from") and first.dep_ == "case" and span.end > span.start + 1
    return span.start + (span.role is Role.SOURCE and is_case)


def _of_signature(one: Signed) -> Link:
    return Link(source=[one.name], cue=[one.dash], content=[one.quotation], head=one.dash[0])


def _find_sources(doc: Doc, links: Iterable[Link], quotes: Quotes) -> None:
    """Give each link without a source the one that syntax gives its cue, if that is no part of what is said."""
    for one in links:
        if not one.source and one.content:
            head = doc[one.head]
            phrase = noun_source(head, quotes) if head.pos_ == "NOUN" and cues.noun_cue(head) else []
            phrase = phrase or source_of(head, quotes)[1]
            one.source += [
                part
                for stretch in phrase
                for hole in subtract(stretch, one.cue)
                if (part := trim(doc, hole)) and not any(overlap(part, said) for said in one.content)
            ]


def _part(one: Link, role: Role) -> list[Interval]:
    match role:
        case Role.SOURCE:
            return one.source
        case Role.CUE:
            return one.cue
        case Role.CONTENT:
            return one.content
