"""What the labels leave open, and syntax tells for sure: contents of cues at the end of a sentence, adverbs, "per".

The labels of a network and the spans of :mod:`rules` share their frames, the token that heads a cue, so that the one
can complete the other.
"""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.cues import Frame
from claimcheck.language.attribution.links import LabelledSpan, Role, frame_of
from claimcheck.language.attribution.quotations import Quotes
from claimcheck.language.attribution.stretches import Interval, overlap, trim
from claimcheck.language.attribution.syntax import case_of

_PER = frozenset({"per", "as"})
"""How the phrases begin that no label is needed for: "per the report", "as per"."""
_ACCORDING = "according"
_AS = "as"
_MIN_SENTENCE_TOKENS = 3
_LISTED = frozenset({"conj", "appos", "cc", "punct"})
Frames = dict[int, list[LabelledSpan]]


def complete(
    doc: Doc,
    labelled: Iterable[LabelledSpan],
    ruled: Iterable[LabelledSpan],
    quotes: Quotes,
    loose: Iterable[Interval] = (),
) -> tuple[LabelledSpan, ...]:
    """Return the labelled spans, sorted, with what the rules have for cues that have no content, and more cues.

    A cue that has a source and no content is given the content without a cue beside it, else that which the rules find.
    What the rules find is added where the labels have nothing: for a source and cue that end a sentence behind a comma,
    for adverbs ("reportedly"), and for "per" with its source.

    Args:
        doc: A parsed Doc.
        labelled: Spans of a network.
        ruled: Spans of the rules.
        quotes: The quotations of the Doc.
        loose: Contents of the network that have no cue.
    """
    frames, rules = by_frame(labelled), by_frame(ruled)
    for head, spans in frames.items():
        if _closes_sentence(doc, head, spans):
            spans[:] = [span for span in spans if span.role is not Role.CONTENT or _is_near(doc, span, head)]
        if {span.role for span in spans} == {Role.SOURCE, Role.CUE}:
            if beside := _beside(doc, spans, loose):
                spans.append(LabelledSpan(start=beside[0], end=beside[1], role=Role.CONTENT, frame=head))
                continue
            open_ = [span for span in rules.get(head, []) if _is_open(doc, span, spans, frames, quotes)]
            spans.extend(open_ or _sentence_before(doc, head, spans, frames))
    taken = {i for spans in frames.values() for span in spans for i in range(span.start, span.end)}
    for head, spans in frames.items():
        spans[:] = [
            _with_whole_list(doc, _with_name_given(doc, head, span, taken), taken)
            if span.role is Role.CONTENT
            else span
            for span in spans
        ]
    added = {head: spans for head, spans in rules.items() if head not in frames and _is_sure(doc, head, spans)}
    frames |= {head: spans for head, spans in added.items() if not any(_is_taken(span, taken) for span in spans)}
    for spans in tuple(frames.values()):
        _part_speech_tag(doc, spans, frames, rules, quotes)
    return tuple(sorted(span for spans in frames.values() for span in spans))


def by_frame(spans: Iterable[LabelledSpan]) -> Frames:
    """Return the spans by the token that heads their cue."""
    frames: Frames = {}
    for span in spans:
        frames.setdefault(span.frame, []).append(span)
    return frames


def _is_open(doc: Doc, span: LabelledSpan, own: list[LabelledSpan], frames: Frames, quotes: Quotes) -> bool:
    """Whether a span of the rules can be the content of a labelled cue that has none.

    A quotation beside the cue is given to its speaker when all is joined, and who says something else in it has a cue.
    What stands before "that we know about" is not what is known.
    """
    start, last = min(other.start for other in own), doc[max(other.end for other in own) - 1]
    if (last.pos_ == "ADP" and span.start < start) or not any(token.is_alpha for token in doc[span.start : span.end]):
        return False
    if span.role is not Role.CONTENT or quotes.ending(start) is not None or quotes.starting(span.start) is not None:
        return False
    if any(overlap((span.start, span.end), (other.start, other.end)) for other in own):
        return False
    return not any(span.start <= head < span.end for head in frames)


def _with_whole_list(doc: Doc, span: LabelledSpan, taken: set[int]) -> LabelledSpan:
    """Return a content with the rest of a list that ends its sentence: "he sold two boats |, a house and a car"."""
    sentence = doc[span.end - 1].sent
    rest = trim(doc, (span.end, sentence.end))
    if rest is None or doc[span.end].text != "," or not taken.isdisjoint(range(*rest)):
        return span
    words = doc[rest[0] : rest[1]]
    tops = [word for word in words if not rest[0] <= word.head.i < rest[1]]
    is_joined = all(top.dep_ in _LISTED and span.start <= top.head.i < span.end for top in tops)
    is_list = any(word.lower_ == "and" and word.dep_ == "cc" for word in words)
    is_plain = all(word.pos_ not in ("VERB", "AUX") and not word.is_quote for word in words)
    return replace(span, end=rest[1]) if is_joined and is_list and is_plain else span


