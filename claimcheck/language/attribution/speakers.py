"""The name of a source: canonical where the text names or resolves it, else the description as written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from claimcheck.language.attribution.cues import lexicon
from claimcheck.language.attribution.stretches import Interval
from claimcheck.language.names import mention_parts
from claimcheck.language.names.folding import fold
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
_JOINS = frozenset({",", "and", "&"})
_ORIGINS = frozenset({"of", "from"})
_PARTITIVES = frozenset({"one", "some", "many", "most"})
_NAMING = frozenset({"flat", "appos", "compound"})
_AUTHOR_CASES = frozenset({"by", "from", "of"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Whom the words of a source speak of."""

    head: Token
    names: tuple[Name, ...] = ()
    """Who is named, or meant by a pronoun or description; empty where anybody is not."""
    text: str | None = None
    """What to call the source: the canonical names joined by "and", else its description without article."""


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

    def speaker_of(self, source: list[Interval]) -> Speaker | None:
        """Return whom a source speaks of.

        Args:
            source: Its stretches of tokens.

        Returns:
            The canonical name of whoever is named, or meant by a pronoun or description, joined by "and" where several
            are; for an unnamed source its description as written, without article; no text for a pronoun that the
            article leaves open. None for no source.
        """
        if not source:
            return None
        span = _bare(self._doc[source[0][0] : source[0][1]])
        head = span[-1] if span[-1].lower_ in _RELATIVES else span.root
        if head.lower_ in _RELATIVES:
            head = _antecedent(head) or head
            if head.lower_ in _RELATIVES:
                return Speaker(head=head)
            copula = next((child.i + 1 for child in head.lefts if child.dep_ == "cop"), head.left_edge.i)
            span = self._first_part(_bare(self._doc[copula : head.i + 1]))
        conjuncts = [token for token in head.conjuncts if span.start <= token.i < span.end]
        found = self._listed(span.start, span.end) or self._all_named(head, conjuncts, span)
        if found:
            return Speaker(head=head, names=found, text=joined(found))
        if not conjuncts and head.lower_ in _PERSONAL:
            return Speaker(head=head)
        is_list = all(map(_is_listed, conjuncts)) and not any(child.dep_ == "appos" for child in head.children)
        last = max((token.i for token in conjuncts), default=span.start) if is_list else span.start
        end = self._first_part(self._doc[last : span.end]).end
        return Speaker(head=head, text=self._description(self._doc[span.start : end]))

    def _all_named(self, head: Token, conjuncts: list[Token], span: Span) -> tuple[Name, ...]:
        """Return the names of a phrase's head and what is joined to it; none where anybody is not named."""
        names = [self._resolve(token, span) for token in (head, *conjuncts)]
        found = tuple(name for name in names if name is not None)
        if len(found) == len(names):
            return found
        return () if conjuncts else self._named_behind(self._first_part(span), span)

    def _resolve(self, head: Token, span: Span) -> Name | None:
        """Return the name that a head stands for; of "police chief Ann Lee" the person's, whatever the head is."""
        known = self._known(head)
        if known is None or known.label is not NameLabel.PERSON:
            known = self._closing(head, self._first_part(span)) or known
        if known is not None:
            return known if known.label is not NameLabel.MISC else None
        return self._author(head) if head.lower_ in lexicon().documents | lexicon().media else None

    def _closing(self, head: Token, part: Span) -> Name | None:
        """Return the person whose name ends a phrase: "police chief Ann Lee", but not "aide to Mayor Ann Lee"."""
        name = self._named.get(part[-1].i)
        if name is None or name.label is not NameLabel.PERSON or name.span.end != part.end_char:
            return None
        start = part[-1].i
        while start > part.start and (
            self._named.get(start - 1) is name or mention_parts.is_title_word(fold(self._doc[start - 1].text))
        ):
            start -= 1
        before = self._doc[part.start : start]
        if before and (_opens_phrase(before[-1]) or before[-1].tag_ == "POS"):
            return None
        own = [token for token in part if self._named.get(token.i) is name]
        is_head = any(token.dep_ in _NAMING and token.head.i == head.i for token in own)
        is_one_phrase = not any(_opens_phrase(token) or token.tag_[:1] in ("V", "W") for token in before)
        return name if is_one_phrase or is_head else None

    def _named_behind(self, part: Span, span: Span) -> tuple[Name, ...]:
        """Return who is named between commas behind a description: "its chairman, Meera Shah, said"."""
        if part.end + 1 >= span.end or self._doc[part.end].text != ",":
            return ()
        start = part.end + 1
        commas = (token.i for token in self._doc[start : span.end] if token.text == ",")
        for end in (*commas, span.end):
            is_closed = self._doc[end : end + 1].text == ","
            names = self._listed(start, end) if is_closed else ()
            names = names or self._one_named(start, end)
            if names and all(name.label is NameLabel.PERSON for name in names):
                return names
        return ()

    def _one_named(self, start: int, end: int) -> tuple[Name, ...]:
        """Return the one name that fills a stretch, up to where somebody is from: "Senator Ann Lee of Ohio"."""
        first = self._after_titles(start, end)
        name = self._named.get(first)
        after = next((i for i in range(first, end) if self._named.get(i) is not name), end)
        is_whole = after == end or self._doc[after].lower_ in _ORIGINS
        is_begun = first == start or self._named.get(first - 1) is not name
        return (name,) if name is not None and is_whole and is_begun else ()

    def _listed(self, start: int, end: int) -> tuple[Name, ...]:
        """Return the names of a stretch that is a list of names: "France, Germany and Italy"; none if it is not."""
        names: list[Name] = []
        last_mark, at = "", start
        while at < end:
            at = self._after_titles(at, end)
            name = self._named.get(at)
            if name is None or name.label is NameLabel.MISC or (names and not last_mark):
                return ()
            names.append(name)
            at = next((i for i in range(at, end) if self._named.get(i) is not name), end)
            last_mark = last_mark if at == end else ""
            while at < end and self._doc[at].lower_ in _JOINS:
                last_mark, at = self._doc[at].lower_, at + 1
        return tuple(names) if len(names) > 1 and last_mark in ("and", "&") else ()

    def _after_titles(self, start: int, end: int) -> int:
        """Return where a stretch goes on after the titles that open it."""
        while start < end and start not in self._named and mention_parts.is_title_word(fold(self._doc[start].text)):
            start += 1
        return start

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

    def _description(self, part: Span) -> str | None:
        start = part.start
        while start < part.end - 1 and self._doc[start].lower_ in _DETERMINERS:
            start += 1
        text = _SPACE.sub(" ", self._doc[start : part.end].text).strip(" \"'“”‘’")
        return text or None


