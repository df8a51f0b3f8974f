r"""The text of a web page as a reader sees it: markup taken out, character references resolved.

Every line break of the file is kept and none is added, so that a place in the text is on the same line in the file.
Where markup sets blocks apart without white space between them, a blank is put in.

Tags are found by a scanner of its own, in one pass whatever the page holds: the ``html.parser`` of many Pythons takes
time by the square of the length for markup that is never closed (CVE-2025-6069).
"""

import html
import re
from collections.abc import Iterator


def _names(tags: str) -> frozenset[str]:
    return frozenset(tags.split())


_UNSEEN = _names("noscript template head svg math iframe object select button datalist")
"""Elements whose text is no text of the page."""
_RAW = _names("script style textarea title xmp noembed")
"""Elements in which nothing is markup but their own end."""
_INLINE = _names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr"
)
"""Elements that do not end a word; every other sets its text apart."""

_NAME = re.compile(r"/?[A-Za-z][^\s/>]{0,60}")
_QUOTE_OR_END = re.compile(r"=\s*([\"'])|>")
_REFERENCE = re.compile(r"&(?:#\w{1,10}|\w{1,32});?")


def page_text(source: str) -> str:
    r"""Return the text of the page, with the line breaks of ``source``.

    >>> page_text("<body>\n<h1>Fire &amp; ice</h1><p>It\n<b>burns</b>.</p>\n</body>")
    '\nFire & ice It\nburns. \n'
    """
    parts = [""]
    unseen, depth = "", 0  # the outermost element whose text is left out, and how often it is open
    for text, tag in _scan(source):
        if text:
            parts.append(_breaks(text) if unseen else _REFERENCE.sub(_resolved, text))
        if tag and tag.removeprefix("/") not in _INLINE and parts[-1][-1:].strip():
            parts.append(" ")
        if unseen:
            depth += (tag == unseen) - (tag == f"/{unseen}")
            if not depth or (unseen == "head" and tag == "body"):
                unseen, depth = "", 0
        elif tag in _UNSEEN:
            unseen, depth = tag, 1
    return "".join(parts)


def _scan(source: str) -> Iterator[tuple[str, str]]:
    """Yield each stretch of text with the name of the tag after it, ``/name`` of an end tag, empty for what is no tag.

    Of markup, a text of its line breaks is yielded.
    """
    place = 0
    unclosed: set[str] = set()
    while place < len(source):
        start = source.find("<", place)
        if start < 0:
            break
        name = _NAME.match(source, start + 1)
        if name:
            end = _tag_end(source, name.end(), unclosed)
            tag = name[0].lower()
        elif source.startswith(("!", "?", "/"), start + 1):
            is_comment = source.startswith("<!--", start)
            end = _after(source, "-->" if is_comment else ">", start + (4 if is_comment else 2))
            tag = ""
        else:  # "a < b"
            yield source[place : start + 1], ""
            place = start + 1
            continue
        yield source[place:start], tag
        if tag in _RAW:
            end = _raw_end(source, tag, end)
        place = end
        yield _breaks(source[start:end]), ""
    yield source[place:], ""


def _tag_end(source: str, place: int, unclosed: set[str]) -> int:
    """Return where the tag ends whose name ends at ``place``; a ``>`` inside quotes is none.

    ``unclosed`` holds the quotes that do not come again, so that each is looked for in vain only once.
    """
    while found := _QUOTE_OR_END.search(source, place):
        quote = found[1]
        place = found.end()
        if not quote:
            return place
        if quote not in unclosed:
            closing = source.find(quote, place)
            if closing < 0:
                unclosed.add(quote)
            else:
                place = closing + 1
    return len(source)


def _raw_end(source: str, tag: str, place: int) -> int:
    """Return where an element ends in which nothing is markup."""
    found = re.compile(rf"</{tag}\b[^>]*>?", re.IGNORECASE).search(source, place)
    return found.end() if found else len(source)


def _after(source: str, mark: str, place: int) -> int:
    found = source.find(mark, place)
    return len(source) if found < 0 else found + len(mark)


def _breaks(text: str) -> str:
    return "\n" * text.count("\n")


def _resolved(reference: re.Match[str]) -> str:
    """Return what a character reference stands for; one for a line break becomes a blank, since the file has none."""
    return html.unescape(reference[0]).replace("\n", " ")
