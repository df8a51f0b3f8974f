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
        ("Published January 9, 2026\n\nPhotos: Flood, May 1, 1962\n\n", [("January 9, 2026", "2026-01-09"), THURSDAY]),
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
