"""A pair of claims as the rungs see it, and the verdict they give."""

from dataclasses import dataclass

from claimcheck.comparison.events import share_surname
from claimcheck.records import Article, Claim, ClaimKind, FindingKind, Match, Relation, Span, keys_match


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims that alignment has brought together: of different articles, or of a headline and the body under it."""

    a: Claim
    b: Claim
    match: Match
    article_a: Article
    article_b: Article
    opposites: frozenset[tuple[str, str]] = frozenset()
    """Ordered pairs of classes of predicates that the user says exclude each other."""

    def score_of(self, field: str) -> float:
        """Return the score of one field of the match, 0 where the claims share nothing of it."""
        return next((f.score for f in self.match.fields if f.field == field), 0.0)

    @property
    def has_two_speakers(self) -> bool:
        """Whether each claim is said by a source, and nothing tells that it is the same."""
        attributed = self.a.kind is not ClaimKind.NARRATED and self.b.kind is not ClaimKind.NARRATED
        return attributed and not self.has_one_speaker

    @property
    def has_one_speaker(self) -> bool:
        """Whether both claims are said by the same named source."""
        return same_speaker(self.a, self.b) is True


def same_speaker(a: Claim, b: Claim) -> bool | None:
    """Whether two claims are said by the same; None where a speaker has no name, or only a surname in common.

    Sources without a name are the same where they are called the same: "police", "the coast guard".
    """
    if not (a.source and b.source):
        return None
    if not (a.source.key and b.source.key):
        called = (a.source.name or "").casefold(), (b.source.name or "").casefold()
        return True if called[0] and called[0] == called[1] else None
    if keys_match(a.source.key, b.source.key):
        return True
    return None if share_surname(a.source.key, b.source.key) else False


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
