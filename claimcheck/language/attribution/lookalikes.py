"""What looks like an attribution and is none: names ("known as"), acts of bodies ("was passed"), purposes.

Nobody says these; the labels of a network trained on all that may be said have them all the same.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.links import Link
from claimcheck.language.attribution.quotations import Quotes
from claimcheck.language.attribution.stretches import Interval, is_headline
from claimcheck.language.attribution.syntax import has_to, is_passive, is_predicate, subject_of
from claimcheck.lexicons import load_lexicon

_WORDS = load_lexicon("claimcheck.language", "lookalikes")
_NAMING = _WORDS.words("naming")
_NAMING_CASES = _WORDS.words("naming_cases")
_ENACTING = _WORDS.words("enacting")
_BLAMED = _WORDS.words("blamed")
_COUNTED = _WORDS.words("counted")
_TOLD = _WORDS.words("told")
_JUDGED = _WORDS.words("judged")
_FINDING = _WORDS.words("finding")
_VERDICTS = _WORDS.words("verdicts")
_COMPLEMENTS = frozenset({"xcomp", "obj", "advcl"})
_SHOWN = _WORDS.words("shown")
_WRITERS = frozenset({"we", "you"})
"""Words by which a headline speaks of its writers and readers."""
_READERS = frozenset({"you"})
_PERSONS = _WORDS.words("persons")
_QUESTION_WORDS = _WORDS.words("question_words")
_OWN = frozenset({"i", "my", "me"})
"""Words by which somebody speaks of themselves: "Ann Lee: why I left"."""
_CONJUNCTIONS = _WORDS.words("conjunctions")


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
    return is_passive(head) and ((words[-1].lower_ in _COUNTED and words[0].like_num) or _is_told_to(head, words))


def _is_told_to(head: Token, words: Span) -> bool:
    """Whether somebody is the one to whom it is said: "Guests were warned not to swim"."""
    subject, entry = subject_of(head), cues.verb_cue(head)
    is_subject = subject is not None and words.start <= subject.i < words.end
    return is_subject and (head.lower_ in _TOLD or (entry is not None and entry.hearer))


def _is_cue(word: Token) -> bool:
    """Whether a word, or a mark, tells of a saying, as the lexicon has it: "a statement", not "collapse"."""
    words = cues.lexicon()
    is_phrase = any(phrase[0] == word.lower_ for phrase in words.phrases)
    if (
        not word.is_alpha
        or is_phrase
        or word.lower_ in words.adjectives.keys() | words.adverbs.keys() | words.documents
    ):
        return True
    return cues.verb_cue(word) is not None or cues.noun_cue(word) is not None


def _is_topic(doc: Doc, one: Link, quotes: Quotes) -> bool:
    """Whether what stands before a colon is what it is about, and nobody who says it: "Dock fire: what we know"."""
    is_colon = doc[one.head].text == ":" and is_headline(doc[one.head].sent)
    if not is_colon or any(quotes.around(start) is not None for start, _ in one.content):
        return False
    words = [doc[i].lower_ for start, end in one.content for i in range(start, end)]
    return not one.source or (words[0] in _QUESTION_WORDS and _OWN.isdisjoint(words))


def _is_narrator(doc: Doc, one: Link, quotes: Quotes) -> bool:
    """Whether "we" or "you" are writers and readers, in no quotation: "What we know so far", "You can blame the rain".

    In a headline both are; anywhere "you", of what anybody can or must say, is nobody who says it.
    """
    words = [doc[i] for start, end in one.source for i in range(start, end)]
    is_own = bool(words) and all(word.lower_ in _WRITERS and quotes.around(word.i) is None for word in words)
    if not is_own:
        return False
    is_possible = any(child.tag_ == "MD" for child in doc[one.head].lefts)
    return is_headline(words[0].sent) or (is_possible and words[0].lower_ in _READERS)


def _is_felt_by_nobody(doc: Doc, one: Link) -> bool:
    """Whether a feeling is there, and nobody's: "There was fury that the road is shut" tells that it is."""
    head = doc[one.head]
    is_there = any(child.dep_ == "expl" and child.lower_ == "there" for child in (*head.children, *head.head.children))
    return is_there and not one.source and head.lower_ in cues.lexicon().feelings


def _says_nothing(doc: Doc, one: Link, quotes: Quotes) -> bool:
    if not one.content:
        return not any(_is_cue(doc[i]) for start, end in one.cue for i in range(start, end))
    if not one.cue:
        return False
    words = [doc[i] for start, end in one.content for i in range(start, end)]
    is_person = all(word.lower_ in _PERSONS for word in words)  # who "was questioned" or "was identified" is no content
    if is_person or _is_topic(doc, one, quotes) or _is_narrator(doc, one, quotes) or _is_felt_by_nobody(doc, one):
        return True
    if _is_clause(doc, one.content) or any(quotes.around(start) is not None for start, _ in one.content):
        return False
    head, last = doc[one.head], doc[max(end for _, end in one.cue) - 1]
    if head.lower_ in cues.lexicon().feelings and any(child.dep_ == "nmod:poss" for child in head.lefts):
        return True  # "farmers' anger over diesel taxes" is felt
    is_named = head.lower_ in _NAMING and last.lower_ in _NAMING_CASES and not _has_object(head)
    is_act = head.lower_ in _ENACTING and not _has_speaker(doc, one)
    return is_named or is_act or _is_purpose(doc, one) or _befalls(head) or _is_finding(doc, one)


def _is_finding(doc: Doc, one: Link) -> bool:
    """Whether it is how a case ends for somebody: "was found not guilty of theft", "was found to have lied"."""
    head = doc[one.head]
    if one.source or head.lower_ not in _FINDING or not is_passive(head):
        return False
    outcomes = [child for child in head.rights if child.dep_ in _COMPLEMENTS]
    return any(child.lower_ in _VERDICTS or has_to(child) for child in outcomes)


def _befalls(head: Token) -> bool:
    """Whether it is what a court or a referee does to somebody: "was acquitted of fraud", "was shown a red card"."""
    is_shown = is_passive(head) and head.lower_ in _SHOWN and _has_object(head)
    return is_shown or (head.lower_ in _JUDGED and (is_passive(head) or any(c.dep_ == "cop" for c in head.lefts)))


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
