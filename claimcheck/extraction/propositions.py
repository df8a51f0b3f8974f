"""Doc -> Propositions: who does what to whom, read off Universal Dependencies.

A proposition stands for each verb, each copula with its complement, and each noun that names an event
(``lexicons/events.toml``). Roles follow the enhanced dependencies of Schuster and Manning (2016): a coordinated or
controlled verb takes its subject from its governor, a relative clause takes the noun that it modifies.
"""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from claimcheck.extraction.modality import is_arranged, status
from claimcheck.extraction.syntax import (
    CONTENT_TAGS,
    OBJECTS,
    RELATIVE_CLAUSES,
    antecedent,
    any_child,
    first_child,
    preposition,
    token_span,
)
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Name, NameLabel, Proposition, Role, RoleName, Span, hull

_EVENTS = load_lexicon("claimcheck.extraction", "events")
EVENT_VERBS: Mapping[str, str] = {
    noun: verb for verb, nouns in _EVENTS.tables["transitive"].items() for noun in nouns
} | {noun: verb for verb, nouns in _EVENTS.tables["intransitive"].items() for noun in nouns}
"""The verb behind each event noun."""
INTRANSITIVE = frozenset(_EVENTS.tables["intransitive"])
"""Verbs whose noun is possessed by the one who does it ("Smith's resignation"), not the one it is done to."""

PARTITIVES = load_lexicon("claimcheck.extraction", "partitives").words("partitives")
MEASURES = load_lexicon("claimcheck.extraction", "partitives").words("measures")
IDIOMS = load_lexicon("claimcheck.extraction", "particles").words("nouns")
"""Verbs that make one predicate with a bare noun."""
IDIOM_VERBS = frozenset(idiom.split()[0] for idiom in IDIOMS)
PARTICLE_VERBS = load_lexicon("claimcheck.extraction", "particles").words("verbs")
JUDGEMENTS = load_lexicon("claimcheck.extraction", "acts").words("judgements")
UNINFLECTED = frozenset({"JJ", "VBD", "VBN", "VBG"})
"""Tags of complements that stand for themselves: "married" may have the lemma of the verb or of the adjective."""
COMPLEMENTS_OF_COPULA = frozenset({"ADJ", "NOUN", "PROPN", "ADV", "NUM", "PRON", "SYM"})
SIGNS = load_lexicon("claimcheck.extraction", "signs").tables["units"]
"""The noun that each sign stands for: "was 4%" tells what "was 4 percent" tells."""
NOT_PREDICATES = ("aux", "cop", "case", "mark", "amod", "compound", "flat", "fixed", "punct")
"""Dependencies of words that are verbs by their form only."""
CLOSE_MODIFIERS = ("amod", "compound", "nmod", "flat", "nummod", "obl", "det")
"""Dependencies of what belongs to a phrase; clauses, appositions and coordinated phrases are left out."""
NAME_GAP_CHARS = 2
"""Between a description and the name behind it: a space, or a comma and a space."""
MAX_MODIFIERS = 8
"""Words that a role keeps besides its head; a longer phrase is a clause read as one."""
MAX_GOVERNORS = 4
"""Governors at which a missing subject is looked for."""


class Entities:
    """Which entity a token speaks of, if any: its name, or the name of whom it refers to."""

    def __init__(self, doc: Doc) -> None:
        self._named: dict[int, Name] = {}
        for name in doc._.names:
            span = doc.char_span(name.span.start, name.span.end, alignment_mode="expand")
            if span is not None:
                self._named |= {token.i: name for token in span}
        self._referents: Mapping[int, Name] = doc._.referents

    def of(self, token: Token) -> Name | None:
        """Return the entity that the phrase headed by ``token`` stands for."""
        name = self._named.get(token.i) or self._referents.get(token.i)
        if name is None and token.pos_ in {"NOUN", "PROPN"}:  # "President Maduro": the title heads the phrase
            flat = next(
                (child for child in token.children if child.dep_ in {"flat", "appos"} and child.i in self._named), None
            )
            name = self._named[flat.i] if flat is not None else None
        return name


def propositions(doc: Doc, entities: Entities) -> Iterator[tuple[Token, Proposition]]:
    """Yield the propositions of the article with the token that heads each, in the order of the text."""
    gaps = doc._.gaps
    for sentence in doc._.article_sentences:
        for token in sentence:
            if token.i in gaps:
                continue
            if _is_verbal(token):
                yield token, _verbal(token, entities)
            elif token.pos_ == "NOUN" and token.lemma_.lower() in EVENT_VERBS:
                yield token, _nominal(token, entities)