def joined(names: Iterable[Name]) -> str:
    """Return the canonical names of a source, joined by "and"."""
    return " and ".join(dict.fromkeys(name.canonical for name in names))


def _opens_phrase(token: Token) -> bool:
    """Whether a token begins a phrase of its own: a preposition or conjunction."""
    return token.dep_ in ("case", "cc", "mark") and token.tag_ != "POS"


def _is_listed(conjunct: Token) -> bool:
    """Whether a conjunct follows the one before it, with no "including" between."""
    return not any(child.dep_ == "case" for child in conjunct.lefts)


def _bare(span: Span) -> Span:
    """Return a source without the preposition, conjunction or mark before it ("by doctors") and a possessive's end."""
    start, end = span.start, span.end
    while start < end - 1 and (span.doc[start].dep_ in ("case", "cc", "fixed") or span.doc[start].is_punct):
        start += 1
    return span.doc[start : end - (end - start > 1 and span[-1].tag_ == "POS")]


def _antecedent(relative: Token) -> Token | None:
    """Return the noun that a relative pronoun takes up."""
    token = relative
    for _ in range(4):
        if token.dep_ in ("acl:relcl", "acl") and token.head.i != token.i:
            noun = token.head
            is_part = noun.lower_ in _PARTITIVES and noun.dep_ == "nmod"
            return noun.head if is_part else noun
        if token.head.i == token.i:
            return None
        token = token.head
    return None
