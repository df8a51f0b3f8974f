import numpy as np

from claimcheck.alignment.postings import Meetings
from claimcheck.alignment.shortlist import MAX_PARTNERS, PARTNERS, shortlist


def kept(cosines: list[float], *, evidence: float = 1.0, weight: float = 0.0) -> list[int]:
    """Return the partners that claim 0 keeps of claims with these cosines to it."""
    count = len(cosines)
    vectors = np.zeros((count + 1, 2), dtype=np.float32)
    vectors[0, 0] = 1
    vectors[1:, 0] = cosines
    met = Meetings(
        own=np.zeros(count, dtype=np.int64),
        other=np.arange(1, count + 1),
        evidence=np.full(count, evidence),
        weight=np.full(count, weight),
        bonus=np.zeros(count),
    )
    return [int(other) for _, others in shortlist(met, np.full(count + 1, 10.0), vectors) for other in others]


def test_a_claim_keeps_its_few_nearest_whatever_is_expected_of_them() -> None:
    assert kept([0.1] * 3) == [1, 2, 3]
    assert sorted(kept([0.0, *[0.1] * PARTNERS])) == list(range(2, PARTNERS + 2))


def test_a_claim_keeps_all_that_are_likely_alike() -> None:
    assert len(kept([0.8] * (PARTNERS + 9) + [0.1] * 9)) == PARTNERS + 9


def test_a_claim_keeps_no_more_than_a_bounded_number() -> None:
    assert len(kept([0.8] * (MAX_PARTNERS + 9))) == MAX_PARTNERS


def test_a_single_word_in_common_is_enough_only_if_it_is_much_of_a_claim() -> None:
    assert kept([0.5], evidence=0.5, weight=5.0) == [1]
    assert kept([0.5], evidence=0.5, weight=0.5) == []


def test_words_in_common_go_before_those_without() -> None:
    assert kept([0.3] * 2, weight=0.0) == [1, 2]
    assert kept([]) == []
