"""Whether a predicate is told as a fact, and whether it is negated.

The cues are those that FactBank (Saurí and Pustejovsky 2009) marks for polarity and certainty; the words stand in
``lexicons/modality.toml``.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from claimcheck.extraction.syntax import any_child, fixed_words, preposition
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Modality

_WORDS = load_lexicon("claimcheck.extraction", "modality")
NEGATIONS = _WORDS.words("negations")
NEGATIVE_SUBJECTS = _WORDS.words("negative_subjects")
NEGATIVE_GOVERNORS = _WORDS.words("negative_governors")
FAILING_GOVERNORS = _WORDS.words("failing_governors")
FUTURE_AUXILIARIES = _WORDS.words("future_auxiliaries")
POSSIBLE_AUXILIARIES = _WORDS.words("possible_auxiliaries")
POSSIBLE_MODIFIERS = _WORDS.words("possible_modifiers")
PRESUPPOSING_MODIFIERS = _WORDS.words("presupposing_modifiers")
PLANNING_GOVERNORS = _WORDS.words("planning_governors")
WISHING, DEMANDING = _WORDS.words("wishing"), _WORDS.words("demanding")
CONDITIONAL_MARKS = _WORDS.words("conditional_marks")

NEGATING = frozenset({"advmod", "det", "cc", "cc:preconj", "neg", "mark", "case"})
"""Dependencies by which a negation bears on the predicate that it hangs on."""
NEGATING_ARGUMENT = frozenset({"det", "cc", "cc:preconj", "advmod"})
"""Dependencies by which "no" and "neither" in a subject or object negate the predicate."""
ARGUMENTS = ("nsubj", "obj", "dobj")
INHERITING = frozenset({"advcl", "xcomp", "ccomp", "conj", "acl"})
"""Dependencies by which a clause lies within the scope of its governor's modality."""
PLANNED_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "advcl"})
"""Dependencies by which an infinitive hangs on what plans it."""
MAX_DEPTH = 6
"""Governors that a clause is followed up to: deeper nesting is a parse gone wrong."""


@dataclass(frozen=True, slots=True)
class Status:
    """Polarity and modality of a predicate."""

    is_negated: bool
    modality: Modality


def status(token: Token) -> Status:
    """Return polarity and modality of the predicate headed by ``token``."""
    return Status(is_negated(token), modality(token))


# -- polarity ---------------------------------------------------------------------------------------------------------


def is_negated(token: Token) -> bool:
    """Whether the predicate is denied: an odd number of negations bears on it."""
    count = sum(_negates(child) or _is_denied_complement(child) for child in token.children) + _opens_with_never(token)
    if token.dep_ == "xcomp":
        count += _is_negated_by_governor(token.head)
    elif token.dep_ == "advcl" and token.head.lemma_.lower() in FAILING_GOVERNORS and _is_infinitive(token):
        count += 1  # a complement read as a clause of purpose
    if token.dep_ == "conj" and not any_child(token, lambda child: child.dep_ == "cc" and child.lower_ == "but"):
        count += _shares_negation(token)
    return count % 2 == 1


def _negates(child: Token) -> bool:
    if child.lower_ in NEGATIONS and child.dep_ in NEGATING:
        return True
    return child.dep_.startswith(ARGUMENTS) and (
        child.lower_ in NEGATIVE_SUBJECTS
        or (child.lower_ == "one" and any_child(child, lambda inner: inner.lower_ == "not"))
        or any_child(child, lambda inner: _is_negating(inner) and inner.dep_ in NEGATING_ARGUMENT)
    )


def _opens_with_never(token: Token) -> bool:
    """Whether the clause begins with a negation that hangs on another word: "Never before had she won"."""
    first = token.left_edge
    return first.lower_ == "never" and first.head.i != token.i


def _is_denied_complement(child: Token) -> bool:
    """Whether what a verb says of its subject is denied: "pleaded not guilty"; a verdict is a predicate of its own."""
    if child.dep_ != "xcomp" or child.pos_ != "ADJ" or child.head.lemma_.lower() == "find":
        return False
    return any_child(child, lambda inner: inner.lower_ == "not" and inner.dep_ == "advmod")


def _is_negating(word: Token) -> bool:
    """Whether a determiner denies: not "No" for a number ("the No 9 shirt")."""
    is_number = word.i + 1 < len(word.doc) and word.nbor().text[:1].isdigit()
    return word.lower_ == "neither" or (word.lower_ == "no" and not is_number)


