"""How many articles tell something and how many of them are independent, in the words that every format uses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.records import Article, Claim, Copy
from claimcheck.report import Report
from claimcheck.reports.counts import counted
from claimcheck.reports.topics import Topic, claims_of

FEWEST_CONFIRMING = 2
"""Independent articles that must tell a fact for one to confirm another."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """An article that shares its wording with others of its origin."""

    article: Article
    share: str
    """How much of its wording: "56 %"."""
    credits: str
    """Whom it names as the source of its text: "credits Reuters"; empty for nobody."""


def counted_articles(report: Report, *, what: str = "") -> str:
    """Return how many articles there are, and where fewer are independent, how many: "3 articles, 1 independent".

    ``what`` stands behind "articles": " compared".
    """
    return _counted([article.id for article in report.articles], report, what=what)


def told_by(report: Report, claims: Iterable[Claim]) -> str:
    """Return the same of the articles that hold ``claims``; empty where all of them are independent."""
    articles = sorted({claim.article for claim in claims})
    independent = report.count_independent(articles)
    if independent == len(articles):
        return ""
    return _counted(articles, report) + ("" if independent >= FEWEST_CONFIRMING else ": no independent confirmation")


def count_confirmed(report: Report, agreements: Iterable[Topic]) -> int:
    """Return how many of ``agreements`` rest on two independent articles or more."""
    return sum(
        report.count_independent(claim.article for claim in claims_of(report, topic)) >= FEWEST_CONFIRMING
        for topic in agreements
    )


def sharing(report: Report) -> tuple[tuple[Sharing, ...], ...]:
    """Return the articles of each origin, in the order of the report."""
    return tuple(
        tuple(_sharing(report.article_by_id[copy.article], copy) for copy in origin.copies) for origin in report.origins
    )


def _sharing(article: Article, copy: Copy) -> Sharing:
    named = ", ".join(copy.credits)
    return Sharing(article, f"{100 * copy.shared_ratio:.0f} %", f"credits {named}" if named else "")


def _counted(articles: Sequence[str], report: Report, *, what: str = "") -> str:
    total, independent = len(articles), report.count_independent(articles)
    told = f"{counted(total, 'article')}{what}"
    return told if independent == total else f"{told}, {independent} independent"
