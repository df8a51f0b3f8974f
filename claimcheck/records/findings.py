"""What alignment and comparison give: matches, groups and findings, and how a finding came about."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.records.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldScore:
    """How alike two claims are in one respect, and on what ground."""

    field: str
    """``wording``, ``names``, ``predicate``, ``figures``, ``quotes`` ..."""
    score: float
    """0 to 1."""
    detail: str
    """What they share, for a reader: "Maduro, Venezuela"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two claims of different articles, or of a headline and the body under it, that may speak of the same fact."""

    a: str
    """``Claim.id``; ``a`` stands before ``b`` in the order of the report."""
    b: str
    score: float
    """0 to 1."""
    fields: tuple[FieldScore, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims that speak of the same fact."""

    id: str
    claims: tuple[str, ...]
    matches: tuple[Match, ...]


class Relation(StrEnum):
    """How two claims of one fact stand to each other."""

    CONTRADICTS = "contradicts"
    UPDATES = "updates"
    COMPATIBLE = "compatible"
    AGREES = "agrees"


class FindingKind(StrEnum):
    """What decides a finding."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    POLARITY = "polarity"
    STATE = "state"
    QUOTE = "quote"
    SPEAKER = "speaker"
    POSITION = "position"
    CAUSE = "cause"
    OTHER = "other"


class Between(StrEnum):
    """Who holds the two claims."""

    OUTLETS = "outlets"
    """Two outlets, or the headline and the body of one article: the outlet contradicts itself."""
    SPEAKERS = "speakers"
    """Two speakers dispute each other, each correctly reported."""


class Severity(StrEnum):
    """How much a finding should worry its reader."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


DETAILS_RULE = "same-event-other-details"
ATTRIBUTED_RULE = "stated-here-attributed-there"
"""Rules whose explanation lists what two claims share, and decides nothing. The others stand with what decides them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words that decide a finding."""

    claim: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a comparison of two claims came to."""

    id: str
    """Fingerprint of rule, outlets and normalised contents; no line, date or score in it."""
    relation: Relation
    kind: FindingKind
    between: Between
    rule: str
    severity: Severity
    confidence: float
    """0 to 1."""
    claims: tuple[str, str]
    explanation: str
    """One sentence that a reader can check against the two passages."""
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the comparison, and what it came to."""

    name: str
    outcome: str | None
    """None where it was not tried; empty where it had nothing to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A finding, and how it came about."""

    finding: Finding
    match: Match
    rungs: tuple[Rung, ...]
    """In the order in which they are tried."""
    compares: str = ""
    """What the rule that decides compares, in words."""
    taken: tuple[str, ...] = ()
    """Which words it took from either claim, and how they are read."""
    lexicon: str = ""
    """Path of the file with the words that it goes by; empty where it needs none."""
