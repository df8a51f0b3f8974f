"""The names that formats and pages give to the parts of an article, and lines of the form ``Name: value``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimcheck.lexicons import load_lexicon
from claimcheck.reading.lines import Unit, ends_sentence
from claimcheck.records import Span

FieldName = Literal["title", "published", "url", "outlet", "text"]
NAMES: tuple[FieldName, ...] = ("title", "published", "url", "outlet", "text")
MAX_FIELD_CHARS = 300

_LINE = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z_ :-]{1,28}?)\s*:\s+(?P<value>\S.*)|(?P<link>(?i:url|link))\s*:\s*(?P<address>\S+)"
)
_CONTROL = re.compile(r"^(?:\([^()]*\)\s*:?\s*)+")
_NOT_IN_TEXT = load_lexicon(__package__, "fields").words("not_in_text")


@dataclass(frozen=True, slots=True)
class Field:
    """A line that states a part of the article's metadata."""

    name: FieldName
    value: str
    span: Span
    """Where the value stands in the article's text."""


def field_of(unit: Unit) -> Field | None:
    """Return the field that the line states, if it does ("Source: PBS"); never a whole sentence."""
    if len(unit.text) > MAX_FIELD_CHARS:
        return None
    match = _LINE.fullmatch(unit.text)
    if match is None:
        return None
    group = "value" if match["value"] else "address"
    key = _key(match["name"] or match["link"])
    name = _keys().get(key)
    if name is None or name == "text" or key in _NOT_IN_TEXT:
        return None
    control = _CONTROL.match(match[group])  # "(remove) :", a button of the page
    start = match.start(group) + (control.end() if control else 0)
    value = unit.text[start:]
    if not value or (name != "title" and ends_sentence(value) and len(value.split()) > 6):
        return None
    return Field(name, value, Span(unit.span.start + start, unit.span.end))


def name_fields(fields: Mapping[str, object]) -> dict[FieldName, object]:
    """Return the known parts of a record under our names; the first filled key of the lexicon counts.

    >>> name_fields({"Headline": "Fire", "datePublished": "2026-01-09", "tags": []})
    {'title': 'Fire', 'published': '2026-01-09'}
    """
    by_key: dict[str, object] = {}
    for name, value in fields.items():
        if value not in (None, "", [], {}) and not _is_flag(value):
            by_key.setdefault(_key(name), value)
    named: dict[FieldName, object] = {}
    for key, field in _keys().items():
        if key in by_key and field not in named:
            named[field] = by_key[key]
    return named


def _is_flag(value: object) -> bool:
    """Whether a field only says yes or no, as ``published: true`` does of a page."""
    return isinstance(value, bool) or (isinstance(value, str) and value.strip().casefold() in {"true", "false"})


@cache
def _keys() -> dict[str, FieldName]:
    tables = load_lexicon(__package__, "fields").tables
    return {_key(word): name for name in NAMES for word in tables[name]["words"]}


def _key(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).casefold()