def _with_name_given(doc: Doc, head: int, span: LabelledSpan, taken: set[int]) -> LabelledSpan:
    """Return a content with all that somebody is called in it: "named the dead | as Ann Lee, 71, of Dale, and ..."."""
    entry = cues.verb_cue(doc[head])
    if entry is None or not entry.takes(Frame.AS) or span.start < head:
        return span
    given = (child for child in doc[head].rights if case_of(child) == _AS and child.left_edge.i <= span.end)
    ends = [child.right_edge.i + 1 for child in given if child.i >= span.start]
    rest = trim(doc, (span.end, max(ends, default=span.end)))
    return replace(span, end=rest[1]) if rest is not None and taken.isdisjoint(range(span.end, rest[1])) else span


def _beside(doc: Doc, own: list[LabelledSpan], loose: Iterable[Interval]) -> Interval | None:
    """Return a content without a cue that only a comma parts from a source and cue: "as she said, | it failed"."""
    start, end = min(span.start for span in own), max(span.end for span in own)
    start -= start > 0 and doc[start - 1].lower_ == _AS
    before = start - (start > 0 and doc[start - 1].text == ",")
    after = end + (end < len(doc) and doc[end].text == ",")
    return next((part for part in loose if part[0] in (end, after) or part[1] in (before, start)), None)


def _sentence_before(doc: Doc, head: int, own: list[LabelledSpan], frames: Frames) -> list[LabelledSpan]:
    """Return what stands before a source and cue that end the sentence, whatever the parser makes of it."""
    entry = cues.verb_cue(doc[head])
    is_saying = doc[head].lower_ == _ACCORDING or (entry is not None and entry.takes(Frame.QUOTE))
    if not is_saying or not _closes_sentence(doc, head, own):
        return []
    start, end = doc[head].sent.start, min(span.start for span in own) - 1
    says_itself = any(start <= other < end and doc[other].head.i == head for other in frames)
    if end - start < _MIN_SENTENCE_TOKENS or says_itself:
        return []
    return frame_of(head, source=(), cue=(), content=[(start, end)])


def _part_speech_tag(doc: Doc, spans: list[LabelledSpan], frames: Frames, rules: Frames, quotes: Quotes) -> None:
    """Leave who said a quotation out of what another is cited for: '"No," Lee said, according to a transcript'."""
    for place, span in enumerate(spans):
        quotation = quotes.starting(span.start) if span.role is Role.CONTENT else None
        if quotation is None or quotation.end >= span.end:
            continue
        verbs = [token.i for token in doc[quotation.end : span.end] if token.pos_ == "VERB"]
        said = LabelledSpan(start=span.start, end=quotation.end, role=Role.CONTENT, frame=span.frame)
        if len(verbs) == 1 and replace(said, frame=verbs[0]) in rules.get(verbs[0], []):
            spans[place] = said
            frames.setdefault(verbs[0], [own for own in rules[verbs[0]] if own.end <= span.end])


def _closes_sentence(doc: Doc, head: int, spans: Iterable[LabelledSpan]) -> bool:
    """Whether a source and cue stand behind a comma and end the sentence: "..., the court has ruled."."""
    said_by = [span for span in spans if span.role is not Role.CONTENT]
    if {span.role for span in said_by} != {Role.SOURCE, Role.CUE} or doc[head].pos_ != "VERB":
        return False
    start, end = min(span.start for span in said_by), max(span.end for span in said_by)
    start -= doc[start - 1].lower_ == "as"
    sentence = doc[head].sent
    announces = doc[end - 1].text == ":" or any(
        token.is_alpha or token.text == ":" for token in doc[end : sentence.end]
    )
    return sentence.start < start and doc[start - 1].text == "," and not announces


def _is_near(doc: Doc, span: LabelledSpan, head: int) -> bool:
    """Whether a content stands in the paragraph of its cue."""
    first, last = sorted((span.start, head))
    return not any(doc[i].is_sent_start for i in range(first, last) if i in doc._.gaps)


def _is_sure(doc: Doc, head: int, spans: list[LabelledSpan]) -> bool:
    """Whether what the rules find needs no label to be believed."""
    if Role.CONTENT not in {span.role for span in spans}:
        return False
    is_certain = doc[head].lower_ in cues.lexicon().adverbs or (doc[head].lower_ in _PER and _is_set_off(doc, head))
    return is_certain or (sum(span.role is Role.SOURCE for span in spans) == 1 and _closes_sentence(doc, head, spans))


def _is_set_off(doc: Doc, head: int) -> bool:
    """Whether a phrase stands at the start of its sentence or behind a comma."""
    return head == doc[head].sent.start or doc[head - 1].text == ","


def _is_taken(span: LabelledSpan, taken: set[int]) -> bool:
    """Whether a source or cue stands where the labels have something else."""
    return span.role is not Role.CONTENT and not taken.isdisjoint(range(span.start, span.end))
