"""Join labelled spans into attributions: which source and which cue go with which content.

Spans come from rules, which know what belongs together (``frame``), or from a tagger, which does not; those are joined
by syntax and distance. Quotations are hard evidence in either case: one that no cue of its own introduces goes on with
what the last speaker said.
"""

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from spacy.tokens import Doc, Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.quotations import Quotation, Quotes, outermost
from claimcheck.language.attribution.signatures import Signed, signed
from claimcheck.language.attribution.sources import source_of
from claimcheck.language.attribution.stretches import Interval, merge, overlap

_ENDS_SENTENCE = frozenset({".", "!", "?", "…", "...", ":"})
_MIN_CONTINUATION_TOKENS = 4
_REACH_TOKENS = 80
"""How far a source or content may stand from its cue where nothing in the syntax joins them."""
_BREAK_COST = 15
"""What a sentence end between a span and a cue weighs, in tokens."""
_SYNTAX_GAIN = 40
"""What a dependency between a span and a cue weighs, in tokens."""
_NEIGHBOURS = 4
"""How many cues on either side of a span are tried."""


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
    frame: int | None = None
    """Token that heads the cue, where it is known to which attribution the span belongs."""


@dataclass(slots=True, kw_only=True)
class Link:
    """Spans that make one attribution, in tokens."""

    source: list[Interval] = field(default_factory=list)
    cue: list[Interval] = field(default_factory=list)
    content: list[Interval] = field(default_factory=list)
    head: int | None = None
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
        spans: Its sources, cues and contents, with or without ``frame``.
        quotations: Its quotations (:func:`claimcheck.language.attribution.quotations.find`).

    Returns:
        Links; spans that belong to nothing are left out, but a cue may stand without source or content.
    """
    framed: dict[int, Link] = defaultdict(Link)
    loose: list[LabelledSpan] = []
    signatures = list(signed(doc, outermost(quotations)))
    for span in _outside(spans, signatures):
        if span.frame is None:
            loose.append(span)
        else:
            framed[span.frame].head = span.frame
            _part(framed[span.frame], span.role).append((span.start, span.end))
    quotes = Quotes(doc, quotations)
    _find_sources(doc, framed.values(), quotes)
    links = [*framed.values(), *_join(doc, loose, quotes)]
    links += [Link(source=[one.name], cue=[one.dash], content=[one.quotation], head=one.dash[0]) for one in signatures]
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


def _find_sources(doc: Doc, links: Iterable[Link], quotes: Quotes) -> None:
    """Give each link without a source the one that syntax gives its cue."""
    for one in links:
        if not one.source and one.content and one.head is not None:
            _, phrase = source_of(doc[one.head], quotes)
            one.source += phrase


def _part(one: Link, role: Role) -> list[Interval]:
    match role:
        case Role.SOURCE:
            return one.source
        case Role.CUE:
            return one.cue
        case Role.CONTENT:
            return one.content


# -- spans without a frame ---------------------------------------------------------------------------------------------


def _join(doc: Doc, spans: list[LabelledSpan], quotes: Quotes) -> list[Link]:
    """Join spans that came without a frame: each content to a cue, each source to the cues that are its own."""
    cue_spans = [(span.start, span.end) for span in spans if span.role is Role.CUE]
    if not cue_spans:
        return []
    links = [Link(cue=[interval], head=_head(doc, interval).i) for interval in cue_spans]
    breaks = _breaks(doc)
    for span in spans:
        if span.role is Role.CONTENT:
            number = _nearest(doc, (span.start, span.end), cue_spans, breaks)
            if number is not None:
                links[number].content.append((span.start, span.end))
    sources = [(span.start, span.end) for span in spans if span.role is Role.SOURCE]
    by_token = {i: source for source in sources for i in range(*source)}
    taken: set[Interval] = set()
    for one in links:
        subject, _ = source_of(doc[one.head or 0], quotes)
        if subject is not None and subject.i in by_token:
            one.source.append(by_token[subject.i])
            taken.add(by_token[subject.i])
    for source in sources:
        if source not in taken:
            free = [i for i, one in enumerate(links) if not one.source]
            number = _nearest(doc, source, [cue_spans[i] for i in free], breaks)
            if number is not None:
                links[free[number]].source.append(source)
    return links


def _breaks(doc: Doc) -> list[int]:
    """Return how many sentence ends and paragraph breaks lie before each token; a paragraph break counts double."""
    breaks, count = [], 0
    for token in doc:
        count += 2 if token.i in doc._.gaps else bool(token.is_sent_start)
        breaks.append(count)
    return breaks


def _nearest(doc: Doc, interval: Interval, cue_spans: list[Interval], breaks: list[int]) -> int | None:
    """Return the index of the cue that a span most likely belongs to: near in the text, joined by syntax."""
    at = bisect.bisect_left(cue_spans, interval)
    best, best_cost = None, _REACH_TOKENS
    head = _head(doc, interval)
    for number in range(max(0, at - _NEIGHBOURS), min(len(cue_spans), at + _NEIGHBOURS)):
        cue = cue_spans[number]
        distance = max(cue[0] - interval[1], interval[0] - cue[1], 0)
        crossed = abs(breaks[cue[0]] - breaks[interval[0] if cue[0] < interval[0] else interval[1] - 1])
        cost = distance + _BREAK_COST * crossed - (_SYNTAX_GAIN if _are_joined(doc, head, cue) else 0)
        if cost < best_cost:
            best, best_cost = number, cost
    return best


def _are_joined(doc: Doc, head: Token, cue: Interval) -> bool:
    """Whether a span hangs on a cue, or the cue on it."""
    governor = _head(doc, cue)
    return cue[0] <= head.head.i < cue[1] or (
        governor.head.i == head.i and governor.dep_ in ("parataxis", "acl", "acl:relcl")
    )


def _head(doc: Doc, interval: Interval) -> Token:
    """Return the token of a stretch that governs the others: the one whose head lies outside, verbs first."""
    outside = [
        token
        for token in doc[interval[0] : interval[1]]
        if not interval[0] <= token.head.i < interval[1] or token.head.i == token.i
    ]
    return next((token for token in outside if token.pos_ == "VERB"), outside[0])


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
    if one.head is None or not one.cue:
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
