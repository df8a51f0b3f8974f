import io
import json
import os
import sys
from collections.abc import Collection
from pathlib import Path

import click
import pytest
from rich.console import Console

from claimcheck.cli.run import Outputs, show, write_output
from claimcheck.errors import OutputError
from claimcheck.records import ModelInfo, Tool
from claimcheck.report import Report
from claimcheck.reports import FORMATS, TERMINAL

ALL: Collection[str] = {TERMINAL, *FORMATS}
REPORT = Report(
    tool=Tool(name="claimcheck", version="1", model=ModelInfo(name="en", version="1", sha256="0" * 64)), articles=()
)


def on_terminal(console: Console) -> None:
    console.print("for the terminal: é 🌊")


@pytest.mark.parametrize(
    ("files", "format_", "written", "stdout"),
    [
        ((), None, {}, TERMINAL),
        ((), "json", {}, "json"),
        (("a.html",), None, {"a.html": "html"}, TERMINAL),
        (("a.html", "b.json", "c.txt"), None, {"a.html": "html", "b.json": "json", "c.txt": TERMINAL}, TERMINAL),
        (("a.out",), "csv", {"a.out": "csv"}, None),
        (("a.html",), "json", {"a.html": "json"}, None),
    ],
)
def test_where_reports_go(
    files: tuple[str, ...], format_: str | None, written: dict[str, str], stdout: str | None
) -> None:
    outputs = Outputs.of([Path(file) for file in files], format_, ALL)
    assert {str(file): named for file, named in outputs.files} == written
    assert outputs.stdout == stdout


@pytest.mark.parametrize(("file", "formats"), [("report.pdf", ALL), ("report", ALL), ("report.html", {"json"})])
def test_a_name_that_tells_no_format_is_refused_before_any_work(file: str, formats: Collection[str]) -> None:
    with pytest.raises(click.BadParameter, match=r"tells no format: end it in one of \.json"):
        Outputs.of([Path(file)], None, formats)


def test_all_files_are_written_beside_the_terminal_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [tmp_path / f"report{suffix}" for suffix in (".html", ".json", ".jsonl", ".csv", ".md", ".jsonld", ".txt")]
    Outputs.of(files, None, ALL).write(REPORT, FORMATS, on_terminal)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(file.name for file in files)
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8")) == REPORT.to_dict()
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "for the terminal: é 🌊\n"
    assert (tmp_path / "report.csv").read_bytes().endswith(b"\r\n")
    assert capsys.readouterr().out == "for the terminal: é 🌊\n"


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_output("\ud800", file)
    assert file.read_text(encoding="utf-8") == "old"
    write_output("new", file)
    assert file.read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write_output("text", tmp_path / "nowhere" / "report.json")


def test_a_folder_that_is_not_there_is_told_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        Outputs.of([tmp_path / "nowhere" / "report.json"], None, ALL)


def test_programs_get_utf_8_whatever_the_terminal_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    received = io.BytesIO()
    piped = io.TextIOWrapper(received, encoding="ascii", errors="backslashreplace")
    monkeypatch.setattr(sys, "stdout", piped)
    write_output('{"é": 1}', None)
    assert received.getvalue() == '{"é": 1}'.encode()


def test_nothing_is_paged_where_nobody_reads(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "PAGER", "false")
    show(lambda console: console.print("line\n" * 500), None, has_pager=True)
    assert capsys.readouterr().out.count("line") == 500
