"""The name of a source: canonical where the text names or resolves it, else the description as written."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from claimcheck.language.attribution.antecedents import antecedent_of, is_partitive
from claimcheck.language.attribution.cues import lexicon
from claimcheck.language.attribution.stretches import Interval
from claimcheck.language.attribution.syntax import FINITE_TAGS
from claimcheck.language.names import mention_parts
from claimcheck.language.names.folding import fold
from claimcheck.language.references.descriptions import speaks_of_person
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
_ENDS_CLAUSE = frozenset({",", ";", ":", "–", "—", "--"})
_JOINS = frozenset({",", "and", "&"})
_ORIGINS = frozenset({"of", "from"})
_NAMING = frozenset({"flat", "appos", "compound"})
_PLURALS = frozenset({"NNS", "NNPS"})
_ON_BEHALF = frozenset({"for"})
_COURTESY = frozenset({"mr", "mrs", "ms", "miss"})
_NOUN_TAG = "NN"
_COMMON_TAGS = frozenset({"NN", "NNS"})
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
        self._surnamed: defaultdict[str, dict[str, Name]] = defaultdict(dict)
        for known in doc._.names:
            if known.label is NameLabel.PERSON and " " in known.canonical:
                for surname in fold(known.canonical).split()[-1:]:
                    self._surnamed[surname][known.key] = known
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
        if span[0].lower_ == "whose" and len(span) > 1:
            return Speaker(head=span.root)
        relative = _relative(span, self._named)
        head = self._head(span) if relative is None else self._antecedent(relative)
        if relative is not None:
            if head is relative:
                return Speaker(head=head)
            span = self._first_part(_bare(_phrase_before(relative, head)))
        conjuncts = [token for token in head.conjuncts if span.start <= token.i < span.end]
        part = self._first_part(span)
        behind = self._listed(head.i + 1, part.end) if head.tag_ in _PLURALS else ()
        found = self._listed(span.start, span.end) or behind or self._all_named(head, conjuncts, span)
        if found:
            return Speaker(head=head, names=found, text=joined(found))
        if not conjuncts and head.lower_ in _PERSONAL:
            return Speaker(head=head)
        is_list = all(map(_is_listed, conjuncts)) and not any(child.dep_ == "appos" for child in head.children)
        last = max((token.i for token in conjuncts), default=span.start) if is_list else span.start
        end = self._first_part(self._doc[last : span.end]).end
        return Speaker(head=head, text=self._description(self._doc[span.start : end]))

    def _antecedent(self, relative: Token) -> Token:
        """Return the noun that a relative pronoun takes up, itself if none; of "Ann Lee, a farmer who" the name."""
        noun = antecedent_of(relative, self._named) or relative
        named = self._named.get(noun.head.i)
        is_person = named is not None and named.label is NameLabel.PERSON
        return noun.head if noun.dep_ == "appos" and noun.i not in self._named and is_person else noun

    def _head(self, span: Span) -> Token:
        """Return the head of a noun phrase: never a name or noun whose "'s" stands in it, nor a name before a noun."""
        root, part = span.root, self._first_part(span)
        name = self._named.get(root.i)
        of_phrase = name or (self._named.get(root.i + 1) if root.i + 1 < part.end else None)  # "counsel Ann Lee's team"
        i = root.i + 1
        while i < part.end and of_phrase is not None and self._named.get(i) is of_phrase:
            i += 1
        is_owner = i < part.end and self._doc[i].tag_ == "POS"
        is_modifier = i < part.end and name is not None and self._doc[i].tag_ in _COMMON_TAGS
        if not is_owner and not is_modifier:
            return root
        after = i + is_owner
        ends = (token.i for token in self._doc[after : part.end] if _opens_phrase(token) or token.tag_[:1] in "VMW")
        last = next(ends, part.end) - 1
        return self._doc[last] if last >= after and self._doc[last].tag_[:2] == _NOUN_TAG else root

    def _all_named(self, head: Token, conjuncts: list[Token], span: Span) -> tuple[Name, ...]:
        """Return the names of a phrase's head and what is joined to it; none where anybody is not named."""
        names = [self._resolve(token, span) for token in (head, *conjuncts)]
        found = tuple(name for name in names if name is not None)
        if len(found) == len(names):
            return found
        return () if conjuncts else self._named_behind(self._first_part(span), span)

    def _resolve(self, head: Token, span: Span) -> Name | None:
        """Return the name that a head stands for; of "police chief Ann Lee" the person's, whatever the head is."""
        part = self._first_part(span)
        if self._is_for_titled(head, part):
            return None
        known = self._known(head)
        if known is None or head.text.isupper():
            known = self._by_surname(head) or known
        if known is None or known.label is not NameLabel.PERSON:
            is_place = known is not None and known.label is NameLabel.LOC  # "Leeds, England, Mayor Ann Lee"
            known = self._closing(head, part) or (self._closing(head, span) if is_place else None) or known
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

    def _is_for_titled(self, head: Token, part: Span) -> bool:
        """Whether somebody speaks for a person with a title, who is somebody else: "spokesman for Mayor Ann Lee"."""
        if not speaks_of_person(head):
            return False
        case = next((token.i for token in part if token.i > head.i and token.lower_ in _ON_BEHALF), part.end)
        titles = (i for i in range(case + 1, part.end - 1) if mention_parts.is_title_word(fold(self._doc[i].text)))
        return any((name := self._named.get(i + 1)) is not None and name.label is NameLabel.PERSON for i in titles)

    def _by_surname(self, head: Token) -> Name | None:
        """Return the one person of the article with a surname: "Mr. King", or "KING:" as transcripts have it."""
        after = self._doc[head.i + 1 : head.i + 2].text
        is_courteous = head.i > 0 and head.tag_ == "NNP" and fold(self._doc[head.i - 1].text) in _COURTESY
        if not is_courteous and not (head.text.isupper() and after == ":"):
            return None
        found = self._surnamed.get(fold(head.text), {})
        return next(iter(found.values())) if len(found) == 1 else None

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


def _relative(span: Span, named: Mapping[int, Name]) -> Token | None:
    """Return the relative pronoun by which a source is told, None if it is told by a noun, or a name: the WHO."""
    first = [span[0]] if span[0].lower_ == "who" else []
    told = (token for token in (span[-1], *first, span.root) if token.i not in named)
    return next((token for token in told if token.lower_ in _RELATIVES), None)


def _phrase_before(relative: Token, noun: Token) -> Span:
    """Return the phrase of a noun that a relative pronoun takes up, without the clause in which it stands."""
    doc, start = noun.doc, noun.left_edge.i
    told = (child.i for child in noun.lefts if child.dep_ in ("cop", "advmod"))
    ended = (i for i in range(start, noun.i) if doc[i].text in _ENDS_CLAUSE or doc[i].tag_ in FINITE_TAGS | {"VB"})
    start = max((i + 1 for i in (*told, *ended)), default=start)
    end = min(noun.right_edge.i + 1, relative.i) if is_partitive(noun) else noun.i + 1
    return doc[start:end]


def _bare(span: Span) -> Span:
    """Return a source without the preposition, conjunction or mark before it ("by doctors") and a possessive's end."""
    start, end = span.start, span.end
    while start < end - 1 and (span.doc[start].dep_ in ("case", "cc", "fixed") or span.doc[start].is_punct):
        start += 1
    return span.doc[start : end - (end - start > 1 and span[-1].tag_ == "POS")]
