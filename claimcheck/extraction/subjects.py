"""Who is to do what is said of them: "some 40 guests were told to leave", "Hale is expected to miss the final".

What is told, asked or expected of somebody is an infinitive, and its subject is that of the passive before it, or the
object of the verb (raising and control: Huddleston and Pullum 2002, ch. 14.2-14.3). It belongs to the claim.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from claimcheck.extraction.propositions import phrase_of, subject_of
from claimcheck.extraction.syntax import token_span
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Attribution, Span

COMPLEMENT = "xcomp"
ARGUMENTS = ("nsubj", "csubj", "obj", "iobj")
OF_OTHERS = ("nsubj:pass", "obj", "iobj")
"""Dependencies of those whom another tells what to do: the subject of an active verb is the source."""
COMMITTING = load_lexicon("claimcheck.extraction", "acts").words("committing")
"""Verbs by which somebody tells another what they will do themselves: "promised voters to resign"."""


def lent_subjects(attribution: Attribution, doc: Doc) -> tuple[Span, ...]:
    """Return where the subjects stand that the infinitives of a content have outside of it, sorted.

    None that is the source, or overlaps any part of the attribution.

    Args:
        attribution: One of the Doc.
        doc: A parsed Doc.
    """
    if attribution.cue_lemma in COMMITTING:
        return ()
    told = (*attribution.source, *attribution.cue, *attribution.content)
    spans = {_phrase(doc, subject) for subject in _subjects(attribution, doc)}
    return tuple(sorted(span for span in spans if not any(span.overlaps(part) for part in told)))


def joined(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return the spans, sorted, as one where nothing but white space stands between two of them."""
    parts: list[Span] = []
    for span in sorted(spans):
        if parts and not text[parts[-1].end : span.start].strip():
            parts[-1] = Span(parts[-1].start, max(parts[-1].end, span.end))
        else:
            parts.append(span)
    return tuple(parts)


def _subjects(attribution: Attribution, doc: Doc) -> Iterator[Token]:
    """Yield the subjects of what completes the cue, if the content holds none and the source speaks of others."""
    cue = {token.i for token in _tokens(attribution.cue, doc)}
    said = list(_tokens(attribution.content, doc))
    if any(token.head.i in cue and token.dep_.startswith(ARGUMENTS) for token in said):
        return
    for token in said:
        if token.dep_ == COMPLEMENT and token.head.i in cue and (subject := subject_of(token)) is not None:
            is_own = bool(attribution.source) and not subject.dep_.startswith(OF_OTHERS)
            if not is_own and subject.sent == token.sent:
                yield subject


def _tokens(spans: Iterable[Span], doc: Doc) -> Iterator[Token]:
    for span in spans:
        yield from doc.char_span(span.start, span.end, alignment_mode="expand") or ()


def _phrase(doc: Doc, head: Token) -> Span:
    """Return where a subject stands: what is joined to it included, clauses and asides left out."""
    whole = doc[head.left_edge.i : head.right_edge.i + 1]
    is_plain = not any(token.pos_ in {"VERB", "AUX", "PUNCT"} for token in whole)
    left, right = (whole.start, whole.end - 1) if is_plain else phrase_of(head)
    return Span(token_span(doc[left]).start, token_span(doc[right]).end)
