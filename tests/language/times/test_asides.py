import itertools

import pytest

from claimcheck.language.pipeline import Reader
from claimcheck.reading.text import read_text
from claimcheck.records import Article
from tests.language.times.time_table import shown

TITLE = "Dam Above Milltown Bursts\n\n"
BODY = "The dam above Milltown burst on Thursday.\n\nNobody was hurt, the county said.\n"
THURSDAY = ("Thursday", "2026-01-08")


def found(reader: Reader, text: str) -> list[tuple[str, str]]:
    (article,) = read_text("story.txt", text)
    assert isinstance(article, Article)
    (doc,) = reader.read([article])
    times = doc._.times
    assert all(time.span.of(text) == time.text for time in times)
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(times))
    return [(time.text, shown(time)) for time in times]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Friday, January 9, 2026\n\n", [("Friday, January 9, 2026", "2026-01-09"), THURSDAY]),
        ("Published 9 January 2026\n\n", [("9 January 2026", "2026-01-09"), THURSDAY]),
        ("2026-01-09\n\nMILLTOWN, Jan. 8 (AP) — ", [("2026-01-09", "2026-01-09"), ("Jan. 8", "2026-01-08"), THURSDAY]),
        (
            "Published January 9, 2026\n\nPhotos: Flood, May 1, 1962\n\n",
            [("January 9, 2026", "2026-01-09"), ("May 1, 1962", "1962-05-01"), THURSDAY],
        ),
        ("Posted May 1\n\nPublished January 9, 2026\n\n", [("January 9, 2026", "2026-01-09"), THURSDAY]),
        ("By Ann Poe\n\n", [("Thursday", "?")]),
        (
            "January 9, 2026\n\nMilltown\n\nJanuary 12, 2026\n\n",
            [("January 9, 2026", "2026-01-09"), ("January 12, 2026", "2026-01-12"), ("Thursday", "?")],
        ),
    ],
)  # fmt: skip
def test_the_head_tells_the_day_of_the_article(reader: Reader, head: str, expected: list[tuple[str, str]]) -> None:
    assert found(reader, TITLE + head + BODY) == expected


def test_nothing_is_counted_from_the_head(reader: Reader) -> None:
    body = "The day before, the dam had burst.\n\nNobody was hurt, the county said.\n"
    assert found(reader, TITLE + "January 9, 2026\n\n" + body) == [
        ("January 9, 2026", "2026-01-09"),
        ("The day before", "?"),
    ]


def test_headings_captions_and_boxes_tell_what_names_its_year(reader: Reader) -> None:
    captions = "Built: June 11, 1962\n\nLength: 1962 feet\n\nThe dam in 1971\n\n2013\n\n"
    captions += "Floods (1964, 1988)\n\nIn May\n\nThe mill, c. 1871 – 72\n\n"
    body = "The dam above Milltown burst on Thursday.\n\n" + captions + "Nobody was hurt, the county said.\n"
    assert found(reader, TITLE + "January 9, 2026\n\n" + body) == [
        ("January 9, 2026", "2026-01-09"),
        THURSDAY,
        ("June 11, 1962", "1962-06-11"),
        ("1971", "1971-01-01/1971-12-31"),
        ("2013", "2013-01-01/2013-12-31"),
        ("1964", "1964-01-01/1964-12-31"),
        ("1988", "1988-01-01/1988-12-31"),
        ("1871", "1871-01-01/1871-12-31"),
        ("72", "1872-01-01/1872-12-31"),
    ]


def test_what_stands_below_the_last_paragraph_is_left_alone(reader: Reader) -> None:
    text = TITLE + "January 9, 2026\n\n" + BODY + "\nCopyright 2026\n\nMore: The flood of May 1, 1962\n"
    assert found(reader, text) == [("January 9, 2026", "2026-01-09"), THURSDAY]