def _is_negated_by_governor(governor: Token) -> bool:
    """Whether what the governor takes as complement did not happen: "failed to win", "did not try to win"."""
    if governor.lemma_.lower() in NEGATIVE_GOVERNORS:
        return True
    return any_child(governor, lambda child: child.lower_ in NEGATIONS) or _opens_with_never(governor)


def _shares_negation(token: Token) -> bool:
    """Whether a coordinated verb without subject and auxiliary of its own stands under its sibling's negation."""
    if any_child(token, lambda child: child.dep_.startswith(("nsubj", "aux"))):
        return False
    has_same_form = token.morph.get("VerbForm", []) == token.head.morph.get("VerbForm", [])
    return has_same_form and any_child(
        token.head, lambda child: child.lower_ in NEGATIONS and child.dep_ in {"advmod", "neg"}
    )


# -- modality ---------------------------------------------------------------------------------------------------------


def modality(token: Token) -> Modality:
    """Return whether the predicate is told as a fact; a clause inherits what its governor is not."""
    for _ in range(MAX_DEPTH):
        own = _own_modality(token)
        if own is not Modality.FACT or _is_presupposed(token):
            return own
        if token.dep_ not in INHERITING or token.head is token:
            return Modality.FACT
        if token.dep_ == "conj" and any_child(token, lambda child: child.dep_.startswith("nsubj")):
            return Modality.FACT
        token = token.head
    return Modality.FACT


def _own_modality(token: Token) -> Modality:
    """Return what the words that hang on the predicate say, and what it hangs on if that plans it."""
    auxiliaries = {child.lower_ for child in token.children if child.dep_.startswith("aux")}
    if any_child(token, _is_conditional_mark):
        return Modality.CONDITIONAL
    if auxiliaries & POSSIBLE_AUXILIARIES or any_child(token, _doubts):
        return Modality.POSSIBLE
    if auxiliaries & FUTURE_AUXILIARIES or _is_planned(token):
        return Modality.PLANNED
    return Modality.POSSIBLE if token.sent[-1].text == "?" else Modality.FACT


def _is_conditional_mark(child: Token) -> bool:
    return child.dep_ == "mark" and not CONDITIONAL_MARKS.isdisjoint({child.lower_, fixed_words(child)})


def _doubts(child: Token) -> bool:
    return child.dep_ in {"advmod", "amod"} and child.lower_ in POSSIBLE_MODIFIERS


def _is_planned(token: Token) -> bool:
    """Whether the predicate is an infinitive that has not happened yet: "plans to resign", "a bid to win"."""
    if is_arranged(token) or any_child(token, _is_due) or _is_wished_for(token):
        return True
    return token.dep_ in PLANNED_CLAUSES and token.head.lemma_.lower() in PLANNING_GOVERNORS and _is_infinitive(token)


def _is_wished_for(token: Token) -> bool:
    """Whether it is a noun for what somebody asks for, hopes for or fears: "the demand for their release"."""
    if token.pos_ != "NOUN":
        return False
    governor = token.head.lemma_.lower()
    if token.dep_ in {"obj", "dobj"}:
        return governor in DEMANDING
    return token.dep_.startswith(("obl", "nmod")) and preposition(token) in {"for", "of"} and governor in WISHING


def _is_due(child: Token) -> bool:
    """Whether a word puts off the verb that it hangs on: "was due to leave", which is easily read as "because of"."""
    if child.lower_ != "due" or fixed_words(child) != "due to":
        return False
    return child.head.pos_ == "VERB" and "Ger" not in child.head.morph.get("VerbForm", [])


def is_arranged(token: Token) -> bool:
    """Whether it is a verb that "to be" puts off: "the show is to open on Monday" (Quirk et al. 1985, 4.48)."""
    if token.pos_ != "VERB" or not any_child(token, _is_finite_be):
        return False
    return any_child(token, lambda child: child.dep_ in {"aux", "mark"} and child.lower_ == "to")


def _is_finite_be(child: Token) -> bool:
    """Whether it is "is" or "were" before "to", and not the "be" of a passive behind it."""
    if child.dep_ != "aux" or child.lemma_.lower() != "be":
        return bool(child.dep_ == "cop")
    return "Inf" not in child.morph.get("VerbForm", [])


def _is_infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm", []) or any_child(token, lambda child: child.lower_ == "to")


def _is_presupposed(token: Token) -> bool:
    """Whether the phrase takes its event for granted, whatever the sentence around it says: "his continued hold"."""
    return any_child(token, lambda child: child.dep_ == "amod" and child.lower_ in PRESUPPOSING_MODIFIERS)
