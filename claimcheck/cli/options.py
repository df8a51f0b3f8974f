"""Options that more than one command takes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from claimcheck.records import FindingKind, Relation
from claimcheck.reports import TERMINAL
from claimcheck.reports.selection import Order

Command = TypeVar("Command", bound=Callable[..., Any])

FAIL_ON = ("error", "warning", "note", "never")

input_path = click.Path(path_type=str, readable=False)
"""A path to read. Whether it can be read is seen when it is: it becomes a problem then, and the others are read."""
paths_argument = click.argument("paths", nargs=-1, type=input_path, metavar="PATHS...")
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


def outputs_options(*formats: str) -> Callable[[Command], Command]:
    """Return the options ``--format`` and ``--output``, which may stand more than once."""
    named = ", ".join(formats)
    example = "report.html" if "html" in formats else f"claims.{formats[0]}"

    def decorate(command: Command) -> Command:
        command = click.option(
            "-o",
            "--output",
            "files",
            type=click.Path(path_type=Path, dir_okay=False),
            multiple=True,
            metavar="FILE",
            help=f"Write the report to FILE as well, in the format that its name asks for ({example}); repeatable.",
        )(command)
        return click.option(
            "--format",
            "format_",
            type=click.Choice((TERMINAL, *formats)),
            metavar="FORMAT",
            help=f"Print the report as {named} instead of for the terminal; with --output, write FILE as that.",
        )(command)

    return decorate


def selection_options(command: Command) -> Command:
    """Add the options that choose what the terminal report shows."""
    choices: tuple[Callable[[Command], Command], ...] = (
        click.option(
            "--only",
            "relations",
            type=click.Choice([relation.value for relation in Relation]),
            multiple=True,
            help="Show findings of this relation only; repeatable.",
        ),
        click.option(
            "--kind",
            "kinds",
            type=click.Choice([kind.value for kind in FindingKind]),
            multiple=True,
            help="Show findings of this kind only; repeatable.",
        ),
        click.option(
            "--min-confidence",
            type=click.FloatRange(0, 1),
            default=0.0,
            metavar="RATIO",
            help="Show findings that are at least this sure, from 0 to 1.",
        ),
        click.option(
            "--sort",
            type=click.Choice([order.value for order in Order]),
            default=Order.SEVERITY.value,
            show_default=True,
            help="What comes first.",
        ),
        click.option(
            "--limit",
            type=click.IntRange(min=1),
            default=8,
            show_default=True,
            metavar="N",
            help='Show N entries of a long list before "and more".',
        ),
        click.option("--all", "show_all", is_flag=True, help="Show every entry of the long lists."),
    )
    for choice in reversed(choices):
        command = choice(command)
    return command


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
