import errno
import os
from pathlib import Path

import pytest

from claimcheck.checking.scope import is_excluded, select
from claimcheck.config import Config
from claimcheck.errors import InputError
from tests.cli.repository import new_repository


@pytest.mark.parametrize(
    ("path", "patterns", "expected"),
    [
        ("news/a.md", [], False),
        ("news/a.md", ["*.txt"], False),
        ("news/a.md", ["*.md"], True),
        ("news/a.md", ["news"], True),
        ("news/a.md", ["a"], False),
        ("news/old/a.md", ["news/old"], True),
        ("news/old/a.md", ["old"], True),
        ("news/old/a.md", ["old/a.md"], False),
        ("news/old/a.md", ["news/*/a.md"], True),
        ("news/A.md", ["a.md"], False),
        ("news/README.md", ["/README.md"], False),
        ("README.md", ["/README.md"], True),
        ("news/a.md", ["/news"], True),
        ("old/news/a.md", ["/news"], False),
        ("news/a.md", ["./news/a.md"], True),
        ("news/a.md", ["./a.md"], False),
        ("news/a.md", ["./news/"], True),
        ("old/news/a.md", ["news/"], True),
        (".drafts/a.md", [".drafts"], True),
    ],
)
def test_patterns_leave_out_files_and_folders(path: str, patterns: list[str], *, expected: bool) -> None:
    assert is_excluded(path, patterns, root=Path()) is expected
    assert is_excluded(f"sub/{path}", patterns, root=Path("sub")) is expected


def test_named_articles_are_new_and_the_settings_name_the_known(tmp_path: Path) -> None:
    config = Config(paths=("news", "archive"), root=tmp_path)
    scope = select(["a.md"], [], base=None, config=config)
    assert scope.new == ("a.md",)
    assert scope.known == (str(tmp_path / "news"), str(tmp_path / "archive"))
    assert scope.is_complete
    other = select(["a.md"], ["elsewhere"], base=None, config=config)
    assert (other.known, other.is_complete) == (("elsewhere",), False)


def test_a_link_of_a_branch_that_cannot_be_resolved_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = new_repository(tmp_path)
    monkeypatch.chdir(tmp_path)
    repository.write("news/a.md", "A", "Text.")
    Path("news/process").symlink_to("nowhere")
    resolve = os.path.realpath

    def refused(path: Path | str, **options: bool) -> str:  # as links of /proc refuse those who may not follow them
        if os.fspath(path).endswith("process"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return resolve(path, **options)

    monkeypatch.setattr(os.path, "realpath", refused)
    assert select([], [], base="main", config=Config.load(Path())).new == ("news/a.md",)


def test_of_a_branch_only_articles_in_scope_are_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = new_repository(tmp_path)
    monkeypatch.chdir(tmp_path)
    for path in ("news/a.md", "news/drafts/b.md", "readme.md", "news/deep/c.txt", "news/d.csv"):
        repository.write(path, path, "Text.")
    config = Config.load(Path())
    scope = select([], [], base="main", config=config)
    assert scope.new == ("news/a.md", "news/deep/c.txt")
    assert scope.base == repository.git("rev-parse", "main").strip()
    assert select(["news/deep"], [], base="main", config=config).new == ("news/deep/c.txt",)


@pytest.mark.parametrize(
    ("new", "against", "message"),
    [(["a.md"], [], "nothing to check against"), ([], ["news"], "nothing says what is new")],
)
def test_both_sides_must_be_said(new: list[str], against: list[str], message: str) -> None:
    with pytest.raises(InputError, match=message):
        select(new, against, base=None, config=Config())
