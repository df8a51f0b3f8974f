"""Settings: what holds, from ``[tool.claimcheck]`` of pyproject.toml, from claimcheck.toml, and from options."""

import difflib
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self

from claimcheck.errors import ConfigError
from claimcheck.records import FindingKind, Severity, Stance

FILES = ("claimcheck.toml", "pyproject.toml")
"""Where settings may stand, in the order in which they are looked for; the first file that has them counts."""
BASELINE_FILE = "claimcheck-baseline.json"
REPORT_COMMENT = "<!-- claimcheck report -->"
"""The first line of a report in Markdown, where nobody sees it: by it claimcheck knows that the file is no article."""
MIN_VERB_CHARS = 2
COMMAND_LINE = "command line"
"""Where options stand, among the origins of settings."""
_NOTHING: Mapping[Any, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far two figures may lie apart without contradicting each other."""

    amount: float
    is_ratio: bool
    """Whether ``amount`` is a share of the larger figure (0.05 for "5%") and no number of units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings of a run."""

    model: str | None = None
    """Folder or name of a spaCy pipeline; None for the one that comes with claimcheck."""
    fail_on: Severity | None = None
    """Least severity of a contradiction that makes the exit status 1; None for never."""
    fail_on_kinds: tuple[FindingKind, ...] = tuple(FindingKind)
    """Kinds of contradiction that can make it 1."""
    fail_on_confidence: float = 0.0
    """Least confidence of a contradiction that makes it 1."""
    show: Severity = Severity.WARNING
    """Least severity of a contradiction that ``check`` shows."""
    kinds: tuple[FindingKind, ...] = tuple(FindingKind)
    """Kinds of contradiction that ``check`` looks at."""
    paths: tuple[str, ...] = ()
    """Files and folders of the articles that ``check`` knows, from the folder of the settings."""
    exclude: tuple[str, ...] = ()
    """Patterns of paths that are no articles ("drafts/*", "README.md")."""
    baseline: str = BASELINE_FILE
    """File of the findings that were accepted, from the folder of the settings."""
    cache: bool = True
    """Whether ``check`` keeps what it has read."""
    tolerance: Mapping[str, Tolerance] = field(default_factory=lambda: _NOTHING)
    """By unit ("kilometre") or counted thing ("prisoner"): how far figures may lie apart."""
    cues: Mapping[Stance, tuple[str, ...]] = field(default_factory=lambda: _NOTHING)
    """By stance: base forms of more verbs that mark speech."""
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NOTHING)
    """By name: other names of the same person, organisation or place."""
    opposites: tuple[tuple[str, str], ...] = ()
    """Pairs of verbs that cannot both be true of one thing ("approve", "veto")."""
    origins: Mapping[str, str] = field(default_factory=lambda: _NOTHING, compare=False)
    """Where each setting that is no default stands, by the name of its field."""
    root: Path = field(default=Path(), compare=False)
    """The folder of the settings, from which their paths are meant."""

    @property
    def baseline_path(self) -> Path:
        """Where the baseline lies: an option is meant from the working folder, a setting from its own."""
        is_named = self.origins.get("baseline") == COMMAND_LINE
        return Path(self.baseline) if is_named else self.root / self.baseline

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Return the settings that hold in ``folder``: of it, or of the nearest above, up to that of the repository.

        Raises:
            ConfigError: A file is no TOML, a key is unknown, or a value cannot be.
        """
        for place in _upwards(folder):
            for name in FILES:
                path = place / name
                if path.is_file():
                    table: object = _read(path)
                    if name == "pyproject.toml":
                        table = _inner(table, "tool", "claimcheck")
                    if table is not None:
                        return replace(cls(), root=place).updated(_as_table(table, str(path)), origin=str(path))
        return replace(cls(), root=folder)

    def updated(self, table: Mapping[str, Any], *, origin: str) -> Self:
        """Return the settings with those of ``table`` in place; keys with hyphens or underscores.

        Args:
            table: Settings by key.
            origin: Where they stand, for error messages.

        Raises:
            ConfigError: A key is unknown, or a value cannot be.
        """
        changes: dict[str, Any] = {}
        for key, value in table.items():
            name = key.replace("-", "_")
            if name not in READERS:
                known = [known.replace("_", "-") for known in READERS]
                raise ConfigError(f"{origin}: unknown setting {key!r}{_suggestion(key, known)}")
            try:
                changes[name] = READERS[name](value)
            except ValueError as error:
                raise ConfigError(f"{origin}: {name.replace('_', '-')} {error}") from error
        return replace(self, **changes, origins={**self.origins, **dict.fromkeys(changes, origin)})

    def entries(self) -> Iterator[tuple[str, object, str]]:
        """Yield each setting as its key, its value and where it stands (``default`` where nowhere)."""
        for setting in fields(self):
            if setting.name in READERS:
                origin = self.origins.get(setting.name, "default")
                yield setting.name.replace("_", "-"), getattr(self, setting.name), origin


# -- files ------------------------------------------------------------------------------------------------------------


def _upwards(folder: Path) -> Iterator[Path]:
    """Yield ``folder`` and those above it, up to that of the repository; ``folder`` alone outside of one."""
    above = [folder, *(folder / Path(*[".."] * depth) for depth in range(1, len(folder.resolve().parents) + 1))]
    top = next((index for index, place in enumerate(above) if (place / ".git").exists()), 0)
    yield from above[: top + 1]


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: no valid TOML: {error}") from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}; check its permissions") from error


