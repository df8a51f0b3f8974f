"""Settings: what holds, from ``[tool.claimcheck]`` of pyproject.toml, from claimcheck.toml, and from options."""

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Self

from claimcheck.errors import ConfigError
from claimcheck.records import Severity

FILES = ("claimcheck.toml", "pyproject.toml")
"""Where settings may stand, in the order in which they are looked for; the first file that has them counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of a run."""

    model: str | None = None
    """Folder or name of a spaCy pipeline; None for the one that comes with claimcheck."""
    fail_on: Severity | None = None
    """Least severity of a contradiction that makes the exit status 1; None for never."""

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Return the settings that ``folder`` holds, defaults where it holds none.

        Raises:
            ConfigError: A file is no TOML, a key is unknown, or a value cannot be.
        """
        for name in FILES:
            path = folder / name
            if path.is_file():
                table = _read(path)
                if name == "pyproject.toml":
                    table = table.get("tool", {}).get("claimcheck")
                if table is not None:
                    return cls().updated(table, origin=str(path))
        return cls()

    def updated(self, table: Mapping[str, Any], *, origin: str) -> Self:
        """Return the settings with those of ``table`` in place; keys with hyphens or underscores.

        Args:
            table: Settings by key.
            origin: Where they stand, for error messages.

        Raises:
            ConfigError: A key is unknown, or a value cannot be.
        """
        known = [field.name for field in fields(self)]
        changes: dict[str, Any] = {}
        for key, value in table.items():
            name = key.replace("-", "_")
            if name not in known:
                close = difflib.get_close_matches(name, known, n=1)
                hint = f"; did you mean {close[0].replace('_', '-')!r}?" if close else ""
                raise ConfigError(f"{origin}: unknown setting {key!r}{hint}")
            changes[name] = _checked(name, value, origin)
        return replace(self, **changes)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: no valid TOML: {error}") from error


def _checked(name: str, value: object, origin: str) -> object:
    if not isinstance(value, str):
        raise ConfigError(f"{origin}: {name.replace('_', '-')} must be a string, not {value!r}")
    if name != "fail_on":
        return value
    if value not in {*Severity, "never"}:
        raise ConfigError(f"{origin}: fail-on must be one of {', '.join(Severity)}, never; not {value!r}")
    return None if value == "never" else Severity(value)
