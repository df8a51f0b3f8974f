"""``claimcheck extract``."""

import sys
from pathlib import Path

import click

from claimcheck.cli.options import format_option, model_option, output_option, paths_argument
from claimcheck.cli.run import ProgressBar, load_config, show, status_of, tell_problems, write_output


@click.command()
@paths_argument
@format_option("terminal", "json")
@output_option
@model_option
def extract(paths: tuple[str, ...], format_: str, output: Path | None, model: str | None) -> None:
    """Show the claims of each article: who says what, with which figures and dates.

    PATHS are text files (.txt, .md, .json, .jsonl), folders of them, or - for standard input.

    \b
    Examples:
      claimcheck extract article.txt
      pbpaste | claimcheck extract -
      claimcheck extract articles/ --format json -o claims.json
    """
    from claimcheck.checker import Checker  # noqa: PLC0415 - loads spaCy, which --help must not
    from claimcheck.reports import json as json_report  # noqa: PLC0415 - the same
    from claimcheck.reports.terminal import render_extraction  # noqa: PLC0415 - the same

    with ProgressBar() as progress:
        report = Checker(load_config(model), progress=progress, stdin=sys.stdin.buffer).extract(paths)
    if format_ == "json":
        write_output(json_report.render(report), output)
        tell_problems(report.problems)
    else:
        show(lambda console: render_extraction(report, console), output)
    sys.exit(status_of(report.problems))
