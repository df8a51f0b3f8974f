"""The name of a source: canonical where the text names or resolves it, else the description as written."""

import re

from spacy.tokens import Doc, Span, Token

from claimcheck.language.attribution.cues import lexicon
from claimcheck.language.attribution.stretches import Interval
from claimcheck.records import Name, NameLabel

_SPACE = re.compile(r"\s+")
_PERSONAL = frozenset(
    {"i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "hers", "it", "its", "what"}
    | {"they", "them", "their", "this", "that", "these", "those", "himself", "herself", "itself", "themselves"}
)
_RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "neither", "either", "both", "even", "no"}
)
_ENDS_FIRST_PART = frozenset({",", "(", ";", "–", "—", "--", "-"})
_NAMING = frozenset({"flat", "appos", "compound"})
_AUTHOR_CASES = frozenset({"by", "from", "of"})


class Speakers:
    """Names the sources of one article.

    Args:
        doc: A parsed Doc with ``doc._.names`` and ``doc._.referents``.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._named: dict[int, Name] = {}  # by the index of each token of a name
        names = iter(doc._.names)
        name: Name | None = next(names, None)
        for token in doc:
            while name is not None and name.span.end <= token.idx:
                name = next(names, None)
            if name is not None and name.span.start < token.idx + len(token):
                self._named[token.i] = name

    def name_of(self, source: list[Interval]) -> str | None:
        """Return what to call a source.

        Args:
            source: Its stretches of tokens.

        Returns:
            The canonical name of whoever is named, or meant by a pronoun or description, joined by "and" where several
            are; for an unnamed source its description as written, without article; None for a pronoun that the article
            leaves open, and for no source.
        """
        if not source:
            return None
        span = self._doc[source[0][0] : source[0][1]]
        head = span[-1] if span[-1].lower_ in _RELATIVES else span.root
        if head.lower_ in _RELATIVES:
            head = _antecedent(head) or head
            if head.lower_ in _RELATIVES:
                return None
            copula = next((child.i + 1 for child in head.lefts if child.dep_ == "cop"), head.left_edge.i)
            span = self._first_part(self._doc[copula : head.i + 1])
        conjuncts = [token for token in head.conjuncts if span.start <= token.i < span.end]
        names = [self._resolve(token, span) for token in (head, *conjuncts)]
        found = [name.canonical for name in names if name is not None]
        if len(found) == len(names):
            return " and ".join(dict.fromkeys(found))
        if not conjuncts and head.lower_ in _PERSONAL:
            return None
        return self._description(span)

    def _resolve(self, head: Token, span: Span) -> Name | None:
        """Return the name that a head stands for; of "police chief Ann Lee" the person's, whatever the head is."""
        name = self._known(head)
        if name is not None:
            return name if name.label is not NameLabel.MISC else None
        if head.lower_ in lexicon().documents | lexicon().media and (author := self._author(head)) is not None:
            return author
        part = self._first_part(span)
        for token in part:
            known = self._named.get(token.i)
            if known is None or known.label is not NameLabel.PERSON or known.span.end != part.end_char:
                continue
            if token.i == head.i or (token.dep_ in _NAMING and token.head.i == head.i):
                return known
        return self._named_behind(part, span)

    def _named_behind(self, part: Span, span: Span) -> Name | None:
        """Return the person who is named between commas behind a description: "its chairman, Meera Shah, said"."""
        start = part.end + 1
        if start >= span.end or self._doc[part.end].text != "," or (name := self._named.get(start)) is None:
            return None
        end = next((i for i in range(start, span.end) if self._named.get(i) is not name), span.end)
        is_whole = name.span.start == self._doc[start].idx and (end == span.end or self._doc[end].text == ",")
        return name if name.label is NameLabel.PERSON and is_whole else None

    def _known(self, head: Token) -> Name | None:
        """Return the name in which a token stands, or that it refers to."""
        return self._named.get(head.i) or self._doc._.referents.get(head.i)

    def _author(self, document: Token) -> Name | None:
        """Return the person or body that a document is from: "Lee's post", "a statement from the ministry"."""
        for child in document.children:
            is_author = child.dep_ == "nmod:poss" or (
                child.dep_ == "nmod"
                and any(part.dep_ == "case" and part.lower_ in _AUTHOR_CASES for part in child.lefts)
            )
            if is_author and (name := self._known(child)) is not None:
                return name if name.label in (NameLabel.PERSON, NameLabel.ORG) else None
        return None

    def _first_part(self, span: Span) -> Span:
        """Return a noun phrase up to its first comma, bracket or dash; a hyphen inside a word ends nothing."""
        inside = (token for token in span[1:] if token.text != "-" or token.nbor(-1).whitespace_)
        end = next((token.i for token in inside if token.text in _ENDS_FIRST_PART), span.end)
        return self._doc[span.start : end]

    def _description(self, span: Span) -> str | None:
        part = self._first_part(span)
        start = part.start
        while start < part.end - 1 and self._doc[start].lower_ in _DETERMINERS:
            start += 1
        text = _SPACE.sub(" ", self._doc[start : part.end].text).strip(" \"'“”‘’")
        return text or None


def _antecedent(relative: Token) -> Token | None:
    """Return the noun that a relative pronoun takes up."""
    token = relative
    for _ in range(4):
        if token.dep_ in ("acl:relcl", "acl") and token.head.i != token.i:
            return token.head
        if token.head.i == token.i:
            return None
        token = token.head
    return None
