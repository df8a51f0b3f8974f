"""Find the files behind the paths that were given: folders are walked, special files never opened."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from claimcheck.config import BASELINE_FILE
from claimcheck.reading.reports import holds_report
from claimcheck.records import Problem

Paths = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]
"""One path, or several."""

STAGE = "reading"
STDIN = "-"


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A regular file, and the path that reports show for it."""

    path: str
    location: Path


def listed(paths: Paths) -> Sequence[str | os.PathLike[str]]:
    """Return the paths as a list: a text is one path, and not its letters.

    >>> listed("seeds"), listed(["one.txt", "two.txt"])
    (['seeds'], ['one.txt', 'two.txt'])
    """
    return [paths] if isinstance(paths, str | os.PathLike) else paths


def find_files(
    paths: Sequence[str | os.PathLike[str]],
    *,
    suffixes: frozenset[str],
    is_excluded: Callable[[Path], bool] = lambda _: False,
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Return the files behind the paths, sorted, each once under the first of its paths, and what is wrong with others.

    Args:
        paths: Files and folders, in any order.
        suffixes: Suffixes (lower case, with the dot) of the files to take from a folder; a file given by name may
            have any.
        is_excluded: Whether to leave out a file that was found in a folder; one that is given by name is taken.
    """
    by_location: dict[str, File] = {}
    problems: set[Problem] = set()
    for given in sorted({os.fspath(path) for path in paths}):
        for found in _find(given, suffixes, is_excluded):
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


def _find(given: str, suffixes: frozenset[str], is_excluded: Callable[[Path], bool]) -> Iterator[File | Problem]:
    if not given.strip():
        yield _problem("", "is an empty path; name a file or a folder")
        return
    try:
        mode = os.stat(given).st_mode  # noqa: PTH116 - Path() would fold away what was given
        os.path.realpath(given)  # by which it is known under its other names; a link of /proc may refuse to tell it
    except FileNotFoundError:
        yield _problem(given, "does not exist; check the path")
    except (OSError, ValueError) as error:
        yield _problem(given, f"cannot be reached ({_cause(error)}); check the path and its permissions")
    else:
        if stat.S_ISDIR(mode):
            yield from _walk(Path(given), suffixes, is_excluded)
        elif stat.S_ISREG(mode):
            yield File(shown(given), Path(given))
        else:
            yield _special(given)


def _walk(root: Path, suffixes: frozenset[str], is_excluded: Callable[[Path], bool]) -> Iterator[File | Problem]:
    """Yield the articles of a folder and the folders below it, and what is wrong with others."""
    is_told = has_excluded = False  # whether something was found or told that says why nothing was
    for entry in _entries(root):
        if isinstance(entry, Path) and entry.suffix.lower() in suffixes and is_excluded(entry):
            has_excluded = True
            continue
        found = entry if isinstance(entry, Problem) else _article(entry, suffixes)
        if found is not None:
            is_told |= isinstance(found, File) or found.fatal
            yield found
    if not is_told and has_excluded:
        yield _problem(root, "is a folder whose articles the settings exclude; name the files, or change exclude")
    elif not is_told:
        names = ", ".join(sorted(suffixes))
        yield _problem(root, f"is a folder without articles; put files in it whose names end in {names}")


def _entries(root: Path) -> Iterator[Path | Problem]:
    """Yield what lies in a folder and the folders below it, each folder once; what is hidden is passed over."""
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
            try:
                real, is_folder = os.path.realpath(entry), entry.is_dir()
            except OSError as error:
                yield _unreachable(entry, error)
                continue
            if not is_folder:
                yield entry
            elif real in above:
                yield _problem(entry, "is a link to a folder above it and was not followed; remove it", fatal=False)
            elif real not in seen:
                seen.add(real)
                waiting.append((entry, (*above, real)))


def _article(path: Path, suffixes: frozenset[str]) -> File | Problem | None:
    """Return a file that was found in a folder, or what is wrong with it; None where it is no article."""
    if path.suffix.lower() not in suffixes or path.name == BASELINE_FILE:
        return None
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return _unreachable(path, error)
    if not stat.S_ISREG(mode):
        return _special(path)
    return None if holds_report(path) else File(shown(path), path)


def _unreachable(path: Path, error: OSError) -> Problem:
    return _problem(path, f"cannot be reached ({_cause(error)}); check what it points to")


def _special(path: Path | str) -> Problem:
    return _problem(
        path, "is no regular file (a pipe, socket or device) and was not opened; pipe its text to '-' instead"
    )


def _problem(path: Path | str, reason: str, *, fatal: bool = True) -> Problem:
    return Problem(path=shown(path) if path else "", stage=STAGE, reason=reason, fatal=fatal)


def _cause(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error)).lower()
