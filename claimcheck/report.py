"""Report: everything one run found out, in an order that does not depend on how it was found."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from claimcheck.records import Article, Between, Claim, Finding, Group, Match, Origin, Problem, Relation, Severity, Tool
from claimcheck.reports.gravity import gravest_first
from claimcheck.reports.independence import count_independent
from claimcheck.reports.objects import (
    article_object,
    claim_object,
    finding_object,
    group_object,
    origin_object,
    problem_object,
)

SCHEMA_VERSION = "1.1"
"""Of the JSON export: the first number changes when a reader of the old export would break."""

MIN_SHARED_SCORE = 0.46
"""Score of a match within a group from which two articles share a claim. A group is alike on the whole; what stands in
it for the sake of others, and is like none of another article, is still told by one article alone. Of pairs that
readers say agree 62 % have it (65 % with 0.42), of unrelated ones 16 % (18 %)."""


class Standing(StrEnum):
    """Where a claim stands in a report: each claim has one of these, and only one."""

    FOUND = "found"
    """In a finding that sets its article against another, or joins them."""
    SUBJECT = "subject"
    """On the subject of a claim of another article, with no finding of its own."""
    ALONE = "alone"
    """Like no claim that was found in another article."""


_RELATIONS = (Relation.CONTRADICTS, Relation.UPDATES, Relation.COMPATIBLE, Relation.AGREES)
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_BETWEEN = (Between.OUTLETS, Between.SPEAKERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one run read, took out, aligned and found.

    The records may be given in any order; the report holds them sorted: articles by path, claims by their place,
    origins by their first article, groups by their first claim, findings worst first, problems by path.
    """

    tool: Tool
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...] = ()
    origins: tuple[Origin, ...] = ()
    """Articles that copy one another; those that copy none are in none."""
    groups: tuple[Group, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    article_by_id: Mapping[str, Article] = field(init=False, repr=False, compare=False)
    """The articles by ``Article.id``."""
    claim_by_id: Mapping[str, Claim] = field(init=False, repr=False, compare=False)
    """The claims by ``Claim.id``."""
    rank_by_claim: Mapping[str, int] = field(init=False, repr=False, compare=False)
    """Which of the claims it is, by ``Claim.id``."""
    findings_by_claim: Mapping[str, tuple[int, ...]] = field(init=False, repr=False, compare=False)
    """Which of the findings are of a claim, by ``Claim.id``; claims without any are missing."""
    standing_by_claim: Mapping[str, Standing] = field(init=False, repr=False, compare=False)
    """Where each claim stands, by ``Claim.id``."""
    origin_by_article: Mapping[str, Origin] = field(init=False, repr=False, compare=False)
    """The origins by ``Article.id``; articles that copy none have none."""

    def __post_init__(self) -> None:
        """Sort the records and index them."""
        articles = tuple(sorted(self.articles, key=lambda article: (article.path, article.id)))
        place = _places(articles, self.claims)
        claims = tuple(sorted(self.claims, key=lambda claim: place[claim.id]))
        origins = _by_article(self.origins, articles)
        groups = tuple(sorted(self.groups, key=lambda group: (sorted(place[c] for c in group.claims), group.id)))
        claim_by_id = {claim.id: claim for claim in claims}
        findings = gravest_first(sorted(self.findings, key=_worst_first(place)), claim_by_id)
        for name, value in (
            ("articles", articles),
            ("claims", claims),
            ("origins", origins),
            ("groups", groups),
            ("findings", findings),
            ("problems", tuple(sorted(self.problems))),
            ("article_by_id", {article.id: article for article in articles}),
            ("claim_by_id", claim_by_id),
            ("rank_by_claim", {claim.id: rank for rank, claim in enumerate(claims)}),
            ("findings_by_claim", ranks_by_claim(findings)),
            ("origin_by_article", {copy.article: origin for origin in origins for copy in origin.copies}),
        ):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "standing_by_claim", self._standings())

    def _standings(self) -> dict[str, Standing]:
        """Return where each claim stands; a headline held against its own body alone is in no finding with others."""
        alike = (match for group in self.groups for match in group.matches if self.is_alike(match))
        standings = dict.fromkeys(self.claim_by_id, Standing.ALONE)
        standings.update((claim, Standing.SUBJECT) for match in alike for claim in (match.a, match.b))
        across = (finding for finding in self.findings if not self.is_within(finding))
        standings.update((claim, Standing.FOUND) for finding in across for claim in finding.claims)
        return standings

    def is_alike(self, match: Match) -> bool:
        """Whether a match is close enough for its two articles to tell of one subject."""
        return match.score >= MIN_SHARED_SCORE

    @property
    def claims_of_one_source(self) -> tuple[Claim, ...]:
        """The claims for which no matching one was found in another article."""
        return tuple(claim for claim in self.claims if self.standing_by_claim[claim.id] is Standing.ALONE)

    def found(self, *relations: Relation, between: Collection[Between] = _BETWEEN) -> tuple[Finding, ...]:
        """Return the findings with one of ``relations``, worst first."""
        return tuple(f for f in self.findings if f.relation in relations and f.between in between)

    def is_within(self, finding: Finding) -> bool:
        """Whether a finding holds the headline of an article against its own body."""
        return len({self.claim_by_id[claim].article for claim in finding.claims}) == 1

    def findings_inside(self, group: Group) -> Iterator[Finding]:
        """Yield the findings both of whose claims are in ``group``, worst first, without headlines against bodies."""
        ranks = {rank for claim in group.claims for rank in self.findings_by_claim.get(claim, ())}
        claims = set(group.claims)
        for finding in (self.findings[rank] for rank in sorted(ranks)):
            if claims.issuperset(finding.claims) and not self.is_within(finding):
                yield finding

    def article_of(self, claim: str) -> Article:
        """Return the article that the claim with this id stands in."""
        return self.article_by_id[self.claim_by_id[claim].article]

    def sources_of(self, claims: Iterable[str]) -> tuple[str, ...]:
        """Return the distinct outlets that tell ``claims``, sorted; an article without an outlet counts by its path."""
        names = {
            name.casefold(): name for name in sorted({self.article_of(claim).name for claim in claims}, reverse=True)
        }
        return tuple(names[key] for key in sorted(names))

    def count_independent(self, articles: Iterable[str]) -> int:
        """Return how many of the articles with these ids are independent: no two of one outlet, or copies of one text.

        An article without an outlet counts by its path.
        """
        return count_independent(
            (self.article_by_id[i].name.casefold(), self.origin_by_article[i].id if i in self.origin_by_article else i)
            for i in articles
        )

    def is_independent(self, finding: Finding) -> bool:
        """Whether the two articles of a finding are independent of each other."""
        return self.count_independent({self.claim_by_id[claim].article for claim in finding.claims}) > 1

    def to_dict(self) -> dict[str, Any]:
        """Return the report as docs/report.schema.json has it: the same value for the same articles, no clock in it."""
        return {
            "schema_version": SCHEMA_VERSION,
            "tool": {
                "name": self.tool.name,
                "version": self.tool.version,
                "model": {
                    "name": self.tool.model.name,
                    "version": self.tool.model.version,
                    "sha256": self.tool.model.sha256,
                },
            },
            "articles": [article_object(article) for article in self.articles],
            "claims": [claim_object(claim, self.article_by_id[claim.article]) for claim in self.claims],
            "independent": self.count_independent(self.article_by_id),
            "origins": [origin_object(origin) for origin in self.origins],
            "groups": [
                group_object(
                    group,
                    sources=len(self.sources_of(group.claims)),
                    independent=self.count_independent(self.claim_by_id[claim].article for claim in group.claims),
                )
                for group in self.groups
            ],
            "findings": [
                finding_object(finding, is_independent=self.is_independent(finding)) for finding in self.findings
            ],
            "problems": [problem_object(problem) for problem in self.problems],
        }


