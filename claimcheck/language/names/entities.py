"""Link the mentions of an article to entities: who or what each name stands for, and under which key.

Persons are linked by their names (a surname to the full name, wherever in the article that stands), everything else by
its key; see ``docs/decisions`` for what is done about namesakes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from claimcheck.language import annotations
from claimcheck.language.names import forms, gazetteer
from claimcheck.language.names.families import family_names
from claimcheck.language.names.folding import fold
from claimcheck.language.names.labels import head_of, is_head, own_label
from claimcheck.language.names.mention_parts import Mention
from claimcheck.language.names.mentions import is_title_case
from claimcheck.language.names.people import FullName, Person, gather_people, pick_person
from claimcheck.records import NameLabel

Form = tuple[str, ...]
LOCATED_VOTES = 2
"""What a place's surroundings count for, in votes of the model (one a token)."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what the mentions of one entity have in common."""

    label: NameLabel
    canonical: str
    key: str
    stands_for: str | None = None


@dataclass(slots=True)
class _Seen:
    """How one folded form occurs in the article."""

    votes: Counter[NameLabel] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    is_titled: bool = False
    is_family: bool = False
    """Whether it is a surname of the article in the plural."""


def link(doc: Doc, mentions: Sequence[Mention]) -> list[Entity]:
    """Return the entity of each mention, in the order of ``mentions``; equal entities are equal values."""
    forms = [tuple(mention.words(doc)) for mention in mentions]
    texts = [" ".join(mention.text(doc).split()) for mention in mentions]
    seen = _count(doc, mentions, forms, texts)
    labels = _labels(seen)
    suffixed = frozenset(form[0] for form in forms if len(form) == 2 and form[1] in gazetteer.titles().suffixes)
    full = {name.start: name for name in (*_full_names(doc, mentions, labels), *family_names(doc, mentions, labels))}
    people = gather_people([full[start] for start in sorted(full)], suffixed=suffixed)
    first = _first_surnames(doc, mentions, forms)
    persons: list[Person | None] = [
        pick_person(people, form, mention.title, first=first.get(form))
        if _may_be_person(form, seen[form], labels[form])
        else None
        for form, mention in zip(forms, mentions, strict=True)
    ]
    others = [
        (form, text, labels[form]) for form, text, person in zip(forms, texts, persons, strict=True) if person is None
    ]
    keyed = _key_others(doc, mentions, others)
    return [
        Entity(NameLabel.PERSON, person.canonical, person.key) if person else keyed[form, text]
        for form, text, person in zip(forms, texts, persons, strict=True)
    ]


def _labels(seen: Mapping[Form, _Seen]) -> dict[Form, NameLabel]:
    """Return the label of each form; a name is a person's where its last word alone is, a family's in the plural."""
    labels = {form: _label(form, entry) for form, entry in seen.items()}
    for form, entry in seen.items():
        own = own_label(form, max(entry.texts))
        if own is None and 1 < len(form) < 5 and labels.get(form[-1:]) is NameLabel.PERSON:
            labels[form] = NameLabel.PERSON
    for form in _shortened_companies(seen, labels):
        labels[form] = NameLabel.ORG
    surnames = {form[-1] for form, label in labels.items() if label is NameLabel.PERSON}
    for form in labels:
        if len(form) == 1 and form[0].endswith("s") and form[0][:-1] in surnames and form[0] not in surnames:
            labels[form], seen[form].is_family = NameLabel.MISC, True
    return labels


def _shortened_companies(seen: Mapping[Form, _Seen], labels: Mapping[Form, NameLabel]) -> list[Form]:
    """Return the names of one word, taken for persons', by which a company goes on: "Calder Foods ... Calder said".

    None that is a given name, stands behind a title, or is the surname of somebody in the article.
    """
    public = gazetteer.organizations().public_heads
    long = [(form, label) for form, label in labels.items() if len(form) > 1]
    firms = {form[0] for form, label in long if label is NameLabel.ORG and head_of(form) not in public}
    surnames = {form[-1] for form, label in long if label is NameLabel.PERSON}
    return [
        form
        for form, label in labels.items()
        if len(form) == 1 and label is NameLabel.PERSON and form[0] in firms - surnames
        if form[0] not in gazetteer.given_names() and not seen[form].is_titled
    ]


