"""The words that mark a saying, what each takes as content, and who can say something.

The lexicon is ``lexicons/cues.toml``. Words are looked up by inflected form, made from the base forms of the lexicon,
so that a lemmatizer's slip costs nothing.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from spacy.tokens import Token

from claimcheck.language.attribution.syntax import has_to
from claimcheck.language.names import gazetteer
from claimcheck.lexicons import load_lexicon
from claimcheck.records import Stance

_PERSON_NOUN = re.compile(r"(?:[^o]ers?|ors?|ists?|ians?|ysts?|m[ae]n|ives|ents|ants|ees)$")
"""Endings of nouns for persons; where they err, a verb that events can be the subject of is taken for a cue."""
ADDED = "claimcheck_added_cues"
"""Key of ``doc.user_data`` under which :func:`added_verbs` stand."""


class Frame(StrEnum):
    """What a cue takes as content (lexicons/cues.toml tells each)."""

    QUOTE = "quote"
    CLAUSE = "clause"
    INFINITIVE = "infinitive"
    OBJECT = "object"
    AS = "as"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """An entry of the lexicon."""

    lemma: str
    particle: str = ""
    frames: frozenset[Frame] = frozenset()
    prepositions: frozenset[str] = frozenset()
    stance: Stance = Stance.NEUTRAL
    hearer: bool = False
    thought: bool = False
    refusal: bool = False
    evidence: bool = False

    def takes(self, frame: Frame) -> bool:
        """Whether content of this kind can follow."""
        return frame in self.frames


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cue lexicon, by inflected form; of phrases by their words."""

    verbs: dict[str, dict[str, Cue]] = field(default_factory=dict)
    """Form -> particle ("" for none) -> entry."""
    nouns: dict[str, Cue] = field(default_factory=dict)
    adjectives: dict[str, Cue] = field(default_factory=dict)
    adverbs: dict[str, Cue] = field(default_factory=dict)
    phrases: dict[tuple[str, ...], Cue] = field(default_factory=dict)
    media: frozenset[str] = frozenset()
    light_verbs: frozenset[str] = frozenset()
    surfacing_verbs: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    """Those of whoever speaks."""
    particles: frozenset[str] = frozenset()
    """Adverbs that make another verb of the one before them."""
    several: frozenset[str] = frozenset()
    """Pronouns of more than one of them."""
    bodies: frozenset[str] = frozenset()
    feelings: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()


@functools.cache
def lexicon() -> Lexicon:
    """Return the lexicon that comes with claimcheck; it is read once."""
    tables = load_lexicon("claimcheck.language", "cues").tables
    irregular: dict[str, list[str]] = tables["forms"]
    made = Lexicon(
        media=_all_forms(tables["media"]["nouns"]),
        light_verbs=_all_verb_forms(tables["noun_verbs"]["light"], irregular),
        surfacing_verbs=_all_verb_forms(tables["noun_verbs"]["surfacing"], irregular),
        particles=frozenset(tables["particles"]["words"]),
        pronouns=frozenset(tables["speakers"]["pronouns"]),
        several=frozenset(tables["speakers"]["several"]),
        bodies=_all_forms(tables["speakers"]["bodies"]),
        feelings=frozenset(tables["speakers"]["feelings"]),
        documents=_all_forms(tables["speakers"]["documents"]),
    )
    for key, row in tables["verbs"].items():
        base, _, particle = key.partition(" ")
        cue = _entry(base, particle, row)
        for form in {*_verb_forms(base), *irregular.get(base, ())}:
            made.verbs.setdefault(form, {})[particle] = cue
    for noun, row in tables["nouns"].items():
        made.nouns.update(dict.fromkeys(_noun_forms(noun), _entry(noun, "", row)))
    made.adjectives.update({word: _entry(word, "", row) for word, row in tables["adjectives"].items()})
    made.adverbs.update({word: _entry(word, "", row) for word, row in tables["adverbs"].items()})
    made.phrases.update({tuple(words.split()): _entry(words, "", row) for words, row in tables["phrases"].items()})
    return made


def _entry(lemma: str, particle: str, row: dict[str, Any]) -> Cue:
    return Cue(
        lemma=f"{lemma} {particle}".strip(),
        particle=particle,
        frames=frozenset(Frame(name) for name in row.get("frames", ())),
        prepositions=frozenset(row.get("prepositions", ())),
        stance=Stance(row.get("stance", "neutral")),
        hearer=row.get("hearer", False),
        thought=row.get("thought", False),
        refusal=row.get("refusal", False),
        evidence=row.get("evidence", False),
    )


