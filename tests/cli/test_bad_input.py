"""What cannot be read is told with its path and what to do; everything else is still read, compared and reported."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimcheck.__main__ import main
from claimcheck.reading.reader import MAX_BYTES

ONE = """Flood in Port Merrow

The flood killed 18 people in Port Merrow on 4 March 2031. The mayor resigned.
"""
OTHER = """Port Merrow under water

The flood killed 25 people in Port Merrow on 4 March 2031. Power was restored.
"""
UNDECODABLE = b"The flood killed 18 people in Port Merrow. \x81\x8d\x8f\n"
CUT_OFF = b"\xff\xfeT\x00h\x00e"
BINARY = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run of the command ended; white space folded, since reports for the terminal wrap their lines."""

    status: int
    out: str
    err: str

    @property
    def told(self) -> str:
        return " ".join(f"{self.out} {self.err}".split())


Run = Callable[..., Ended]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in a folder with two articles, ``one.txt`` and ``other.txt``."""
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text(ONE, encoding="utf-8")
    Path("other.txt").write_text(OTHER, encoding="utf-8")

    def ended(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["claimcheck", *arguments])
        with pytest.raises(SystemExit) as left:
            main()
        assert isinstance(left.value.code, int)
        return Ended(left.value.code, *capsys.readouterr())

    return ended


def make_empty_folder(path: Path) -> None:
    path.mkdir()


def make_nothing(path: Path) -> None:
    assert not path.exists()


def make_too_large(path: Path) -> None:
    path.write_bytes(b"A flood.\n")
    os.truncate(path, MAX_BYTES + 1)  # sparse: takes no room on the disk


def make_unreadable(path: Path) -> None:
    path.write_text(ONE, encoding="utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("whoever runs the tests may read everything")


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def holding(content: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(content)

    return make


BAD: Sequence[tuple[str, Callable[[Path], None], str, str]] = [
    ("folder", make_empty_folder, "is a folder without articles", "put files in it"),
    ("missing.txt", make_nothing, "does not exist", "check the path"),
    ("empty.txt", holding(b""), "is empty", "give a file with the text of an article"),
    ("blank.txt", holding(b"\xef\xbb\xbf \n\n"), "is empty", "give a file with the text of an article"),
    ("binary.txt", holding(BINARY), "is a binary file", "give a text file"),
    ("odd.txt", holding(UNDECODABLE), "is neither UTF-8 nor Windows-1252", "save it as UTF-8"),
    ("cut.txt", holding(CUT_OFF), "cannot be decoded", "save it as UTF-8"),
    ("large.txt", make_too_large, "is larger than 20 MB", "give one article a file"),
    ("closed.txt", make_unreadable, "cannot be read (permission denied)", "check its permissions"),
    ("pipe.txt", make_pipe, "is no regular file", "pipe its text to '-'"),
]


@pytest.mark.parametrize(("name", "make", "wrong", "advice"), BAD, ids=[row[0] for row in BAD])
def test_what_cannot_be_read_is_told_and_the_rest_compared(
    run: Run, name: str, make: Callable[[Path], None], wrong: str, advice: str
) -> None:
    make(Path(name))
    ended = run("compare", "one.txt", name, "other.txt", "--format", "json")
    report = json.loads(ended.out)
    [problem] = report["problems"]
    assert (ended.status, problem["path"], problem["stage"]) == (2, name, "reading")
    assert wrong in problem["reason"]
    assert advice in problem["reason"]
    assert f"claimcheck: {name}: {problem['reason']}\n" == ended.err
    assert [article["path"] for article in report["articles"]] == ["one.txt", "other.txt"]
    assert "contradicts" in {finding["relation"] for finding in report["findings"]}


def test_whether_a_file_can_be_read_is_seen_when_it_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_, **__: False)  # as some network drives answer
    assert run("compare", "one.txt", "other.txt").status == 0
    assert run("check", "one.txt", "--against", "other.txt", "--no-cache", "--fail-on", "never").status == 0


@pytest.mark.parametrize("command", ["compare", "extract"])
def test_the_terminal_report_ends_with_the_problems(run: Run, command: str) -> None:
    ended = run(command, "one.txt", "missing.txt", "other.txt")
    assert ended.status == 2
    assert "missing.txt" in ended.out
    assert "does not exist; check the path" in ended.told
    assert "The mayor resigned." in ended.told


def test_annotate_prints_what_it_could_read(run: Run) -> None:
    ended = run("annotate", "one.txt", "missing.txt")
    assert ended.status == 2
    assert [json.loads(line)["path"] for line in ended.out.splitlines()] == ["one.txt"]
    assert ended.err == "claimcheck: missing.txt: does not exist; check the path\n"


@pytest.mark.parametrize("command", ["compare", "extract", "annotate"])
def test_a_command_without_a_path_says_what_to_give(run: Run, command: str) -> None:
    ended = run(command)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == "claimcheck: no article was given; name files or folders, or '-' for standard input\n"


def test_every_bad_path_is_told(run: Run) -> None:
    ended = run("compare", "missing.txt", "gone.txt", "--format", "json")
    report = json.loads(ended.out)
    assert ended.status == 2
    assert [problem["path"] for problem in report["problems"]] == ["gone.txt", "missing.txt"]
    assert (report["articles"], report["findings"]) == ([], [])


def test_a_path_cannot_write_to_the_terminal(run: Run) -> None:
    for format_ in ((), ("--format", "json")):
        ended = run("compare", "\x1b[31mred\u202e.txt", *format_)
        assert ended.status == 2
        assert "\x1b" not in ended.err + ended.out.replace("\\u001b", "")
        assert "\u202e" not in ended.err


def test_an_encoding_that_was_guessed_is_told_and_no_failure(run: Run) -> None:
    Path("old.txt").write_bytes("The flood hit a café in Port Merrow on Tuesday.\n".encode("cp1252"))
    ended = run("extract", "old.txt", "--format", "json")
    assert ended.status == 0
    assert "café" in json.loads(ended.out)["claims"][0]["text"]
    assert "read as Windows-1252" in ended.err


# -- standard input ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "status", "message"),
    [(ONE.encode(), 0, ""), (b"", 2, "claimcheck: -: is empty"), (BINARY, 2, "claimcheck: -: is a binary file")],
)
def test_standard_input_is_an_article(
    run: Run, monkeypatch: pytest.MonkeyPatch, content: bytes, status: int, message: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    ended = run("extract", "-", "--format", "json")
    assert ended.status == status
    assert ended.err.startswith(message)
    assert [article["path"] for article in json.loads(ended.out)["articles"]] == ["-"] * (status == 0)


# -- settings and options ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("compere", "one.txt"), "No such command 'compere'"),
        (("compare", "one.txt", "--colour"), "No such option"),
        (("compare", "one.txt", "--fail-on", "mistake"), "'mistake' is not one of"),
        (("compare", "one.txt", "--format", "pdf"), "'pdf' is not one of"),
        (("compare", "one.txt", "-o", "report.pdf"), "tells no format"),
        (("compare", "one.txt", "--model", "no_such_model"), "cannot load the language model 'no_such_model'"),
        (("extract", "one.txt", "-o", "no/such/folder.json"), "no/such/folder.json: cannot be written"),
    ],
)
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...], message: str) -> None:
    ended = run(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert message in ended.told


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("fail-on = ", "no valid TOML"),
        ('fail-om = "error"', "unknown setting 'fail-om'; did you mean 'fail-on'?"),
        ('fail-on = "mistake"', "fail-on must be one of"),
    ],
)
def test_settings_that_cannot_be_are_status_2(run: Run, settings: str, message: str) -> None:
    Path("claimcheck.toml").write_text(settings, encoding="utf-8")
    ended = run("compare", "one.txt")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("claimcheck: claimcheck.toml: ")
    assert message in ended.told


@pytest.mark.parametrize("command", ["compare", "extract", "annotate"])
def test_no_report_is_written_over_an_article(run: Run, command: str) -> None:
    format_ = ("--format", "jsonl")
    for paths in (("one.txt", "other.txt"), (".",)):
        ended = run(command, *paths, *format_, "-o", "./one.txt")
        assert (ended.status, ended.out) == (2, "")
        assert (
            ended.err
            == "claimcheck: one.txt: is one of the files that are read, and would be lost; name another file\n"
        )
    assert Path("one.txt").read_text(encoding="utf-8") == ONE


# -- exit status ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("compare", "one.txt", "other.txt"), 0),
        (("compare", "one.txt", "other.txt", "--fail-on", "never"), 0),
        (("compare", "one.txt", "other.txt", "--fail-on", "error"), 1),
        (("compare", "one.txt", "other.txt", "--fail-on", "note"), 1),
        (("compare", "one.txt", "--fail-on", "note"), 0),
        (("compare", "one.txt", "other.txt", "missing.txt", "--fail-on", "error"), 2),
        (("extract", "one.txt", "other.txt"), 0),
    ],
)
def test_the_exit_status_says_what_happened(run: Run, arguments: tuple[str, ...], status: int) -> None:
    assert run(*arguments).status == status


def test_one_article_alone_has_nothing_to_be_compared_with(run: Run) -> None:
    alone, two = run("compare", "one.txt"), run("compare", "one.txt", "other.txt")
    assert "nothing to compare it with; name others" in alone.err
    assert (alone.status, two.err) == (0, "")


def test_fail_on_can_stand_in_the_settings(run: Run) -> None:
    Path("claimcheck.toml").write_text('fail-on = "error"', encoding="utf-8")
    assert run("compare", "one.txt", "other.txt").status == 1
    assert run("compare", "one.txt", "other.txt", "--fail-on", "never").status == 0


def test_the_command_ends_as_the_function_does(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "compare", "missing.txt"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 2
    assert "missing.txt" in done.stdout
    assert "Traceback" not in done.stderr
