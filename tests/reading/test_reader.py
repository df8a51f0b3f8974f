import errno
import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.config import BASELINE_FILE
from claimcheck.errors import InputError
from claimcheck.reading import read_paths
from claimcheck.reading.reader import MAX_BYTES
from claimcheck.records import Article, Problem

STORY = "Dam bursts above Milltown\n\nThe dam above Milltown burst on Sunday. Nobody was hurt.\n"


def read_one(path: Path) -> Article:
    articles, problems = read_paths([path])
    assert problems == ()
    assert len(articles) == 1
    return articles[0]


def problem_of(path: Path | str) -> Problem:
    articles, problems = read_paths([path])
    assert articles == ()
    assert len(problems) == 1
    return problems[0]


def body_of(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.body]


def test_no_path_is_an_error() -> None:
    with pytest.raises(InputError, match="no article was given"):
        read_paths([])


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (STORY.encode(), "UTF-8"),
        (b"\xef\xbb\xbf" + STORY.encode(), "UTF-8 with a mark"),
        (STORY.encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + STORY.encode("utf-16-be"), "UTF-16, big end first"),
        (STORY.encode("utf-32"), "UTF-32"),
    ],
)
def test_encodings_give_the_same_text(tmp_path: Path, content: bytes, encoding: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(content)
    article = read_one(path)
    assert article.text == STORY, encoding
    assert article.title == "Dam bursts above Milltown"


def test_windows_1252_is_read_and_reported(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes("The café’s owner said it would close.".encode("cp1252"))
    (article,), (problem,) = read_paths([path])
    assert article.text == "The café’s owner said it would close."
    assert (problem.fatal, "Windows-1252" in problem.reason) == (False, True)


def test_line_ends_stay_as_stored(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(STORY.replace("\n", "\r\n").encode())
    article = read_one(path)
    assert article.text == STORY.replace("\n", "\r\n")
    assert body_of(article) == ["The dam above Milltown burst on Sunday. Nobody was hurt."]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t\xc2\xa0", "is empty"),
        (b"\x7fELF\x00\x01\x02", "is a binary file"),
        (bytes(range(1, 9)) * 20, "is a binary file"),
        (b"\xff\xfea", "cannot be decoded"),
        (b"\x81\x8d caf\xe9", "neither UTF-8 nor Windows-1252"),
        (b"2026-01-09\n\nhttps://example.org/\n", "no running text"),
        (b"a" * (MAX_BYTES + 1), "larger than 20 MB"),
    ],
)
def test_bad_content_is_a_problem(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(content)
    problem = problem_of(path)
    assert (problem.path, problem.stage, problem.fatal) == (path.as_posix(), "reading", True)
    assert reason in problem.reason


@pytest.mark.parametrize("path", ["", " ", "no/such/file.txt", "nul\0byte.txt", "x" * 5000])
def test_bad_path_is_a_problem(path: str) -> None:
    assert problem_of(path).stage == "reading"


def test_folder_without_articles_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text(STORY)
    assert "folder without articles" in problem_of(tmp_path).reason


def test_a_folder_that_cannot_be_read_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> Iterator[Path]:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refused)
    assert problem_of(tmp_path).reason.startswith("is a folder that cannot be read (permission denied)")


def test_what_is_excluded_is_left_out_of_folders_and_read_where_it_is_named(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY)

    def read(*paths: Path, excluded: tuple[str, ...]) -> tuple[list[str], list[str]]:
        articles, problems = read_paths(paths, is_excluded=lambda file: file.name in excluded)
        return [Path(article.path).name for article in articles], [problem.reason for problem in problems]

    assert read(tmp_path, excluded=("b.txt",)) == (["a.txt"], [])
    assert read(tmp_path, tmp_path / "b.txt", excluded=("b.txt",)) == (["a.txt", "b.txt"], [])
    articles, (reason,) = read(tmp_path, excluded=("a.txt", "b.txt"))
    assert articles == []
    assert reason.startswith("is a folder whose articles the settings exclude")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_special_file_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no regular file" in problem_of(tmp_path / "pipe.txt").reason
    assert "no regular file" in problem_of(tmp_path).reason


def test_link_that_leads_nowhere_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert "cannot be reached" in problem_of(tmp_path / "loop.txt").reason
    assert "cannot be reached" in problem_of(tmp_path).reason


@pytest.mark.parametrize("error", [PermissionError, FileNotFoundError, OSError])
def test_link_that_cannot_be_resolved_is_a_problem_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[OSError]
) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    link = tmp_path / "process"
    link.symlink_to(tmp_path)
    resolve = os.path.realpath

    def refused(path: Path | str, **options: bool) -> str:  # as links of /proc refuse those who may not follow them
        if os.fspath(path).endswith("process"):
            raise error(errno.EACCES, "Permission denied")
        return resolve(path, **options)

    monkeypatch.setattr(os.path, "realpath", refused)
    for paths in ([tmp_path], [tmp_path / "story.txt", link]):
        (article,), (problem,) = read_paths(paths)
        assert article.path == (tmp_path / "story.txt").as_posix()
        assert (problem.path, problem.fatal) == (link.as_posix(), True)
        assert problem.reason.startswith(("cannot be reached (permission denied)", "does not exist"))


