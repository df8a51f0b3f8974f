import random

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.alignment import Alignment, align
from claimcheck.alignment.meaning import Vectors
from claimcheck.alignment.postings import CommonKey
from claimcheck.records import Claim
from tests.alignment.tellings import claim, stories, vectors_of


def summary(found: Alignment) -> tuple[set[tuple[frozenset[str], float]], set[frozenset[str]], set[str]]:
    """Return what alignment found, without any order in it."""
    matches = {(frozenset((match.a, match.b)), match.score) for match in found.matches}
    return matches, {frozenset(one.claims) for one in found.groups}, {one.id for one in found.groups}


@settings(deadline=None)
@given(stories(), st.randoms())
def test_the_order_of_the_claims_changes_nothing(
    story: tuple[tuple[Claim, ...], Vectors], shuffler: random.Random
) -> None:
    claims, vectors = story
    order = list(range(len(claims)))
    shuffler.shuffle(order)
    shuffled = align([claims[i] for i in order], vectors[order])
    assert summary(shuffled) == summary(align(claims, vectors))


@settings(deadline=None)
@given(stories())
def test_matches_and_groups_join_articles(story: tuple[tuple[Claim, ...], Vectors]) -> None:
    claims, vectors = story
    article = {found.id: found.article for found in claims}
    found = align(claims, vectors)
    assert all(article[match.a] != article[match.b] for match in found.matches)
    assert all(len({article[one] for one in group.claims}) > 1 for group in found.groups)
    assert all({match.a, match.b} <= set(group.claims) for group in found.groups for match in group.matches)


def test_claims_of_one_fact_form_a_group() -> None:
    claims = [
        claim("a", "police freed the hostages"),
        claim("b", "the hostages were freed by police"),
        claim("a", "the mayor resigned"),
    ]
    found = align(claims)
    assert [group.claims for group in found.groups] == [(claims[0].id, claims[1].id)]


def test_nothing_to_align_gives_nothing() -> None:
    assert align([]) == Alignment(matches=(), groups=())
    assert align([claim("a", "free police"), claim("a", "free police", number=1)]) == Alignment(matches=(), groups=())


def test_what_is_left_out_among_many_claims_is_told() -> None:
    keys = tuple(
        CommonKey(kind=kind, value="storm", claims=claims) for kind, claims in (("term", 612), ("speaker", 410))
    )
    problems = Alignment(matches=(), groups=(), met=1200, common_keys=keys).problems()
    assert [problem.reason.partition(":")[0].partition(";")[0] for problem in problems] == [
        "so many claims that of 1,200 pairs with something in common 0 were compared, the most promising of each claim",
        "the word 'storm' stands in 612 claims, and 1 more in too many",
    ]
    assert not any(problem.fatal for problem in problems)


def test_of_a_few_claims_nothing_is_left_out() -> None:
    claims = [claim("a", "free police hostage"), claim("b", "free police hostage")]
    assert align(claims, vectors_of([(1,), (1,)])).problems() == ()
