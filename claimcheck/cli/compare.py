"""``claimcheck compare``."""

import sys
from pathlib import Path

import click

from claimcheck.cli.options import FAIL_ON, format_option, model_option, output_option, paths_argument
from claimcheck.cli.run import ProgressBar, load_config, show, status_of, tell_problems, write_output
from claimcheck.records import Finding, Relation, Severity


@click.command()
@paths_argument
@format_option("terminal", "json")
@output_option
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="Exit with status 1 if a contradiction of this severity or worse is found. Default: never.",
)
@click.option("--all", "show_all", is_flag=True, help="Show every entry of the long lists in the terminal report.")
@model_option
def compare(
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    fail_on: str | None,
    *,
    show_all: bool,
    model: str | None,
) -> None:
    """Compare articles on one event: where they contradict each other, where they agree, what only one tells.

    PATHS are text files (.txt, .md, .json, .jsonl), folders of them, or - for standard input.

    \b
    Examples:
      claimcheck compare seeds/
      claimcheck compare one.txt two.txt --format json -o report.json
      claimcheck compare articles/ --fail-on error
    """
    from claimcheck.checker import Checker  # noqa: PLC0415 - loads spaCy, which --help must not
    from claimcheck.reports import json as json_report  # noqa: PLC0415 - the same
    from claimcheck.reports.terminal import DEFAULT_LIMIT, render  # noqa: PLC0415 - the same

    config = load_config(model, fail_on)
    with ProgressBar() as progress:
        report = Checker(config, progress=progress, stdin=sys.stdin.buffer).compare(paths)
    if format_ == "json":
        write_output(json_report.render(report), output)
        tell_problems(report.problems)
    else:
        show(lambda console: render(report, console, limit=None if show_all else DEFAULT_LIMIT), output)
    found = config.fail_on is not None and any(_fails(f, config.fail_on) for f in report.findings)
    sys.exit(status_of(report.problems, has_findings=found))


def _fails(finding: Finding, fail_on: Severity) -> bool:
    """Whether a finding is a contradiction at or over ``fail_on``."""
    order = list(Severity)
    return finding.relation is Relation.CONTRADICTS and order.index(finding.severity) <= order.index(fail_on)
