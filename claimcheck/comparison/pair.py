"""A pair of claims as the rungs see it, and the verdict they give."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.comparison.events.context import stem
from claimcheck.comparison.events.shared import share_surname
from claimcheck.comparison.events.told import NOTHING_TOLD, Told
from claimcheck.comparison.names.holder import Holder
from claimcheck.lexicons import load_lexicon
from claimcheck.records import (
    Article,
    Claim,
    ClaimKind,
    FindingKind,
    Match,
    Name,
    NameLabel,
    Relation,
    Role,
    Source,
    Span,
    keys_match,
)

MIN_INDEFINITE_SCORE = 0.90
"""Least score of a match in which "a bill" is one bill on both sides."""
BELONGING = load_lexicon("claimcheck.comparison", "function_words").words("belonging")
"""Nouns of people and amounts that only what they belong to tells from others of the sort."""
SAME_QUOTE_SCORE = 0.5
"""Score of the quotations from which the shorter one is part of the other: unrelated ones of some length stay below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims that alignment has brought together: of different articles, or of a headline and the body under it."""

    a: Claim
    b: Claim
    match: Match
    article_a: Article
    article_b: Article
    told_a: Told = NOTHING_TOLD
    """All that the first claim's article tells."""
    told_b: Told = NOTHING_TOLD
    holders_a: tuple[Holder, ...] = ()
    """Whom the first claim's sentence names in an office."""
    holders_b: tuple[Holder, ...] = ()
    """Whom the second claim's sentence names in an office."""
    story_likeness: float = 1.0
    """How alike the words of the articles are, 0 to 1; articles of one event share their rare words."""
    rival: float = 0.0
    """By how much other claims of the two articles match these better, summed over both sides; 0 where none does."""
    opposites: frozenset[tuple[str, str]] = frozenset()
    """Ordered pairs of classes of predicates that the user says exclude each other."""

    def score_of(self, field: str) -> float:
        """Return the score of one field of the match, 0 where the claims share nothing of it."""
        return next((f.score for f in self.match.fields if f.field == field), 0.0)

    @property
    def sentences(self) -> tuple[str, str]:
        """The sentences in which the claims stand, as they are written."""
        return self.a.sentence.of(self.article_a.text), self.b.sentence.of(self.article_b.text)

    def order_of(self, x: Span, y: Span) -> tuple[Span, Span]:
        """Return a sort key of two places, one in either article, that does not depend on which claim comes first."""
        return (x, y) if self.article_a.id <= self.article_b.id else (y, x)

    @property
    def is_of_one_text(self) -> bool:
        """Whether one of the articles has both sentences, word for word: then what they tell was told side by side."""
        one, other = self.sentences
        return _stands_in(one, self.article_b) or _stands_in(other, self.article_a)

    @property
    def is_of_two_days(self) -> bool:
        """Whether the articles are known to be of different days."""
        days = self.article_a.published, self.article_b.published
        return None not in days and days[0] != days[1]

    @property
    def has_common_quotation(self) -> bool:
        """Whether both quote the same words: they can be altered, but not say two things."""
        return self.score_of("quotes") >= SAME_QUOTE_SCORE

    @property
    def has_two_speakers(self) -> bool:
        """Whether each claim is said by a source, and nothing tells that it is, or may well be, the same."""
        attributed = self.a.kind is not ClaimKind.NARRATED and self.b.kind is not ClaimKind.NARRATED
        return attributed and not self.has_one_speaker and not _may_be_one_body(self.a, self.b)

    @property
    def has_one_speaker(self) -> bool:
        """Whether both claims are said by the same named source."""
        return same_speaker(self.a, self.b) is True


def _stands_in(sentence: str, article: Article) -> bool:
    words = " ".join(sentence.split())
    return bool(words) and words in _folded(article.text)


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    """Return a text with a single space for each white space."""
    return " ".join(text.split())


def are_both_new(pair: Pair, x: Role, y: Role) -> bool:
    """Whether either claim tells of a new thing ("a bill") that no word shows to be the other's."""
    phrases = x.span.of(pair.article_a.text).lower(), y.span.of(pair.article_b.text).lower()
    is_named = x.entity or y.entity
    return not is_named and all(p.startswith(("a ", "an ")) for p in phrases) and not {*x.modifiers} & {*y.modifiers}