def _by_article(origins: tuple[Origin, ...], articles: tuple[Article, ...]) -> tuple[Origin, ...]:
    """Return the origins in the order of their first articles, each with its copies in that order."""
    order = {article.id: index for index, article in enumerate(articles)}
    sorted_copies = (
        replace(origin, copies=tuple(sorted(origin.copies, key=lambda copy: order[copy.article]))) for origin in origins
    )
    return tuple(sorted(sorted_copies, key=lambda origin: [order[copy.article] for copy in origin.copies]))


_Place = tuple[int, int, int, str]


def _places(articles: tuple[Article, ...], claims: tuple[Claim, ...]) -> dict[str, _Place]:
    """Return where each claim stands: the place of its article, its sentence, its content."""
    order = {article.id: index for index, article in enumerate(articles)}
    return {
        claim.id: (
            order[claim.article],
            claim.sentence.start,
            claim.content[0].start if claim.content else claim.sentence.start,
            claim.id,
        )
        for claim in claims
    }


def ranks_by_claim(findings: Iterable[Finding]) -> dict[str, tuple[int, ...]]:
    """Return by claim which of the findings are of it."""
    ranks: defaultdict[str, list[int]] = defaultdict(list)
    for rank, finding in enumerate(findings):
        for claim in finding.claims:
            ranks[claim].append(rank)
    return {claim: tuple(own) for claim, own in ranks.items()}


_FindingKey = tuple[int, int, int, float, list[_Place], str]


def _worst_first(place: Mapping[str, _Place]) -> Callable[[Finding], _FindingKey]:
    def key(finding: Finding) -> _FindingKey:
        return (
            _RELATIONS.index(finding.relation),
            _BETWEEN.index(finding.between),
            _SEVERITIES.index(finding.severity),
            -finding.confidence,
            [place[claim] for claim in finding.claims],
            finding.id,
        )

    return key
