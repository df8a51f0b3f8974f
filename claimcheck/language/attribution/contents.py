"""What is said: the content of a cue verb, by the frames that its entry in the lexicon lists."""

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.cues import Cue, Frame
from claimcheck.language.attribution.stretches import Interval, subtract, subtree
from claimcheck.language.attribution.syntax import (
    FINITE_TAGS,
    MAX_BEFORE_THAT_TOKENS,
    SUBJECTS,
    case_of,
    has_that_clause,
    has_to,
    is_passive,
    subject_of,
)
from claimcheck.language.times.lexicon import time_lexicon
from claimcheck.lexicons import load_lexicon

_WITH_OBJECT = frozenset({"for", "as", "of", "over", "with", "to", "on", "against", "from"})
"""Prepositions whose phrase belongs to what is praised, blamed or described."""
_TIME_WORDS = (
    load_lexicon("claimcheck.language", "cues").words("times")
    | time_lexicon().months.keys()
    | time_lexicon().weekdays.keys()
    | time_lexicon().days.keys()
)
_OPENING_MARKS = frozenset({"“", '"', "''", "``", "‘", "'", "«"})


def contents_of(verb: Token, entry: Cue, cue: list[Interval]) -> list[Interval]:
    """Return the stretches that the syntax gives as content: the first reading that finds any.

    Args:
        verb: The cue verb.
        entry: Its entry in the lexicon, which says what it can take.
        cue: The stretches of the cue; a preposition that introduces the content is added.
    """
    return next((content for content in _readings(verb, entry, cue) if content), [])


def _readings(verb: Token, entry: Cue, cue: list[Interval]) -> Iterator[list[Interval]]:
    """Yield what each frame of the entry would give, the more certain frame first."""
    children = list(verb.children)
    if entry.takes(Frame.CLAUSE) or entry.takes(Frame.QUOTE):
        clauses = _clauses(verb, entry, children)
        yield _before_comma(verb, clauses) if clauses and _is_question(verb) else _to_sentence_end(verb, clauses)
    if entry.takes(Frame.INFINITIVE):
        yield _infinitive(verb, entry, children)
    objects = _objects(verb, children)
    if entry.takes(Frame.CLAUSE):
        yield _unparsed_clause(verb, cue, objects)
    if entry.takes(Frame.AS):
        yield _as(verb, children, objects)
    if entry.prepositions and (not objects or entry.hearer or entry.takes(Frame.OBJECT)):
        yield _prepositional(verb, entry, cue, objects)
    if entry.takes(Frame.OBJECT) and objects and not (entry.hearer and _is_hearer(objects[0])):
        yield _with_complements(verb, objects[0])


def _clauses(verb: Token, entry: Cue, children: list[Token]) -> list[Interval]:
    found = []
    has_object = any(child.dep_ == "obj" for child in children)
    for child in children:
        is_clause = child.dep_ == "ccomp"
        is_clause |= child.dep_ == "xcomp" and not has_to(child) and not entry.takes(Frame.AS) and not has_object
        is_clause |= child.dep_ == "advcl" and case_of(child) in ("that", "whether")
        is_clause |= child.dep_ == "advcl" and case_of(child) == "if" and entry.lemma in ("ask", "wonder", "know")
        if is_clause:
            found.append(clause_of(verb, child))
    if not found and entry.takes(Frame.QUOTE):
        found = [clause_of(verb, child) for child in children if child.dep_ == "parataxis" and child.i > verb.i][:1]
    is_around = entry.takes(Frame.QUOTE) or (entry.takes(Frame.CLAUSE) and verb.head.i < verb.i)
    if not found and verb.dep_ == "parataxis" and is_around and verb.head.i != verb.i:
        found = subtract(subtree(verb.head), [subtree(verb)])
    return found


