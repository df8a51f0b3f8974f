"""JSON and JSON Lines, as news scrapers and news APIs write articles."""

import json
import re
from collections.abc import Iterator

from claimcheck.lexicons import load_lexicon
from claimcheck.reading.articles import STAGE, make_article
from claimcheck.reading.body import lay_out
from claimcheck.reading.doubts import doubts_of
from claimcheck.reading.fields import name_fields
from claimcheck.reading.furniture import stands_alone
from claimcheck.reading.lines import join_wrapped, split_lines
from claimcheck.reading.metadata import metadata_of
from claimcheck.records import Article, Problem

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def read_json(path: str, text: str) -> tuple[Article | Problem, ...]:
    """Return the articles of a JSON file: one object, a list of them, or an object with such a list.

    ``Article.text`` is the value of the article's text field. An article of a list has the path ``PATH#N``, N from 1.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if "\n" in text.strip() and _is_json(text.strip().split("\n", 1)[0]):
            return read_json_lines(path, text)
        return (_problem(path, f"is no valid JSON ({error}); check how it was written"),)
    records = _list_of(value)
    if records is None:
        return _read_record(path, value)
    if not records:
        return (_problem(path, "is an empty list; give a file with articles"),)
    return tuple(found for i, record in enumerate(records, start=1) for found in _read_record(f"{path}#{i}", record))


def read_json_lines(path: str, text: str) -> tuple[Article | Problem, ...]:
    """Return the articles of a JSON Lines file, an object a line; their paths are ``PATH#LINE``."""
    return tuple(_read_lines(path, text))


def _read_lines(path: str, text: str) -> Iterator[Article | Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                record = json.loads(line)
            except (ValueError, RecursionError) as error:
                yield _problem(f"{path}#{number}", f"is no valid JSON ({error}); write one object a line")
            else:
                yield from _read_record(f"{path}#{number}", record)


def _list_of(value: object) -> list[object] | None:
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and "text" not in name_fields(value):
        keys = load_lexicon(__package__, "fields").tables["lists"]["words"]
        return next((value[key] for key in keys if isinstance(value.get(key), list)), None)
    return None


def _read_record(path: str, record: object) -> tuple[Article | Problem, ...]:
    if not isinstance(record, dict):
        return (_problem(path, "is no article; write an object with the fields title, date, url, source and text"),)
    fields = name_fields(record)
    text = fields.get("text")
    if not isinstance(text, str) or not text.strip():
        return (_problem(path, 'has no text; write it into a field "text"'),)
    text = _SURROGATE.sub("\ufffd", text)  # half a character, which no file can hold
    stated = metadata_of(fields)
    units = join_wrapped(text, split_lines(text), stands_alone=stands_alone)
    article = make_article(path, text, layout=lay_out(units, title=stated.title), stated=stated)
    return (article, *doubts_of(path, fields))


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _problem(path: str, reason: str) -> Problem:
    return Problem(path=path, stage=STAGE, reason=reason)