def have_own_words(pair: Pair, x: Role, y: Role) -> bool:
    """Whether each phrase has a word of its own that the other article has not: the porters' union, the crew's."""
    return _has_own_word(x, y, pair.article_b) and _has_own_word(y, x, pair.article_a)


def belong_to_others(pair: Pair, x: Role, y: Role) -> bool:
    """Whether two phrases tell people or amounts by what they belong to, and not by one: members of two unions."""
    is_told_by_it = not (x.entity or y.entity) and not BELONGING.isdisjoint((x.lemma, y.lemma))
    return is_told_by_it and have_own_words(pair, x, y)


def _has_own_word(role: Role, other: Role, article: Article) -> bool:
    words = (word for word in role.modifiers if word not in other.modifiers and word.isalpha())
    return any(stem(word) not in article.text.lower() for word in words)


def same_speaker(a: Claim, b: Claim) -> bool | None:
    """Whether two claims are said by the same; None where a speaker has no name, or only a surname in common.

    Sources without a name are the same where they are called the same, or one more fully: "police", "the ministry" and
    "the mining ministry". Of several who speak together, one in common is enough.
    """
    if not (a.source and b.source):
        return None
    left, right = _speakers(a, a.source), _speakers(b, b.source)
    if not left or not right:
        called = [(source.name or "").casefold().split() for source in (a.source, b.source)]
        short, long = sorted(called, key=len)
        is_same = long[-len(short) :] == short or _joined(short) == _joined(long)
        return True if short and is_same else None
    if any(keys_match(x, y) for x in left for y in right):
        return True
    return None if any(share_surname(x, y) for x in left for y in right) else False


def _joined(words: Iterable[str]) -> str:
    """Return words as one, whatever stands between them: "coast guard", "coast-guard" and "coastguard"."""
    return "".join("".join(words).split("-"))


def _may_be_one_body(a: Claim, b: Claim) -> bool:
    """Whether two sources may be one organisation, of which at least one is not named: "Norlec", "the company"."""
    if a.source is None or b.source is None:
        return False
    bodies = load_lexicon("claimcheck.comparison", "function_words").words("bodies")
    called = [(source.name or source.text).casefold().split()[-1:] for source in (a.source, b.source) if not source.key]
    named = [n.label for c in (a, b) if c.source for n in _names_in(c, c.source)]
    return bool(called) and all(bodies.issuperset(word) and word for word in called) and NameLabel.PERSON not in named


def _names_in(claim: Claim, source: Source) -> list[Name]:
    return [n for n in claim.all_names if any(span.covers(n.span) for span in source.spans)]


def _speakers(claim: Claim, source: Source) -> set[str]:
    """Return the keys of the names in a source: its people, and where it names none, its organisations.

    Not of those whose somebody or something speaks: "Lund's lawyer".
    """
    names = [n for n in _names_in(claim, source) if f"{n.text}'s" not in source.text.replace("’", "'")]
    people = {n.key for n in names if n.label is NameLabel.PERSON}
    return people or {n.key for n in names} | ({source.key} if source.key else set())


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a rung found, before it is made a finding.

    ``marks_a`` and ``marks_b`` are the deciding words of either claim; ``reason`` is the middle of the sentence that
    explains, with the passages' own words. ``is_minor``: a contradiction that few readers will mind.
    """

    relation: Relation
    kind: FindingKind
    rule: str
    confidence: float
    reason: str
    marks_a: tuple[Span, ...] = ()
    marks_b: tuple[Span, ...] = ()
    is_minor: bool = False


def scored_contradiction(
    pair: Pair, *, kind: FindingKind, rule: str, reason: str, marks: tuple[tuple[Span, ...], tuple[Span, ...]]
) -> Verdict:
    """Return the contradiction that a rung found, the surer the better the two claims match.

    Args:
        pair: The two claims.
        kind: What decides.
        rule: Name of the rule.
        reason: As in :class:`Verdict`.
        marks: The deciding words of either claim.
    """
    return Verdict(
        relation=Relation.CONTRADICTS,
        kind=kind,
        rule=rule,
        confidence=round(min(0.95, 0.4 + pair.match.score / 2), 2),
        reason=reason,
        marks_a=marks[0],
        marks_b=marks[1],
    )
