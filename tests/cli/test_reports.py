"""The commands as a user runs them."""

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import click
import pytest

from claimcheck.__main__ import cli, main
from tests.cli.repository import run_here

STORM = """{headline}

The harbour master said on Monday that {ferries} ferries were damaged in the storm.

The town council closed the harbour of Skarholm on Sunday evening after the outer wall broke.
"""
ARTICLES = {
    "coast.txt": STORM.format(headline="Storm batters the coast", ferries=15),
    "harbour.txt": STORM.format(headline="Ferry service to resume", ferries=12),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def run(
    folder: Path,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    stdout: int = subprocess.PIPE,
    stderr: int = subprocess.PIPE,
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **(environment or {})},
        stdout=stdout,
        stderr=stderr,
        check=False,
        timeout=120,
    )


def test_a_terminal_that_knows_no_letters_beyond_ascii_gets_escapes(folder: Path) -> None:
    done = run(folder, "compare", ".", environment={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout.isascii()
    assert b"2 articles, 1 independent \\xb7 " in done.stdout


def test_files_in_several_formats_come_beside_the_terminal_report(folder: Path, tmp_path: Path) -> None:
    names = ("report.html", "report.json", "report.csv")
    outputs = [argument for name in names for argument in ("--output", str(tmp_path / name))]
    done = run_here(folder, "compare", ".", *outputs)
    assert done.status == 0, done.errors
    assert done.output.startswith("2 articles")
    assert {path.name for path in tmp_path.iterdir()} == set(names)
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [article["path"] for article in report["articles"]] == ["coast.txt", "harbour.txt"]

    identity = report["findings"][0]["id"]
    explained = run_here(folder, "explain", identity[:10], ".")
    assert explained.status == 0, explained.errors
    assert identity in explained.output
    tried = explained.output.split("Rungs tried")[1]
    assert f"rule {report['findings'][0]['rule']}" in " ".join(tried.split())  # the same rung speaks as in the report


def test_a_finding_is_explained_as_the_settings_had_it_compared(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('[aliases]\n"Ana Lund" = ["Annie Lund-Reyes"]\n', encoding="utf-8")
    told = "The mayor of Skarholm, {}, {} on Monday evening after the harbour wall broke, officials said.\n"
    for name, words in (("a.txt", ("Ana Lund", "resigned")), ("b.txt", ("Annie Lund-Reyes", "did not resign"))):
        (tmp_path / name).write_text(f"Storm over the coast\n\n{told.format(*words)}", encoding="utf-8")
    report = json.loads(run_here(tmp_path, "compare", ".", "--format", "json").output)
    finding = next(found for found in report["findings"] if found["relation"] == "contradicts")
    explained = " ".join(run_here(tmp_path, "explain", finding["id"], ".").output.split())
    assert re.findall(r"contradicts: .*? \(rule ([\w-]+)\)", explained) == [finding["rule"]]


def test_a_finding_of_a_check_is_explained_by_its_fingerprint(folder: Path) -> None:
    checked = run_here(folder, "check", "coast.txt", "--against", "harbour.txt", "--no-cache", "--format", "json")
    (finding,) = json.loads(checked.output)["findings"]
    explained = run_here(folder, "explain", finding["fingerprint"], ".")
    assert explained.status == 0, explained.errors
    assert finding["rule"] in explained.output


def test_a_headline_against_its_body_is_explained(tmp_path: Path) -> None:
    text = "Ferry crash kills 41 at Skarholm\n\nA ferry crash at Skarholm killed 14 people on Monday, police said.\n"
    (tmp_path / "ferry.txt").write_text(text, encoding="utf-8")
    report = json.loads(run_here(tmp_path, "compare", ".", "--format", "json").output)
    (finding,) = report["findings"]
    explained = run_here(tmp_path, "explain", finding["id"], ".")
    assert explained.status == 0, explained.errors
    assert "The headline and the body of ferry.txt contradict each other" in explained.output
    assert "(rule headline-figures-differ)" in " ".join(explained.output.split())


def test_what_the_terminal_shows_can_be_narrowed_and_files_have_everything(folder: Path, tmp_path: Path) -> None:
    narrow = ("--only", "agrees", "--kind", "quote", "--min-confidence", "0.1", "--sort", "place", "--limit", "1")
    written = tmp_path / "report.txt"
    done = run_here(folder, "compare", ".", *narrow, "-o", str(written))
    assert done.status == 0, done.errors
    assert "chosen: 0 of " in done.output
    assert "Told by one source only" not in done.output
    everything = run_here(folder, "compare", ".", "--all", COLUMNS="100")
    assert written.read_text(encoding="utf-8") == everything.output


CHECK = ("check", "coast.txt", "--against", "harbour.txt", "--no-cache")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("compare", "."), 0),
        (("compare", ".", "--format", "json"), 0),
        (("compare", ".", "--fail-on", "error"), 1),
        (CHECK, 1),
        ((*CHECK, "--format", "json"), 1),
        ((*CHECK, "--fail-on", "never"), 0),
        (("config",), 0),
        (("compare", "--help"), 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else str(value),
)
def test_a_reader_who_leaves_before_the_end_changes_no_status(
    folder: Path, arguments: tuple[str, ...], status: int
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = run(folder, *arguments, stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (status, b"")


@pytest.mark.parametrize("arguments", [("compare", "gone.txt"), ("compare", ".", "-o", "a.docx"), ("--nonsense",)])
def test_trouble_that_nobody_reads_of_is_trouble(folder: Path, arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    assert run(folder, *arguments, stderr=writer).returncode == 2
    os.close(writer)


@pytest.mark.parametrize(
    ("arguments", "closed", "status"),
    [
        (("config",), ">&-", 0),
        (("--help",), ">&-", 0),
        ((*CHECK, "--format", "json"), ">&-", 1),
        (("compare", "gone.txt"), "2>&-", 2),
        (("extract", "-"), "<&-", 2),
    ],
    ids=str,
)
def test_a_stream_that_is_closed_changes_no_status(
    folder: Path, arguments: tuple[str, ...], closed: str, status: int
) -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == status, done.stderr
    assert b"Traceback" not in done.stderr


def test_a_pipe_that_breaks_inside_is_no_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @click.command()
    def broken() -> None:
        raise BrokenPipeError

    monkeypatch.setitem(cli.commands, "broken", broken)
    monkeypatch.setattr(sys, "argv", ["claimcheck", "broken"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert "that is a bug" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="the system has no disk that is always full")
@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "."),
        ("compare", ".", "--format", "json"),
        ("check", "coast.txt", "--against", "harbour.txt", "--no-cache", "--fail-on", "never"),
        ("config",),
    ],
    ids=" ".join,
)
def test_standard_output_that_cannot_be_written_is_told(folder: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(folder, *arguments, stdout=full.fileno())
    assert done.returncode == 2
    assert done.stderr.startswith(b"claimcheck: standard output cannot be written: No space left on device; ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="the system has no disk that is always full")
def test_trouble_that_cannot_be_told_is_trouble(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        assert run(folder, "compare", "gone.txt", stderr=full.fileno()).returncode == 2


def test_an_unknown_finding_is_told(folder: Path) -> None:
    done = run_here(folder, "explain", "zzzz", ".")
    assert done.status == 2
    assert "no finding of these articles has an id that begins with 'zzzz'" in done.errors


def test_a_format_that_no_name_tells_is_told_at_once(folder: Path) -> None:
    done = run(folder, "compare", ".", "-o", "report.docx")
    assert done.returncode == 2
    assert b"'report.docx' tells no format" in done.stderr


def test_on_a_terminal_a_long_report_goes_through_the_pager(folder: Path, tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\ncat > "$OUT"\n', encoding="utf-8")
    pager.chmod(0o755)
    seen = tmp_path / "seen"
    outer, inner = pty.openpty()
    environment = {"PAGER": str(pager), "OUT": str(seen), "TERM": "xterm", "LINES": "4", "COLUMNS": "80"}
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "compare", "."],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
        stdin=inner,
        stdout=inner,
        stderr=subprocess.PIPE,
        check=False,
        timeout=120,
    )
    os.close(inner)
    os.close(outer)
    assert done.returncode == 0, done.stderr
    assert "2 articles" in seen.read_text(encoding="utf-8")
