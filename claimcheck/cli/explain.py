"""``claimcheck explain``."""

import sys
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import model_option, paths_argument
from claimcheck.cli.run import ProgressBar, load_config, show, status_of, tell_problems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.records import Finding, Match
    from claimcheck.report import Report
    from claimcheck.reports.terminal import Rung


@click.command()
@click.argument("finding")
@paths_argument
@model_option
def explain(finding: str, paths: tuple[str, ...], model: str | None) -> None:
    """Show one finding whole: both passages in context, what was read in them, and which rule decided.

    FINDING is the id that every report gives it, or the beginning of the id. PATHS are the articles that were compared.

    \b
    Example:
      claimcheck explain 939a7dea seeds/
    """  # noqa: D301 - click takes a backspace for "keep these lines"
    from claimcheck.checker import Checker  # noqa: PLC0415 - loads spaCy, which --help must not
    from claimcheck.reports.terminal import Explanation, render_explanation  # noqa: PLC0415 - the same

    with ProgressBar() as progress:
        report = Checker(load_config(model), progress=progress, stdin=sys.stdin.buffer).compare(paths)
    tell_problems(report.problems)
    found = _found(report, finding)
    matches = _matches(report, found)
    match = next(match for match in matches if {match.a, match.b} == set(found.claims))
    reason = Explanation(finding=found, match=match, rungs=_rungs(report, match, matches))
    show(lambda console: render_explanation(report, reason, console), None, has_pager=True)
    sys.exit(status_of(report.problems))


def _found(report: "Report", start: str) -> "Finding":
    """Return the finding whose id begins with ``start``."""
    found = [finding for finding in report.findings if finding.id.startswith(start.lower())]
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


def _matches(report: "Report", finding: "Finding") -> "Sequence[Match]":
    """Align the claims again: those of a headline and its body, where the finding is of one article."""
    from claimcheck.alignment import align, match_headlines  # noqa: PLC0415 - loads numpy, which --help must not
    from claimcheck.alignment.meaning import embed  # noqa: PLC0415 - the same

    vectors = embed(report.claims)
    return (
        match_headlines(report.claims, vectors) if report.is_within(finding) else align(report.claims, vectors).matches
    )


def _rungs(report: "Report", match: "Match", matches: "Sequence[Match]") -> "tuple[Rung, ...]":
    """Try the rungs on the two claims again, and return what each came to."""
    from claimcheck.comparison.ladder import pairs_of, try_rungs  # noqa: PLC0415 - --help needs none of it
    from claimcheck.reports.terminal import Rung  # noqa: PLC0415 - the same

    if report.claim_by_id[match.a].article == report.claim_by_id[match.b].article:
        return _rungs_of_headline(report, match)
    pair = next(pair for pair in pairs_of(report.articles, report.claims, matches) if pair.match is match)
    return tuple(
        Rung(name, "" if verdict is None else f"{verdict.relation.value}: rule {verdict.rule}")
        for name, verdict in try_rungs(pair)
    )


def _rungs_of_headline(report: "Report", match: "Match") -> "tuple[Rung, ...]":
    """Try the rungs for headlines, of which the first that speaks decides."""
    from claimcheck.comparison.headline import rungs_against  # noqa: PLC0415 - --help needs none of it
    from claimcheck.comparison.pair import Pair  # noqa: PLC0415 - the same
    from claimcheck.reports.terminal import Rung  # noqa: PLC0415 - the same

    a, b = report.claim_by_id[match.a], report.claim_by_id[match.b]
    home = report.article_of(a.id)
    pair = Pair(a=a, b=b, match=match, article_a=home, article_b=home)
    rungs: list[Rung] = []
    is_decided = False
    for name, rung in rungs_against([c for c in report.claims if c.article == home.id and not c.is_headline]):
        verdict = None if is_decided else rung(pair)
        outcome = None if is_decided else ""
        if verdict is not None:
            outcome, is_decided = f"{verdict.relation.value}: rule {verdict.rule}", True
        rungs.append(Rung(name, outcome))
    return tuple(rungs)
