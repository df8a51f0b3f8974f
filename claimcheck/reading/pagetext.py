r"""The text of a web page as a reader sees it: markup taken out, character references resolved.

Every line break of the file is kept and none is added, so that a place in the text is on the same line in the file.
Where markup sets blocks apart without white space between them, a blank is put in.
"""

import html
from html.parser import HTMLParser


def _names(tags: str) -> frozenset[str]:
    return frozenset(tags.split())


_UNSEEN = _names("script style noscript template head svg math iframe object select textarea button datalist")
"""Elements whose text is no text of the page."""
_INLINE = _names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr"
)
"""Elements that do not end a word; every other sets its text apart."""
_VOID = _names("area base br col embed hr img input link meta param source track wbr")


def page_text(source: str) -> str:
    r"""Return the text of the page, with the line breaks of ``source``.

    >>> page_text("<body>\n<h1>Fire &amp; ice</h1><p>It\n<b>burns</b>.</p>\n</body>")
    '\nFire & ice It\nburns. \n'
    """
    parser = _TextParser()
    parser.feed(source)
    parser.close()
    return "".join(parser.parts) + "\n" * (source.count("\n") - parser.lines)


class _TextParser(HTMLParser):
    """Collects the text between the tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self.lines = 0
        """Line breaks in ``parts``."""
        self._unseen: list[str] = []
        """The elements whose text is left out and that are open."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base has it
        self._set_apart(tag)
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag == "body":
            self._unseen.clear()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base has it
        if tag in _VOID or not self._unseen:
            self._set_apart(tag)

    def handle_endtag(self, tag: str) -> None:
        self._set_apart(tag)
        if tag in self._unseen:
            while self._unseen.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._write(data)

    def handle_entityref(self, name: str) -> None:
        self._write(_resolved(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._write(_resolved(f"&#{name};"))

    def _set_apart(self, tag: str) -> None:
        if tag not in _INLINE and self.parts and not self.parts[-1][-1:].isspace():
            self.parts.append(" ")

    def _write(self, text: str) -> None:
        if self._unseen or not text:
            return
        line, _ = self.getpos()
        missing = line - 1 - self.lines
        if missing > 0:
            self.parts.append("\n" * missing)
            self.lines += missing
        self.parts.append(text)
        self.lines += text.count("\n")


def _resolved(reference: str) -> str:
    """Return what a character reference stands for; one for a line break becomes a blank, since the file has none."""
    return html.unescape(reference).replace("\n", " ")
