"""``claimcheck compare``."""

import sys
from pathlib import Path

import click

from claimcheck.cli.options import FAIL_ON, model_option, outputs_options, paths_argument, selection_options
from claimcheck.cli.run import Outputs, ProgressBar, check_articles, load_config, status_of, tell, tell_problems
from claimcheck.records import Finding, FindingKind, Relation, Severity
from claimcheck.reports import FORMATS, TERMINAL
from claimcheck.reports.selection import Order, Selection


@click.command()
@paths_argument
@outputs_options(*FORMATS)
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="Exit with status 1 if a contradiction of this severity or worse is found, shown or not. Default: never.",
)
@selection_options
@model_option
def compare(  # noqa: PLR0913 - an option each
    paths: tuple[str, ...],
    files: tuple[Path, ...],
    format_: str | None,
    *,
    fail_on: str | None,
    model: str | None,
    relations: tuple[str, ...],
    kinds: tuple[str, ...],
    min_confidence: float,
    sort: str,
    limit: int,
    show_all: bool,
) -> None:
    """Compare articles on one event: where they contradict each other, where they agree, what only one tells.

    PATHS are articles (.txt, .md, .html, .json, .jsonl), folders of them, or - for standard input. --only, --kind,
    --min-confidence, --sort and --limit choose what the terminal shows; files and other formats have everything.

    \b
    Examples:
      claimcheck compare seeds/
      claimcheck compare seeds/ --only contradicts --min-confidence 0.7
      claimcheck compare articles/ -o report.html -o report.json
      claimcheck compare one.txt two.txt --format json > report.json
      claimcheck compare articles/ --fail-on error
    """  # noqa: D301 - click takes a backspace for "keep these lines"
    from claimcheck.checker import Checker  # noqa: PLC0415 - loads spaCy, which --help must not
    from claimcheck.reports.terminal import render  # noqa: PLC0415 - the same

    outputs = Outputs.of(files, format_, {TERMINAL, *FORMATS})
    check_articles(files, paths)
    config = load_config(model, fail_on)
    with ProgressBar() as progress:
        report = Checker(config, progress=progress, stdin=sys.stdin.buffer).compare(paths)
    selection = Selection(
        relations=frozenset(Relation(relation) for relation in relations),
        kinds=frozenset(FindingKind(kind) for kind in kinds),
        min_confidence_ratio=min_confidence,
        order=Order(sort),
    )
    most = None if show_all else limit
    outputs.write(
        report,
        FORMATS,
        on_terminal=lambda console: render(report, console, limit=most, selection=selection),
        in_file=lambda console: render(report, console, limit=None),
    )
    if outputs.stdout != TERMINAL:
        tell_problems(report.problems)
    if len(report.articles) == 1 and not any(problem.fatal for problem in report.problems):
        tell("there is one article only, and nothing to compare it with; name others, or list its claims with extract")
    found = config.fail_on is not None and any(_fails(f, config.fail_on) for f in report.findings)
    sys.exit(status_of(report.problems, has_findings=found))


def _fails(finding: Finding, fail_on: Severity) -> bool:
    """Whether a finding is a contradiction at or over ``fail_on``."""
    order = list(Severity)
    return finding.relation is Relation.CONTRADICTS and order.index(finding.severity) <= order.index(fail_on)
