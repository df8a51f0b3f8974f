"""The words that link a cause with its effect: verbs, nouns and adjectives as predicates, prepositions, conjunctions.

They follow the connectives and verbs of Girju (2003) and the Penn Discourse Treebank's causal class, and stand in
``lexicons/causal.toml``.
"""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from claimcheck.extraction.propositions import EVENT_VERBS
from claimcheck.extraction.syntax import RELATIVE_CLAUSES, antecedent, first_child, fixed_words
from claimcheck.lexicons import load_lexicon

_WORDS = load_lexicon("claimcheck.extraction", "causal")
CAUSING_VERBS = _WORDS.words("causing_verbs")
CAUSING_VERBS_TO = _WORDS.words("causing_verbs_with_preposition")
CAUSED_VERBS = _WORDS.words("caused_verbs")
CREDITING_VERBS = _WORDS.words("crediting_verbs")
ATTRIBUTING_VERBS = _WORDS.words("attributing_verbs")
REQUEST_VERBS = _WORDS.words("request_verbs")
RESULT_NOUNS = _WORDS.words("result_nouns")
CAUSE_NOUNS = _WORDS.words("cause_nouns")
CAUSAL_PREPOSITIONS = _WORDS.words("causal_prepositions")
TEMPORAL_PREPOSITIONS = _WORDS.words("temporal_prepositions")
CAUSAL_MARKS = _WORDS.words("causal_marks")
FOLLOWING_NOUNS = _WORDS.words("following_nouns")
NEWS_NOUNS = _WORDS.words("news_nouns")
FORCES = _WORDS.words("forces")
CAUSERS = FORCES | {*EVENT_VERBS}
DAMAGING_VERBS = _WORDS.words("damaging_verbs")
HAPPENING_VERBS = _WORDS.words("happening_verbs")
BLAMING_WORDS = _WORDS.words("blaming_words")
SANCTIONS = _WORDS.words("sanctions")
EXTENTS = _WORDS.words("extents")
SUBJECTS = ("nsubj", "csubj")
PARTICLES = frozenset({"compound:prt", "advmod"})


class Link(NamedTuple):
    """A word that links a cause with its effect, and the heads of both."""

    cue: Token
    cause: Token
    effect: Token
    is_temporal: bool = False
    """Whether the words only say that one came after the other."""
    holder: Token | None = None
    """Who is told to see it so."""


def links_of(token: Token) -> Iterator[Link]:
    """Yield the causal links that one word makes."""
    yield from _predicate_links(token)
    yield from _preposition_links(token)
    yield from _clause_links(token)


def _predicate_links(token: Token) -> Iterator[Link]:
    """A verb, or a noun or adjective as predicate, that links its subject, object and complements."""
    if token.pos_ not in LINKING_TAGS:
        return
    lemmas = lemmas_of(token)
    for part_of_speech, words, read in READERS:
        link = read(token) if token.pos_ == part_of_speech and not lemmas.isdisjoint(words) else None
        if link is not None:
            yield link
            return


def lemmas_of(token: Token) -> set[str]:
    """Return the lemma, and with a particle that lemma, too: "set", "set off"."""
    lemma = token.lemma_.lower()
    return {lemma, *(f"{lemma} {child.lower_}" for child in token.children if child.dep_ in PARTICLES)}


def _read_causing(verb: Token) -> Link | None:
    """The strike prompted the release, or the release was prompted by it; credited it with prompting the release."""
    if first_child(verb, "nsubj:pass") is not None:
        return _read_passive(verb, {"by"})
    effect = first_child(verb, "obj", "xcomp")
    cause = first_child(verb, *SUBJECTS) or (verb.head if verb.dep_ in RELATIVE_CLAUSES else _controller(verb))
    if cause is None or effect is None:
        return None
    return Link(verb, antecedent(cause), effect, holder=_creditor(verb))


def _read_passive(verb: Token, prepositions: Collection[str]) -> Link | None:
    """The release was prompted by the strike; the fire was blamed on a heater."""
    cause, effect = _oblique(verb, prepositions), first_child(verb, "nsubj:pass")
    return Link(verb, cause, antecedent(effect)) if cause is not None and effect is not None else None


def _read_causing_to(verb: Token) -> Link | None:
    """The talks led to the release."""
    cause, effect = first_child(verb, *SUBJECTS), _oblique(verb, {"to", "in"})
    return Link(verb, antecedent(cause), effect) if cause is not None and effect is not None else None


