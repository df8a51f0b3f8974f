"""All stages together: the same articles give the same answer, in whatever order and company."""

import itertools
import json
from pathlib import Path

from claimcheck import Checker
from claimcheck.config import Config
from claimcheck.reports.json import render
from tests.checker.storm import POST, STORIES, TIMES, Write, verdicts


def test_the_order_of_the_paths_changes_no_byte(checker: Checker, write: Write) -> None:
    names = write(STORIES)
    reports = {render(checker.compare(order)) for order in itertools.permutations(names)}
    assert len(reports) == 1
    assert json.loads(reports.pop())["findings"]


def test_a_second_run_with_a_fresh_model_gives_the_same_bytes(checker: Checker, write: Write) -> None:
    names = write(STORIES)
    assert render(Checker().compare(names)) == render(checker.compare(names))


def test_a_folder_gives_what_its_files_give(checker: Checker, write: Write) -> None:
    names = write(STORIES)
    folder = checker.compare(["."])
    assert verdicts(folder) == verdicts(checker.compare(names))


def test_swapping_the_sides_changes_no_verdict(checker: Checker, write: Write) -> None:
    write({"a.txt": POST, "b.txt": TIMES, "c.txt": POST})
    forward, backward = checker.compare(["a.txt", "b.txt"]), checker.compare(["b.txt", "c.txt"])
    assert [article.path for article in backward.articles] == ["b.txt", "c.txt"]
    assert verdicts(forward)
    assert verdicts(forward) == verdicts(backward)


def test_what_an_article_says_does_not_depend_on_the_others(checker: Checker, write: Write) -> None:
    names = write(STORIES)
    together = checker.extract(names).claims
    alone = [claim for name in names for claim in checker.extract([name]).claims]
    assert together == tuple(alone)


def test_what_the_settings_exclude_is_left_out_of_folders(write: Write, checker: Checker) -> None:
    paths = write(STORIES)
    folder = Path(paths[0]).parent
    excluding = Checker(Config(exclude=("times.txt",), root=folder))
    assert [Path(article.path).name for article in excluding.extract([folder]).articles] == ["ledger.txt", "post.txt"]
    named = excluding.extract([folder, folder / "times.txt"])
    assert len(named.articles) == len(checker.extract([folder]).articles) == 3
