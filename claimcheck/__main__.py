"""The way in from the command line: the commands, and what becomes of errors."""

import gc
import sys
import traceback
from contextlib import suppress

import click

from claimcheck import __version__
from claimcheck.cli.annotate import annotate
from claimcheck.cli.baseline import baseline
from claimcheck.cli.check import check
from claimcheck.cli.compare import compare
from claimcheck.cli.config import config
from claimcheck.cli.explain import explain
from claimcheck.cli.extract import extract
from claimcheck.cli.status import ExitStatus
from claimcheck.cli.streams import standard_streams
from claimcheck.cli.writing import printing
from claimcheck.errors import ClaimcheckError
from claimcheck.reports.sanitize import visible

COLLECT_AFTER = 100_000
"""New objects after which Python looks for cycles of garbage. Hundreds of thousands are made at the start and stay;
looking through them every 700 costs a thirtieth of the time of ``claimcheck compare seeds/``."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="claimcheck")
def cli() -> None:
    """Find where news articles on one event agree, and where they contradict each other.

    Works offline, and gives the same answer for the same articles.

    \b
    Exit status:
      0    read everything; nothing found at or over --fail-on
      1    read everything; something found at or over --fail-on
      2    wrong usage or settings, an article that cannot be read, or a bug
      130  interrupted
    """  # noqa: D301 - click takes a backspace for "keep these lines"


cli.add_command(compare)
cli.add_command(extract)
cli.add_command(explain)
cli.add_command(annotate)
cli.add_command(check)
cli.add_command(baseline)
cli.add_command(config)


def main() -> None:
    """Run the command line and leave the process with an :class:`~claimcheck.cli.status.ExitStatus`."""
    gc.set_threshold(COLLECT_AFTER)
    with standard_streams():
        status = _run()
    sys.exit(status)


def _run() -> int | str | None:
    """Run the command line, tell what it ended with, and return the status to leave with."""
    try:
        status = _invoke()
        with printing(sys.stdout):
            sys.stdout.flush()
    except ClaimcheckError as error:
        with suppress(OSError):  # nobody can be told
            click.echo(f"claimcheck: {visible(str(error))}", err=True)
    except click.ClickException as error:
        with suppress(OSError):
            error.show()
    except (click.Abort, KeyboardInterrupt):
        return ExitStatus.INTERRUPTED
    except Exception:  # noqa: BLE001 - a bug must not look like a finding
        with suppress(OSError):
            traceback.print_exc()
            click.echo("claimcheck: that is a bug; please report it with the lines above", err=True)
    else:
        return status
    return ExitStatus.TROUBLE


def _invoke() -> int | str | None:
    try:
        status: int | str | None = cli.main(prog_name="claimcheck", standalone_mode=False)
    except SystemExit as left:
        if isinstance(left.__context__, BrokenPipeError):  # click leaves with 1 then, which says "found" here
            raise left.__context__ from None
        return left.code
    return status


if __name__ == "__main__":
    main()
