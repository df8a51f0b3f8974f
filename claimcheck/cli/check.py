"""``claimcheck check``."""

import os
import secrets
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from claimcheck.cli.gate import Gate, gate_options, new_argument, prune_command, run_gate, select_scope, settings
from claimcheck.cli.options import FAIL_ON
from claimcheck.cli.run import FILE_COLUMNS, status_of, tell, tell_problems
from claimcheck.cli.writing import check_folders, check_inputs, is_stdout, printing, write_output
from claimcheck.config import Config
from claimcheck.errors import OutputError
from claimcheck.records import FindingKind, Severity

if TYPE_CHECKING:
    from claimcheck.checking.scope import Scope

SEVERITIES = [severity.value for severity in Severity]
KINDS = [kind.value for kind in FindingKind]
FORMATS = ("terminal", "json", "sarif", "junit", "gitlab", "github", "markdown")
SUFFIXES = {".txt": "terminal", ".json": "json", ".sarif": "sarif", ".xml": "junit", ".md": "markdown"}
"""Suffix of a file -> the format that its name asks for."""


@click.command()
@new_argument
@gate_options
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="Exit with status 1 if a contradiction of this severity or worse is found.  [default: error]",
)
@click.option(
    "--fail-on-kind",
    "fail_on_kinds",
    multiple=True,
    type=click.Choice(KINDS),
    help="Fail on this kind only; repeatable.",
)
@click.option("--fail-on-confidence", type=click.FloatRange(0, 1), help="Fail on what is at least so sure only.")
@click.option("--show", type=click.Choice(SEVERITIES), help="Least severity to show.  [default: warning]")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Look for this kind only; repeatable.")
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="terminal", show_default=True, help="What is printed."
)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="[FORMAT=]FILE",
    help=f"Write the result to FILE as well, in the format that is given ({', '.join(FORMATS)}) or that its name asks"
    f" for ({', '.join(SUFFIXES)}); repeatable.",
)
def check(
    new: tuple[str, ...],
    against: tuple[str, ...],
    base: str | None,
    *,
    format_: str,
    outputs: tuple[str, ...],
    **options: object,
) -> None:
    """Check newly added articles: do they contradict what is already there?

    NEW are the new articles; without them, those that a branch adds or changes (--base). Each is compared with all
    others; known articles are never compared with each other. What was accepted in the baseline or in an article is
    not told again.

    \b
    Exit status: 0 nothing at or over --fail-on, 1 contradictions, 2 everything else.

    \b
    Examples:
      claimcheck check new.md --against articles/
      claimcheck check --base origin/main
      claimcheck check --base origin/main -o claimcheck.sarif -o gitlab=quality.json
    """  # noqa: D301 - click takes a backspace for "keep these lines"
    files = _parse_outputs(outputs)
    config = settings(options)
    scope = select_scope(new, against, base, config)
    _check_inputs((file for _, file in files), scope, config)
    if not scope.new:
        tell("nothing to check: no article was added or changed" + (f" since {scope.base[:12]}" if scope.base else ""))
        sys.exit(0)
    gate = run_gate(scope, config, must_have_baseline=True)
    writers = _writers(gate)
    for name, file in files:
        write_output(writers[name](), file)
    if format_ != "terminal":
        write_output(writers[format_](), None)
    elif not any(is_stdout(file) for _, file in files):
        _print(gate)
    _summarise(writers)
    problems = gate.checked.report.problems
    tell_problems(problems)
    for note in _notes(gate):
        tell(note)
    sys.exit(status_of(problems, has_findings=bool(gate.outcome.failing)))


def _parse_outputs(outputs: Sequence[str]) -> list[tuple[str, Path]]:
    files: list[tuple[str, Path]] = []
    for output in outputs:
        name, sign, file = output.partition("=")
        if not sign:
            name, file = SUFFIXES.get(Path(output).suffix.lower(), ""), output
        if not file or name not in FORMATS:
            raise click.BadParameter(
                f"{output!r} says no format; write FORMAT=FILE, FORMAT one of {', '.join(FORMATS)}", param_hint="-o"
            )
        files.append((name, Path(file)))
    check_folders(file for _, file in files)
    return files