def _is_verbal(token: Token) -> bool:
    if token.dep_.startswith(NOT_PREDICATES):
        return False
    if token.pos_ == "VERB":
        return True
    return token.pos_ in COMPLEMENTS_OF_COPULA and first_child(token, "cop") is not None


def _verbal(token: Token, entities: Entities) -> Proposition:
    found = status(token)
    return Proposition(
        span=token_span(token),
        lemma=_verb_lemma(token),
        is_nominal=False,
        is_negated=found.is_negated,
        modality=found.modality,
        roles=tuple(sorted(_verb_roles(token, entities), key=lambda role: (role.span, role.name))),
    )


def _verb_lemma(token: Token) -> str:
    lemma = token.lemma_.lower()
    particle = first_child(token, "compound:prt") or _adverb_particle(token)
    if particle is not None:
        return f"{lemma} {particle.lower_}"
    noun, judged = _idiom(token), _judgement(token)
    if noun is not None:
        return _with_noun(lemma, noun)
    if judged is not None:
        is_denied = any_child(judged, lambda child: child.lower_ == "not")
        return f"{lemma} not {judged.lower_}" if is_denied else f"{lemma} {judged.lower_}"
    if first_child(token, "cop") is None or is_arranged(token):
        return lemma
    return f"be {token.lower_ if token.tag_ in UNINFLECTED else SIGNS.get(lemma, lemma)}"


def _judgement(token: Token) -> Token | None:
    """Return the adjective by which a court finds somebody something: "found the sergeant guilty"."""
    if token.lemma_.lower() != "find":
        return None
    return next((child for child in token.children if child.lower_ in JUDGEMENTS and child.dep_ == "xcomp"), None)


def _adverb_particle(token: Token) -> Token | None:
    """Return the particle right behind a verb that makes one with it, where it was read as an adverb: "goes on"."""
    if token.i + 1 == len(token.doc):
        return None
    behind = token.doc[token.i + 1]
    makes_one = behind.head.i == token.i and behind.dep_ == "advmod"
    return behind if makes_one and f"{token.lemma_.lower()} {behind.lower_}" in PARTICLE_VERBS else None


def _idiom(token: Token) -> Token | None:
    """Return the bare noun that makes one predicate with a verb: "take place", "be taken into custody"."""
    lemma = token.lemma_.lower()
    if lemma not in IDIOM_VERBS:
        return None
    nouns = (child for child in token.children if child.dep_ in OBJECTS or child.dep_.startswith("obl"))
    return next((noun for noun in nouns if _is_bare(noun) and _with_noun(lemma, noun) in IDIOMS), None)


def _with_noun(verb: str, noun: Token) -> str:
    return " ".join(filter(None, (verb, preposition(noun), noun.lower_)))


def _is_bare(noun: Token) -> bool:
    return not any_child(noun, lambda child: child.dep_ not in {"case", "punct"} and child.i < noun.i)


def _verb_roles(token: Token, entities: Entities) -> Iterator[Role]:
    is_passive, idiom = _is_passive(token), _idiom(token)
    subject = subject_of(token)
    if subject is not None:
        yield _role(RoleName.PATIENT if is_passive else RoleName.AGENT, subject, entities)
    for child in token.children:
        if child == idiom:
            continue
        if child.dep_ in OBJECTS:
            yield _role(RoleName.PATIENT, antecedent(child), entities)
        elif child.dep_ in {"iobj", "dative"}:
            yield _role(RoleName.OBLIQUE, antecedent(child), entities)
        elif child.dep_ == "obl:agent" or (is_passive and child.dep_.startswith("obl") and preposition(child) == "by"):
            yield _role(RoleName.AGENT, antecedent(child), entities)
        elif child.dep_.startswith(("obl", "nmod")) and child.pos_ != "PUNCT":
            yield _role(RoleName.OBLIQUE, antecedent(child), entities)
        elif (place := _place_of_adverb(child, entities)) is not None:
            yield _role(RoleName.OBLIQUE, place, entities)


def _place_of_adverb(token: Token, entities: Entities) -> Token | None:
    """Return the place that an adverb is about: "south of Visby"."""
    if token.dep_ != "advmod":
        return None
    places = (child for child in token.children if child.dep_.startswith(("obl", "nmod")))
    return next((p for p in places if (name := entities.of(p)) is not None and name.label is NameLabel.LOC), None)