def _read_caused(verb: Token) -> Link | None:
    """The shortage stems from the drought."""
    cause, effect = _oblique(verb, {"from", "to", "by", "out of"}), first_child(verb, *SUBJECTS)
    return Link(verb, cause, antecedent(effect)) if cause is not None and effect is not None else None


def _read_damaging(verb: Token) -> Link | None:
    """A spill killed the fish, the fire was started by lightning: what is no somebody is the cause of what it does."""
    is_passive = first_child(verb, "nsubj:pass") is not None
    cause = _oblique(verb, {"by"}) if is_passive else first_child(verb, *SUBJECTS)
    if cause is None or first_child(verb, "obj", "nsubj:pass") is None:
        return None
    cause = antecedent(cause)
    return Link(verb, cause, verb) if cause.pos_ == "NOUN" and cause.lemma_.lower() in CAUSERS else None


def _read_blaming(word: Token) -> Link | None:
    """A heater was responsible, or to blame, for the fire."""
    return _read_copula(word, {"for"})


def _read_having(verb: Token) -> Link | None:
    """His departure had nothing, or something, to do with money."""
    extent, effect = first_child(verb, "obj"), first_child(verb, "nsubj")
    doing = first_child(extent, *RELATIVE_CLAUSES) if extent is not None and extent.lower_ in EXTENTS else None
    cause = _oblique(doing, {"with"}) if doing is not None and doing.lemma_ == "do" else None
    if extent is None or cause is None or effect is None:
        return None
    return Link(extent, cause, antecedent(effect))


def _read_result(noun: Token) -> Link | None:
    """The shortage is the result of the drought."""
    cause, effect = _oblique(noun, {"of", "from"}), first_child(noun, *SUBJECTS)
    return Link(noun, cause, antecedent(effect)) if cause is not None and effect is not None else None


def _read_cause(noun: Token) -> Link | None:
    """A heater was the cause of the fire."""
    return _read_copula(noun, {"of", "for", "behind"})


def _read_copula(predicate: Token, prepositions: Collection[str]) -> Link | None:
    """What a cause is said to be, and behind a preposition of what."""
    cause, effect = first_child(predicate, *SUBJECTS), _oblique(predicate, prepositions)
    if first_child(predicate, "cop") is None or cause is None or effect is None:
        return None
    return Link(predicate, antecedent(cause), effect)


def _read_crediting(verb: Token) -> Link | None:
    """She credited the talks with the release; what is told by a verb of its own ("with prompting") is its link.

    What something is blamed on is its cause: "blamed the fire on a heater".
    """
    blamed = _oblique(verb, {"on"})
    if blamed is not None:
        effect = first_child(verb, "obj", "nsubj:pass")
        holder = first_child(verb, "nsubj")
        return Link(verb, blamed, antecedent(effect), holder=holder) if effect is not None else None
    cause, effect = first_child(verb, "obj", "xcomp"), _oblique(verb, {"with", "for"}) or first_child(verb, "advcl")
    if cause is None or effect is None or effect.pos_ == "VERB":
        return None
    return Link(verb, cause, effect, holder=first_child(verb, *SUBJECTS))


def _read_attributing(verb: Token) -> Link | None:
    """She attributed the release to the talks; the release was attributed, or put down, to them."""
    if first_child(verb, "nsubj:pass") is not None:
        return _read_passive(verb, {"to", "on"})
    cause, effect = _oblique(verb, {"to", "on"}), first_child(verb, "obj", "xcomp")
    if cause is None or effect is None:
        return None
    return Link(verb, cause, effect, holder=first_child(verb, *SUBJECTS))


def _read_request(verb: Token) -> Link | None:
    """A request and what it is for: "requested the release"; "we asked for it, and they did it"."""
    effect = first_child(verb, "obj") or _oblique(verb, {"for"})
    return Link(verb, verb, effect) if effect is not None else None


READERS: tuple[tuple[str, frozenset[str], Callable[[Token], Link | None]], ...] = (
    ("VERB", BLAMING_WORDS, _read_blaming),
    ("ADJ", BLAMING_WORDS, _read_blaming),
    ("VERB", CAUSING_VERBS, _read_causing),
    ("VERB", CAUSING_VERBS_TO, _read_causing_to),
    ("VERB", CAUSED_VERBS, _read_caused),
    ("NOUN", RESULT_NOUNS, _read_result),
    ("NOUN", CAUSE_NOUNS, _read_cause),
    ("VERB", CREDITING_VERBS, _read_crediting),
    ("VERB", ATTRIBUTING_VERBS, _read_attributing),
    ("VERB", REQUEST_VERBS, _read_request),
    ("VERB", DAMAGING_VERBS, _read_damaging),
    ("VERB", frozenset({"have"}), _read_having),
)
"""Part of speech, words, and what reads the link that they make; the first that finds one counts."""
LINKING_TAGS = frozenset(part_of_speech for part_of_speech, _, _ in READERS)


