"""Whether two propositions tell the same event, told role by role."""

import pytest

from claimcheck.comparison.events.shared import pair_up, same_participant, shared_events
from claimcheck.records import Proposition, Role
from tests.comparison.telling import Part, Telling, agent, oblique, patient, tell


def told(*parts: Part, lemma: str = "free") -> Telling:
    return tell("Ana Lund freed Viktor Hale, 18 prisoners and her in Geneva.").event("freed", lemma, *parts)


def proposition(*parts: Part, lemma: str = "free") -> Proposition:
    return told(*parts, lemma=lemma).claim.propositions[0]


def role(part: Part) -> Role:
    return proposition(part).roles[0]


LUND = agent("Ana Lund", entity="ana lund")
HALE = patient("Viktor Hale", entity="viktor hale")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (LUND, agent("Lund", entity="lund"), True),
        (LUND, agent("Viktor Hale", entity="viktor hale"), False),
        (LUND, agent("Viktor Hale", "hale"), None),  # one has no name: it may be the same
        (patient("18 prisoners", "prisoner"), patient("18 prisoners", "prisoner"), True),
        (patient("18 prisoners", "prisoner"), patient("18 prisoners", "detainee"), True),
        (patient("18 prisoners", "prisoner"), patient("18 prisoners", "bridge"), None),
        (patient("her", "her"), patient("her", "her"), None),  # a pronoun names nobody
    ],
)
def test_participants(left: Part, right: Part, expected: bool | None) -> None:  # noqa: FBT001 - a column of the table
    assert same_participant(role(left), role(right)) is expected
    assert same_participant(role(right), role(left)) is expected


def test_participants_compare_in_the_same_role_only() -> None:
    event = pair_up(proposition(LUND), proposition(patient("Ana Lund", entity="ana lund")))
    assert not event.same
    assert not event.different


def test_obliques_compare_under_the_same_preposition_only() -> None:
    here = proposition(oblique("in", "Geneva", entity="geneva"))
    there = proposition(oblique("from", "Geneva", entity="geneva"))
    assert not pair_up(here, there).same
    assert len(pair_up(here, here).same) == 1


def test_a_role_that_is_filled_alike_does_not_differ_from_another_of_its_kind() -> None:
    one = proposition(oblique("in", "Geneva", entity="geneva"))
    two = proposition(oblique("in", "Geneva", entity="geneva"), oblique("in", "Ana Lund", entity="ana lund"))
    event = pair_up(one, two)
    assert len(event.same) == 1
    assert not event.different


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        (told(LUND, HALE), told(LUND, HALE), 1),
        (told(LUND, HALE), told(LUND, HALE, lemma="release"), 1),
        (told(LUND, HALE), told(LUND, HALE, lemma="arrest"), 0),
        (told(LUND), told(HALE), 0),  # nobody in common
        (told(LUND, HALE), told(LUND, patient("Ana Lund", entity="ana lund")), 0),  # somebody differs
    ],
)
def test_events_are_shared_by_predicate_and_participants(left: Telling, right: Telling, count: int) -> None:
    assert len(list(shared_events(left.claim, right.claim))) == count
    assert len(list(shared_events(right.claim, left.claim))) == count
