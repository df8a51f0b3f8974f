"""The real command, in a real git repository."""

import json
import shlex
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from tests.cli.repository import (
    ARTICLES,
    DEAD,
    OPENING,
    Ran,
    Repository,
    clean_environment,
    command,
    new_repository,
)

LEDGER = f"{OPENING}\n\n{DEAD.format(n=31)}\n\nThe mayor ordered a new bridge."


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return new_repository(tmp_path / "repository")


def found(run: Ran) -> dict[str, Any]:
    assert run.status in {0, 1}, run.errors
    value: dict[str, Any] = json.loads(run.output)
    return value


def sides(run: Ran) -> list[tuple[str, int, str, int]]:
    """Return file and line of both sides of each finding."""
    return sorted(
        (f["new"]["path"], f["new"]["line"], f["other"]["path"], f["other"]["line"]) for f in found(run)["findings"]
    )


def check(repository: Repository, *options: str) -> Ran:
    return repository.claimcheck("check", "--base", "main", "--format", "json", *options)


@pytest.mark.slow
def test_a_branch_from_the_first_article_to_the_last(repository: Repository) -> None:
    quiet = repository.claimcheck("check", "--base", "main")
    assert (quiet.status, quiet.output) == (0, "")
    assert "nothing to check" in quiet.errors

    repository.write("news/ledger.md", "Ledger", LEDGER)
    repository.write("news/echo.md", "Echo", "Nobody was hurt when a kiosk burned down in Ostrava.")
    repository.write("news/drafts/note.md", "Desk", DEAD.format(n=77))
    repository.commit()
    first = repository.process("check", "--base", "main", "--format", "json")
    assert first.status == 1, first.errors
    assert sides(first) == [("news/ledger.md", 9, "news/harbour.md", 9), ("news/ledger.md", 9, "news/valley.md", 9)]
    assert found(first)["new"] == ["news/echo.md", "news/ledger.md"]
    assert found(first)["known"] == len(ARTICLES)

    accepted = repository.claimcheck("baseline", "--base", "main", "--reason", "counted at other hours", "--by", "Ana")
    assert accepted.status == 0, accepted.errors
    assert "2 added, 0 removed, 0 kept" in accepted.output
    entries = json.loads((repository.folder / "claimcheck-baseline.json").read_text(encoding="utf-8"))["accepted"]
    assert {(entry["reason"], entry["by"]) for entry in entries} == {("counted at other hours", "Ana")}
    again = check(repository)
    assert (again.status, sides(again), len(found(again)["accepted"])) == (0, [], 2)

    opening, dead, mayor = LEDGER.split("\n\n")
    repository.write("news/ledger.md", "Ledger", f"{mayor}\n\nRain fell all day.\n\n{dead}\n\n{opening}")
    (repository.folder / "news/harbour.md").rename(repository.folder / "news/port.md")
    repository.commit("paragraphs moved, a known article renamed")
    moved = check(repository)
    assert (moved.status, sides(moved), len(found(moved)["accepted"])) == (0, [], 2)
    assert found(moved)["new"] == ["news/echo.md", "news/ledger.md"]

    repository.write("news/ledger.md", "Ledger", LEDGER.replace("31", "32"))
    changed = check(repository)
    assert changed.status == 1
    assert [side[0] for side in sides(changed)] == ["news/ledger.md", "news/ledger.md"]
    assert len(found(changed)["baseline"]["stale"]) == 2
    assert changed.errors.count("is no longer found\n") == 2
    assert changed.errors.count("claimcheck baseline --base main --prune") == 1
    pruned = repository.claimcheck("baseline", "--base", "main", "--prune")
    assert "0 added, 2 removed, 0 kept" in pruned.output
    assert json.loads((repository.folder / "claimcheck-baseline.json").read_text(encoding="utf-8"))["accepted"] == []


