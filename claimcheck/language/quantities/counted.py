"""What a figure counts, by syntax: "18 of the 40 hostages", "two dozen high-profile prisoners"."""

from dataclasses import dataclass

from spacy.tokens import Token

from claimcheck.language.quantities.atoms import Atoms, Shape
from claimcheck.language.quantities.figures import PART, Figure
from claimcheck.language.quantities.number_lexicon import load

REACH_TOKENS = 8
"""So far after a figure the noun may stand that it counts."""
_SINGULARS = {"people": "person"}
"""Plurals that pipelines leave as they are."""
_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV", "PUNCT", "PART", "VERB", "SYM"})
_BEFORE_NOUN = frozenset({"ADJ", "NUM", "DET", "ADV"})
_TAGS_BEFORE_NOUN = frozenset({"PRP$", "VBN", "VBG", "HYPH", "POS"})
_NUMBER_DEPS = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "det", "advmod", "nmod:unmarked"})
_COMPOUNDS = frozenset({("NN", "NN"), ("NN", "NNS"), ("NNP", "NNP")})
_DEFINITE = frozenset({"the", "its", "his", "her", "their", "our", "my", "your", "these", "those"})
_HYPHENS = frozenset({"-", "‐", "‑"})
_WHICH = frozenset({"last", "this", "next", "past"})
_DAYS = frozenset(load("not_amounts")["when"]["days"]) | frozenset(load("not_amounts")["months"]["full"])
_SPANS = frozenset(load("not_amounts")["when"]["spans"])
_BREAKS = frozenset({",", ";", "(", ")", "“", '"'})


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun: its lemma, and where it stands in the text with its modifiers."""

    lemma: str
    start: int
    end: int
    is_part: bool = False
    """Whether the figure is told as a part of them ("18 of the 40 hostages")."""


def find(atoms: Atoms, figure: Figure) -> Counted | None:
    """Return what ``figure`` counts, or None where the text does not say."""
    end = figure.number_end if figure.rate is not None and figure.unit is None else figure.end
    if atoms[end].lower == "worth":  # "$5 million worth of stuff"
        end += 1
    following = atoms[end]
    if figure.is_age and figure.start > 1 and atoms[figure.start - 1].lower in {",", "(", "of"}:
        return _bearer_before(atoms[figure.start - 2].token, atoms.tokens)
    if following.lower == "of" or (figure.unit == PART and following.lower in _DEFINITE):
        return _partitive(atoms, end + (following.lower == "of"))
    if following.text in _HYPHENS and following.is_glued and atoms[end + 1].is_glued:
        return _hyphenated(atoms, end + 1, figure)
    if following.shape is not Shape.WORD or following.token.pos_ in {"DET", "PRON"}:
        return None
    found = _by_head(atoms[end - 1].token, following.token) or _by_order(following.token, atoms.tokens)
    return None if found is None or found.end == _end_of_time(atoms, end) else found


def _end_of_time(atoms: Atoms, at: int) -> int | None:
    """Return where "Friday" or "last week" ends that stands right behind a figure: it says when, and is not counted."""
    if atoms[at].lower in _DAYS and atoms[at].text[0].isupper():
        return atoms[at].end
    is_unit = atoms[at].lower in _WHICH and atoms[at + 1].lower in _DAYS | _SPANS
    return atoms[at + 1].end if is_unit else None


def _counted(first: Token, head: Token, *, is_part: bool = False) -> Counted:
    lemma = (head.lemma_ or head.text).lower()
    return Counted(_SINGULARS.get(lemma, lemma), first.idx, head.idx + len(head), is_part=is_part)


def _partitive(atoms: Atoms, at: int) -> Counted | None:
    """Return the noun after "of"; a definite or numbered one makes the figure a part ("18 of the 40 hostages")."""
    first = atoms[at].token
    head = _noun_after(first, atoms.tokens)
    if head is None:
        return None
    is_owned = any(child.dep_ in {"nmod:poss", "poss"} for child in head.lefts)
    is_part = is_owned or first.lower_ in _DEFINITE or first.pos_ == "NUM"
    while first.i < head.i and (first.pos_ in {"DET", "NUM"} or first.lower_ in _DEFINITE):
        first = first.nbor()
    return _counted(first, head, is_part=is_part)


def _hyphenated(atoms: Atoms, at: int, figure: Figure) -> Counted | None:
    """Return the word that is tied to the figure ("a 10-member panel"), or what an amount so tied describes."""
    tied = atoms[at]
    if figure.unit is None and tied.shape is Shape.WORD and tied.lower != "strong":
        lemma = tied.token.lemma_.lower() if tied.token.text == tied.text else ""
        return Counted(lemma or tied.lower, tied.start, tied.end)
    return _by_order(atoms[at + 1].token, atoms.tokens)


def _bearer_before(token: Token, within: range) -> Counted | None:
    """Return whose age stands after it ("Maria Lopez, 25, said", "a girl of 11")."""
    if token.pos_ == "NOUN":
        return _counted(token, token)
    if token.pos_ != "PROPN":
        return None
    first = token
    while first.i > within.start and first.nbor(-1).pos_ == "PROPN" and token.i - first.i < REACH_TOKENS:
        first = first.nbor(-1)
    return _counted(first, token)


def _by_head(number: Token, following: Token) -> Counted | None:
    """Return the noun of which the dependency parse says that the number counts it."""
    head = number.head
    if number.dep_ in {"compound", "flat"} and head.pos_ in {"NUM", "SYM"}:
        head = head.head
    is_near = following.i <= head.i <= number.i + REACH_TOKENS
    if not is_near or head.pos_ not in _NOUNS or number.dep_ not in _NUMBER_DEPS:
        return None
    if head.i + 1 < len(head.doc) and _ties(head.nbor()):
        return None
    between = number.doc[following.i : head.i]
    if any(token.pos_ not in _INSIDE or token.text in _BREAKS for token in between):
        return None
    return _counted(following, _last_of_compound(head))


def _by_order(following: Token, within: range) -> Counted | None:
    """Return the noun that stands next, where the parse does not tell."""
    head = _noun_after(following, within)
    return None if head is None else _counted(following, head)


def _noun_after(token: Token, within: range) -> Token | None:
    """Return the last noun of the nominal phrase that starts at ``token``."""
    noun = None
    for other in token.doc[token.i : min(within.stop, token.i + REACH_TOKENS)]:
        if other.pos_ in _NOUNS and not other.is_space:
            noun = other
        elif noun is not None and (other.tag_ == "POS" or _ties(other)):
            noun = None  # "the governor's aides", "job-creation plan", "House-passed measures"
        elif noun is not None or (other.pos_ not in _BEFORE_NOUN and other.tag_ not in _TAGS_BEFORE_NOUN):
            break
    return noun


def _ties(token: Token) -> bool:
    """Whether it is a hyphen that ties two words to one, and no dash between them."""
    return token.text in _HYPHENS and not token.whitespace_ and token.i > 0 and not token.nbor(-1).whitespace_


def _last_of_compound(head: Token) -> Token:
    """Return the noun that a compound ends in ("170 job classifications"), where the parse stops before."""
    while head.i + 1 < len(head.doc) and (head.tag_, head.nbor().tag_) in _COMPOUNDS:
        head = head.nbor()
    return head
