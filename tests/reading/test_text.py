import datetime as dt
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.reading.markdown import read_markdown
from claimcheck.reading.text import read_text
from claimcheck.records import Article, Problem

PAGE = """Home
World
Weather
Source : (remove) : The Hill
Mon, March 2, 2026
Sun, March 1, 2026
Sat, February 28, 2026

Flood Gates Opened at Milltown Dam, Raising Fears Downstream

14
  Copy link into your clipboard //example.net/content/ .. -gates.html
  • 🞛 This publication is a summary of another publication

MILLTOWN, Ohio - Engineers opened the flood gates of Milltown dam on Monday, March 2nd, 2026, after days of rain.
The river rose by two metres within hours, officials of the county said at a briefing in the town hall.

Subscribe to our newsletter
Share this article

What comes next

The gates will stay open until Friday, the county said. "We had no choice," said Ann Poe, who runs the dam.

- 300 homes were emptied
- Two roads stay closed

Read more: Five dams to watch
Storm over the coast
Harvest lost in the south
Mayor steps down

No one was hurt, the county said.

Read the Full The Hill Article at:
[ https://thehill.com/news/milltown-gates ]
© 2026 Example Networks. All rights reserved.
"""


def article_of(text: str) -> Article:
    (article,) = read_text("story.txt", text)
    assert isinstance(article, Article), article
    return article


def body_of(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.body]


def test_page_is_read_without_its_furniture() -> None:
    article = article_of(PAGE)
    assert article.title == "Flood Gates Opened at Milltown Dam, Raising Fears Downstream"
    assert article.outlet == "The Hill"
    assert article.published == dt.date(2026, 3, 2)
    assert article.url == "https://thehill.com/news/milltown-gates"
    assert article.dateline is not None
    assert article.dateline.of(article.text) == "MILLTOWN, Ohio -"
    assert [span.of(article.text) for span in article.headings] == ["What comes next"]
    assert [paragraph[:24] for paragraph in body_of(article)] == [
        "Engineers opened the flo",
        "The river rose by two me",
        "The gates will stay open",
        "300 homes were emptied",
        "Two roads stay closed",
        "No one was hurt, the cou",
    ]


def test_title_date_and_paragraphs() -> None:
    article = article_of("Mayor Resigns\n\n2026-02-03\n\nThe mayor resigned.\n\nShe gave no reason for it.\n")
    assert (article.title, article.published, article.outlet) == ("Mayor Resigns", dt.date(2026, 2, 3), None)
    assert body_of(article) == ["The mayor resigned.", "She gave no reason for it."]


def test_wrapped_lines_are_joined() -> None:
    text = (
        "Mayor of Milltown Resigns\n\n"
        "The mayor of Milltown resigned on Tuesday after a vote of no\n"
        "confidence that half of the council had asked for since the\n"
        "summer.\n"
        "\n"
        "Her deputy, who has been in office for a year, will lead the\n"
        "town until the election.\n"
    )
    assert [paragraph.split("\n")[0][:20] for paragraph in body_of(article_of(text))] == [
        "The mayor of Milltow",
        "Her deputy, who has ",
    ]


def test_short_lines_of_their_own_are_not_joined() -> None:
    text = "The council voted on Tuesday after a long debate in the hall.\nThe mayor lost.\nShe went home at once.\n"
    assert len(body_of(article_of(text))) == 3


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Dam bursts", ["Dam bursts"]),
        ("The dam burst.", ["The dam burst."]),
        ("Dam bursts in Ohio\n\nNobody hurt, officials say", ["Nobody hurt, officials say"]),
        ("The dam broke.\n\nHe said:\n\nNobody was hurt.", ["The dam broke.", "He said:", "Nobody was hurt."]),
        ("Was the mayor right?\n\nYes.\n\nThe mayor was right, he said.", ["Yes.", "The mayor was right, he said."]),
        ("The vote passed.\n\nShare prices fell on Monday.", ["The vote passed.", "Share prices fell on Monday."]),
        ("It rained. It poured.\n\nComments\n\nFirst!", ["It rained. It poured."]),
        ("The rain fell. (Reporting by A. Poe; Editing by B. Roe)", ["The rain fell."]),
    ],
)
def test_body(text: str, body: list[str]) -> None:
    found = body_of(article_of(text))
    assert [paragraph for paragraph in found if paragraph in body] == body
    assert len(found) <= len(body) + ("?" in text)


def test_front_matter_counts_before_what_is_found() -> None:
    article = article_of("---\ntitle: 'Rain'\nsource: NYT\ndate: 2026-01-02\n---\nIt rained all day.\n")
    assert (article.title, article.outlet, article.published) == ("Rain", "The New York Times", dt.date(2026, 1, 2))
    assert body_of(article) == ["It rained all day."]


def test_fields_above_the_text() -> None:
    article = article_of("Title: Rain in Milltown\nSource: Milltown Post\nDate: 9 May 2026\n\nIt rained all day.\n")
    assert (article.title, article.outlet, article.published) == (
        "Rain in Milltown",
        "Milltown Post",
        dt.date(2026, 5, 9),
    )
    assert article.headline is not None
    assert article.headline.of(article.text) == "Rain in Milltown"


