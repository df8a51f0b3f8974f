"""Where two versions of one passage differ, and which sentences are no such versions."""

import pytest

from claimcheck.comparison.pair import Pair
from claimcheck.comparison.revisions.passage import changes
from tests.comparison.telling import pair, swapped, tell

BEFORE = "The ferry to Norvik left late. Nobody on the quay was told why.\n\n"
PLAIN = "The mayor of Leeds opened the new bridge on Monday."


def versions(other: str, *, before: str = BEFORE) -> Pair:
    return pair(tell(PLAIN, before=BEFORE), tell(other, before=before))


def texts(given: Pair) -> list[tuple[str, str]]:
    return [(x.of(given.article_a.text), y.of(given.article_b.text)) for x, y in changes(given)]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The mayor of York opened the new bridge on Monday.", [("Leeds", "York")]),
        ("The mayor of York opened the new bridge on Friday.", [("Leeds", "York"), ("Monday", "Friday")]),
        ("The mayor of Leeds never opened the new bridge on Monday.", [("", "never")]),
        ("The mayor opened the new bridge on Monday.", [("of Leeds", "")]),
        (PLAIN, []),
        ("Thousands came to the harbour when the old ferry left on Monday.", []),
        ("A mayor in York closed the old bridge on Friday.", []),
    ],
    ids=["one word", "two words", "a word more", "two words less", "nothing", "another sentence", "too much"],
)
def test_versions_of_one_passage_differ_in_a_few_places(other: str, expected: list[tuple[str, str]]) -> None:
    given = versions(other)
    assert texts(given) == expected
    assert texts(swapped(given)) == [(y, x) for x, y in expected]


@pytest.mark.parametrize(
    "before",
    ["", "Trains to Norvik ran late. Passengers waited in the cold.\n\n", "Nobody was told why.\n\n"],
    ids=["nothing", "other words", "too few words"],
)
def test_a_sentence_between_other_words_is_of_another_text(before: str) -> None:
    assert changes(versions("The mayor of York opened the new bridge on Monday.", before=before)) == ()