def _inner(table: object, *keys: str) -> object:
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    return table


def _as_table(table: object, origin: str) -> Mapping[str, Any]:
    if not isinstance(table, dict):
        raise ConfigError(f"{origin}: [tool.claimcheck] must be a table, not {table!r}")
    return table


def _suggestion(word: str, known: list[str]) -> str:
    close = difflib.get_close_matches(word.replace("_", "-"), known, n=1)
    return f"; did you mean {close[0]!r}?" if close else f"; known are {', '.join(known)}"


# -- values -----------------------------------------------------------------------------------------------------------


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"must be a string, not {value!r}")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise ValueError(f"must be a list of strings, not {value!r}")  # noqa: TRY004 - callers tell one error
    return tuple(_text(part) for part in value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {value!r}")  # noqa: TRY004 - callers tell one error
    return value


def _member(value: object, members: type[StrEnum]) -> Any:  # noqa: ANN401 - a member of ``members``
    try:
        return members(_text(value))
    except ValueError:
        hint = _suggestion(str(value), [str(member) for member in members]).removeprefix("; ")
        raise ValueError(f"cannot be {value!r}: {hint}") from None


def _severity(value: object) -> Severity:
    severity: Severity = _member(value, Severity)
    return severity


def _severity_or_never(value: object) -> Severity | None:
    if value == "never":
        return None
    if value not in set(Severity):
        raise ValueError(f"must be one of {', '.join(Severity)}, never; not {value!r}")
    return _severity(value)


def _kinds(value: object) -> tuple[FindingKind, ...]:
    found = {_member(part, FindingKind) for part in _texts(value)}
    if not found:
        raise ValueError("must name at least one kind")
    return tuple(kind for kind in FindingKind if kind in found)


def _ratio(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError(f"must be a number from 0 to 1, not {value!r}")
    return float(value)


def _tolerances(value: object) -> Mapping[str, Tolerance]:
    return MappingProxyType({_text(name): _tolerance(amount) for name, amount in _table(value).items()})


def _tolerance(value: object) -> Tolerance:
    is_ratio = isinstance(value, str) and value.strip().endswith("%")
    try:
        number = float(value.strip()[:-1]) / 100 if isinstance(value, str) and is_ratio else value
    except ValueError:
        number = None
    if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number < float("inf"):
        raise ValueError(f'must give a number of units or a share such as "5%", not {value!r}')
    return Tolerance(float(number), is_ratio=is_ratio)


def _verbs(value: object) -> tuple[str, ...]:
    """Return base forms of verbs as texts are searched for them."""
    verbs = tuple(map(_folded, _texts(value)))
    short = next((verb for verb in verbs if len(verb.split()[0]) < MIN_VERB_CHARS), None)
    if short is not None:
        raise ValueError(f"must hold verbs in their base form, such as 'quip', not {short!r}")
    return verbs


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _cues(value: object) -> Mapping[Stance, tuple[str, ...]]:
    return MappingProxyType({_member(stance, Stance): _verbs(verbs) for stance, verbs in _table(value).items()})


def _aliases(value: object) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({_text(name): _texts(others) for name, others in _table(value).items()})


def _opposites(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list | tuple):
        raise ValueError(f"must be a list of pairs of verbs, not {value!r}")  # noqa: TRY004 - callers tell one error
    if any(len(_texts(pair)) != 2 or len({*map(_folded, _texts(pair))}) != 2 for pair in value):
        raise ValueError('must hold pairs of two verbs, such as ["approve", "veto"]')
    pairs = [_verbs(pair) for pair in value]
    return tuple((pair[0], pair[1]) for pair in pairs)


def _table(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"must be a table, not {value!r}")  # noqa: TRY004 - callers tell one error
    return value


READERS: Mapping[str, Callable[[object], object]] = {
    "model": _text,
    "fail_on": _severity_or_never,
    "fail_on_kinds": _kinds,
    "fail_on_confidence": _ratio,
    "show": _severity,
    "kinds": _kinds,
    "paths": _texts,
    "exclude": _texts,
    "baseline": _text,
    "cache": _flag,
    "tolerance": _tolerances,
    "cues": _cues,
    "aliases": _aliases,
    "opposites": _opposites,
}
"""Setting -> what makes its value of what TOML or an option holds; raises ValueError that says what it must be."""
