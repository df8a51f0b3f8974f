"""All stages together: what cannot be read, and what is asked for wrongly."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import Checker
from claimcheck.config import Config
from claimcheck.errors import InputError, ModelError
from tests.checker.storm import BINARY, LEDGER, POST, STORIES, Write


def test_an_article_that_cannot_be_read_leaves_the_others_as_they_are(checker: Checker, write: Write) -> None:
    names = write(STORIES)
    whole = checker.compare(names)
    Path("broken.txt").write_bytes(BINARY)
    report = checker.compare(["broken.txt", "missing.txt", *names])
    assert [(problem.path, problem.stage, problem.fatal) for problem in report.problems] == [
        ("broken.txt", "reading", True),
        ("missing.txt", "reading", True),
    ]
    assert (report.articles, report.claims, report.findings) == (whole.articles, whole.claims, whole.findings)


@pytest.mark.slow
def test_a_name_in_too_many_claims_is_told(checker: Checker, write: Write) -> None:
    places = ("Oslo", "Lagos", "Turin", "Porto", "Quito")
    articles = {
        f"{name}.txt": "\n\n".join(f"Ana Lund {verb} {n} letters from {places[n % 5]}." for n in range(2, 2 + count))
        for name, verb, count in (
            ("post", "answered", 405),
            ("times", "burned", 5),
        )  # few pairs, for they take the time
    }
    report = checker.compare(write(articles))
    assert len(report.claims) > 400
    (problem,) = [problem for problem in report.problems if problem.stage == "alignment"]
    assert (problem.path, problem.fatal) == ("all articles", False)
    assert "only those near in meaning were paired by it" in problem.reason
    assert checker.compare(write(STORIES)).problems == ()


def test_nothing_to_read_gives_an_empty_report(checker: Checker, write: Write) -> None:
    write({})
    Path("broken.txt").write_bytes(BINARY)
    report = checker.compare(["broken.txt"])
    assert (report.articles, report.claims, report.findings, len(report.problems)) == ((), (), (), 1)


@pytest.mark.parametrize("kind", [str, Path])
def test_a_single_path_is_one_path(checker: Checker, write: Write, kind: Callable[[str], str | Path]) -> None:
    post, ledger = write({"post-.txt": POST, "ledger.txt": LEDGER})
    assert checker.compare(kind(post)) == checker.compare([post])
    assert checker.extract(kind(post)) == checker.extract([post])
    assert checker.annotate(kind(post)) == checker.annotate([post])
    assert checker.check(kind(post), kind(ledger)) == checker.check([post], [ledger])


def test_no_path_is_an_error(checker: Checker) -> None:
    with pytest.raises(InputError, match="no article was given"):
        checker.compare([])


def test_a_model_that_is_not_there_is_an_error(write: Write) -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        Checker(Config(model="no_such_model")).compare(write(STORIES))
