"""What ``check`` and ``baseline`` have in common: their options, and the run that both begin with."""

import datetime as dt
import os
import shlex
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.options import Command, input_path, model_option
from claimcheck.cli.run import ProgressBar, tell
from claimcheck.config import COMMAND_LINE, Config

if TYPE_CHECKING:
    from claimcheck.checking.baseline import Baseline
    from claimcheck.checking.outcome import Checked, Outcome
    from claimcheck.checking.scope import Scope

new_argument = click.argument("new", nargs=-1, type=input_path, metavar="[NEW]...")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A check that has run."""

    config: Config
    scope: "Scope"
    baseline: "Baseline"
    checked: "Checked"
    outcome: "Outcome"


def gate_options(command: Command) -> Command:
    """Add the options that say what is checked against what."""
    options = (
        click.option(
            "--against",
            multiple=True,
            type=input_path,
            metavar="PATH",
            help="A file or folder of known articles; can be repeated. Default: paths of the settings.",
        ),
        click.option(
            "--base",
            metavar="REF",
            help="New is what was added or changed since the branch left REF. Default: the target of the merge request"
            " that runs on GitHub or GitLab, or what pre-commit is asked to check, if NEW is not given.",
        ),
        click.option("--baseline", metavar="FILE", help="File of the accepted findings."),
        click.option(
            "--cache/--no-cache", default=None, help="Keep what was read for the next check.  [default: cache]"
        ),
        model_option,
    )
    for option in reversed(options):
        command = option(command)
    return command


def default_base(environment: Mapping[str, str]) -> str | None:
    """Return what a CI service or pre-commit says is being merged into; None outside of them.

    >>> default_base({"GITHUB_BASE_REF": "main"}), default_base({"PRE_COMMIT": "1"}), default_base({})
    ('origin/main', 'HEAD', None)
    """
    if environment.get("PRE_COMMIT_FROM_REF"):
        return environment["PRE_COMMIT_FROM_REF"]
    if environment.get("PRE_COMMIT"):
        return "HEAD"
    if environment.get("GITHUB_BASE_REF"):
        return f"origin/{environment['GITHUB_BASE_REF']}"
    return environment.get("CI_MERGE_REQUEST_DIFF_BASE_SHA") or None


def settings(options: Mapping[str, object]) -> Config:
    """Return the settings of the working folder with the options of the command line on top.

    Args:
        options: By the name of their setting; those that are None or empty were not given.

    Raises:
        ConfigError: A setting is unknown or has a value that it cannot have.
    """
    given = {name: value for name, value in options.items() if value not in (None, ())}
    config = Config.load(Path())
    if "fail_on" not in config.origins:
        config = config.updated({"fail_on": "error"}, origin="default of check")
    return config.updated(given, origin=COMMAND_LINE)


def select_scope(new: tuple[str, ...], against: tuple[str, ...], base: str | None, config: Config) -> "Scope":
    """Return what to check against what.

    Raises:
        InputError: That is not said, or cannot be told.
    """
    from claimcheck.checking.scope import select  # noqa: PLC0415 - --help needs none of it

    return select(new, against, base=base or (None if new else default_base(os.environ)), config=config)


def run_gate(scope: "Scope", config: Config, *, must_have_baseline: bool) -> Gate:
    """Run the check and take away what was accepted.

    Raises:
        ClaimcheckError: What is to be read, or the baseline, cannot be used.
    """
    from claimcheck.cache import FOLDER  # noqa: PLC0415 - loads numpy, which --help must not
    from claimcheck.checker import Checker  # noqa: PLC0415 - loads spaCy, which --help must not
    from claimcheck.checking import baseline, outcome  # noqa: PLC0415 - the same
    from claimcheck.checking.git import is_tracked  # noqa: PLC0415 - the same
    from claimcheck.checking.gone import gone_passages  # noqa: PLC0415 - the same

    accepted = baseline.load(config.baseline_path, is_needed=must_have_baseline and "baseline" in config.origins)
    with ProgressBar() as progress:
        folder = config.root / FOLDER
        is_committed = config.cache and is_tracked(folder)
        if is_committed:  # whoever wrote it could have decided what is read in an article
            tell(f"{folder} is part of the repository, so it is not used; remove it with: git rm -r --cached {FOLDER}")
        has_cache = config.cache and not is_committed
        checker = Checker(config, progress=progress, stdin=sys.stdin.buffer, cache=folder if has_cache else None)
        checked = checker.check(scope.new, scope.known, earlier=scope.earlier)
    if checker.cache is not None:
        tell_cache(checker.cache.note, checker.cache.damaged)
    today = dt.datetime.now(tz=dt.UTC).date()
    gone = gone_passages(accepted, scope, config)
    judged = outcome.judge(checked, config, baseline=accepted, today=today, gone=gone, is_complete=scope.is_complete)
    return Gate(config=config, scope=scope, baseline=accepted, checked=checked, outcome=judged)


def prune_command(gate: Gate) -> str:
    """Return the command that removes the entries of which this run knows that their finding is gone."""
    config = gate.config
    options = (("baseline", "--baseline", config.baseline), ("model", "--model", config.model))
    given = [word for name, *words in options if config.origins.get(name) == COMMAND_LINE for word in words if word]
    return shlex.join(["claimcheck", "baseline", *gate.scope.arguments, *given, "--prune"])


def tell_cache(note: str | None, damaged: int) -> None:
    """Say on standard error what was wrong with the cache."""
    if damaged:
        tell(f"{damaged} cached file{'s were' if damaged > 1 else ' was'} damaged and read anew")
    if note is not None:
        tell(note)
