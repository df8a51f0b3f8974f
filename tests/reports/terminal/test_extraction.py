from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from claimcheck.report import Report
from claimcheck.reports.terminal import render_extraction

if TYPE_CHECKING:
    from tests.reports.conftest import Snapshots
    from tests.reports.terminal.conftest import Screen


@pytest.mark.parametrize("is_coloured", [False, True], ids=["plain", "coloured"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_table_looks_as_it_did(
    storm: Report, screen: Callable[..., "Screen"], snapshots: "Snapshots", width: int, *, is_coloured: bool
) -> None:
    shown = screen(width, is_coloured=is_coloured)
    render_extraction(storm, shown.console)
    snapshots.check(f"extract-{width}-{'coloured' if is_coloured else 'plain'}.txt", shown.text)


def test_every_claim_has_its_row(storm: Report, screen: Callable[..., "Screen"]) -> None:
    shown = screen(140, is_coloured=False)
    render_extraction(storm, shown.console)
    assert len(storm.claims) == 16
    for claim in storm.claims:
        assert claim.text in shown.text
