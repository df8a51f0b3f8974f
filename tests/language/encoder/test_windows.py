import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.encoder.windows import add_context, fill_windows, unit_starts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rains . He left .", [0, 3]),
        ("“ It rains . ” He left .", [0, 5]),
        ("Why ? ! Because .", [0, 3]),
        ("no full stop at all", [0]),
        ("", []),
        ("The U.S. won .", [0]),
    ],
)
def test_unit_starts(text: str, expected: list[int]) -> None:
    assert unit_starts(text.split()) == expected


@pytest.mark.parametrize(
    ("units", "sizes", "capacity", "first", "expected"),
    [
        ([0, 3], [1, 1, 1, 1, 1], 4, 0, [(0, 3), (3, 5)]),
        ([0, 3], [1, 1, 1, 1, 1], 5, 0, [(0, 5)]),
        ([0], [1, 1, 1, 1, 1], 2, 0, [(0, 2), (2, 4), (4, 5)]),
        ([0, 2, 4], [1] * 6, 4, 2, [(0, 2), (2, 6)]),
        ([0, 4, 5], [1] * 8, 4, 0, [(0, 4), (4, 8)]),
        ([], [], 4, 0, []),
    ],
)
def test_fill_windows(
    units: list[int], sizes: list[int], capacity: int, first: int, expected: list[tuple[int, int]]
) -> None:
    assert fill_windows(units, sizes, capacity, first=first) == expected


@st.composite
def texts(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    sizes = draw(st.lists(st.integers(1, 8), min_size=1, max_size=60))
    units = draw(st.sets(st.integers(1, max(1, len(sizes) - 1))))
    return sorted({0, *(unit for unit in units if unit < len(sizes))}), sizes


@given(texts(), st.integers(8, 40), st.integers(0, 40))
def test_windows_cover_the_text_once_and_keep_to_their_size(
    text: tuple[list[int], list[int]], capacity: int, first: int
) -> None:
    units, sizes = text
    windows = fill_windows(units, sizes, capacity, first=first)
    assert [i for start, end in windows for i in range(start, end)] == list(range(len(sizes)))
    assert all(sum(sizes[start:end]) <= capacity for start, end in windows)


@given(texts(), st.integers(8, 20), st.integers(20, 40))
def test_context_is_whole_units_and_keeps_to_the_size(
    text: tuple[list[int], list[int]], core: int, capacity: int
) -> None:
    units, sizes = text
    for start, end in fill_windows(units, sizes, core):
        wide_start, wide_end = add_context((start, end), units, sizes, capacity)
        assert wide_start <= start < end <= wide_end
        assert sum(sizes[wide_start:wide_end]) <= capacity
        assert wide_start in {start, *units}
        assert wide_end in {end, *units, len(sizes)}


def test_context_comes_from_both_sides() -> None:
    assert add_context((4, 6), [0, 2, 4, 6, 8], [1] * 10, 6) == (2, 8)
