"""What a check has found so far: contradictions, copies, and no more of the articles than is needed to tell them."""

from collections.abc import Sequence

from claimcheck.alignment import find_origins
from claimcheck.alignment.copies import Shingles, is_copy, shingles_of
from claimcheck.checking.fingerprint import words_of
from claimcheck.records import Article, Claim, Finding, Problem, Relation, Tool
from claimcheck.report import Report


class Tally:
    """Takes what a check finds, article by article."""

    def __init__(self, problems: set[Problem]) -> None:
        self.problems = problems
        self.articles: dict[str, Article] = {}
        self.claims: dict[str, Claim] = {}
        self.findings: list[Finding] = []
        self.compared: list[tuple[str, str]] = []
        self._copied: dict[str, tuple[Article, Sequence[Claim]]] = {}
        self._shingles: dict[str, Shingles] = {}

    def add(self, articles: Sequence[Article], claims: Sequence[Claim], findings: Sequence[Finding]) -> None:
        """Note the contradictions between two articles, or in one."""
        found = [finding for finding in findings if finding.relation is Relation.CONTRADICTS]
        needed = {claim for finding in found for claim in finding.claims}
        self.articles |= {article.id: article for article in articles}
        self.claims |= {claim.id: claim for claim in claims if claim.id in needed}
        self.findings += found

    def confront(self, new: Article, other: Article, *, claims: Sequence[Claim]) -> None:
        """Note that two articles were compared, and whether they share their wording; ``claims`` are the other's."""
        self.compared.append((new.path, other.path))
        if new.id not in self._shingles:
            self._shingles[new.id] = shingles_of(new)
        if is_copy(self._shingles[new.id], shingles_of(other)):
            self._copied[other.id] = (other, claims)

    def report(self, tool: Tool) -> Report:
        """Return what was found; of a copy that contradicts nothing, the claims that are of the same words."""
        words = {words_of(claim) for claim in self.claims.values()}
        claims, articles_by_id = dict(self.claims), dict(self.articles)
        for article, told in self._copied.values():
            articles_by_id[article.id] = article
            claims |= {claim.id: claim for claim in told if words_of(claim) in words}
        articles = tuple(articles_by_id.values())
        return Report(
            tool=tool,
            articles=articles,
            claims=tuple(claims.values()),
            origins=find_origins(articles),
            findings=tuple(self.findings),
            problems=tuple(self.problems),
        )
