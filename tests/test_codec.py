import datetime as dt
import json
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.codec import from_json, shape, to_json
from claimcheck.records import Article, Claim, Problem, Quantity, QuantityKind, Span, Time, TimeRelation
from tests.checking.stories import EIGHTEEN, NEW, OLD, TWENTY_FIVE, claim

spans = st.builds(Span, start=st.integers(), end=st.integers())
numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
records = st.one_of(
    spans,
    st.builds(Problem, path=st.text(), stage=st.text(), reason=st.text(), fatal=st.booleans()),
    st.builds(
        Quantity,
        span=spans,
        text=st.text(),
        low=numbers,
        high=numbers,
        kind=st.sampled_from(QuantityKind),
        moved=st.none() | st.tuples(st.floats(allow_nan=False), st.floats(allow_nan=False)),
    ),
    st.builds(Time, span=spans, text=st.text(), start=st.none() | st.dates(), end=st.none() | st.dates()),
    st.builds(
        replace, st.just(TWENTY_FIVE), content=st.lists(spans).map(tuple), quoted_words=st.just((("a", "b"), ()))
    ),
)


@given(records)
def test_records_read_back_through_json(record: Claim | Problem | Quantity | Time | Span) -> None:
    text = json.dumps(to_json(record))
    assert from_json(type(record), json.loads(text)) == record


@pytest.mark.parametrize("record", [OLD, NEW, EIGHTEEN, claim(NEW, "A storm came", speaker="Ana Lund")])
def test_articles_and_claims_read_back(record: Article | Claim) -> None:
    assert from_json(type(record), json.loads(json.dumps(to_json(record)))) == record


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
    with pytest.raises(ValueError, match=r"\w"):
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
