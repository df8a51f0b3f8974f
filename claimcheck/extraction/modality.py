"""Whether a predicate is told as a fact, and whether it is negated.

The cues are those that FactBank (Saurí and Pustejovsky 2009) marks for polarity and certainty; the words stand in
``lexicons/modality.toml``.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from claimcheck.lexicons import load_lexicon
from claimcheck.records import Modality

_WORDS = load_lexicon("claimcheck.extraction", "modality")
NEGATIONS = _WORDS.words("negations")
NEGATIVE_SUBJECTS = _WORDS.words("negative_subjects")
NEGATIVE_GOVERNORS = _WORDS.words("negative_governors")
FUTURE_AUXILIARIES = _WORDS.words("future_auxiliaries")
POSSIBLE_AUXILIARIES = _WORDS.words("possible_auxiliaries")
POSSIBLE_MODIFIERS = _WORDS.words("possible_modifiers")
PRESUPPOSING_MODIFIERS = _WORDS.words("presupposing_modifiers")
PLANNING_GOVERNORS = _WORDS.words("planning_governors")
CONDITIONAL_MARKS = _WORDS.words("conditional_marks")
INHERITING = frozenset({"advcl", "xcomp", "ccomp", "conj", "acl"})
"""Dependencies by which a clause lies within the scope of its governor's modality."""
MAX_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Status:
    """Polarity and modality of a predicate."""

    is_negated: bool
    modality: Modality


def status(token: Token) -> Status:
    """Return polarity and modality of the predicate headed by ``token``."""
    return Status(is_negated(token), modality(token))


def is_negated(token: Token) -> bool:
    """Whether the predicate is denied: an odd number of negations bears on it."""
    count = sum(_negates(child) for child in token.children)
    count += token.dep_ == "xcomp" and token.head.lemma_.lower() in NEGATIVE_GOVERNORS
    if token.dep_ == "xcomp" and token.head.lemma_.lower() not in NEGATIVE_GOVERNORS:
        count += any(child.lower_ in NEGATIONS for child in token.head.children)
    if token.dep_ == "conj" and not any(child.dep_ == "cc" and child.lower_ == "but" for child in token.children):
        count += _shares_negation(token)
    return count % 2 == 1


def _negates(child: Token) -> bool:
    if child.lower_ in NEGATIONS and child.dep_ in {"advmod", "det", "cc", "cc:preconj", "neg", "mark", "case"}:
        return True
    if child.dep_.startswith(("nsubj", "obj", "dobj")):
        return child.lower_ in NEGATIVE_SUBJECTS or any(
            grandchild.lower_ in {"no", "neither"} and grandchild.dep_ in {"det", "cc", "cc:preconj", "advmod"}
            for grandchild in child.children
        )
    return False


def _shares_negation(token: Token) -> bool:
    """Whether a coordinated verb without subject and auxiliary of its own stands under its sibling's negation."""
    own = any(child.dep_.startswith(("nsubj", "aux")) for child in token.children)
    return (
        not own
        and token.morph.get("VerbForm", []) == token.head.morph.get("VerbForm", [])
        and any(child.lower_ in NEGATIONS and child.dep_ in {"advmod", "neg"} for child in token.head.children)
    )


def modality(token: Token) -> Modality:
    """Return whether the predicate is told as a fact; a clause inherits what its governor is not."""
    for _ in range(MAX_DEPTH):
        own = _own_modality(token)
        if own is not Modality.FACT or _is_presupposed(token):
            return own
        if token.dep_ not in INHERITING or token.head is token:
            return Modality.FACT
        if token.dep_ == "conj" and any(child.dep_.startswith("nsubj") for child in token.children):
            return Modality.FACT
        token = token.head
    return Modality.FACT


def _own_modality(token: Token) -> Modality:
    children = list(token.children)
    if any(child.dep_ == "mark" and child.lower_ in CONDITIONAL_MARKS for child in children):
        return Modality.CONDITIONAL
    if any(child.lower_ in POSSIBLE_MODIFIERS for child in children if child.dep_ in {"advmod", "amod"}):
        return Modality.POSSIBLE
    auxiliaries = {child.lower_ for child in children if child.dep_.startswith("aux")}
    if auxiliaries & POSSIBLE_AUXILIARIES:
        return Modality.POSSIBLE
    if auxiliaries & FUTURE_AUXILIARIES:
        return Modality.PLANNED
    if token.dep_ in {"xcomp", "ccomp", "acl", "advcl"} and _is_planned_by(token.head) and _is_infinitive(token):
        return Modality.PLANNED
    if token.sent[-1].lower_ == "?" or token.sent[-1].text == "?":
        return Modality.POSSIBLE
    return Modality.FACT


def _is_presupposed(token: Token) -> bool:
    """Whether the phrase takes its event for granted, whatever the sentence around it says: "his continued hold"."""
    return any(child.dep_ == "amod" and child.lower_ in PRESUPPOSING_MODIFIERS for child in token.children)


def _is_planned_by(head: Token) -> bool:
    return head.lemma_.lower() in PLANNING_GOVERNORS


def _is_infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm", []) or any(child.lower_ == "to" for child in token.children)
