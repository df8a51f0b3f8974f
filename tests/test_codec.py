import datetime as dt
import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.codec import from_json, shape, to_json
from claimcheck.records import Article, Claim, Problem, Quantity, Span, Time, TimeRelation

records = st.one_of(*(st.from_type(kind) for kind in (Article, Claim, Problem, Quantity, Time, Span)))


@given(records)
def test_records_read_back_through_json(record: Article | Claim | Problem | Quantity | Time | Span) -> None:
    text = json.dumps(to_json(record))
    assert from_json(type(record), json.loads(text)) == record


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Span, [1]),
        (Span, [1, 2, 3]),
        (Span, [1, "2"]),
        (Span, None),
        (Span, {"start": 1}),
        (Time, [[0, 1], "Monday", "yesterday", None, False, "at"]),
        (Time, [[0, 1], "Monday", None, None, False, "sometimes"]),
        (Problem, ["p", "s", 3, True]),
    ],
)
def test_what_is_no_record_is_refused(kind: type[object], value: object) -> None:
    with pytest.raises(ValueError, match=""):
        from_json(kind, value)


def test_what_no_record_holds_is_refused() -> None:
    with pytest.raises(TypeError, match="set is no part of a record"):
        to_json({1})


def test_an_enum_and_a_day_become_plain_strings() -> None:
    time = Time(
        span=Span(0, 4), text="2031", start=dt.date(2031, 1, 1), end=dt.date(2031, 12, 31), relation=TimeRelation.BY
    )
    assert to_json(time) == [[0, 4], "2031", "2031-01-01", "2031-12-31", False, "by"]


@dataclass(frozen=True)
class Before:
    name: str


@dataclass(frozen=True)
class After:
    name: str | None


def test_the_shape_tells_of_the_fields_inside() -> None:
    assert shape(Before).removeprefix("Before") != shape(After).removeprefix("After")
    assert "TimeRelation[at, since" in shape(Claim)
    assert "Quantity(" in shape(Claim)