def _full_names(doc: Doc, mentions: Sequence[Mention], labels: Mapping[Form, NameLabel]) -> Iterator[FullName]:
    """Yield each full name of a person; "Bill and Hillary Clinton" names two, "Mr. Obama and Hillary Clinton" one."""
    surnames = {tuple(mention.words(doc)) for mention in mentions if mention.title}
    for i, mention in enumerate(mentions):
        following = mentions[i + 1] if i + 1 < len(mentions) else None
        form, text = tuple(mention.words(doc)), " ".join(mention.text(doc).split())
        is_kin = any(token.lower_ in gazetteer.titles().kin for token in doc[max(0, mention.start - 3) : mention.start])
        if labels[form] is NameLabel.PERSON and len(forms.core(list(form))) > 1:
            yield FullName(form, text, mention.title, mention.start, is_kin)
        elif following and len(form) == 1 and form not in surnames and own_label(form, text) is None:
            other = tuple(following.words(doc))
            is_pair = following.start == mention.end + 1 and doc[mention.end].lower_ == "and" and not following.title
            if is_pair and labels[other] is NameLabel.PERSON and len(other) > 1:
                surname = doc[following.end - 1].text
                yield FullName((*form, other[-1]), f"{text} {surname}", mention.title, mention.start, is_kin)


def _first_surnames(doc: Doc, mentions: Sequence[Mention], forms: Sequence[Form]) -> dict[Form, int]:
    """Return the token at which each name of one word first stands in running text (not in a headline)."""
    first: dict[Form, int] = {}
    headlines = {token.i for sentence in annotations.sentences(doc) if is_title_case(sentence) for token in sentence}
    for mention, form in zip(mentions, forms, strict=True):
        is_part = doc[mention.end : mention.end + 1].text == "and"
        if len(form) == 1 and mention.start not in headlines and not is_part:
            first.setdefault(form, mention.start)
    return first


def _count(doc: Doc, mentions: Sequence[Mention], forms: Sequence[Form], texts: Sequence[str]) -> dict[Form, _Seen]:
    seen: dict[Form, _Seen] = defaultdict(_Seen)
    for mention, form, text in zip(mentions, forms, texts, strict=True):
        entry = seen[form]
        entry.texts[text] += 1
        entry.is_titled = entry.is_titled or any(word in gazetteer.titles().all for word in mention.title)
        for token in doc[mention.start : mention.end]:
            if token.ent_type_ in NameLabel.__members__:
                entry.votes[NameLabel(token.ent_type_)] += 1
        if _is_located(doc, mention):
            entry.votes[NameLabel.LOC] += LOCATED_VOTES
        if form[0] in gazetteer.given_names():
            entry.votes[NameLabel.PERSON] += 1
    return seen


def _is_located(doc: Doc, mention: Mention) -> bool:
    """Whether the name stands where places do: after "in" or "near", or before a comma and a state."""
    before = doc[mention.start - 1].text.casefold() if mention.start else ""
    after = doc[mention.end : mention.end + 2]
    has_state = len(after) == 2 and after[0].text == "," and fold(after[1].text) in gazetteer.places().keys
    return before in {"in", "near", "outside"} or has_state


def _label(form: Form, seen: _Seen) -> NameLabel:
    """Return what the name names: by its title, its own words, or the majority of the model's votes."""
    own = own_label(form, max(seen.texts))
    if seen.is_titled and own in {None, NameLabel.PERSON, NameLabel.LOC}:
        return NameLabel.PERSON
    if own is not None:
        return own
    if seen.votes:
        return max(sorted(seen.votes), key=seen.votes.__getitem__)
    return NameLabel.MISC


def _may_be_person(form: Form, seen: _Seen, label: NameLabel) -> bool:
    if label is NameLabel.PERSON:
        return True
    own = own_label(form, max(seen.texts))
    votes = seen.votes
    if own is NameLabel.LOC:
        return bool(votes) and 2 * votes[NameLabel.PERSON] > votes.total()
    return own is None and len(form) <= 3 and not seen.is_family


