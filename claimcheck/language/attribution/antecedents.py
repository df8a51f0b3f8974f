"""Whom "who" and "which" take up as sources: the noun that their clause hangs on, or the one right before them.

What can say something is meant before what cannot, however the clause was parsed: "an attack on Ann Lee, who said"
speaks of Lee, "a member of the council, which rejects" of the council (Huddleston and Pullum 2002, ch. 12, on the
antecedents of personal "who" and nonpersonal "which").
"""

from collections.abc import Mapping

from spacy.tokens import Token

from claimcheck.language.attribution import cues, epithets
from claimcheck.records import Name, NameLabel

_PARTITIVES = frozenset({"one", "some", "many", "most"})
_PERSONAL = frozenset({"who", "whom", "whose"})
_MAX_CLIMB = 4
_NUMBERS = {"VBP": True, "VBZ": False}
"""Tags of verbs that tell the number of their subject, and whether it is the plural."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def antecedent_of(relative: Token, named: Mapping[int, Name]) -> Token | None:
    """Return the noun that a relative pronoun takes up; None if there is none.

    Args:
        relative: The pronoun.
        named: The names of its Doc, by the index of each token of them.
    """
    governing, nearest = _governing(relative), _nearest(relative)
    if nearest is not None and governing is not None and _is_named_by(governing, nearest, named):
        return nearest
    nouns = [noun for noun in (governing, nearest) if noun is not None]
    above = [noun.head for noun in nouns if noun.dep_ == "nmod" and relative.lower_ != "that"]
    for noun in (*nouns, *above):
        if _can_say(noun, relative, named) and _agrees(noun, relative.head):
            return noun
    if governing is None:
        return None
    is_excluded = relative.lower_ not in _PERSONAL and _is_person(governing, named)
    return nearest if is_excluded and nearest is not None else governing


def _is_named_by(noun: Token, last: Token, named: Mapping[int, Name]) -> bool:
    """Whether a noun and the name behind it are one phrase: "the publicist Ann Lee, who"."""
    name = named.get(last.i)
    return name is not None and noun.i not in named and named.get(noun.i + 1) is name


def is_partitive(noun: Token) -> bool:
    """Whether a word takes some out of many: "some of the voters"."""
    return noun.lower_ in _PARTITIVES


def _governing(relative: Token) -> Token | None:
    """Return the noun on which the clause of a relative pronoun hangs."""
    token = relative
    for _ in range(_MAX_CLIMB):
        if token.dep_ in ("acl:relcl", "acl") and token.head.i != token.i:
            noun = token.head
            return noun.head if is_partitive(noun) and noun.dep_ == "nmod" else noun
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _nearest(relative: Token) -> Token | None:
    """Return the noun that ends before a relative pronoun, a comma or dash between them or not."""
    doc, i = relative.doc, relative.i - 1
    while i > relative.sent.start and doc[i].is_punct and not doc[i].is_quote:
        i -= 1
    return doc[i] if i >= relative.sent.start and doc[i].pos_ in _NOMINAL else None


def _can_say(noun: Token, relative: Token, named: Mapping[int, Name]) -> bool:
    """Whether a noun is somebody or something that says, a person for "who" and none for "which"."""
    name = named.get(noun.i)
    if relative.lower_ in _PERSONAL:
        if name is not None and name.label is not NameLabel.MISC:
            return name.label is NameLabel.PERSON
        is_body = noun.tag_ == "NN" and noun.lower_ in cues.lexicon().bodies
        return cues.can_speak(noun) and not is_body
    says = name.label is NameLabel.ORG if name is not None else cues.can_speak(noun)
    return says and not _is_person(noun, named)


def _is_person(noun: Token, named: Mapping[int, Name]) -> bool:
    """Whether a noun is a person, or several, and no body or document."""
    name = named.get(noun.i)
    if name is not None:
        return name.label is NameLabel.PERSON
    words = cues.lexicon()
    is_plural = noun.tag_ == "NNS" and cues.can_speak(noun) and noun.lower_ not in words.bodies | words.documents
    return is_plural or epithets.is_personal(noun)


def _agrees(noun: Token, verb: Token) -> bool:
    """Whether a noun can be the subject of a verb by its number, a body be both: "aides to the minister who say"."""
    if verb.tag_ not in _NUMBERS or noun.lower_ in cues.lexicon().bodies or noun.pos_ != "NOUN":
        return True
    return (noun.tag_ == "NNS") is _NUMBERS[verb.tag_]
