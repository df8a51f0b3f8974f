"""Read off the syntax whether a word speaks of the past or of what is to come.

A bare "Friday" or "January 9" is the one before the article's date in a past clause and the one after it in a future
clause. The clause is the nearest predicate above the word in the dependency tree.
"""

import itertools
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from claimcheck.language.times.expressions import Direction
from claimcheck.language.times.lexicon import time_lexicon

MAX_CLIMB = 12
"""So many heads up, a word no longer depends on the predicate in any sense; it also bounds the work per word."""
_AUXILIARIES = frozenset({"aux", "aux:pass", "auxpass", "cop"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj"})
_SINGULAR = frozenset({"NN", "NNP"})
_OTHER_CLAUSES = frozenset({"conj", "acl:relcl", "relcl", "advcl", "advcl:relcl", "parataxis"})
_MODIFIERS_OF_NOUNS = frozenset({"compound", "nmod:poss", "poss", "nmod:unmarked", "nmod:tmod", "nummod", "amod"})


def direction(token: Token, *, preposition: str | None = None, is_headline: bool = False) -> Direction:
    """Return where the clause of ``token`` lies, seen from the day of publication.

    Args:
        token: Head of the expression of time.
        preposition: The one before the expression, lower case.
        is_headline: Whether it stands in a headline, where the present tense tells of the past ("Maduro pleads not
            guilty Monday").
    """
    if preposition in ("since", "back to"):
        return Direction.PAST
    found = _of_predicates(token, preposition)
    if found is Direction.PRESENT and is_headline:
        return Direction.PAST
    if found in (Direction.FUTURE, Direction.LATER) and _names_an_event(token):
        if preposition in ("after", "following"):
            return Direction.OPEN
        return Direction.UNCLEAR if token.head.dep_ in _SUBJECTS else found  # "Friday's ruling will help": which one?
    return found


def is_framed_by(token: Token, frame: Token) -> bool:
    """Whether ``frame`` says when the clause of ``token`` takes place ("In 2024, he won a July 28 vote").

    Both must hang on one predicate; a clause of its own beside it ("elected in 2013 and captured in May") or a relative
    clause may well lie in another time.
    """
    predicate = next((head for head in itertools.islice(_heads(frame), MAX_CLIMB) if _is_predicate(head)), None)
    child = token
    for head in itertools.islice(_heads(token), MAX_CLIMB):
        if child.dep_ in _OTHER_CLAUSES:
            return False
        if head == predicate:
            return True
        child = head
    return False


def is_suspended(token: Token) -> bool:
    """Whether the predicate above the word tells of what then lasts ("sailings were suspended until Friday")."""
    predicate = next((head for head in itertools.islice(_heads(token), MAX_CLIMB) if _is_predicate(head)), None)
    words = {predicate.text.lower(), predicate.lemma_.lower()} if predicate is not None else set()
    return not words.isdisjoint(time_lexicon().tense["suspending"])


def _names_an_event(token: Token) -> bool:
    """Whether the word only tells apart an event of which the clause then speaks ("after Friday's vote")."""
    return token.dep_ in _MODIFIERS_OF_NOUNS and token.head.pos_ in ("NOUN", "PROPN")


def _of_predicates(token: Token, preposition: str | None) -> Direction:
    """Climb from predicate to predicate until one tells."""
    if any(child.text.lower() == "due" for child in token.children):
        return Direction.FUTURE  # "due in the fall", whichever way it is parsed
    climbed = itertools.chain((token,) if _is_predicate(token) else (), _heads(token))
    for head in itertools.islice(climbed, MAX_CLIMB):
        if not _is_predicate(head):
            if head.pos_ in ("NOUN", "ADJ") and _is_ahead(head, preposition):
                return Direction.FUTURE
            continue
        found = _of_predicate(head, preposition)
        if found is not None:
            return found
    return Direction.OPEN


def _heads(token: Token) -> Iterator[Token]:
    while token.head.i != token.i:
        token = token.head
        yield token


def _is_predicate(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or any(child.dep_ == "cop" for child in token.children)


def _is_ahead(token: Token, preposition: str | None) -> bool:
    """Whether the word sets a date for something ("scheduled for Monday", "given until Friday", "due Friday")."""
    tense = time_lexicon().tense
    lemma = token.lemma_.lower()
    if preposition in tense["deadline_prepositions"]:
        return lemma in tense["deadline"]
    return lemma in ("due", "slate")


def _of_predicate(verb: Token, preposition: str | None) -> Direction | None:
    """Return what one predicate says; None if that is for the predicate above it to say."""
    auxiliaries = [child for child in verb.children if child.dep_ in _AUXILIARIES and child.i < verb.i]
    tags = {word.tag_ for word in auxiliaries} | {verb.tag_}
    if _is_ahead(verb, preposition):
        return Direction.LATER if "VBD" in tags else Direction.FUTURE
    return _of_modal(auxiliaries) or (_of_infinitive(verb) if _is_infinitive(verb) else _of_tense(verb, auxiliaries))


def _of_modal(auxiliaries: Sequence[Token]) -> Direction | None:
    tense, forms = time_lexicon().tense, {word.text.lower() for word in auxiliaries}
    if forms & {"can", "ca"}:
        return Direction.PRESENT
    if not forms & (tense["modals"] | tense["past_modals"]):
        return None
    if any(word.lemma_.lower() == "have" for word in auxiliaries):
        return Direction.PAST  # "would have left"
    return Direction.FUTURE if forms & tense["modals"] else Direction.LATER


def _of_tense(verb: Token, auxiliaries: Sequence[Token]) -> Direction | None:
    tags = {word.tag_ for word in auxiliaries} | {verb.tag_}
    lemmas = {word.lemma_.lower() for word in auxiliaries}
    if "VBD" in tags or ("have" in lemmas and "VBN" in tags):
        return Direction.PAST
    if verb.tag_ == "VBG":
        return Direction.FUTURE if "be" in lemmas else None  # "is meeting on Friday"
    if tags & {"VBZ", "VBP"}:
        tense = time_lexicon().tense
        if any(child.lemma_.lower() in tense["habitual"] for child in verb.children):
            return Direction.HABITUAL
        is_past = verb.lemma_.lower() in tense["reporting"] or _is_unchanged_past(verb)
        return Direction.PAST if is_past else Direction.PRESENT
    if verb.tag_ == "VBN":
        return Direction.FUTURE if verb.lemma_.lower() in time_lexicon().tense["foreseeing"] else Direction.PAST
    return Direction.FUTURE if verb.tag_ == "VB" and verb.dep_ == "ROOT" else None


def _is_unchanged_past(verb: Token) -> bool:
    """Whether what looks like a present is a past: "Dale beat Lund" - a single subject takes "beats" in the present."""
    subject = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
    is_single = (
        subject is not None and subject.tag_ in _SINGULAR and not any(c.dep_ == "conj" for c in subject.children)
    )
    return verb.tag_ == "VBP" and is_single and verb.text.lower() in time_lexicon().tense["unchanged"]


def _is_infinitive(verb: Token) -> bool:
    return any(
        child.text.lower() == "to" and child.i < verb.i and child.dep_ in ("mark", "aux") for child in verb.children
    )


def _is_singled_out(token: Token) -> bool:
    """Whether it is "the first to leave", "the biggest change to come": those are told of afterwards."""
    lexicon = time_lexicon()
    for word in (token, *token.children):
        modifiers = (word, *word.children) if word.dep_ == "amod" else (word,)
        if any(modifier.tag_ in ("JJS", "RBS") for modifier in modifiers):
            return True
        if word.lemma_.lower() in lexicon.words["last"] | {"only"} or word.lemma_.lower() in lexicon.ordinals:
            return True
    return False


def _of_infinitive(verb: Token) -> Direction | None:
    """Tell where "to leave" lies: ahead after a noun or a word that looks ahead, else with the predicate above."""
    head = verb.head
    if head.i == verb.i:
        return Direction.FUTURE  # a headline: "Maduro to appear in court Monday"
    is_past = head.tag_ == "VBD" or any(child.dep_ in _AUXILIARIES and child.tag_ == "VBD" for child in head.children)
    if _is_singled_out(head):
        return None
    lexicon, lemma = time_lexicon(), head.lemma_.lower()
    is_headline = head.pos_ in ("NOUN", "PROPN") and not _is_predicate(head)  # "Trump to meet Putin on Friday"
    is_modifier = verb.dep_ in ("acl", "acl:relcl") or is_headline
    if is_modifier or lemma in lexicon.tense["ahead"] | {"be"}:
        return Direction.LATER if is_past else Direction.FUTURE
    return None