def _key_others(
    doc: Doc, mentions: Sequence[Mention], others: Sequence[tuple[Form, str, NameLabel]]
) -> dict[tuple[Form, str], Entity]:
    """Return the entities of forms that are no known person's, by form and text."""
    keys = {(form, text): _key(form, text, label) for form, text, label in others}
    aliases = _acronyms(doc, mentions, keys.values()) | _shortened(others, keys)
    groups: dict[str, list[tuple[str, NameLabel, bool]]] = defaultdict(list)
    for form, text, label in others:
        is_sure = own_label(form, text) is label
        groups[_follow(aliases, keys[form, text])].append((text, label, is_sure))
    entities = {key: _entity(key, members) for key, members in groups.items()}
    return {place: entities[_follow(aliases, key)] for place, key in keys.items()}


def _follow(aliases: dict[str, str], key: str) -> str:
    seen = {key}
    while key in aliases and aliases[key] not in seen:
        key = aliases[key]
        seen.add(key)
    return key


def _key(form: Form, text: str, label: NameLabel) -> str:
    if label is NameLabel.PERSON:
        return forms.person_key(text)
    return forms.member_key(" ".join(form)) or forms.name_key(text)


def _acronyms(doc: Doc, mentions: Sequence[Mention], keys: Iterable[str]) -> dict[str, str]:
    """Return the article's acronyms with the keys of their expansions: in brackets after them, or by initials."""
    present = set(keys)
    found: dict[str, str] = {}
    previous: Mention | None = None
    for mention in mentions:
        text = mention.text(doc)
        short = fold(text)
        is_acronym = text.replace(".", "").isupper() and " " not in text and short in present
        if previous and is_acronym and mention.start == previous.end + 1 and doc[previous.end].text == "(":
            full = previous.text(doc)
            if any(fold(text) == letters for letters in forms.initials(full)) or len(full.split()) > 2:
                found.setdefault(short, forms.name_key(full))
        previous = mention
    shorts = {key for key in present if key.isalpha() and 2 <= len(key) <= 6}
    for mention in mentions:
        full = mention.text(doc)
        for letters in sorted(forms.initials(full) & shorts):
            if forms.name_key(full) in present:
                found.setdefault(letters, forms.name_key(full))
    return {short: key for short, key in found.items() if short != key and key in present}


def _shortened(others: Sequence[tuple[Form, str, NameLabel]], keys: dict[tuple[Form, str], str]) -> dict[str, str]:
    """Return keys of bodies that are another's key cut short before a generic word ("Goldman" - "Goldman Sachs")."""
    parts = gazetteer.organizations()
    bodies = {keys[form, text] for form, text, label in others if label is NameLabel.ORG}
    unclear = {
        keys[form, text]
        for form, text, label in others
        if label in {NameLabel.ORG, NameLabel.MISC} and own_label(form, text) is None
    }
    longer: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        words = body.split()
        for length in range(1, len(words) if words[-1] not in parts.paper_heads else 1):
            longer[" ".join(words[:length])].add(body)
    found: dict[str, str] = {}
    for key in sorted(unclear):
        fixed = key in parts.bodies or key in parts.aliases.values() or is_head(head_of(key.split()))
        if len(longer[key]) == 1 and not fixed:
            found[key] = next(iter(longer[key]))
    return found


def _entity(key: str, members: Sequence[tuple[str, NameLabel, bool]]) -> Entity:
    """Return the entity of mentions (text, label, whether the words themselves decide the label) under one key."""
    texts = Counter(text for text, _, _ in members)
    first = {text: i for i, (text, _, _) in reversed(list(enumerate(members)))}
    canonical = max(
        texts,
        key=lambda text: (
            not text.isupper() or (" " not in text and len(text) < 6),
            len(text.split()),
            "." not in text,
            texts[text],
            -first[text],
        ),
    )
    sure = [label for _, label, is_sure in members if is_sure]
    labels = Counter(sure or [label for _, label, _ in members])
    label = max(sorted(labels), key=labels.__getitem__)
    places = gazetteer.places()
    stands_for = places.demonyms.get(key) or places.seats.get(key)
    return Entity(label, canonical, key, stands_for if stands_for != key else None)
