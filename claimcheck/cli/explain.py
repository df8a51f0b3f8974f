"""``claimcheck explain``."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import model_option, paths_argument
from claimcheck.cli.run import ProgressBar, load_config, show, status_of, tell_problems
from claimcheck.config import Config
from claimcheck.records import Relation

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

    FINDING is the id that every report gives it, or the beginning of the id; of what check tells, its fingerprint.
    PATHS are the articles that were compared; of a check, the two are enough.

    \b
    Example:
      claimcheck explain eb1fda65 seeds/
    """  # noqa: D301 - click takes a backspace for "keep these lines"
    from claimcheck.checker import Checker  # noqa: PLC0415 - loads spaCy, which --help must not
    from claimcheck.checking.preferences import prefer  # noqa: PLC0415 - the same
    from claimcheck.reports.terminal import Explanation, render_explanation  # noqa: PLC0415 - the same

    config = load_config(model)
    with ProgressBar() as progress:
        report = Checker(config, progress=progress, stdin=sys.stdin.buffer).compare(paths)
    tell_problems(report.problems)
    found = _found(report, finding)
    compared = replace(report, claims=prefer(report.claims, config))
    matches = _matches(compared, found)
    match = next(match for match in matches if {match.a, match.b} == set(found.claims))
    reason = Explanation(finding=found, match=match, rungs=_rungs(compared, match, matches, config))
    show(lambda console: render_explanation(report, reason, console), None, has_pager=True)
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


def _matches(report: "Report", finding: "Finding") -> "Sequence[Match]":
    """Align the claims again: those of a headline and its body, where the finding is of one article."""
    from claimcheck.alignment import align, match_headlines  # noqa: PLC0415 - loads numpy, which --help must not
    from claimcheck.alignment.meaning import embed  # noqa: PLC0415 - the same
    from claimcheck.comparison.ladder import further_matches  # noqa: PLC0415 - --help needs none of it

    vectors = embed(report.claims)
    if report.is_within(finding):
        return match_headlines(report.claims, vectors)
    matches = align(report.claims, vectors).matches
    return [*matches, *(match for match, _ in further_matches(report.articles, report.claims, matches))]


def _rungs(report: "Report", match: "Match", matches: "Sequence[Match]", config: Config) -> "tuple[Rung, ...]":
    """Try the rungs on the two claims again, and return what each came to."""
    from claimcheck.comparison.events import both_ways  # noqa: PLC0415 - --help needs none of it
    from claimcheck.comparison.ladder import pairs_of, try_rungs  # noqa: PLC0415 - the same
    from claimcheck.reports.terminal import Rung  # noqa: PLC0415 - the same

    opposites = both_ways(config.opposites)
    if report.claim_by_id[match.a].article == report.claim_by_id[match.b].article:
        return _rungs_of_headline(report, match, opposites)
    pairs = pairs_of(report.articles, report.claims, matches, opposites=opposites)
    pair = next(pair for pair in pairs if pair.match is match)
    return tuple(
        Rung(name, "" if verdict is None else f"{verdict.relation.value}: rule {verdict.rule}")
        for name, verdict in try_rungs(pair)
    )


def _rungs_of_headline(report: "Report", match: "Match", opposites: frozenset[tuple[str, str]]) -> "tuple[Rung, ...]":
    """Try the rungs for headlines, of which the first that speaks decides."""
    from claimcheck.comparison.headline import rungs_against  # noqa: PLC0415 - --help needs none of it
    from claimcheck.comparison.pair import Pair  # noqa: PLC0415 - the same
    from claimcheck.reports.terminal import Rung  # noqa: PLC0415 - the same

    a, b = report.claim_by_id[match.a], report.claim_by_id[match.b]
    home = report.article_of(a.id)
    pair = Pair(a=a, b=b, match=match, article_a=home, article_b=home, opposites=opposites)
    rungs: list[Rung] = []
    is_decided = False
    for name, rung in rungs_against([c for c in report.claims if c.article == home.id and not c.is_headline]):
        verdict = None if is_decided else rung(pair)
        outcome = None if is_decided else ""
        if verdict is not None:
            outcome, is_decided = f"{verdict.relation.value}: rule {verdict.rule}", True
        rungs.append(Rung(name, outcome))
    return tuple(rungs)
