"""Read the front matter of a text: the fields between two lines of ``---`` (or ``+++``) at its top."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.reading.fields import FieldName, name_fields
from claimcheck.reading.lines import ends_sentence
from claimcheck.records import Span

MAX_FRONT_MATTER_CHARS = 100_000

_FENCED = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<fields>.*?)(?:^(?P=fence)|^\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_OPENED = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*\r?\n")
_KEY = re.compile(r"[A-Za-z_][\w:. -]*")
_COLON = re.compile(r":(?:\s+|\Z)")
_OF_TOML = re.compile(r"[\w.\"'-]+[ \t]*=|\[|#")
_BELOW_KEY = re.compile(r"[ \t]+\S|-[ \t]|#")
_BRACKETS = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """Front matter as it stands in a text."""

    fence: str
    """``---`` before YAML, ``+++`` before TOML."""
    fields: str
    """The lines below the fence."""
    start: int
    """Where they begin."""
    end: int
    """Where the text goes on."""
    is_closed: bool = True
    """Whether a second fence ends it; else it ends with the last line that is a field."""

    def line_of(self, name: FieldName, words: str) -> int:
        r"""Return the line of the text, from 1, in which a field stands: of several of that name, the one of ``words``.

        >>> front = find_front_matter("---\ntitle: Fire of 3/4/2026\ndate: 3/4/2026\n---\n")
        >>> front.line_of("published", "3/4/2026") if front else 0
        3
        """
        lines = list(enumerate(self.fields.splitlines(), start=2))
        named = [(number, line) for number, line in lines if _name_of(line) == name]
        return next((number for number, line in named if words in line), named[0][0] if named else 1)

    def span_of(self, name: FieldName, words: str) -> Span | None:
        r"""Return where the value of a field stands in the text; None where it is written otherwise than it reads.

        >>> text = "---\ntitle: 'Fire in Kelby'\n---\nIt burns."
        >>> front = find_front_matter(text)
        >>> span = front.span_of("title", "Fire in Kelby") if front else None
        >>> span.of(text) if span else ""
        'Fire in Kelby'
        """
        at = self.start
        for line in self.fields.splitlines(keepends=True):
            found = line.find(words, len(line.partition(self._sign)[0])) if _name_of(line) == name else -1
            if found >= 0:
                return Span(at + found, at + found + len(words))
            at += len(line)
        return None

    @property
    def _sign(self) -> str:
        """What stands between a key and its value."""
        return ":" if self.fence == "---" else "="

    def parsed(self) -> dict[str, object]:
        """Return the fields; none where they are no valid TOML."""
        if self.fence == "---":
            return _yaml(self.fields)
        try:
            return _toml(self.fields)
        except ValueError:
            return {}

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it and what to do, a part of a sentence each."""
        if not self.is_closed:
            yield f"opens front matter in line 1 and never closes it; write {self.fence} on a line below its fields"
        if self.fence == "---":
            for number, line in enumerate(self.fields.splitlines(), start=2):
                pair = _raw_pair(line)
                if pair and name_fields({pair[0]: pair[1]}) and _is_broken(pair[1]):
                    yield f"has front matter that is no YAML in line {number} ({line!r}); put the value into quotes"
            return
        try:
            _toml(self.fields)
        except ValueError as error:
            yield f"has front matter that is no valid TOML ({error}), and is read without it; mend it"


def split_front_matter(text: str) -> tuple[dict[str, object], int]:
    r"""Return the fields of the front matter and where the text goes on; no fields and 0 if there is none.

    Of YAML, lines of the form ``key: value`` are read, quoted or not, and ``name`` one level below a key; lists, block
    texts and deeper levels are passed over.

    >>> split_front_matter("---\ntitle: Fire\n---\nIt burns.")
    ({'title': 'Fire'}, 20)
    """
    front = find_front_matter(text)
    return (front.parsed(), front.end) if front else ({}, 0)


