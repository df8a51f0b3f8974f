"""What every command does around its work: settings, progress, output, problems, exit status."""

import os
import sys
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from claimcheck.cli.status import ExitStatus
from claimcheck.cli.writing import check_folders, check_inputs, printing, write_output
from claimcheck.config import COMMAND_LINE, Config
from claimcheck.records import Problem
from claimcheck.reports import SUFFIXES, TERMINAL, Render, format_of
from claimcheck.reports.sanitize import visible

if TYPE_CHECKING:
    from claimcheck.report import Report

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
    return Config.load(Path()).updated(given, origin=COMMAND_LINE)


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


def check_articles(files: Iterable[Path], paths: Sequence[str]) -> None:
    """See to it before any work that no file is written over an article that is read from ``paths``.

    Raises:
        OutputError: One would be.
    """
    from claimcheck.reading.reader import find_articles  # noqa: PLC0415 - --help needs none of it

    check_inputs(files, (file.location for file in find_articles(paths)[0]))


def show(render: Callable[[Console], None], output: Path | None, *, has_pager: bool = False) -> None:
    """Print a terminal report, or write it whole to ``output`` without colour.

    Args:
        render: What prints the report.
        output: The file; None for standard output.
        has_pager: Whether a report that does not fit on the screen may go through the pager.

    Raises:
        OutputError: The file, or standard output, cannot be written.
    """
    if output is None:
        with printing(sys.stdout):
            _show(render, has_pager=has_pager)
        return
    written = StringIO()
    render(Console(file=written, width=FILE_COLUMNS, no_color=True, color_system=None))
    write_output(written.getvalue(), output)


def _show(render: Callable[[Console], None], *, has_pager: bool) -> None:
    console = Console()
    if not (has_pager and _is_interactive(console)):
        render(console)
        return
    with console.capture() as capture:
        render(console)
    text = capture.get()
    if text.count("\n") < console.height:
        console.file.write(text)
        return
    os.environ.setdefault("LESS", "-FRX")  # ends by itself at the end, keeps colours, leaves the text on the screen
    click.echo_via_pager(text, color=console.color_system is not None)


def _is_interactive(console: Console) -> bool:
    return console.is_terminal and sys.stdout.isatty() and sys.stdin.isatty() and not console.is_dumb_terminal


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where the reports of a run go: a file a format, and standard output."""

    files: tuple[tuple[Path, str], ...]
    """Each with its format."""
    stdout: str | None
    """The format of what is printed; None where only files are written."""

    @classmethod
    def of(cls, files: Sequence[Path], format_: str | None, formats: Collection[str]) -> Self:
        """Return where the reports go.

        Without ``format_``, each file gets the format that its name asks for, beside the report on the terminal. With
        it, everything is written in it: to the files, or to standard output where there is none.

        Raises:
            click.BadParameter: The name of a file asks for no format that there is.
            OutputError: The folder of a file is not there.
        """
        check_folders(files)
        if format_ is not None:
            return cls(tuple((file, format_) for file in files), None if files else format_)
        named = [(file, format_of(file)) for file in files]
        for file, found in named:
            if found is None or found not in formats:
                known = ", ".join(suffix for suffix, format_ in SUFFIXES.items() if format_ in formats)
                raise click.BadParameter(
                    f"the name of {visible(str(file))!r} tells no format: end it in one of {known}, or give --format",
                    param_hint="--output",
                )
        return cls(tuple((file, found) for file, found in named if found is not None), TERMINAL)

    def write(
        self,
        report: "Report",
        formats: Mapping[str, Render],
        *,
        on_terminal: Callable[[Console], None],
        in_file: Callable[[Console], None],
    ) -> None:
        """Write ``report`` to the files, and print it; every file appears only when it is whole.

        Args:
            report: What to write.
            formats: Format -> what renders it.
            on_terminal: What prints the terminal report.
            in_file: What prints it where it goes to a file, which nobody has narrowed.

        Raises:
            OutputError: A file cannot be written.
        """
        for file, format_ in self.files:
            if format_ == TERMINAL:
                show(in_file, file)
            else:
                write_output(formats[format_](report), file)
        if self.stdout == TERMINAL:
            show(on_terminal, None, has_pager=True)
        elif self.stdout is not None:
            write_output(formats[self.stdout](report), None)


def tell(message: str) -> None:
    """Print a message to standard error."""
    click.echo(f"claimcheck: {visible(message)}", err=True)


def tell_problems(problems: Sequence[Problem]) -> None:
    """Print each problem to standard error."""
    for problem in problems:
        click.echo(f"claimcheck: {visible(problem.path)}: {visible(problem.reason)}", err=True)


def status_of(problems: Sequence[Problem], *, has_findings: bool = False) -> ExitStatus:
    """Return the exit status of a run."""
    if any(problem.fatal for problem in problems):
        return ExitStatus.TROUBLE
    return ExitStatus.FINDINGS if has_findings else ExitStatus.CLEAN
