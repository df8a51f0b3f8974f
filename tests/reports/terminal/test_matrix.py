from dataclasses import replace

import pytest
from rich.console import Console, Group

from claimcheck.report import Report
from claimcheck.reports.terminal.matrix import matrix
from claimcheck.reports.terminal.style import View


def drawn(report: Report, width: int = 120, limit: int | None = 8) -> list[str]:
    console = Console(width=width, color_system=None, _environ={})
    with console.capture() as capture:
        console.print(Group(*matrix(report, View(width=width, is_coloured=False, limit=limit))))
    return capture.get().splitlines()


@pytest.mark.parametrize(
    ("fact", "signs"),
    [
        ("Rescuers brought 12 people", ["~", "≠3", "≠2"]),
        ("Mayor Ana Lund resigned", ["≠3", "≠3", "≠1+"]),
        ("The harbour wall collapsed", ["=", "●", "="]),
        ("Power was restored", ["~", "●", "·"]),
        ("We warned the council", ["·", "●", "○"]),
    ],
)
def test_each_fact_shows_who_agrees_who_differs_and_who_is_silent(storm: Report, fact: str, signs: list[str]) -> None:
    (line,) = (line for line in drawn(storm) if fact in line)
    assert line.split()[-3:] == signs


def test_contested_facts_come_first(storm: Report) -> None:
    facts = [line.split()[:2] for line in drawn(storm) if line.rstrip().endswith(("=", "·", "○", "≠2", "≠1+"))]
    assert facts == [["3", "Rescuers"], ["2", "Mayor"], ["2", "The"], ["2", "Power"], ["2", "We"]]


def test_many_articles_are_cut_into_tables_that_fit(storm: Report) -> None:
    more = tuple(
        replace(storm.articles[0], id=f"{n:016x}", path=f"z{n:02}.txt", outlet=f"Outlet {n}") for n in range(22)
    )
    lines = drawn(replace(storm, articles=(*storm.articles, *more)), width=80)
    headers = [line.split() for line in lines if line.split() and all(word.isdigit() for word in line.split())]
    assert [int(number) for header in headers for number in header] == list(range(1, 26))
    assert max(map(len, lines)) <= 80


def test_many_facts_end_in_a_count(storm: Report) -> None:
    assert any("and 3 more" in line for line in drawn(storm, limit=1))
    assert not any("more" in line for line in drawn(storm, limit=None))
