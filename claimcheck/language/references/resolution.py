"""Find the name that a pronoun, a title or a description stands for within one article.

Salience after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994): every mention of a person in
the last sentences weighs by its syntactic place and fades by half a sentence. Persons without a name compete as well.
Where the text does not decide clearly, nothing is resolved. "It" and "they" are left alone: too few stand for names.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import accumulate

from spacy.tokens import Doc, Span, Token

from claimcheck.language import annotations
from claimcheck.language.names import gazetteer
from claimcheck.language.names.folding import fold
from claimcheck.language.names.people import Gender, gender_of_title
from claimcheck.language.references.descriptions import fits, index_nouns, is_definite, is_predicate, speaks_of_person
from claimcheck.language.references.profiles import Located, gather_profiles, locate, noun_role
from claimcheck.records import Name, NameLabel

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
}
REFERRING_TAGS = frozenset({"PRON", "DET", "NOUN", "PROPN"})
WINDOW_SENTENCES = 3
"""How far back a pronoun can reach."""
MENTIONS_KEPT = 60
"""The most mentions that a pronoun chooses from, however long its sentence is."""
NEAR_SENTENCES = 1
"""How far back the last mention can be of a person whose gender the text itself does not tell."""
LEARNED_PRONOUNS = 2
"""How many pronouns of one gender, and none of the other, tell a person's gender."""
FADE_RATIO = 0.35
"""What a mention still weighs a sentence later. This, the margin and the ratio of known gender were found by trying
values on the pronouns of the training part of UD GUM: precision 0.93, coverage 0.54; 0.5, 1.5, 1.3 gave 0.91, 0.56."""
QUOTED_SENTENCE = 0.5
"""What a sentence that is only quoted counts in the distance: what a speaker says leads away from nobody.
In 84 articles of PolNeAR (dev) 20 more speakers are named so, and three wrong ones no longer."""
MARGIN_RATIO = 1.8
"""How much heavier the best candidate must weigh than the next."""
_WEIGHTS = {
    "nsubj": 80,
    "nsubj:pass": 70,
    "obj": 50,
    "iobj": 45,
    "obl": 35,
    "obl:agent": 45,
    "nmod:poss": 40,
    "ROOT": 50,
}
_OTHER_WEIGHT = 30
_OF_ONE_PLACE = frozenset({"conj", "flat"})
"""Dependencies of what stands in the same place as its head."""
_SUBJECTS = frozenset(["nsubj", "nsubj:pass", "nmod:poss"])
"""Where a person whose gender nothing tells must have stood to be taken up."""
_KNOWN_GENDER_RATIO = 1.6
_QUOTED_RATIO = 0.5
_OPEN, _CLOSE, _EITHER = frozenset("“"), frozenset("”"), frozenset(['"', "``", "''"])


@dataclass(frozen=True, slots=True)
class _Mention:
    """A mention of an entity: named, pronominal or descriptive; ``key`` of an unnamed one begins with "?"."""

    key: str
    head: int
    sentence: int
    is_quoted: bool


