"""Find the files behind the paths that were given: folders are walked, special files never opened."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from claimcheck.config import BASELINE_FILE
from claimcheck.records import Problem

STAGE = "reading"
STDIN = "-"


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A regular file, and the path that reports show for it."""

    path: str
    location: Path


def find_files(
    paths: Sequence[str | os.PathLike[str]], *, suffixes: frozenset[str]
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Return the files behind the paths, sorted, each once under the first of its paths, and what is wrong with others.

    Args:
        paths: Files and folders, in any order.
        suffixes: Suffixes (lower case, with the dot) of the files to take from a folder; a file given by name may
            have any.
    """
    by_location: dict[str, File] = {}
    problems: set[Problem] = set()
    for given in sorted({os.fspath(path) for path in paths}):
        for found in _find(given, suffixes):
            if isinstance(found, Problem):
                problems.add(found)
                continue
            key = os.path.realpath(found.location)
            by_location[key] = min(found, by_location.get(key, found))
    return tuple(sorted(by_location.values())), tuple(sorted(problems))


def shown(path: PurePath | str) -> str:
    """Return a path as reports show it: forward slashes, bytes that are no text made visible."""
    text = PurePath(path).as_posix()
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _find(given: str, suffixes: frozenset[str]) -> Iterator[File | Problem]:
    if not given.strip():
        yield _problem("", "is an empty path; name a file or a folder")
        return
    try:
        mode = os.stat(given).st_mode  # noqa: PTH116 - Path() would fold away what was given
    except FileNotFoundError:
        yield _problem(given, "does not exist; check the path")
    except (OSError, ValueError) as error:
        yield _problem(given, f"cannot be reached ({_cause(error)}); check the path and its permissions")
    else:
        if stat.S_ISDIR(mode):
            yield from _walk(Path(given), suffixes)
        elif stat.S_ISREG(mode):
            yield File(shown(given), Path(given))
        else:
            yield _special(given)


def _walk(root: Path, suffixes: frozenset[str]) -> Iterator[File | Problem]:
    """Yield the files of a folder and the folders below it; hidden ones are passed over."""
    found = 0
    waiting: list[tuple[Path, tuple[str, ...]]] = [(root, (os.path.realpath(root),))]
    seen: set[str] = set()
    while waiting:
        folder, above = waiting.pop()
        try:
            entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
        except OSError as error:
            yield _problem(folder, f"is a folder that cannot be read ({_cause(error)}); check its permissions")
            continue
        for entry in entries:
            real = os.path.realpath(entry)
            if not _is_folder(entry):
                if entry.suffix.lower() in suffixes and entry.name != BASELINE_FILE:
                    found += 1
                    yield _file(entry)
            elif real in above:
                yield _problem(entry, "is a link to a folder above it and was not followed; remove it", fatal=False)
            elif real not in seen:
                seen.add(real)
                waiting.append((entry, (*above, real)))
    if not found:
        names = ", ".join(sorted(suffixes))
        yield _problem(root, f"is a folder without articles; put files in it whose names end in {names}")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _file(path: Path) -> File | Problem:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return _problem(path, f"cannot be reached ({_cause(error)}); check what it points to")
    return File(shown(path), path) if stat.S_ISREG(mode) else _special(path)


def _special(path: Path | str) -> Problem:
    return _problem(
        path, "is no regular file (a pipe, socket or device) and was not opened; pipe its text to '-' instead"
    )


def _problem(path: Path | str, reason: str, *, fatal: bool = True) -> Problem:
    return Problem(path=shown(path) if path else "", stage=STAGE, reason=reason, fatal=fatal)


def _cause(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error)).lower()
