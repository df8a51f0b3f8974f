"""Read the front matter of a text: the fields between two lines of ``---`` (or ``+++``) at its top."""

import re
import tomllib

MAX_FRONT_MATTER_CHARS = 100_000

_FENCED = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<fields>.*?)(?:^(?P=fence)|^\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_KEY = re.compile(r"[A-Za-z_][\w:. -]*")
_COLON = re.compile(r":(?:\s+|\Z)")


def split_front_matter(text: str) -> tuple[dict[str, object], int]:
    r"""Return the fields of the front matter and where the text goes on; no fields and 0 if there is none.

    Of YAML, lines of the form ``key: value`` are read, quoted or not, and ``name`` one level below a key; lists, block
    texts and deeper levels are passed over.

    >>> split_front_matter("---\ntitle: Fire\n---\nIt burns.")
    ({'title': 'Fire'}, 20)
    """
    match = find_front_matter(text)
    if match is None:
        return {}, 0
    fields = _toml(match["fields"]) if match["fence"] == "+++" else _yaml(match["fields"])
    return (fields, match.end()) if fields else ({}, 0)


def find_front_matter(text: str) -> re.Match[str] | None:
    """Return the front matter with the groups ``fence`` and ``fields`` (the lines between the fences), or None."""
    return _FENCED.match(text, 0, MAX_FRONT_MATTER_CHARS)


def _toml(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


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


def _pair(line: str) -> tuple[str, str] | None:
    colon = _COLON.search(line)
    key = line[: colon.start()].rstrip() if colon else ""
    return (key, _scalar(line[colon.end() :])) if colon and _KEY.fullmatch(key) else None


def _scalar(value: str) -> str:
    value = value.strip()
    if value[:1] in ("'", '"') and value[-1:] == value[:1] and len(value) > 1:
        quote, value = value[0], value[1:-1]
        return value.replace("''", "'") if quote == "'" else value.replace('\\"', '"')
    value = re.split(r"\s#", value, maxsplit=1)[0].rstrip()
    return "" if value in ("|", ">", "|-", ">-", "null", "~", "[]") else value
