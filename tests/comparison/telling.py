"""Claims made by hand: a sentence, and what the earlier stages would have found in it, in words of the sentence."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from claimcheck.comparison.ladder import compare
from claimcheck.comparison.pair import Pair
from claimcheck.records import (
    Article,
    Cause,
    Claim,
    ClaimKind,
    Cue,
    FieldScore,
    Finding,
    Match,
    Modality,
    Name,
    NameLabel,
    Proposition,
    Quantity,
    Role,
    RoleName,
    Source,
    Span,
    Stance,
    Time,
    TimeRelation,
    content_id,
)
from tests.building import bare_article, bare_claim

ALIKE = {"meaning": 0.85, "wording": 0.8, "terms": 0.75, "setting": 0.75}
"""Scores of two sentences that tell the same in nearly the same words."""


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase that takes part in an event."""

    name: RoleName
    words: str
    lemma: str
    preposition: str | None = None
    entity: str | None = None
    modifiers: tuple[str, ...] = ()


def agent(words: str, lemma: str | None = None, *, entity: str | None = None, modifiers: tuple[str, ...] = ()) -> Part:
    return Part(RoleName.AGENT, words, lemma or words.lower().split()[-1], entity=entity, modifiers=modifiers)


def patient(words: str, lemma: str | None = None, *, entity: str | None = None) -> Part:
    return Part(RoleName.PATIENT, words, lemma or words.lower().split()[-1], entity=entity)


def oblique(preposition: str, words: str, lemma: str | None = None, *, entity: str | None = None) -> Part:
    return Part(RoleName.OBLIQUE, words, lemma or words.lower().split()[-1], preposition, entity)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence as one outlet prints it, and its claim; each method adds to the claim what ``words`` stand for."""

    claim: Claim
    published: dt.date | None = None
    text: str = ""
    """All that the article says; the claim's sentence stands in it."""

    def find(self, words: str) -> Span:
        start = self.text.index(words, self.claim.sentence.start)
        return Span(start, start + len(words))

    def event(
        self, words: str, lemma: str, *parts: Part, modality: Modality = Modality.FACT, negated: bool = False
    ) -> "Telling":
        roles = tuple(
            Role(
                name=part.name,
                span=self.find(part.words),
                lemma=part.lemma,
                preposition=part.preposition,
                entity=part.entity,
                modifiers=part.modifiers,
            )
            for part in parts
        )
        told = Proposition(
            span=self.find(words), lemma=lemma, is_nominal=False, is_negated=negated, modality=modality, roles=roles
        )
        return self._with(propositions=(*self.claim.propositions, told))

    def nominal(self) -> "Telling":
        """Make the last event one that a noun tells."""
        *others, last = self.claim.propositions
        return self._with(propositions=(*others, replace(last, is_nominal=True)))

    def figure(self, words: str, value: float, counted: str | None = None, **more: object) -> "Telling":
        quantity = Quantity(span=self.find(words), text=words, low=value, high=value, counted=counted)
        return self._with(quantities=(*self.claim.quantities, replace(quantity, **more)))  # type: ignore[arg-type] # each field has a type of its own

    def time(
        self, words: str, first: str, last: str | None = None, *, relation: TimeRelation = TimeRelation.AT
    ) -> "Telling":
        return self._with(times=(*self.claim.times, self._time(words, first, last, relation)))

    def said_on(self, words: str, day: str) -> "Telling":
        return self._with(setting_times=(self._time(words, day, None, TimeRelation.AT),))

    def as_of(self, words: str, day: str) -> "Telling":
        return self._with(as_of=replace(self._time(words, day, None, TimeRelation.AT), is_as_of=True))

    def _time(self, words: str, first: str, last: str | None, relation: TimeRelation) -> Time:
        start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)
        return Time(span=self.find(words), text=words, start=start, end=end, relation=relation)

    def name(self, words: str, label: NameLabel = NameLabel.PERSON) -> "Telling":
        name = Name(span=self.find(words), text=words, label=label, canonical=words, key=words.lower())
        return self._with(names=(*self.claim.names, name))

    def cause(
        self, words: str, of: str, *, effect_terms: str = "", temporal: bool = False, cue: str | None = None
    ) -> "Telling":
        cause = Cause(
            cue=self.find(cue) if cue else self.claim.sentence,
            cause=self.find(words),
            cause_terms=tuple(words.lower().split()),
            effect=self.find(of),
            effect_terms=tuple(effect_terms.split()),
            is_temporal=temporal,
            holder=None,
        )
        return self._with(causes=(*self.claim.causes, cause))

    def quoted(self, words: str) -> "Telling":
        spoken = tuple(re.findall(r"\.\.\.|…|[\w’'*-]+|[\[\]()]", words))
        return self._with(
            kind=ClaimKind.DIRECT,
            quotes=(*self.claim.quotes, self.find(words)),
            quoted_words=(*self.claim.quoted_words, spoken),
        )

    def said_by(self, words: str, key: str | None, *, cue: str = "said", stance: Stance = Stance.NEUTRAL) -> "Telling":
        kind = ClaimKind.INDIRECT if self.claim.kind is ClaimKind.NARRATED else self.claim.kind
        name = key.title() if key else None
        is_named = key is not None and key.split()[-1] in words.lower()
        named = Name(span=self.find(words), text=words, label=NameLabel.PERSON, canonical=name or "", key=key or "")
        source = Source(text=words, name=name, key=key, spans=(self.find(words),))
        return self._with(
            kind=kind,
            source=source,
            cue=Cue(text=cue, lemma="say", stance=stance, spans=(self.find(cue),)),
            setting_names=(named,) if is_named else (),
        )

    def terms(self, *terms: str) -> "Telling":
        return self._with(terms=terms)

    def on(self, day: str) -> "Telling":
        return replace(self, published=dt.date.fromisoformat(day))

    def _with(self, **more: object) -> "Telling":
        return replace(self, claim=replace(self.claim, **more))  # type: ignore[arg-type] # each field has a type of its own


