"""Surnames of relatives: "Liam Keane and his brother Sean" names Sean Keane.

News leaves out the surname of a relative where it is the same (AP Stylebook, "names"). Only of siblings, and of the
children and father of a man, is that taken for granted here: wives, mothers and a woman's children often bear another.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from claimcheck.language.names import gazetteer
from claimcheck.language.names.folding import fold
from claimcheck.language.names.forms import core, same_given_name
from claimcheck.language.names.labels import own_label
from claimcheck.language.names.mention_parts import Mention
from claimcheck.language.names.people import FullName, Gender, gender_of_name, gender_of_title
from claimcheck.records import NameLabel

Form = tuple[str, ...]
POSSESSIVES = {"his": Gender.MALE, "her": Gender.FEMALE, "their": None, "whose": None}
PHRASE_TOKENS = 8
"""The most words between a possessor and the name of the relative ("his 12-year-old twin brother, Sean")."""
SENTENCES_BACK = 1
"""How far back the relative may be named whom "his" takes up."""
_POSSESSIVE_ENDINGS = frozenset({"'s", "’s", "'", "’"})
_LISTING = frozenset({",", "and", "&"})


def family_names(doc: Doc, mentions: Sequence[Mention], labels: Mapping[Form, NameLabel]) -> Iterator[FullName]:
    """Yield the full name of each relative whom the article introduces by a given name, in order.

    Args:
        doc: An article with sentences.
        mentions: Its names, in order.
        labels: What each form of them names.
    """
    family = _Family(doc, mentions, labels)
    surname = ""
    for at, mention in enumerate(mentions):
        if not family.is_given_name(mention):
            continue
        is_next = at > 0 and family.is_listed_with(mentions[at - 1], mention)
        surname = family.surname_of_kin(at) or (surname if is_next else "")
        if surname and not family.is_named_in_full(mention):
            yield family.full_name(mention, surname)


class _Family:
    """Who may be whose relative in one article."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention], labels: Mapping[Form, NameLabel]) -> None:
        self._doc = doc
        self._mentions = mentions
        self._labels = labels
        self._full: dict[Form, str] = {}  # to the surname as written
        self._bearers: defaultdict[str, set[Form]] = defaultdict(set)  # by their given names and surnames
        for mention in mentions:
            form = tuple(core(mention.words(doc)))
            if len(form) > 1 and labels[tuple(mention.words(doc))] is NameLabel.PERSON:
                texts = [text for text in mention.text(doc).split() if fold(text).split()[-1:] == [form[-1]]]
                self._full.setdefault(form, texts[-1] if texts else form[-1].title())
                self._bearers[form[0]].add(form)
                self._bearers[form[-1]].add(form)
        self._sentence_starts = [token.i for token in doc if token.is_sent_start]

    def is_given_name(self, mention: Mention) -> bool:
        """Whether a name of one word can be a person's given name."""
        words = mention.words(self._doc)
        own = own_label(words, mention.text(self._doc)) if len(words) == 1 else NameLabel.MISC
        return own in {None, NameLabel.PERSON} and not any(
            form[-1] == words[0] for form in self._bearers.get(words[0], ())
        )

    def is_named_in_full(self, mention: Mention) -> bool:
        """Whether the article gives somebody of that given name a surname."""
        given = mention.words(self._doc)[0]
        return any(same_given_name(given, form[0]) for form in self._full)

    def is_listed_with(self, left: Mention, right: Mention) -> bool:
        """Whether two names stand in one list behind a plural ("his brothers Sean and Paul")."""
        between = self._doc[left.end : right.start]
        plural = gazetteer.titles().kin_in_plural
        before = self._doc[max(0, left.start - PHRASE_TOKENS) : left.start]
        return (
            0 < len(between) <= 2
            and all(token.lower_ in _LISTING for token in between)
            and any(token.lower_ in plural for token in before)
        )

    def full_name(self, mention: Mention, surname: str) -> FullName:
        """Return the name of a relative with a surname."""
        text = f"{mention.text(self._doc)} {surname}"
        return FullName(tuple(fold(text).split()), text, mention.title, mention.start, is_kin=True)

    def surname_of_kin(self, at: int) -> str:
        """Return the surname of the relative that a phrase before the ``at``-th name speaks of; empty if none."""
        start = self._mentions[at].start
        kin = start - 2 if start and self._doc[start - 1].text == "," else start - 1
        words = gazetteer.titles()
        if kin < 1 or self._doc[kin].text not in words.siblings | words.children or self._doc[kin - 1].text == "-":
            return ""
        if self._doc[kin].text in words.kin_in_plural and (family := self._family_before(at, kin)):
            return family
        is_child = self._doc[kin].lower_ in words.children
        owner = self._owner(kin)
        if owner is None:
            return ""
        pronoun = self._doc[owner].lower_
        is_pronoun = pronoun in POSSESSIVES
        relatives = self._before_pronoun(at, owner) if is_pronoun else self._ending_at(at, owner)
        if is_child and all(self._gender(relative) is Gender.FEMALE for relative in relatives):
            return ""
        if is_child and is_pronoun and POSSESSIVES[pronoun] is Gender.FEMALE:
            return ""
        surnames = {self._surname(relative) for relative in relatives}
        return surnames.pop() if len(surnames) == 1 else ""

    def _family_before(self, at: int, kin: int) -> str:
        """Return the surname that stands before a noun for relatives ("the Keane brothers, Liam and Sean")."""
        before = self._mentions[at - 1] if at else None
        is_name = before is not None and before.end == kin and before.end == before.start + 1
        return before.text(self._doc) if before is not None and is_name else ""

    def _owner(self, kin: int) -> int | None:
        """Return the token that says whose relative it is: a possessive pronoun, or the "'s" of a name."""
        for i in range(kin - 1, max(-1, kin - 1 - PHRASE_TOKENS), -1):
            token = self._doc[i]
            if token.lower_ in POSSESSIVES or token.text in _POSSESSIVE_ENDINGS:
                return i
            if not (token.is_lower or token.text == "-" or token.text[0].isdigit()) or token.lower_ in {"and", "of"}:
                return None
        return None

    def _ending_at(self, at: int, owner: int) -> list[Mention]:
        return [mention for mention in self._mentions[:at] if mention.end == owner and self._surname(mention)]

    def _before_pronoun(self, at: int, pronoun: int) -> list[Mention]:
        """Return whom "his" can take up: who stands beside it, else all of that gender who were named just before."""
        gender = POSSESSIVES[self._doc[pronoun].lower_]
        named = [mention for mention in self._mentions[:at] if mention.end <= pronoun and self._surname(mention)]
        named = [mention for mention in named if gender is None or self._gender(mention) in {None, gender}]
        if gender is not None and named and self._is_joined(named[-1].end, pronoun):
            return named[-1:]
        sentence = self._sentence_of(pronoun)
        for number in range(sentence, max(-1, sentence - 1 - SENTENCES_BACK), -1):
            if near := [mention for mention in named if self._sentence_of(mention.start) == number]:
                return near
        return []

    def _is_joined(self, end: int, start: int) -> bool:
        """Whether "and" joins what begins at a token to the name before it, at most an age between."""
        between = self._doc[end:start]
        return any(token.lower_ == "and" for token in between) and all(
            token.lower_ in _LISTING or token.like_num for token in between
        )

    def _sentence_of(self, i: int) -> int:
        return bisect_right(self._sentence_starts, i)

    def _gender(self, mention: Mention) -> Gender | None:
        return gender_of_title(mention.title) or gender_of_name(self._form_of(mention) or ())

    def _surname(self, mention: Mention) -> str:
        """Return the surname of a person as the article writes it, empty where it tells none."""
        form = self._form_of(mention)
        return self._full[form] if form else ""

    def _form_of(self, mention: Mention) -> Form | None:
        """Return the full name that a mention gives or is part of, None where that is unknown or several are."""
        words = tuple(core(mention.words(self._doc)))
        if words in self._full:
            return words
        if len(words) != 1 or self._labels[tuple(mention.words(self._doc))] is not NameLabel.PERSON:
            return None
        forms = sorted(self._bearers.get(words[0], ()))
        return forms[0] if len({form[-1] for form in forms}) == 1 else None
