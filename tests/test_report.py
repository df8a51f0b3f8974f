import datetime as dt
import itertools
import subprocess
import sys
from dataclasses import replace

import pytest

from claimcheck.records import (
    Article,
    Between,
    Claim,
    Finding,
    FindingKind,
    Group,
    Match,
    ModelInfo,
    Problem,
    Relation,
    Severity,
    Span,
    Tool,
)
from claimcheck.report import MIN_SHARED_SCORE, Report
from tests.building import bare_article, bare_claim

TOOL = Tool(name="claimcheck", version="1", model=ModelInfo(name="en", version="1", sha256="0" * 64))


def article(path: str, outlet: str | None = None) -> Article:
    return bare_article(
        "One. Two. Three.",
        id=f"id-{path}",
        path=path,
        outlet=outlet,
        published=dt.date(2031, 3, 4),
        body=(Span(0, 16),),
    )


def claim(name: str, path: str, start: int = 0) -> Claim:
    return bare_claim("", Span(start, start + 4), id=name, article=f"id-{path}", content=(Span(start, start + 3),))


def finding(
    name: str,
    claims: tuple[str, str],
    relation: Relation = Relation.CONTRADICTS,
    *,
    severity: Severity = Severity.ERROR,
    confidence: float = 0.5,
    between: Between = Between.OUTLETS,
) -> Finding:
    return Finding(
        id=name,
        relation=relation,
        kind=FindingKind.STATE,
        between=between,
        rule="rule",
        severity=severity,
        confidence=confidence,
        claims=claims,
        explanation="",
        marks=(),
    )


def group(name: str, a: str, b: str, score: float = MIN_SHARED_SCORE) -> Group:
    return Group(id=name, claims=(a, b), matches=(Match(a=a, b=b, score=score, fields=()),))


ARTICLES = (article("a.txt", "Post"), article("b.txt", "POST"), article("c.txt"))
CLAIMS = (
    claim("a1", "a.txt"),
    claim("a2", "a.txt", 5),
    claim("a3", "a.txt", 10),
    claim("b1", "b.txt"),
    claim("c1", "c.txt", 5),
)
FINDINGS = (
    finding("sure", ("a1", "c1"), confidence=0.9),
    finding("unsure", ("a1", "c1")),
    finding("mild", ("a1", "c1"), severity=Severity.WARNING, confidence=1.0),
    finding("dispute", ("a1", "c1"), between=Between.SPEAKERS),
    finding("update", ("a1", "c1"), Relation.UPDATES),
    finding("both", ("a1", "c1"), Relation.COMPATIBLE),
    finding("first", ("a1", "c1"), Relation.AGREES),
    finding("second", ("a2", "c1"), Relation.AGREES),
)
GROUPS = (group("g1", "a1", "c1"), group("g2", "a2", "b1"))
PROBLEMS = (Problem(path="x", stage="reading", reason="no"), Problem(path="y", stage="reading", reason="no"))


def report() -> Report:
    return Report(tool=TOOL, articles=ARTICLES, claims=CLAIMS, groups=GROUPS, findings=FINDINGS, problems=PROBLEMS)


def test_records_are_sorted_however_they_come() -> None:
    for articles, groups in itertools.product(itertools.permutations(ARTICLES), itertools.permutations(GROUPS)):
        shuffled = Report(
            tool=TOOL,
            articles=articles,
            claims=tuple(reversed(CLAIMS)),
            groups=groups,
            findings=tuple(reversed(FINDINGS)),
            problems=tuple(reversed(PROBLEMS)),
        )
        assert shuffled == report()
        assert shuffled.to_dict() == report().to_dict()


def test_findings_stand_worst_first() -> None:
    order = ["sure", "unsure", "mild", "dispute", "update", "both", "first", "second"]
    assert [found.id for found in report().findings] == order


