"""Persons of an article: their full names, titles and gender, and which of them a part of a name means."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.language.names import gazetteer
from claimcheck.language.names.forms import core, person_key, same_given_name, title_length
from claimcheck.lexicons.nicknames import are_one_given_name

Form = tuple[str, ...]
People = Mapping[str, Sequence["Person"]]
"""Persons by each folded word of their names."""


class Gender(StrEnum):
    """Which pronoun a person is spoken of with."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class FullName:
    """A mention of a person by given name and surname."""

    form: Form
    text: str
    title: Form
    start: int
    """Index of its first token."""
    is_kin: bool = False
    """Whether it is introduced as somebody's relative ("his wife, Ann Example")."""


@dataclass(slots=True, eq=False)
class Person:
    """A person whose full name the article gives."""

    words: Form
    """Folded given names and surnames, the fullest form, initials and suffixes left out."""
    initials: frozenset[str] = frozenset()
    texts: Counter[str] = field(default_factory=Counter)
    titles: set[str] = field(default_factory=set)
    first: int = 0
    """Index of the first token of the first full name."""
    is_kin: bool = False
    is_suffixed: bool = False
    """Whether a suffix tells the person from a namesake of this article."""
    suffix: str | None = None

    @property
    def canonical(self) -> str:
        """The fullest form of the name as written."""
        return max(self.texts, key=lambda text: (not text.isupper(), len(text.split()), self.texts[text], text))

    @property
    def gender(self) -> Gender | None:
        """The gender that titles or the given name tell."""
        return gender_of_title(sorted(self.titles)) or gender_of_name(self.words)

    @property
    def key(self) -> str:
        """The key by which the person compares across articles."""
        key = person_key(self.canonical)
        return f"{key} {self.suffix}" if self.is_suffixed and self.suffix else key


def gender_of_title(title: Sequence[str]) -> Gender | None:
    """Return the gender that a folded title tells, None if it tells none.

    >>> gender_of_title(["mrs"]), gender_of_title(["president"])
    (<Gender.FEMALE: 'female'>, None)
    """
    known = gazetteer.titles()
    if any(word in known.male or word in known.male_nouns for word in title):
        return Gender.MALE
    if any(word in known.female or word in known.female_nouns for word in title):
        return Gender.FEMALE
    return None


def gender_of_name(words: Sequence[str]) -> Gender | None:
    """Return the gender that a folded name tells by its given name, None if it tells none.

    Of single words only women's given names tell it: men's are surnames as well ("Graham", "Scott").

    >>> gender_of_name(["hillary", "clinton"]), gender_of_name(["clinton"]), gender_of_name(["scott"])
    (<Gender.FEMALE: 'female'>, None, None)
    """
    known = gazetteer.given_names()
    if not words or words[0] not in known:
        return None
    if words[0] in known.male:
        return Gender.MALE if len(words) > 1 else None
    return Gender.FEMALE if words[0] in known.female else None


def gather_people(names: Iterable[FullName], *, suffixed: frozenset[str] = frozenset()) -> People:
    """Return the persons behind full names by each word of their names, in order of first mention.

    Args:
        names: The full names of the article, in order.
        suffixed: Surnames that the article gives with a suffix alone ("Trump Jr."): it tells father from son.
    """
    entries = list(names)
    forms = {name.form for name in entries}
    people: defaultdict[str, list[Person]] = defaultdict(list)
    home: dict[Form, Person] = {}
    for form in sorted(forms, key=lambda form: (-len(core(list(form))), form)):
        words, suffix = tuple(core(list(form))), _suffix(form)
        letters = frozenset(word for word in form[1:-1] if len(word) == 1)
        has_namesake = suffix is not None and (form[:-1] in forms or words[-1] in suffixed)
        known = people[words[-1]]
        if has_namesake:
            known = [person for person in known if person.is_suffixed and person.words == words]
        person = next((p for p in known if has_namesake or _is_same(p, words, letters, suffix)), None)
        if person is None:
            person = Person(words, letters, suffix=suffix, is_suffixed=has_namesake)
            for word in set(words):
                people[word].append(person)
        person.initials |= letters
        home[form] = person
    for name in reversed(entries):
        person = home[name.form]
        person.texts[name.text] += 1
        person.titles |= spelled_titles(name.title)
        person.is_kin = person.is_kin or name.is_kin
        person.first = name.start
    return {word: sorted(bearers, key=lambda person: person.first) for word, bearers in people.items()}


