"""Who says it: the phrase that names the source of a cue verb."""

from spacy.tokens import Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.quotations import Quotes
from claimcheck.language.attribution.stretches import Interval, subtree, trim
from claimcheck.language.attribution.syntax import case_of, cue_group, has_that_clause, is_passive, subject_of

_NOMINAL = ("PROPN", "NOUN", "PRON")
_AGENTS = ("obl", "obl:agent")
_PREMODIFIERS = frozenset({"DT", "JJ", "PRP$", "CD"})
"""What stands right before a noun phrase and has one of these tags belongs to it, wherever the parser hangs it."""
_RAISING = frozenset({"seem", "appear"})
"""Verbs whose subject belongs to what seems so, not to whom it seems so (raising verbs: Huddleston and Pullum 2002,
ch. 14). Four in five of these cues have no source in PolNeAR train."""
_MAX_CLIMB = 4


def source_of(verb: Token, quotes: Quotes) -> tuple[Token | None, list[Interval]]:
    """Return the head of the phrase that names who says it, and the phrase; (None, []) if the text names nobody.

    Args:
        verb: The cue verb.
        quotes: The quotations of its Doc.
    """
    if verb.lemma_.lower() in _RAISING:
        witness = next((child for child in verb.children if child.dep_ == "obl" and case_of(child) == "to"), None)
        return (witness, _phrase(witness, skip_case=True)) if witness is not None else (None, [])
    if is_passive(verb):
        agent = next((child for child in verb.rights if child.dep_ in _AGENTS and case_of(child) == "by"), None)
        return (agent, _phrase(agent, skip_case=True)) if agent is not None else (None, [])
    subject = subject_of(verb) or _inverted(verb, quotes)
    token: Token | None = verb
    for _ in range(_MAX_CLIMB):
        if subject is not None:
            return subject, _phrase(subject)
        if token is not None and token.dep_ == "acl" and token.head.pos_ in _NOMINAL:
            says = token.tag_ == "VBG" or has_that_clause(token)
            phrase = _phrase(token.head, skip_case=bool(case_of(token.head)), before=token)
            return (token.head, phrase) if says else (None, [])
        token = _controller(token) if token is not None else None
        subject = subject_of(token) if token is not None else None
    return None, []


def noun_source(noun: Token, quotes: Quotes) -> list[Interval]:
    """Return the possessor ("its claim"), the author ("claims by X", "from X"), or the subject of "made the claim"."""
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            start, end = subtree(child)
            return (
                [(start, end - 1)]
                if end - start > 1 and child.doc[end - 1].lower_ in ("'s", "’s", "'", "’")
                else [(start, end)]
            )
    for child in noun.rights:
        case = next((part for part in child.lefts if part.dep_ == "case"), None)
        is_stretch = case is not None and case.lower_ == "from" and any(case_of(t) == "to" for t in noun.rights)
        if child.dep_ == "nmod" and case is not None and case.lower_ in ("by", "from", "among") and not is_stretch:
            trimmed = trim(noun.doc, (case.i + 1, subtree(child)[1]))
            return [trimmed] if trimmed else []
    if noun.dep_ == "obj" and noun.head.lower_ in cues.lexicon().light_verbs:
        subject, source = source_of(noun.head, quotes)
        return source if subject is not None and cues.can_speak(subject) else []
    return []


def _controller(token: Token) -> Token | None:
    """Return the verb whose subject is also that of a verb without one: "she met him and said", "he left, saying"."""
    if token.head.i == token.i or token.dep_ not in ("conj", "xcomp", "advcl", "parataxis"):
        return None
    is_finite = token.dep_ == "advcl" and token.tag_ not in ("VBG", "VBN", "VB")
    return None if is_finite else token.head


def _inverted(verb: Token, quotes: Quotes) -> Token | None:
    """Return the subject of "...," said Smith, whatever the parser took it for: the noun phrase after the verb."""
    start = cue_group(verb)[0]
    if quotes.ending(start) is None and (verb.doc[start - 1].text != "," or quotes.ending(start - 1) is None):
        return None
    head = verb.nbor(1) if verb.i + 1 < verb.sent.end else None
    if head is None:
        return None
    for _ in range(_MAX_CLIMB):
        governor = head.head
        if governor.i <= verb.i or governor.pos_ not in _NOMINAL or governor.left_edge.i <= verb.i:
            break
        head = governor
    return head if head.pos_ in _NOMINAL and head.left_edge.i > verb.i else None


def _phrase(head: Token, *, skip_case: bool = False, before: Token | None = None) -> list[Interval]:
    """Return the noun phrase of a source, without the clause that holds its own cue."""
    start, end = subtree(head)
    end = next((child.left_edge.i for child in head.rights if _is_aside(child)), end)
    if skip_case:
        start = next((child.i + 1 for child in head.lefts if child.dep_ == "case"), start)
    while start > head.sent.start and head.doc[start - 1].tag_ in _PREMODIFIERS and not skip_case:
        start -= 1
    if before is not None:
        end = min(end, before.left_edge.i)
    trimmed = trim(head.doc, (start, max(end, head.i + 1)))
    return [trimmed] if trimmed else []


def _is_aside(child: Token) -> bool:
    """Whether a phrase set off by a comma tells where or when it was said: "Lee, in a post, claimed"."""
    before = child.doc[child.left_edge.i - 1]
    return (
        child.dep_ in ("nmod", "obl") and before.text == "," and case_of(child) in ("in", "on", "at", "during", "after")
    )


def is_vouched(verb: Token, subject: Token | None) -> bool:
    """Whether the subject of a verb that events can have speaks; a participle after another verb goes with a cue only.

    "Prices rose, signaling a shortage" says what happened; "he wrote, signaling support" who said it.
    """
    if subject is None:
        return verb.tag_ not in ("VBG", "VB") and is_passive(verb)
    if verb.tag_ == "VBG" and subject_of(verb) is None:
        before = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i else verb
        if verb.dep_ == "advcl" or before.text == ",":
            is_told = cues.verb_cue(verb.head) is not None or verb.head.lower_ in cues.lexicon().documents
            return cues.can_speak(subject) and is_told
    head = antecedent_of(verb) if subject.lower_ in ("who", "which", "that") else subject
    return head is not None and cues.can_speak(head)


def antecedent_of(verb: Token) -> Token | None:
    """Return the noun on which a relative clause hangs."""
    return verb.head if verb.dep_ in ("acl:relcl", "acl") else None
