"""``claimcheck explain``."""

import sys
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import model_option, paths_argument
from claimcheck.cli.run import ProgressBar, load_config, show, status_of, tell_problems
from claimcheck.records import Relation

if TYPE_CHECKING:
    from claimcheck.records import Finding
    from claimcheck.report import Report


@click.command()
@click.argument("finding")
@paths_argument
@model_option
def explain(finding: str, paths: tuple[str, ...], model: str | None) -> None:
    """Show one finding whole: both passages in context, what was read in them, and which rule decided.

    FINDING is the id that every report gives it, or the beginning of the id; of what check tells, its fingerprint.
    PATHS are the articles that were compared; of a check, the two are enough.

    \b
    Example:
      claimcheck explain eb1fda65 seeds/
    """  # noqa: D301 - click takes a backspace for "keep these lines"
    from claimcheck.checker import Checker  # noqa: PLC0415 - loads spaCy, which --help must not
    from claimcheck.reports.terminal import render_explanation  # noqa: PLC0415 - the same

    config = load_config(model)
    with ProgressBar() as progress:
        checker = Checker(config, progress=progress, stdin=sys.stdin.buffer)
        report = checker.compare(paths)
    tell_problems(report.problems)
    explanation = checker.explain(report, _found(report, finding))
    show(lambda console: render_explanation(report, explanation, console), None, has_pager=True)
    sys.exit(status_of(report.problems))


def _found(report: "Report", start: str) -> "Finding":
    """Return the finding whose id, or whose fingerprint in a check, begins with ``start``."""
    from claimcheck.checking.fingerprint import fingerprints  # noqa: PLC0415 - --help needs none of it

    told = report.found(Relation.CONTRADICTS)
    marks = {finding.id: mark for finding, mark in zip(told, fingerprints(told, report), strict=True)}
    begins = start.lower()
    found = [f for f in report.findings if f.id.startswith(begins) or marks.get(f.id, "").startswith(begins)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise click.BadParameter(
            f"no finding of these articles has an id that begins with {start!r}; claimcheck compare lists the ids",
            param_hint="FINDING",
        )
    raise click.BadParameter(
        f"{len(found)} findings have an id that begins with {start!r}; give more of it", param_hint="FINDING"
    )
