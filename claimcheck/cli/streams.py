"""Standard streams on which a run ends with the same status whether or not anybody reads what it prints."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO


class _Unread(io.RawIOBase):
    """A stream whose reader may leave: what is written after that is dropped."""

    def __init__(self, stream: io.FileIO) -> None:
        self._stream = stream

    def write(self, content: Any, /) -> int | None:  # noqa: ANN401 - bytes of any kind, as io takes them
        """Write as much of ``content`` as the stream takes; all of it counts as written once the reader has left."""
        try:
            return self._stream.write(content)
        except BrokenPipeError:
            return memoryview(content).nbytes

    def writable(self) -> bool:
        """Whether it can be written: always."""
        return True

    def fileno(self) -> int:
        """Return the number that the system gives to the stream."""
        return self._stream.fileno()

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._stream.isatty()


@contextmanager
def standard_streams() -> Iterator[None]:
    """Put streams in the place of the standard ones that are always there and outlive their readers.

    One that is closed (``>&-``) is empty, or drops what is written. A letter that a terminal cannot show becomes an
    escape.
    """
    before = sys.stdin, sys.stdout, sys.stderr
    # in the order of their numbers: the system gives out the lowest that is free
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the process
    sys.stdout = _lasting(sys.stdout)
    sys.stderr = _lasting(sys.stderr)
    try:
        yield
    finally:
        _drop_unwritten()
        sys.stdin, sys.stdout, sys.stderr = before


def _lasting(stream: TextIO | None) -> TextIO:
    if stream is None:
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open as long as the process
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    stream.reconfigure(errors="backslashreplace")
    raw = getattr(stream.buffer, "raw", stream.buffer)
    if not isinstance(raw, io.FileIO):
        return stream
    return io.TextIOWrapper(
        io.BufferedWriter(_Unread(raw)),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def _drop_unwritten() -> None:
    """Drop what a stream did not take: Python would try again at the end, and leave with a status of its own."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
