import datetime as dt

import pytest

from claimcheck.reading.frontmatter import find_front_matter, split_front_matter
from claimcheck.reading.markdown import read_markdown
from claimcheck.reading.text import read_text
from claimcheck.records import Article, Problem


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: Fire of 3/4/2026\ndate: 3/4/2026\n---\n", 3),
        ("---\nnote: 3/4/2026\nDate-Published: 3/4/2026\n---\n", 3),
        ("---\ndate: 2026-01-09\npublished: 3/4/2026\n---\n", 3),
        ('+++\ntitle = "Fire of 3/4/2026"\ndate = "3/4/2026"\n+++\n', 3),
        ("---\ntitle: Fire\ndate: 'the 3''rd'\n---\n", 3),
        ("---\ntitle: Fire of 3/4/2026\n---\n", 1),
    ],
)
def test_a_field_stands_in_the_line_of_its_key(text: str, line: int) -> None:
    front = find_front_matter(text)
    assert front is not None
    assert front.line_of("published", "3/4/2026") == line


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ("Title: Talk\n", "LEE: Why is that?\nKIM: Because.\n"),
        ("Title: Talk\n", "LEE: Why is that?\nSource: KIM.\n"),
        ("Title: Talk\n", "LEE: Well\nKIM: Because.\n"),
        ("Title: Talk\nauthor: Kim Lee\ndate: 2026-01-09\n", "It burns.\n"),
        ("tags:\n  - wet\ntitle: Rain\n", "It rains.\n"),
        ("title: Rain\nsource:\n  name: The Post\n", "It rains.\n"),
    ],
)
def test_unclosed_front_matter_ends_with_the_last_field_of_an_article(fields: str, body: str) -> None:
    text = f"---\n{fields}{body}"
    assert text[split_front_matter(text)[1] :] == body


def test_a_transcript_below_an_unclosed_fence_is_read() -> None:
    article, doubt = read_text("talk.txt", "---\nTitle: Talk\nLEE: Why is that?\nKIM: Because.\n")
    assert isinstance(article, Article)
    assert isinstance(doubt, Problem)
    assert article.title == "Talk"
    assert article.text[article.body[0].start :].startswith("LEE")
    assert "never closes it" in doubt.reason


FLOODED = "\nIt rained all day.\n"


def doubted(text: str) -> tuple[Article, list[str]]:
    """Return the article of a text, the same in both formats, and the reasons of the problems with it."""
    (article, *problems), again = read_text("a.md", text), read_markdown("a.md", text)
    assert isinstance(article, Article)
    assert [span.of(article.text) for span in article.body] == ["It rained all day."]
    assert [one for one in again if isinstance(one, Problem)] == problems
    assert not any(isinstance(problem, Article) or problem.fatal for problem in problems)
    return article, [problem.reason for problem in problems if isinstance(problem, Problem)]


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        (
            "---\ntitle: Rain\ndate: 2024-13-45\n---\n",
            "has a date that is no day in line 3 ('2024-13-45'); write it as",
        ),
        (
            "---\ntitle: Rain\ndate: 3/4/2026\n---\n",
            "has a date that is ambiguous in line 3 ('3/4/2026'): day and month may be either; write it as 2026-01-09",
        ),
        ("---\ntitle: Rain\ndate: June 2026\n---\n", "has a date without a day in line 3 ('June 2026'); write it as"),
        (
            "---\ntitle: [broken\ndate: 2026-01-02\n---\n",
            "no YAML in line 2 ('title: [broken'); put the value into quot",
        ),
        ('---\ntitle: "Rain\n---\n', "no YAML in line 2"),
        ("---\ntitle: Rain\nsource: : X\n---\n", "no YAML in line 3"),
        (
            "---\ntitle: Rain\nsource: NYT\n",
            "opens front matter in line 1 and never closes it; write --- on a line below",
        ),
        ("---\r\ntags:\r\n  - wet\r\ntitle: Rain\r\n", "never closes it"),
        ('+++\ntitle = "Rain"\n', "write +++ on a line below"),
        ('+++\ntitle = "Rain"\ndate = 2024-13-45\n+++\n', "no valid TOML ("),
        ('+++\ntitle = "Rain"\ndate = "soon"\n+++\n', "has a date that is no day in line 3 ('soon')"),
    ],
)
def test_what_cannot_be_read_of_front_matter_is_told_and_the_article_is_read(front: str, reason: str) -> None:
    _, (told,) = doubted(front + FLOODED)
    assert reason in told


