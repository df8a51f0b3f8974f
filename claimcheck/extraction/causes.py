"""What a sentence gives as the reason of what: explicit causal links, and what is only told to have come before."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from claimcheck.extraction.causal_links import Link, lemmas_of, links_of
from claimcheck.extraction.propositions import EVENT_VERBS, Entities
from claimcheck.extraction.syntax import CONTENT_TAGS
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Cause, Span

POINTING_NOUNS = load_lexicon("claimcheck.extraction", "causal").words("pointing_nouns")
MAX_TERMS = 12
"""Words that stand for a cause, the first of it; a longer one is a clause read as one phrase."""


def causes(doc: Doc, entities: Entities) -> Iterator[tuple[Token, Cause]]:
    """Yield the causal links of the article with a word in what is said of them, in the order of the text.

    That is the word that makes the link, but where somebody makes it ("traced the crash to ice") the cause.
    """
    for sentence in doc._.article_sentences:
        for token in sentence:
            for link in links_of(token):
                if link.cause.i != link.effect.i:
                    yield link.cue if link.holder is None else link.cause, _cause(link, entities)


def _cause(link: Link, entities: Entities) -> Cause:
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
    own = lemmas_of(head) | {f"{head.lemma_.lower()} {state.lower_}" for state in _states(head)}
    lemmas = own - ({head.lemma_.lower()} if _states(head) else set()) | {
        word.lemma_.lower() for word in words if word.pos_ == "VERB"
    }
    events = {word.lemma_.lower() for word in words if word.lemma_.lower() in EVENT_VERBS}
    return tuple(sorted({EVENT_VERBS.get(lemma, lemma) for lemma in lemmas | events}))


def _states(verb: Token) -> list[Token]:
    """Return the adjectives that a light verb makes somebody or something: "fell sick", "went dead"."""
    return [child for child in verb.children if child.dep_ == "xcomp" and child.pos_ == "ADJ"]


def _points(token: Token) -> bool:
    """Whether the effect is only pointed at: "it", "the response"."""
    return token.pos_ == "PRON" or token.lemma_.lower() in POINTING_NOUNS


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
