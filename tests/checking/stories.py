"""Articles and findings made by hand: each line of an article is a sentence and a narrated claim."""

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.checking.outcome import Checked
from claimcheck.records import (
    Article,
    Between,
    Claim,
    ClaimKind,
    Copy,
    Finding,
    FindingKind,
    ModelInfo,
    Origin,
    Problem,
    Relation,
    Severity,
    Source,
    Span,
    Tool,
    content_id,
)
from claimcheck.report import Report
from tests.building import bare_article, bare_claim, spans_of_lines

TOOL = Tool(name="claimcheck", version="1.2.3", model=ModelInfo(name="en_test", version="1.0", sha256="ab" * 32))


def article(path: str, text: str, *, outlet: str | None = None) -> Article:
    return bare_article(text, id=content_id(path, text), path=path, outlet=outlet, body=spans_of_lines(text))


def claim(home: Article, words: str, *, speaker: str | None = None) -> Claim:
    """Return the claim that says ``words``, in the line that holds them."""
    start = home.text.index(words)
    sentence = next(line for line in home.body if line.covers(Span(start, start + len(words))))
    source = Source(text=speaker, name=speaker, key=speaker.lower(), spans=()) if speaker else None
    return bare_claim(
        words,
        sentence,
        id=content_id(home.id, str(start), words),
        article=home.id,
        kind=ClaimKind.INDIRECT if speaker else ClaimKind.NARRATED,
        content=(Span(start, start + len(words)),),
        source=source,
    )


def finding(
    a: Claim,
    b: Claim,
    *,
    rule: str = "figures-differ",
    kind: FindingKind = FindingKind.NUMBER,
    severity: Severity = Severity.ERROR,
    confidence: float = 0.9,
    relation: Relation = Relation.CONTRADICTS,
    why: str = "Post and Times contradict each other.",
) -> Finding:
    return Finding(
        id=content_id(rule, a.id, b.id),
        relation=relation,
        kind=kind,
        between=Between.OUTLETS,
        rule=rule,
        severity=severity,
        confidence=confidence,
        claims=(a.id, b.id),
        explanation=why,
        marks=(),
    )


def checked(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    *,
    new: Sequence[Article],
    known: int = 1,
    problems: Sequence[Problem] = (),
    origins: Sequence[Sequence[Article]] = (),
) -> Checked:
    report = Report(
        tool=TOOL,
        articles=tuple(articles),
        claims=tuple(claims),
        origins=tuple(_origin(one) for one in origins),
        findings=tuple(findings),
        problems=tuple(problems),
    )
    ids = frozenset(one.id for one in new)
    pairs = sorted((one.path, other.path) for one in new for other in articles if other.id not in ids)
    return Checked(report=report, new=ids, known=known, compared=tuple(pairs))


def _origin(articles: Sequence[Article]) -> Origin:
    copies = tuple(Copy(article=one.id, shared_ratio=1.0) for one in articles)
    return Origin(id=content_id("origin", *(one.id for one in articles)), copies=copies)


OLD = article("news/old.md", "The storm hit on Monday.\n18 people died in the storm.\n", outlet="Post")
NEW = article("news/new.md", "A storm came.\nIt left 25 people dead.\nThe mayor stayed.\n", outlet="Times")
EIGHTEEN = claim(OLD, "18 people died in the storm")
TWENTY_FIVE = claim(NEW, "It left 25 people dead")
MAYOR = claim(NEW, "The mayor stayed")
STORM = replace(claim(NEW, "A storm came"), is_headline=True)
MONDAY = claim(OLD, "The storm hit on Monday")


def one_headline() -> Checked:
    """Return a check of one new article whose headline contradicts its body."""
    why = "The headline and the body of Times contradict each other."
    found = finding(STORM, TWENTY_FIVE, rule="headline-figures-differ", why=why)
    return checked((OLD, NEW), (STORM, TWENTY_FIVE, EIGHTEEN), (found,), new=(NEW,))


def one_contradiction(**options: object) -> Checked:
    """Return a check of one new article that contradicts the known one."""
    found = finding(EIGHTEEN, TWENTY_FIVE, **options)  # type: ignore[arg-type] # options of finding
    return checked((OLD, NEW), (EIGHTEEN, TWENTY_FIVE, MAYOR, MONDAY), (found,), new=(NEW,))


REPRINTS = tuple(article(f"news/{name.lower()}.md", OLD.text, outlet=name) for name in ("Echo", "Mail"))
"""Copies of the known article."""
EIGHTEENS = tuple(claim(home, EIGHTEEN.text) for home in REPRINTS)


def many_reprints(*, new: Sequence[Article] = (NEW,), are_copies: bool = True) -> Checked:
    """Return a check in which one article contradicts another and the reprints of that."""
    findings = [finding(one, TWENTY_FIVE, confidence=0.9 - i / 10) for i, one in enumerate((EIGHTEEN, *EIGHTEENS))]
    articles = (OLD, *REPRINTS, NEW)
    origins = [(OLD, *REPRINTS)] if are_copies else []
    return checked(articles, (EIGHTEEN, *EIGHTEENS, TWENTY_FIVE), findings, new=new, known=3, origins=origins)