def test_folder_that_holds_itself_is_walked_once(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "again").symlink_to(tmp_path)
    (article,), (problem,) = read_paths([tmp_path])
    assert article.path == (tmp_path / "story.txt").as_posix()
    assert not problem.fatal


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(STORY)
    (tmp_path / "bad.txt").write_bytes(b"\0")
    articles, problems = read_paths([tmp_path])
    assert [article.path for article in articles] == [(tmp_path / "good.txt").as_posix()]
    assert [problem.path for problem in problems] == [(tmp_path / "bad.txt").as_posix()]


def test_folders_are_walked_and_paths_stay_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in" / "sub").mkdir(parents=True)
    for name in ("b.txt", "a.md", "sub/c.json", "sub/.d.txt", "notes.log"):
        text = '{"text": "The dam burst."}' if name.endswith("json") else STORY
        (tmp_path / "in" / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    articles, problems = read_paths(["in"])
    assert [article.path for article in articles] == ["in/a.md", "in/b.txt", "in/sub/c.json"]
    assert problems == ()
    assert read_paths(["./in/", "in/b.txt", "in/sub"]) == (articles, ())


def test_named_file_may_have_any_suffix(tmp_path: Path) -> None:
    (tmp_path / "story.log").write_text(STORY)
    assert read_one(tmp_path / "story.log").title == "Dam bursts above Milltown"


@pytest.mark.parametrize("text", [STORY, '{"title": "Dam bursts above Milltown", "text": "The dam burst."}'])
def test_standard_input(text: str) -> None:
    articles, problems = read_paths(["-", "-"], stdin=io.BytesIO(text.encode()))
    assert [(article.path, article.title) for article in articles] == [("-", "Dam bursts above Milltown")]
    assert problems == ()


def test_standard_input_that_is_not_there_is_a_problem() -> None:
    assert "standard input" in problem_of("-").reason


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=400), st.text(max_size=400).map(lambda text: text.encode())), suffix=...)
def test_reading_never_raises(content: bytes, suffix: bool, tmp_path: Path) -> None:  # noqa: FBT001 - drawn by hypothesis
    path = tmp_path / ("any.json" if suffix else "any.txt")
    path.write_bytes(content)
    articles, problems = read_paths([path, "-"], stdin=io.BytesIO(content))
    assert articles or problems


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(["a.txt", "b.txt", ".", "missing.txt", "a.txt", "empty.txt"]))
def test_order_of_paths_makes_no_difference(order: list[str], tmp_path: Path) -> None:
    for name, text in (("a.txt", STORY), ("b.txt", STORY + "More."), ("empty.txt", "")):
        (tmp_path / name).write_text(text)
    paths = [tmp_path / name for name in order]
    articles, problems = read_paths(paths)
    assert (len(articles), len(problems)) == (2, 2)
    assert read_paths(sorted(paths)) == (articles, problems)


def test_the_baseline_in_a_folder_is_no_article_unless_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A ferry burned off Skarholm on Monday.\n", encoding="utf-8")
    (tmp_path / BASELINE_FILE).write_text('{"version": 1, "accepted": []}\n', encoding="utf-8")
    articles, problems = read_paths([tmp_path])
    assert (len(articles), problems) == (1, ())
    assert len(read_paths([tmp_path / BASELINE_FILE])[1]) == 1
