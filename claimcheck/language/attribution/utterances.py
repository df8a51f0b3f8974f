"""Whose words quotations are: hard evidence, whatever has been found of sources, cues and contents.

A quotation is one speaker's from mark to mark; one beside a speaker and a verb of speech is theirs; one that no cue of
its own introduces goes on with what the last speaker said.
"""

import bisect
from collections.abc import Collection, Iterable, Iterator

from spacy.tokens import Doc

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.cues import Frame
from claimcheck.language.attribution.links import Link
from claimcheck.language.attribution.quotations import Quotation, Quotes
from claimcheck.language.attribution.stretches import MAX_CONTENT_TOKENS, Interval, is_within, merge, overlap

_ENDS_SENTENCE = frozenset({".", "!", "?", "…", "...", ":"})
_BEFORE_CUE = frozenset({",", "?", "!", "…", "..."})
"""What ends a quotation that a cue follows in the same sentence."""
_DOUBLE_MARKS = frozenset({'"', "“", "”", "''", "``", "«", "»"})
_MIN_CONTINUATION_TOKENS = 4
_NEIGHBOURS = 4
"""How many contents that begin before the end of a quotation are looked at."""


def take_quotations(doc: Doc, links: Collection[Link], quotes: Quotes) -> None:
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


def fill_quotations(links: Iterable[Link], quotes: Quotes) -> None:
    """Give each speaker outside of a quotation all of it, of which only a part was found to be theirs."""
    for one in links:
        for start, end in tuple(one.content):
            for quotation in (quotes.around(start), quotes.around(end - 1)):
                if quotation is None:
                    continue
                whole = quotation.start, quotation.end
                if not any(overlap(whole, part) for part in (*one.source, *one.cue)):
                    one.content.append(whole)


def unowned(doc: Doc, links: Iterable[Link], loose: Iterable[Interval]) -> list[Link]:
    """Return what nobody is told to have said, and quotation marks show to be said: a paragraph in them."""
    said = merge(part for one in links for part in one.content)
    ends = [end for _, end in said]

    def is_said(part: Interval) -> bool:
        following = bisect.bisect_right(ends, part[0])
        return following < len(said) and overlap(said[following], part)

    return [Link(content=[part], head=part[0]) for part in loose if _is_quoted(doc, part) and not is_said(part)]


def _is_quoted(doc: Doc, part: Interval) -> bool:
    """Whether a quotation mark opens a stretch, or closes one that opens a sentence."""
    if part[1] - part[0] > MAX_CONTENT_TOKENS:
        return False
    opens, closes = doc[part[0]].text in _DOUBLE_MARKS, doc[part[1] - 1].text in _DOUBLE_MARKS
    return opens or (closes and bool(doc[part[0]].is_sent_start))


def continue_quotations(doc: Doc, links: list[Link], quotations: tuple[Quotation, ...]) -> None:
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
