import pytest

from models.encoder.mentions import re3d_names

NOTHING = "O?"


@pytest.mark.parametrize(
    ("words", "tags", "expected"),
    [
        (["the", "Coalition"], ["B-Organisation", "I-Organisation"], [NOTHING, "B-ORG"]),
        (["Tal", "Norvik"], ["B-Location", "I-Location"], ["B-LOC", "I-LOC"]),
        (["Norland"], ["B-Organisation"], [None]),  # a country that acts
        (["the", "city"], ["B-Location", "I-Location"], [NOTHING, NOTHING]),
        (["General", "Ruiz"], ["B-Person", "I-Person"], [None, None]),
        (["He"], ["B-Person"], [NOTHING]),
        (["Norlandic"], ["B-Nationality"], [None]),
        (["three"], ["B-Quantity"], [NOTHING]),
        (["Ruiz", "left", "Norvik"], ["B-Person", "O", "B-Location"], ["B-PERSON", NOTHING, "B-LOC"]),
    ],
)
def test_mentions_of_re3d(words: list[str], tags: list[str], expected: list[str | None]) -> None:
    assert re3d_names(words, tags, frozenset({"norland"}), NOTHING) == expected
