"""``claimcheck extract``."""

import sys
from functools import partial
from pathlib import Path

import click

from claimcheck.cli.options import model_option, outputs_options, paths_argument
from claimcheck.cli.run import Outputs, ProgressBar, check_articles, load_config, status_of, tell_problems
from claimcheck.reports import CLAIM_FORMATS, TERMINAL


@click.command()
@paths_argument
@outputs_options(*CLAIM_FORMATS)
@model_option
def extract(paths: tuple[str, ...], files: tuple[Path, ...], format_: str | None, model: str | None) -> None:
    """Show the claims of each article: who says what, with which figures and dates.

    PATHS are articles (.txt, .md, .html, .json, .jsonl), folders of them, or - for standard input.

    \b
    Examples:
      claimcheck extract article.txt
      pbpaste | claimcheck extract -
      claimcheck extract articles/ -o claims.csv -o claims.json
    """  # noqa: D301 - click takes a backspace for "keep these lines"
    from claimcheck.checker import Checker  # noqa: PLC0415 - loads spaCy, which --help must not
    from claimcheck.reports.terminal import render_extraction  # noqa: PLC0415 - the same

    outputs = Outputs.of(files, format_, {TERMINAL, *CLAIM_FORMATS})
    check_articles(files, paths)
    with ProgressBar() as progress:
        report = Checker(load_config(model), progress=progress, stdin=sys.stdin.buffer).extract(paths)
    show_all = partial(render_extraction, report)
    outputs.write(report, CLAIM_FORMATS, on_terminal=show_all, in_file=show_all)
    if outputs.stdout != TERMINAL:
        tell_problems(report.problems)
    sys.exit(status_of(report.problems))