@pytest.mark.slow
def test_an_article_that_agrees_is_let_through_where_known_ones_do_not_contradict(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "main")
    (repository.folder / "news/valley.md").unlink()
    repository.commit("one version less")
    repository.git("checkout", "--quiet", "-b", "agreeing")
    repository.write("news/echo.md", "Echo", DEAD.format(n=18))
    run = check(repository)
    assert (run.status, sides(run), found(run)["new"]) == (0, [], ["news/echo.md"])


@pytest.mark.slow
def test_a_change_beside_an_old_contradiction_brings_it_not_back(repository: Repository) -> None:
    outlet, text = ARTICLES["harbour.md"]
    repository.write("news/harbour.md", outlet, f"It rained, and it went on raining.\n\n{text}")
    quiet = check(repository)
    assert (quiet.status, sides(quiet), len(found(quiet)["unchanged"])) == (0, [], 1)
    repository.write("news/harbour.md", outlet, text.replace("18", "19"))
    changed = check(repository)
    assert (changed.status, sides(changed)) == (1, [("news/harbour.md", 9, "news/valley.md", 9)])


@pytest.mark.slow
def test_all_outputs_come_from_one_run(repository: Repository) -> None:
    repository.write("news/ledger.md", "Ledger", LEDGER + "\n\n::error::gotcha ##[add-mask]x")
    outputs = {"terminal": "a.txt", "json": "a.json", "sarif": "a.sarif", "junit": "a.xml", "markdown": "a.md"}
    named = {"gitlab": "b.out", "github": "c.out"}
    options = [option for file in outputs.values() for option in ("-o", file)]
    options += [option for name, file in named.items() for option in ("--output", f"{name}={file}")]
    summary = repository.folder / "step.md"
    run = repository.claimcheck(
        "check", "--base", "main", *options, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary)
    )
    assert run.status == 1, run.errors
    written = {name: (repository.folder / file).read_text(encoding="utf-8") for name, file in (outputs | named).items()}
    assert len(json.loads(written["json"])["findings"]) == 2
    assert len(json.loads(written["sarif"])["runs"][0]["results"]) == 2
    assert len(json.loads(written["gitlab"])) == 2
    assert fromstring(written["junit"]).attrib["failures"] == "2"  # noqa: S314 - our own
    assert written["github"].count("::error file=news/ledger.md,line=9,") == 2
    assert summary.read_text(encoding="utf-8") == written["markdown"]
    lines = run.output.splitlines()
    assert lines[0].startswith("::stop-commands::")
    end = lines.index(f"::{lines[0].removeprefix('::stop-commands::')}::")
    assert "\n".join(lines[1:end]) + "\n" == written["terminal"]
    assert "\n".join(lines[end + 1 :]) + "\n" == written["github"]


@pytest.mark.slow
def test_where_nothing_contradicts_annotations_are_one_line_that_says_so(repository: Repository) -> None:
    repository.write("news/echo.md", "Echo", "Nobody was hurt when a kiosk burned down in Ostrava.")
    clean = repository.claimcheck("check", "--base", "main", "--format", "github")
    assert (clean.status, clean.output.count("\n")) == (0, 1)
    assert clean.output.startswith("1 new article (news/echo.md) checked against")
    assert clean.output.endswith(": no contradictions\n")
    in_action = repository.claimcheck("check", "--base", "main", GITHUB_ACTIONS="true").output
    assert in_action.count(clean.output) == 1


@pytest.mark.slow
def test_an_acceptance_in_the_article_is_honoured_and_an_unused_one_named(repository: Repository) -> None:
    text = LEDGER.replace(
        "The collapse of", "<!-- claimcheck-accept figures-differ: counted later -->\nThe collapse of"
    )
    repository.write("news/ledger.md", "Ledger", text)
    run = check(repository)
    assert (run.status, len(found(run)["accepted"]), found(run)["unused"]) == (0, 2, [])
    repository.write("news/ledger.md", "Ledger", text.replace("killed 31 people", "killed several people"))
    run = check(repository)
    assert run.status == 0
    assert "news/ledger.md:9: accepts figures-differ, which is not found there" in run.errors


