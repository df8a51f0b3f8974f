"""Interviews word for word: texts written for the project, read with the shipped model."""

import pytest

from claimcheck.language.pipeline import Reader
from tests.building import bare_article, spans_of_lines


def spoken(reader: Reader, text: str) -> list[tuple[str | None, str]]:
    """Return who says what behind a colon."""
    doc = next(iter(reader.read([bare_article(text, body=spans_of_lines(text))])))
    return [
        (found.source_name, " ".join(part.of(text) for part in found.content))
        for found in doc._.attributions
        if [part.of(text) for part in found.cue] == [":"]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Lee met Tom Roe.\n\nROE: Why is the road loud?\n\nLEE: It is not. Nobody has told me so.",
            [("Tom Roe", "Why is the road loud?"), ("Ann Lee", "It is not. Nobody has told me so")],
        ),
        (
            "They met.\n\nHOSTER: Why is it loud?\n\nGASTOR: It is not.\n\nHOSTER: Who says so?\n\nGASTOR: We do.",
            [
                ("HOSTER", "Why is it loud?"),
                ("GASTOR", "It is not"),
                ("HOSTER", "Who says so?"),
                ("GASTOR", "We do"),
            ],
        ),
    ],
)
def test_who_speaks_in_a_transcript(reader: Reader, text: str, expected: list[tuple[str | None, str]]) -> None:
    assert spoken(reader, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee left.\n\nUPDATE: The road is open.\n\nVIDEO: The road from above.",
        "Ann Lee left.\n\nUPDATE: The road is open.\n\nUPDATE: It is shut.\n\nVIDEO: It opens.\n\nVIDEO: It shuts.",
        "Ann Lee left.\n\nROAD NEWS: The road is open.",
    ],
)
def test_what_stands_in_capitals_before_a_colon_and_speaks_not(reader: Reader, text: str) -> None:
    assert not [name for name, _ in spoken(reader, text) if name is not None and name.isupper()]
