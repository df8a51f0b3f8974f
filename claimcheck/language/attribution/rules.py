"""Rules that find sources, cues and contents in the dependencies and quotation marks of a Doc."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.cues import Frame
from claimcheck.language.attribution.links import LabelledSpan, Role
from claimcheck.language.attribution.phrases import (
    adjective_proposal,
    adverb_proposal,
    colon_proposals,
    misread_proposal,
    noun_proposals,
    phrase_proposals,
)
from claimcheck.language.attribution.quotations import Quotation, Quotes
from claimcheck.language.attribution.stretches import (
    MAX_CONTENT_TOKENS,
    Interval,
    merge,
    readable_sentences,
    subtract,
    trim,
)
from claimcheck.language.attribution.verbs import Proposal, propose


def candidates(doc: Doc, quotations: tuple[Quotation, ...]) -> tuple[LabelledSpan, ...]:
    """Return the sources, cues and contents that the rules find, sorted; what belongs together shares a frame.

    Args:
        doc: A parsed Doc.
        quotations: Its quotations.
    """
    quotes = Quotes(doc, quotations)
    proposals = [finished for proposal in _proposals(doc, quotes) if (finished := _finish(doc, proposal, quotes))]
    spans: list[LabelledSpan] = []
    for proposal in _without_nested(doc, proposals):
        for role, intervals in (
            (Role.SOURCE, proposal.source),
            (Role.CUE, proposal.cue),
            (Role.CONTENT, proposal.content),
        ):
            spans.extend(LabelledSpan(start=start, end=end, role=role, frame=proposal.head) for start, end in intervals)
    return tuple(sorted(spans))


def _proposals(doc: Doc, quotes: Quotes) -> Iterator[Proposal]:
    yield from phrase_proposals(doc, quotes)
    yield from colon_proposals(doc, quotes)
    for sentence in readable_sentences(doc):
        for token in sentence:
            if quotes.around(token.i) is None and (proposal := _by_word(token, quotes)) is not None:
                yield proposal


def _by_word(token: Token, quotes: Quotes) -> Proposal | None:
    if token.pos_ == "VERB" and (entry := cues.verb_cue(token)):
        return propose(token, entry, quotes)
    if (
        token.pos_ == "NOUN"
        and (entry := cues.verb_cue(token))
        and (proposal := misread_proposal(token, entry, quotes))
    ):
        return proposal
    if token.pos_ == "NOUN" and (entry := cues.noun_cue(token)):
        return noun_proposals(token, entry, quotes)
    if token.pos_ in ("ADJ", "VERB") and (entry := cues.lexicon().adjectives.get(token.lower_)):
        return adjective_proposal(token, entry)
    if entry := cues.lexicon().adverbs.get(token.lower_):
        return adverb_proposal(token, entry)
    return None


def _finish(doc: Doc, proposal: Proposal, quotes: Quotes) -> Proposal | None:
    """Cut source and cue out of the content, let it hold quotations whole, and trim its ends."""
    content: list[Interval] = []
    holes = [*proposal.cue, *proposal.source]
    for interval in merge(proposal.content):
        for part in subtract(interval, holes):
            trimmed = trim(doc, _after_semicolon(doc, part, proposal.head, quotes))
            if trimmed is not None and trimmed[1] - trimmed[0] <= MAX_CONTENT_TOKENS:
                content.append(_with_whole_quotations(trimmed, quotes, holes))
    proposal.content = merge(content)
    proposal.source = [
        trimmed for part in proposal.source for hole in subtract(part, proposal.cue) if (trimmed := trim(doc, hole))
    ]
    return proposal if proposal.content or proposal.source else None


def _after_semicolon(doc: Doc, part: Interval, head: int, quotes: Quotes) -> Interval:
    """Let content before its cue start after a semicolon: "rents rose; wages fell, they said" is about wages."""
    start, end = part
    if end <= head and end - start <= MAX_CONTENT_TOKENS:
        marks = (i for i in range(end - 1, start - 1, -1) if doc[i].text == ";" and quotes.around(i) is None)
        start = next((i + 1 for i in marks), start)
    return start, end


def _with_whole_quotations(interval: Interval, quotes: Quotes, holes: list[Interval]) -> Interval:
    start, end = interval
    for quotation in (quotes.around(start), quotes.around(end - 1)):
        if quotation is not None and not any(quotation.start <= hole[0] < quotation.end for hole in holes):
            start, end = min(start, quotation.start), max(end, quotation.end)
    return start, end


def _without_nested(doc: Doc, proposals: list[Proposal]) -> list[Proposal]:
    """Drop attributions inside the content of another, but those that report another source's words."""
    inside = [0] * (len(doc) + 1)
    for proposal in proposals:
        for start, end in proposal.content:
            inside[start] += 1
            inside[end] -= 1
    for i in range(1, len(inside)):
        inside[i] += inside[i - 1]
    return [proposal for proposal in proposals if not inside[proposal.head] or _reports_another(doc, proposal)]


def _reports_another(doc: Doc, proposal: Proposal) -> bool:
    """Whether an attribution inside another's content reports words of a source that is named there."""
    if not proposal.source or proposal.entry.thought or doc[proposal.source[0][0]].pos_ == "PRON":
        return False
    if doc[proposal.head].pos_ == "NOUN":
        return bool(proposal.content) and doc[proposal.content[0][0]].lower_ == "that"
    return proposal.entry.takes(Frame.QUOTE)
