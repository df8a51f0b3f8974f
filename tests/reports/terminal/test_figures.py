from dataclasses import replace

import pytest
from rich.console import Console

from claimcheck.records import Finding, FindingKind, Relation
from claimcheck.report import Report
from claimcheck.reports.terminal.figures import number_line
from claimcheck.reports.terminal.style import Tone, View

PLAIN = View(width=80, is_coloured=False)


def rescued(report: Report) -> Finding:
    (finding,) = (found for found in report.found(Relation.CONTRADICTS) if found.kind is FindingKind.NUMBER)
    return finding


def drawn(report: Report, *findings: Finding) -> list[str]:
    chart = number_line(report, findings, view=PLAIN, tone=Tone.CONFLICT)
    assert chart is not None
    console = Console(width=80, color_system=None, _environ={})
    with console.capture() as capture:
        console.print(chart)
    return capture.get().splitlines()


def with_bounds(report: Report, low: float | None, high: float | None) -> Report:
    """Return the report with other bounds for the figure of the Harbour Post."""
    claims = tuple(
        replace(claim, quantities=(replace(claim.quantities[0], low=low, high=high),))
        if claim.text.startswith("At least 18")
        else claim
        for claim in report.claims
    )
    return replace(report, claims=claims)


@pytest.mark.parametrize(
    ("low", "high", "line"),
    [
        (18, None, "····················├──▶"),
        (18, 18, "····················●···"),
        (15, 18, "···········├────────┤···"),
        (None, 18, "◀───────────────────┤···"),
        (None, None, ""),
    ],
)
def test_a_figure_is_the_stretch_of_its_values(storm: Report, low: float | None, high: float | None, line: str) -> None:
    report = with_bounds(storm, low, high)
    if not line:
        assert number_line(report, (rescued(report),), view=PLAIN, tone=Tone.CONFLICT) is None
        return
    post, times = drawn(report, rescued(report))
    assert post == f"Harbour Post  At least 18  {line}"
    assert times.startswith("Valley Times           12  ···●")


def test_figures_of_several_findings_share_a_scale(storm: Report) -> None:
    (update,) = storm.found(Relation.UPDATES)
    lines = drawn(storm, rescued(storm), update)
    assert [line.split("  ")[0] for line in lines] == ["news/ledger.txt", "Harbour Post", "Valley Times"]


def test_figures_that_nothing_marks_are_not_drawn(storm: Report) -> None:
    unmarked = replace(rescued(storm), marks=())
    assert number_line(storm, (unmarked,), view=PLAIN, tone=Tone.CONFLICT) is None


def test_figures_of_different_units_are_not_drawn(storm: Report) -> None:
    claims = tuple(
        replace(claim, quantities=(replace(claim.quantities[0], unit="percent"),))
        if "brought 12" in claim.text
        else claim
        for claim in storm.claims
    )
    assert number_line(replace(storm, claims=claims), (rescued(storm),), view=PLAIN, tone=Tone.CONFLICT) is None