def _preposition_links(token: Token) -> Iterator[Link]:
    """Prepositions, of one word or fixed of several, that hang on the noun that they introduce."""
    if token.dep_ not in {"case", "mark"} or token.head is token:
        return
    words, noun = fixed_words(token), token.head
    if words == "for":
        yield from _sanction_links(token)
    effect = _governor(noun) or _described(noun)
    if effect is None:
        return
    inner = _inner_cause(words, noun)
    if inner is not None:
        yield Link(token, inner, effect, is_temporal=words == "in" and noun.lemma_.lower() != "response")
    elif words in CAUSAL_PREPOSITIONS:
        yield Link(token, noun, effect)
    elif words == "behind" and first_child(noun, "cop") is not None:  # "an attack was behind the outage"
        yield Link(token, effect, noun)
    elif words in TEMPORAL_PREPOSITIONS and (noun.lemma_.lower() in EVENT_VERBS or noun.pos_ == "VERB"):
        yield Link(token, noun, effect, is_temporal=True)


def _inner_cause(words: str, noun: Token) -> Token | None:
    """Return the cause within a fixed phrase: "in the wake of the strike", "on news of the strike"."""
    if words == "in" and noun.lemma_.lower() in FOLLOWING_NOUNS:
        return _oblique(noun, {"of", "to"})
    return _oblique(noun, {"of", "that"}) if words == "on" and noun.lemma_.lower() in NEWS_NOUNS else None


def _sanction_links(mark: Token) -> Iterator[Link]:
    """What somebody is punished for, on the verb or on what is taken away: "stripped of the title for cheating"."""
    deed = mark.head
    if deed.tag_ != "VBG" or deed.dep_ not in {"advcl", "acl", "obl", "nmod"}:
        return
    punished = next((head for head in (deed.head, deed.head.head) if head.lemma_.lower() in SANCTIONS), None)
    if punished is not None:
        yield Link(mark, deed, punished)


def _clause_links(token: Token) -> Iterator[Link]:
    """Clauses that a conjunction gives as the reason: "because the wall gave way", "it began when it did"."""
    if token.dep_ != "advcl" or token.head is token:
        return
    mark = next((child for child in token.children if child.dep_ in {"mark", "advmod"}), None)
    happened = first_child(token.head, *SUBJECTS) if lemmas_of(token.head) & HAPPENING_VERBS else None
    if mark is None or (mark.lower_ not in CAUSAL_MARKS and not (happened is not None and mark.lower_ == "when")):
        return
    yield Link(mark, token, token.head if happened is None else antecedent(happened))


def _oblique(token: Token, prepositions: Collection[str]) -> Token | None:
    for child in token.children:
        if child.dep_.startswith(("obl", "nmod", "advcl", "acl")) and any(
            case.dep_ in {"case", "mark"} and fixed_words(case) in prepositions for case in child.children
        ):
            return child
    return None


def _controller(token: Token) -> Token | None:
    """Return who does what a subjectless clause says: the object of its governor ("credited X with prompting Y").

    Of joined verbs it is the subject that they share.
    """
    if token.dep_ == "conj":
        return first_child(token.head, "nsubj")
    if token.dep_ in {"advcl", "xcomp", "ccomp", "obl"} and token.head is not token:
        return first_child(token.head, "obj") or first_child(token.head, "nsubj")
    return None


def _creditor(token: Token) -> Token | None:
    """Return who credits or blames, where the link hangs on such a verb."""
    if token.head is not token and token.head.lemma_.lower() in CREDITING_VERBS:
        return first_child(token.head, "nsubj")
    return None


def _governor(token: Token) -> Token | None:
    """Return the predicate or noun that a prepositional phrase or clause hangs on, through what it is joined to."""
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    if token.dep_.startswith(("obl", "nmod", "advcl")) and token.head is not token:
        return token.head
    return None


def _described(token: Token) -> Token | None:
    """Return the subject of which a prepositional phrase is the predicate: "the crash was due to ice"."""
    if first_child(token, "cop") is None:
        return None
    return first_child(token, "nsubj") or (first_child(token.head, "nsubj") if token.dep_ == "conj" else None)