def test_of_the_differences_of_two_sentences_the_gravest_stands_first() -> None:
    told = [
        ("nationality", ("a1", "c1"), FindingKind.NAME, 0.9),
        ("elsewhere", ("a2", "c1"), FindingKind.DATE, 0.8),
        ("toll", ("a1", "c1"), FindingKind.NUMBER, 0.7),
        ("arrest", ("c1", "a1"), FindingKind.POLARITY, 0.6),
    ]
    findings = [
        replace(finding(name, claims, confidence=confidence), kind=kind) for name, claims, kind, confidence in told
    ]
    mild = replace(finding("fate", ("a1", "c1"), severity=Severity.WARNING), kind=FindingKind.STATE)
    found = Report(tool=TOOL, articles=ARTICLES, claims=CLAIMS, findings=(*findings, mild)).findings
    assert [each.id for each in found] == ["arrest", "elsewhere", "toll", "nationality", "fate"]


@pytest.mark.parametrize(
    ("relations", "between", "ids"),
    [
        ((Relation.CONTRADICTS,), (Between.OUTLETS,), ["sure", "unsure", "mild"]),
        ((Relation.CONTRADICTS,), (Between.SPEAKERS,), ["dispute"]),
        ((Relation.UPDATES, Relation.COMPATIBLE), tuple(Between), ["update", "both"]),
        ((), tuple(Between), []),
    ],
)
def test_findings_are_found_by_relation(
    relations: tuple[Relation, ...], between: tuple[Between, ...], ids: list[str]
) -> None:
    assert [found.id for found in report().found(*relations, between=between)] == ids


def test_a_claim_in_no_group_and_no_finding_is_told_by_one_source() -> None:
    assert [told.id for told in report().claims_of_one_source] == ["a3"]
    alone = Report(tool=TOOL, articles=ARTICLES, claims=CLAIMS, findings=(finding("f", ("a1", "c1")),))
    assert [told.id for told in alone.claims_of_one_source] == ["a2", "a3", "b1"]
    loose = replace(alone, groups=(group("g2", "a2", "b1", score=MIN_SHARED_SCORE - 0.01),))
    assert loose.claims_of_one_source == alone.claims_of_one_source


def test_sources_are_counted_by_outlet_or_by_path() -> None:
    assert report().sources_of(["a1", "b1"]) == ("POST",)
    assert report().sources_of(["c1", "a1"]) == ("c.txt", "Post")
    assert [found["sources"] for found in report().to_dict()["groups"]] == [2, 1]


def test_records_are_found_by_id() -> None:
    assert report().claim_by_id["a2"] is CLAIMS[1]
    assert report().article_by_id["id-c.txt"] is ARTICLES[2]
    assert report().article_of("b1") is ARTICLES[1]


def test_reports_load_neither_the_model_nor_rich() -> None:
    code = (
        "import sys, claimcheck.report, claimcheck.reports.json, claimcheck.reports.annotations;"
        "print(sorted({'spacy', 'numpy', 'rapidfuzz', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter and fixed arguments
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"


def test_the_export_says_where_sentences_stand() -> None:
    told = report().to_dict()["claims"][1]
    assert told["sentence"] == {"start": 5, "end": 9, "line": 1, "column": 6}
    assert told["quote"] == {"exact": "Two", "prefix": "One. ", "suffix": ". Three."}


def test_a_headline_against_its_own_body_joins_no_articles() -> None:
    report = Report(
        tool=TOOL,
        articles=(article("a.txt", "Post"), article("b.txt", "Times")),
        claims=(claim("head", "a.txt"), claim("body", "a.txt", 5), claim("other", "b.txt")),
        findings=(finding("within", ("head", "body")), finding("across", ("body", "other"))),
    )
    assert {found.id: report.is_within(found) for found in report.findings} == {"within": True, "across": False}
    assert {found.id: report.is_independent(found) for found in report.findings} == {"within": False, "across": True}
    assert [alone.id for alone in report.claims_of_one_source] == ["head"]
