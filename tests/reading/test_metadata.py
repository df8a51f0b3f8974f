import datetime as dt

import pytest

from claimcheck.reading.dates import date_in_url, find_dates, parse_date
from claimcheck.reading.outlets import outlet_name, outlet_of_url
from claimcheck.reading.text import read_text
from claimcheck.records import Article

BODY = "\n\nThe dam above Milltown burst in the night.\n\nNobody was hurt, the county said.\n"
LETTER = "Poe, A. Typed letter to the county (1 p. 8 x 11). Thanks for money; the dam; the flood; the water.\n\n"
HEAD = "Dam Above Milltown Bursts\n"


def article_of(text: str) -> Article:
    (article,) = read_text("story.txt", text)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (HEAD + "Published January 9, 2026" + BODY, "2026-01-09"),
        (HEAD + "Updated January 10, 2026\nPublished January 9, 2026" + BODY, "2026-01-09"),
        (HEAD + "January 9, 2026\nUpdated January 10, 2026" + BODY, "2026-01-09"),
        (HEAD + "Updated 3:04 PM ET, Fri January 9, 2026" + BODY, "2026-01-09"),
        (HEAD + "By Ann Poe | 9 Jan. 2026" + BODY, "2026-01-09"),
        (HEAD + BODY + "\nURL: https://example.org/2026/01/09/dam", "2026-01-09"),
        (HEAD + "\nMILLTOWN, Jan. 9, 2026 (AP) — The dam burst." + BODY, "2026-01-09"),
        (HEAD + "\nThe dam burst on Friday, January 9th, 2026." + BODY, "2026-01-09"),
        (HEAD + "\nThe dam, opened on May 1, 1962, burst." + BODY, None),
        (HEAD + "\nThe dam burst on Monday, January 9th, 2026." + BODY, None),
        ("January 9, 2026\nJanuary 8, 2026\nJanuary 7, 2026\n\n" + HEAD + BODY, None),
        (HEAD + "3/4/2026" + BODY, None),
        (LETTER + "January 9, 2026" + BODY, "2026-01-09"),
        (LETTER + "January 9, 2026\n\nMilltown\n\nJanuary 8, 2026" + BODY, None),
        (HEAD + "2026-01-08\n\nDam Above Milltown\n\nFriday, January 9, 2026" + BODY, "2026-01-09"),
        (HEAD + "Built: June 11, 1962\n\nFriday, January 9, 2026" + BODY, "2026-01-09"),
        (HEAD + "Thursday, January 8, 2026\n\nFriday, January 9, 2026" + BODY, None),
        (LETTER + BODY + "\nJanuary 9, 2026", None),
        (HEAD + BODY, None),
    ],
)
def test_published(text: str, date: str | None) -> None:
    assert article_of(text).published == (dt.date.fromisoformat(date) if date else None)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (HEAD + "Source: PBS NewsHour" + BODY, "PBS"),
        (HEAD + "Published in Politics on by Milltown Post" + BODY, "Milltown Post"),
        ("Dam Above Milltown Bursts | Reuters" + BODY, "Reuters"),
        ("BBC News\n\n" + HEAD + BODY, "BBC"),
        (HEAD + BODY + "\nRead the full NPR story at:\nhttps://example.org/x", "NPR"),
        (HEAD + BODY + "\nhttps://edition.cnn.com/dam", "CNN"),
        (HEAD + BODY + "\nhttps://example.org/dam", None),
        (HEAD + BODY + "\n© 2026 The New York Times Company", "The New York Times"),
        (HEAD + "By Ann Poe, Fox News" + BODY, "Fox News"),
        (HEAD + "\nMILLTOWN (Reuters) - The dam burst." + BODY, None),
        (HEAD + BODY + "\nThe BBC first reported the flood.", None),
    ],
)
def test_outlet(text: str, outlet: str | None) -> None:
    assert article_of(text).outlet == outlet


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("January 9, 2026", ["2026-01-09"]),
        ("9th of January 2026 and Sept. 11, 2001", ["2026-01-09", "2001-09-11"]),
        ("2026-01-09T12:00:00", ["2026-01-09"]),
        ("25/12/2025", ["2025-12-25"]),
        ("February 30, 2026", []),
        ("January 2026", []),
        ("03/04/2026", []),
        ("call 555-2026-01-09", []),
    ],
)
def test_find_dates(text: str, dates: list[str]) -> None:
    assert [str(found.date) for found in find_dates(text)] == dates


@pytest.mark.parametrize(
    "value", ["20260109", 20260109, "Fri, 09 Jan 2026 23:00:00 GMT", 1767916800, 1767916800000, dt.date(2026, 1, 9)]
)
def test_parse_date(value: object) -> None:
    assert parse_date(value) == dt.date(2026, 1, 9)


@pytest.mark.parametrize("value", ["soon", "", None, True, [], float("nan"), float("inf"), -(10**30)])
def test_no_date(value: object) -> None:
    assert parse_date(value) is None


def test_date_in_url() -> None:
    assert date_in_url("https://example.org/world/2026/jan/09/dam") == dt.date(2026, 1, 9)
    assert date_in_url("https://example.org/2026/13/45/dam") is None


def test_outlets() -> None:
    assert outlet_of_url("https://www.nytimes.com/2026/x") == "The New York Times"
    assert outlet_of_url("https://milltownpost.example.org/x") == "milltownpost.example.org"
    assert outlet_of_url("http://[bad") is None
    assert outlet_name("foxnews.com") == "Fox News"
    assert outlet_name("...") is None
