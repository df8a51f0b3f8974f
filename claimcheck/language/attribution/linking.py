"""Join labelled spans into attributions: which source and which cue go with which content.

Spans that belong together share a ``frame``, whether rules or a tagger found them. Quotations are hard evidence in
either case: one that no cue of its own introduces goes on with what the last speaker said.
"""

import bisect
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from spacy.tokens import Doc

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.cues import Frame
from claimcheck.language.attribution.quotations import Quotation, Quotes, outermost
from claimcheck.language.attribution.signatures import Signed, signed
from claimcheck.language.attribution.sources import source_of
from claimcheck.language.attribution.stretches import Interval, is_within, merge, overlap
from claimcheck.language.attribution.syntax import is_passive

_ENDS_SENTENCE = frozenset({".", "!", "?", "…", "...", ":"})
_BEFORE_CUE = frozenset({",", "?", "!", "…", "..."})
"""What ends a quotation that a cue follows in the same sentence."""
_MIN_CONTINUATION_TOKENS = 4
_NEIGHBOURS = 4
"""How many contents that begin before the end of a quotation are looked at."""


class Role(StrEnum):
    """What a span is in an attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class LabelledSpan:
    """A stretch of tokens, half-open, that is source, cue or content of some attribution."""

    start: int
    end: int
    role: Role
    frame: int
    """Token that heads the cue."""


def frame_of(
    head: int, *, source: Iterable[Interval], cue: Iterable[Interval], content: Iterable[Interval]
) -> list[LabelledSpan]:
    """Return the spans of one attribution, which share the token that heads its cue."""
    return [
        LabelledSpan(start=start, end=end, role=role, frame=head)
        for role, parts in ((Role.SOURCE, source), (Role.CUE, cue), (Role.CONTENT, content))
        for start, end in parts
    ]


@dataclass(slots=True, kw_only=True)
class Link:
    """Spans that make one attribution, in tokens."""

    source: list[Interval] = field(default_factory=list)
    cue: list[Interval] = field(default_factory=list)
    content: list[Interval] = field(default_factory=list)
    head: int
    """Token that heads the cue."""

    @property
    def position(self) -> Interval:
        """Where it starts and ends, its source left out."""
        parts = [*self.cue, *self.content]
        return min(start for start, _ in parts), max(end for _, end in parts)


def link(doc: Doc, spans: Iterable[LabelledSpan], quotations: tuple[Quotation, ...]) -> tuple[Link, ...]:
    """Return the attributions that the spans make up, sorted by position.

    Args:
        doc: A parsed Doc.
        spans: Its sources, cues and contents.
        quotations: Its quotations (:func:`claimcheck.language.attribution.quotations.find`).

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
    _take_quotations(doc, framed.values(), quotes)
    _find_sources(doc, framed.values(), quotes)
    links = [*framed.values(), *map(_of_signature, signatures)]
    links.sort(key=lambda one: one.position)
    _continue_quotations(doc, links, outermost(quotations))
    for one in links:
        one.source, one.cue, one.content = merge(one.source), merge(one.cue), merge(one.content)
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
        return not between or any(overlap(part, quoted) for quoted in said) or doc[between[0] - 1].text == ":"

    for one in links:
        one.content = [part for part in one.content if is_within_reach(part, one.head)]


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
            _, phrase = source_of(doc[one.head], quotes)
            one.source += [part for part in phrase if not any(overlap(part, said) for said in one.content)]


def _take_quotations(doc: Doc, links: Collection[Link], quotes: Quotes) -> None:
    """Give a speaker with a cue but no content the quotation beside them ('"It fails," the union wrote').

    If something else is said there with more around it, the sentence up to the quotation's end is what the cue reports.
    """
    for one in links:
        quotation = None if one.content or not (one.source and one.cue) else _beside(doc, one, quotes)
        if quotation is None:
            continue
        said = quotation.start, quotation.end
        is_part = any(overlap(said, part) and not is_within(part, said) for other in links for part in other.content)
        for other in links:
            if not said[0] <= other.head < said[1]:
                other.content = [part for part in other.content if not is_within(part, said)]
        one.content.append((min(said[0], doc[said[0]].sent.start), said[1]) if is_part else said)


def _beside(doc: Doc, one: Link, quotes: Quotes) -> Quotation | None:
    """Return the quotation that ends before a speaker and verb of speech, or follows them after a colon."""
    entry = cues.verb_cue(doc[one.head])
    if entry is None or not entry.takes(Frame.QUOTE):
        return None
    parts = [*one.source, *one.cue]
    start, end = min(parts)[0], max(end for _, end in parts)
    end += end < len(doc) and doc[end].text == ":"
    before, after = quotes.ending(start), quotes.starting(end)
    if before is not None and doc[before.end - 2].text in _BEFORE_CUE:
        return before
    return after if after is not None and doc[end - 1].text == ":" else None


