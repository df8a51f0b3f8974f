from collections.abc import Callable
from typing import TYPE_CHECKING

from claimcheck.records import FindingKind, Relation
from claimcheck.report import Report
from claimcheck.reports.selection import Order, Selection
from claimcheck.reports.terminal import render

if TYPE_CHECKING:
    from tests.reports.terminal.conftest import Screen


def shown(report: Report, screen: Callable[..., "Screen"], selection: Selection) -> str:
    found = screen(100, is_coloured=False)
    render(report, found.console, selection=selection)
    return found.text


def test_a_narrow_selection_shows_its_findings_and_the_problems(storm: Report, screen: Callable[..., "Screen"]) -> None:
    text = shown(storm, screen, Selection(relations=frozenset({Relation.CONTRADICTS})))
    assert "chosen: 4 of 8 findings, those of one fact together" in text
    assert "2 contradictions · 1 dispute · 1 agreement" in text  # what there is, not what is shown
    assert "Contradictions 2" in text
    assert "Disputes between speakers 1" in text
    assert "Problems 2" in text
    for left_out in ("Updates", "Who says what", "Agreements", "Compatible", "Told by one source only", "Same subject"):
        assert f"\n{left_out}" not in text


def test_kinds_narrow_every_section(storm: Report, screen: Callable[..., "Screen"]) -> None:
    text = shown(storm, screen, Selection(kinds=frozenset({FindingKind.NUMBER})))
    assert "no number is both" in text
    assert "12 became 21" in text
    assert "resigned" not in text


def test_the_order_decides_what_comes_first(storm: Report, screen: Callable[..., "Screen"]) -> None:
    text = shown(storm, screen, Selection(order=Order.PLACE))
    assert "Who says what" in text  # an order leaves nothing out
    assert "chosen:" not in text
    first = "Valley Times says that Ana Lund remains in office; news/ledger.txt says"
    assert " ".join(text.partition("  1 ")[2].split()).startswith(first)
