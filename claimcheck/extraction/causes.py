"""What a sentence gives as the reason of what: explicit causal links, and what is only told to have come before.

The linking words follow the connectives and verbs of Girju (2003) and the Penn Discourse Treebank's causal class; they
stand in ``lexicons/causal.toml``.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from claimcheck.extraction.propositions import CONTENT_TAGS, EVENT_VERBS, Entities
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
CAUSAL_PREPOSITIONS = _WORDS.words("causal_prepositions")
TEMPORAL_PREPOSITIONS = _WORDS.words("temporal_prepositions")
CAUSAL_MARKS = _WORDS.words("causal_marks")
POINTING_NOUNS = _WORDS.words("pointing_nouns")
MAX_TERMS = 12


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
    if token.pos_ not in {"VERB", "NOUN"}:
        return
    lemma = token.lemma_.lower()
    subject, object_ = _child(token, "nsubj", "csubj"), _child(token, "obj", "xcomp")
    if token.pos_ == "NOUN":
        cause = _oblique(token, {"of", "from"}) if lemma in RESULT_NOUNS else None
        if cause is not None and subject is not None:
            yield _Link(token, cause, _content(subject))
    elif lemma in CAUSING_VERBS and object_ is not None:
        cause = subject or (token.head if token.dep_ in {"acl", "acl:relcl"} else _controller(token))
        if cause is not None:
            yield _Link(token, _content(cause), object_, holder=_creditor(token))
    elif lemma in CAUSING_VERBS_TO and subject is not None:
        effect = _oblique(token, {"to", "in"})
        if effect is not None:
            yield _Link(token, _content(subject), effect)
    elif lemma in CAUSED_VERBS and subject is not None:
        cause = _oblique(token, {"from", "to", "by", "out of"})
        if cause is not None:
            yield _Link(token, cause, _content(subject))
    elif lemma in CREDITING_VERBS and object_ is not None:
        effect = _oblique(token, {"with", "for"}) or _child(token, "advcl")
        if effect is not None and effect.pos_ != "VERB":
            yield _Link(token, object_, effect, holder=subject)
    elif lemma in ATTRIBUTING_VERBS and object_ is not None:
        cause = _oblique(token, {"to", "on"})
        if cause is not None:
            yield _Link(token, cause, object_, holder=subject)
    elif lemma in REQUEST_VERBS:
        yield from _request_links(token)


def _request_links(token: Token) -> Iterator[_Link]:
    """A request and what it is for: "requested the releases"; "we asked for it, and they did it"."""
    wanted = _child(token, "obj") or _oblique(token, {"for"})
    if wanted is None:
        return
    yield _Link(token, token, wanted)


def _preposition_links(token: Token) -> Iterator[_Link]:
    """Prepositions, of one word or fixed of several, that hang on the noun that they introduce."""
    if token.dep_ not in {"case", "mark"} or token.head is token:
        return
    words = " ".join(
        t.lower_ for t in (token, *sorted(token.children, key=lambda t: t.i)) if t is token or t.dep_ == "fixed"
    )
    cause = token.head
    if words == "in" and cause.lemma_.lower() in {"wake", "response", "aftermath"}:
        inner = _oblique(cause, {"of", "to"})
        if inner is not None and _governor(cause) is not None:
            yield _Link(token, inner, _governor(cause) or cause, is_temporal=cause.lemma_.lower() != "response")
        return
    effect = _governor(cause)
    if effect is None or (token.dep_ == "mark" and words not in CAUSAL_PREPOSITIONS | TEMPORAL_PREPOSITIONS):
        return
    if words in CAUSAL_PREPOSITIONS:
        yield _Link(token, cause, effect)
    elif words in TEMPORAL_PREPOSITIONS and (cause.lemma_.lower() in EVENT_VERBS or cause.pos_ == "VERB"):
        yield _Link(token, cause, effect, is_temporal=True)


def _clause_links(token: Token) -> Iterator[_Link]:
    if token.dep_ == "advcl" and token.head is not token:
        mark = next((child for child in token.children if child.dep_ == "mark" and child.lower_ in CAUSAL_MARKS), None)
        if mark is not None:
            yield _Link(mark, token, token.head)


def _cause(link: _Link, entities: Entities) -> Cause:
    cause = [link.cue] if link.cue is link.cause else _subtree(link.cause)
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
    lemmas = {head.lemma_.lower()} | {word.lemma_.lower() for word in words if word.pos_ == "VERB"}
    events = {word.lemma_.lower() for word in words if word.lemma_.lower() in EVENT_VERBS}
    return tuple(sorted({EVENT_VERBS.get(lemma, lemma) for lemma in lemmas | events}))


def _points(token: Token) -> bool:
    """Whether the effect is only pointed at: "it", "the response"."""
    return token.pos_ == "PRON" or token.lemma_.lower() in POINTING_NOUNS


def _child(token: Token, *labels: str) -> Token | None:
    return next((child for child in token.children if child.dep_ in labels), None)


def _oblique(token: Token, prepositions: Iterable[str]) -> Token | None:
    for child in token.children:
        if child.dep_.startswith(("obl", "nmod", "advcl")) and any(
            case.dep_ in {"case", "mark"} and case.lower_ in prepositions for case in child.children
        ):
            return child
    return None


def _controller(token: Token) -> Token | None:
    """Return who does what a subjectless clause says: the object of its governor ("credited X with prompting Y")."""
    if token.dep_ in {"advcl", "xcomp", "ccomp", "obl"} and token.head is not token:
        return _child(token.head, "obj") or _child(token.head, "nsubj")
    return None


def _creditor(token: Token) -> Token | None:
    """Return who credits or blames, where the link hangs on such a verb."""
    if token.head is not token and token.head.lemma_.lower() in CREDITING_VERBS:
        return _child(token.head, "nsubj")
    return None


def _governor(token: Token) -> Token | None:
    """Return the predicate or noun that a prepositional phrase or clause hangs on."""
    if token.dep_.startswith(("obl", "nmod", "advcl")) and token.head is not token:
        return token.head
    return None


def _content(token: Token) -> Token:
    """Return the noun a relative pronoun stands for."""
    if token.lower_ in {"that", "which", "who"}:
        for ancestor in token.ancestors:
            if ancestor.dep_ in {"acl", "acl:relcl"}:
                return ancestor.head
    return token


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
    lemmas = [word.lemma_.lower() for word in words if word.pos_ in CONTENT_TAGS and not word.is_stop]
    verbs = [EVENT_VERBS[lemma] for lemma in lemmas if lemma in EVENT_VERBS]
    return tuple(sorted({*lemmas, *verbs}))[:MAX_TERMS]
