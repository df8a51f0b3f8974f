"""Screens to print on, and the snapshots that what is printed is compared with."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console


class Snapshots:
    """Compares text with the files in tests/reports/snapshots, line for line.

    A missing file fails. ``CLAIMCHECK_SNAPSHOTS=write pytest tests/reports`` writes them; read the difference
    before you commit it.
    """

    folder = Path(__file__).parents[1] / "snapshots"

    def check(self, name: str, text: str) -> None:
        path = self.folder / name
        if os.environ.get("CLAIMCHECK_SNAPSHOTS") == "write":
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path} is missing; write it with CLAIMCHECK_SNAPSHOTS=write"
        assert text.split("\n") == path.read_text(encoding="utf-8").split("\n")


@pytest.fixture(scope="session")
def snapshots() -> Snapshots:
    return Snapshots()


class Screen:
    """Consoles whose output can be read, and which know nothing of the environment the tests run in."""

    def __init__(self, width: int, *, is_coloured: bool) -> None:
        self.file = io.StringIO()
        self.console = Console(
            file=self.file,
            width=width,
            force_terminal=is_coloured,
            color_system="standard" if is_coloured else None,
            legacy_windows=False,
            _environ={},
        )

    @property
    def text(self) -> str:
        return self.file.getvalue()


@pytest.fixture(scope="session")
def screen() -> Callable[..., Screen]:
    return Screen
