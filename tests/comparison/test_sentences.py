"""Sentences from end to end: read, taken apart, aligned and compared, for every rule that can decide."""

import tomllib
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from claimcheck.checker import Checker
from claimcheck.records import Finding, Relation
from tests.comparison.test_rungs import SAYS

SENTENCES = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))


def rows(sort: str) -> list[ParameterSet]:
    """Return the rule and the two texts of every pair of one sort."""
    return [
        pytest.param(rule, a, b, id=f"{rule}-{number}")
        for rule, tables in SENTENCES.items()
        for number, (a, b) in enumerate(tables[sort], start=1)
    ]


def findings(checker: Checker, folder: Path, texts: tuple[str, str]) -> tuple[Finding, ...]:
    for name, text in zip(("a.md", "b.md"), texts, strict=True):
        folder.joinpath(name).write_text(text, encoding="utf-8")
    report = checker.compare([folder])
    assert len(report.articles) == 2
    assert not report.problems
    return report.findings


@pytest.mark.parametrize(("rule", "a", "b"), rows("fires"))
def test_a_rule_decides_what_it_is_for(rule: str, a: str, b: str, checker: Checker, tmp_path: Path) -> None:
    assert rule in {finding.rule for finding in findings(checker, tmp_path, (a, b))}


@pytest.mark.parametrize(("rule", "a", "b"), rows("silent"))
def test_look_alikes_are_no_contradiction(rule: str, a: str, b: str, checker: Checker, tmp_path: Path) -> None:
    found = findings(checker, tmp_path, (a, b))
    assert rule not in {finding.rule for finding in found}
    assert Relation.CONTRADICTS not in {finding.relation for finding in found}


def test_every_rule_has_sentences_of_both_sorts() -> None:
    assert set(SENTENCES) == set(SAYS)
    for rule, tables in SENTENCES.items():
        assert set(tables) <= {"fires", "silent", "wanted", "wanted_silent"}, rule
        assert tables["fires"], rule
        assert tables["silent"], rule
