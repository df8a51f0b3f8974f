"""How the terminal report looks: the styles, the signs, and the few shapes that every section uses.

Only the sixteen colours of the terminal's own theme, and no background, so that light and dark themes both work. What
colour says, a sign or a word says too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.rule import Rule
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from claimcheck.reports.sanitize import visible

MAX_WIDTH = 140
"""Columns; longer lines are hard to read (typographers give 45 to 75 characters, and passages stand in two columns)."""
SIDE_BY_SIDE_WIDTH = 100
"""Columns from which two passages stand beside each other."""
DEFAULT_LIMIT = 8
"""Entries of a list before "and N more"."""
INDENT = 4
_HEADING_MARGIN = 8
"""Columns for the point between title and note, and a stretch of the rule."""


class Tone(StrEnum):
    """What a section's colour says."""

    CONFLICT = "red"
    DISPUTE = "magenta"
    UPDATE = "cyan"
    AGREEMENT = "green"
    QUIET = "blue"
    WARNING = "yellow"


QUIET = Style(dim=True)
STRONG = Style(bold=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a report is to be shown."""

    width: int
    """Columns."""
    is_coloured: bool
    """Whether styles reach the reader; without them the deciding words stand in « »."""
    limit: int | None = DEFAULT_LIMIT
    """Entries of a list before "and N more"; None for no limit."""
    new: frozenset[str] = frozenset()
    """Ids of the articles that are marked as new."""

    @property
    def is_wide(self) -> bool:
        """Whether two passages fit beside each other."""
        return self.width >= SIDE_BY_SIDE_WIDTH


def view_of(console: Console, *, limit: int | None = DEFAULT_LIMIT, new: frozenset[str] = frozenset()) -> View:
    """Return the view that fits ``console``."""
    is_coloured = console.color_system is not None and not console.no_color
    return View(width=min(console.width, MAX_WIDTH), is_coloured=is_coloured, limit=limit, new=new)


def plain(text: str, style: Style | str = "") -> Text:
    """Return ``text`` as a Rich text on one line, harmless, never read as markup."""
    return Text(overflow="fold").append(visible(text), style)


def clipped(text: Text) -> Text:
    """Return ``text`` so that it ends in "…" where it meets the end of its line."""
    text.no_wrap = True
    text.overflow = "ellipsis"
    return text


def joined(parts: Iterable[Text]) -> Text:
    """Return ``parts`` on one line with points between them."""
    line = Text(overflow="fold")
    for index, part in enumerate(parts):
        line.append(" · " if index else "", QUIET).append_text(part)
    return line


def heading(title: str, note: str, *, tone: Tone, view: View) -> RenderableType:
    """Return the line that opens a section; the note is left out where there is no room for it."""
    text = Text(title, Style(bold=True, color=tone.value))
    if note and cell_len(title + note) + _HEADING_MARGIN <= view.width:
        text.append(f" · {note}", Style(bold=False, dim=True))
    return Group(Text(), Rule(text, align="left", style=Style(color=tone.value, dim=True)), Text())


def indented(body: RenderableType, left: int = INDENT) -> RenderableType:
    """Return ``body`` moved to the right."""
    return Padding(body, (0, 0, 0, left), expand=False)


def more(count: int) -> RenderableType:
    """Return the line that says how many entries were left out."""
    return indented(Text(f"and {count} more (--all)", style=QUIET))


@dataclass(frozen=True, slots=True)
class Gutter:
    """A body with a line down its left side, so that text from an article never stands at the start of a line."""

    body: RenderableType
    tone: Tone

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines of the body behind the line."""
        return self._lines(console, options)

    def _lines(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        width = max(1, options.max_width - 2)
        for line in console.render_lines(self.body, options.update(width=width, height=None), pad=False):
            yield Segment("│ ", Style(color=self.tone.value, dim=True))
            yield from line
            yield Segment.line()


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A body without the blanks that fill up its lines, which would wrap when the window shrinks."""

    body: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines of the body, each up to its last visible character."""
        for line in console.render_lines(self.body, options, pad=False):
            while line and not line[-1].text.strip():
                line.pop()
            if line:
                yield from line[:-1]
                yield Segment(line[-1].text.rstrip(), line[-1].style)
            yield Segment.line()
