"""Who says what in a headline, by the three forms in which headlines tell it without the words of running text.

"..., says watchdog": what stands before the comma is said by what stands behind the verb. "Mayor slammed by residents":
a participle with "by" is a passive. "UN: millions need food": a name before a colon says the clause behind it.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.completion import Frames, by_frame
from claimcheck.language.attribution.cues import Frame
from claimcheck.language.attribution.links import LabelledSpan, Role, frame_of
from claimcheck.language.attribution.stretches import (
    is_headline,
    is_within,
    overlap,
    readable_sentences,
    subtract,
    subtree,
    trim,
)
from claimcheck.language.attribution.syntax import FINITE_TAGS, case_of, subject_of

_MIN_SAID_TOKENS = 3
_MAX_SPEAKER_TOKENS = 6
_NOMINAL = frozenset({"NOUN", "PROPN"})
_IN_SPEAKER = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})


def in_headlines(doc: Doc, spans: Iterable[LabelledSpan], ruled: Iterable[LabelledSpan]) -> tuple[LabelledSpan, ...]:
    """Return the spans, sorted, with those of the headline as its form tells them.

    Args:
        doc: A parsed Doc with ``doc._.article``.
        spans: Spans that belong together by frame.
        ruled: Spans of the rules, of which those around a colon are taken.
    """
    frames, rules = by_frame(spans), by_frame(ruled)
    for sentence in filter(is_headline, readable_sentences(doc)):
        told = next(_told(sentence, frames, rules), None)
        if told:
            for head in [head for head, own in frames.items() if any(_overlaps(span, told) for span in own)]:
                del frames[head]
            frames[told[0].frame] = told
    return tuple(sorted(span for own in frames.values() for span in own))


def _overlaps(span: LabelledSpan, others: Iterable[LabelledSpan]) -> bool:
    return any(overlap((span.start, span.end), (other.start, other.end)) for other in others)


def _told(sentence: Span, frames: Frames, rules: Frames) -> Iterator[list[LabelledSpan]]:
    """Yield what each form gives, as the spans of one frame."""
    yield from _before_colon(sentence, frames, rules)
    yield from _said_last(sentence)
    for token in sentence:
        if token.i in frames and (agent := _agent(token)) is not None:
            yield _as_passive(token, agent, frames[token.i])


def _before_colon(sentence: Span, frames: Frames, rules: Frames) -> Iterator[list[LabelledSpan]]:
    """Yield what stands behind a colon: all of it, if part of it is said; or a clause, if a name stands before it."""
    colon = next((token.i for token in sentence[1:] if token.text == ":"), sentence.end)
    own, whole = frames.get(colon, []), trim(sentence.doc, (colon + 1, sentence.end))
    if whole is None:
        return
    if any(span.role is Role.CONTENT and span.start == whole[0] for span in own):
        said_by = {role: [(s.start, s.end) for s in own if s.role is role] for role in (Role.SOURCE, Role.CUE)}
        yield frame_of(colon, source=said_by[Role.SOURCE], cue=said_by[Role.CUE], content=[whole])
    has_frame = any(sentence.start <= head < sentence.end for head in frames)
    has_verb = any(token.tag_ in FINITE_TAGS for token in sentence if token.i > colon)
    ruled = rules.get(colon, [])
    if not has_frame and has_verb and any((span.start, span.end) == whole for span in ruled):
        yield ruled


def _said_last(sentence: Span) -> Iterator[list[LabelledSpan]]:
    """Yield what a headline that ends in ", says watchdog" tells."""
    doc = sentence.doc
    _, end = trim(doc, (sentence.start, sentence.end)) or (sentence.start, sentence.start)
    for verb in doc[sentence.start + _MIN_SAID_TOKENS + 1 : end - 1]:
        entry, speaker = cues.verb_cue(verb), doc[verb.i + 1 : end]
        if doc[verb.i - 1].text != "," or verb.tag_ != "VBZ" or entry is None or not entry.takes(Frame.QUOTE):
            continue
        if _names_speaker(speaker) and (speaker[-1].tag_ in ("NN", "NNP") or not entry.takes(Frame.INFINITIVE)):
            said, by = (sentence.start, verb.i - 1), (speaker.start, speaker.end)
            yield frame_of(verb.i, source=[by], cue=[(verb.i, verb.i + 1)], content=[said])


def _names_speaker(phrase: Span) -> bool:
    """Whether a phrase is a noun phrase around somebody who can speak; "claims victory" names nobody."""
    is_nominal = all(token.pos_ in _IN_SPEAKER or token.lower_ == "of" for token in phrase)
    head = next((phrase[i - 1] for i in range(1, len(phrase)) if phrase[i].lower_ == "of"), phrase[-1])
    return is_nominal and len(phrase) <= _MAX_SPEAKER_TOKENS and head.pos_ in _NOMINAL and cues.can_speak(head)


def _agent(verb: Token) -> Token | None:
    """Return who does what a participle without auxiliary tells: "Mayor slammed by residents"."""
    if verb.tag_ not in ("VBD", "VBN") or cues.verb_cue(verb) is None:
        return None
    if any(child.dep_ in ("aux", "aux:pass", "obj") for child in verb.children) or subject_of(verb) is None:
        return None
    agent = next((child for child in verb.rights if child.left_edge.i == verb.i + 1), None)
    return agent if agent is not None and case_of(agent) == "by" and agent.pos_ in _NOMINAL else None


def _as_passive(verb: Token, agent: Token, own: list[LabelledSpan]) -> list[LabelledSpan]:
    """Return the frame of a passive: its subject is what is praised or blamed, or who is asked to do what follows."""
    entry, subject = cues.verb_cue(verb), subject_of(verb)
    source = (agent.left_edge.i + 1, subtree(agent)[1])
    content = [hole for span in own if span.role is Role.CONTENT for hole in subtract((span.start, span.end), [source])]
    if subject is not None and entry is not None and entry.takes(Frame.OBJECT) and not entry.takes(Frame.INFINITIVE):
        content = [subtree(subject), *(part for part in content if not is_within(part, subtree(subject)))]
    cue = [(span.start, span.end) for span in own if span.role is Role.CUE]
    return frame_of(verb.i, source=[source], cue=cue, content=content)
