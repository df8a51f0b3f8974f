"""The report as JSON, as docs/report.schema.json has it."""

import json

from claimcheck.report import Report
from claimcheck.reports.objects import JsonObject
from claimcheck.reports.sanitize import is_invisible

_INDENT_SPACES = 2


def render(report: Report) -> str:
    """Return ``report.to_dict()`` as indented JSON that ends with a newline."""
    return indented(report.to_dict()) + "\n"


def dumps(value: JsonObject, *, indent: int | None = None) -> str:
    r"""Return ``value`` as JSON, readable, and harmless wherever it is shown.

    Letters stay as they are; characters that draw nothing (control, bidi, zero-width) and lone surrogates become JSON
    escapes, so the text can be encoded as UTF-8, printed on a terminal, and still reads back to the same value.

    >>> print(dumps({"title": "Café\x9b2J\u202e"}))
    {"title": "Café\u009b2J\u202e"}
    """
    text = json.dumps(value, indent=indent, ensure_ascii=False, allow_nan=False)
    return text.translate({ord(c): _escaped(c) for c in set(text) if is_invisible(c) and c != "\n"})


def indented(value: JsonObject) -> str:
    """Return the same over several lines."""
    return dumps(value, indent=_INDENT_SPACES)


def _escaped(character: str) -> str:
    """Return the JSON escape of one character; beyond the basic plane, of the two surrogates that encode it."""
    return json.dumps(character)[1:-1]
