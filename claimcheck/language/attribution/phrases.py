"""Cues that are no verbs: nouns ("X's claim that"), adjectives, "according to", adverbs, and the colon of headlines."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.cues import Cue, Frame
from claimcheck.language.attribution.quotations import Quotes
from claimcheck.language.attribution.sources import noun_source
from claimcheck.language.attribution.stretches import (
    Interval,
    holds,
    is_headline,
    readable_sentences,
    subtract,
    subtree,
    trim,
)
from claimcheck.language.attribution.syntax import cue_group, has_to
from claimcheck.language.attribution.verbs import Proposal, propose
from claimcheck.records import NameLabel

_COLON = Cue(lemma=":")
_MAX_LABEL_TOKENS = 9
_INSIDE_NOUN_PHRASE = frozenset(
    {"det", "det:predet", "compound", "amod", "nummod", "nmod:poss", "flat", "case", "punct", "advmod"}
)
_LABEL_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "DET", "CCONJ", "NUM"})
_MAX_CLIMB = 6


def noun_proposals(noun: Token, entry: Cue, quotes: Quotes) -> Proposal | None:
    """Return what a noun such as "claim" attributes: a that-clause, an infinitive, or what follows a preposition."""
    content: list[Interval] = []
    cue = [(noun.i, noun.i + 1)]
    for child in (*noun.rights, *_extraposed(noun)):
        first = next((part for part in child.lefts if part.dep_ in ("mark", "case")), None)
        word = first.lower_ if first is not None else ""
        if child.dep_ in ("acl", "ccomp", "xcomp", "advcl") and (word in ("that", "whether") or has_to(child)):
            content = [subtree(child)]
            break
        if first is not None and child.dep_ in ("nmod", "acl", "obl", "advcl") and word in entry.prepositions:
            cue.append((first.i, first.i + 1))
            content = [(first.i + 1, subtree(child)[1])]
            break
    if not content:
        return None
    source = noun_source(noun, quotes)
    if not source and not _has_that(content, noun):
        return None
    return Proposal(head=noun.i, entry=entry, cue=cue, source=source, content=content)


def _extraposed(noun: Token) -> list[Token]:
    """Return the clauses of "claims surfaced that ...": they hang on the verb by which a report comes up."""
    verbs = [child for child in noun.rights if child.dep_ == "acl"] + (
        [noun.head] if noun.dep_ in ("nsubj", "nsubj:pass") else []
    )
    return [
        clause
        for verb in verbs
        if verb.lower_ in cues.lexicon().surfacing_verbs
        for clause in verb.rights
        if clause.dep_ in ("ccomp", "advcl", "acl")
    ]


def _has_that(content: list[Interval], noun: Token) -> bool:
    return noun.doc[content[0][0]].lower_ == "that"


def adjective_proposal(adjective: Token, entry: Cue) -> Proposal | None:
    """Return what an adjective such as "confident" attributes to its subject."""
    content: list[Interval] = []
    cue = [cue_group(adjective)]
    copula = next((child for child in adjective.lefts if child.dep_ == "cop"), None)
    if copula is not None:
        cue = [(copula.i, adjective.i + 1)]
    for child in adjective.rights:
        first = next((part for part in child.lefts if part.dep_ in ("mark", "case")), None)
        is_clause = child.dep_ in ("ccomp", "advcl") and (first is None or first.lower_ in ("that", "whether"))
        is_infinitive = child.dep_ in ("xcomp", "ccomp", "advcl") and has_to(child)
        if (is_clause and entry.takes(Frame.CLAUSE)) or (is_infinitive and entry.takes(Frame.INFINITIVE)):
            content = [subtree(child)]
        elif first is not None and child.dep_ in ("obl", "advcl", "nmod") and first.lower_ in entry.prepositions:
            cue.append((first.i, first.i + 1))
            content = [(first.i + 1, subtree(child)[1])]
    subject = next((child for child in adjective.lefts if child.dep_ == "nsubj"), None)
    if not content or subject is None:
        return None
    return Proposal(head=adjective.i, entry=entry, cue=cue, source=[subtree(subject)], content=content)


def misread_proposal(token: Token, entry: Cue, quotes: Quotes) -> Proposal | None:
    """Return what a verb that the tagger took for a noun attributes: "analysts caution against haste"."""
    doc = token.doc
    if any(child.dep_ in ("nsubj", "obj", "ccomp", "xcomp") for child in token.children) and token.dep_ in (
        "ROOT",
        "conj",
        "parataxis",
    ):
        return propose(token, entry, quotes)
    after = doc[token.i + 1] if token.i + 1 < token.sent.end else None
    before = doc[token.i - 1] if token.i > token.sent.start else None
    if after is None or before is None or not _is_plural_person(before) or before.head.i not in (token.i, before.i):
        return None
    if after.lower_ not in entry.prepositions and not (after.lower_ == "that" and entry.takes(Frame.CLAUSE)):
        return None
    cue = (token.i, token.i + (1 if after.lower_ == "that" else 2))
    source = trim(doc, (before.left_edge.i if before.head.i == token.i else token.left_edge.i, token.i))
    if source is None:
        return None
    return Proposal(head=token.i, entry=entry, cue=[cue], source=[source], content=[(cue[1], token.sent.end)])


def _is_plural_person(token: Token) -> bool:
    return token.lower_.endswith("s") and not token.lower_.endswith("ss") and cues.can_speak(token)


def phrase_proposals(doc: Doc, quotes: Quotes) -> Iterator[Proposal]:
    """Yield what "according to" and its like attribute: the clause around the phrase."""
    phrases = cues.lexicon().phrases
    first_words = {words[0] for words in phrases}
    for token in (token for sentence in readable_sentences(doc) for token in sentence):
        if token.lower_ not in first_words or quotes.around(token.i) is not None:
            continue
        if token.i and doc[token.i - 1].lower_ == "as" and token.lower_ == "per":
            continue
        for words, entry in phrases.items():
            end = token.i + len(words)
            if end < len(doc) and tuple(word.lower_ for word in doc[token.i : end]) == words:
                if (proposal := _phrase(doc, (token.i, end), entry)) is not None:
                    yield proposal
                break


def _phrase(doc: Doc, cue: Interval, entry: Cue) -> Proposal | None:
    head = doc[cue[1]]
    for _ in range(_MAX_CLIMB):
        if head.dep_ not in _INSIDE_NOUN_PHRASE or head.head.i < cue[1] or head.head.i == head.i:
            break
        head = head.head
    source = trim(doc, (cue[1], max(subtree(head)[1], cue[1] + 1)))
    governor = head.head if head.head.i != head.i else doc[cue[0]].head
    for _ in range(_MAX_CLIMB):
        if (
            governor.pos_ in ("VERB", "AUX")
            or governor.head.i == governor.i
            or any(c.dep_ in ("cop", "nsubj") for c in governor.lefts)
        ):
            break
        governor = governor.head
    if source is None or (entry.evidence and not cues.can_speak(head)):
        return None
    if (
        doc[cue[0] - 1].text == "," and cue[0] > doc[cue[0]].sent.start
    ):  # set off by a comma: said of all that stands before it
        governor = _main(governor, cue[0])
    whole = subtree(governor)
    if holds((cue[0], source[1]), governor.i):
        sentence = doc[cue[0]].sent
        whole = (sentence.start, sentence.end)
    content = [part for part in subtract(whole, [(cue[0], source[1])]) if trim(doc, part)]
    return Proposal(head=cue[0], entry=entry, cue=[cue], source=[source], content=content) if content else None


def _main(token: Token, before: int) -> Token:
    """Return the verb of the main clause around a token, or of the coordinate clause that starts after another one."""
    for _ in range(_MAX_CLIMB * 2):
        if token.head.i == token.i or token.head.i >= before or token.dep_ == "parataxis":
            break
        if token.dep_ == "conj" and any(child.dep_ in ("nsubj", "nsubj:pass") for child in token.lefts):
            break
        token = token.head
    return token


def adverb_proposal(adverb: Token, entry: Cue) -> Proposal | None:
    """Return what "reportedly" attributes, to nobody: the clause in which it stands."""
    governor = adverb.head
    if governor.i == adverb.i or governor.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
        return None
    content = subtract(subtree(governor), [(adverb.i, adverb.i + 1)])
    return Proposal(head=adverb.i, entry=entry, cue=[(adverb.i, adverb.i + 1)], content=content)


def colon_proposals(doc: Doc, quotes: Quotes) -> Iterator[Proposal]:
    """Yield what a colon attributes: "Smith: the deal is dead" in a headline, "Smith: 'It is dead.'" anywhere."""
    for sentence in readable_sentences(doc):
        colon = next((token for token in sentence[1 : _MAX_LABEL_TOKENS + 1] if token.text == ":"), None)
        if colon is None or quotes.around(colon.i) is not None or colon.i + 1 >= sentence.end:
            continue
        label = (sentence.start, colon.i)
        if quotes.starting(colon.i + 1) is None and is_headline(sentence) and _names_speaker(doc[label[0] : label[1]]):
            yield _by_colon(colon, label, (colon.i + 1, sentence.end))
    for quotation in quotes.outermost:
        colon = doc[quotation.start - 1] if quotation.start > 1 else None
        if colon is not None and colon.text == ":" and (name := _label(colon)) is not None:
            yield _by_colon(colon, name, (quotation.start, quotation.end))


def _by_colon(colon: Token, source: Interval, content: Interval) -> Proposal:
    return Proposal(head=colon.i, entry=_COLON, cue=[(colon.i, colon.i + 1)], source=[source], content=[content])


def _label(colon: Token) -> Interval | None:
    """Return the name right before a colon, where no verb of saying introduces what follows."""
    doc, start = colon.doc, colon.i
    first = max(colon.sent.start, colon.i - _MAX_LABEL_TOKENS)
    while start > first and doc[start - 1].pos_ in _LABEL_TAGS:
        start -= 1
    label = trim(doc, (start, colon.i))
    if label is None:
        return None
    is_name = doc[label[1] - 1].pos_ == "PROPN" or _names_speaker(doc[label[0] : label[1]])
    return label if is_name else None


def _names_speaker(label: Span) -> bool:
    """Whether a label before a colon is a noun phrase around the name of a person or body, or around a report."""
    if any(token.pos_ in ("VERB", "AUX", "PUNCT") and token.text != "," for token in label):
        return False
    last = label[-1]
    speaking = (name.span for name in label.doc._.names if name.label in (NameLabel.PERSON, NameLabel.ORG))
    return (
        last.ent_type_ in ("PERSON", "ORG")
        or any(span.start <= last.idx < span.end for span in speaking)
        or (last.pos_ != "PROPN" and cues.can_speak(last))
    )
