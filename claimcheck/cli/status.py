"""What the exit status says."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit statuses of every command."""

    CLEAN = 0
    """Everything was read, and nothing was found at or over ``--fail-on``."""
    FINDINGS = 1
    """Everything was read, and something was found at or over ``--fail-on``."""
    TROUBLE = 2
    """Usage, settings, model, an article that cannot be read, or a bug; whatever else was found."""
    INTERRUPTED = 130
    """Stopped from the keyboard."""
