"""What the reading stage gives: articles, and what could not be read."""

import datetime
from dataclasses import dataclass

from claimcheck.records.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as stored, with what was found out about it."""

    id: str
    path: str
    """As given on the command line, with forward slashes; ``-`` for standard input."""
    text: str
    """The file, decoded; newlines and everything else untouched, a byte order mark left out."""
    title: str | None
    outlet: str | None
    published: datetime.date | None
    url: str | None
    headline: Span | None
    """Where the title stands in the text."""
    dateline: Span | None
    """The place and agency that open a report ("CARACAS, Venezuela (AP) -"); no part of ``body``."""
    body: tuple[Span, ...]
    """The paragraphs of the article, without headline, dateline and page furniture."""
    headings: tuple[Span, ...] = ()
    """The section headings between the paragraphs; no part of ``body``."""
    markup: tuple[Span, ...] = ()
    """What inside headline and body is no word but a mark of the format, such as the address of a link; in order."""

    @property
    def name(self) -> str:
        """What a report calls the article: its outlet, or where it was read."""
        return self.outlet or self.shown_path

    @property
    def shown_path(self) -> str:
        """The path as people read it."""
        return "standard input" if self.path == "-" else self.path

    def line_and_column(self, offset: int) -> tuple[int, int]:
        r"""Return the 1-based line and column (code points) of ``offset``; lines end at ``\n`` only."""
        start = self.text.rfind("\n", 0, offset) + 1
        return self.text.count("\n", 0, offset) + 1, offset - start + 1


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """Something that could not be handled; everything else went on without it."""

    path: str
    """The file; ``all articles`` where no single one has it."""
    stage: str
    """``reading``, ``language``, ``extraction``, ``alignment`` or ``comparison``."""
    reason: str
    """What is wrong and what to do, in one sentence."""
    fatal: bool = True
    """Whether the article is lost (True), or was read with a reservation such as a guessed encoding."""
