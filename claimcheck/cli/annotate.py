"""``claimcheck annotate``."""

import sys
from pathlib import Path

import click

from claimcheck.cli.options import format_option, model_option, output_option, paths_argument
from claimcheck.cli.run import ProgressBar, check_articles, load_config, status_of, tell_problems
from claimcheck.cli.writing import check_folders, write_output


@click.command()
@paths_argument
@format_option("jsonl")
@output_option
@model_option
def annotate(paths: tuple[str, ...], format_: str, output: Path | None, model: str | None) -> None:  # noqa: ARG001 - one format so far
    """Print what the language stage saw: sentences, names, figures, times, and who is said to have said what.

    PATHS are articles (.txt, .md, .html, .json, .jsonl), folders of them, or - for standard input. An object of JSON
    per article and line; positions are code points of the article's text.

    \b
    Example:
      claimcheck annotate articles/ --format jsonl -o annotations.jsonl
    """  # noqa: D301 - click takes a backspace for "keep these lines"
    from claimcheck.checker import Checker  # noqa: PLC0415 - loads spaCy, which --help must not
    from claimcheck.reports.annotations import render  # noqa: PLC0415 - the same

    files = [output] if output is not None else []
    check_folders(files)
    check_articles(files, paths)
    with ProgressBar() as progress:
        annotations, problems = Checker(load_config(model), progress=progress, stdin=sys.stdin.buffer).annotate(paths)
    write_output(render(annotations), output)
    tell_problems(problems)
    sys.exit(status_of(problems))
