"""Claims as alignment sees them, made up in any number: events, each told by several articles in words of their own.

What is drawn follows what 75 news articles of 25 events hold (2,819 claims): terms, propositions, names and quotations
per claim, how common the words and names are, and the cosines between claims of one fact, of one event, and of none.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from claimcheck.alignment.meaning import DIMENSIONS, Vectors
from claimcheck.records import (
    Claim,
    ClaimKind,
    Modality,
    Name,
    NameLabel,
    Proposition,
    Quantity,
    Role,
    RoleName,
    Source,
    Span,
    content_id,
)

CLAIMS_PER_ARTICLE = 40
ARTICLES_PER_EVENT = range(2, 9)
FACTS_PER_EVENT = 90
TOPICS = 50
VOCABULARY = 40_000
"""Words of the language; how often each is used falls with its rank (Zipf 1935)."""
PUBLIC_FIGURES = 2_000
"""Names that any event may have; an event has names of its own besides."""
OWN_NAMES = 6
EVENT_WORDS = 60
"""Words that the tellings of one event have in common."""
KEPT_RATIO = 0.7
"""Share of the words of a fact that a telling keeps; the others are told in other words."""
REORDERED_RATIO = 0.3
"""Share of the tellings that put the words of a fact in another order."""
SHARES = {"all": 0.14, "topic": 0.14, "event": 0.12, "fact": 0.33, "telling": 0.27}
"""Share of the squared length of a vector that claims have in common with all, with their topic, and so on."""
SPECTRUM_FALL = 0.4
"""How fast the directions of vectors lose weight: the cosines of unrelated claims then spread as those of news do."""

_NOWHERE = Span(0, 1)
_SYLLABLES = [consonant + vowel for consonant in "bdfghklmnprstvwz" for vowel in "aeiou"]
_ENDS = ("n", "r", "st", "l", "", "d", "ck", "m")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fact:
    """One fact of an event, before anybody tells it."""

    terms: tuple[int, ...]
    names: tuple[str, ...]
    speaker: str | None
    figure: tuple[str, float] | None
    quote: tuple[int, ...]
    direction: Vectors


def made_up_claims(count: int, seed: int = 0) -> tuple[list[Claim], Vectors]:
    """Return ``count`` claims of as many articles as that takes, and what they mean, a row each; the same each time."""
    maker = _Maker(seed)
    claims: list[Claim] = []
    rows: list[Vectors] = []
    vectors = np.empty((count, DIMENSIONS), dtype=np.float32)
    for claim, row in maker.claims():
        claims.append(claim)
        rows.append(row)
        if len(claims) % 1000 == 0 or len(claims) == count:
            vectors[len(claims) - len(rows) : len(claims)] = rows
            rows.clear()
        if len(claims) == count:
            break
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return claims, vectors


class _Maker:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - texts, no secrets
        self._normal = np.random.default_rng(seed)
        self._words = [_word(i) for i in range(VOCABULARY)]
        self._reach = list(accumulate(1 / (rank + 8) for rank in range(VOCABULARY)))
        self._name_reach = list(accumulate(1 / (rank + 3) for rank in range(PUBLIC_FIGURES)))
        self._spectrum = (np.arange(DIMENSIONS) + 1.0) ** -SPECTRUM_FALL
        self._spectrum /= np.linalg.norm(self._spectrum)
        self._common = self._direction("all")
        self._topics = [self._direction("topic") for _ in range(TOPICS)]

    def claims(self) -> Iterator[tuple[Claim, Vectors]]:
        """Yield claims without end, those of an event after each other."""
        number = 0
        while True:
            facts = self._facts(number)
            for teller in range(self._random.choice(ARTICLES_PER_EVENT)):
                told = self._random.sample(facts, CLAIMS_PER_ARTICLE)
                for place, fact in enumerate(told):
                    yield self._tell(fact, f"{number}-{teller}", place)
            number += 1

    def _facts(self, number: int) -> list[_Fact]:
        base = self._common + self._topics[number % TOPICS] + self._direction("event")
        words = self._zipf(EVENT_WORDS)
        names = [self._name(PUBLIC_FIGURES + number * OWN_NAMES + i) for i in range(OWN_NAMES)]
        names += [self._name(i) for i in self._random.choices(range(PUBLIC_FIGURES), cum_weights=self._name_reach, k=3)]
        return [self._fact(base, words, names) for _ in range(FACTS_PER_EVENT)]

    def _fact(self, base: Vectors, words: Sequence[int], names: Sequence[str]) -> _Fact:
        draw = self._random
        return _Fact(
            terms=tuple(draw.sample(words, draw.randint(0, 5)) + self._zipf(draw.randint(1, 9))),
            names=tuple(draw.sample(names, draw.choice((0, 0, 1, 1, 2)))),
            speaker=draw.choice(names) if draw.random() < 0.5 else None,
            figure=(self._words[draw.choice(words)], float(draw.randint(2, 400))) if draw.random() < 0.13 else None,
            quote=tuple(self._zipf(draw.randint(4, 14))) if draw.random() < 0.35 else (),
            direction=base + self._direction("fact"),
        )

    def _tell(self, fact: _Fact, article: str, place: int) -> tuple[Claim, Vectors]:
        draw = self._random
        terms = [term if draw.random() < KEPT_RATIO else self._zipf(1)[0] for term in fact.terms]
        if draw.random() < REORDERED_RATIO:
            draw.shuffle(terms)
        words = tuple(self._words[term] for term in terms)
        names = tuple(_name_record(name) for name in fact.names)
        is_quoted = fact.quote and draw.random() < 0.6
        claim = Claim(
            id=content_id(article, str(place)),
            article=article,
            kind=ClaimKind.INDIRECT if fact.speaker else ClaimKind.NARRATED,
            sentence=_NOWHERE,
            content=(_NOWHERE,),
            text="",
            source=Source(text=fact.speaker, name=fact.speaker, key=fact.speaker, spans=()) if fact.speaker else None,
            cue=None,
            is_headline=place == 0,
            propositions=tuple(_propositions(words, fact.names)),
            causes=(),
            quantities=_figures(fact),
            times=(),
            setting_times=(),
            as_of=None,
            names=names,
            setting_names=(),
            quotes=(_NOWHERE,) if is_quoted else (),
            quoted_words=(tuple(self._words[word] for word in fact.quote),) if is_quoted else (),
            terms=words,
            setting=tuple(self._words[word] for word in self._zipf(draw.randint(0, 12))),
        )
        return claim, fact.direction + self._direction("telling") * draw.uniform(0.7, 1.4)

    def _zipf(self, count: int) -> list[int]:
        return self._random.choices(range(VOCABULARY), cum_weights=self._reach, k=count)

    def _name(self, number: int) -> str:
        return f"{self._words[number % 97]} {_word(VOCABULARY + number)}"

    def _direction(self, share: str) -> Vectors:
        length = SHARES[share] ** 0.5
        drawn: Vectors = (self._normal.standard_normal(DIMENSIONS) * self._spectrum * length).astype(np.float32)
        return drawn


def _word(number: int) -> str:
    """Return a word that no other number has."""
    end, number = _ENDS[number % len(_ENDS)], number // len(_ENDS)
    syllables = [_SYLLABLES[(number * 37 + 11) % len(_SYLLABLES)]]
    while number:
        syllables.append(_SYLLABLES[number % len(_SYLLABLES)])
        number //= len(_SYLLABLES)
    return "".join(syllables) + end


def _name_record(key: str) -> Name:
    return Name(span=_NOWHERE, text=key, label=NameLabel.PERSON, canonical=key.title(), key=key)


def _figures(fact: _Fact) -> tuple[Quantity, ...]:
    if fact.figure is None:
        return ()
    counted, value = fact.figure
    return (Quantity(span=_NOWHERE, text=f"{value:g}", low=value, high=value, counted=counted),)


def _propositions(words: Sequence[str], names: Sequence[str]) -> Iterator[Proposition]:
    """Yield a proposition for each three words: a verb and two that take part in it, a name for the first of them."""
    for start in range(0, len(words) - 1, 3):
        verb, *parts = words[start : start + 3]
        entity = names[0] if names and start == 0 else None
        yield Proposition(
            span=_NOWHERE,
            lemma=verb,
            is_nominal=False,
            is_negated=False,
            modality=Modality.FACT,
            roles=tuple(
                Role(
                    name=name,
                    span=_NOWHERE,
                    lemma=part,
                    preposition=None,
                    entity=entity if name is RoleName.AGENT else None,
                    modifiers=(),
                )
                for name, part in zip((RoleName.AGENT, RoleName.PATIENT), parts, strict=False)
            ),
        )
