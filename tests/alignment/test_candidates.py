from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings

from claimcheck.alignment.candidates import MAX_CLAIMS_PER_KEY, NEAREST, keys, propose
from claimcheck.alignment.meaning import Vectors
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


def test_a_key_of_too_many_claims_brings_nothing_together() -> None:
    claims = [claim("ab"[n % 2], f"x{n}", names=["ana lund"], number=n) for n in range(MAX_CLAIMS_PER_KEY + 2)]
    vectors = np.zeros((len(claims), 4), dtype=np.float32)
    allowed = claims[:MAX_CLAIMS_PER_KEY]
    assert len(list(propose(allowed, vectors[:MAX_CLAIMS_PER_KEY]))) == (MAX_CLAIMS_PER_KEY // 2) ** 2
    assert len(list(propose(claims, vectors))) <= NEAREST * len(claims)


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
