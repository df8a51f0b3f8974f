"""Write text where it is wanted: to a standard stream, or whole into a file that is none of those that are read."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from claimcheck.errors import OutputError

STDOUT = Path("-")


def write_output(text: str, output: Path | None) -> None:
    """Write ``text`` to standard output, or to ``output``.

    A regular file appears only when it is whole, where links lead, and keeps the permissions of an older one. A pipe or
    a device is written into; ``-``, and whatever else leads there, is standard output.

    Raises:
        OutputError: It cannot be written; an older file of that name stays as it was.
    """
    stream = _stream_at(output)
    if output is None or stream is not None:
        _print(text, stream or sys.stdout)
        return
    try:
        if output.exists() and not output.is_file():
            with output.open("w", encoding="utf-8", newline="") as special:
                special.write(text)
        else:
            _replace(_target(output), text)
    except OSError as error:
        raise OutputError(f"{output}: cannot be written: {error.strerror}; name another file") from error


def is_stdout(file: Path) -> bool:
    """Whether a file is standard output, however it is named."""
    return _stream_at(file) is sys.stdout


def check_folders(files: Iterable[Path]) -> None:
    """See to it before any work that the folders are there in which files are to be written.

    Raises:
        OutputError: One is not, or nobody may look.
    """
    for file in files:
        try:
            folder = _target(file).parent
            is_there = folder.is_dir()
        except OSError as error:
            raise OutputError(f"{file}: cannot be written: {error.strerror}; name another file") from error
        if not is_there:
            raise OutputError(f"{file}: cannot be written: there is no folder {folder}; make it, or name another file")


def check_inputs(files: Iterable[Path], read: Iterable[Path]) -> None:
    """See to it before any work that nothing is written over a file that is read, however either is named.

    Args:
        files: The files to be written.
        read: The files to be read.

    Raises:
        OutputError: One of the files is to be read.
    """
    inputs = [found for found in map(_found, read) if found is not None]
    for file in files:
        found = _found(file)
        if found is not None and any(os.path.samestat(found, other) for other in inputs):
            raise OutputError(f"{file}: is one of the files that are read, and would be lost; name another file")


@contextmanager
def printing(stream: TextIO) -> Iterator[None]:
    """Tell what keeps a standard stream from being written.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        yield
    except OSError as error:
        name = "standard error" if stream is sys.stderr else "standard output"
        raise OutputError(
            f"{name} cannot be written: {error.strerror}; make room there, or write a file with --output"
        ) from error


def _found(file: Path) -> os.stat_result | None:
    try:
        return file.stat()
    except (OSError, ValueError):  # it is not there; or no file can have that name
        return None


def _stream_at(file: Path | None) -> TextIO | None:
    """Return the standard stream that a file is, such as /dev/stdout; None if it is another file."""
    if file == STDOUT:
        return sys.stdout
    found = None if file is None else _found(file)
    if found is None:
        return None
    for stream in (sys.stdout, sys.stderr):
        try:
            is_same = os.path.samestat(found, os.fstat(stream.fileno()))
        except (AttributeError, OSError):  # there is none, or no file is behind it
            continue
        if is_same:
            return stream
    return None


def _target(file: Path) -> Path:
    """Return where a link leads, so that it stays a link; any other file as it was named."""
    return Path(os.path.realpath(file)) if file.is_symlink() else file


def _replace(file: Path, text: str) -> None:
    """Write a new file beside ``file`` and put it in its place; nothing is left behind where that fails."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    written = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123 - a handle has no path
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        written.chmod(_mode(file))
        written.replace(file)
    finally:
        written.unlink(missing_ok=True)


def _mode(file: Path) -> int:
    """Return the permissions of a file; where there is none, those of a new one."""
    older = _found(file)
    if older is not None:
        return stat.S_IMODE(older.st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _print(text: str, stream: TextIO) -> None:
    """Write ``text`` to a standard stream: as UTF-8 to a file or a program, in its own encoding to a terminal."""
    with printing(stream):
        binary = getattr(stream, "buffer", None)
        if binary is None or stream.isatty():
            stream.write(text)
            return
        stream.flush()
        binary.write(text.encode("utf-8"))
        binary.flush()
