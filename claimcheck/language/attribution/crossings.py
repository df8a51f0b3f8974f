"""Links of the encoder that cross from one sentence to another, where syntax ties the words within their own.

A network weighs every source and cue of a window against every other, and now and then takes the next sentence's:
"Lee said it was unfair. Dale promised help." Who is the subject of a cue says it, and what hangs on a cue is its
content, whatever another sentence holds; what syntax leaves open stays as the network has it.
"""

from collections.abc import Mapping, Sequence

from spacy.tokens import Span, Token

from claimcheck.language.attribution.syntax import subject_of

_NAMES = frozenset({"PROPN"})


def within_sentences(spans: Sequence[Span], links: Mapping[int, int], heads: Mapping[int, Token]) -> dict[int, int]:
    """Return the links (part to target, by index) with those across sentences put right or left out.

    Args:
        spans: The labelled spans, sorted.
        links: For a cue the index of its source, for a content that of its cue.
        heads: The head of each span, by index.
    """
    sources = {token.i: i for i, span in enumerate(spans) if span.label_ == "SOURCE" for token in span}
    cues = {token.i: i for i, span in enumerate(spans) if span.label_ == "CUE" for token in span}
    found = dict(links)
    for part, target in links.items():
        head = heads[part]
        if head.sent.start == heads[target].sent.start:
            continue
        if spans[part].label_ == "CONTENT":
            found[part] = cues.get(head.head.i, target)
            continue
        subject = subject_of(head)
        own = sources.get(subject.i) if subject is not None else None
        if own is not None:
            found[part] = own
        elif subject is not None and subject.pos_ in _NAMES:
            del found[part]
    return found