def clause_of(verb: Token, head: Token) -> Interval:
    """Return the stretch of a clause or phrase that depends on a cue.

    Where the phrase stands after the cue, what the parser hangs on it from before the cue ("Asked about the vote, he
    said that") is left out, but for its own subject ("The cost, he said, was high").
    """
    start, end = subtree(head)
    if head.i < verb.i < end and verb.dep_ in ("acl", "acl:relcl"):
        end = verb.left_edge.i
    if head.i > verb.i > start:
        subject = subject_of(head)
        if subject is None or subject.i > verb.i:
            start = verb.i + 1
    return start, end


def _to_sentence_end(verb: Token, clauses: list[Interval]) -> list[Interval]:
    """Let a clause that follows its cue run to the end of the sentence, or to where another cue takes over.

    What is reported after "said" goes on to the full stop far more often than a parser that cuts it short is right.
    """
    if not clauses:
        return []
    start, end = max(clauses)
    stop = verb.sent.end
    is_embedded = verb.dep_ in ("acl:relcl", "advcl", "parataxis") or (verb.dep_ == "acl" and not has_that_clause(verb))
    if start <= verb.i or is_embedded or end >= stop:
        return clauses
    for token in verb.doc[end:stop]:
        is_cue = token.pos_ == "VERB" and (cues.verb_cue(token) is not None or token.head.i == verb.i)
        if is_cue and token.i > verb.i:
            return clauses
    return [*(clause for clause in clauses if clause != (start, end)), (start, stop)]


def _is_question(verb: Token) -> bool:
    """Whether a participle opens the sentence with a question, as in "Asked whether he would go, he said no"."""
    return verb.tag_ in ("VBN", "VBD") and verb.i == verb.sent.start


def _before_comma(verb: Token, clauses: list[Interval]) -> list[Interval]:
    start, end = min(clauses)
    comma = next(
        (
            token.i
            for token in verb.doc[start:end]
            if token.text == "," and any(t.tag_ in FINITE_TAGS for t in verb.doc[start : token.i])
        ),
        end,
    )
    return [(start, comma)]


def _infinitive(verb: Token, entry: Cue, children: list[Token]) -> list[Interval]:
    """Return "(them) to leave", for a passive "he ... to have left"; with a refusal cue, what was refused."""
    clause = next((child for child in children if child.dep_ in ("xcomp", "advcl", "ccomp") and has_to(child)), None)
    if clause is None or clause.i < verb.i:
        return []
    if entry.refusal and (unsaid := cues.verb_cue(clause)) is not None and not unsaid.thought:
        return []  # "declined to say" is one cue, headed by "say"
    content = [subtree(clause)]
    content += [subtree(child) for child in children if child.dep_ == "conj" and has_to(child) and child.i > clause.i]
    if is_passive(verb):
        subject = subject_of(verb)
        return ([subtree(subject)] if subject is not None and not entry.hearer else []) + content
    if not entry.hearer:
        objects = [child for child in children if child.dep_ in ("obj", "iobj") and verb.i < child.i < clause.i]
        content = [*(subtree(child) for child in objects[:1]), *content]
    return content


def _objects(verb: Token, children: list[Token]) -> list[Token]:
    """Return the objects; of a passive its subject, or the noun it hangs on."""
    if is_passive(verb):
        if verb.dep_ == "acl":
            return [verb.head]
        return [child for child in children if child.dep_ in SUBJECTS]
    return [child for child in children if child.dep_ == "obj"]


def _unparsed_clause(verb: Token, cue: list[Interval], objects: list[Token]) -> list[Interval]:
    """Return a clause that the parser hung elsewhere: what follows "that", or an object before a finite verb."""
    sentence, after = verb.sent, max(end for _, end in cue)
    hearers = [child for child in verb.rights if child.dep_ in ("iobj", "obj") and child.left_edge.i == after]
    behind = min((subtree(child)[1] for child in hearers if child.right_edge.i < sentence.end), default=after)
    if not objects and not hearers:
        behind = min(after + MAX_BEFORE_THAT_TOKENS, sentence.end)
    that = next(
        (token for token in sentence.doc[after : min(behind + 1, sentence.end)] if _opens_clause(token, after)),
        None,
    )
    end = sentence.end
    if verb.dep_ in ("advcl", "acl:relcl") and verb.head.i > verb.i:
        end = next((token.i for token in sentence.doc[after : verb.head.i] if token.text == ","), verb.head.i)
    if that is not None:
        return [(that.i, end)] if that.i < end else []
    if not objects or objects[0].i < verb.i or objects[0].left_edge.i != after or is_passive(verb):
        return []
    start, stop = subtree(objects[0])
    finite = next((token for token in sentence.doc[stop:end] if token.tag_ in FINITE_TAGS), None)
    is_its_verb = (
        finite is not None and finite.dep_ == "conj" and finite.head.i == verb.i and not _is_coordinate(finite)
    )
    return [(start, end)] if is_its_verb else []


