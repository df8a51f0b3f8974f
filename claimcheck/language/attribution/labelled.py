"""What the encoder labelled in a Doc, as spans for :mod:`claimcheck.language.attribution.linking`, with its links."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.cues import Frame
from claimcheck.language.attribution.linking import LabelledSpan, Role
from claimcheck.language.attribution.syntax import FINITE_TAGS, cue_group
from claimcheck.language.encoder.component import SPANS
from claimcheck.lexicons import load_lexicon

_PROOF = load_lexicon("claimcheck.language", "cues").words("proof")
"""That there is none of it, and that there is, is cut alike: "found no evidence that", "found evidence that"."""
_ROLES = {"SOURCE": Role.SOURCE, "CUE": Role.CUE, "CONTENT": Role.CONTENT}


def candidates(doc: Doc) -> tuple[LabelledSpan, ...]:
    """Return the sources, cues and contents that the encoder found, sorted by position.

    What hangs on one cue shares its ``frame``, the token that heads the cue; a source of several cues stands there once
    for each. A content without a cue is given the one that it hangs on in the syntax; if there is none, it is left out,
    and so is a source without a cue. A span ends before a gap (``doc._.gaps``) and goes on after it as another.
    """
    group = doc.spans[SPANS]
    spans, links = list(group), dict(group.attrs["links"])
    heads = {i: _head(span).i for i, span in enumerate(spans) if span.label_ == "CUE"}
    frame_at = {token.i: heads[i] for i in heads for token in spans[i]}
    labelled = {token.i for span in spans for token in span}
    found: set[LabelledSpan] = set()
    for i, span in enumerate(spans):
        match span.label_:
            case "CUE":
                frames = [heads[i]]
            case "CONTENT" if links.get(i) in heads:
                frames = [heads[links[i]]]
            case "CONTENT":
                governor = _governing_cue(span, labelled - frame_at.keys())
                frames = [] if governor is None else [frame_at.get(governor.i, governor.i)]
                if governor is not None and governor.i not in frame_at:
                    start, end = cue_group(governor)
                    found.add(LabelledSpan(start=start, end=end, role=Role.CUE, frame=governor.i))
            case _:
                frames = [heads[cue] for cue, target in links.items() if target == i and cue in heads]
        cut = _said_from(span) if span.label_ == "CUE" else span.end
        for role, part in ((_ROLES[span.label_], span.doc[span.start : cut]), (Role.CONTENT, span.doc[cut : span.end])):
            for start, end in _without_gaps(part):
                found |= {LabelledSpan(start=start, end=end, role=role, frame=frame) for frame in frames}
    return tuple(sorted(found))


def _said_from(cue: Span) -> int:
    """Return where what is said begins in a cue, else its end: "it said | confirmed that", "found | evidence that"."""
    head = _head(cue)
    entry = cues.verb_cue(head)
    if entry is None or not (entry.takes(Frame.CLAUSE) or entry.takes(Frame.AS)):  # "offered no proof that" is one cue
        return cue.end
    for token in cue.doc[head.i + 1 : cue.end]:
        if token.head.i != head.i:
            continue
        if token.dep_ == "ccomp" and token.pos_ == "VERB" and token.tag_ in FINITE_TAGS | {"VBN"}:
            return max(token.left_edge.i, head.i + 1)
        if token.dep_ == "obj" and token.lower_ in _PROOF and token.i == cue.end - 1:
            return max(token.left_edge.i, head.i + 1)
    return cue.end


def _governing_cue(content: Span, taken: set[int]) -> Token | None:
    """Return the verb or noun that a content hangs on, if it is a cue and stands in no source or content."""
    governor = _head(content).head
    if governor.i in taken or content.start <= governor.i < content.end:
        return None
    entry = cues.verb_cue(governor) if governor.pos_ == "VERB" else cues.noun_cue(governor)
    return governor if entry is not None else None


def _head(span: Span) -> Token:
    """Return the token that governs the others: one whose head lies outside, verbs first."""
    outside = [t for t in span if not span.start <= t.head.i < span.end or t.head.i == t.i] or [span[0]]
    return next((token for token in outside if token.pos_ == "VERB"), outside[0])


def _without_gaps(span: Span) -> Iterator[tuple[int, int]]:
    start = span.start
    for i in range(span.start, span.end + 1):
        if i == span.end or i in span.doc._.gaps:
            if start < i:
                yield start, i
            start = i + 1
