"""What holds for every word list of the stage."""

from collections import Counter
from collections.abc import Iterator

import pytest

from claimcheck.extraction.propositions import EVENT_VERBS, INTRANSITIVE
from claimcheck.lexicons import load_lexicon

NAMES = ("causal", "events", "modality", "partitives")


def lists(name: str) -> Iterator[list[str]]:
    for table in load_lexicon("claimcheck.extraction", name).tables.values():
        yield from table.values()


@pytest.mark.parametrize("name", NAMES)
def test_words_are_in_small_letters(name: str) -> None:
    found = list(lists(name))
    assert found
    for words in found:
        assert words == [word.lower() for word in words]


def test_a_noun_names_one_event() -> None:
    counts = Counter(noun for nouns in lists("events") for noun in nouns)
    assert [noun for noun, count in counts.items() if count > 1] == []


def test_who_possesses_an_event_is_listed_with_its_noun() -> None:
    assert (EVENT_VERBS["capture"], "capture" in INTRANSITIVE) == ("capture", False)
    assert (EVENT_VERBS["resignation"], "resign" in INTRANSITIVE) == ("resign", True)