@pytest.mark.parametrize(
    "front",
    [
        "",
        "---\ntitle: Rain\ndate:\n---\n",
        "---\ntitle: Rain\ndate: null\n---\n",
        "---\ntitle: Rain\ndate: undated\n---\n",
        "---\ntitle: Rain\npublished: true\n---\n",
        "---\ntitle: Rain\ndate: 2026-01-02T10:00:00Z\n---\n",
        "---\ntitle: '[Update] Rain'\ntags: [wet,\n  cold]\nnote: \"a\n  b\"\n---\n",
        "---\ntitle: [Update] Rain\n---\n",
        '+++\ntitle = "Rain"\ndate = 2026-01-02\n+++\n',
        "---\n",
    ],
)
def test_front_matter_that_can_be_read_is_no_problem(front: str) -> None:
    assert doubted(front + FLOODED)[1] == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Date: 31 February 2026", "has a date that is no day in line 2 ('31 February 2026'); write it as 2026-01-09"),
        ("Date: 2/3/2026", "has a date that is ambiguous in line 2 ('2/3/2026'): day and month may be either; write"),
        ("Published: 2026-01", "has a date without a day in line 2 ('2026-01'); write it as 2026-01-09"),
    ],
)
def test_a_line_with_a_date_that_cannot_be_read_is_told_as_front_matter_is(line: str, reason: str) -> None:
    article, problem = read_text("a.txt", f"Source: X\n{line}\n{FLOODED}")
    assert isinstance(article, Article)
    assert isinstance(problem, Problem)
    assert (article.published, article.outlet, problem.fatal) == (None, "X", False)
    assert problem.reason.startswith(reason)


@pytest.mark.parametrize("lines", ["Date: 9 January 2026", "Date: soon\nPublished: 9 January 2026", "Date: unknown"])
def test_a_line_with_a_date_that_can_be_read_is_no_problem(lines: str) -> None:
    (article,) = read_text("a.txt", f"Source: X\n{lines}\n{FLOODED}")
    assert isinstance(article, Article)


def test_a_date_below_the_first_paragraph_is_of_something_else() -> None:
    assert [type(found) for found in read_text("a.txt", "It rained all day.\n\nDate: Saturday\nSource: X\n")] == [
        Article
    ]


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Rain at last\n---\n",
        "---\ntitle: 'Rain at last'\ndate: 2026-01-02\n---\n",
        '---\noutlet: X\nHeadline: "Rain at last"\n---\n',
        '+++\ntitle = "Rain at last"\n+++\n',
        "---\ntitle: Rain at last\n",
    ],
)
def test_the_title_of_front_matter_is_the_headline(front: str) -> None:
    article, _ = doubted(front + FLOODED)
    assert article.headline is not None
    assert article.headline.of(article.text) == "Rain at last" == article.title
    assert article.headline.start == front.index("Rain at last")


def test_a_title_that_stands_above_the_body_too_is_the_headline_there() -> None:
    article, _ = doubted("---\ntitle: Rain at last\n---\n\nRain at last\n\nIt rained all day.\n")
    assert article.headline is not None
    assert article.text[: article.headline.start].count("Rain at last") == 1


def test_a_title_that_is_written_otherwise_than_it_reads_has_no_place() -> None:
    article, _ = doubted("---\ntitle: 'Rain''s end'\n---\n" + FLOODED)
    assert (article.title, article.headline) == ("Rain's end", None)


def test_the_fields_of_front_matter_that_is_never_closed_count() -> None:
    article, _ = doubted("---\ntitle: Rain\nsource: NYT\ndate: 2026-01-02\n" + FLOODED)
    assert (article.title, article.outlet, article.published) == ("Rain", "The New York Times", dt.date(2026, 1, 2))


def test_a_flag_states_no_date() -> None:
    article, reasons = doubted("---\npublished: true\ndate: 2026-01-02\n---\n" + FLOODED)
    assert (article.published, reasons) == (dt.date(2026, 1, 2), [])