def _verb_forms(base: str) -> Iterator[str]:
    """Yield the regular inflections of a verb; where spelling is not predictable, both.

    >>> sorted(_verb_forms("admit"))
    ['admit', 'admited', 'admiting', 'admits', 'admitted', 'admitting']
    """
    yield base
    if base.endswith("e"):
        yield from (f"{base}s", f"{base}d", f"{base[:-1]}ing")
    elif base.endswith("y") and base[-2] not in "aeiou":
        yield from (f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing")
    else:
        yield f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{base}s"
        yield from (f"{base}ed", f"{base}ing")
        if base[-1] not in "aeiouwxy" and base[-2] in "aeiou":
            yield from (f"{base}{base[-1]}ed", f"{base}{base[-1]}ing")


def _noun_forms(noun: str) -> tuple[str, str]:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun, f"{noun[:-1]}ies"
    return noun, f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"


def _all_forms(nouns: list[str]) -> frozenset[str]:
    return frozenset(form for noun in nouns for form in _noun_forms(noun))


def _all_verb_forms(verbs: list[str], irregular: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in (*_verb_forms(verb), *irregular.get(verb, ())))


def can_speak(token: Token) -> bool:
    """Whether the head of a subject is a person, a body, or a document: somebody or something that says.

    >>> import spacy
    >>> doc = spacy.blank("en")("ministry visits")
    >>> can_speak(doc[0]), can_speak(doc[1])
    (True, False)
    """
    if token.ent_type_ or token.pos_ == "PROPN":
        return True
    words, titles = lexicon(), gazetteer.titles()
    form = token.lower_
    if form in words.pronouns or form in words.bodies or form in words.documents:
        return True
    singular = form.removesuffix("s")
    is_title = any(word in nouns for word in (form, singular) for nouns in (titles.all, titles.person_nouns))
    return is_title or _PERSON_NOUN.search(form) is not None


def added_verbs(verbs: Mapping[Stance, Iterable[str]]) -> dict[str, dict[str, Cue]]:
    """Return the entries of verbs that a user adds, as ``Lexicon.verbs`` holds them; they take quotations and clauses.

    Args:
        verbs: Base forms by the stance that they give what is said.

    >>> sorted(added_verbs({Stance.NEUTRAL: ["carp"]}))
    ['carp', 'carped', 'carping', 'carps']
    """
    added: dict[str, dict[str, Cue]] = {}
    for stance, bases in verbs.items():
        for key in bases:
            base, _, particle = key.partition(" ")
            cue = _entry(base, particle, {"frames": [Frame.QUOTE, Frame.CLAUSE], "stance": stance})
            for form in _verb_forms(base):
                added.setdefault(form, {})[particle] = cue
    return added


def verb_cue(token: Token) -> Cue | None:
    """Return the entry of a verb, its particle considered ("point out" is not "point"); None if it is no cue.

    With a particle that the lexicon does not have for it, a verb keeps what it takes, but not its stance.

    Verbs that a user added (``doc.user_data[ADDED]``) come before those of the lexicon.
    """
    added: Mapping[str, Mapping[str, Cue]] = token.doc.user_data.get(ADDED, {})
    by_particle = added.get(token.lower_) or lexicon().verbs.get(token.lower_)
    if by_particle is None:
        return None
    following = {child.lower_ for child in token.rights if child.dep_ in ("compound:prt", "advmod")}
    if any(child.dep_ == "xcomp" and has_to(child) for child in token.rights):
        following.add("to")
    for particle, cue in by_particle.items():
        if particle and particle in following:
            return cue
    bare = by_particle.get("")
    return replace(bare, stance=Stance.NEUTRAL) if bare is not None and _has_particle(token, bare) else bare


def _has_particle(token: Token, entry: Cue) -> bool:
    """Whether a particle stands right behind a verb ("pushed back"), and no preposition that goes with it."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    is_own = after.head.i == token.i and after.dep_ in ("compound:prt", "advmod")
    is_particle = after.dep_ == "compound:prt" or after.lower_ in lexicon().particles
    return is_own and is_particle and after.lower_ not in entry.prepositions


def noun_cue(token: Token) -> Cue | None:
    """Return the entry of a noun; None if it is no cue."""
    return lexicon().nouns.get(token.lower_)
