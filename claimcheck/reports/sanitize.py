r"""Hostile text made harmless: what cannot be seen is spelt out, what commands a terminal or a CI log is broken up.

Everything that comes from outside (texts, titles, outlets, paths, names) passes through here before a terminal sees it.

- Control characters (C0, DEL, C1), format characters (bidi, zero-width, tags), surrogates and letters that draw nothing
  become escapes such as ``\x1b`` and ``\u202e``.
- White space of any kind, line breaks included, is folded to one space.
- ``::`` and ``##[``, which give commands to CI runners that read the log, get a backslash between their characters.
"""

import unicodedata
from typing import Final

_INVISIBLE_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})

_INVISIBLE_LETTERS: Final = frozenset(
    "\u034f"  # combining grapheme joiner
    "\u115f\u1160\u3164\uffa0"  # Hangul fillers
    "\u17b4\u17b5"  # Khmer inherent vowels
    "\u180b\u180c\u180d\u180f"  # Mongolian variation selectors
)
"""Default-ignorable in Unicode (DerivedCoreProperties.txt) though their category is that of a letter or a mark.
Variation selectors are left alone: emoji need them, and they hide nothing."""

_FOLDED_CONTROLS: Final = frozenset("\t\n\v\f\r\x85\u2028\u2029")
"""Line breaks and tabs are invisible by category, but white space to a writer."""


def is_invisible(character: str) -> bool:
    r"""Whether ``character`` draws nothing, or tells a terminal to do something.

    >>> [is_invisible(c) for c in ("a", "\x1b", "\u202e", "\u200b", "é", " ")]
    [False, True, True, True, False, False]
    """
    return unicodedata.category(character) in _INVISIBLE_CATEGORIES or character in _INVISIBLE_LETTERS


def escaped(character: str) -> str:
    r"""Return the escape that stands for ``character`` in Python, JavaScript and many other languages.

    >>> print(escaped("\x1b"), escaped("\u202e"), escaped("\U000e0041"))
    \x1b \u202e \U000e0041
    """
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def spelt_out(text: str) -> str:
    r"""Return ``text`` with an escape for each character that draws nothing, and all others as they are.

    For a path that a program is to find again, of which :func:`visible` would fold the blanks.

    >>> print(spelt_out("a  b\x1b\n.md"))
    a  b\x1b\x0a.md
    """
    return "".join(escaped(character) if is_invisible(character) else character for character in text)


def cells(text: str) -> list[str]:
    r"""Return what to show for each code point of ``text``: a string each, empty where nothing is to be shown.

    So a stretch of the text can be cut out after the whole was made harmless: ``"".join(cells(text)[start:end])``.

    >>> cells("a \n\x07")
    ['a', ' ', '', '\\x07']
    """
    shown: list[str] = []
    for index, character in enumerate(text):
        before = text[index - 1] if index else ""
        if _is_space(character):
            shown.append("" if before and _is_space(before) else " ")
        elif is_invisible(character):
            shown.append(escaped(character))
        elif (character == ":" and before == ":") or (
            character == "#" and before == "#" and text[index + 1 : index + 2] == "["
        ):
            shown.append("\\" + character)
        else:
            shown.append(character)
    return shown


def _is_space(character: str) -> bool:
    return character in _FOLDED_CONTROLS or unicodedata.category(character) == "Zs"


def visible(text: str) -> str:
    r"""Return ``text`` on one line, harmless to a terminal and to a CI log.

    >>> print(visible("Breaking:\n  \x1b[31mred\x1b[0m ::error::no"))
    Breaking: \x1b[31mred\x1b[0m :\:error:\:no
    """
    return "".join(cells(text)).strip()
