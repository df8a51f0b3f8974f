"""What the encoder labelled in a Doc, as spans for :mod:`claimcheck.language.attribution.linking`, with its links."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from claimcheck.language.attribution.linking import LabelledSpan, Role
from claimcheck.language.encoder.component import SPANS

_ROLES = {"SOURCE": Role.SOURCE, "CUE": Role.CUE, "CONTENT": Role.CONTENT}


def candidates(doc: Doc) -> tuple[LabelledSpan, ...]:
    """Return the sources, cues and contents that the encoder found, sorted by position.

    What hangs on one cue shares its ``frame``, the token that heads the cue; a source of several cues stands there once
    for each. A span ends before a gap (``doc._.gaps``) and goes on after it as another.
    """
    group = doc.spans[SPANS]
    spans, links = list(group), dict(group.attrs["links"])
    heads = {i: _head(span) for i, span in enumerate(spans) if span.label_ == "CUE"}
    found: set[LabelledSpan] = set()
    for i, span in enumerate(spans):
        match span.label_:
            case "CUE":
                frames: list[int | None] = [heads[i]]
            case "CONTENT":
                frames = [heads.get(links.get(i, -1))]
            case _:
                frames = [heads[cue] for cue, target in links.items() if target == i and cue in heads] or [None]
        for start, end in _without_gaps(span):
            found |= {LabelledSpan(start=start, end=end, role=_ROLES[span.label_], frame=frame) for frame in frames}
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.role, -1 if one.frame is None else one.frame)))


def _head(span: Span) -> int:
    """Return the token that governs the cue: one whose head lies outside, verbs first."""
    outside = [t.i for t in span if not span.start <= t.head.i < span.end or t.head.i == t.i] or [span.start]
    return next((i for i in outside if span.doc[i].pos_ == "VERB"), outside[0])


def _without_gaps(span: Span) -> Iterator[tuple[int, int]]:
    start = span.start
    for i in range(span.start, span.end + 1):
        if i == span.end or i in span.doc._.gaps:
            if start < i:
                yield start, i
            start = i + 1
