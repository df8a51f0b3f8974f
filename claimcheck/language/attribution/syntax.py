"""What the rules for attribution ask of a dependency tree (Universal Dependencies labels)."""

from spacy.tokens import Token

from claimcheck.language.attribution.stretches import Interval

SUBJECTS = ("nsubj", "nsubj:pass")
FINITE_TAGS = frozenset({"VBZ", "VBD", "VBP", "MD"})
MAX_BEFORE_THAT_TOKENS = 8
"""How many words may stand between a verb and its that-clause: a hearer, a day, a place."""
_GROUP = frozenset({"aux", "aux:pass", "advmod"})
_OPENING_CLAUSES = frozenset({"when", "where", "why", "how", "as"})
"""Adverbs that open the clause of a verb, and do not belong to its group."""
_PASSIVE_AUXILIARIES = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "get", "gets", "got", "getting"}
)


def cue_group(verb: Token) -> Interval:
    """Return the verb with auxiliaries, adverbs between, particle, and the verb it completes ("went on to say")."""
    doc, start, end = verb.doc, verb.i, verb.i + 1
    top = verb
    while start > verb.sent.start:
        before = doc[start - 1]
        if before.head.i == top.i and (before.dep_ in _GROUP or (before.dep_ == "mark" and before.lower_ == "to")):
            if before.dep_ == "advmod" and before.lower_ in _OPENING_CLAUSES:
                break
            start -= 1
        elif top.dep_ == "xcomp" and top.head.i < start and start - top.head.i <= 2:
            top, start = top.head, top.head.i
        elif before.lower_ == "as" and top.tag_ == "VBG" and doc[start - 2].i == top.head.i:
            top, start = top.head, start - 2
        else:
            break
    while start < verb.i and doc[start].lower_ in ("to", "also", "then") and doc[start].dep_ == "mark":
        start += 1
    while end < len(doc) and doc[end].dep_ == "compound:prt" and doc[end].head.i == verb.i:
        end += 1
    return start, end


def subject_of(token: Token) -> Token | None:
    """Return the subject nearest before a verb, else the first after it."""
    before = [child for child in token.lefts if child.dep_ in SUBJECTS]
    return before[-1] if before else next((child for child in token.rights if child.dep_ in SUBJECTS), None)


def is_passive(token: Token) -> bool:
    """Whether a verb is a passive: with "be" or "get", or a bare participle after its noun ("claims made by X")."""
    auxiliaries = [child for child in token.lefts if child.dep_ in ("aux", "aux:pass")]
    if auxiliaries:
        return any(child.lower_ in _PASSIVE_AUXILIARIES for child in auxiliaries) and token.tag_ in ("VBN", "VBD")
    return token.tag_ == "VBN" and token.dep_ in ("acl", "advcl") and not has_that_clause(token)


def has_that_clause(token: Token) -> bool:
    """Whether a that-clause follows: what the parser took for a participle ("the adviser claimed that") is finite."""
    if any(child.dep_ == "ccomp" and case_of(child) == "that" for child in token.rights):
        return True
    for word in token.doc[token.i + 1 : min(token.i + MAX_BEFORE_THAT_TOKENS, token.sent.end)]:
        if word.lower_ == "that" and word.dep_ == "mark":
            return True
        if word.pos_ in ("VERB", "AUX", "PUNCT") or word.dep_ in ("obj", "iobj"):
            return False
    return False


def case_of(token: Token) -> str:
    """Return the preposition or conjunction that introduces a phrase or clause; "" if none does."""
    return next((child.lower_ for child in token.lefts if child.dep_ in ("case", "mark")), "")


def has_to(token: Token) -> bool:
    """Whether a verb is a to-infinitive."""
    return any(child.lower_ == "to" and child.dep_ in ("mark", "aux") for child in token.lefts)


def is_predicate(token: Token) -> bool:
    """Whether a word is a finite verb, and not that of a relative clause."""
    return token.tag_ in FINITE_TAGS and token.dep_ not in ("acl:relcl", "acl") and token.head.dep_ != "acl:relcl"


def is_circumstance(cue: Token, inner: Token) -> bool:
    """Whether a cue stands in an adverbial clause under another: "Lee called it a shame after he said so"."""
    while inner.head.i not in (inner.i, cue.i) and inner.dep_ != "advcl":
        inner = inner.head
    return inner.dep_ == "advcl" and (cue.i == inner.head.i or cue.is_ancestor(inner))
