"""Bytes -> text: find the encoding, and say so where it had to be guessed."""

import codecs
import re
from dataclasses import dataclass

MAX_CONTROL_RATIO = 0.05
"""Share of control characters above which bytes are no text."""
SAMPLE_BYTES = 65_536

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text; ``reservation`` says what was guessed about its encoding, None if nothing was."""

    text: str
    reservation: str | None = None


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Bytes that are no text, and why."""

    reason: str


def decode(content: bytes) -> Decoded | Undecodable:
    r"""Return the bytes as text, without byte order mark and otherwise untouched.

    >>> decode("né".encode("utf-16")), decode(b"caf\xe9").text
    (Decoded(text='né', reservation=None), 'café')
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_marked(content[len(mark) :], encoding)
    if _is_binary(content):
        return Undecodable("is a binary file and no text; give a text file, or convert it to plain text first")
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _guess(content)


def _decode_marked(content: bytes, encoding: str) -> Decoded | Undecodable:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding[:6].upper() if encoding != "utf-8" else "UTF-8"
        return Undecodable(f"starts as {name} but cannot be decoded at byte {error.start}; save it as UTF-8")
    if "\0" in text:
        return Undecodable("is a binary file and no text; give a text file, or convert it to plain text first")
    return Decoded(text)


def _is_binary(content: bytes) -> bool:
    if b"\0" in content:
        return True
    sample = content[:SAMPLE_BYTES]
    return len(_CONTROL.findall(sample)) > MAX_CONTROL_RATIO * len(sample)


def _guess(content: bytes) -> Decoded | Undecodable:
    """Take the bytes for UTF-8 with a few damaged places where most of them are UTF-8, else for CP1252."""
    patched = content.decode("utf-8", errors="replace")
    damaged = patched.count(_REPLACEMENT)
    sound = sum(character > "\x7f" for character in patched) - damaged
    if sound > damaged:
        return Decoded(
            patched,
            f"is UTF-8 with {damaged} damaged characters, read as {_REPLACEMENT!r}; check it against its source",
        )
    try:
        return Decoded(
            content.decode("cp1252"), "is not UTF-8 and was read as Windows-1252; save it as UTF-8 to be sure"
        )
    except UnicodeDecodeError as error:
        return Undecodable(f"is neither UTF-8 nor Windows-1252 (byte {error.start}); save it as UTF-8")