def test_markdown() -> None:
    text = (
        '# Rain in *Milltown*\n\n*By Ann Poe*\n\nIt rained\nall day.\n\n## Background\n\n> "Bad," he said.\n\n'
        "```\ncode is skipped.\n```\n\n| a | b |\n\n![a picture.](x.png)\n\n- Roads are closed.\n"
    )
    (article,) = read_markdown("story.md", text)
    assert isinstance(article, Article)
    assert article.title == "Rain in Milltown"
    assert body_of(article) == ["It rained\nall day.", '"Bad," he said.', "Roads are closed."]
    assert [span.of(text) for span in article.headings] == ["Background"]


def test_nothing_but_furniture_is_a_problem() -> None:
    (problem,) = read_text("story.txt", "Share\n\nhttps://example.org/\n\n27\n")
    assert isinstance(problem, Problem)


LINES = st.sampled_from(
    [
        *PAGE.split("\n"),
        "",
        "",
        "\r",
        "\u2028",
        "# Title",
        "> quoted text here",
        "```",
        "---",
        "a: b",
        "- ",
        "x" * 12_000,
    ]
)


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.text(max_size=300), st.lists(LINES, max_size=30).map("\n".join)))
def test_spans_are_inside_the_text_sorted_and_disjoint(text: str) -> None:
    for read in (read_text, read_markdown):
        (article,) = read("story.txt", text)
        if isinstance(article, Problem):
            continue
        singles = tuple(span for span in (article.headline, article.dateline) if span is not None)
        assert article.body
        assert list(article.body) == sorted(article.body)
        spans = sorted((*article.body, *article.headings, *singles))
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text) == span.of(text).strip()
        assert all(not left.overlaps(right) for left, right in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "The dam above Milltown burst on Sunday. " * 50_000,
        "word " * 400_000,
        "a" * 2_000_000,
        ("The dam above Milltown burst on Sunday\nand the town was\nflooded.\n" * 5_000),
        "Home page\n" * 10_000,
        "January 9, 2026\n" * 10_000,
        "(Reporting by " * 50_000,
    ],
)
def test_long_input_takes_linear_time(text: str) -> None:
    start = time.process_time()
    for read in (read_text, read_markdown):
        read("long.txt", text)
    assert time.process_time() - start < 10


def test_headline_stands_above_captions_and_beside_the_outlet_of_its_tab() -> None:
    article = article_of(
        "Menu\nSign in\nMilltown dam bursts as rain goes on | BBC Weather\nShare\nAnn Poe\n"
        "The broken dam seen from the town hall at night\n\n"
        "The dam above Milltown has burst, and the town hall was flooded in the night, officials said on Sunday.\n\n"
        "Nobody was hurt.\n"
    )
    assert (article.title, article.outlet) == ("Milltown dam bursts as rain goes on", "BBC")
    assert len(article.body) == 2


def test_titles_of_related_articles_are_no_body_even_as_questions() -> None:
    article = article_of("The dam burst.\n\nMore on this story\nWhat broke the dam?\nWho pays?\n\nNobody was hurt.\n")
    assert body_of(article) == ["The dam burst.", "Nobody was hurt."]


def test_wire_copy_with_indented_paragraphs_and_a_sign_off() -> None:
    article = article_of(
        "MILLTOWN, Ohio, Jan 8 (Reuters) - The dam above Milltown burst in\n"
        "the night after a week of rain, and the lower half of the town was\n"
        "under water by noon.\n"
        "  Nobody was hurt, the county said, since most of the people who\n"
        "live there had left.\n\n"
        "Reporting by Ann Poe and Bob Roe in Milltown; Editing by Carl Coe and Dan Doe\n"
        "Our Standards: The principles of the agency.\n"
    )
    assert [" ".join(paragraph.split())[-12:] for paragraph in body_of(article)] == ["ter by noon.", "re had left."]


SUMMED_UP = """Ferry sinks off Velden

Harbour Post
3 March 2025

* Two people have died and nine are missing
* The captain of the ferry has been arrested

A ferry has sunk off Velden with more than two hundred people on board.

What we know so far

- The ferry was built in 1998
- About 150 people have been rescued

The search for the missing went on in the evening.

More from Velden

- Harbour festival draws record crowds
"""


def test_items_that_sum_an_article_up_are_part_of_it_even_without_a_stop() -> None:
    (article,) = read_text("a.txt", SUMMED_UP)
    assert isinstance(article, Article)
    assert [span.of(article.text) for span in article.body] == [
        "Two people have died and nine are missing",
        "The captain of the ferry has been arrested",
        "A ferry has sunk off Velden with more than two hundred people on board.",
        "The ferry was built in 1998",
        "About 150 people have been rescued",
        "The search for the missing went on in the evening.",
    ]


def test_a_menu_above_an_article_is_no_summary() -> None:
    menu = "* Home\n* World news\n* Sign in\n\n" + SUMMED_UP.partition("has been arrested\n\n")[2]
    (article,) = read_text("a.txt", "Ferry sinks off Velden\n\n" + menu)
    assert isinstance(article, Article)
    assert article.body[0].of(article.text).startswith("A ferry has sunk")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("posts/2026-01-09-flood.txt", "", dt.date(2026, 1, 9)),
        ("posts/2026-01-09-flood.txt", "Date: 7 January 2026\n\n", dt.date(2026, 1, 7)),
        ("2026-01-09/flood.txt", "", None),
    ],
)
def test_the_name_of_the_file_dates_an_article_that_does_not(name: str, text: str, expected: dt.date | None) -> None:
    (article,) = read_text(name, f"{text}The dam at Milltown broke, the county said. No one was hurt in the town.\n")
    assert isinstance(article, Article)
    assert article.published == expected
