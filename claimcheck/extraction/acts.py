"""Attributions by which nobody says anything: what the source does is what the cue says ("rejected the bill")."""

from spacy.tokens import Doc, Token

from claimcheck.extraction.propositions import JUDGEMENTS
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Attribution, AttributionKind

ACTS = load_lexicon("claimcheck.extraction", "acts").words("verbs")
JUDGING = load_lexicon("claimcheck.extraction", "acts").words("judging")
"""Acts that say for what they are done."""
COMPLEMENTS = frozenset({"obj", "iobj", "xcomp", "ccomp"})
GERUND, PREPOSITION = "VBG", "IN"
MARKING = frozenset({"mark", "case"})
CLAUSE_DEPENDENCIES = frozenset({"cop", "nsubj", "nsubj:pass", "csubj", "mark"})


def is_act(attribution: Attribution, doc: Doc) -> bool:
    """Whether the source does what the cue says, and says nothing: "rejected the bill"."""
    if attribution.kind is not AttributionKind.INDIRECT:
        return False
    special = (_is_claim_of_responsibility, _is_verdict, _is_summons)
    if attribution.cue_lemma not in ACTS and not any(is_special(attribution, doc) for is_special in special):
        return False
    contents = (doc.char_span(s.start, s.end, alignment_mode="expand") for s in attribution.content)
    heads = [span.root for span in contents if span is not None]
    if attribution.cue_lemma in JUDGING:
        heads = [head for head in heads if not _is_reason(head)]
    return not any(map(_is_clause, heads))


def _is_verdict(attribution: Attribution, doc: Doc) -> bool:
    """Whether a court finds somebody something: that a jury "found him guilty" is what it did."""
    spans = (doc.char_span(span.start, span.end, alignment_mode="expand") for span in attribution.content)
    words = {token.lower_ for span in spans if span is not None for token in span}
    return attribution.cue_lemma == "find" and not JUDGEMENTS.isdisjoint(words)


def _is_claim_of_responsibility(attribution: Attribution, doc: Doc) -> bool:
    """Whether somebody takes something upon himself: that he "claimed responsibility" is what he did."""
    spans = (doc.char_span(s.start, s.end, alignment_mode="expand") for s in (*attribution.cue, *attribution.content))
    words = {token.lemma_.lower() for span in spans if span is not None for token in span}
    return attribution.cue_lemma == "claim" and "responsibility" in words


def _is_summons(attribution: Attribution, doc: Doc) -> bool:
    """Whether somebody calls somebody or something up, and nothing by a name: "called three witnesses"."""
    spans = (doc.char_span(span.start, span.end, alignment_mode="expand") for span in attribution.cue)
    cue = [token for span in spans if span is not None for token in span]
    if attribution.cue_lemma != "call" or cue[-1].lemma_.lower() != "call":
        return False  # "called for", "called on"
    return sum(child.dep_ in COMPLEMENTS for child in cue[-1].rights) == 1


def _is_reason(root: Token) -> bool:
    """Whether a word heads what somebody is judged for: "of stealing"."""
    return root.tag_ == GERUND and any(child.tag_ == PREPOSITION and child.dep_ in MARKING for child in root.children)


def _is_clause(root: Token) -> bool:
    """Whether a word heads a clause: a verb, or what a copula or a subject makes a predicate."""
    return root.pos_ in {"VERB", "AUX"} or any(child.dep_ in CLAUSE_DEPENDENCIES for child in root.children)
