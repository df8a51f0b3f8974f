import numpy as np
import pytest

from claimcheck.alignment.postings import BLOCK_ENTRIES, MAX_CLAIMS_PER_KEY, RUN_CLAIMS, Ints, Key, Postings

NONE = (np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
STORM, CAMP, LUND = ("term", "storm"), ("term", "camp"), ("entity", "lund")


def never() -> Ints:
    raise AssertionError("no key is common")


def terms_of(keys: list[list[Key]]) -> list[list[str]]:
    return [[value for kind, value in held if kind == "term"] for held in keys]


def evidence(
    keys: list[list[Key]], articles: list[int], extra: tuple[Ints, Ints] = NONE
) -> dict[tuple[int, int], float]:
    """Return how much speaks for each pair that meets."""
    found: dict[tuple[int, int], float] = {}
    for met in Postings(keys, terms_of(keys), never).meetings(np.array(articles), extra):
        found |= dict(zip(zip(met.own.tolist(), met.other.tolist(), strict=True), met.evidence.tolist(), strict=True))
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([LUND], [LUND], 1.0),
        ([STORM], [STORM], 0.5),
        ([STORM, CAMP], [CAMP, STORM], 1.0),
        ([STORM, LUND, STORM], [LUND, STORM], 1.5),
    ],
)
def test_shared_keys_speak_for_a_pair(one: list[Key], other: list[Key], expected: float) -> None:
    assert evidence([one, other], [0, 1]) == {(0, 1): expected, (1, 0): expected}


def test_nothing_speaks_for_a_pair_of_one_article_or_without_a_key() -> None:
    assert evidence([[LUND], [LUND]], [0, 0]) == {}
    assert evidence([[LUND], [STORM]], [0, 1]) == {}
    assert evidence([], []) == {}


def test_a_pair_may_be_among_them_for_another_reason() -> None:
    extra = (np.array([0]), np.array([1]))
    assert evidence([[LUND], [STORM]], [0, 1], extra) == {(0, 1): 1.0}


def test_terms_weigh_by_how_rare_they_are() -> None:
    keys = [[STORM, CAMP], [STORM, CAMP], [STORM]]
    postings = Postings(keys, terms_of(keys), never)
    (met,) = postings.meetings(np.array([0, 1, 2]), NONE)
    weights = dict(zip(zip(met.own.tolist(), met.other.tolist(), strict=True), met.weight.tolist(), strict=True))
    assert weights[0, 1] == pytest.approx(postings.totals[0])
    assert weights[0, 1] > 2 * weights[0, 2]


def test_what_stands_outside_the_content_weighs_nothing() -> None:
    postings = Postings([[STORM, CAMP], [STORM, CAMP]], [["storm"], ["storm", "camp"]], never)
    (met,) = postings.meetings(np.array([0, 1]), NONE)
    assert met.evidence.tolist() == [1.0, 1.0]
    assert met.weight.tolist() == postings.totals.tolist() == [postings.totals[0], 2 * postings.totals[0]]


def test_blocks_hold_whole_claims_and_the_same_pairs() -> None:
    claims = 5 * MAX_CLAIMS_PER_KEY
    keys = [[("entity", str(n % 5)), ("entity", f"x{n % 7 % 5}")] for n in range(claims)]
    blocks = list(Postings(keys, terms_of(keys), lambda: np.arange(claims)).meetings(np.arange(claims), NONE))
    assert sum(len(met.own) for met in blocks) < BLOCK_ENTRIES
    owns = [set(met.own.tolist()) for met in blocks]
    assert sum(map(len, owns)) == len(set.union(*owns)) == claims


def test_a_common_key_is_cut_into_runs_of_neighbours() -> None:
    claims = MAX_CLAIMS_PER_KEY + 1
    places = np.random.default_rng(0).permutation(claims)
    postings = Postings([[LUND]] * claims, [()] * claims, lambda: places)
    assert [(key.kind, key.value, key.claims) for key in postings.common_keys] == [(*LUND, claims)]
    (met,) = postings.meetings(np.arange(claims), NONE)
    assert np.all(places[met.own] // RUN_CLAIMS == places[met.other] // RUN_CLAIMS)
    assert np.bincount(met.own).max() == RUN_CLAIMS - 1