def _is_coordinate(verb: Token) -> bool:
    """Whether a verb has a conjunction or subject of its own."""
    return subject_of(verb) is not None or verb.doc[verb.left_edge.i].dep_ == "cc"


def _opens_clause(token: Token, after: int) -> bool:
    """Whether a word is the "that" of a cue that ends before ``after``: no more than a hearer stands between."""
    between = token.doc[after : token.i]
    has_verb = any(word.pos_ in ("VERB", "AUX") for word in between)
    return token.lower_ == "that" and token.dep_ == "mark" and len(between) <= MAX_BEFORE_THAT_TOKENS and not has_verb


def _as(verb: Token, children: list[Token], objects: list[Token]) -> list[Interval]:
    """Return "it a scam" or "it as a scam"; what is called something may have swallowed it: "the plan 'a scam'"."""
    if not objects:
        return []
    first = objects[0]
    named = next((child for child in children if _names_object(child, first)), None)
    if named is not None:
        return [clause_of(verb, first), subtree(named)]
    inner = next((child for child in first.rights if child.dep_ in ("appos", "acl", "nmod", "amod")), None)
    return [clause_of(verb, first)] if inner is not None and inner.doc[inner.left_edge.i].text in _OPENING_MARKS else []


def _names_object(child: Token, first: Token) -> bool:
    """Whether a phrase says what an object is called."""
    if child.dep_ in ("obl", "advcl"):
        return case_of(child) == "as"
    return (child.dep_ == "xcomp" and not has_to(child)) or (child.dep_ in ("obj", "dep") and child.i > first.i)


def _prepositional(verb: Token, entry: Cue, cue: list[Interval], objects: list[Token]) -> list[Interval]:
    """Return what follows a preposition of the entry, which joins the cue; with an object, both: "him of lying"."""
    for child in verb.rights:
        if child.dep_ not in ("obl", "obl:arg", "advcl", "nmod"):
            continue
        first = next((part for part in child.lefts if part.dep_ in ("case", "mark")), None)
        if first is None or first.lower_ not in entry.prepositions:
            continue
        if objects and entry.takes(Frame.OBJECT) and not entry.hearer:
            return [clause_of(verb, objects[0]), *_with_complements(verb, child)]
        cue.append((first.i, first.i + 1))
        return _with_complements(verb, child, first.i + 1)
    return []


def _is_hearer(token: Token) -> bool:
    """Whether an object is somebody spoken to, and not what is said."""
    return (
        token.pos_ in ("PROPN", "PRON")
        or token.ent_type_ in ("PERSON", "ORG")
        or token.lower_.endswith(("ers", "ors", "ists"))
    )


def _with_complements(verb: Token, first: Token, start: int | None = None) -> list[Interval]:
    """Return an object, or what follows a preposition, with what completes it: "the state to act", "her for lying"."""
    begin, end = clause_of(verb, first)
    end_head = first.i
    for child in verb.rights:
        completes = child.dep_ in ("xcomp", "ccomp") or (child.dep_ == "advcl" and has_to(child))
        completes |= child.dep_ in ("obl", "advcl", "nmod") and case_of(child) in _WITH_OBJECT
        if child.i > end_head and child.left_edge.i == end and completes and not _is_time(child):
            end_head, end = child.i, subtree(child)[1]
    return [(begin if start is None else start, end)]


def _is_time(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME") or token.lower_ in _TIME_WORDS
