"""Who goes on speaking: sources that take up the one of the attribution before.

In news a speaker who has been named goes on as "he", "she", "it", "they" or "the surgeon" until somebody else takes the
subject: the source of the attribution just before is a better antecedent than anybody spoken of in what it says (the
centre of a discourse goes on where it can: Grosz, Joshi and Weinstein 1995). Where another subject comes between, what
:mod:`claimcheck.language.references` says stands.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claimcheck.language.attribution import cues, epithets
from claimcheck.language.attribution.ages import Ages
from claimcheck.language.attribution.links import Link
from claimcheck.language.attribution.narration import Narration, holds_any
from claimcheck.language.attribution.speakers import Speaker, Speakers, joined
from claimcheck.language.attribution.syntax import SUBJECTS, is_circumstance, is_passive, subject_of
from claimcheck.language.names.folding import fold
from claimcheck.language.names.people import Gender, gender_of_title
from claimcheck.language.references.descriptions import is_predicate
from claimcheck.language.references.profiles import gather_profiles, locate
from claimcheck.language.references.resolution import PRONOUNS
from claimcheck.records import Name, NameLabel

REACH_SENTENCES = 1
"""How many sentences of the narrator may stand between an attribution and "he" or "she" that takes up its source."""
_BODIES = (NameLabel.ORG, NameLabel.LOC)
_PLURALS = ("NNS", "NNPS")
_NOUNS = ("NN", "NNP", *_PLURALS)


@dataclass(frozen=True, slots=True)
class Turn:
    """An attribution as the next one sees it."""

    speaker: Speaker
    link: Link
    cue: Token
    end: int
    """Where source, cue and content end."""


class Turns:
    """The sources of one article, in the order in which they speak.

    Args:
        doc: A parsed Doc with ``doc._.names`` and ``doc._.referents``.
        links: Its attributions.
        quoted: Whether each token stands in a quotation.
    """

    def __init__(self, doc: Doc, links: Sequence[Link], quoted: Sequence[bool]) -> None:
        self._doc = doc
        self._speakers = Speakers(doc)
        names = locate(doc)
        self._profiles = gather_profiles(doc, names)
        self._located = {located.head: located.name for located in names}
        self._heads = sorted(self._located)
        self._nouns: defaultdict[str, list[int]] = defaultdict(list)
        for token in doc:
            if token.tag_ in _NOUNS:
                self._nouns[token.lemma_.lower()].append(token.i)
        self._ages = Ages(doc, self._named)
        self._narration = Narration(doc, [link.content for link in links], quoted)
        self.found: list[Speaker | None] = [None] * len(links)
        """The speaker of each link, in the order of ``links``."""
        self.referents: dict[int, Name] = {}
        """Whom a source that takes up another one stands for, by its head."""
        self._take_turns(links)

    def _take_turns(self, links: Sequence[Link]) -> None:
        last: Turn | None = None
        heard: dict[tuple[int, int], Speaker] = {}  # one source can have several cues: "he laughed and said"
        for number in sorted(range(len(links)), key=lambda number: links[number].head):
            link = links[number]
            speaker = self._speakers.speaker_of(link.source)
            if speaker is None:
                continue
            if not self._is_nested(link):
                speaker = heard.get(link.source[0]) or self._taken_up(link, speaker, last)
                heard[link.source[0]] = speaker
                if len(speaker.names) == 1 and speaker.head.i not in self._located:
                    self.referents[speaker.head.i] = speaker.names[0]
                ends = [end for _, end in (*link.source, *link.cue, *link.content)]
                last = Turn(speaker, link, self._doc[link.head], max(ends))
            self.found[number] = speaker

    def _is_nested(self, link: Link) -> bool:
        """Whether an attribution is part of what another source says."""
        own = sum(start <= link.head < end for start, end in link.content)
        return self._narration.said[link.head] > own

    def _can_follow(self, start: int, last: Turn) -> bool:
        """Whether a source can take up that of an attribution: what is quoted knows its own speakers only."""
        before = last.link.source[0][0]
        quoted = self._narration.quoted
        return last.end <= start and _speaks(last) and quoted[before] == quoted[start]

    def _taken_up(self, link: Link, speaker: Speaker, last: Turn | None) -> Speaker:
        """Return the speaker that a source stands for, itself where it takes up nobody."""
        phrase = self._doc[link.source[0][0] : link.source[0][1]]
        turn = last if last is not None and self._can_follow(phrase.start, last) else None
        word = phrase.text.casefold()
        if word in ("he", "she"):
            return self._by_pronoun(link, speaker, turn)
        if is_passive(self._doc[link.head]):
            return speaker
        near = turn if turn is not None and not self._narration.sentences_between(turn.end, phrase.start) else None
        if word == "it":
            return self._by_it(link, speaker, near)
        if word == "they":
            return self._by_they(speaker, near, phrase.start)
        return self._by_description(link, speaker, near)

    # -- pronouns ------------------------------------------------------------------------------------------------------

    def _by_pronoun(self, link: Link, speaker: Speaker, turn: Turn | None) -> Speaker:
        """Return whom "he" or "she" takes up; nobody speaks of themselves by name."""
        gender = PRONOUNS[speaker.head.lower_]
        if turn is not None and self._can_go_on(turn, link, gender):
            if turn.speaker.names and not self._is_told_of(link, turn.speaker.names[0]):
                self._learn(turn.speaker.names[0], gender)
                return _called(speaker, turn.speaker.names)
            if not turn.speaker.names:
                return Speaker(head=speaker.head, text=turn.speaker.text)
        if speaker.names and self._is_told_of(link, speaker.names[0]):
            return Speaker(head=speaker.head)
        return speaker

    def _can_go_on(self, turn: Turn, link: Link, gender: Gender) -> bool:
        """Whether a person of the gender spoke last and no other has been the subject since."""
        start = link.source[0][0]
        if self._narration.sentences_between(turn.end, start) > REACH_SENTENCES:
            return False
        names = turn.speaker.names
        if names:
            is_plural = turn.speaker.head.tag_ in _PLURALS
            is_person = len(names) == 1 and names[0].label is NameLabel.PERSON and not is_plural
            known = self._profiles[names[0].key].gender
        else:
            is_person = turn.speaker.text is not None and epithets.speaks_as_person(turn.speaker.head)
            known = gender_of_title([fold(turn.speaker.head.lemma_)])
        is_same_word = turn.speaker.head.lower_ == self._doc[start].lower_  # "he said it was late, because he knew"
        if not is_person or known not in {None, gender}:
            return False
        if is_circumstance(turn.cue, self._doc[link.head]) and not is_same_word:
            return False
        return not any(self._competes(token, turn, gender) for token in self._rivals(turn, link))

    def _rivals(self, turn: Turn, link: Link) -> Iterator[Token]:
        """Yield the subjects since an attribution, and whoever is named where they are somebody else."""
        start = link.source[0][0]
        subjects = list(self._subjects_since(turn, link))
        yield from subjects
        own = {subject.sent.start for subject in subjects if self._is_of(subject, turn)}
        for head in self._heads_in((turn.end, start)):
            if not self._is_part(link, head):
                sentence = self._doc[head].sent
                if sentence.end <= start and sentence.start not in own:
                    yield self._doc[head]

    def _is_of(self, subject: Token, turn: Turn) -> bool:
        """Whether a subject is who spoke last."""
        name = self._named(subject) or self._doc._.referents.get(subject.i)
        return name is not None and any(name.key == known.key for known in turn.speaker.names)

    def _competes(self, rival: Token, turn: Turn, gender: Gender) -> bool:
        """Whether somebody is another person of the gender than who spoke last."""
        name = self._named(rival)
        if name is not None:
            is_person = name.label is NameLabel.PERSON and self._profiles[name.key].gender in {None, gender}
            return is_person and not self._is_of(rival, turn)
        if rival.lower_ in PRONOUNS:
            is_known = rival.i in self._doc._.referents
            return is_known and PRONOUNS[rival.lower_] is gender and not self._is_of(rival, turn)
        return epithets.is_personal(rival) and gender_of_title([fold(rival.lemma_)]) in {None, gender}

    def _subjects_since(self, turn: Turn, link: Link) -> Iterator[Token]:
        """Yield the subjects of the narrator between two attributions, and that of the main clause of the first."""
        for token in self._doc[turn.cue.sent.start : link.source[0][0]]:
            is_owner = token.dep_ == "nmod:poss" and token.head.dep_ in SUBJECTS
            if not (is_owner or token.dep_ in SUBJECTS) or is_predicate(token):
                continue
            if self._is_part(link, token.i) or token.i == turn.speaker.head.i:
                continue
            is_main = token.head.is_ancestor(turn.cue) and not holds_any(turn.link.source, token.i)
            if token.i >= turn.end or (is_main and not self._narration.said[token.i]):
                yield token

    def _is_part(self, link: Link, index: int) -> bool:
        """Whether a token is part of what an attribution says, or quoted beside it."""
        return self._narration.quoted[index] or holds_any(link.content, index)

    def _learn(self, name: Name, gender: Gender) -> None:
        profile = self._profiles[name.key]
        if profile.gender is None:
            profile.genders[gender] += 1

    def _is_told_of(self, link: Link, name: Name) -> bool:
        """Whether the words before a pronoun that says them speak of a person by name: then somebody else says them."""
        before = (part for part in link.content if part[1] <= link.source[0][0])
        return any(self._located[head].key == name.key for part in before for head in self._heads_in(part))

    def _heads_in(self, stretch: tuple[int, int]) -> list[int]:
        """Return the heads of the names in a stretch of tokens."""
        return self._heads[bisect_left(self._heads, stretch[0]) : bisect_left(self._heads, stretch[1])]

    def _by_it(self, link: Link, speaker: Speaker, turn: Turn | None) -> Speaker:
        """Return the body, or the document, that "it" takes up; of events that show something it stands for nobody."""
        entry = cues.verb_cue(self._doc[link.head])
        if turn is None or entry is None or entry.evidence:
            return speaker
        names, head = turn.speaker.names, turn.speaker.head
        if len(names) == 1 and names[0].label in _BODIES:
            return _called(speaker, names)
        words = cues.lexicon()
        is_singular = head.tag_ == "NN" and (head.lower_ in words.bodies or head.lower_ in words.documents)
        return Speaker(head=speaker.head, text=turn.speaker.text) if not names and is_singular else speaker

    def _by_they(self, speaker: Speaker, turn: Turn | None, start: int) -> Speaker:
        """Return whom "they" takes up: several, or a body."""
        names = self._subjects_before(start) if turn is None else turn.speaker.names
        if len(names) > 1 or (turn is not None and names and self._is_collective(names[0], turn)):
            return _called(speaker, names)
        if turn is None or names:
            return speaker
        head, words = turn.speaker.head, cues.lexicon()
        is_several = head.tag_ in _PLURALS or head.lower_ in words.bodies or head.lower_ in words.several
        return Speaker(head=speaker.head, text=turn.speaker.text) if is_several else speaker

    def _is_collective(self, name: Name, turn: Turn) -> bool:
        """Whether a name is a body's, and what it says brings up nobody else in the plural."""
        said = (self._doc[i] for start, end in turn.link.content for i in range(start, end))
        return name.label is NameLabel.ORG and not any(word.tag_ in _PLURALS and cues.can_speak(word) for word in said)

    def _named(self, head: Token) -> Name | None:
        """Return the name of a noun phrase, that of "club captain Ann Lee" included."""
        beside = (self._located.get(child.i) for child in head.rights if child.dep_ == "flat")
        return self._located.get(head.i) or next((name for name in beside if name is not None), None)

    def _subjects_before(self, start: int) -> tuple[Name, ...]:
        """Return who is named as the subject of the narrator's sentence before the one with a token."""
        sentence = self._narration.sentence_before(start)
        subject = subject_of(sentence.root) if sentence is not None else None
        names = [self._named(token) for token in (subject, *subject.conjuncts)] if subject is not None else [None]
        return tuple(name for name in names if name is not None) if None not in names else ()

    # -- descriptions --------------------------------------------------------------------------------------------------

    def _by_description(self, link: Link, speaker: Speaker, turn: Turn | None) -> Speaker:
        """Return whom "the" and a noun take up, if whoever spoke last can be meant by it and nobody else."""
        phrase = self._doc[link.source[0][0] : link.source[0][1]]
        if phrase[0].lower_ != "the" or (speaker.names and not epithets.is_compatriot(phrase)):
            return speaker
        if aged := self._ages.last_with(epithets.age_of(phrase), phrase.start):
            return _called(speaker, aged)
        if turn is not None and (
            is_circumstance(turn.cue, self._doc[link.head])
            or any(not self._is_of(subject, turn) for subject in self._subjects_since(turn, link))
        ):
            return speaker
        is_sure = epithets.tells_of_person(phrase)
        names = self._subjects_before(phrase.start) if turn is None else turn.speaker.names
        if turn is None and not is_sure:
            names = tuple(name for name in names if name.label is NameLabel.ORG)
        if epithets.is_partisan(phrase) and (turn is None or not names or not self._can_be_of(phrase[-1], turn)):
            return speaker
        if len(names) != 1 or not self._agrees(names[0], epithets.gender_of_phrase(phrase)):
            return speaker
        is_meant = epithets.fits_name(phrase, names[0]) and self._is_unused(phrase.root, names[0])
        is_meant |= is_sure and names[0].label is NameLabel.PERSON
        return _called(speaker, names) if is_meant else speaker

    def _can_be_of(self, party: Token, turn: Turn) -> bool:
        """Whether who spoke last can be of a party: no other is told of theirs, and nobody else was brought up."""
        own = turn.speaker.names[0]
        if epithets.is_of_other_party(self._profiles[own.key], party):
            return False
        sentence = turn.cue.sent
        names = (self._located[head] for head in self._heads_in((sentence.start, max(sentence.end, turn.end))))
        return not any(name.label is NameLabel.PERSON and name.key != own.key for name in names)

    def _agrees(self, name: Name, gender: Gender | None) -> bool:
        return gender is None or self._profiles[name.key].gender in {None, gender}

    def _is_unused(self, noun: Token, name: Name) -> bool:
        """Whether nobody else was called by a noun before."""
        before = (i for i in self._nouns[noun.lemma_.lower()] if i < noun.i)
        meant = (self.referents.get(i) or self._doc._.referents.get(i) for i in before)
        return all(known is not None and known.key == name.key for known in meant)


def _called(speaker: Speaker, names: tuple[Name, ...]) -> Speaker:
    return Speaker(head=speaker.head, names=names, text=joined(names))


def _speaks(turn: Turn) -> bool:
    """Whether the source of an attribution is what its clause is about, and not somebody mentioned in it."""
    start, end = turn.link.source[0]
    return turn.cue.lower_ == "according" or turn.cue.doc[start:end].root.dep_ in SUBJECTS