@pytest.mark.slow
def test_the_cache_changes_nothing_but_time(repository: Repository) -> None:
    repository.write("news/ledger.md", "Ledger", LEDGER)
    right = check(repository, "--no-cache")
    cache = repository.folder / ".claimcheck_cache"
    assert not cache.exists()
    assert right.status == 1

    line, environment = command("check", "--base", "main", "--format", "json"), clean_environment()
    both = [
        subprocess.Popen(line, cwd=repository.folder, env=environment, stdout=subprocess.PIPE)  # noqa: S603 - ours
        for _ in range(2)
    ]
    outputs = [process.communicate(timeout=300)[0].decode() for process in both]
    assert [process.returncode for process in both] == [1, 1]
    assert outputs == [right.output, right.output]

    files = sorted(cache.glob("*/*.reading"))
    assert len(files) == len(ARTICLES) + 1
    for number, file in enumerate(files):
        whole = file.read_bytes()
        file.write_bytes(whole[: len(whole) // 2] if number % 2 else b"\0" + whole[1:])
    damaged = check(repository)
    assert (damaged.status, damaged.output) == (right.status, right.output)
    assert "4 cached files were damaged and read anew" in damaged.errors

    for seconds in (0.8, 1.6):
        for file in cache.glob("*/*.reading"):
            file.unlink()
        process = subprocess.Popen(  # noqa: S603 - our own command
            line, cwd=repository.folder, env=environment, stdout=subprocess.DEVNULL
        )
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        after = check(repository)
        assert (after.status, after.output) == (right.status, right.output)

    shutil.rmtree(cache)
    cache.write_text("no folder", encoding="utf-8")
    blocked = check(repository)
    assert (blocked.status, blocked.output) == (right.status, right.output)
    assert "nothing can be kept there" in blocked.errors


@pytest.mark.slow
def test_an_entry_of_an_article_that_was_renamed_and_corrected_is_named_and_removed(repository: Repository) -> None:
    accepted = repository.claimcheck("baseline", "news/valley.md", "--reason", "counted at other hours")
    assert "1 added" in accepted.output, accepted.errors
    repository.git("mv", "news/valley.md", "news/valley renamed.md")
    repository.commit("renamed")
    repository.write("news/echo.md", "Echo", "Nobody was hurt when a kiosk burned down in Ostrava.")
    assert found(check(repository))["baseline"]["stale"] == []
    file = repository.folder / "news/valley renamed.md"
    file.write_text(file.read_text(encoding="utf-8").replace("25", "18"), encoding="utf-8")
    run = check(repository)
    assert (run.status, len(found(run)["baseline"]["stale"])) == (0, 1)
    command = run.errors.splitlines()[-1].rpartition(": claimcheck ")[2]
    assert command == "baseline --base main --prune"
    pruned = repository.claimcheck(*command.split())
    assert "0 added, 1 removed, 0 kept" in pruned.output


@pytest.mark.slow
def test_the_command_that_removes_entries_asks_for_what_the_check_was_asked_for(repository: Repository) -> None:
    repository.write("news/the ledger.md", "Ledger", LEDGER)
    asked = ("news/the ledger.md", "--against", "news", "--baseline", "ok.json")
    assert "2 added" in repository.claimcheck("baseline", *asked, "--reason", "r").output
    repository.write("news/the ledger.md", "Ledger", "The mayor ordered a new bridge.")
    run = repository.claimcheck("check", *asked)
    command = shlex.split(run.errors.splitlines()[-1].rpartition(": claimcheck ")[2])
    assert command == ["baseline", *asked, "--prune"]
    assert "0 added, 2 removed, 0 kept" in repository.claimcheck(*command).output
