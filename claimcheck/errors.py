"""The exceptions claimcheck raises.

    ClaimcheckError
    ├── InputError     nothing that could be read was given
    ├── ConfigError    a setting is unknown or has a value that it cannot have
    ├── ModelError     the language model is missing, damaged or lacks a component
    └── OutputError    a report could not be written

A single article that cannot be read raises nothing: it becomes a :class:`claimcheck.records.Problem` and the others go
on. Each message says what is wrong, where, and what to do.
"""


class ClaimcheckError(Exception):
    """The base of all errors that claimcheck raises on purpose."""


class InputError(ClaimcheckError):
    """No article could be read from what was given."""


class ConfigError(ClaimcheckError):
    """A setting is unknown or has a value that it cannot have."""


class ModelError(ClaimcheckError):
    """The language model is missing, damaged or lacks a component."""


class OutputError(ClaimcheckError):
    """A report could not be written."""
