"""Read every path that was given into articles and problems: the one file that orders the steps of the stage."""

import os
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from claimcheck.errors import InputError
from claimcheck.reading.articles import STAGE
from claimcheck.reading.decode import Decoded, Undecodable, decode
from claimcheck.reading.english import is_english
from claimcheck.reading.htmlpage import read_html
from claimcheck.reading.jsonfile import read_json, read_json_lines
from claimcheck.reading.markdown import read_markdown
from claimcheck.reading.paths import STDIN, File, Paths, find_files, listed
from claimcheck.reading.reports import is_report
from claimcheck.reading.text import read_text
from claimcheck.records import Article, Problem

MAX_BYTES = 20_000_000
"""The limit of trafilatura for a page; a longer file is no single article."""

NOT_ENGLISH = "does not read like English; only English is understood, so that little or nothing is found in it"

FORMATS: dict[str, Callable[[str, str], tuple[Article | Problem, ...]]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
}
"""Suffix -> reader. Any other file that is given by name is read as text."""


def read_paths(
    paths: Paths, *, stdin: BinaryIO | None = None, is_excluded: Callable[[Path], bool] = lambda _: False
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Read articles from files and folders.

    Args:
        paths: Files, folders (walked; what is hidden or a report of ours passed over) and ``-`` for standard input, in
            any order; or one of them.
        stdin: What ``-`` reads.
        is_excluded: Whether to leave out a file that was found in a folder; one that is given by name is read.

    Returns:
        The articles sorted by path, and the problems sorted likewise. The order of ``paths`` makes no difference, and a
        file that is given twice counts once.

    Raises:
        InputError: No path was given.

    >>> articles, problems = read_paths(["seeds"])
    >>> [article.outlet for article in articles]
    [None, 'PBS']
    """
    paths = listed(paths)
    if not paths:
        raise InputError("no article was given; name files or folders, or '-' for standard input")
    files, problems = find_articles(paths, is_excluded=is_excluded)
    results: list[Article | Problem] = list(problems)
    if any(os.fspath(path) == STDIN for path in paths):
        results += _read_stdin(stdin)
    for file in files:
        results += _read_file(file.path, file.location)
    articles = [result for result in results if isinstance(result, Article)]
    found = {result for result in results if isinstance(result, Problem)}
    return tuple(sorted(articles, key=lambda article: article.path)), tuple(sorted(found))


def find_articles(
    paths: Paths, *, is_excluded: Callable[[Path], bool] = lambda _: False
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """Return the files that :func:`read_paths` reads, sorted, and what is wrong with others; ``-`` is none."""
    named = [path for path in listed(paths) if os.fspath(path) != STDIN]
    return find_files(named, suffixes=frozenset(FORMATS), is_excluded=is_excluded)


def _read_file(path: str, location: Path) -> tuple[Article | Problem, ...]:
    try:
        with location.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        cause = (error.strerror or str(error)).lower()
        return (_problem(path, f"cannot be read ({cause}); check its permissions"),)
    read = FORMATS.get(PurePosixPath(path).suffix.lower(), read_text)
    return _read_content(path, content, read)


def _read_stdin(stdin: BinaryIO | None) -> tuple[Article | Problem, ...]:
    if stdin is None:
        return (_problem(STDIN, "stands for standard input, but there is none; name a file"),)
    try:
        content = stdin.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        return (_problem(STDIN, f"is standard input that cannot be read ({error}); name a file"),)
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    is_json = start[:1] == b"{" or (start[:1] == b"[" and start[1:].lstrip()[:1] == b"{")
    is_page = start[:15].lower().startswith((b"<!doctype html", b"<html"))
    return _read_content(STDIN, content, read_json if is_json else read_html if is_page else read_text)


def _read_content(
    path: str, content: bytes, read: Callable[[str, str], tuple[Article | Problem, ...]]
) -> tuple[Article | Problem, ...]:
    if len(content) > MAX_BYTES:
        return (_problem(path, f"is larger than {MAX_BYTES // 1_000_000} MB; give one article a file"),)
    if is_report(content):
        return (_problem(path, "is no article but was written by claimcheck; name the articles that it tells of"),)
    decoded = decode(content)
    match decoded:
        case Undecodable(reason=reason):
            return (_problem(path, reason),)
        case Decoded(text=text, reservation=reservation):
            if not text.strip("\ufeff \t\r\n\f\v\xa0"):
                return (_problem(path, "is empty; give a file with the text of an article"),)
            guess = (_problem(path, reservation, fatal=False),) if reservation else ()
            found = read(path, text)
            foreign = (a for a in found if isinstance(a, Article) and not is_english(s.of(a.text) for s in a.body))
            return (*guess, *found, *(_problem(a.path, NOT_ENGLISH, fatal=False) for a in foreign))


def _problem(path: str, reason: str, *, fatal: bool = True) -> Problem:
    return Problem(path=path, stage=STAGE, reason=reason, fatal=fatal)
