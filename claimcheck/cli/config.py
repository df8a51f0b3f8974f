"""``claimcheck config``."""

import json
from collections.abc import Mapping
from pathlib import Path

import click

from claimcheck.cli.writing import write_output
from claimcheck.config import Config, Tolerance
from claimcheck.reports.sanitize import visible

MOST_CHARS = 60
"""A longer line does not push out the origins of the others."""


@click.command()
def config() -> None:
    """Print the settings that hold here, as TOML, and where each of them stands.

    Settings stand in claimcheck.toml, or in [tool.claimcheck] of pyproject.toml, of this folder or the nearest above.
    """
    lines = [_line(*entry) for entry in Config.load(Path()).entries()]
    width = min(MOST_CHARS, max(len(line) for line, _ in lines))
    write_output("".join(f"{visible(line).ljust(width)}  # {visible(origin)}\n" for line, origin in lines), None)


def _line(key: str, value: object, origin: str) -> tuple[str, str]:
    """Return a setting as a line of TOML, and where it stands."""
    if value is None and key == "fail-on":
        return ('fail-on = "error"', "default of check") if origin == "default" else ('fail-on = "never"', origin)
    return (f"# {key} is not set", origin) if value is None else (f"{key} = {_toml(value)}", origin)


def _toml(value: object) -> str:
    """Return a value as TOML has it, on one line."""
    if isinstance(value, Tolerance):
        return json.dumps(f"{value.amount * 100:g}%") if value.is_ratio else f"{value.amount:g}"
    if isinstance(value, tuple):
        return f"[{', '.join(_toml(part) for part in value)}]"
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{_toml(str(key))} = {_toml(part)}" for key, part in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    return json.dumps(value, ensure_ascii=False)
