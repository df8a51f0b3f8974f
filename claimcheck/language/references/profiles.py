"""What an article says about each named entity: gender, titles, and the nouns that describe it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from claimcheck.language.names import gazetteer
from claimcheck.language.names.folding import fold
from claimcheck.language.names.people import Gender, gender_of_name, gender_of_title
from claimcheck.records import Name, NameLabel

FORMER = frozenset(["former", "ex", "late"])


@dataclass(frozen=True, slots=True)
class Located:
    """A name with its tokens, half-open, and the token that heads its phrase."""

    name: Name
    start: int
    end: int
    head: int


@dataclass(frozen=True, slots=True)
class Role:
    """A title or noun by which an entity is introduced."""

    noun: str
    """Spelled out ("governor" for "Gov."), lower case."""
    words: frozenset[str]
    """The words around it that belong to it ("defense", "venezuelan"), folded."""
    is_former: bool


@dataclass(slots=True)
class Profile:
    """What the article says about one entity."""

    label: NameLabel
    genders: Counter[Gender] = field(default_factory=Counter)
    given: Gender | None = None
    roles: set[Role] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    """Folded words of its names, the full form of an acronym included."""

    @property
    def gender(self) -> Gender | None:
        """The gender the text tells, else the one the given name tells."""
        if len(self.genders) == 1:
            return next(iter(self.genders))
        return self.given if not self.genders else None


def locate(doc: Doc) -> tuple[Located, ...]:
    """Return the names of the article with their tokens."""
    at = {token.idx: token.i for token in doc}
    located = []
    for name in doc._.names:
        start = at.get(name.span.start)
        if start is None:
            continue
        end = start + 1
        while end < len(doc) and doc[end].idx < name.span.end:
            end += 1
        located.append(Located(name, start, end, phrase_head(doc, start, end)))
    return tuple(located)


def phrase_head(doc: Doc, start: int, end: int) -> int:
    """Return the head of the phrase that a name makes with its title ("President" or "Maduro", as the parse has it)."""
    root = doc[start:end].root
    above = root.head
    is_title = above.i < start and start - above.i <= 4 and fold(above.text) in gazetteer.titles().all
    if not is_title or root.dep_ not in {"flat", "appos", "compound", "nmod", "nmod:unmarked", "dep", "list"}:
        return int(root.i)
    is_apart = any(token.dep_ == "case" or token.is_punct for token in doc[above.i + 1 : start])
    return int(root.i if is_apart else above.i)


def gather_profiles(doc: Doc, names: Sequence[Located]) -> dict[str, Profile]:
    """Return the profile of each key of ``names``."""
    profiles: dict[str, Profile] = {}
    for located in names:
        name = located.name
        profile = profiles.setdefault(name.key, Profile(name.label))
        profile.words |= {*name.key.split(), *fold(name.canonical).split()}
        if name.label is NameLabel.PERSON:
            profile.given = profile.given or gender_of_name(name.key.split())
        for role in _roles(doc, located):
            profile.roles.add(role)
            gender = gender_of_title([*role.noun.split(), *role.words])
            if gender and name.label is NameLabel.PERSON:
                profile.genders[gender] += 1
    return profiles


def _roles(doc: Doc, located: Located) -> Iterator[Role]:
    """Yield the roles that stand beside one mention: titles before it, appositions, and "is a ..."."""
    title = _title_before(doc, located.start)
    if title:
        yield _role([fold(doc[i].text) for i in title])
    head = doc[located.head]
    nouns = [child for child in head.children if child.dep_ == "appos" and child.pos_ == "NOUN"]
    if head.dep_ == "appos" and head.head.pos_ == "NOUN":
        nouns.append(head.head)
    if head.dep_ == "nsubj" and head.head.pos_ == "NOUN" and any(child.dep_ == "cop" for child in head.head.children):
        nouns.append(head.head)
    for noun in nouns:
        yield noun_role(noun)


def _title_before(doc: Doc, start: int) -> range | None:
    """Return the tokens of the title that ends right before token ``start``."""
    titles = gazetteer.titles()
    first = start
    while first > 0 and start - first < 8:
        word = fold(doc[first - 1].text)
        if word in {"of", "the"} and first < start:
            before = fold(doc[first - 2].text) if first > 1 else ""
            if before not in titles.all:
                break
        elif word not in titles.all and word not in titles.modifiers and not (first < start and _is_people(word)):
            phrase = " ".join([word, *(fold(token.text) for token in doc[first:start])])
            if first == start or phrase not in titles.all:
                break
        first -= 1
    tokens = range(first, start)
    words = [fold(doc[i].text) for i in tokens]
    return tokens if any(word in titles.all for word in words) or " ".join(words) in titles.all else None


def _is_people(word: str) -> bool:
    """Whether a word inside a title says whose: "French", "U.S.", "Labour"."""
    return (
        word in gazetteer.places().keys
        or word in gazetteer.places().demonyms
        or word in gazetteer.organizations().parties
    )


def _role(words: list[str]) -> Role:
    """Return the role that folded title words make: the longest title that ends them, the others around it."""
    titles = gazetteer.titles()
    for size in range(min(5, len(words)), 0, -1):
        for end in range(len(words), size - 1, -1):
            phrase = " ".join(words[end - size : end])
            if phrase in titles.all:
                others = words[: end - size] + words[end:]
                noun = titles.same.get(phrase, phrase)
                return Role(noun, frozenset(others) | frozenset(phrase.split()), is_former=bool(FORMER & {*others}))
    return Role(words[-1], frozenset(words), is_former=bool(FORMER & {*words}))


def noun_role(noun: Token) -> Role:
    """Return the role that a noun with its modifiers describes ("the Venezuelan defense minister")."""
    left = [child for child in noun.lefts if child.dep_ in {"amod", "compound", "nmod", "det", "flat"}]
    first = min((token.i for child in left for token in child.subtree), default=noun.i)
    words = [fold(token.lemma_ if token.i == noun.i else token.text) for token in noun.doc[first : noun.i + 1]]
    after = [fold(token.text) for token in noun.doc[noun.i + 1 : noun.i + 4]]
    for size in range(len(after), 0, -1):
        if " ".join([words[-1], *after[:size]]) in gazetteer.titles().all:
            words += after[:size]
            break
    return _role([word for word in words if word] or [fold(noun.text)])
