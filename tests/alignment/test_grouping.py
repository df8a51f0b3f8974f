import random
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.alignment.grouping import GROUP_SCORE, group
from claimcheck.records import Claim, Match
from tests.alignment.tellings import claim

NAMES = "abcdef"
CLAIMS = {name: claim(name, name) for name in NAMES}
HIGH, LOW = GROUP_SCORE + 0.2, GROUP_SCORE - 0.3
Scores = dict[tuple[str, str], float]


def groups(scores: Scores, claims: Sequence[Claim] = tuple(CLAIMS.values())) -> list[str]:
    """Return the claims of each group by the names of their articles."""
    matches = [Match(a=CLAIMS[a].id, b=CLAIMS[b].id, score=score, fields=()) for (a, b), score in scores.items()]
    names = {found.id: name for name, found in CLAIMS.items()}
    return ["".join(names[found] for found in one.claims) for one in group(claims, matches)]


def test_claims_that_are_alike_enough_stand_together() -> None:
    assert groups({("a", "b"): HIGH, ("c", "d"): GROUP_SCORE, ("e", "f"): LOW}) == ["ab", "cd"]
    assert groups({}) == []


def test_a_claim_between_two_unlike_ones_does_not_chain_them() -> None:
    assert groups({("a", "b"): HIGH + 0.1, ("b", "c"): HIGH, ("a", "c"): 0.0}) == ["ab"]
    assert groups({("a", "b"): HIGH + 0.1, ("b", "c"): HIGH}) == ["ab"]
    assert groups({("a", "b"): HIGH, ("b", "c"): HIGH, ("a", "c"): GROUP_SCORE}) == ["abc"]


def test_two_pairs_join_only_if_they_are_alike_on_the_whole() -> None:
    pairs = {("a", "b"): HIGH, ("c", "d"): HIGH}
    across = (("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"))
    assert groups(pairs | {across[0]: GROUP_SCORE}) == ["ab", "cd"]
    assert groups(pairs | dict.fromkeys(across, GROUP_SCORE)) == ["abcd"]


def test_a_group_holds_its_matches_and_no_others() -> None:
    matches = [
        Match(a=CLAIMS[a].id, b=CLAIMS[b].id, score=score, fields=())
        for a, b, score in (("a", "b", HIGH), ("b", "c", LOW), ("c", "d", HIGH))
    ]
    first, second = group(tuple(CLAIMS.values()), matches)
    assert (first.matches, second.matches) == ((matches[0],), (matches[2],))


pairs = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1])


@settings(deadline=None)
@given(st.dictionaries(pairs, st.sampled_from([0.2, 0.3, 0.4, 0.5, 0.6, 0.7])), st.permutations(NAMES), st.randoms())
def test_groups_do_not_depend_on_the_order_of_the_input(
    scores: Scores, order: Sequence[str], shuffler: random.Random
) -> None:
    turned = [(pair if shuffler.random() < 0.5 else pair[::-1], score) for pair, score in scores.items()]
    shuffler.shuffle(turned)
    found = groups(dict(turned), [CLAIMS[name] for name in order])
    assert {frozenset(one) for one in found} == {frozenset(one) for one in groups(scores)}


@settings(deadline=None)
@given(st.dictionaries(pairs, st.floats(0, 1)))
def test_a_claim_stands_in_one_group(scores: Scores) -> None:
    found = groups(scores)
    assert len("".join(found)) == len(set("".join(found)))
    assert all(len(one) > 1 for one in found)