def spelled_titles(title: Sequence[str]) -> set[str]:
    """Return the titles in folded title words, spelled out.

    >>> sorted(spelled_titles(["former", "gov"]))
    ['governor']
    """
    known, found = gazetteer.titles(), set()
    for start in range(len(title)):
        length = title_length(list(title[start:]))
        if length:
            phrase = " ".join(title[start : start + length])
            found.add(known.same.get(phrase, phrase))
    return found


def _suffix(form: Form) -> str | None:
    return form[-1] if form[-1] in gazetteer.titles().suffixes else None


def _is_same(person: Person, words: Form, initials: frozenset[str], suffix: str | None) -> bool:
    """Whether a full name can be the person's: the same names, some left out or cut short."""
    if person.is_suffixed and suffix is None:
        return False
    if initials and person.initials and not initials & person.initials:
        return False
    known = person.words
    if words[-1] != known[-1]:
        return len(words) > 1 and known[: len(words)] == words
    if len(words) == 2 and same_given_name(words[0], known[0]):
        return are_one_given_name(words[0], known[0]) or not _are_of_two_genders(words, known)
    rest = iter(known)
    return all(word in rest for word in words)


def _are_of_two_genders(left: Form, right: Form) -> bool:
    """Whether one name begins with a man's given name and the other with a woman's ("Paul Dale", "Paula Dale")."""
    return {gender_of_name(left), gender_of_name(right)} == {Gender.MALE, Gender.FEMALE}


def pick_person(people: People, form: Form, title: Form, *, first: int | None = None) -> Person | None:
    """Return the person that a name or a part of one means, None if none fits.

    Of several with that surname, a title decides where it tells gender or goes with one of them only; else the one
    whose full name is given most often, the first of equals.

    Args:
        people: Everybody whose full name the article gives.
        form: Folded words of the name.
        title: Folded words of its title.
        first: Index of the token that first gives this surname alone in running text. If that is before the full
            name, a relative, or somebody whose title or gender does not agree, is not meant.
    """
    words, suffix, titles = tuple(core(list(form))), _suffix(form), spelled_titles(title)
    gender = gender_of_title(title)
    fitting = [p for p in people.get(words[-1], ()) if _fit(p, words) and (not suffix or p.suffix or len(words) > 1)]
    fitting = [p for p in fitting if not p.is_suffixed or suffix] if len(words) == 1 or not suffix else fitting
    if len(words) == 1:
        fitting = [p for p in fitting if gender is None or p.gender in {None, gender}]
        if first is not None:
            fitting = [p for p in fitting if first >= p.first or _may_precede(p, titles, gender)]
    if not fitting:
        return None
    best = max(_fit(person, words) for person in fitting)
    fitting = [person for person in fitting if _fit(person, words) == best]
    fitting = [person for person in fitting if person.is_suffixed == bool(suffix)] or fitting
    fitting = [person for person in fitting if titles & person.titles] or fitting
    fitting = [person for person in fitting if not person.is_kin] or fitting
    return max(fitting, key=lambda person: (person.texts.total(), -person.first))


def _may_precede(person: Person, titles: set[str], gender: Gender | None) -> bool:
    """Whether a person can be spoken of by surname before the full name is given."""
    if titles & person.titles:
        return True
    return not person.is_kin and person.gender is not None and gender in {None, person.gender}


_EXACT, _SURNAME, _INNER, _GIVEN = 4, 3, 2, 1


def _fit(person: Person, words: Form) -> int:
    """Return how well a part of a name fits the person: 4 the same, 3 surname, 2 inner name, 1 given name, 0 not."""
    known, n = person.words, len(words)
    if words == known or (n > 1 and _is_same(person, words, frozenset(), None)):
        return _EXACT
    if known[-n:] == words:
        return _SURNAME
    if n == 1 and words[0] in known[1:-1]:
        return _INNER
    return _GIVEN if n == 1 and known[0] == words[0] else 0
