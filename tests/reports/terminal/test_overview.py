import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.console import Console

from claimcheck.records import FindingKind, Relation
from claimcheck.report import Report
from claimcheck.reports.sanitize import is_invisible
from claimcheck.reports.terminal import render, render_extraction
from tests.reports.hostility import hostile_report

if TYPE_CHECKING:
    from tests.reports.conftest import Snapshots
    from tests.reports.terminal.conftest import Screen

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("is_coloured", [False, True], ids=["plain", "coloured"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_report_looks_as_it_did(
    storm: Report, screen: Callable[..., "Screen"], snapshots: "Snapshots", width: int, *, is_coloured: bool
) -> None:
    shown = screen(width, is_coloured=is_coloured)
    render(storm, shown.console)
    snapshots.check(f"compare-{width}-{'coloured' if is_coloured else 'plain'}.txt", shown.text)


def shown_plain(report: Report, screen: Callable[..., "Screen"], width: int = 120, *, limit: int | None = 8) -> str:
    shown = screen(width, is_coloured=False)
    render(report, shown.console, limit=limit)
    return shown.text


def test_other_pairs_of_a_fact_give_a_reason_only_where_it_is_another_one(
    storm: Report, screen: Callable[..., "Screen"]
) -> None:
    why = "{} and {} contradict each other: one says that she resigned, the other that she remains."
    first, second, *rest = storm.findings
    told = replace(first, explanation=why.format("Post", "Times")), replace(second, explanation=why.format("Post", "X"))
    again = replace(told[1], id="0" * 16)  # of the same lines
    text = shown_plain(replace(storm, findings=(*told, again, *rest)), screen)
    (also,) = (line.strip() for line in text.split("\n") if "also " in line)
    assert also.startswith("also ")
    assert "resigned" not in also
    other = replace(second, explanation="Post and X contradict each other: she left.")
    text = shown_plain(replace(storm, findings=(told[0], other, *rest)), screen)
    (also,) = (line.strip() for line in text.split("\n") if "also " in line)
    assert also.endswith(": she left.")


def test_what_can_both_hold_is_told_by_its_words_where_no_detail_decides(
    storm: Report, screen: Callable[..., "Screen"]
) -> None:
    (found,) = storm.found(Relation.COMPATIBLE)
    others = tuple(finding for finding in storm.findings if finding is not found)
    vague = replace(found, kind=FindingKind.OTHER, explanation="A and B can both be right: both tell of rescue.")
    assert "both tell of rescue" not in shown_plain(replace(storm, findings=(*others, vague)), screen)
    exact = replace(vague, kind=FindingKind.NUMBER)
    assert "both tell of rescue" in shown_plain(replace(storm, findings=(*others, exact)), screen)


def test_sections_stand_in_order_of_importance(storm: Report, screen: Callable[..., "Screen"]) -> None:
    lines = shown_plain(storm, screen).split("\n")
    assert lines[0] == "3 articles · 16 claims · 2 contradictions · 1 dispute · 1 agreement"
    titles = [re.split(r" \d| ─", line)[0] for line in lines if line.endswith("──")]
    assert titles == [
        "Contradictions",
        "Disputes between speakers",
        "Updates",
        "Who says what",
        "Agreements",
        "Compatible",
        "Told by one source only",
        "Problems",
    ]


def test_every_finding_kind_of_conflict_names_outlet_date_line_rule_and_reason(
    storm: Report, screen: Callable[..., "Screen"]
) -> None:
    text = shown_plain(storm, screen, 80)
    entry = text.partition("  1 ")[2].partition("  2 ")[0]
    for words in (
        "Harbour Post says that Ana Lund resigned; Valley Times says that she remains",
        "Harbour Post  2031-03-04",
        "news/post.txt:4",
        "news/times.txt:4 · cites a spokesman for the council",
        "«resigned»",
        "«remains in office»",
        "rule exclusive-states",
    ):
        assert words in entry


@pytest.mark.parametrize(("width", "is_beside"), [(99, False), (100, True), (200, True)])
def test_passages_stand_beside_each_other_where_there_is_room(
    storm: Report, screen: Callable[..., "Screen"], width: int, *, is_beside: bool
) -> None:
    line = next(line for line in shown_plain(storm, screen, width).split("\n") if "│ Harbour Post" in line)
    assert ("│ Valley Times" in line) is is_beside


@pytest.mark.parametrize("width", [60, 72, 80, 99, 100, 120, 160, 200])
def test_no_line_is_wider_than_the_screen_or_ends_in_blanks(
    storm: Report, screen: Callable[..., "Screen"], width: int
) -> None:
    lines = shown_plain(storm, screen, width).split("\n")
    assert len(lines) > 50
    assert max(len(line) for line in lines) <= min(width, 140)
    assert [line for line in lines if line != line.rstrip()] == []


def test_words_are_the_same_with_and_without_colour(storm: Report, screen: Callable[..., "Screen"]) -> None:
    coloured = screen(80, is_coloured=True)
    render(storm, coloured.console)
    assert "\x1b[1;4;31mresigned\x1b[0m" in coloured.text
    without_styles = ANSI.sub("", coloured.text).replace("│", "")
    without_marks = shown_plain(storm, screen, 80).replace("│", "").replace("«", "").replace("»", "")
    assert without_styles.split() == without_marks.split()


@pytest.mark.parametrize(
    ("environment", "is_terminal", "is_coloured", "is_marked"),
    [
        ({"TERM": "xterm"}, True, True, False),
        ({"TERM": "xterm"}, False, False, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, True, False, True),
        ({"TERM": "xterm", "FORCE_COLOR": "1"}, None, True, False),
        ({"TERM": "dumb"}, True, False, True),
    ],
)
def test_the_environment_decides_on_colour(
    storm: Report,
    environment: dict[str, str],
    is_terminal: bool | None,  # noqa: FBT001 - a column of the table
    *,
    is_coloured: bool,
    is_marked: bool,
) -> None:
    file = io.StringIO()
    render(storm, Console(file=file, width=80, force_terminal=is_terminal, legacy_windows=False, _environ=environment))
    assert ("\x1b[31m" in file.getvalue() or ";31m" in file.getvalue()) is is_coloured
    assert ("«resigned»" in ANSI.sub("", file.getvalue())) is is_marked


def test_only_the_sixteen_colours_and_no_background_are_used(storm: Report, screen: Callable[..., "Screen"]) -> None:
    coloured = screen(120, is_coloured=True)
    render(storm, coloured.console)
    codes = {int(code) for style in ANSI.findall(coloured.text) for code in style[2:-1].split(";") if code}
    assert codes <= {0, 1, 2, 4, *range(30, 38)}
    assert {30, 37}.isdisjoint(codes)  # black and white vanish on a theme of that colour


def test_long_lists_end_in_a_count_unless_all_is_wanted(storm: Report, screen: Callable[..., "Screen"]) -> None:
    (found,) = storm.found(Relation.COMPATIBLE)
    (group,) = (group for group in storm.groups if set(group.claims) == set(found.claims))
    told = replace(
        storm,
        claims=tuple(replace(storm.claim_by_id[c], id=f"{n}{c}") for n in range(12) for c in group.claims),
        groups=tuple(
            replace(
                group,
                id=str(n),
                claims=tuple(f"{n}{c}" for c in group.claims),
                matches=tuple(replace(m, a=f"{n}{m.a}", b=f"{n}{m.b}") for m in group.matches),
            )
            for n in range(12)
        ),
        findings=(),
    )
    assert "and 4 more (--all)" in shown_plain(told, screen, limit=8)
    assert "more (--all)" not in shown_plain(told, screen, limit=None)
    alone = replace(storm, groups=(), findings=())
    assert "and 3 more (--all)" in shown_plain(alone, screen, limit=2)
    assert "more (--all)" not in shown_plain(alone, screen, limit=None)


def test_of_many_contradictions_the_worst_are_shown_in_full(storm: Report, screen: Callable[..., "Screen"]) -> None:
    worst = storm.findings[0]
    claims = tuple(replace(claim, id=f"{n}{claim.id}") for n in range(20) for claim in storm.claims)
    found = tuple(
        replace(worst, id=str(n), claims=(f"{n}{worst.claims[0]}", f"{n}{worst.claims[1]}"), marks=())
        for n in range(20)
    )
    many = replace(storm, claims=claims, groups=(), findings=found)
    assert "20 contradictions" in shown_plain(many, screen)
    assert shown_plain(many, screen).count("Mayor Ana Lund remains in office, a spokesman") == 12
    assert shown_plain(many, screen).count("rule exclusive-states") == 20
    assert shown_plain(many, screen, limit=None).count("Mayor Ana Lund remains in office, a spokesman") == 20


def test_a_headline_against_its_body_is_told_with_both_passages(
    headlined: Report, screen: Callable[..., "Screen"]
) -> None:
    lines = shown_plain(headlined, screen).split("\n")
    assert "3 contradictions" in lines[0]
    assert "  1 The headline and the body of Harbour Post contradict each other." in lines
    assert any("«Storm» Odile batters Port Merrow" in line and "Power was restored" in line for line in lines)


def test_copies_are_told_and_confirm_nothing(storm: Report, reprinted: Report, screen: Callable[..., "Screen"]) -> None:
    lines = shown_plain(reprinted, screen).split("\n")
    assert lines[0] == (
        "3 articles, 1 independent · 16 claims · 2 contradictions · 1 dispute · 1 agreement, 0 independent"
    )
    start = next(number for number, line in enumerate(lines) if line.startswith("Copies 1 · they share their wording"))
    assert lines[start + 2 : start + 5] == [
        "    │ news/ledger.txt  90 % of its wording",
        "    │ Harbour Post  2031-03-04  news/post.txt  50 % of its wording, credits Reuters",
        "    │ Valley Times  2031-03-05  news/times.txt  67 % of its wording",
    ]
    assert sum("3 articles, 1 independent: no independent confirmation" in line for line in lines) == 1
    assert "independent" not in shown_plain(storm, screen)


def test_groups_without_a_finding_are_told_apart(storm: Report, screen: Callable[..., "Screen"]) -> None:
    text = shown_plain(replace(storm, findings=()), screen)
    assert "Same subject 5 · nothing that could be decided" in text


def test_a_report_of_nothing_is_one_line(storm: Report, screen: Callable[..., "Screen"]) -> None:
    text = shown_plain(Report(tool=storm.tool, articles=()), screen)
    assert text == "no articles · no claims · no contradictions · no disputes · no agreements\n"


ESCAPES = st.sampled_from(
    ("\x1b[31m", "\x9b", "[/red]", "[link=x]", "::error::", "##[group]", "\u202e", ":bomb:", "\n", "«")
)
TEXTS = st.lists(st.one_of(ESCAPES, st.text(max_size=8)), min_size=1, max_size=12).map("".join).filter(bool)


@example(text="x" * 68 + "::", width=80, is_coloured=False)  # the colon before a line number makes three
@settings(deadline=None, max_examples=50)  # each example draws two whole reports
@given(text=TEXTS, width=st.sampled_from((1, 40, 60, 80, 100, 200)), is_coloured=st.booleans())
def test_hostile_text_neither_breaks_the_report_nor_reaches_the_terminal(
    storm: Report, screen: Callable[..., "Screen"], text: str, width: int, *, is_coloured: bool
) -> None:
    for show in (render, render_extraction):
        shown = screen(width, is_coloured=is_coloured)
        show(hostile_report(storm, text), shown.console)
        plain = ANSI.sub("", shown.text)
        assert not any(is_invisible(character) for character in plain if character != "\n")
        assert not any(line.lstrip().startswith("::") or "##[" in line for line in plain.split("\n"))


def test_a_word_of_ten_thousand_letters_is_folded(storm: Report, screen: Callable[..., "Screen"]) -> None:
    text = shown_plain(hostile_report(storm, "x" * 10_000), screen, 80)
    assert max(len(line) for line in text.split("\n")) <= 80
