"""Which files a check looks at, and which of them are new."""

import fnmatch
import os
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from claimcheck.checking.git import changes_since, content_at
from claimcheck.config import Config
from claimcheck.errors import InputError
from claimcheck.reading.paths import STDIN, File
from claimcheck.reading.reader import find_articles
from claimcheck.records import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The files of a check."""

    new: tuple[str, ...]
    known: tuple[str, ...]
    """Files and folders; those of ``new`` may be among them."""
    base: str | None = None
    """The commit since which the new files are new."""
    earlier: Mapping[str, bytes] = field(default_factory=dict)
    """What those of the new files that were only changed held at ``base``."""
    is_complete: bool = False
    """Whether ``known`` is all that the settings name."""
    arguments: tuple[str, ...] = ()
    """What asks for the same files on the command line."""


def select(new: Sequence[str], against: Sequence[str], *, base: str | None, config: Config) -> Scope:
    """Return what to check.

    Args:
        new: The new articles; with a ``base``, where to look for them.
        against: The known articles; what the settings name if empty.
        base: What is new is what was added or changed since the merge base with it; None for all of ``new``.
        config: Names the known articles, and what is none.

    Raises:
        InputError: It does not say what is new or what is known, there are no articles, or git cannot tell what is new.
    """
    known = tuple(against) or tuple(os.path.normpath(config.root / path) for path in config.paths)
    if not known:
        raise InputError("nothing to check against; name known articles with --against, or as paths in claimcheck.toml")
    arguments = (*new, *(word for path in against for word in ("--against", path)))
    if base is None:
        if not new:
            raise InputError("nothing says what is new; name the new articles, or give the branch they go to as --base")
        return Scope(new=tuple(new), known=known, is_complete=not against, arguments=arguments)
    changes = changes_since(base, Path())
    within = {os.path.realpath(place) for place in _articles([*new] or known, config)}
    changed = tuple(os.fspath(file) for file in changes.files if _is_among(file, within))
    piped = tuple(path for path in new if path == STDIN)
    return Scope(
        new=changed + piped,
        known=known,
        base=changes.base,
        earlier={
            os.fspath(file): content_at(changes.base, old, Path())
            for file, old in changes.earlier.items()
            if os.fspath(file) in changed
        },
        is_complete=not against,
        arguments=(*arguments, "--base", base),
    )


def _is_among(file: Path, places: Collection[str]) -> bool:
    try:
        return os.path.realpath(file) in places
    except OSError:  # a link that leads where nobody may look, of which reading tells
        return False


def files_of(scope: Scope, config: Config) -> tuple[list[File], list[File]]:
    """Return the files that a check of ``scope`` reads: the new ones, and the known ones that are not excluded."""
    found, _ = find_articles(scope.new, is_excluded=exclusion(config))
    new = without_baseline(found, config)
    return new, known_files(scope.known, new, config)[0]


def _articles(paths: Sequence[str], config: Config) -> list[Path]:
    files, _ = find_articles(paths)
    found = [file.location for file in without_excluded(without_baseline(files, config), config)]
    if not found:
        raise InputError(f"there are no articles in {', '.join(paths)}; name other files or folders")
    return found


def known_files(
    known: Sequence[str | os.PathLike[str]], new_files: Iterable[File], config: Config
) -> tuple[list[File], tuple[Problem, ...]]:
    """Return the files of the known articles, sorted, and what is wrong with others.

    Args:
        known: Files and folders.
        new_files: What is new, and so not known.
        config: Says what is no article.
    """
    files, problems = find_articles(known)
    new = {os.path.realpath(file.location) for file in new_files}
    others = [file for file in files if os.path.realpath(file.location) not in new]
    return without_excluded(without_baseline(others, config), config), problems


def exclusion(config: Config) -> Callable[[Path], bool]:
    """Return what says whether the patterns of the settings leave out a file that was found in a folder."""
    return lambda file: is_excluded(file, config.exclude, root=config.root)


def without_excluded(files: Iterable[File], config: Config) -> list[File]:
    """Return the files that the patterns of the settings leave, in the same order."""
    return [file for file in files if not is_excluded(file.location, config.exclude, root=config.root)]


def without_baseline(files: Iterable[File], config: Config) -> list[File]:
    """Return the files that are not the baseline, however it is named, in the same order."""
    baseline = os.path.realpath(config.baseline_path)
    return [file for file in files if os.path.realpath(file.location) != baseline]


def is_excluded(path: str | os.PathLike[str], patterns: Sequence[str], *, root: Path) -> bool:
    """Whether one of ``patterns`` leaves out a file or a folder above it.

    A pattern with a slash before its end is meant from ``root``, one without for a name at any depth; ``*`` stands for
    anything.

    >>> is_excluded("news/drafts/one.txt", ["drafts"], root=Path())
    True
    >>> is_excluded("news/one.txt", ["archive/*", "*.md", "/one.txt"], root=Path())
    False
    """
    place = PurePosixPath(Path(os.path.relpath(path, root)).as_posix())
    stems = [place, *place.parents][:-1]
    for pattern in patterns:
        wanted = pattern.rstrip("/")
        is_from_root = "/" in wanted
        wanted = re.sub(r"\A(?:\.?/+)+", "", wanted)
        if any(fnmatch.fnmatchcase(stem.as_posix() if is_from_root else stem.name, wanted) for stem in stems):
            return True
    return False
