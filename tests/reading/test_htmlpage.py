import datetime as dt
import io
import sys
from pathlib import Path

import pytest

from claimcheck.reading import read_paths
from claimcheck.records import Article

HEAD = """<!DOCTYPE html>
<html lang="en"><head>
<title>Ferry sinks off Skarholm | The Coast Ledger</title>
<meta property="og:title" content="Ferry sinks off Skarholm">
<meta property="og:site_name" content="The Coast Ledger">
<meta property="article:published_time" content="2031-03-04T09:00:00Z">
<link rel="canonical" href="https://ledger.example/2031/03/04/ferry">
<style>p { color: red }</style></head>
"""
BODY = """<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Ferry sinks off Skarholm</h1>
<p class="byline">By Ana Lund</p>
<p>A ferry with 212 people on board sank off Skarholm early on Tuesday, the coast guard
said. At least 18&nbsp;people are missing, and <a
href="/x">rescue boats</a> from three harbours were searching &ldquo;every bay&rdquo; along the coast.</p>\
<p>&#8220;We heard a bang, and then the lights went out,&#8221; said Tomas Reyes, a passenger who swam to the shore.</p>
<script>alert("no")</script>
<p>The ferry&rsquo;s owner, Lund &amp; Sons, said the ship had passed its last inspection in January. It was built in
1998 and carried cars and passengers between the islands for more than thirty years.</p>
</article>
<footer>Copyright 2031 The Coast Ledger. All rights reserved.</footer>
</body></html>
"""


@pytest.fixture
def article(tmp_path: Path) -> Article:
    path = tmp_path / "ferry.html"
    path.write_text(HEAD + BODY, encoding="utf-8")
    articles, problems = read_paths([path])
    assert problems == ()
    assert len(articles) == 1
    return articles[0]


def test_the_article_is_found_in_the_page(article: Article) -> None:
    paragraphs = [" ".join(span.of(article.text).split()) for span in article.body]
    assert len(paragraphs) == 3
    assert paragraphs[0].startswith("A ferry with 212 people")
    assert paragraphs[0].endswith("were searching “every bay” along the coast.")
    assert paragraphs[1].startswith("“We heard a bang")
    assert "Lund & Sons" in paragraphs[2]
    assert article.headline is not None
    assert article.headline.of(article.text) == "Ferry sinks off Skarholm"


def test_what_the_page_states_about_itself_is_taken(article: Article) -> None:
    assert article.title == "Ferry sinks off Skarholm"
    assert article.outlet == "The Coast Ledger"
    assert article.published == dt.date(2031, 3, 4)
    assert article.url == "https://ledger.example/2031/03/04/ferry"


@pytest.mark.parametrize("words", ["A ferry with 212", "“We heard a bang", "The ferry’s owner"])
def test_places_are_on_the_lines_of_the_file(article: Article, words: str) -> None:
    line, _ = article.line_and_column(article.text.index(words))
    assert words.split(maxsplit=2)[-1].strip("“’s")[:5] in (HEAD + BODY).split("\n")[line - 1]


def test_a_page_comes_in_by_folder_and_by_standard_input(tmp_path: Path) -> None:
    (tmp_path / "ferry.htm").write_text(HEAD + BODY, encoding="utf-8")
    from_folder, problems = read_paths([tmp_path])
    assert problems == ()
    piped, problems = read_paths(["-"], stdin=io.BytesIO((HEAD + BODY).encode()))
    assert problems == ()
    assert [each.text for each in piped] == [each.text for each in from_folder]
    assert [each.body for each in piped] == [each.body for each in from_folder]


def test_without_the_extra_a_page_is_a_problem_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)  # as where it is not installed
    (tmp_path / "ferry.html").write_text(HEAD + BODY, encoding="utf-8")
    (tmp_path / "dam.txt").write_text("The dam above Milltown burst on Sunday.", encoding="utf-8")
    articles, problems = read_paths([tmp_path])
    assert [Path(each.path).name for each in articles] == ["dam.txt"]
    assert len(problems) == 1
    assert "pip install claimcheck[html]" in problems[0].reason
    assert problems[0].fatal


def test_a_page_that_is_not_an_article_to_the_extractor_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "short.html"
    path.write_text("<html><body><p>The dam above Milltown burst on Sunday.</p></body></html>", encoding="utf-8")
    articles, _ = read_paths([path])
    assert [span.of(each.text) for each in articles for span in each.body] == [
        "The dam above Milltown burst on Sunday."
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<html></html>",
        "<html><body><nav><a href=/>Home</a></nav></body></html>",
        "<html><body><script>" + "x" * 1000,
        "<" * 5_000,
        "<div>" * 3_000,
        "<html><body><!-- " + "-" * 5_000,
        "&" * 5_000,
    ],
)
def test_what_is_no_article_is_a_problem_and_no_crash(tmp_path: Path, source: str) -> None:
    path = tmp_path / "odd.html"
    path.write_text(source, encoding="utf-8")
    articles, problems = read_paths([path])
    assert len(articles) + len(problems) == 1