def title_in_front_matter(text: str, title: str | None) -> Span | None:
    """Return where the title that front matter states stands in the text; None where it does not, word for word."""
    front = find_front_matter(text) if title else None
    return front.span_of("title", title) if front and title else None


def find_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of a text; None where there is none, or nothing in it that could be a field."""
    match = _FENCED.match(text, 0, MAX_FRONT_MATTER_CHARS)
    if match is None:
        return _unclosed(text)
    found = FrontMatter(fence=match["fence"], fields=match["fields"], start=match.start("fields"), end=match.end())
    has_fields = found.parsed() or (found.fence == "+++" and any(map(_OF_TOML.match, found.fields.splitlines())))
    return found if has_fields else None


def _unclosed(text: str) -> FrontMatter | None:
    """Return front matter without a second fence: the fields right below the first, up to the last of an article.

    Others between them belong to it, unless they are sentences: a transcript has lines ``NAME: words``.
    """
    match = _OPENED.match(text)
    if match is None:
        return None
    start = at = end = match.end()
    is_known = is_toml = match["fence"] == "+++"
    for line in text[start:MAX_FRONT_MATTER_CHARS].splitlines(keepends=True):
        pair = None if is_toml else _raw_pair(line)
        if pair:
            is_known = _name_of(line) is not None
            if not is_known and ends_sentence(pair[1]):
                break
        elif not (_OF_TOML.match(line) if is_toml else at > start and _BELOW_KEY.match(line)):
            break
        at += len(line)
        end = at if is_known else end
    found = FrontMatter(fence=match["fence"], fields=text[start:end], start=start, end=end, is_closed=False)
    return found if name_fields(found.parsed()) else None


def _name_of(line: str) -> FieldName | None:
    """Return our name of the field that a line states, in YAML or TOML; None if an article has no such field."""
    pair = _raw_pair(line)
    key = pair[0] if pair else line.partition("=")[0].strip().strip("\"'")
    return next(iter(name_fields({key: key})), None)


def _toml(text: str) -> dict[str, object]:
    try:
        return tomllib.loads("\n" + text.replace("\r\n", "\n"))  # below the fence: lines count as in the file
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _yaml(text: str) -> dict[str, object]:
    fields: dict[str, object] = {}
    parent = ""
    for line in text.splitlines():
        pair = _pair(line.strip())
        if pair is None:
            continue
        key, value = pair
        if not line[0].isspace():
            parent = key
            fields.setdefault(parent, value)
        elif key == "name" and not fields.get(parent):
            fields[parent] = value
    return fields


def _raw_pair(line: str) -> tuple[str, str] | None:
    """Return the key and the value of a line that is not indented, the value as it is written."""
    colon = _COLON.search(line.rstrip())
    key = line[: colon.start()].rstrip() if colon else ""
    return (key, line[colon.end() :].strip()) if colon and _KEY.fullmatch(key) else None


def _is_broken(value: str) -> bool:
    """Whether a value opens a bracket or a quotation that it does not close, or begins with another colon."""
    closing = _BRACKETS.get(value[:1])
    is_open_quote = value[:1] in ("'", '"') and value.count(value[0]) == 1
    return is_open_quote or (closing is not None and closing not in value) or bool(re.match(r":(?:\s|\Z)", value))


def _pair(line: str) -> tuple[str, str] | None:
    pair = _raw_pair(line)
    return (pair[0], _scalar(pair[1])) if pair else None


def _scalar(value: str) -> str:
    value = value.strip()
    if value[:1] in ("'", '"') and value[-1:] == value[:1] and len(value) > 1:
        quote, value = value[0], value[1:-1]
        return value.replace("''", "'") if quote == "'" else value.replace('\\"', '"')
    value = re.split(r"\s#", value, maxsplit=1)[0].rstrip()
    return "" if value in ("|", ">", "|-", ">-", "null", "~", "[]") else value