def _check_inputs(files: Iterable[Path], scope: "Scope", config: Config) -> None:
    from claimcheck.checking.scope import files_of  # noqa: PLC0415 - --help needs none of it

    new, known = files_of(scope, config)
    check_inputs(files, [*(file.location for file in (*new, *known)), config.baseline_path])


def _notes(gate: Gate) -> list[str]:
    from claimcheck.checking.export import notes  # noqa: PLC0415 - --help needs none of it

    return list(notes(gate.outcome, baseline=str(gate.config.baseline_path), prune=prune_command(gate)))


def _writers(gate: Gate) -> Mapping[str, Callable[[], str]]:
    """Return what writes the result, by format."""
    from claimcheck.checking import export  # noqa: PLC0415 - --help needs none of it
    from claimcheck.reports import github, gitlab, junit, sarif  # noqa: PLC0415 - the same

    checked, alerts = gate.checked, gate.outcome.alerts
    report = checked.report
    return {
        "terminal": lambda: _text(gate),
        "json": lambda: export.to_json(checked, gate.outcome, base=gate.scope.base),
        "sarif": lambda: sarif.render(alerts, report.tool),
        "junit": lambda: junit.render(alerts, compared=checked.compared, problems=report.problems),
        "gitlab": lambda: gitlab.render(alerts),
        "github": lambda: github.annotations(alerts, otherwise=export.headline(checked, gate.outcome)),
        "markdown": lambda: github.summary(alerts, export.headline(checked, gate.outcome), _notes(gate)),
    }


def _print(gate: Gate) -> None:
    """Print the result for people; in a job of GitHub Actions, out of commands' reach, with annotations."""
    from claimcheck.reports import github  # noqa: PLC0415 - --help needs none of it

    alerts = gate.outcome.alerts
    with printing(sys.stdout):
        if _is_action():
            sys.stdout.write(github.shielded(_text(gate), secrets.token_hex(16)) + github.annotations(alerts))
        else:
            sys.stdout.write(_text(gate, Console()))
        sys.stdout.flush()


def _summarise(writers: Mapping[str, Callable[[], str]]) -> None:
    """Write the summary of the job, in a job of GitHub Actions."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if not summary or not _is_action():
        return
    try:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(writers["markdown"]())
    except OSError as error:
        raise OutputError(f"{summary}: the summary of the job cannot be written: {error.strerror}") from error


def _is_action() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _text(gate: Gate, console: Console | None = None) -> str:
    """Return what is told, as the terminal report tells it; as wide and as coloured as ``console``, if it is given."""
    from claimcheck.checking.export import headline  # noqa: PLC0415 - --help needs none of it
    from claimcheck.report import Report  # noqa: PLC0415 - the same
    from claimcheck.reports.terminal import render  # noqa: PLC0415 - the same

    alerts, report = gate.outcome.alerts, gate.checked.report
    text = StringIO()
    if alerts:
        every = [one for alert in alerts for one in (alert, *alert.repeats)]
        claims = {claim.id: claim for one in every for claim in (one.claim, one.other_claim)}
        articles = {article.id: article for one in every for article in (one.article, one.other_article)}
        told = Report(
            tool=report.tool,
            articles=tuple(articles.values()),
            claims=tuple(claims.values()),
            findings=tuple(replace(one.finding, id=one.fingerprint) for one in every),
        )
        if console is not None:
            target = Console(file=text, width=console.width, force_terminal=console.is_terminal)
        else:
            target = Console(file=text, width=FILE_COLUMNS, no_color=True, color_system=None)
        render(told, target, limit=None, has_summary=False, new=gate.checked.new)
        text.write("\n")
    text.write(f"{headline(gate.checked, gate.outcome)}\n")
    return text.getvalue().lstrip("\n")
