"""What was read in each file, kept on disk so that it need not be read again.

A folder for each path that was read, and in it a file for each reading, named by everything that it depends on: the
bytes, the models, the settings, the code, the libraries and the shape of the records. What nobody has used for months
goes. Its SHA-256 stands in a file, and what is damaged is read anew. A file appears by renaming, so that runs at the
same time, or a killed one, leave no half of it. The records of an article are made only when they are asked for: of
most articles a check needs the meanings of the claims and nothing else. Deleting the folder costs time and nothing
more.
"""

import hashlib
import json
import os
import secrets
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from claimcheck.codec import from_json, shape, to_json
from claimcheck.records import Article, Claim, Problem

FOLDER: Final = ".claimcheck_cache"
Vectors = npt.NDArray[np.float32]

_MAGIC = b"claimcheck cache 1\n"
_SUFFIX = ".reading"
_TEMPORARY = ".part"
_DIGEST_BYTES = 32
_LENGTH_BYTES = 8
_KEPT_PER_PATH = 4
"""Readings of one path that stay: enough to go to and fro between branches."""
_UNUSED_SECONDS = 90 * 86_400
"""A reading that was not used for so long is of a file that is gone."""
_ABANDONED_SECONDS = 3600
"""A temporary file of that age was left behind by a killed run."""
_PACKAGE = Path(__file__).parent
_CODE = (
    "reading",
    "language",
    "extraction",
    "alignment/meaning.py",
    "embeddings.py",
    "codec.py",
    "lexicons",
    "records",
)
"""The code that decides what is read in a file."""
_LIBRARIES = ("numpy", "onnxruntime", "spacy", "tokenizers", "trafilatura")
"""Libraries that decide it, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One article, its claims, and what they mean: a row of unit length for each claim."""

    article: Article
    claims: tuple[Claim, ...]
    vectors: Vectors

    def told(self) -> "Told":
        """Return itself: what :meth:`Part.told` has to make first."""
        return self


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a cached file."""

    vectors: Vectors
    records: memoryview

    def told(self) -> Told:
        """Return the article with its claims."""
        article, claims = json.loads(bytes(self.records))
        return Told(
            article=from_json(Article, article),
            claims=tuple(from_json(Claim, claim) for claim in claims),
            vectors=self.vectors,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in one file: now, or earlier."""

    parts: tuple[Told | Part, ...]
    problems: tuple[Problem, ...]


class Cache:
    """Keeps readings in a folder.

    Args:
        folder: Where; made when the first reading is kept.
        stamp: What every reading depends on besides its file: see :func:`stamp`.
    """

    def __init__(self, folder: Path, *, stamp: str) -> None:
        self.folder = folder
        self._stamp = stamp
        self._is_ready = False
        self._is_writable = True
        self.note: str | None = None
        """What a user should know: that nothing can be kept, and why; None while all is well."""
        self.damaged = 0
        """How many files were damaged and are read anew."""

    def get(self, path: str, content: bytes) -> Reading | None:
        """Return what was read in the file with this path and content, or None."""
        file = self._file(path, content)
        try:
            stored = file.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(file)
        reading = _parse(stored)
        self.damaged += reading is None
        return reading

    def put(self, path: str, content: bytes, *, told: Sequence[Told], problems: Sequence[Problem]) -> None:
        """Keep a reading; where that cannot be done, :attr:`note` says why and the run goes on."""
        if not self._is_writable:
            return
        file = self._file(path, content)
        try:
            self._prepare()
            temporary = self.folder / f"{secrets.token_hex(8)}{_TEMPORARY}"
            with temporary.open("xb") as opened:
                opened.write(_layout(told, problems))
            file.parent.mkdir(exist_ok=True)
            temporary.replace(file)
            _forget(file.parent)
        except OSError as error:
            self._is_writable = False
            reason = (error.strerror or str(error)).lower()
            self.note = f"{self.folder}: nothing can be kept there ({reason}), so the next check will be no faster"

    def _file(self, path: str, content: bytes) -> Path:
        place = hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:16]
        key = hashlib.sha256(self._stamp.encode() + b"\0" + content).hexdigest()[:32]
        return self.folder / place / f"{key}{_SUFFIX}"

    def _prepare(self) -> None:
        """Make the folder, keep it out of git, and remove what killed runs left behind or nobody uses."""
        if self._is_ready:
            return
        self._is_ready = True
        self.folder.mkdir(parents=True, exist_ok=True)
        ignore = self.folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("# written by claimcheck; the folder can be deleted at any time\n*\n", encoding="utf-8")
        _sweep(self.folder.glob(f"*{_TEMPORARY}"), _ABANDONED_SECONDS)
        for place in self.folder.iterdir():
            if place.is_dir() and _unused_seconds(place) > _UNUSED_SECONDS:  # nothing was added for so long
                _sweep(place.glob(f"*{_SUFFIX}"), _UNUSED_SECONDS)
                with suppress(OSError):  # it holds readings still
                    place.rmdir()


