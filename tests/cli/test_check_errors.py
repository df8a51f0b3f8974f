"""What makes ``check`` and ``baseline`` end with status 2, in this process."""

import json
import os
import sys
from pathlib import Path

import pytest

from claimcheck.__main__ import main
from tests.cli.repository import DEAD, Repository, new_repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name in list(os.environ):
        if name.startswith(("GITHUB_", "CI_", "PRE_COMMIT", "GIT_")):
            monkeypatch.delenv(name)
    made = new_repository(tmp_path / "repository")
    monkeypatch.chdir(made.folder)
    return made


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["claimcheck", *arguments])
    with pytest.raises(SystemExit) as left:
        main()
    assert isinstance(left.value.code, int)
    return left.value.code


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("check",), "nothing says what is new"),
        (("check", "--base", "nowhere"), "git fetch origin nowhere"),
        (("check", "--base", "origin/next"), "git fetch origin next:refs/remotes/origin/next"),
        (("check", "--base", "--output=x"), "is no name of a base"),
        (("check", "--base", "main", "--against", "gone"), "there are no articles in gone"),
        (("check", "gone.md"), "gone.md: does not exist"),
        (("check", "news/farm.md", "-o", "report"), "'report' says no format"),
        (("check", "news/farm.md", "-o", "xml=a"), "'xml=a' says no format"),
        (("check", "news/farm.md", "-o", "gone/report.json"), "there is no folder gone; make it"),
        (("check", "news/farm.md", "--baseline", "none.json"), "there is no such baseline"),
        (("baseline", "--base", "main"), "say with --reason"),
        (("baseline", "--base", "main", "--reason", " "), "say with --reason"),
        (("baseline", "news", "--reason", "both stand", "--expires", "2031-02-30"), "does not match the format"),
        (("baseline", "news", "--reason", "both stand", "--expires", "2001-02-03"), "2001-02-03 is past; name a day"),
    ],
)
def test_what_cannot_be_checked_is_said(
    repository: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    message: str,
) -> None:
    assert repository.folder == Path.cwd()
    assert run(monkeypatch, *arguments) == 2
    assert message in " ".join(capsys.readouterr().err.split())


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("output", ["news/farm.md", "news/valley.md", "json=news/../news/valley.md"])
def test_no_result_is_written_over_an_article(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], output: str
) -> None:
    before = {path: path.read_bytes() for path in Path("news").iterdir()}
    assert run(monkeypatch, "check", "news/farm.md", "-o", output) == 2
    assert f"{output.removeprefix('json=')}: is one of the files that are read" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in Path("news").iterdir()} == before


@pytest.mark.usefixtures("repository")
def test_a_result_may_replace_an_older_one_in_a_folder_that_is_excluded(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("news/drafts").mkdir()
    for _ in range(2):
        assert run(monkeypatch, "check", "news/farm.md", "-o", "news/drafts/result.txt") == 0


@pytest.mark.usefixtures("repository")
def test_without_paths_there_is_nothing_to_check_against(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("claimcheck.toml").unlink()
    assert run(monkeypatch, "check", "news/farm.md") == 2
    assert "nothing to check against; name known articles with --against" in capsys.readouterr().err


def test_a_cache_that_was_committed_is_not_used(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write(".claimcheck_cache/x.reading", "A", "Anything.")
    repository.git("add", "--force", ".claimcheck_cache")
    assert run(monkeypatch, "check", "news/farm.md") == 0
    assert "is part of the repository, so it is not used" in capsys.readouterr().err
    assert len(list(Path(".claimcheck_cache").iterdir())) == 1


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("text", ["{", '{"version": 1, "accepted": [{}]}'])
def test_a_malformed_baseline_is_never_taken_for_an_empty_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    Path("claimcheck-baseline.json").write_text(text, encoding="utf-8")
    assert run(monkeypatch, "check", "news/farm.md") == 2
    assert run(monkeypatch, "baseline", "news/farm.md", "--reason", "r") == 2
    assert capsys.readouterr().err.count("claimcheck-baseline.json") == 2
    assert Path("claimcheck-baseline.json").read_text(encoding="utf-8") == text


@pytest.mark.usefixtures("repository")
def test_an_article_that_cannot_be_read_ends_the_check_with_2_and_nothing_is_accepted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("news/empty.md").write_text("", encoding="utf-8")
    Path("news/ledger.md").write_text(DEAD.format(n=31), encoding="utf-8")
    assert run(monkeypatch, "check", "news/ledger.md") == 2
    assert run(monkeypatch, "baseline", "news/ledger.md", "--reason", "r") == 2
    assert capsys.readouterr().err.count("news/empty.md: is empty") == 2
    assert not Path("claimcheck-baseline.json").exists()


@pytest.mark.parametrize(("name", "value"), [("GITHUB_BASE_REF", "next"), ("CI_MERGE_REQUEST_DIFF_BASE_SHA", "0" * 40)])
@pytest.mark.usefixtures("repository")
def test_the_base_comes_from_the_ci_service(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert run(monkeypatch, "check") == 2
    assert f"{value}' is not in this clone" in capsys.readouterr().err


def test_with_pre_commit_new_is_what_is_staged(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert run(monkeypatch, "check") == 0
    assert "nothing to check" in capsys.readouterr().err
    repository.write("news/ledger.md", "Ledger", DEAD.format(n=31))
    repository.git("add", "--all")
    assert run(monkeypatch, "check") == 1
    assert "1 new article (news/ledger.md) checked against 3 known articles" in capsys.readouterr().out


def test_a_path_that_is_not_there_is_no_all_clear(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository.folder / "claimcheck.toml").write_text('paths = ["nope"]\n', encoding="utf-8")
    assert run(monkeypatch, "check", "news/farm.md") == 2
    captured = capsys.readouterr()
    assert captured.out.startswith(
        "incomplete, 1 path could not be read: 1 new article (news/farm.md) checked against no known"
    )
    assert "nope: does not exist" in captured.err


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("columns", ["60", "140"])
def test_what_is_printed_is_as_wide_as_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert run(monkeypatch, "check", "news/valley.md") == 1
    (rule,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith("Contradictions 1"))
    assert len(rule) == int(columns)


@pytest.mark.usefixtures("repository")
def test_a_result_on_standard_output_stands_there_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "check", "news/farm.md", "--no-cache", "-o", "json=-") == 0
    assert json.loads(capsys.readouterr().out)["new"] == ["news/farm.md"]
