"""How a text presents a saying: with which stance, and whether it was really said.

The words stand in ``lexicons/sayings.toml``.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from claimcheck.language.attribution.cues import Cue, lexicon, noun_cue
from claimcheck.language.attribution.stretches import Interval, holds
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Stance

_WORDS = load_lexicon("claimcheck.language", "sayings")
_NEGATIONS = _WORDS.words("negations")
_BOTH = _WORDS.words("both")
_NEGATIVE_SUBJECTS = _WORDS.words("negative_subjects")
_CONDITIONS = _WORDS.words("conditions")
_MODALS = _WORDS.words("modals")
_FAILING = _WORDS.words("failing")
_ACTUAL_GOVERNORS = _WORDS.words("actual_governors")
_GIVING = _WORDS.words("giving")
_GIVEN = _WORDS.words("given")
_BASE_FORMS = ("VB", "VBP")
_MAX_CLIMB = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What the words around a cue make of it."""

    stance: Stance
    is_negated: bool
    is_hypothetical: bool


def read(head: Token, cue: Cue | None, content: Iterable[Interval] = ()) -> Saying:
    """Return how a text presents a saying.

    Args:
        head: The head of the cue: verb, noun, adjective or adverb.
        cue: Its entry; None for a word that the lexicon does not have.
        content: What is said, in tokens: a "no" in it is part of what is said ("found no proof").

    Returns:
        The stance of the entry; negated for "has not said", "declined to say", "nobody said", "refused to confirm",
        "gave no reason" and "would not say"; hypothetical for "if he said", "will announce", "may deny", "plans to
        announce".
    """
    said = tuple(content)
    is_negated = is_hypothetical = False
    token = head
    for _ in range(_MAX_CLIMB):
        negations, modals, conditions = _operators(token)
        if token.dep_ == "conj" and not negations:
            negations, modals = _shared_operators(token, modals)
        is_negated ^= bool(negations) or _has_negative_subject(token) or _has_negative_object(token, said)
        is_hypothetical |= bool(conditions) or (bool(modals) and not negations)
        governor = token.head
        if governor.i == token.i or token.dep_ not in ("xcomp", "ccomp", "acl"):
            break
        if not any(child.lower_ == "to" and child.dep_ in ("mark", "aux") for child in token.lefts):
            break
        verb = lexicon().verbs.get(governor.lower_, {}).get("")
        if verb is not None and verb.refusal:
            is_negated = True
        elif not _is_actual(governor):
            is_hypothetical = True
        token = governor
    stance = Stance.NEUTRAL if cue is None else cue.stance
    return Saying(stance=stance, is_negated=is_negated, is_hypothetical=is_hypothetical and not is_negated)


def _operators(token: Token) -> tuple[set[str], set[str], set[str]]:
    """Return the negations, modals and conditional conjunctions that hang on a verb."""
    words = {child.lower_ for child in token.lefts if child.dep_ in ("advmod", "aux", "aux:pass", "mark", "cc:preconj")}
    modals = {child.lower_ for child in token.lefts if child.dep_ in ("aux", "aux:pass")} & _MODALS
    negations = set() if _is_one_of_both(token) else words & _NEGATIONS
    fails = token.lower_ in _FAILING and token.pos_ in ("VERB", "AUX")
    return negations | ({"fail"} if fails else set()), modals, words & _CONDITIONS


def _is_one_of_both(token: Token) -> bool:
    """Whether what a verb tells holds beside something else: "not only brushed it off but mocked it"."""
    lefts = [child for child in token.lefts if child.dep_ in ("advmod", "cc:preconj", "fixed")]
    return any(child.lower_ in _BOTH and child.i and child.nbor(-1).lower_ in _NEGATIONS for child in lefts)


def _shared_operators(conjunct: Token, modals: set[str]) -> tuple[set[str], set[str]]:
    """Return the negation and modals that a verb shares with the one before: "not confirmed or outlined"."""
    first = conjunct.head
    if any(child.dep_ in ("nsubj", "nsubj:pass", "aux", "aux:pass") for child in conjunct.lefts):
        return set(), modals
    shared_negations, shared_modals, _ = _operators(first)
    is_or = any(child.dep_ == "cc" and child.lower_ in ("or", "nor") for child in conjunct.lefts)
    return (shared_negations if is_or else set()), (modals | shared_modals if conjunct.tag_ in _BASE_FORMS else modals)


def _has_negative_subject(token: Token) -> bool:
    """Whether the subject denies the verb: "nobody said", "no official confirmed", "neither A nor B has commented"."""
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubj:pass"):
            if child.lower_ in _NEGATIVE_SUBJECTS:
                return True
            return any(part.lower_ in ("no", "neither") and part.i < child.i for part in child.lefts)
    return False


def _has_negative_object(token: Token, said: tuple[Interval, ...]) -> bool:
    """Whether nothing is said: "gave no reason", "offered no comment"; "found no proof" says that there is none."""
    for child in token.rights:
        no = next((part for part in child.lefts if part.lower_ == "no" and part.dep_ == "det"), None)
        if child.dep_ == "obj" and no is not None:
            is_said = any(holds(part, no.i) for part in said)
            return not is_said or (token.lower_ in _GIVING and (child.lower_ in _GIVEN or noun_cue(child) is not None))
    return False


def _is_actual(governor: Token) -> bool:
    """Whether an infinitive that hangs on the word says what happened ("went on to say"), and not what is planned."""
    is_noun = governor.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")
    return is_noun or not _ACTUAL_GOVERNORS.isdisjoint({governor.lemma_.lower(), governor.lower_})
