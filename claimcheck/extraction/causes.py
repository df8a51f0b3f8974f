"""What a sentence gives as the reason of what: explicit causal links, and what is only told to have come before.

The linking words follow the connectives and verbs of Girju (2003) and the Penn Discourse Treebank's causal class; they
stand in ``lexicons/causal.toml``.
"""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from claimcheck.extraction.propositions import EVENT_VERBS, Entities
from claimcheck.extraction.syntax import CONTENT_TAGS, RELATIVE_CLAUSES, antecedent, first_child, fixed_words
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Cause, Span

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
POINTING_NOUNS = _WORDS.words("pointing_nouns")
FOLLOWING_NOUNS = _WORDS.words("following_nouns")
NEWS_NOUNS = _WORDS.words("news_nouns")
SUBJECTS = ("nsubj", "csubj")
MAX_TERMS = 12
"""Words that stand for a cause, the first of it; a longer one is a clause read as one phrase."""


class _Link(NamedTuple):
    cue: Token
    cause: Token
    effect: Token
    is_temporal: bool = False
    holder: Token | None = None


def causes(doc: Doc, entities: Entities) -> Iterator[tuple[Token, Cause]]:
    """Yield the causal links of the article with the word that makes each, in the order of the text."""
    for sentence in doc._.article_sentences:
        for token in sentence:
            for link in (*_verb_links(token), *_preposition_links(token), *_clause_links(token)):
                if link.cause.i != link.effect.i:
                    yield link.cue, _cause(link, entities)


def _verb_links(token: Token) -> Iterator[_Link]:
    """A verb, or a noun as predicate, that links its subject, object and complements."""
    if token.pos_ not in LINKING_TAGS:
        return
    lemma = token.lemma_.lower()
    for part_of_speech, words, read in VERB_READERS:
        link = read(token) if token.pos_ == part_of_speech and lemma in words else None
        if link is not None:
            yield link
            return


def _read_causing(verb: Token) -> _Link | None:
    """The strike prompted the release, or the release was prompted by it; credited it with prompting the release."""
    if first_child(verb, "nsubj:pass") is not None:
        return _read_passive(verb, {"by"})
    effect = first_child(verb, "obj", "xcomp")
    cause = first_child(verb, *SUBJECTS) or (verb.head if verb.dep_ in RELATIVE_CLAUSES else _controller(verb))
    if cause is None or effect is None:
        return None
    return _Link(verb, antecedent(cause), effect, holder=_creditor(verb))


def _read_passive(verb: Token, prepositions: Collection[str]) -> _Link | None:
    """The release was prompted by the strike; the fire was blamed on a heater."""
    cause, effect = _oblique(verb, prepositions), first_child(verb, "nsubj:pass")
    return _Link(verb, cause, antecedent(effect)) if cause is not None and effect is not None else None


def _read_causing_to(verb: Token) -> _Link | None:
    """The talks led to the release."""
    cause, effect = first_child(verb, *SUBJECTS), _oblique(verb, {"to", "in"})
    return _Link(verb, antecedent(cause), effect) if cause is not None and effect is not None else None


def _read_caused(verb: Token) -> _Link | None:
    """The shortage stems from the drought."""
    cause, effect = _oblique(verb, {"from", "to", "by", "out of"}), first_child(verb, *SUBJECTS)
    return _Link(verb, cause, antecedent(effect)) if cause is not None and effect is not None else None


def _read_result(noun: Token) -> _Link | None:
    """The shortage is the result of the drought."""
    cause, effect = _oblique(noun, {"of", "from"}), first_child(noun, *SUBJECTS)
    return _Link(noun, cause, antecedent(effect)) if cause is not None and effect is not None else None


def _read_cause(noun: Token) -> _Link | None:
    """A heater was the cause of the fire."""
    cause, effect = first_child(noun, *SUBJECTS), _oblique(noun, {"of", "for", "behind"})
    if first_child(noun, "cop") is None or cause is None or effect is None:
        return None
    return _Link(noun, antecedent(cause), effect)


def _read_crediting(verb: Token) -> _Link | None:
    """She credited the talks with the release; what is told by a verb of its own ("with prompting") is its link.

    What something is blamed on is its cause: "blamed the fire on a heater".
    """
    blamed = _oblique(verb, {"on"})
    if blamed is not None:
        effect = first_child(verb, "obj", "nsubj:pass")
        holder = first_child(verb, "nsubj")
        return _Link(verb, blamed, antecedent(effect), holder=holder) if effect is not None else None
    cause, effect = first_child(verb, "obj", "xcomp"), _oblique(verb, {"with", "for"}) or first_child(verb, "advcl")
    if cause is None or effect is None or effect.pos_ == "VERB":
        return None
    return _Link(verb, cause, effect, holder=first_child(verb, *SUBJECTS))


def _read_attributing(verb: Token) -> _Link | None:
    """She attributed the release to the talks; the release was attributed to them."""
    if first_child(verb, "nsubj:pass") is not None:
        return _read_passive(verb, {"to", "on"})
    cause, effect = _oblique(verb, {"to", "on"}), first_child(verb, "obj", "xcomp")
    if cause is None or effect is None:
        return None
    return _Link(verb, cause, effect, holder=first_child(verb, *SUBJECTS))


def _read_request(verb: Token) -> _Link | None:
    """A request and what it is for: "requested the release"; "we asked for it, and they did it"."""
    effect = first_child(verb, "obj") or _oblique(verb, {"for"})
    return _Link(verb, verb, effect) if effect is not None else None


