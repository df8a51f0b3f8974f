"""What the extraction stage gives: claims, and what they are made of."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.records.attributions import Stance
from claimcheck.records.names import Name
from claimcheck.records.quantities import Quantity, Time
from claimcheck.records.spans import Span


class ClaimKind(StrEnum):
    """How a claim stands in its article."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATED = "narrated"
    """The outlet says it itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says a claim."""

    text: str
    name: str | None
    key: str | None
    """``name`` folded for comparison across articles; None where the speaker has no name."""
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The words that mark a claim as said by somebody."""

    text: str
    lemma: str | None
    stance: Stance
    spans: tuple[Span, ...]


class Modality(StrEnum):
    """Whether a proposition is told as a fact."""

    FACT = "fact"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"


class RoleName(StrEnum):
    """What part a phrase plays in a proposition, read off its dependency."""

    AGENT = "agent"
    """Who does it: active subject, passive "by", possessor of a nominalisation by "by"."""
    PATIENT = "patient"
    """Whom or what it is done to: object, passive subject."""
    OBLIQUE = "oblique"
    """Everything else that hangs on the predicate by a preposition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A phrase that takes part in a proposition."""

    name: RoleName
    span: Span
    lemma: str
    """Lemma of the head of the phrase, lower case."""
    preposition: str | None
    entity: str | None
    """``Name.key`` of the name that heads the phrase, pronouns resolved where possible; None for common nouns."""
    modifiers: tuple[str, ...]
    """Lemmas of the other content words of the phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """One predicate with its roles: a verb, a copula's complement, or a noun that names an event ("the capture")."""

    span: Span
    """The predicate's own word or words."""
    lemma: str
    """Lower case; with its particle or copula complement ("carry out", "be guilty")."""
    is_nominal: bool
    is_negated: bool
    modality: Modality
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """What a claim gives as the reason of something."""

    cue: Span
    """The word that links the two ("prompted", "because", "after")."""
    cause: Span
    cause_terms: tuple[str, ...]
    """Lemmas of the content words of the cause, nouns of events as their verbs too."""
    effect: Span
    effect_terms: tuple[str, ...]
    """Lemmas of the effect's head and of the events in it, nouns of events as their verbs; empty where the effect is
    only pointed at ("it", "the response")."""
    is_temporal: bool
    """Whether the text only says that one came after the other."""
    holder: str | None
    """``Name.key`` of who is said to see it so ("Smith credited ..."); None for the claim's own source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that one article says, or reports somebody to say, in one sentence."""

    id: str
    article: str
    """``Article.id``."""
    kind: ClaimKind
    sentence: Span
    content: tuple[Span, ...]
    text: str
    """The words of ``content``, white space folded."""
    source: Source | None
    cue: Cue | None
    is_headline: bool
    propositions: tuple[Proposition, ...]
    causes: tuple[Cause, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    setting_times: tuple[Time, ...]
    """The times in the rest of the sentence: when it was said."""
    as_of: Time | None
    names: tuple[Name, ...]
    setting_names: tuple[Name, ...]
    """The names in the rest of the sentence: who said it, where, of what."""
    quotes: tuple[Span, ...]
    """The stretches of ``content`` inside quotation marks, marks excluded."""
    quoted_words: tuple[tuple[str, ...], ...]
    """The words of each of ``quotes``, as written, punctuation left out but for "..." and brackets."""
    terms: tuple[str, ...]
    """Lemmas of the content words, lower case, in order of the text, repetitions kept."""
    setting: tuple[str, ...]
    """The same of the rest of the sentence: who says it, how and where."""

    @property
    def all_names(self) -> tuple[Name, ...]:
        """The names in the whole sentence: those of the claim first."""
        return (*self.names, *self.setting_names)
