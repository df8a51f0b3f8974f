"""Records whose spans are of a copy of a text, with spans of the text itself."""

import dataclasses
from typing import Any, TypeVar, cast

from claimcheck.records.spans import Span

Record = TypeVar("Record")
Offsets = tuple[int, ...]
"""For each code point of a copy, its place in the text: ascending."""


def moved(record: Record, offsets: Offsets | None) -> Record:
    """Return a record, or a tuple of them, with every span moved from a copy of a text to the text.

    Args:
        record: Holds spans of the copy, at any depth.
        offsets: Where the code points of the copy stand; None where copy and text are the same.

    >>> moved((Span(1, 3), "kept"), (0, 4, 5))
    (Span(start=4, end=6), 'kept')
    """
    return record if offsets is None else cast("Record", _moved(record, offsets))


def _moved(value: Any, offsets: Offsets) -> Any:  # noqa: ANN401 - whatever a record holds
    if isinstance(value, Span):
        start = offsets[value.start] if value.start < len(offsets) else offsets[-1] + 1
        return Span(start, offsets[value.end - 1] + 1 if value.start < value.end else start)
    if isinstance(value, tuple):
        return tuple(_moved(part, offsets) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = (field.name for field in dataclasses.fields(value) if field.init)
        changed = {name: new for name in fields if (new := _moved(old := getattr(value, name), offsets)) is not old}
        return dataclasses.replace(value, **changed)
    return value
