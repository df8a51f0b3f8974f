"""The spans that are found of each attribution, and what they are joined to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.language.attribution.stretches import Interval


class Role(StrEnum):
    """What a span is in an attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class LabelledSpan:
    """A stretch of tokens, half-open, that is source, cue or content of some attribution."""

    start: int
    end: int
    role: Role
    frame: int
    """Token that heads the cue."""


def frame_of(
    head: int, *, source: Iterable[Interval], cue: Iterable[Interval], content: Iterable[Interval]
) -> list[LabelledSpan]:
    """Return the spans of one attribution, which share the token that heads its cue."""
    return [
        LabelledSpan(start=start, end=end, role=role, frame=head)
        for role, parts in ((Role.SOURCE, source), (Role.CUE, cue), (Role.CONTENT, content))
        for start, end in parts
    ]


@dataclass(slots=True, kw_only=True)
class Link:
    """Spans that make one attribution, in tokens."""

    source: list[Interval] = field(default_factory=list)
    cue: list[Interval] = field(default_factory=list)
    content: list[Interval] = field(default_factory=list)
    head: int
    """Token that heads the cue."""

    @property
    def position(self) -> Interval:
        """Where it starts and ends, its source left out."""
        parts = [*self.cue, *self.content]
        return min(start for start, _ in parts), max(end for _, end in parts)
