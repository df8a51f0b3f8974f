"""Which files a branch added or changed, as git tells it."""

import os
import re
import shlex
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import InputError

_TIMEOUT_SECONDS = 60
_KEPT = frozenset({"GIT_EXEC_PATH"})
"""Where git itself lies; every other GIT_ variable says which repository, index or settings to use."""

_STEPS = re.compile(r"[~^:]|@\{")
"""What begins the steps from a name to a commit: ``HEAD~2``, ``main^``, ``main@{yesterday}``."""
_OBJECT = re.compile(r"[0-9a-f]{7,64}")
_DIGITS = (40, 64)
"""Of a whole hash; a remote gives out no commit by the beginning of one."""


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
    commit = _commit(folder, base)
    if commit is None and base == "HEAD":  # before the first commit: nothing is known
        return _git(folder, "hash-object", "-t", "tree", "--stdin").decode().strip()
    if commit is None:
        raise InputError(f"the base {base!r} is not in this clone; {_way_to(base, folder)}")
    found = _try(folder, "merge-base", commit, "HEAD")
    if found is not None:
        return found.decode().strip()
    if _is_shallow(folder):
        raise InputError(
            f"this clone is too shallow to tell where the branch left {base!r}; get the rest: git fetch --unshallow"
        )
    raise InputError(f"HEAD and the base {base!r} have no history in common; name another base")


def _commit(folder: Path, base: str) -> str | None:
    found = _try(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    return None if found is None else found.decode().strip()


def _is_shallow(folder: Path) -> bool:
    return _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _way_to(base: str, folder: Path) -> str:
    """Return in words how a base gets into this clone: the command of git, and the name that the base has then."""
    name = _STEPS.split(base, maxsplit=1)[0]
    if not name:  # @{upstream}, :/words: what git would look up here is no name that another clone has
        return "name a branch, tag or commit"
    steps, is_shallow = base[len(name) :], _is_shallow(folder)
    if steps and _commit(folder, name) is not None:
        return "get the rest of its history with: git fetch --unshallow" if is_shallow else "name another base"
    remote, wanted, kept = _refspec(name)
    if kept != name and _commit(folder, kept) is not None:
        return f"name it as --base {shlex.quote(kept + steps)}"
    said = "get it with" if kept == name else f"name it as --base {shlex.quote(kept + steps)} after"
    return f"{said}: git fetch {'--unshallow ' if is_shallow else ''}{remote} {shlex.quote(wanted)}"


def _refspec(name: str) -> tuple[str, str, str]:
    """Return the remote that has a base, what to fetch of it, and what to call the base then.

    A branch is fetched into ``refs/remotes``: without a place of its own, git notes it for the next merge only.
    """
    if _OBJECT.fullmatch(name):
        return "origin", name if len(name) in _DIGITS else "+refs/heads/*:refs/remotes/origin/*", name
    if name.startswith("refs/") and not name.startswith(("refs/heads/", "refs/remotes/")):
        return "origin", f"{name}:{name}", name
    branch = name.removeprefix("refs/heads/").removeprefix("refs/remotes/")
    remote, slash, rest = branch.partition("/")
    if slash and remote in {"origin", "upstream"}:
        return remote, f"{rest}:refs/remotes/{branch}", name
    return "origin", f"{branch}:refs/remotes/origin/{branch}", f"origin/{branch}"


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
