"""What looks like an attribution and is none: names ("known as"), acts of bodies ("was passed"), purposes.

Nobody says these; the labels of a network trained on all that may be said have them all the same.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.links import Link
from claimcheck.language.attribution.quotations import Quotes
from claimcheck.language.attribution.stretches import Interval
from claimcheck.language.attribution.syntax import has_to, is_passive, is_predicate, subject_of
from claimcheck.lexicons import load_lexicon

_WORDS = load_lexicon("claimcheck.language", "lookalikes")
_NAMING = _WORDS.words("naming")
_NAMING_CASES = _WORDS.words("naming_cases")
_ENACTING = _WORDS.words("enacting")
_BLAMED = _WORDS.words("blamed")
_COUNTED = _WORDS.words("counted")
_PERSONS = frozenset({"he", "she", "him", "her", "they", "them", "we", "us", "i", "me", "you"})
_CONJUNCTIONS = frozenset({"that", "whether", "if", "how", "why"})


def without_lookalikes(doc: Doc, links: Iterable[Link], quotes: Quotes) -> Iterator[Link]:
    """Yield the attributions, without those by which nobody says anything, and without sources that are none.

    Args:
        doc: A parsed Doc.
        links: What was joined in it.
        quotes: Its quotations.
    """
    for one in links:
        one.source = [part for part in one.source if not _is_no_speaker(doc, one, part)]
        if not _says_nothing(doc, one, quotes):
            yield one


def _is_no_speaker(doc: Doc, one: Link, part: Interval) -> bool:
    """Whether a source is how many were for it: "passed by 12 votes"."""
    head = doc[one.head]
    words = doc[part[0] : part[1]]
    return words[-1].lower_ in _COUNTED and words[0].like_num and is_passive(head)


def _says_nothing(doc: Doc, one: Link, quotes: Quotes) -> bool:
    if not one.content or not one.cue:
        return False
    words = [doc[i] for start, end in one.content for i in range(start, end)]
    if all(word.lower_ in _PERSONS for word in words):
        return True  # who "was questioned" or "was identified" is no content
    if _is_clause(doc, one.content) or any(quotes.around(start) is not None for start, _ in one.content):
        return False
    head, last = doc[one.head], doc[max(end for _, end in one.cue) - 1]
    if head.lower_ in cues.lexicon().feelings and any(child.dep_ == "nmod:poss" for child in head.lefts):
        return True  # "farmers' anger over diesel taxes" is felt
    is_named = head.lower_ in _NAMING and last.lower_ in _NAMING_CASES and not _has_object(head)
    return is_named or _is_purpose(doc, one) or (head.lower_ in _ENACTING and not _has_speaker(doc, one))


def _is_clause(doc: Doc, content: Iterable[Interval]) -> bool:
    """Whether a content opens with a conjunction or has a finite verb that is not in a relative clause of it."""
    parts = [doc[start:end] for start, end in content]
    return any(part[0].lower_ in _CONJUNCTIONS or any(is_predicate(word) for word in part) for part in parts)


def _has_object(head: Token) -> bool:
    return any(child.dep_ == "obj" for child in head.children)


def _is_purpose(doc: Doc, one: Link) -> bool:
    """Whether an infinitive tells for what something is done ("to look for his mother"), or that it is "to blame"."""
    head, first = doc[one.head], doc[min(start for start, _ in one.cue)]
    if head.lower_ in _BLAMED:
        return head.tag_ == "VB" and has_to(head) and any(child.dep_ == "cop" for child in head.lefts)
    is_told = cues.verb_cue(head) is not None or cues.noun_cue(head) is not None
    return first.lower_ == "to" and head.tag_ == "VB" and head.dep_ in ("advcl", "acl") and not is_told


def _has_speaker(doc: Doc, one: Link) -> bool:
    """Whether whoever passes or recognises something is a person or a body, and no thing that a clause hangs on."""
    if not one.source:
        return False
    subject = subject_of(doc[one.head])
    if subject is not None and subject.tag_ in ("WDT", "WP"):
        return doc[one.head].dep_ in ("acl:relcl", "acl") and subject.tag_ == "WP"
    return True
