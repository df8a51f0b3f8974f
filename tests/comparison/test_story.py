"""Whether two articles tell of one event, and what that decides."""

from dataclasses import replace

import pytest

from claimcheck.comparison import compare
from claimcheck.comparison.events.story import (
    MIN_LIKENESS,
    MIN_RELATED,
    MIN_RELATED_SCORE,
    MIN_WORDS,
    Stories,
    tell_one_story,
)
from claimcheck.records import Claim, Relation
from tests.comparison.telling import Telling, agent, pair, patient, tell

FERRY = "ferry capsize harbour skipper lifeboat gale drown hull coastguard rescue survivor quay stern wreck diver"
MINE = "mine nickel shaft geologist permit tailing ore royalty drill pit smelter conveyor seam blast gallery"
COMMON = "say year people make take time new first day know see come think want work part number group case"
EVENTS = {"ferry": FERRY, "mine": MINE}


def among(telling: Telling, shared: str, own: str) -> Telling:
    """Return a telling in an article of these shared words and many that no other one has."""
    setting = (*shared.split(), *(f"{own}{i}" for i in range(3 * MIN_WORDS)))
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
    assert found.likeness(one, same) > MIN_RELATED > found.likeness(one, other)
    assert found.likeness(one, other) == found.likeness(other, one)


@pytest.mark.parametrize(("shared", "are_alike"), [(FERRY, True), (COMMON, False)])
def test_common_words_weigh_next_to_nothing(shared: str, *, are_alike: bool) -> None:
    found, (one, other) = stories(among(tell("Dawn."), shared, "x"), among(tell("Dusk."), shared, "y"))
    assert (found.likeness(one, other) >= MIN_RELATED) is are_alike


def test_a_short_article_may_be_of_any_event() -> None:
    short = tell("Police arrested 40 protesters.")
    found, (one, other) = stories(short, arrests(65, "mine"))
    assert found.likeness(one, other) == 1


@pytest.mark.parametrize(
    ("likeness", "score", "expected"),
    [
        (MIN_LIKENESS, 0.1, True),
        (MIN_RELATED, MIN_RELATED_SCORE, True),
        (MIN_RELATED, MIN_RELATED_SCORE - 0.01, False),
        (MIN_RELATED - 0.01, 1.0, False),
    ],
)
def test_less_alike_articles_need_claims_that_are(likeness: float, score: float, *, expected: bool) -> None:
    given = pair(arrests(40, "ferry"), arrests(65, "mine"), score=score)
    assert tell_one_story(replace(given, story_likeness=likeness)) is expected


def test_figures_of_two_events_do_not_contradict_each_other() -> None:
    for about, expected in (("ferry", {Relation.CONTRADICTS}), ("mine", set())):
        given = pair(arrests(40, "ferry"), arrests(65, about))
        findings = compare([given.article_a, given.article_b], [given.a, given.b], [given.match])
        assert {finding.relation for finding in findings} == expected
