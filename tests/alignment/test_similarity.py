import pytest
from hypothesis import given, settings

from claimcheck.alignment.meaning import Vectors
from claimcheck.alignment.similarity import BONUSES, WEIGHTS, Similarity
from claimcheck.records import Claim
from tests.alignment.tellings import claim, stories, unlike, vectors_of


def fields(one: Claim, other: Claim) -> dict[str, tuple[float, str]]:
    """Return the fields that speak for a pair of unlike meaning: score and detail."""
    similarity = Similarity([one, other], unlike([one, other]))
    return {found.field: (found.score, found.detail) for found in similarity.match(one, other).fields}


@settings(deadline=None)
@given(stories())
def test_a_score_has_no_direction(story: tuple[tuple[Claim, ...], Vectors]) -> None:
    claims, vectors = story
    similarity = Similarity(claims, vectors)
    for one in claims:
        for other in claims:
            match, turned = similarity.match(one, other), similarity.match(other, one)
            assert (match.a, match.b, turned.a, turned.b) == (one.id, other.id, other.id, one.id)
            assert match.score == turned.score
            assert [(f.field, f.score) for f in match.fields] == [(f.field, f.score) for f in turned.fields]


@settings(deadline=None)
@given(stories())
def test_scores_lie_between_0_and_1(story: tuple[tuple[Claim, ...], Vectors]) -> None:
    claims, vectors = story
    similarity = Similarity(claims, vectors)
    for one in claims:
        for other in claims:
            match = similarity.match(one, other)
            assert 0 <= match.score <= 1
            assert all(0 < found.score <= 1 for found in match.fields)
            assert {found.field for found in match.fields} <= WEIGHTS.keys() | BONUSES.keys()


def test_the_same_words_are_most_alike() -> None:
    one, other, third = claim("a", "free police hostage"), claim("b", "free police hostage"), claim("b", "resign mayor")
    similarity = Similarity([one, other, third], vectors_of([(1, 0), (1, 0), (0, 1)]))
    assert similarity.match(one, other).score == 1
    assert similarity.match(one, third).score < 0.2


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    claims = [
        claim("a", "storm camp"),
        *(claim("a", "storm mayor", number=n) for n in range(1, 5)),
        claim("b", "storm wall"),
        claim("b", "flood camp", number=1),
    ]
    similarity = Similarity(claims, unlike(claims))
    common, rare = (
        {f.field: f.score for f in similarity.match(claims[0], other).fields}["terms"] for other in claims[-2:]
    )
    assert common < rare


def test_what_two_articles_share_weighs_the_same_whatever_others_tell() -> None:
    pair = [claim("a", "storm camp"), claim("a", "storm mayor", number=1), claim("b", "storm camp wall")]
    others = [claim("c", "storm camp", number=n) for n in range(9)]
    alone, among = (Similarity(claims, unlike(claims)).match(pair[0], pair[2]) for claims in (pair, [*others, *pair]))
    assert alone == among


@pytest.mark.parametrize(
    ("one", "other", "field", "score", "detail"),
    [
        (claim("a", "free police"), claim("b", "free police wall"), "event", 1, "free police"),
        (
            claim("a", "x", names=["ana lund", "oslo"]),
            claim("b", "y", names=["ana lund"]),
            "names",
            1,
            "Ana Lund",
        ),
        (claim("a", "x", counted={"man": 18}), claim("b", "y", counted={"man": 18}), "figures", 1, "18 / 18"),
        (
            claim("a", "x", quote="we will never leave"),
            claim("b", "y", quote="We will never leave it"),
            "quotes",
            1,
            "we will never leave",
        ),
        (claim("a", "x", setting="wall"), claim("b", "x", setting="wall"), "setting", 1, "wall, x"),
    ],
)
def test_a_field_says_what_two_claims_share(one: Claim, other: Claim, field: str, score: float, detail: str) -> None:
    assert fields(one, other)[field] == (score, detail)


@pytest.mark.parametrize(
    ("one", "other", "field"),
    [
        (claim("a", "free police"), claim("b", "free mayor"), "event"),
        (claim("a", "x", names=["ana lund"]), claim("b", "y", names=["per holm"]), "names"),
        (claim("a", "x", counted={"man": 18}), claim("b", "y", counted={"man": 20}), "figures"),
        (claim("a", "x", counted={"man": 18}), claim("b", "y", counted={"boat": 18}), "figures"),
        (claim("a", "x", quote="never again"), claim("b", "y", quote="never again"), "quotes"),
        (claim("a", "x"), claim("b", "y"), "wording"),
    ],
)
def test_a_field_that_shares_nothing_is_left_out(one: Claim, other: Claim, field: str) -> None:
    assert field not in fields(one, other)
