"""A pair of claims as the rungs see it, and the verdict they give."""

from dataclasses import dataclass

from claimcheck.records import Article, Claim, ClaimKind, FindingKind, Match, Relation, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims of different articles that alignment has brought together."""

    a: Claim
    b: Claim
    match: Match
    article_a: Article
    article_b: Article

    def score_of(self, field: str) -> float:
        """Return the score of one field of the match, 0 where the claims share nothing of it."""
        return next((f.score for f in self.match.fields if f.field == field), 0.0)

    @property
    def speaker_a(self) -> str | None:
        """Key of who says the first claim; None for the outlet itself or a speaker without a name."""
        return self.a.source.key if self.a.source else None

    @property
    def speaker_b(self) -> str | None:
        """Key of who says the second claim."""
        return self.b.source.key if self.b.source else None

    @property
    def has_two_speakers(self) -> bool:
        """Whether each claim is said by a source, and not by the same."""
        attributed = self.a.kind is not ClaimKind.NARRATED and self.b.kind is not ClaimKind.NARRATED
        return attributed and (self.speaker_a is None or self.speaker_a != self.speaker_b)

    @property
    def has_one_speaker(self) -> bool:
        """Whether both claims are said by the same named source."""
        return self.speaker_a is not None and self.speaker_a == self.speaker_b


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a rung found, before it is made a finding.

    ``marks_a`` and ``marks_b`` are the deciding words of either claim; ``reason`` is the middle of the sentence that
    explains, with the passages' own words.
    """

    relation: Relation
    kind: FindingKind
    rule: str
    confidence: float
    reason: str
    marks_a: tuple[Span, ...] = ()
    marks_b: tuple[Span, ...] = ()
