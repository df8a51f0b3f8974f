"""Cue verbs: where their source and their content stand, read off the dependencies (Universal Dependencies labels)."""

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from claimcheck.language import cues
from claimcheck.language.cues import Cue, Frame
from claimcheck.language.stretches import Interval, subtract, subtree, trim
from claimcheck.language.quotations import Quotation

_GROUP = frozenset({"aux", "aux:pass", "advmod"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_OPENING_MARKS = frozenset({"“", '"', "''", "``", "‘", "'", "«"})
_PASSIVE_AUXILIARIES = frozenset("be is are was were been being 's ’s 're ’re get gets got getting".split())
_WITH_OBJECT = frozenset({"for", "as", "of", "over", "with", "to", "on", "against", "from"})
"""Prepositions whose phrase belongs to what is praised, blamed or described."""
_TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december today yesterday tomorrow week month year day night morning afternoon evening".split()
)
_MAX_CLIMB = 4
_MAX_ADJUNCT_TOKENS = 18


@dataclass(slots=True, kw_only=True)
class Proposal:
    """Spans that a rule takes for one attribution, in tokens."""

    head: int
    """Token that heads the cue."""
    entry: Cue
    cue: list[Interval] = field(default_factory=list)
    source: list[Interval] = field(default_factory=list)
    content: list[Interval] = field(default_factory=list)


class Quotes:
    """The outermost quotations of a Doc, by token."""

    def __init__(self, doc: Doc, quotations: tuple[Quotation, ...]) -> None:
        self.outermost = [quotation for quotation in quotations if quotation.depth == 0]
        self._at = [-1] * (len(doc) + 1)
        self._ending = {quotation.end: quotation for quotation in self.outermost}
        self._starting = {quotation.start: quotation for quotation in self.outermost}
        for number, quotation in enumerate(self.outermost):
            self._at[quotation.start : quotation.end] = [number] * (quotation.end - quotation.start)

    def around(self, index: int) -> Quotation | None:
        """Return the quotation in which a token stands."""
        number = self._at[index]
        return self.outermost[number] if number >= 0 else None

    def ending(self, index: int) -> Quotation | None:
        """Return the quotation that ends right before a token."""
        return self._ending.get(index)

    def starting(self, index: int) -> Quotation | None:
        """Return the quotation that starts with a token."""
        return self._starting.get(index)


def propose(verb: Token, entry: Cue, quotes: Quotes) -> Proposal | None:
    """Return what a cue verb attributes to whom; None if it has no content.

    Args:
        verb: The verb.
        entry: Its entry in the lexicon.
        quotes: The Doc's quotations.
    """
    proposal = Proposal(head=verb.i, entry=entry, cue=[cue_group(verb)])
    subject, proposal.source = source_of(verb, quotes)
    if entry.lemma == "quote" and any(_case(child) == "as" and cues.verb_cue(child) is not None for child in verb.rights):
        return None  # "was quoted as saying" is one cue, headed by "saying"
    if entry.evidence and not _is_vouched(verb, subject):
        return None
    quoted_before = entry.takes(Frame.QUOTE) and _is_fronted(verb, proposal, quotes)
    proposal.content = _contents(verb, entry, proposal)
    if quoted_before:  # after "...," he said, what follows is content only in quotation marks
        proposal.content = [part for part in proposal.content if part[0] < verb.i or quotes.starting(part[0]) is not None]
    if entry.takes(Frame.QUOTE):
        proposal.content += _neighbours(verb, proposal, quotes)
    if not proposal.content and not _is_left_unsaid(verb, entry, proposal):
        return None
    if subject is not None and any(start <= subject.i < end for start, end in proposal.content):
        proposal.source = []
    return proposal


def _is_vouched(verb: Token, subject: Token | None) -> bool:
    """Whether the subject of a verb that events can have speaks; a participle after another verb goes with a cue only.

    "Prices rose, signaling a shortage" says what happened; "he wrote, signaling support" who said it.
    """
    if subject is None:
        return verb.tag_ not in ("VBG", "VB") and _is_passive(verb)
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and _subject(verb) is None:
        return cues.can_speak(subject) and cues.verb_cue(verb.head) is not None
    head = _antecedent(verb) if subject.lower_ in ("who", "which", "that") else subject
    return head is not None and cues.can_speak(head)


def _antecedent(verb: Token) -> Token | None:
    return verb.head if verb.dep_ in ("acl:relcl", "acl") else None


def _is_left_unsaid(verb: Token, entry: Cue, proposal: Proposal) -> bool:
    """Whether it is told that somebody did not say anything: "has not commented", "declined to comment"."""
    return bool(proposal.source) and entry.takes(Frame.QUOTE) and cues.read(verb, entry).is_negated


def cue_group(verb: Token) -> Interval:
    """Return the verb with its auxiliaries, the adverbs between, its particle, and verbs that it completes ("went on to say")."""
    doc, start, end = verb.doc, verb.i, verb.i + 1
    top = verb
    while start > verb.sent.start:
        before = doc[start - 1]
        if before.head.i == top.i and (before.dep_ in _GROUP or (before.dep_ == "mark" and before.lower_ == "to")):
            if before.dep_ == "advmod" and before.lower_ in ("when", "where", "why", "how", "as"):
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


def source_of(verb: Token, quotes: Quotes) -> tuple[Token | None, list[Interval]]:
    """Return the head of the phrase that names who says it, and the phrase; (None, []) if the text names nobody."""
    token = verb
    for step in range(_MAX_CLIMB):
        subject = _subject(token)
        if step == 0 and _is_passive(token):
            agent = next((child for child in token.rights if child.dep_ in ("obl", "obl:agent") and _case(child) == "by"), None)
            return (agent, _phrase(agent, skip_case=True)) if agent is not None else (None, [])
        if subject is not None:
            return subject, _phrase(subject)
        if step == 0 and subject is None and (inverted := _inverted(token, quotes)) is not None:
            return inverted, _phrase(inverted)
        if token.dep_ == "acl" and (token.tag_ == "VBG" or _has_that_clause(token)) and token.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return token.head, _phrase(token.head, before=token)
        if token.dep_ not in ("conj", "xcomp", "advcl", "parataxis") or token.head.i == token.i:
            return None, []
        if token.dep_ == "advcl" and token.tag_ not in ("VBG", "VBN", "VB"):
            return None, []
        token = token.head
    return None, []


def _subject(token: Token) -> Token | None:
    """Return the subject nearest before a verb, else the first after it."""
    before = [child for child in token.lefts if child.dep_ in _SUBJECTS]
    return before[-1] if before else next((child for child in token.rights if child.dep_ in _SUBJECTS), None)


def _is_passive(token: Token) -> bool:
    auxiliaries = [child for child in token.lefts if child.dep_ in ("aux", "aux:pass")]
    if auxiliaries:
        return any(child.lower_ in _PASSIVE_AUXILIARIES for child in auxiliaries) and token.tag_ in ("VBN", "VBD")
    return token.tag_ == "VBN" and token.dep_ in ("acl", "advcl") and not _has_that_clause(token)


def _has_that_clause(token: Token) -> bool:
    """Whether a that-clause follows; no participle that hangs on a noun takes one ("the adviser claimed that"), a finite verb does."""
    return any(child.dep_ == "ccomp" and _case(child) == "that" for child in token.rights)


def _inverted(verb: Token, quotes: Quotes) -> Token | None:
    """Return the subject of "...," said Smith, whatever the parser took it for: the noun phrase right after the verb."""
    start = cue_group(verb)[0]
    if quotes.ending(start) is None and (verb.doc[start - 1].text != "," or quotes.ending(start - 1) is None):
        return None
    head = verb.nbor(1) if verb.i + 1 < verb.sent.end else None
    if head is None:
        return None
    for _ in range(_MAX_CLIMB):
        governor = head.head
        if governor.i <= verb.i or governor.pos_ not in ("PROPN", "NOUN", "PRON") or governor.left_edge.i <= verb.i:
            break
        head = governor
    return head if head.pos_ in ("PROPN", "NOUN", "PRON") and head.left_edge.i > verb.i else None


def _case(token: Token) -> str:
    return next((child.lower_ for child in token.lefts if child.dep_ in ("case", "mark")), "")


def _phrase(head: Token, *, skip_case: bool = False, before: Token | None = None) -> list[Interval]:
    """Return the noun phrase of a source, without the clause that holds its own cue."""
    start, end = subtree(head)
    end = next((child.left_edge.i for child in head.rights if _is_aside(child)), end)
    if skip_case:
        start = next((child.i + 1 for child in head.lefts if child.dep_ == "case"), start)
    if before is not None:
        end = min(end, before.left_edge.i)
    trimmed = trim(head.doc, (start, max(end, head.i + 1)))
    return [trimmed] if trimmed else []


def _is_aside(child: Token) -> bool:
    """Whether a phrase set off by a comma tells where or when it was said: "Lee, in a post, claimed"."""
    before = child.doc[child.left_edge.i - 1]
    return child.dep_ in ("nmod", "obl") and before.text == "," and _case(child) in ("in", "on", "at", "during", "after")


def _contents(verb: Token, entry: Cue, proposal: Proposal) -> list[Interval]:
    """Return the stretches that the syntax gives as content, by the frames of the entry in order of their certainty."""
    children = list(verb.children)
    if (entry.takes(Frame.CLAUSE) or entry.takes(Frame.QUOTE)) and (clauses := _clauses(verb, entry, children)):
        return _before_comma(verb, clauses) if _is_question(verb) else _to_sentence_end(verb, clauses)
    if entry.takes(Frame.INFINITIVE) and (content := _infinitive(verb, entry, children)):
        return content
    objects = _objects(verb, children)
    if entry.takes(Frame.CLAUSE) and (content := _unparsed_clause(verb, proposal, objects)):
        return content
    if entry.takes(Frame.AS) and (content := _as(verb, children, objects)):
        return content
    is_taken = bool(objects) and not entry.hearer and not entry.takes(Frame.OBJECT)
    if entry.prepositions and not is_taken and (content := _prepositional(verb, entry, proposal, objects)):
        return content
    if entry.takes(Frame.OBJECT) and objects and not (entry.hearer and _is_hearer(objects[0])):
        return _with_complements(verb, objects[0])
    return []


def _clauses(verb: Token, entry: Cue, children: list[Token]) -> list[Interval]:
    found = []
    has_object = any(child.dep_ == "obj" for child in children)
    for child in children:
        is_clause = child.dep_ == "ccomp"
        is_clause |= child.dep_ == "xcomp" and not _has_to(child) and not entry.takes(Frame.AS) and not has_object
        is_clause |= child.dep_ == "advcl" and _case(child) in ("that", "whether")
        is_clause |= child.dep_ == "advcl" and _case(child) == "if" and entry.lemma in ("ask", "wonder", "know")
        if is_clause:
            found.append(clause_of(verb, child))
    if not found and entry.takes(Frame.QUOTE):
        found = [clause_of(verb, child) for child in children if child.dep_ == "parataxis" and child.i > verb.i][:1]
    if not found and verb.dep_ == "parataxis" and entry.takes(Frame.QUOTE) and verb.head.i != verb.i:
        found = subtract(subtree(verb.head), [subtree(verb)])
    return found


def clause_of(verb: Token, head: Token) -> Interval:
    """Return the stretch of a clause or phrase that depends on a cue.

    Where the phrase stands after the cue, what the parser hangs on it from before the cue ("Asked about the vote, he said
    that") is left out, but for its own subject ("The cost, he said, was high").
    """
    start, end = subtree(head)
    if head.i < verb.i < end and verb.dep_ in ("acl", "acl:relcl"):
        end = verb.left_edge.i
    if head.i > verb.i > start:
        subject = _subject(head)
        if subject is None or subject.i > verb.i:
            start = verb.i + 1
    return start, end


def _to_sentence_end(verb: Token, clauses: list[Interval]) -> list[Interval]:
    """Let a clause that follows its cue run to the end of the sentence, or to where another cue takes over.

    What is reported after "said" goes on to the full stop far more often than a parser that cuts it short is right.
    """
    start, end = max(clauses)
    stop = verb.sent.end
    if start <= verb.i or verb.dep_ in ("acl:relcl", "advcl", "parataxis", "acl") or end >= stop:
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
    comma = next((token.i for token in verb.doc[start:end] if token.text == "," and any(t.tag_ in _FINITE for t in verb.doc[start : token.i])), end)
    return [(start, comma)]


def _has_to(token: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ in ("mark", "aux") for child in token.lefts)


def _infinitive(verb: Token, entry: Cue, children: list[Token]) -> list[Interval]:
    """Return "(them) to leave", for a passive "he ... to have left"; with a refusal cue, what was refused."""
    clause = next((child for child in children if child.dep_ in ("xcomp", "advcl", "ccomp") and _has_to(child)), None)
    if clause is None or clause.i < verb.i:
        return []
    if entry.refusal and (unsaid := cues.verb_cue(clause)) is not None and not unsaid.thought:
        return []  # "declined to say" is one cue, headed by "say"
    content = [subtree(clause)]
    content += [subtree(child) for child in children if child.dep_ == "conj" and _has_to(child) and child.i > clause.i]
    if _is_passive(verb):
        subject = _subject(verb)
        return ([subtree(subject)] if subject is not None and not entry.hearer else []) + content
    if not entry.hearer:
        objects = [child for child in children if child.dep_ in ("obj", "iobj") and verb.i < child.i < clause.i]
        content = [*(subtree(child) for child in objects[:1]), *content]
    return content


def _objects(verb: Token, children: list[Token]) -> list[Token]:
    """Return the objects; of a passive its subject, or the noun it hangs on."""
    if _is_passive(verb):
        if verb.dep_ == "acl":
            return [verb.head]
        return [child for child in children if child.dep_ in _SUBJECTS]
    return [child for child in children if child.dep_ == "obj"]


def _unparsed_clause(verb: Token, proposal: Proposal, objects: list[Token]) -> list[Interval]:
    """Return a clause that the parser hung elsewhere: what follows "that", or an object after which a finite verb comes."""
    sentence, after = verb.sent, max(end for _, end in proposal.cue)
    hearers = [child for child in verb.rights if child.dep_ in ("iobj", "obj") and child.left_edge.i == after]
    behind = min((subtree(child)[1] for child in hearers if child.right_edge.i < sentence.end), default=after)
    that = next((token for token in sentence.doc[after : min(behind + 1, sentence.end)] if token.lower_ == "that" and token.dep_ == "mark"), None)
    end = sentence.end
    if verb.dep_ in ("advcl", "acl:relcl") and verb.head.i > verb.i:
        end = next((token.i for token in sentence.doc[after : verb.head.i] if token.text == ","), verb.head.i)
    if that is not None:
        return [(that.i, end)] if that.i < end else []
    if not objects or objects[0].i < verb.i or objects[0].left_edge.i != after or _is_passive(verb):
        return []
    start, stop = subtree(objects[0])
    verbs = [token for token in sentence.doc[stop:end] if token.tag_ in _FINITE]
    if verbs and verbs[0].dep_ == "conj" and verbs[0].head.i == verb.i and _subject(verbs[0]) is None and sentence.doc[verbs[0].left_edge.i].dep_ != "cc":
        return [(start, end)]
    return []


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
        return _case(child) == "as"
    return (child.dep_ == "xcomp" and not _has_to(child)) or (child.dep_ in ("obj", "dep") and child.i > first.i)


def _prepositional(verb: Token, entry: Cue, proposal: Proposal, objects: list[Token]) -> list[Interval]:
    """Return what stands after a preposition of the entry, which joins the cue; with an object, both: "him of lying"."""
    for child in verb.rights:
        if child.dep_ not in ("obl", "obl:arg", "advcl", "nmod"):
            continue
        first = next((part for part in child.lefts if part.dep_ in ("case", "mark")), None)
        if first is None or first.lower_ not in entry.prepositions:
            continue
        if objects and entry.takes(Frame.OBJECT) and not entry.hearer:
            return [clause_of(verb, objects[0]), *_with_complements(verb, child)]
        proposal.cue.append((first.i, first.i + 1))
        return _with_complements(verb, child, first.i + 1)
    return []


def _is_hearer(token: Token) -> bool:
    """Whether an object is somebody spoken to, and not what is said."""
    return token.pos_ in ("PROPN", "PRON") or token.ent_type_ in ("PERSON", "ORG") or token.lower_.endswith(("ers", "ors", "ists"))


def _with_complements(verb: Token, first: Token, start: int | None = None) -> list[Interval]:
    """Return an object, or what stands after a preposition, with what completes it: "the state to act", "her for lying"."""
    begin, end = clause_of(verb, first)
    end_head = first.i
    for child in verb.rights:
        completes = child.dep_ in ("xcomp", "ccomp") or (child.dep_ == "advcl" and _has_to(child))
        completes |= child.dep_ in ("obl", "advcl", "nmod") and _case(child) in _WITH_OBJECT
        if child.i > end_head and child.left_edge.i == end and completes and not _is_time(child):
            end_head, end = child.i, subtree(child)[1]
    return [(begin if start is None else start, end)]


def _is_time(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME") or token.lower_ in _TIME_WORDS


def _neighbours(verb: Token, proposal: Proposal, quotes: Quotes) -> list[Interval]:
    """Return the quotations between which a cue and its source stand: "...," he said, "..."."""
    doc = verb.doc
    region = [*proposal.cue, *(interval for interval in proposal.source if abs(interval[0] - verb.i) <= _MAX_ADJUNCT_TOKENS)]
    start, end = min(one for one, _ in region), max(other for _, other in region)
    found: list[Interval] = []
    while start > 0 and (doc[start - 1].text in {",", "–", "—", "--", "-"} or doc[start - 1].lower_ in ("as", "and", "but", "then")):
        start -= 1
    before = quotes.ending(start)
    if before is not None and (doc[before.end - 2].text != "." or doc[before.end].text == ","):
        found.append((before.start, before.end))
    limit = min(len(doc), end + _MAX_ADJUNCT_TOKENS, verb.sent.end + 1)
    position = end
    while position < limit and quotes.starting(position) is None and not _stops(doc[position], verb):
        position += 1
    after = quotes.starting(position) if position < len(doc) else None
    if after is not None and (position == end or doc[position - 1].text in {",", ":", "–", "—", "--"} or doc[position - 1].lower_ == "that"):
        found.append((after.start, after.end))
    return found


def _is_fronted(verb: Token, proposal: Proposal, quotes: Quotes) -> bool:
    """Whether the cue, with its source, comes right after a quotation that ends in a comma, a question or an exclamation."""
    start = min(one for one, _ in (*proposal.cue, *(part for part in proposal.source if part[1] <= verb.i)))
    before = quotes.ending(start)
    return before is not None and verb.doc[before.end - 2].text in {",", "?", "!", "—", "–", "--"}


def _stops(token: Token, verb: Token) -> bool:
    """Whether a word between cue and quotation parts them: a new clause or the end of the sentence."""
    if token.i in token.doc._.gaps or token.text in {".", "!", "?", ";"}:
        return True
    return token.pos_ == "VERB" and token.tag_ != "VBG" and token.i != verb.i
