import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records import Severity
from claimcheck.reports.alerts import Alert, alert_of
from claimcheck.reports.github import (
    MOST_ANNOTATIONS,
    MOST_SUMMARY_BYTES,
    annotations,
    markdown,
    shielded,
    summary,
)
from tests.checking.stories import (
    EIGHTEEN,
    NEW,
    OLD,
    TWENTY_FIVE,
    article,
    checked,
    claim,
    finding,
    one_contradiction,
    one_headline,
)

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def alert(severity: Severity = Severity.ERROR) -> Alert:
    report = one_contradiction(severity=severity).report
    return alert_of(report.findings[0], "v1:0", report=report, new=[NEW.id])


def hostile(text: str, path: str = "new.md") -> Alert:
    home = article(path, text, outlet=text)
    told = claim(home, text)
    report = checked((OLD, home), (EIGHTEEN, told), (finding(told, EIGHTEEN, why=text),), new=(home,)).report
    return alert_of(report.findings[0], "v1:0", report=report, new=[OLD.id])


def alert_in(path: str) -> Alert:
    home = article(path, NEW.text)
    told = claim(home, TWENTY_FIVE.text)
    report = checked((OLD, home), (EIGHTEEN, told), (finding(EIGHTEEN, told),), new=(home,)).report
    return alert_of(report.findings[0], "v1:0", report=report, new=[home.id])


def test_an_annotation_stands_at_the_new_article() -> None:
    (line,) = annotations([alert()]).splitlines()
    assert line == (
        "::error file=news/new.md,line=2,endLine=2,col=1,endColumn=23,title=claimcheck%3A figures-differ::"
        "Post and Times contradict each other.%0Anews/old.md:2: 18 people died in the storm.%0Av1:0"
    )


@pytest.mark.parametrize(
    ("severity", "command"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")]
)
def test_the_severity_names_the_command(severity: Severity, command: str) -> None:
    assert annotations([alert(severity)]).startswith(f"::{command} ")


@pytest.mark.parametrize(("number", "shown"), [(0, 0), (1, 1), (10, 10), (11, 10), (500, 10)])
def test_at_most_ten_are_shown_and_the_last_says_what_is_left(number: int, shown: int) -> None:
    lines = annotations([alert()] * number).splitlines()
    assert len(lines) == shown <= MOST_ANNOTATIONS
    if number > shown:
        assert f"and {number - shown + 1} more" in lines[-1]
    assert all(COMMAND.fullmatch(line) for line in lines)


def test_a_path_cannot_end_its_property() -> None:
    (line,) = annotations([alert_in("a,b:c\n%::error::x.md")]).splitlines()
    assert "file=a%2Cb%3Ac%0A%25%3A%3Aerror%3A%3Ax.md,line=2" in line


def test_a_log_tells_a_clean_check_from_one_that_did_not_run() -> None:
    line = annotations([], otherwise="1 new article (a::b ##[group]c.md) checked: 0 contradictions")
    assert line == "1 new article (a:\\:b #\\#[group]c.md) checked: 0 contradictions\n"
    assert annotations([alert()], otherwise="1 contradiction") == annotations([alert()])
    assert annotations([]) == ""


HOSTILE = "x ::error::no\r\n  ::stop-commands::y ##[add-mask]z \x1b[31m | @desk <b> `"


@given(st.one_of(st.text(min_size=1).filter(lambda text: text.strip() != ""), st.just(HOSTILE)))
def test_text_of_articles_gives_no_commands(text: str) -> None:
    alerts = [hostile(text.replace("\n", " ") + ".")]
    for output in (annotations(alerts), summary(alerts, text, [text])):
        for number, line in enumerate(output.splitlines()):
            is_ours = output.startswith("::") and number == 0
            assert is_ours or not line.lstrip().startswith("::")
            assert "##[" not in line
    (line,) = annotations(alerts).splitlines()
    assert len(line) < 5_000


def test_a_report_is_shielded_whole() -> None:
    assert shielded("a\n::error::b", "t0k") == "::stop-commands::t0k\na\n::error::b\n::t0k::\n"
    assert shielded("a\n", "t") == "::stop-commands::t\na\n::t::\n"


def test_a_summary_holds_all_alerts_in_a_table() -> None:
    text = summary([alert(), alert()], "2 contradictions", ["old entry"])
    rows = [line for line in text.splitlines() if line.startswith("| error")]
    assert len(rows) == 2
    assert all(row.replace("\\|", "").count("|") == 5 for row in rows)
    assert "- old entry" in text


def test_a_summary_stays_under_the_limit_and_says_so() -> None:
    many = [hostile("25 died. " * 300)] * 2_000
    text = summary(many, "many", [])
    assert len(text.encode()) <= MOST_SUMMARY_BYTES + 100
    assert re.search(r"\nand \d+ more\n$", text)
    shown = sum(line.startswith("| error") for line in text.splitlines())
    left = re.search(r"and (\d+) more", text)
    assert left is not None
    assert shown + int(left[1]) == len(many)


@given(st.text())
def test_markdown_shows_text_as_it_is(text: str) -> None:
    shown = markdown(text)
    assert "\n" not in shown
    assert not re.search(r"(?<!\\)[|`*_\[\]<>]", shown)
    assert not re.search(r"@\w", shown)


def test_a_headline_is_annotated_with_its_body() -> None:
    report = one_headline().report
    found = alert_of(report.findings[0], "v1:0", report=report, new=[NEW.id])
    (line,) = annotations([found]).splitlines()
    assert line.startswith("::error file=news/new.md,line=1,")
    assert "%0Anews/new.md:2: It left 25 people dead.%0A" in line
    assert summary([found], "One.").count("news/new") == 2


@pytest.mark.parametrize(
    ("path", "named"), [("a\x1b[31m.md", r"a\x1b[31m.md"), ("a\u202eb.md", r"a\u202eb.md"), ("a  b.md", "a  b.md")]
)
def test_what_cannot_be_seen_of_a_path_is_spelt_out_in_its_property(path: str, named: str) -> None:
    (line,) = annotations([alert_in(path)]).splitlines()
    assert f"file={named},line=2" in line
