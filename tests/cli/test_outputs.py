import io
import json
import os
import stat
import sys
from collections.abc import Collection
from pathlib import Path

import click
import pytest
from rich.console import Console

from claimcheck.cli.run import Outputs, show
from claimcheck.cli.writing import check_folders, check_inputs, write_output
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


def in_file(console: Console) -> None:
    console.print("for a file: é 🌊")


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
    Outputs.of(files, None, ALL).write(REPORT, FORMATS, on_terminal=on_terminal, in_file=in_file)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(file.name for file in files)
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8")) == REPORT.to_dict()
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "for a file: é 🌊\n"
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


def test_a_new_file_is_as_open_as_the_system_wants_it_and_an_older_one_stays_as_closed_as_it_was(
    tmp_path: Path,
) -> None:
    new, older = tmp_path / "new.json", tmp_path / "older.json"
    older.write_text("old", encoding="utf-8")
    older.chmod(0o600)
    for file in (new, older):
        write_output("text", file)
    plain = tmp_path / "plain"
    plain.touch()
    assert (new.stat().st_mode, stat.S_IMODE(older.stat().st_mode)) == (plain.stat().st_mode, 0o600)


@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_stays_a_link_and_the_file_behind_it_is_written(tmp_path: Path, *, is_there: bool) -> None:
    (tmp_path / "kept").mkdir()
    file, link = tmp_path / "kept" / "report.json", tmp_path / "latest.json"
    if is_there:
        file.write_text("old", encoding="utf-8")
    link.symlink_to(Path("kept", "report.json"))
    write_output("new", link)
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "new"
    assert [path.name for path in file.parent.iterdir()] == ["report.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_output("text", pipe)
    assert os.read(reader, 10) == b"text"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_dash_is_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_output("text", Path("-"))
    assert (capsys.readouterr().out, list(tmp_path.iterdir())) == ("text", [])


def test_the_file_that_standard_output_goes_to_is_written_once_more_and_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.txt"
    with file.open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        for output in (file, None):
            write_output("text\n", output)
    assert file.read_text(encoding="utf-8") == "text\ntext\n"


@pytest.mark.parametrize("name", ["one.txt", "./sub/../one.txt", "link.txt", "twin.txt"])
def test_a_file_that_is_read_is_never_written_over(tmp_path: Path, name: str) -> None:
    (tmp_path / "sub").mkdir()
    one = tmp_path / "one.txt"
    one.write_text("An article.", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(one)
    (tmp_path / "twin.txt").hardlink_to(one)
    with pytest.raises(OutputError, match=f"{name}: is one of the files that are read"):
        check_inputs([tmp_path / "new.txt", Path(f"{tmp_path}/{name}")], [tmp_path / "gone.txt", one])
    check_inputs([tmp_path / "new.txt", tmp_path / "gone.txt"], [tmp_path / "gone.txt", one])


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write_output("text", tmp_path / "nowhere" / "report.json")


def test_a_folder_that_is_not_there_is_told_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        Outputs.of([tmp_path / "nowhere" / "report.json"], None, ALL)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look everywhere")
def test_a_folder_nobody_may_look_into_is_told_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    with pytest.raises(OutputError, match=r"report\.json: cannot be written"):
        check_folders([tmp_path / "closed" / "sub" / "report.json"])


def test_a_folder_that_can_have_no_such_name_is_told_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"report\.json: cannot be written"):
        check_folders([tmp_path / ("long" * 100) / "report.json"])


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="the system has no disk that is always full")
@pytest.mark.parametrize(("name", "told"), [("stdout", "standard output"), ("stderr", "standard error")])
def test_a_stream_that_cannot_be_written_is_told_by_its_name(
    monkeypatch: pytest.MonkeyPatch, name: str, told: str
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8", buffering=1) as full:
        monkeypatch.setattr(sys, name, full)
        with pytest.raises(OutputError, match=f"^{told} cannot be written"):
            write_output("text\n", Path("/dev/full"))
        os.dup2(os.open(os.devnull, os.O_WRONLY), full.fileno())


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
