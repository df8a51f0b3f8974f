"""Options that more than one command takes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

FAIL_ON = ("error", "warning", "note", "never")

paths_argument = click.argument("paths", nargs=-1, type=click.Path(path_type=str), metavar="PATHS...")
model_option = click.option(
    "--model", metavar="NAME", help="Read with another English spaCy pipeline: its folder or its installed name."
)
output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the report to FILE, which appears only when it is whole.",
)


def format_option(*names: str) -> Callable[[Command], Command]:
    """Return the option ``--format`` with ``names`` to choose from; the first is the default."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help="What the report is written as.",
    )
