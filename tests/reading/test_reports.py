"""What claimcheck wrote is never read as an article, though it lies among them."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from claimcheck.checking import export
from claimcheck.checking.outcome import Checked, Outcome
from claimcheck.reading import read_paths
from claimcheck.records import Annotations, Article, ModelInfo, Problem, Tool
from claimcheck.report import Report
from claimcheck.reports import FORMATS, annotations, github

TOOL = Tool(name="claimcheck", version="1", model=ModelInfo(name="en", version="1", sha256="0" * 64))
STORY = "Dam bursts above Milltown\n\nThe dam above Milltown burst on Sunday. Nobody was hurt.\n"


def annotated(article: Article) -> str:
    nothing = Annotations(article=article, sentences=article.body, names=(), quantities=(), times=(), attributions=())
    return annotations.render([nothing])


def checked(article: Article) -> str:
    report = Report(tool=TOOL, articles=(article,))
    result = Checked(report=report, new=frozenset({article.id}), known=0, compared=())
    return export.to_json(result, Outcome(alerts=(), topics=(), failing=(), accepted=()), base=None)


def in_format(name: str) -> Callable[[Article], str]:
    return lambda article: FORMATS[name](Report(tool=TOOL, articles=(article,)))


WRITTEN: Mapping[str, Callable[[Article], str]] = {
    "report.json": in_format("json"),
    "report.jsonl": in_format("jsonl"),
    "report.html": in_format("html"),
    "report.md": in_format("markdown"),
    "check.json": checked,
    "check.md": lambda _: github.summary([], "1 new article checked against no known articles"),
    "annotations.jsonl": annotated,
}
"""File -> what writes it."""


@pytest.fixture
def article(tmp_path: Path) -> Article:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (article,), _ = read_paths([tmp_path])
    return article


@pytest.mark.parametrize("name", WRITTEN)
def test_a_report_in_a_folder_is_passed_over(tmp_path: Path, article: Article, name: str) -> None:
    (tmp_path / name).write_text(WRITTEN[name](article), encoding="utf-8")
    assert read_paths([tmp_path]) == ((article,), ())


@pytest.mark.parametrize("name", WRITTEN)
def test_a_report_that_is_named_is_told_to_be_no_article(tmp_path: Path, article: Article, name: str) -> None:
    report = tmp_path / name
    report.write_bytes(b"\xef\xbb\xbf" + WRITTEN[name](article).encode())
    reason = "is no article but was written by claimcheck; name the articles that it tells of"
    problem = Problem(path=report.as_posix(), stage="reading", reason=reason)
    assert read_paths([tmp_path, report]) == ((article,), (problem,))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "tool.txt",
            "Claimcheck is said to find contradictions\n\nThe tool claimcheck was shown in Milltown on Sunday.\n",
        ),
        ("tool.md", f"# Dam bursts\n\n<!-- claimcheck report -->\n\n{STORY}"),
        ("tool.json", '{"schema_version": "1.1", "tool": {"name": "scraper"}, "text": "The dam burst on Sunday."}'),
        ("sentences.jsonl", '{"path": "a.txt", "sentences": ["The dam burst on Sunday."], "text": "It did."}\n'),
        ("tool.jsonl", '{"path": "a.txt", "text": "The dam burst on Sunday.", "sentences": []}\n'),
        ("tool.html", f'<!DOCTYPE html><meta name="generator" content="Hugo"><article><p>{STORY}</p></article>'),
    ],
)
def test_an_article_that_looks_a_little_like_one_is_read(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (article,), problems = read_paths([tmp_path])
    assert (article.path.partition("#")[0], problems) == ((tmp_path / name).as_posix(), ())


def test_a_folder_of_reports_alone_is_one_without_articles(tmp_path: Path, article: Article) -> None:
    (tmp_path / "report.json").write_text(WRITTEN["report.json"](article), encoding="utf-8")
    (tmp_path / "story.txt").unlink()
    _, (problem,) = read_paths([tmp_path])
    assert "is a folder without articles" in problem.reason
