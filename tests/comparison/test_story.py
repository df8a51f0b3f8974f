"""Whether two articles tell of one event, and what that decides."""

from dataclasses import replace

import pytest

from claimcheck.comparison import compare
from claimcheck.comparison.events.story import (
    FAR_LIKENESS,
    MIN_ALIKE_SCORE,
    MIN_LIKENESS,
    MIN_RELATED_SCORE,
    SURE_LIKENESS,
    Stories,
    tell_one_story,
)
from claimcheck.records import Claim, Relation
from tests.comparison.telling import Telling, agent, pair, patient, tell

FERRY = "ferry capsize harbour skipper lifeboat gale drown hull coastguard rescue survivor quay stern wreck diver"
MINE = "mine nickel shaft geologist permit tailing ore royalty drill pit smelter conveyor seam blast gallery"
COMMON = "say year people make take time new first day know see come think want work part number group case"
OWN_WORDS = 120
EVENTS = {"ferry": FERRY, "mine": MINE}


def among(telling: Telling, shared: str, own: str) -> Telling:
    """Return a telling in an article of these shared words and many that no other one has."""
    setting = (*shared.split(), *(f"{own}{i}" for i in range(OWN_WORDS)))
    return replace(telling, claim=replace(telling.claim, setting=setting))


def arrests(count: int, about: str) -> Telling:
    """Return how many were arrested, in an article on something."""
    told = (
        tell(f"Police arrested {count} protesters in Leeds.")
        .event("arrested", "arrest", agent("Police"), patient(f"{count} protesters", "protester"))
        .figure(f"{count}", count, "protester")
    )
    return among(told, EVENTS[about], f"{about}{count}")


def stories(*tellings: Telling) -> tuple[Stories, list[str]]:
    claims: list[Claim] = [replace(t.claim, article=str(i), id=str(i)) for i, t in enumerate(tellings)]
    return Stories(claims), [claim.article for claim in claims]


def test_articles_that_share_rare_words_are_alike() -> None:
    found, (one, same, other) = stories(arrests(40, "ferry"), arrests(65, "ferry"), arrests(65, "mine"))
    assert found.likeness(one, same) > MIN_LIKENESS > found.likeness(one, other)
    assert found.likeness(one, other) == found.likeness(other, one)


@pytest.mark.parametrize(("shared", "are_alike"), [(FERRY, True), (COMMON, False)])
def test_common_words_weigh_next_to_nothing(shared: str, *, are_alike: bool) -> None:
    found, (one, other) = stories(among(tell("Dawn."), shared, "x"), among(tell("Dusk."), shared, "y"))
    assert (found.likeness(one, other) >= MIN_LIKENESS) is are_alike


def test_a_short_article_may_be_of_any_event() -> None:
    short = tell("Police arrested 40 protesters.")
    found, (one, other) = stories(short, arrests(65, "mine"))
    assert found.likeness(one, other) == 1


@pytest.mark.parametrize(
    ("likeness", "score", "expected"),
    [
        (SURE_LIKENESS, 0.1, True),
        (SURE_LIKENESS - 0.001, MIN_ALIKE_SCORE - 0.01, False),
        ((MIN_LIKENESS + SURE_LIKENESS) / 2, 0.50, True),
        ((MIN_LIKENESS + SURE_LIKENESS) / 2, 0.48, False),
        (MIN_LIKENESS, MIN_RELATED_SCORE, True),
        (MIN_LIKENESS, MIN_RELATED_SCORE - 0.01, False),
        (MIN_LIKENESS - 0.01, 1.0, False),
    ],
)
def test_less_alike_articles_need_claims_that_are(likeness: float, score: float, *, expected: bool) -> None:
    given = pair(arrests(40, "ferry"), arrests(65, "mine"), score=score)
    assert tell_one_story(replace(given, story_likeness=likeness)) is expected


@pytest.mark.parametrize(
    ("day", "likeness", "expected"),
    [("2025-03-17", 0.2, True), ("2025-03-18", 0.2, False), ("2025-03-18", FAR_LIKENESS, True)],
)
def test_articles_far_apart_in_time_have_to_be_more_alike(day: str, likeness: float, *, expected: bool) -> None:
    given = pair(arrests(40, "ferry").on("2025-03-03"), arrests(65, "ferry").on(day))
    assert tell_one_story(replace(given, story_likeness=likeness)) is expected


def test_articles_far_apart_in_time_can_tell_of_the_same_day() -> None:
    one, other = (
        among(tell(f"On 1 March police arrested {n} protesters.").time("1 March", "2025-03-01").on(day), FERRY, f"x{n}")
        for n, day in ((40, "2025-03-03"), (65, "2025-06-03"))
    )
    assert tell_one_story(replace(pair(one, other), story_likeness=0.2))


def test_figures_of_two_events_do_not_contradict_each_other() -> None:
    for about, expected in (("ferry", {Relation.CONTRADICTS}), ("mine", set())):
        given = pair(arrests(40, "ferry"), arrests(65, about))
        findings = compare([given.article_a, given.article_b], [given.a, given.b], [given.match])
        assert {finding.relation for finding in findings} == expected


def test_articles_on_two_events_tell_of_no_other_details() -> None:
    same = pair(arrests(40, "ferry"), arrests(40, "mine"))
    others = pair(arrests(40, "ferry"), arrests(65, "mine"), score=0.7)
    for given, expected in ((same, {Relation.AGREES}), (others, set())):
        findings = compare([given.article_a, given.article_b], [given.a, given.b], [given.match])
        assert {finding.relation for finding in findings} == expected
