import datetime as dt
import json

import pytest

from claimcheck.reading.jsonfile import read_json, read_json_lines
from claimcheck.records import Article, Problem

TEXT = "The dam burst on Sunday.\n\nNobody was hurt."


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Dam", "date": "2026-03-02", "url": "https://www.npr.org/x", "source": "npr", "text": TEXT},
        {"headline": "Dam", "datePublished": "2026-03-02T10:00:00Z", "url": "https://npr.org/x", "articleBody": TEXT},
        {"title": "Dam", "publishedAt": "2026-03-02", "source": {"id": None, "name": "NPR"}, "content": TEXT},
        {"title": "Dam", "publish_date": 1772409600, "source_domain": "www.npr.org", "maintext": TEXT},
        {"title": "Dam", "url": "https://www.npr.org/2026/03/02/x", "date": "", "body": TEXT},
    ],
)
def test_records_of_scrapers(record: dict[str, object]) -> None:
    (article,) = read_json("dam.json", json.dumps(record))
    assert isinstance(article, Article)
    assert (article.path, article.title, article.outlet) == ("dam.json", "Dam", "NPR")
    assert article.published == dt.date(2026, 3, 2)
    assert article.text == TEXT
    assert [span.of(article.text) for span in article.body] == ["The dam burst on Sunday.", "Nobody was hurt."]


@pytest.mark.parametrize("wrap", [lambda records: records, lambda records: {"status": "ok", "articles": records}])
def test_lists_number_their_articles(wrap: object) -> None:
    assert callable(wrap)
    results = read_json("all.json", json.dumps(wrap([{"text": TEXT}, {"text": TEXT}])))
    assert [result.path for result in results] == ["all.json#1", "all.json#2"]


def test_bad_line_of_json_lines_leaves_the_others() -> None:
    results = read_json_lines("all.jsonl", json.dumps({"text": TEXT}) + "\n{oops\n\n" + json.dumps({"text": TEXT}))
    assert [(type(result), result.path) for result in results] == [
        (Article, "all.jsonl#1"),
        (Problem, "all.jsonl#2"),
        (Article, "all.jsonl#4"),
    ]


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "1" * 10_000, "{}", "[]", "[1]", '{"text": 5}', '{"title": "x"}', "null", "nope"]
)
def test_bad_json_is_a_problem(text: str) -> None:
    (problem,) = read_json("bad.json", text)
    assert isinstance(problem, Problem)


def test_half_characters_are_replaced_one_for_one() -> None:
    (article,) = read_json("dam.json", '{"text": "The dam\\ud800 burst."}')
    assert isinstance(article, Article)
    assert article.text == "The dam\ufffd burst."


@pytest.mark.parametrize("date", ["nonsense", "2024-13-45", 2026, ["soon"]])
def test_a_date_that_is_none_is_told_and_the_article_is_read(date: object) -> None:
    for path, results in (
        ("dam.json", read_json("dam.json", json.dumps({"text": TEXT, "date": date}))),
        ("dam.json#1", read_json("dam.json", json.dumps([{"text": TEXT, "date": date}]))),
        ("dam.jsonl#1", read_json_lines("dam.jsonl", json.dumps({"text": TEXT, "date": date}))),
    ):
        article, problem = results
        assert isinstance(article, Article)
        assert isinstance(problem, Problem)
        assert (article.published, article.path, problem.path, problem.fatal) == (None, path, path, False)
        assert problem.reason.startswith("has a date that is no day (")


@pytest.mark.parametrize("date", [None, "", [], float("nan"), 0, False, "unknown"])
def test_a_date_that_is_left_out_is_no_problem(date: object) -> None:
    (article,) = read_json("dam.json", json.dumps({"text": TEXT, "date": date}))
    assert isinstance(article, Article)
    assert article.published is None
