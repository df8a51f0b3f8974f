"""What every command does around its work: settings, progress, output, problems, exit status."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from io import StringIO
from pathlib import Path
from types import TracebackType
from typing import Self

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from claimcheck.cli.status import ExitStatus
from claimcheck.config import Config
from claimcheck.errors import OutputError
from claimcheck.records import Problem
from claimcheck.reports.sanitize import visible

PROGRESS_AFTER_SECONDS = 1.0
FILE_COLUMNS = 100
"""Width of a terminal report that goes to a file."""


def load_config(model: str | None, fail_on: str | None = None) -> Config:
    """Return the settings of the working directory with the options of the command line on top.

    Raises:
        ConfigError: A setting is unknown or has a value that it cannot have.
    """
    options = {"model": model, "fail_on": fail_on}
    given = {key: value for key, value in options.items() if value is not None}
    return Config.load(Path()).updated(given, origin="command line")


class ProgressBar(AbstractContextManager["ProgressBar"]):
    """A bar on standard error that shows only when the work takes longer than a second, and only on a terminal."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        columns = (TextColumn("reading articles"), BarColumn(), MofNCompleteColumn())
        self._progress = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._task: TaskID | None = None
        self._started = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` articles are read."""
        if self._task is None:
            if time.monotonic() - self._started < PROGRESS_AFTER_SECONDS:
                return
            self._progress.start()
            self._task = self._progress.add_task("reading", total=total)
        self._progress.update(self._task, completed=done)

    def __enter__(self) -> Self:
        """Start to wait for the second."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Take the bar away."""
        self._progress.stop()


def write_output(text: str, output: Path | None) -> None:
    """Write ``text`` to standard output, or whole to ``output``.

    Raises:
        OutputError: The file cannot be written; an older one of that name stays as it was.
    """
    if output is None:
        sys.stdout.write(text)
        return
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=output.parent, prefix=f".{output.name}.", delete=False
        ) as file:
            file.write(text)
        umask = os.umask(0)
        os.umask(umask)
        Path(file.name).chmod(0o666 & ~umask)
        Path(file.name).replace(output)
    except OSError as error:
        raise OutputError(f"{output}: cannot be written: {error.strerror}; name another file") from error


def show(render: Callable[[Console], None], output: Path | None) -> None:
    """Print a terminal report, or write it whole to ``output`` without colour.

    Raises:
        OutputError: The file cannot be written.
    """
    if output is None:
        render(Console())
        return
    text = StringIO()
    render(Console(file=text, width=FILE_COLUMNS, no_color=True, color_system=None))
    write_output(text.getvalue(), output)


def tell_problems(problems: Sequence[Problem]) -> None:
    """Print each problem to standard error."""
    for problem in problems:
        click.echo(f"claimcheck: {visible(problem.path)}: {visible(problem.reason)}", err=True)


def status_of(problems: Sequence[Problem], *, has_findings: bool = False) -> ExitStatus:
    """Return the exit status of a run."""
    if any(problem.fatal for problem in problems):
        return ExitStatus.TROUBLE
    return ExitStatus.FINDINGS if has_findings else ExitStatus.CLEAN
