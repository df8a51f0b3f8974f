"""The words that mark a saying, and how they present it: stance, negation, modality.

The lexicon is ``lexicons/cues.toml``. Words are looked up by inflected form, made from the base forms of the lexicon,
so that a lemmatizer's slip costs nothing.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from spacy.tokens import Token

from claimcheck.language.names import gazetteer
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Stance

_NEGATIONS = frozenset({"not", "n't", "n’t", "nt", "never", "neither", "nor", "hardly", "barely", "no"})
_NEGATIVE_SUBJECTS = frozenset({"nobody", "none", "neither", "nothing"})
_CONDITIONS = frozenset({"if", "unless", "whether", "should"})
_MODALS = frozenset(
    {"will", "would", "may", "might", "could", "can", "shall", "should", "must", "'ll", "’ll", "wo", "ca"}
)
_ACTUAL_GOVERNORS = frozenset({"go", "continue", "begin", "start", "come", "appear", "seem", "proceed", "dare", "know"})
"""Verbs after which an infinitive says what happened ("went on to say"), and not what is planned."""
_SPEAKING_PRONOUNS = frozenset(
    {
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "who",
        "one",
        "some",
        "many",
        "others",
        "most",
        "both",
        "all",
        "few",
        "several",
    }
)
_PERSON_NOUN = re.compile(r"(?:[^o]ers?|ors?|ists?|ians?|ysts?|m[ae]n|ives|ents|ants|ees)$")
"""Endings of nouns for persons; where they err, a verb that events can be the subject of is taken for a cue."""
ADDED = "claimcheck_added_cues"
"""Key of ``doc.user_data`` under which :func:`added_verbs` stand."""
_MAX_CLIMB = 4
_BASE_FORMS = ("VB", "VBP")


class Frame(StrEnum):
    """What a cue takes as content (lexicons/cues.toml tells each)."""

    QUOTE = "quote"
    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    OBJECT = "object"
    AS = "as"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """An entry of the lexicon."""

    lemma: str
    particle: str = ""
    frames: frozenset[Frame] = frozenset()
    prepositions: frozenset[str] = frozenset()
    stance: Stance = Stance.NEUTRAL
    hearer: bool = False
    thought: bool = False
    refusal: bool = False
    evidence: bool = False

    def takes(self, frame: Frame) -> bool:
        """Whether content of this kind can follow."""
        return frame in self.frames


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What the words around a cue make of it."""

    stance: Stance
    is_negated: bool
    is_hypothetical: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cue lexicon, by inflected form; of phrases by their words."""

    verbs: dict[str, dict[str, Cue]] = field(default_factory=dict)
    """Form -> particle ("" for none) -> entry."""
    nouns: dict[str, Cue] = field(default_factory=dict)
    adjectives: dict[str, Cue] = field(default_factory=dict)
    adverbs: dict[str, Cue] = field(default_factory=dict)
    phrases: dict[tuple[str, ...], Cue] = field(default_factory=dict)
    media: frozenset[str] = frozenset()
    light_verbs: frozenset[str] = frozenset()
    surfacing_verbs: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()


@functools.cache
def lexicon() -> Lexicon:
    """Return the lexicon that comes with claimcheck; it is read once."""
    tables = load_lexicon("claimcheck.language", "cues").tables
    irregular: dict[str, list[str]] = tables["forms"]
    made = Lexicon(
        media=_all_forms(tables["media"]["nouns"]),
        light_verbs=_all_verb_forms(tables["noun_verbs"]["light"], irregular),
        surfacing_verbs=_all_verb_forms(tables["noun_verbs"]["surfacing"], irregular),
        bodies=_all_forms(tables["speakers"]["bodies"]),
        documents=_all_forms(tables["speakers"]["documents"]),
    )
    for key, row in tables["verbs"].items():
        base, _, particle = key.partition(" ")
        cue = _entry(base, particle, row)
        for form in {*_verb_forms(base), *irregular.get(base, ())}:
            made.verbs.setdefault(form, {})[particle] = cue
    for noun, row in tables["nouns"].items():
        made.nouns.update(dict.fromkeys(_noun_forms(noun), _entry(noun, "", row)))
    made.adjectives.update({word: _entry(word, "", row) for word, row in tables["adjectives"].items()})
    made.adverbs.update({word: _entry(word, "", row) for word, row in tables["adverbs"].items()})
    made.phrases.update({tuple(words.split()): _entry(words, "", row) for words, row in tables["phrases"].items()})
    return made


def _entry(lemma: str, particle: str, row: dict[str, Any]) -> Cue:
    return Cue(
        lemma=f"{lemma} {particle}".strip(),
        particle=particle,
        frames=frozenset(Frame(name) for name in row.get("frames", ())),
        prepositions=frozenset(row.get("prepositions", ())),
        stance=Stance(row.get("stance", "neutral")),
        hearer=row.get("hearer", False),
        thought=row.get("thought", False),
        refusal=row.get("refusal", False),
        evidence=row.get("evidence", False),
    )


def _verb_forms(base: str) -> Iterator[str]:
    """Yield the regular inflections of a verb; where spelling is not predictable, both.

    >>> sorted(_verb_forms("admit"))
    ['admit', 'admited', 'admiting', 'admits', 'admitted', 'admitting']
    """
    yield base
    if base.endswith("e"):
        yield from (f"{base}s", f"{base}d", f"{base[:-1]}ing")
    elif base.endswith("y") and base[-2] not in "aeiou":
        yield from (f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing")
    else:
        yield f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{base}s"
        yield from (f"{base}ed", f"{base}ing")
        if base[-1] not in "aeiouwxy" and base[-2] in "aeiou":
            yield from (f"{base}{base[-1]}ed", f"{base}{base[-1]}ing")


def _noun_forms(noun: str) -> tuple[str, str]:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun, f"{noun[:-1]}ies"
    return noun, f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"


def _all_forms(nouns: list[str]) -> frozenset[str]:
    return frozenset(form for noun in nouns for form in _noun_forms(noun))


def _all_verb_forms(verbs: list[str], irregular: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in (*_verb_forms(verb), *irregular.get(verb, ())))


def can_speak(token: Token) -> bool:
    """Whether the head of a subject is a person, a body, or a document: somebody or something that says.

    >>> import spacy
    >>> doc = spacy.blank("en")("ministry visits")
    >>> can_speak(doc[0]), can_speak(doc[1])
    (True, False)
    """
    if token.ent_type_ or token.pos_ == "PROPN":
        return True
    words, titles = lexicon(), gazetteer.titles()
    form = token.lower_
    if form in _SPEAKING_PRONOUNS or form in words.bodies or form in words.documents:
        return True
    singular = form.removesuffix("s")
    return bool({form, singular} & (titles.all | titles.person_nouns)) or _PERSON_NOUN.search(form) is not None


def added_verbs(verbs: Mapping[Stance, Iterable[str]]) -> dict[str, dict[str, Cue]]:
    """Return the entries of verbs that a user adds, as ``Lexicon.verbs`` holds them; they take quotations and clauses.

    Args:
        verbs: Base forms by the stance that they give what is said.

    >>> sorted(added_verbs({Stance.NEUTRAL: ["carp"]}))
    ['carp', 'carped', 'carping', 'carps']
    """
    added: dict[str, dict[str, Cue]] = {}
    for stance, bases in verbs.items():
        for key in bases:
            base, _, particle = key.partition(" ")
            cue = _entry(base, particle, {"frames": [Frame.QUOTE, Frame.CLAUSE], "stance": stance})
            for form in _verb_forms(base):
                added.setdefault(form, {})[particle] = cue
    return added


def verb_cue(token: Token) -> Cue | None:
    """Return the entry of a verb, its particle considered ("point out" is not "point"); None if it is no cue.

    Verbs that a user added (``doc.user_data[ADDED]``) come before those of the lexicon.
    """
    added: Mapping[str, Mapping[str, Cue]] = token.doc.user_data.get(ADDED, {})
    by_particle = added.get(token.lower_) or lexicon().verbs.get(token.lower_)
    if by_particle is None:
        return None
    following = {child.lower_ for child in token.rights if child.dep_ in ("compound:prt", "advmod")}
    for particle, cue in by_particle.items():
        if particle and particle in following:
            return cue
    return by_particle.get("")


def noun_cue(token: Token) -> Cue | None:
    """Return the entry of a noun; None if it is no cue."""
    return lexicon().nouns.get(token.lower_)


def read(head: Token, cue: Cue) -> Saying:
    """Return how a text presents a saying.

    Args:
        head: The head of the cue: verb, noun, adjective or adverb.
        cue: Its entry.

    Returns:
        The stance of the entry; negated for "has not said", "declined to say", "nobody said", "refused to confirm" and
        "would not say"; hypothetical for "if he said", "will announce", "may deny", "plans to announce".
    """
    is_negated = is_hypothetical = False
    token = head
    for _ in range(_MAX_CLIMB):
        negations, modals, conditions = _operators(token)
        if token.dep_ == "conj" and not negations:
            negations, modals = _shared_operators(token, modals)
        is_negated ^= bool(negations) or has_negative_subject(token) or _has_negative_object(token)
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
    return Saying(stance=cue.stance, is_negated=is_negated, is_hypothetical=is_hypothetical and not is_negated)


def _operators(token: Token) -> tuple[set[str], set[str], set[str]]:
    """Return the negations, modals and conditional conjunctions that hang on a verb."""
    words = {child.lower_ for child in token.lefts if child.dep_ in ("advmod", "aux", "aux:pass", "mark", "cc:preconj")}
    modals = {child.lower_ for child in token.lefts if child.dep_ in ("aux", "aux:pass")} & _MODALS
    negations = words & _NEGATIONS
    fails = token.lower_ in ("fail", "fails", "failed", "failing") and token.pos_ in ("VERB", "AUX")
    return negations | ({"fail"} if fails else set()), modals, words & _CONDITIONS


def _shared_operators(conjunct: Token, modals: set[str]) -> tuple[set[str], set[str]]:
    """Return the negation and modals that a verb shares with the one before: "not confirmed or outlined"."""
    first = conjunct.head
    if any(child.dep_ in ("nsubj", "nsubj:pass", "aux", "aux:pass") for child in conjunct.lefts):
        return set(), modals
    shared_negations, shared_modals, _ = _operators(first)
    is_or = any(child.dep_ == "cc" and child.lower_ in ("or", "nor") for child in conjunct.lefts)
    return (shared_negations if is_or else set()), (modals | shared_modals if conjunct.tag_ in _BASE_FORMS else modals)


def has_negative_subject(token: Token) -> bool:
    """Whether the subject denies the verb: "nobody said", "no official confirmed", "neither A nor B has commented"."""
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubj:pass"):
            if child.lower_ in _NEGATIVE_SUBJECTS or child.text.lower() == "no-one":
                return True
            return any(part.lower_ in ("no", "neither") and part.i < child.i for part in child.lefts)
    return False


def _has_negative_object(token: Token) -> bool:
    """Whether what is said is nothing: "gave no reason", "offered no details"."""
    objects = (child for child in token.rights if child.dep_ == "obj")
    return any(part.lower_ == "no" and part.dep_ == "det" for child in objects for part in child.lefts)


def _is_actual(governor: Token) -> bool:
    return (
        governor.lemma_.lower() in _ACTUAL_GOVERNORS
        or governor.lower_
        in {
            "went",
            "going",
            "gone",
            "goes",
            "continued",
            "continues",
            "continuing",
            "began",
            "begun",
            "started",
            "came",
            "comes",
            "appeared",
            "appears",
            "seemed",
            "seems",
            "proceeded",
            "dared",
            "known",
        }
        or governor.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")
    )