def _is_passive(token: Token) -> bool:
    """Whether the subject of the verb is the one it is done to; so is the noun that a bare past participle modifies."""
    if first_child(token, "aux:pass", "nsubj:pass") is not None:
        return True
    if any_child(token, lambda child: child.dep_.startswith(("nsubj", "aux"))) or not _is_past_participle(token):
        return False
    if token.dep_ == "conj":  # "was arrested and charged"
        return _is_past_participle(token.head) and _is_passive(token.head)
    return token.dep_ == "acl" or (token.dep_ == "advcl" and first_child(token, *OBJECTS) is None)


def _is_past_participle(token: Token) -> bool:
    return token.tag_ == "VBN" or "Pass" in token.morph.get("Voice", [])


def subject_of(token: Token) -> Token | None:
    """Return the head of the subject, looked up at the governor where the verb has none of its own."""
    for _ in range(MAX_GOVERNORS):
        own = next((child for child in token.children if child.dep_.startswith(("nsubj", "csubj"))), None)
        if own is not None:
            return antecedent(own)
        if token.dep_ in RELATIVE_CLAUSES:
            return token.head
        if token.dep_ == "xcomp":
            controller = first_child(token.head, "obj", "iobj")
            if controller is not None:
                return controller
        if token.dep_ not in {"conj", "xcomp", "advcl"} or token.head is token:
            return None
        token = token.head
    return None


def _nominal(token: Token, entities: Entities) -> Proposition:
    found = status(token)
    verb = EVENT_VERBS[token.lemma_.lower()]
    return Proposition(
        span=token_span(token),
        lemma=verb,
        is_nominal=True,
        is_negated=found.is_negated,
        modality=found.modality,
        roles=tuple(sorted(_noun_roles(token, verb, entities), key=lambda role: (role.span, role.name))),
    )


def _noun_roles(token: Token, verb: str, entities: Entities) -> Iterator[Role]:
    possessed = RoleName.AGENT if verb in INTRANSITIVE else RoleName.PATIENT
    has_of = any_child(token, _is_of_phrase)
    for child in token.children:
        if child.dep_ == "nmod:poss":
            yield _role(RoleName.AGENT if has_of else possessed, child, entities)
        elif child.dep_ == "compound" and child.pos_ in {"NOUN", "PROPN"}:
            yield _role(possessed, child, entities)
        elif child.dep_.startswith("nmod"):
            name = {"of": possessed, "by": RoleName.AGENT}.get(preposition(child) or "", RoleName.OBLIQUE)
            yield _role(name, child, entities)


def _is_of_phrase(token: Token) -> bool:
    return token.dep_ == "nmod" and preposition(token) == "of"


def _measured(token: Token) -> Token:
    """Return the noun that a partitive, or a counted measure, measures; any other token itself."""
    lemma = token.lemma_.lower()
    if lemma in PARTITIVES or (lemma in MEASURES and any(child.dep_ == "nummod" for child in token.children)):
        return next((child for child in token.children if _is_of_phrase(child)), token)
    return token


def _role(name: RoleName, phrase_head: Token, entities: Entities) -> Role:
    left, right = phrase_of(phrase_head)
    head = _measured(phrase_head)
    entity = entities.of(head)
    own = {head.i} | {child.i for child in head.children if child.dep_ in {"flat", "compound"} and entity is not None}
    modifiers = [
        token.lemma_.lower()
        for token in head.doc[left : right + 1]
        if token.i not in own and token.pos_ in CONTENT_TAGS and not token.is_stop
    ]
    span = Span(head.doc[left].idx, head.doc[right].idx + len(head.doc[right]))
    return Role(
        name=name,
        span=hull((span, entity.span)) if entity and _belongs(entity.span, span) else span,
        lemma=SIGNS.get(lemma := head.lemma_.lower(), lemma),
        preposition=preposition(phrase_head),
        entity=entity.key if entity else None,
        modifiers=tuple(modifiers[:MAX_MODIFIERS]),
    )


def _belongs(name: Span, phrase: Span) -> bool:
    """Whether a name is part of a phrase, or stands right behind it: "the driver Viktor Berg"."""
    return name.overlaps(phrase) or 0 <= name.start - phrase.end <= NAME_GAP_CHARS


def phrase_of(head: Token) -> tuple[int, int]:
    """Return the first and last token of the phrase: the head with what modifies it closely, clauses left out."""
    left = right = head.i
    stack = [head]
    while stack:
        token = stack.pop()
        for child in token.children:
            if child.dep_.startswith(CLOSE_MODIFIERS) or (token is not head and child.dep_ == "case"):
                left, right = min(left, child.i), max(right, child.i)
                stack.append(child)
    return left, right
