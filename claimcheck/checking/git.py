"""Which files a branch added or changed, as git tells it."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import InputError

_TIMEOUT_SECONDS = 60
_KEPT = frozenset({"GIT_EXEC_PATH"})
"""Where git itself lies; every other GIT_ variable says which repository, index or settings to use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What was changed since the point where the branch left its base."""

    base: str
    """The commit of that point."""
    files: tuple[Path, ...]
    """Files that were added or changed, those that git does not know yet among them; renamed ones only if their content
    changed too."""
    earlier: Mapping[Path, str]
    """Of those that were changed, the name that each had at ``base``, from the top of the repository."""


def changes_since(base: str, folder: Path) -> Changes:
    """Return the files that differ from the merge base of ``base`` and HEAD, as they lie in the working tree.

    Args:
        base: A branch, tag or commit.
        folder: A folder of the repository.

    Raises:
        InputError: There is no git, no repository, or no such base in this clone; the message tells how to get it.
    """
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\n"))
    start = _merge_base(folder, base)
    listed = _git(top, "diff", "--no-ext-diff", "--name-status", "-z", "-M", "--diff-filter=ACMRT", start, "--")
    untracked = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    names = dict(_changed(listed)) | dict.fromkeys(filter(None, untracked.split(b"\0")))
    places = {name: folder / os.path.relpath(top / os.fsdecode(name), folder.resolve()) for name in names}
    return Changes(
        base=start,
        files=tuple(sorted(places.values())),
        earlier={places[name]: os.fsdecode(old) for name, old in names.items() if old is not None},
    )


def content_at(base: str, name: str, folder: Path) -> bytes:
    """Return what a file held at a commit.

    Args:
        base: The commit.
        name: The file, from the top of the repository.
        folder: A folder of the repository.

    Raises:
        InputError: git cannot tell.
    """
    return _git(folder, "cat-file", "blob", f"{base}:{name}")


def is_tracked(folder: Path) -> bool:
    """Whether something in a folder is part of the repository around it; False outside of one, or without git."""
    try:
        return bool(_try(folder.parent, "ls-files", "-z", "--", folder.name))
    except InputError:
        return False


def _merge_base(folder: Path, base: str) -> str:
    if not base or base.startswith("-"):
        raise InputError(f"{base!r} is no name of a base; name a branch, tag or commit")
    commit = _try(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    if commit is None and base == "HEAD":  # before the first commit: nothing is known
        return _git(folder, "hash-object", "-t", "tree", "--stdin").decode().strip()
    if commit is None:
        raise InputError(f"the base {base!r} is not in this clone; get it with: {_fetch(base)}")
    found = _try(folder, "merge-base", commit.decode().strip(), "HEAD")
    if found is not None:
        return found.decode().strip()
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise InputError(
            f"this clone is too shallow to tell where the branch left {base!r}; get the rest: git fetch --unshallow"
        )
    raise InputError(f"HEAD and the base {base!r} have no history in common; name another base")


def _fetch(base: str) -> str:
    """Return the command that gets a base: ``origin/main`` is the branch ``main`` of ``origin``."""
    remote, slash, branch = base.removeprefix("refs/remotes/").partition("/")
    if slash and remote in {"origin", "upstream"}:
        return f"git fetch {remote} {branch}:refs/remotes/{remote}/{branch}"
    return f"git fetch origin {base}"


def _changed(listed: bytes) -> Iterator[tuple[bytes, bytes | None]]:
    """Yield of what ``git diff --name-status -z`` lists the present names, and the earlier ones of what was changed."""
    fields = iter(listed.split(b"\0"))
    for status in fields:
        if not status:
            continue
        name = old = next(fields)
        if status[:1] in (b"R", b"C"):
            name = next(fields)
        if status != b"R100":
            yield name, None if status[:1] in (b"A", b"C") else old


def _git(folder: Path, *arguments: str) -> bytes:
    done = _run(folder, *arguments)
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise InputError(f"git cannot tell what is new here: {reason}")
    return done.stdout


def _try(folder: Path, *arguments: str) -> bytes | None:
    done = _run(folder, *arguments)
    return None if done.returncode else done.stdout


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run git without the variables by which a hook or another git points it elsewhere."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _KEPT}
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        return subprocess.run(  # noqa: S603 - fixed commands; the base was checked
            ["git", *arguments],  # noqa: S607 - the user's own git
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_TIMEOUT_SECONDS,
        )
    except FileNotFoundError as error:
        raise InputError(
            "git is not installed, so what is new cannot be told; name the new articles instead"
        ) from error
    except subprocess.TimeoutExpired as error:
        raise InputError(f"git took longer than {_TIMEOUT_SECONDS} seconds to tell what is new") from error