def _part(one: Link, role: Role) -> list[Interval]:
    match role:
        case Role.SOURCE:
            return one.source
        case Role.CUE:
            return one.cue
        case Role.CONTENT:
            return one.content


# -- quotations --------------------------------------------------------------------------------------------------------


def _continue_quotations(doc: Doc, links: list[Link], quotations: tuple[Quotation, ...]) -> None:
    """Give quotations that have no cue of their own to a speaker.

    One that runs over paragraphs is one utterance: where any paragraph of it has a cue, all of it is that speaker's.
    What then has none, and stands as a sentence of its own, goes on with what the speaker before it said.
    """
    owners = _Owners(doc, links)
    for chain in _chains(doc, quotations):
        stretches = [(quotation.start, quotation.end) for quotation in chain]
        owned = [owners.covering(stretch) for stretch in stretches]
        owner = next((one for one in owned if one is not None), None)
        if owner is None:
            owner = owners.speaking_before(chain[0])
        if owner is not None:
            owner.content += [stretch for stretch, own in zip(stretches, owned, strict=True) if own is None]
            owners.goes_on(owner, stretches[-1][1])


def _chains(doc: Doc, quotations: tuple[Quotation, ...]) -> Iterator[list[Quotation]]:
    """Yield the quotations, those together that run over paragraphs."""
    chain: list[Quotation] = []
    for quotation in quotations:
        if chain and not (
            chain[-1].is_continued and all(i in doc._.gaps for i in range(chain[-1].end, quotation.start))
        ):
            yield chain
            chain = []
        chain.append(quotation)
    if chain:
        yield chain


class _Owners:
    """Looks up, going forward through a Doc, which link covers a stretch, and which one spoke last before it."""

    def __init__(self, doc: Doc, links: list[Link]) -> None:
        self._doc = doc
        self._links = links
        self._starts = [one.position[0] for one in links]
        self._contents = sorted(((interval, number) for number, one in enumerate(links) for interval in one.content))
        self._content = 0
        self._link = 0
        self._speaking: Link | None = None
        self._until = -1

    def covering(self, stretch: Interval) -> Link | None:
        """Return a link whose content overlaps the stretch."""
        while self._content < len(self._contents) and self._contents[self._content][0][1] <= stretch[0]:
            self._content += 1
        for interval, number in self._contents[self._content : self._content + _NEIGHBOURS]:
            if overlap(interval, stretch):
                return self._links[number]
        return None

    def speaking_before(self, quotation: Quotation) -> Link | None:
        """Return the speech that ends right before a quotation, if the quotation can go on with it."""
        while self._link < len(self._links) and self._starts[self._link] < quotation.start:
            one = self._links[self._link]
            if one.position[1] >= self._until and _can_speak(self._doc, one):
                self._speaking, self._until = one, one.position[1]
            self._link += 1
        return self._speaking if self._speaking is not None and _goes_on(self._doc, self._until, quotation) else None

    def goes_on(self, one: Link, until: int) -> None:
        """Take note that a link has been given what ends at ``until``."""
        if until >= self._until:
            self._speaking, self._until = one, until


def _can_speak(doc: Doc, one: Link) -> bool:
    """Whether an attribution is one of speech, so that a quotation can go on with it."""
    if not one.cue:
        return False
    head = doc[one.head]
    if head.text == ":" or head.lower_ in ("according", "in"):
        return True
    entry = cues.verb_cue(head) or cues.noun_cue(head)
    return entry is not None and not entry.thought


def _goes_on(doc: Doc, until: int, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own, and no more than the end of one parts it from ``until``."""
    if quotation.end - quotation.start < _MIN_CONTINUATION_TOKENS:
        return False
    last = doc[quotation.end - 2].text
    if not quotation.is_continued and last not in _ENDS_SENTENCE and doc[quotation.end - 1].text not in _ENDS_SENTENCE:
        return False
    breaks = 0
    for token in doc[until : quotation.start]:
        if token.i in doc._.gaps or token.text in _ENDS_SENTENCE:
            breaks += 1
        elif token.is_alpha and breaks:
            return False
    before = doc[quotation.start - 1] if quotation.start else None
    return before is not None and (
        before.i in doc._.gaps or before.text in _ENDS_SENTENCE or before.text in {'"', "”", "''"}
    )
