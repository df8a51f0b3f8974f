"""Steps through a dependency tree that more than one module takes."""

from collections.abc import Callable

from spacy.tokens import Token

from claimcheck.records import Span

CONTENT_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
"""Parts of speech of the words that carry what a sentence says."""
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom", "whose"})
OBJECTS = frozenset({"obj", "dobj"})
RELATIVE_CLAUSES = frozenset({"acl", "acl:relcl"})
POSSESSIVE_MARKS = frozenset({"'s", "’s", "'", "’"})


def token_span(token: Token) -> Span:
    """Return where a word stands in the article."""
    return Span(token.idx, token.idx + len(token))


def first_child(token: Token, *labels: str) -> Token | None:
    """Return the first word that hangs on ``token`` by one of ``labels``."""
    return next((child for child in token.children if child.dep_ in labels), None)


def any_child(token: Token, holds: Callable[[Token], bool]) -> bool:
    """Whether ``holds`` of some word that hangs on ``token``."""
    return any(holds(child) for child in token.children)


def fixed_words(token: Token) -> str:
    """Return a function word with the rest of its fixed expression, lower case: "because of", "in case"."""
    words = [token, *(child for child in token.children if child.dep_ == "fixed")]
    return " ".join(word.lower_ for word in sorted(words, key=lambda word: word.i))


def preposition(token: Token) -> str | None:
    """Return the preposition of the phrase that ``token`` heads, lower case; None where it has none."""
    cases = [child for child in token.children if child.dep_ == "case" and child.lower_ not in POSSESSIVE_MARKS]
    return " ".join(child.lower_ for child in cases) or None


def antecedent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for; any other token itself."""
    if token.lower_ in RELATIVE_PRONOUNS and token.pos_ in {"PRON", "SCONJ", "DET"}:
        for ancestor in token.ancestors:
            if ancestor.dep_ in RELATIVE_CLAUSES:
                return ancestor.head
    return token
