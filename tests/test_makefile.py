import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAKE = shutil.which("make") or "make"
TARGETS = ("setup", "compare", "test", "check", "bench", "model", "evaluate")


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [MAKE, "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603 - ours


@pytest.mark.parametrize("arguments", [(), ("help",)])
def test_help_is_the_default_and_lists_every_target(arguments: tuple[str, ...]) -> None:
    lines = make(*arguments).stdout.splitlines()
    described = {line.split()[1]: line.split()[2:] for line in lines}
    assert set(TARGETS) <= described.keys()
    assert all(described.values())


def test_comparing_installs_no_test_tools() -> None:
    shown = make("--dry-run", "--always-make", "compare").stdout
    assert "claimcheck compare seeds/" in shown
    assert "[test]" not in shown


def test_what_ci_runs_is_what_developers_run() -> None:
    shown = make("--dry-run", "test").stdout
    assert shown == make("--dry-run", "check").stdout
    assert [tool for tool in ("ruff format --check", "ruff check", "mypy", "pytest") if tool not in shown] == []
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]


def test_without_python_the_message_says_what_to_do(tmp_path: Path) -> None:
    done = make("PYTHON=", f"VENV={tmp_path / 'venv'}", "compare")
    assert done.returncode == 2
    assert "no Python 3.11 or newer found" in done.stderr


def test_training_without_corpora_names_the_folder_it_needs(tmp_path: Path) -> None:
    shown = make("--dry-run", "--always-make", f"VENV={tmp_path / 'venv'}", "model").stdout
    assert "DATA=folder" in shown
    steps = [line for line in shown.splitlines() if "-m models." in line or "-m spacy train" in line]
    assert [step.split(" -m ")[1].split()[0] for step in steps] == [
        "models.encoder.train",
        "models.encoder.train",
        "models.encoder.export",
        "models.encoder.dictionary",
        "models.package",
    ]
