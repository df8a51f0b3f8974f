"""Cue verbs: what each attributes to whom."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from claimcheck.language.attribution import cues, sayings
from claimcheck.language.attribution.contents import contents_of
from claimcheck.language.attribution.cues import Cue, Frame
from claimcheck.language.attribution.quotations import Quotes
from claimcheck.language.attribution.sources import is_vouched, source_of
from claimcheck.language.attribution.stretches import Interval
from claimcheck.language.attribution.syntax import FINITE_TAGS, case_of, cue_group

_MAX_ADJUNCT_TOKENS = 18
"""How far a quotation may stand from its cue: "she told the paper in an interview on Friday, ..."."""
_MIN_CLAUSE_TOKENS = 4
_BREAKS = frozenset({",", "–", "—", "--", "-"})
"""What may stand between a quotation and the cue after it."""


@dataclass(slots=True, kw_only=True)
class Proposal:
    """Spans that a rule takes for one attribution, in tokens."""

    head: int
    """Token that heads the cue."""
    entry: Cue
    cue: list[Interval] = field(default_factory=list)
    source: list[Interval] = field(default_factory=list)
    content: list[Interval] = field(default_factory=list)


def propose(verb: Token, entry: Cue, quotes: Quotes) -> Proposal | None:
    """Return what a cue verb attributes to whom; None if it has no content.

    Args:
        verb: The verb.
        entry: Its entry in the lexicon.
        quotes: The Doc's quotations.
    """
    proposal = Proposal(head=verb.i, entry=entry, cue=[cue_group(verb)])
    subject, proposal.source = source_of(verb, quotes)
    if entry.lemma == "quote" and any(
        case_of(child) == "as" and cues.verb_cue(child) is not None for child in verb.rights
    ):
        return None  # "was quoted as saying" is one cue, headed by "saying"
    if entry.evidence and not is_vouched(verb, subject):
        return None
    quoted_before = entry.takes(Frame.QUOTE) and _is_fronted(verb, proposal, quotes)
    proposal.content = contents_of(verb, entry, proposal.cue)
    if quoted_before:  # after "...," he said, what follows is content only in quotation marks
        proposal.content = [
            part for part in proposal.content if part[0] < verb.i or quotes.starting(part[0]) is not None
        ]
    if entry.takes(Frame.QUOTE):
        proposal.content += _neighbours(verb, proposal, quotes)
        proposal.content = proposal.content or _around(verb, proposal)
    if not proposal.content and not _is_left_unsaid(verb, entry, proposal):
        return None
    if subject is not None and any(start <= subject.i < end for start, end in proposal.content):
        proposal.source = []
    return proposal


def _is_left_unsaid(verb: Token, entry: Cue, proposal: Proposal) -> bool:
    """Whether it is told that somebody did not say anything: "has not commented", "declined to comment"."""
    return bool(proposal.source) and entry.takes(Frame.QUOTE) and sayings.read(verb, entry).is_negated


def _around(verb: Token, proposal: Proposal) -> list[Interval]:
    """Return the sentence around a cue that a comma sets off: "It broke, she said."."""
    doc, sentence = verb.doc, verb.sent
    near = [part for part in proposal.source if part[1] <= verb.i]
    start = min(one for one, _ in (*proposal.cue, *near))
    if start > sentence.start and doc[start - 1].lower_ == "as":
        start -= 1
    before = doc[sentence.start : start]
    if (
        len(before) < _MIN_CLAUSE_TOKENS
        or before[-1].text != ","
        or not any(token.tag_ in FINITE_TAGS for token in before)
    ):
        return []
    end = max(other for _, other in (*proposal.cue, *proposal.source))
    goes_on = start < end < sentence.end - 1 and doc[end].text == ","
    first = (
        start - 2 if goes_on and doc[start - 2].tag_ in ("WP", "WDT") else sentence.start
    )  # "who, they say, have left"
    return [(first, start - 1), *([(end + 1, sentence.end)] if goes_on else [])]


def _is_fronted(verb: Token, proposal: Proposal, quotes: Quotes) -> bool:
    """Whether cue and source come right after a quotation that ends in a comma, a question or an exclamation."""
    start = min(one for one, _ in (*proposal.cue, *(part for part in proposal.source if part[1] <= verb.i)))
    before = quotes.ending(start)
    return before is not None and verb.doc[before.end - 2].text in {",", "?", "!", "—", "–", "--"}


def _neighbours(verb: Token, proposal: Proposal, quotes: Quotes) -> list[Interval]:
    """Return the quotations between which a cue and its source stand: "...," he said, "..."."""
    doc = verb.doc
    region = [
        *proposal.cue,
        *(interval for interval in proposal.source if abs(interval[0] - verb.i) <= _MAX_ADJUNCT_TOKENS),
    ]
    start, end = min(one for one, _ in region), max(other for _, other in region)
    found: list[Interval] = []
    while start > 0 and (doc[start - 1].text in _BREAKS or doc[start - 1].lower_ in ("as", "and", "but", "then")):
        start -= 1
    before = quotes.ending(start)
    if before is not None and (doc[before.end - 2].text != "." or doc[before.end].text == ","):
        found.append((before.start, before.end))
    limit = min(len(doc), end + _MAX_ADJUNCT_TOKENS, verb.sent.end + 1)
    position = end
    while position < limit and quotes.starting(position) is None and not _stops(doc[position], verb):
        position += 1
    after = quotes.starting(position) if position < len(doc) else None
    if after is not None and (
        position == end or doc[position - 1].text in {",", ":", "–", "—", "--"} or doc[position - 1].lower_ == "that"
    ):
        found.append((after.start, after.end))
    return found


def _stops(token: Token, verb: Token) -> bool:
    """Whether a word between cue and quotation parts them: a new clause or the end of the sentence."""
    if token.i in token.doc._.gaps or token.text in {".", "!", "?", ";"}:
        return True
    return token.pos_ == "VERB" and token.tag_ != "VBG" and token.i != verb.i
