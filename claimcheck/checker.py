"""The way of the data: the only module that orders the stages."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import BinaryIO

import claimcheck
from claimcheck.alignment import align
from claimcheck.comparison import compare
from claimcheck.config import Config
from claimcheck.extraction import extract
from claimcheck.language import Doc, Reader, annotations_of
from claimcheck.reading import read_paths
from claimcheck.records import Annotations, Article, Claim, Problem, Tool
from claimcheck.report import Report

Progress = Callable[[int, int], None]
"""Called with how many articles are done, and of how many."""
Paths = Sequence[str | os.PathLike[str]]


class Checker:
    """Reads articles, takes out their claims, and compares them.

    The language model is loaded when the first article needs it, and once.

    Args:
        config: Settings; the defaults if None.
        progress: Told after each article that has been read.
        stdin: What the path ``-`` stands for.

    >>> report = Checker().compare(["seeds"])
    >>> [article.outlet for article in report.articles]
    [None, 'PBS']
    """

    def __init__(
        self, config: Config | None = None, *, progress: Progress | None = None, stdin: BinaryIO | None = None
    ) -> None:
        self.config = config or Config()
        self._progress = progress
        self._stdin = stdin

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.config.model)

    def annotate(self, paths: Paths) -> tuple[tuple[Annotations, ...], tuple[Problem, ...]]:
        """Return what the language stage saw in each article, in the order of their paths, and what went wrong.

        Raises:
            InputError: No path was given.
            ModelError: The language model cannot be loaded.
        """
        articles, problems = read_paths(paths, stdin=self._stdin)
        return tuple(annotations_of(doc) for doc in self._docs(articles)), problems

    def extract(self, paths: Paths) -> Report:
        """Return the claims of each article, compared with nothing.

        Args:
            paths: Files and folders; ``-`` for standard input.

        Raises:
            InputError: No path was given.
            ModelError: The language model cannot be loaded.
        """
        articles, problems = read_paths(paths, stdin=self._stdin)
        return Report(tool=self._tool(), articles=articles, claims=self._claims(articles), problems=problems)

    def compare(self, paths: Paths) -> Report:
        """Return the claims of all articles, aligned and compared.

        The order of ``paths`` does not matter. An article that cannot be read stands in the report as a problem, and the
        others are compared.

        Args:
            paths: Files and folders; ``-`` for standard input.

        Raises:
            InputError: No path was given.
            ModelError: The language model cannot be loaded.
        """
        articles, problems = read_paths(paths, stdin=self._stdin)
        claims = self._claims(articles)
        alignment = align(claims)
        return Report(
            tool=self._tool(),
            articles=articles,
            claims=claims,
            groups=alignment.groups,
            findings=compare(articles, claims, alignment.matches),
            problems=problems,
        )

    def _claims(self, articles: Sequence[Article]) -> tuple[Claim, ...]:
        return tuple(claim for doc in self._docs(articles) for claim in extract(doc))

    def _docs(self, articles: Sequence[Article]) -> Iterator[Doc]:
        for done, doc in enumerate(self._reader.read(articles), start=1):
            yield doc
            if self._progress is not None:
                self._progress(done, len(articles))

    def _tool(self) -> Tool:
        return Tool(name="claimcheck", version=claimcheck.__version__, model=self._reader.info)
