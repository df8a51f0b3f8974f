import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.independence import count_independent

Tellings = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("tellings", "independent"),
    [
        ([], 0),
        ([("Post", "1")], 1),
        ([("Post", "1"), ("Times", "2"), ("Ledger", "3")], 3),
        ([("Post", "wire"), ("Times", "wire"), ("Ledger", "wire")], 1),
        ([("Post", "wire"), ("Times", "wire"), ("Ledger", "own")], 2),
        ([("Post", "1"), ("Post", "2")], 1),
        ([("Post", "wire"), ("Post", "own"), ("Agency", "wire")], 2),
        ([("Post", "1"), ("Post", "2"), ("Post", "3"), ("Times", "1"), ("Ledger", "1")], 2),
        ([("Post", "1"), ("Post", "2"), ("Times", "1")], 2),
    ],
)
def test_no_two_independent_tellings_share_outlet_or_origin(tellings: Tellings, independent: int) -> None:
    assert count_independent(tellings) == independent


TELLINGS = st.lists(st.tuples(st.sampled_from("ABCD"), st.sampled_from("1234")), max_size=6)


@given(tellings=TELLINGS)
def test_it_is_the_greatest_number_there_is(tellings: Tellings) -> None:
    counts = [
        len(chosen)
        for size in range(len(tellings) + 1)
        for chosen in itertools.combinations(tellings, size)
        if len({outlet for outlet, _ in chosen}) == len({origin for _, origin in chosen}) == size
    ]
    assert count_independent(tellings) == max(counts)


@given(tellings=TELLINGS, data=st.data())
def test_order_and_sides_do_not_matter(tellings: Tellings, data: st.DataObject) -> None:
    independent = count_independent(tellings)
    assert count_independent(data.draw(st.permutations(tellings))) == independent
    assert count_independent((origin, outlet) for outlet, origin in tellings) == independent
