"""``claimcheck baseline``."""

import datetime as dt
import sys

import click

from claimcheck.cli.gate import gate_options, new_argument, prune_command, run_gate, select_scope, settings
from claimcheck.cli.run import status_of, tell_problems
from claimcheck.cli.status import ExitStatus
from claimcheck.cli.writing import write_output


@click.command()
@new_argument
@gate_options
@click.option("--reason", metavar="TEXT", help="Why the findings can stand.")
@click.option("--by", metavar="NAME", help="Who accepts them.")
@click.option(
    "--expires", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="Last day on which they are accepted."
)
@click.option("--prune", is_flag=True, help="Remove the entries whose finding is gone.")
def baseline(  # noqa: PLR0913 - an option each
    new: tuple[str, ...],
    against: tuple[str, ...],
    base: str | None,
    *,
    reason: str | None,
    by: str | None,
    expires: dt.datetime | None,
    prune: bool,
    **options: object,
) -> None:
    """Accept the findings that check would report now: write them into claimcheck-baseline.json.

    Entries that are there stay as they are. With --prune alone nothing is accepted, only what is gone removed.

    \b
    Examples:
      claimcheck baseline --base origin/main --reason "both figures stand, the sources say so"
      claimcheck baseline articles/ --prune
    """  # noqa: D301 - click takes a backspace for "keep these lines"
    if not prune and not (reason or "").strip():
        raise click.UsageError("say with --reason why the findings can stand, or remove old entries with --prune")
    if expires is not None and expires.date() < dt.datetime.now(tz=dt.UTC).date():
        raise click.BadParameter(f"{expires.date()} is past; name a day to come", param_hint="--expires")
    from claimcheck.checking.baseline import accept, dump  # noqa: PLC0415 - --help needs none of it

    config = settings(options)
    gate = run_gate(select_scope(new, against, base, config), config, must_have_baseline=False)
    tell_problems(gate.checked.report.problems)
    status = status_of(gate.checked.report.problems)
    if status is not ExitStatus.CLEAN:
        sys.exit(status)
    stale = {entry.fingerprint for entry in gate.outcome.stale}
    expired = {entry.fingerprint for entry in gate.outcome.expired}
    kept = gate.baseline.without(stale) if prune else gate.baseline
    if reason:
        day = expires.date() if expires else None
        found = [one for alert in gate.outcome.alerts for one in (alert, *alert.repeats)]
        entries = [accept(alert, reason=reason, by=by, expires=day) for alert in found]
        kept = kept.without(expired).with_accepted(entries)
    path = config.baseline_path
    write_output(dump(kept), path)
    before = {entry.fingerprint for entry in gate.baseline.entries} - (expired if reason else set())
    after = {entry.fingerprint for entry in kept.entries}
    told = [f"{path}: {len(after - before)} added, {len(before - after)} removed, {len(before & after)} kept\n"]
    if not prune:
        told += [
            f"{entry.fingerprint} ({entry.rule}) is no longer found; remove it with: {prune_command(gate)}\n"
            for entry in gate.outcome.stale
        ]
    write_output("".join(told), None)
