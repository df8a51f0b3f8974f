"""What the encoder labelled in a Doc, as spans for :mod:`claimcheck.language.attribution.linking`, with its links."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.crossings import within_sentences
from claimcheck.language.attribution.cues import Frame
from claimcheck.language.attribution.links import LabelledSpan, Role
from claimcheck.language.attribution.stretches import Interval
from claimcheck.language.attribution.syntax import FINITE_TAGS, cue_group, is_predicate
from claimcheck.language.encoder.component import SPANS
from claimcheck.lexicons import load_lexicon

_PROOF = load_lexicon("claimcheck.language", "cues").words("proof")
"""That there is none of it, and that there is, is cut alike: "found no evidence that", "found evidence that"."""
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_ROLES = {"SOURCE": Role.SOURCE, "CUE": Role.CUE, "CONTENT": Role.CONTENT}


def candidates(doc: Doc) -> tuple[LabelledSpan, ...]:
    """Return the sources, cues and contents that the encoder found, sorted by position.

    What hangs on one cue shares its ``frame``, the token that heads the cue; a source of several cues stands there once
    for each. A content without a cue is given the one that it hangs on in the syntax; if there is none, it is left out,
    and so is a source without a cue. A span ends before a gap (``doc._.gaps``) and goes on after it as another.
    """
    group = doc.spans[SPANS]
    spans = list(group)
    links = within_sentences(spans, dict(group.attrs["links"]), dict(enumerate(map(_head, spans))))
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
        for role, part in _parts(span):
            for start, end in _without_gaps(part):
                found |= {LabelledSpan(start=start, end=end, role=role, frame=frame) for frame in frames}
    return tuple(sorted(found))


def without_cue(doc: Doc, framed: Iterable[LabelledSpan]) -> tuple[Interval, ...]:
    """Return the contents that the encoder found and that are not among the spans with a cue, sorted by position."""
    held = {span.start for span in framed if span.role is Role.CONTENT}
    contents = (span for span in doc.spans[SPANS] if span.label_ == "CONTENT")
    return tuple(part for span in contents for part in _without_gaps(span) if part[0] not in held)


def _parts(span: Span) -> Iterator[tuple[Role, Span]]:
    """Yield what a labelled span is: a cue can hold the beginning of what is said, a content an aside behind it."""
    doc, role = span.doc, _ROLES[span.label_]
    if role is Role.CUE:
        cut = _said_from(span)
        yield from ((role, doc[span.start : cut]), (Role.CONTENT, doc[cut : span.end]))
    else:
        yield role, doc[span.start : _aside_from(span) if role is Role.CONTENT else span.end]


def _aside_from(content: Span) -> int:
    """Return where a relative clause behind a comma ends a content, else its end: "praised the plan |, which is old".

    It tells more of the thing that is praised or asked for, as the narrator does; a clause or a quotation holds it.
    """
    if any(token.is_quote or is_predicate(token) for token in content):
        return content.end
    commas = (token.i for token in content[1:-1] if token.text == ",")
    return next((i for i in commas if content.doc[i + 1].tag_ in _RELATIVE_TAGS), content.end)


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