def tell(sentence: str, *, before: str = "") -> Telling:
    """Return a telling of a narrated claim that is the whole sentence; ``before`` precedes it in the article."""
    span = Span(len(before), len(before) + len(sentence))
    return Telling(
        bare_claim(sentence, span, id="", article="", terms=tuple(re.findall(r"\w+", sentence.lower()))),
        text=f"{before}{sentence}",
    )


def pair(a: Telling, b: Telling, *, score: float = 0.8, fields: Mapping[str, float] = ALIKE) -> Pair:
    """Return the two claims as alignment would hand them over, scored as told."""
    left, right = _article(a, "a.txt", "Harbour Post"), _article(b, "b.txt", "Valley Times")
    x, y = _placed(a, left), _placed(b, right)
    scores = tuple(FieldScore(field=field, score=value, detail="") for field, value in fields.items())
    return Pair(a=x, b=y, match=Match(a=x.id, b=y.id, score=score, fields=scores), article_a=left, article_b=right)


def swapped(given: Pair) -> Pair:
    """Return the pair with its sides exchanged."""
    match = replace(given.match, a=given.match.b, b=given.match.a)
    return Pair(a=given.b, b=given.a, match=match, article_a=given.article_b, article_b=given.article_a)


def found(given: Pair) -> Finding | None:
    """Return what the ladder finds of the pair."""
    findings = compare([given.article_a, given.article_b], [given.a, given.b], [given.match])
    assert len(findings) <= 1
    return findings[0] if findings else None


def _article(telling: Telling, path: str, outlet: str) -> Article:
    return bare_article(
        telling.text, id=content_id(path, telling.text), path=path, outlet=outlet, published=telling.published
    )


def _placed(telling: Telling, article: Article) -> Claim:
    return replace(telling.claim, article=article.id, id=content_id(article.id, telling.claim.text))
