"""Altering copies: what is altered, and that it is found."""

from pathlib import Path

from benchmarks.altered_copies import MOST_OF_A_KIND, alterations, is_found
from claimcheck import Checker

TEXT = """Norvik opens its new bridge

The bridge over the Tarn was opened in Norvik on Sunday by Mayor Ingrid Lund and was paid for by 340 families.

The council has promised a school. Jonas Hale, a teacher, said that 1,250 pupils will move in by May.
"""


def test_one_detail_of_each_kind_is_altered_and_found(checker: Checker, tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    report = checker.extract([path])
    (article,) = report.articles
    names = [name for claim in report.claims for name in claim.names]
    altered = list(alterations(article, report.claims, names))
    assert altered == list(alterations(article, report.claims, names))
    assert {alteration.kind for alteration in altered} >= {"number", "weekday", "negation"}
    assert all(alteration.place.of(article.text) != alteration.words for alteration in altered)
    assert max(sum(other.kind == each.kind for other in altered) for each in altered) <= MOST_OF_A_KIND
    assert all(is_found(checker, article, alteration) for alteration in altered)