class References:
    """The references of one article, worked out once.

    Args:
        doc: An article with dependencies and ``doc._.names``.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._names = locate(doc)
        self._profiles = gather_profiles(doc, self._names)
        self._by_head = {located.head: located for located in self._names}
        self._by_token = {i: located for located in self._names for i in range(located.start, located.end)}
        self._by_key: defaultdict[str, list[Located]] = defaultdict(list)
        for located in self._names:
            self._by_key[located.name.key].append(located)
        self._described = index_nouns(self._profiles)
        self._quoted = _quoted_tokens(doc)
        self._referring = [list(filter(self._may_refer, sentence)) for sentence in annotations.sentences(doc)]
        """The tokens of each sentence that :meth:`_read` takes up; it reads them twice."""
        narrated = (any(t.is_alpha and t.i not in self._quoted for t in s) for s in annotations.sentences(doc))
        self._narrated = [0, *accumulate(map(int, narrated))]
        """How many sentences up to each one are not only quoted: what a speaker says leads away from nobody."""
        self._read_all()
        self._learn_genders()
        self._read_all()

    def _read_all(self) -> None:
        self._resolved: dict[int, str] = {}
        self._recent: list[_Mention] = []
        self._seen: defaultdict[str, list[int]] = defaultdict(list)
        for number, tokens in enumerate(self._referring):
            self._recent = [m for m in self._recent if self._narrated_between(m.sentence, number) <= WINDOW_SENTENCES]
            for token in tokens:
                self._read(token, number)

    def _may_refer(self, token: Token) -> bool:
        return token.i in self._by_head or (token.i not in self._by_token and token.pos_ in REFERRING_TAGS)

    def _learn_genders(self) -> None:
        """Take the pronouns that a person without other evidence of gender was given for evidence, if all agree."""
        votes: defaultdict[str, Counter[Gender]] = defaultdict(Counter)
        for i, key in self._resolved.items():
            gender = PRONOUNS.get(self._doc[i].text.casefold())
            if gender is not None and not key.startswith("?"):
                votes[key][gender] += 1
        for key, counts in votes.items():
            profile = self._profiles[key]
            if profile.gender is None and len(counts) == 1 and counts.total() >= LEARNED_PRONOUNS:
                profile.genders |= counts

    def resolve(self, span: Span) -> Name | None:
        """Return the name that ``span`` stands for: its own, or its antecedent's; None where the text leaves it open.

        The head of the span decides: "a spokesman for the ministry" stands for nobody with a name.
        """
        return self.resolve_token(span.root)

    def resolve_token(self, head: Token) -> Name | None:
        """Return the name that the phrase headed by ``head`` stands for; see :meth:`resolve`."""
        located = self._by_token.get(head.i) or self._by_head.get(head.i)
        if located is not None:
            return located.name
        key = self._resolved.get(head.i)
        if key is None or key.startswith("?"):
            return None
        mentions = self._by_key[key]
        at = bisect_left(mentions, head.i, key=lambda located: located.start)
        return mentions[max(0, at - 1)].name

    def _read(self, token: Token, number: int) -> None:
        """Take up one token that may refer: a name, a pronoun, a description, or none of them."""
        key: str | None = None
        located = self._by_head.get(token.i)
        if located is not None:
            if located.name.label is NameLabel.MISC:
                return
            key = located.name.key
        elif token.text.casefold() in PRONOUNS and token.pos_ in {"PRON", "DET"}:
            key = self._resolve_pronoun(token, number) or self._fronted_key(token)
            key = key or f"?{PRONOUNS[token.text.casefold()]}"
            self._resolved[token.i] = key
        elif token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"compound", "flat"}:
            key = self._beside(token) or self._resolve_description(token, number)
            if key is not None:
                self._resolved[token.i] = key
            elif speaks_of_person(token) and token.tag_ == "NN" and not is_predicate(token):
                key = f"?{fold(token.lemma_)}"
        if key is not None:
            self._recent = self._recent[-MENTIONS_KEPT:]
            self._recent.append(_Mention(key, token.i, number, token.i in self._quoted))
            self._seen[key].append(number)

    def _beside(self, noun: Token) -> str | None:
        """Return the key of the name that stands in apposition to a noun for a person or body."""
        near = [noun.head] if noun.dep_ == "appos" else [child for child in noun.children if child.dep_ == "appos"]
        located = next((self._by_head[token.i] for token in near if token.i in self._by_head), None)
        if located is None or noun.tag_ not in {"NN", "NNP"} or located.name.label in {NameLabel.MISC, NameLabel.LOC}:
            return None
        if noun.i < located.start and _is_governed(self._doc[noun.i : located.start]):
            return None
        is_personal = located.name.label is NameLabel.PERSON
        return located.name.key if not is_personal or speaks_of_person(noun) else None

    def _resolve_pronoun(self, pronoun: Token, number: int) -> str | None:
        """Return the key of the person a pronoun stands for, None where no candidate clearly outweighs the others."""
        gender, is_inside = PRONOUNS[pronoun.text.casefold()], pronoun.i in self._quoted
        weights: defaultdict[str, float] = defaultdict(float)
        barred = {m.key for m in self._recent if m.sentence == number and self._is_barred(pronoun, m)}
        for mention in self._recent:
            known = self._gender(mention)
            if mention.key in barred or not self._is_person(mention.key) or known not in {None, gender}:
                continue
            if mention.is_quoted and mention.sentence == number and pronoun.dep_ == "nsubj" and not is_inside:
                continue  # who speaks is not spoken of: "My son is ill," he said
            head = self._doc[mention.head]
            distance = self._distance(mention, number, is_inside=is_inside)
            weight = _WEIGHTS.get(_place(head), _OTHER_WEIGHT) * FADE_RATIO**distance
            weight *= _KNOWN_GENDER_RATIO if known is gender else 1
            weights[mention.key] += weight * (_QUOTED_RATIO if mention.is_quoted and not is_inside else 1)
        ranked = sorted(weights, key=lambda key: (-weights[key], key))
        if not ranked:
            return None
        if len(ranked) > 1 and weights[ranked[0]] < MARGIN_RATIO * weights[ranked[1]]:
            return None
        best = ranked[0]
        told = None if best.startswith("?") else self._profiles[best]
        reach = WINDOW_SENTENCES if told and told.genders else NEAR_SENTENCES
        near = [m for m in self._recent if m.key == best and self._away(m, number, is_inside=is_inside) <= reach]
        is_unclear = told is not None and told.gender is None
        fitting = [m for m in near if not is_unclear or _place(self._doc[m.head]) in _SUBJECTS]
        return best if fitting else None

    def _fronted_key(self, pronoun: Token) -> str | None:
        """Return the key of the subject after a fronted clause with a pronoun: "When he lost, Mr. Dale left"."""
        subject = _main_subject(pronoun)
        located = self._by_head.get(subject.i) if subject is not None else None
        if located is None or located.name.label is not NameLabel.PERSON:
            return None
        known = self._profiles[located.name.key].gender
        return located.name.key if known in {None, PRONOUNS[pronoun.text.casefold()]} else None

    def _distance(self, mention: _Mention, number: int, *, is_inside: bool) -> float:
        """Return how far back a mention is, in sentences, for how much it still weighs."""
        away = number - mention.sentence
        narrated = self._away(mention, number, is_inside=is_inside)
        return narrated + QUOTED_SENTENCE * (away - narrated)

    def _away(self, mention: _Mention, number: int, *, is_inside: bool) -> int:
        """Return how many sentences back a mention is; from outside of quotations, those only quoted do not count."""
        if is_inside or mention.is_quoted:
            return number - mention.sentence
        return self._narrated_between(mention.sentence, number)

    def _narrated_between(self, first: int, last: int) -> int:
        return self._narrated[last + 1] - self._narrated[first + 1]

    def _is_person(self, key: str) -> bool:
        return key.startswith("?") or self._profiles[key].label is NameLabel.PERSON

    def _gender(self, mention: _Mention) -> Gender | None:
        if mention.key.startswith("?"):
            pronoun = PRONOUNS.get(self._doc[mention.head].text.casefold())
            return pronoun or gender_of_title([fold(self._doc[mention.head].lemma_)])
        return self._profiles[mention.key].gender

    def _is_barred(self, pronoun: Token, mention: _Mention) -> bool:
        """Whether grammar keeps the pronoun from standing for the mention in its own sentence."""
        head = self._doc[mention.head]
        if pronoun.i in self._quoted and mention.head not in self._quoted and head.dep_ == "nsubj":
            return True
        if pronoun.dep_ == "nmod:poss":
            return bool(pronoun.head == head or head.is_ancestor(pronoun))
        if pronoun.text.casefold() in {"himself", "herself"}:
            return False
        return bool(head.is_ancestor(pronoun) and pronoun.dep_ != "nsubj") or head.head == pronoun.head

    def _resolve_description(self, noun: Token, number: int) -> str | None:
        """Return the key of the entity that "the" and a noun stand for, None where none or several fit."""
        if not is_definite(noun) or noun.i + 1 in self._by_token:
            return None
        role = noun_role(noun)
        keys = [key for key in self._described.get(role.noun, ()) if key in self._seen]
        fitting = [key for key in keys if fits(role, self._profiles[key])]
        if len(fitting) > 1:
            fitting = [key for key in fitting if number - self._seen[key][-1] <= WINDOW_SENTENCES]
        return fitting[0] if len(fitting) == 1 else None


def resolve(doc: Doc, span: Span) -> Name | None:
    """Return the name that ``span`` stands for; for more than one span of a Doc make one :class:`References`."""
    return References(doc).resolve(span)


def _is_governed(before: Span) -> bool:
    """Whether a preposition stands before a name and its title: "a spokesman for Mayor Dale" is not Dale."""
    words = [token for token in before if fold(token.text) not in gazetteer.titles().all]
    return words[-1].dep_ == "case" if words else False


def _main_subject(pronoun: Token) -> Token | None:
    """Return the subject that a clause fronted before it, with the pronoun for subject, depends on or modifies."""
    clause = pronoun.head
    while clause.dep_ in {"ccomp", "xcomp", "aux", "cop"}:
        clause = clause.head
    if pronoun.dep_ not in {"nsubj", "nsubj:pass"} or clause.head.i <= pronoun.i:
        return None
    subject: Token | None = None
    if clause.dep_ == "advcl":
        subject = next((child for child in clause.head.lefts if child.dep_ in {"nsubj", "nsubj:pass"}), None)
    elif clause.dep_ == "acl":
        subject = clause.head
    return (
        subject if subject is not None and subject.i > pronoun.i and subject.left_edge.i >= clause.left_edge.i else None
    )


def _place(head: Token) -> str:
    """Return the dependency that says how prominent a mention is; a conjunct has its first conjunct's.

    A name behind a description has that of the phrase which they are: "The club's manager Pavel Novak was furious".
    """
    while head.dep_ in _OF_ONE_PLACE and head.head is not head:
        head = head.head
    return str(head.dep_)


def _quoted_tokens(doc: Doc) -> frozenset[int]:
    """Return the tokens inside double quotation marks; a paragraph's end closes every quotation."""
    quoted: set[int] = set()
    is_open, gaps = False, doc._.gaps
    for i, text in enumerate(token.text for token in doc):
        if i in gaps and "\n" in text:
            is_open = False
        elif text in _OPEN or text in _CLOSE or text in _EITHER:
            is_open = text in _OPEN or (text in _EITHER and not is_open)
        elif is_open:
            quoted.add(i)
    return frozenset(quoted)
