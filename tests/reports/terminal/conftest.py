"""Screens to print on."""

import io
from collections.abc import Callable

import pytest
from rich.console import Console


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
