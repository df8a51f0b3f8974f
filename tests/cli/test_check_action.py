"""The files by which CI services and pre-commit run the check."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.reading.reader import FORMATS
from tests.cli.repository import CHECKOUT

STAND_IN = f"""#!{sys.executable}
import json, os, sys
print(json.dumps(sys.argv[1:]))
sys.exit(int(os.environ["STATUS"]))
"""
"""A command that prints its arguments."""


def run_step(folder: Path, status: int = 0, **inputs: str) -> tuple[int, list[str], str]:
    """Run the step of the action; return its status, the arguments of the command and what it tells the job."""
    stand_in = folder / "claimcheck"
    stand_in.write_text(STAND_IN, encoding="utf-8")
    stand_in.chmod(0o755)
    told = folder / "told"
    variables = {f"CLAIMCHECK_{name.upper()}": value for name, value in inputs.items()}
    done = subprocess.run(  # noqa: S603 - our own script
        ["bash", str(CHECKOUT / ".ci/action")],  # noqa: S607 - as a runner does
        cwd=folder,
        env={"PATH": f"{folder}:{os.environ['PATH']}", "GITHUB_OUTPUT": str(told), "STATUS": str(status), **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    arguments: list[str] = json.loads(done.stdout)
    return done.returncode, arguments, told.read_text(encoding="utf-8")


def test_inputs_become_arguments(tmp_path: Path) -> None:
    status, arguments, told = run_step(
        tmp_path, new="a.md\nb c.md\n", against="old", base="origin/main", fail_on="warning", sarif="out.sarif"
    )
    expected = [
        "a.md",
        "b c.md",
        "--against=old",
        "--base=origin/main",
        "--fail-on=warning",
        "--output=sarif=out.sarif",
    ]
    assert (status, arguments, told) == (0, ["check", *expected], "exit-code=0\n")


@pytest.mark.parametrize("status", [0, 1, 2])
def test_the_status_of_the_check_is_the_status_of_the_step(tmp_path: Path, status: int) -> None:
    assert run_step(tmp_path, status) == (status, ["check"], f"exit-code={status}\n")


def test_inputs_are_never_run(tmp_path: Path) -> None:
    hostile = '$(touch pwned)`touch pwned`"; touch pwned; #'
    _, arguments, _ = run_step(tmp_path, new=hostile, base=hostile)
    assert arguments == ["check", hostile, f"--base={hostile}"]
    assert not (tmp_path / "pwned").exists()


def test_the_action_hands_inputs_on_as_variables_only() -> None:
    text = (CHECKOUT / "action.yml").read_text(encoding="utf-8")
    commands = re.findall(r"^\s+run: (.*)$", text, re.MULTILINE)
    assert len(commands) == 2
    assert not any("${{" in command for command in commands)
    inputs = re.findall(r"^  ([a-z-]+):\n    description", text.split("outputs:")[0], re.MULTILINE)
    assert all(f"inputs.{name} " in text for name in inputs)


def test_the_hook_is_run_once_for_all_files() -> None:
    text = (CHECKOUT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "pass_filenames: false" in text
    assert "entry: claimcheck check\n" in text
    pattern = re.search(r"^  files: (.*)$", text, re.MULTILINE)
    assert pattern is not None
    assert all(re.search(pattern[1], f"news/storm{suffix}") for suffix in FORMATS)
    assert f"files: {pattern[1]}\n" in (CHECKOUT / "docs/ci.md").read_text(encoding="utf-8")


def test_the_documented_jobs_install_what_the_reader_names() -> None:
    text = (CHECKOUT / "docs/ci.md").read_text(encoding="utf-8")
    installed = re.findall(r"pip install (.*)", text)
    assert installed == ['"$CLAIMCHECK"'] * 2
    assert not re.findall(r"OWNER|TAG\b|uses: (?!actions/|github/|\./).*", text)