def _sweep(files: Iterable[Path], seconds: float) -> None:
    """Remove the files that nobody has used for so long."""
    for file in files:
        if _unused_seconds(file) > seconds:
            file.unlink(missing_ok=True)


def _unused_seconds(file: Path) -> float:
    return time.time() - _modified(file)


def _forget(folder: Path) -> None:
    """Remove the readings of a path that were not used for longest."""
    same = sorted(folder.glob(f"*{_SUFFIX}"), key=_modified, reverse=True)
    for other in same[_KEPT_PER_PATH:]:
        other.unlink(missing_ok=True)


def stamp(*parts: str) -> str:
    """Return a digest of ``parts`` and of what decides how a file is read: code, lexicons, libraries, records.

    Args:
        parts: What else a reading depends on: digests of the models, settings.
    """
    libraries = [f"{name} {_version(name)}" for name in _LIBRARIES]
    digest = hashlib.sha256("\0".join((*parts, *libraries, shape(Article), shape(Claim), shape(Problem))).encode())
    for path in _code_files():
        digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def together(*told: Told) -> tuple[tuple[Claim, ...], Vectors]:
    """Return the claims of articles, and their meanings in the same order."""
    return tuple(claim for one in told for claim in one.claims), np.concatenate([one.vectors for one in told])


def _code_files() -> Iterator[Path]:
    for name in _CODE:
        path = _PACKAGE / name
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in found if file.suffix in {".py", ".toml"})


def _modified(file: Path) -> float:
    """Return when a file was last written or used; 0 if another run has just removed it."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _layout(told: Sequence[Told], problems: Sequence[Problem]) -> bytes:
    """Return the bytes of a cached file: magic, digest of the rest, length of the header, header, sections."""
    sections: list[bytes] = []
    parts: list[dict[str, Any]] = []
    for one in told:
        records = json.dumps([to_json(one.article), to_json(one.claims)], separators=(",", ":"), allow_nan=False)
        vectors = np.ascontiguousarray(one.vectors, dtype="<f4").tobytes()
        parts.append({"shape": one.vectors.shape, "vectors": len(vectors), "records": len(records)})
        sections += (vectors, records.encode("ascii"))
    header = json.dumps({"parts": parts, "problems": to_json(tuple(problems))}).encode("ascii")
    rest = b"".join((len(header).to_bytes(_LENGTH_BYTES, "big"), header, *sections))
    return _MAGIC + hashlib.sha256(rest).digest() + rest


def _parse(stored: bytes) -> Reading | None:
    """Return what a cached file holds, or None if it is damaged."""
    view = memoryview(stored)
    start = len(_MAGIC) + _DIGEST_BYTES
    rest = view[start:]
    if view[: len(_MAGIC)] != _MAGIC or hashlib.sha256(rest).digest() != view[len(_MAGIC) : start]:
        return None
    at = _LENGTH_BYTES + int.from_bytes(rest[:_LENGTH_BYTES], "big")
    header = json.loads(bytes(rest[_LENGTH_BYTES:at]))
    parts: list[Part] = []
    for part in header["parts"]:
        middle, end = at + part["vectors"], at + part["vectors"] + part["records"]
        vectors: Vectors = np.frombuffer(rest[at:middle], dtype="<f4").reshape(part["shape"])
        parts.append(Part(vectors, rest[middle:end]))
        at = end
    return Reading(parts=tuple(parts), problems=tuple(from_json(Problem, problem) for problem in header["problems"]))
