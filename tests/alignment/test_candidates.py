from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings

from benchmarks.made_up_claims import made_up_claims
from claimcheck.alignment.candidates import MAX_CLAIMS_WHOLE, keys, propose
from claimcheck.alignment.meaning import Vectors
from claimcheck.alignment.nearest import NEAREST, nearest_by_article
from claimcheck.alignment.postings import MAX_CLAIMS_PER_KEY, RUN_CLAIMS, CommonKey
from claimcheck.records import Claim
from tests.alignment.tellings import claim, stories, unlike

CROWD = NEAREST + 1
"""Claims of an article that stand nearer in meaning than the one that is looked for."""


def is_proposed(one: Claim, other: Claim) -> bool:
    """Whether the two meet by a key, where all other claims are nearer in meaning."""
    claims = [one, *(claim("a", f"x{n}", number=n) for n in range(CROWD)), other]
    claims += [claim("b", f"y{n}", number=n) for n in range(CROWD)]
    vectors = unlike(claims).copy()
    vectors[0, 1], vectors[CROWD + 1, 1] = 0.5, -0.5  # the two point away from each other
    assert set(_by_meaning(claims, vectors)).isdisjoint({(0, CROWD + 1)})
    return (0, CROWD + 1) in set(propose(claims, vectors))


def _by_meaning(claims: Sequence[Claim], vectors: Vectors) -> set[tuple[int, int]]:
    bare = [claim(one.article, f"z{n}", number=n) for n, one in enumerate(claims)]
    return set(propose(bare, vectors))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim("a", "free police", entity="ana lund"), claim("b", "resign mayor", entity="per lund")),
        (claim("a", "free police", names=["ana lund"]), claim("b", "resign mayor", entity="lund")),
        (claim("a", "free police", speaker="ana lund"), claim("b", "resign mayor", speaker="lund")),
        (claim("a", "free police camp"), claim("b", "free police storm")),
        (claim("a", "free", counted={"camp": 2}), claim("b", "resign", counted={"camp": 9})),
        (claim("a", "storm police camp"), claim("b", "free mayor storm police")),
        (claim("a", "free", setting="camp wall"), claim("b", "resign", setting="wall camp")),
        (claim("a", "free", quote="we will never leave"), claim("b", "resign", quote="but we will never leave here")),
    ],
)
def test_a_shared_key_brings_claims_together(one: Claim, other: Claim) -> None:
    assert is_proposed(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (claim("a", "free police"), claim("b", "resign mayor")),
        (claim("a", "storm camp"), claim("b", "flood harbour storm")),
        (claim("a", "free", quote="we will never"), claim("b", "resign", quote="we will never")),
    ],
)
def test_too_little_in_common_does_not(one: Claim, other: Claim) -> None:
    assert not is_proposed(one, other)


def test_the_nearest_in_meaning_come_together_without_a_key() -> None:
    claims = [claim("a", "free"), claim("b", "resign"), *(claim("b", f"y{n}", number=n) for n in range(CROWD))]
    vectors = unlike(claims).copy()
    vectors[1] = vectors[0]
    assert (0, 1) in set(propose(claims, vectors))


def of_one_name(count: int) -> tuple[list[Claim], Vectors]:
    """Return claims of two articles that share a name and nothing else."""
    claims = [claim("ab"[n % 2], f"x{n}", names=["ana lund"], number=n) for n in range(count)]
    return claims, np.zeros((count, 4), dtype=np.float32)


def test_all_claims_of_a_key_meet_if_they_are_not_too_many() -> None:
    found = propose(*of_one_name(MAX_CLAIMS_PER_KEY))
    assert len(list(found)) == found.met == (MAX_CLAIMS_PER_KEY // 2) ** 2
    assert found.common_keys == ()


def test_a_key_of_too_many_claims_is_told_and_joins_runs_of_them() -> None:
    count = MAX_CLAIMS_PER_KEY + 2
    found = propose(*of_one_name(count))
    assert found.common_keys == (CommonKey(kind="entity", value="lund", claims=count),)
    assert count < len(list(found)) <= count * (RUN_CLAIMS + NEAREST)


def test_claims_of_a_common_key_meet_those_near_in_meaning() -> None:
    claims, _ = of_one_name(MAX_CLAIMS_PER_KEY + 2)
    vectors = np.zeros((len(claims), 20), dtype=np.float32)
    vectors[np.arange(len(claims)), np.arange(len(claims)) // 2 % 20] = 1
    pairs = list(propose(claims, vectors))
    near = sum(bool(vectors[i] @ vectors[j]) for i, j in pairs)
    assert near > len(pairs) / 4  # by chance it would be one in twenty


def by_definition(claims: Sequence[Claim], vectors: Vectors) -> set[tuple[int, int]]:
    """Return the pairs of a few articles, straight from what makes two claims meet."""
    order = sorted(range(len(claims)), key=lambda i: claims[i].id)
    near = nearest_by_article([claims[i].article for i in order], vectors[order])
    pairs = {(min(order[i], order[j]), max(order[i], order[j])) for i, j in near}
    for i, j in combinations(range(len(claims)), 2):
        kinds = Counter(kind for kind, _ in set(keys(claims[i])) & set(keys(claims[j])))
        if claims[i].article != claims[j].article and (kinds.pop("term", 0) > 1 or kinds):
            pairs.add((i, j))
    return pairs


@settings(deadline=None)
@given(stories())
def test_of_a_few_articles_every_pair_that_meets_is_proposed(story: tuple[tuple[Claim, ...], Vectors]) -> None:
    claims, vectors = story
    found = propose(claims, vectors)
    assert set(found) == by_definition(claims, vectors)
    assert found.met == len(list(found))


def test_of_many_articles_each_claim_keeps_the_most_promising() -> None:
    claims, vectors = made_up_claims(600)
    found = propose(claims, vectors, max_whole=599)
    pairs = set(found)
    whole = propose(claims, vectors)
    assert len(claims) < MAX_CLAIMS_WHOLE
    assert whole.met == len(list(whole))
    assert len(pairs) < found.met / 2
    assert {i for pair in pairs for i in pair} == set(range(len(claims)))
    order = np.random.default_rng(0).permutation(len(claims))
    shuffled = propose([claims[i] for i in order], vectors[order], max_whole=599)
    assert {tuple(sorted((int(order[i]), int(order[j])))) for i, j in shuffled} == pairs
    assert (shuffled.met, shuffled.common_keys) == (found.met, found.common_keys)


def test_keys_of_a_claim_name_their_kind() -> None:
    told = claim("a", "free police", entity="ana lund", counted={"camp": 2}, speaker="per holm", setting="wall")
    assert set(keys(told)) == {
        ("entity", "lund"),
        ("speaker", "holm"),
        ("event", "free agent police"),
        ("counted", "camp"),
        ("term", "free"),
        ("term", "police"),
        ("term", "wall"),
    }


@settings(deadline=None)
@given(stories())
def test_pairs_join_two_articles_in_order(story: tuple[tuple[Claim, ...], Vectors]) -> None:
    claims, vectors = story
    pairs = list(propose(claims, vectors))
    assert pairs == sorted(set(pairs))
    assert all(i < j and claims[i].article != claims[j].article for i, j in pairs)
