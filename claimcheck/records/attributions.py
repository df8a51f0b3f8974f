"""Who says what, and all that the language stage saw in an article."""

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.records.articles import Article
from claimcheck.records.names import Name
from claimcheck.records.quantities import Quantity, Time
from claimcheck.records.spans import Span


class Stance(StrEnum):
    """How the cue of an attribution presents what was said."""

    NEUTRAL = "neutral"
    ASSERTED = "asserted"
    DOUBTED = "doubted"
    DENIED = "denied"
    CONFIRMED = "confirmed"
    PROMISED = "promised"
    ASKED = "asked"


class AttributionKind(StrEnum):
    """How the words of a source are given."""

    DIRECT = "direct"
    """All of the content stands in quotation marks."""
    MIXED = "mixed"
    """Some of it does."""
    INDIRECT = "indirect"
    """None of it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says what: the source, the words that mark the saying (cue), and what is said (content)."""

    kind: AttributionKind
    source: tuple[Span, ...]
    """Empty where the text names nobody."""
    source_name: str | None
    """Canonical name of the source, pronouns and titles resolved within the article; None where unresolved."""
    cue: tuple[Span, ...]
    cue_lemma: str | None
    stance: Stance
    content: tuple[Span, ...]
    is_negated: bool = False
    """Whether it is said not to have been said ("has not confirmed that")."""
    is_hypothetical: bool = False
    """Whether the saying itself is only planned, possible or conditional ("if he says", "will announce")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """What the language stage saw in one article, for those who want to look at it or measure it."""

    article: Article
    sentences: tuple[Span, ...]
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[Time, ...]
    attributions: tuple[Attribution, ...]