VERB_READERS: tuple[tuple[str, frozenset[str], Callable[[Token], _Link | None]], ...] = (
    ("VERB", CAUSING_VERBS, _read_causing),
    ("VERB", CAUSING_VERBS_TO, _read_causing_to),
    ("VERB", CAUSED_VERBS, _read_caused),
    ("NOUN", RESULT_NOUNS, _read_result),
    ("NOUN", CAUSE_NOUNS, _read_cause),
    ("VERB", CREDITING_VERBS, _read_crediting),
    ("VERB", ATTRIBUTING_VERBS, _read_attributing),
    ("VERB", REQUEST_VERBS, _read_request),
)
"""Part of speech, words, and what reads the link that they make; the first that finds one counts."""
LINKING_TAGS = frozenset(part_of_speech for part_of_speech, _, _ in VERB_READERS)


def _preposition_links(token: Token) -> Iterator[_Link]:
    """Prepositions, of one word or fixed of several, that hang on the noun that they introduce."""
    if token.dep_ not in {"case", "mark"}:
        return
    effect = _governor(token.head) or _described(token.head)
    if token.head is token or effect is None:
        return
    words, cause = fixed_words(token), token.head
    if words == "in" and cause.lemma_.lower() in FOLLOWING_NOUNS:
        inner = _oblique(cause, {"of", "to"})
        if inner is not None:
            yield _Link(token, inner, effect, is_temporal=cause.lemma_.lower() != "response")
    elif words == "on" and cause.lemma_.lower() in NEWS_NOUNS:
        inner = _oblique(cause, {"of", "that"})
        if inner is not None:
            yield _Link(token, inner, effect)
    elif words in CAUSAL_PREPOSITIONS:
        yield _Link(token, cause, effect)
    elif words in TEMPORAL_PREPOSITIONS and (cause.lemma_.lower() in EVENT_VERBS or cause.pos_ == "VERB"):
        yield _Link(token, cause, effect, is_temporal=True)


def _clause_links(token: Token) -> Iterator[_Link]:
    """Clauses that a conjunction gives as the reason: "because the wall gave way"."""
    if token.dep_ == "advcl" and token.head is not token:
        mark = next((child for child in token.children if child.dep_ == "mark"), None)
        if mark is not None and mark.lower_ in CAUSAL_MARKS:
            yield _Link(mark, token, token.head)


def _cause(link: _Link, entities: Entities) -> Cause:
    cause = [link.cue] if link.cue is link.cause else _subtree(link.cause, without=link.effect)
    effect = _subtree(link.effect, without=link.cause)
    holder = entities.of(link.holder) if link.holder is not None else None
    return Cause(
        cue=_span([link.cue]),
        cause=_span(cause),
        cause_terms=_terms(cause),
        effect=_span(effect),
        effect_terms=() if _points(link.effect) else _events(link.effect, effect),
        is_temporal=link.is_temporal,
        holder=holder.key if holder else None,
    )


def _events(head: Token, words: list[Token]) -> tuple[str, ...]:
    """Return the lemma of the effect's head, and of the events in it, as verbs."""
    with_particle = {
        f"{head.lemma_.lower()} {child.lower_}" for child in head.children if child.dep_ in {"compound:prt", "advmod"}
    }
    lemmas = {head.lemma_.lower()} | with_particle | {word.lemma_.lower() for word in words if word.pos_ == "VERB"}
    events = {word.lemma_.lower() for word in words if word.lemma_.lower() in EVENT_VERBS}
    return tuple(sorted({EVENT_VERBS.get(lemma, lemma) for lemma in lemmas | events}))


def _points(token: Token) -> bool:
    """Whether the effect is only pointed at: "it", "the response"."""
    return token.pos_ == "PRON" or token.lemma_.lower() in POINTING_NOUNS


def _oblique(token: Token, prepositions: Collection[str]) -> Token | None:
    for child in token.children:
        if child.dep_.startswith(("obl", "nmod", "advcl")) and any(
            case.dep_ in {"case", "mark"} and fixed_words(case) in prepositions for case in child.children
        ):
            return child
    return None


def _controller(token: Token) -> Token | None:
    """Return who does what a subjectless clause says: the object of its governor ("credited X with prompting Y")."""
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
    return first_child(token, "nsubj") if first_child(token, "cop") is not None else None


def _subtree(token: Token, without: Token | None = None) -> list[Token]:
    """Return the words under ``token``, clauses of speech and the branch of ``without`` left out."""
    words = [token]
    for child in token.children:
        if (
            child is not without
            and (without is None or without not in child.subtree)
            and child.dep_ not in {"parataxis", "conj", "cc", "punct"}
        ):
            words += child.subtree
    return sorted(words, key=lambda word: word.i)


def _span(words: list[Token]) -> Span:
    return Span(words[0].idx, words[-1].idx + len(words[-1]))


def _terms(words: list[Token]) -> tuple[str, ...]:
    """Return the lemmas of the first content words, and the verbs of the events that they name, sorted."""
    lemmas = [word.lemma_.lower() for word in words if word.pos_ in CONTENT_TAGS and not word.is_stop]
    first = list(dict.fromkeys(lemmas))[:MAX_TERMS]
    return tuple(sorted({*first, *(EVENT_VERBS[lemma] for lemma in first if lemma in EVENT_VERBS)}))
