"""Records as JSON values and back: plain lists and strings, so that nothing that is read can run code.

A record becomes the list of its fields in the order of its class; an enum its value, a day its ISO form, a tuple a
list. The types say how to read them back. :func:`shape` sums up those types: a file that was written for records of
another shape is told apart by it.
"""

import datetime as dt
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast

Record = TypeVar("Record")
_Codec = Callable[[Any], Any]


def to_json(record: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Return ``record`` as a value that JSON can hold.

    >>> from claimcheck.records import Span
    >>> to_json((Span(1, 2), None))
    [[1, 2], None]
    """
    if isinstance(record, str) and not isinstance(record, Enum):
        return record
    if isinstance(record, tuple):
        return [to_json(part) for part in record]
    if is_dataclass(record) and not isinstance(record, type):
        return [to_json(getattr(record, name)) for name in _names(type(record))]
    if isinstance(record, Enum):
        return record.value
    if isinstance(record, dt.date):
        return record.isoformat()
    if record is None or isinstance(record, bool | int | float):
        return record
    raise TypeError(f"{type(record).__name__} is no part of a record")


def from_json(kind: type[Record], value: object) -> Record:
    """Return the record of class ``kind`` that :func:`to_json` made ``value`` of.

    Raises:
        ValueError: The value is no such record.

    >>> from claimcheck.records import Span
    >>> from_json(Span, [1, 2])
    Span(start=1, end=2)
    """
    try:
        return cast("Record", _reader(cast("Any", kind))(value))
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"no {kind.__name__}: {error}") from error


def shape(kind: type[object]) -> str:
    """Return a text that changes when the fields of ``kind``, or of a record inside it, change.

    >>> from claimcheck.records import Span
    >>> shape(Span)
    'Span(start: int, end: int)'
    """
    return "; ".join(_shapes(kind, set()))


def _shapes(kind: object, seen: set[object]) -> Iterator[str]:
    if isinstance(kind, type) and is_dataclass(kind) and kind not in seen:
        seen.add(kind)
        hints = typing.get_type_hints(kind)
        names = _names(kind)
        yield f"{kind.__name__}({', '.join(f'{name}: {_type_name(hints[name])}' for name in names)})"
        for name in names:
            yield from _shapes(hints[name], seen)
    for argument in typing.get_args(kind):
        yield from _shapes(argument, seen)


def _type_name(kind: object) -> str:
    if isinstance(kind, type) and issubclass(kind, Enum) and not typing.get_args(kind):
        return f"{kind.__name__}[{', '.join(str(member.value) for member in kind)}]"
    return kind.__name__ if isinstance(kind, type) and not typing.get_args(kind) else str(kind)


@cache
def _names(kind: type[object]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cast("Any", kind)) if field.init)


@cache
def _reader(kind: Any) -> _Codec:  # noqa: ANN401 - a type, or a union or tuple of types
    """Return the function that reads a value of type ``kind``."""
    arguments = typing.get_args(kind)
    if typing.get_origin(kind) in {types.UnionType, Union}:
        (inner,) = (argument for argument in arguments if argument is not types.NoneType)
        read = _reader(inner)
        return lambda value: None if value is None else read(value)
    if typing.get_origin(kind) is tuple:
        return _tuple_reader(arguments)
    if is_dataclass(kind):
        return _record_reader(kind)
    if kind is dt.date:
        return dt.date.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _plain_reader(kind)


def _tuple_reader(arguments: tuple[Any, ...]) -> _Codec:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        read = _reader(arguments[0])
        return lambda value: tuple([read(part) for part in value])
    readers = [_reader(argument) for argument in arguments]
    return lambda value: tuple(read(part) for read, part in zip(readers, value, strict=True))


def _record_reader(kind: Any) -> _Codec:  # noqa: ANN401 - a record class
    hints = typing.get_type_hints(kind)
    readers = [(name, _reader(hints[name])) for name in _names(kind)]

    def read(value: list[object]) -> object:
        if len(value) != len(readers):
            raise ValueError(f"{kind.__name__} has {len(readers)} fields, not {len(value)}")
        return kind(**{name: reader(part) for (name, reader), part in zip(readers, value, strict=True)})

    return read


def _plain_reader(kind: Any) -> _Codec:  # noqa: ANN401 - str, int, float or bool
    allowed = (int, float) if kind is float else kind

    def read(value: object) -> object:
        if not isinstance(value, allowed):
            raise ValueError(f"{value!r} is no {kind.__name__}")  # noqa: TRY004 - from_json promises one error
        return value

    return read
