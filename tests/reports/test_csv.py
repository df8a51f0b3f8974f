import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report import Report
from claimcheck.reports.csv import cell, render, render_claims
from claimcheck.reports.sanitize import is_invisible


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_holds_a_finding_with_both_claims(storm: Report) -> None:
    found = rows(render(storm))
    assert [row["id"] for row in found] == [finding.id for finding in storm.findings]
    worst = found[0]
    assert worst["relation"] == "contradicts"
    assert worst["a_outlet"] == "Harbour Post"
    assert worst["a_claim"].startswith("Mayor Ana Lund resigned")
    assert (worst["b_path"], worst["b_line"]) == ("news/times.txt", "4")
    assert worst["b_speaker"] == "a spokesman for the council"


def test_a_row_holds_a_claim(storm: Report) -> None:
    found = rows(render_claims(storm))
    assert [row["id"] for row in found] == [claim.id for claim in storm.claims]
    assert {row["stance"] for row in found} == {"", "neutral", "denied"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "\t=", "\r@", " \n+"])
def test_a_formula_becomes_text(start: str) -> None:
    assert cell(f"{start}HYPERLINK(1)").startswith("'")


@pytest.mark.parametrize("text", ["18 people", "a=b", "Lund - mayor", ""])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


@given(text=st.text())
def test_no_cell_is_a_formula_or_hides_anything(text: str) -> None:
    shown = cell(text)
    assert not shown.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert not any(is_invisible(character) for character in shown)
    written = io.StringIO(newline="")
    csv.writer(written).writerow([shown])
    assert next(csv.reader(io.StringIO(written.getvalue(), newline=""))) == [shown]
