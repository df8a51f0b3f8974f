import shlex
from pathlib import Path

import pytest

from claimcheck.checking.git import changes_since, content_at, is_tracked
from claimcheck.errors import InputError
from tests.cli.repository import Repository, new_repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return new_repository(tmp_path / "repository")


def changed(repository: Repository, base: str = "main", folder: str = "") -> list[str]:
    place = repository.folder / folder
    return [file.relative_to(place).as_posix() for file in changes_since(base, place).files]


def test_added_changed_and_untracked_files_are_new(repository: Repository) -> None:
    repository.write("news/added.md", "A", "Text one.")
    repository.write("news/harbour.md", "Harbour Post", "Changed.")
    repository.commit()
    repository.write("news/staged.md", "B", "Text two, which is longer than the first.")
    repository.git("add", "news/staged.md")
    repository.write("news/untracked.md", "C", "Something else entirely, and nobody has added it.")
    names = ["added", "harbour", "staged", "untracked"]
    assert changed(repository) == [f"news/{name}.md" for name in names]
    assert changed(repository, folder="news") == [f"{name}.md" for name in names]


def test_a_renamed_file_is_new_only_if_its_content_changed(repository: Repository) -> None:
    repository.git("mv", "news/harbour.md", "news/port.md")
    repository.git("mv", "news/valley.md", "news/hill.md")
    file = repository.folder / "news/hill.md"
    file.write_text(file.read_text(encoding="utf-8").replace("25", "26"), encoding="utf-8")
    repository.git("rm", "--quiet", "news/farm.md")
    repository.commit()
    assert changed(repository) == ["news/hill.md"]
    changes = changes_since("main", repository.folder)
    assert changes.earlier == {repository.folder / "news/hill.md": "news/valley.md"}
    assert b"25 people" in content_at(changes.base, "news/valley.md", repository.folder)


def test_what_the_base_did_meanwhile_is_not_new(repository: Repository) -> None:
    repository.write("news/added.md", "A", "Text.")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("news/farm.md", "Farm Weekly", "Changed on the base.")
    repository.commit()
    repository.git("checkout", "--quiet", "story")
    assert changed(repository) == ["news/added.md"]


def test_any_name_of_a_file_is_read_right(repository: Repository) -> None:
    names = ['quote".md', "tab\t.md", "umlaut-ä.md", "blank .md", "new\nline.md", "-dash.md"]
    for name in names:
        repository.write(name, name, f"Text of {name}.")
    assert changed(repository) == sorted(names)
    repository.commit()
    assert changed(repository) == sorted(names)


def test_variables_of_another_repository_are_not_heeded(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    repository.write("news/added.md", "A", "Text.")
    assert changed(repository) == ["news/added.md"]


def test_before_the_first_commit_everything_is_new(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.git("init", "--quiet")
    repository.write("a.md", "A", "Text.")
    repository.git("add", "a.md")
    assert changed(repository, "HEAD") == ["a.md"]


def test_a_folder_is_tracked_if_git_knows_something_in_it(repository: Repository, tmp_path: Path) -> None:
    repository.write("kept/a.md", "A", "Text.")
    assert not is_tracked(repository.folder / "kept")
    repository.git("add", "kept")
    assert is_tracked(repository.folder / "kept")
    assert not is_tracked(repository.folder / "none")
    assert not is_tracked(tmp_path / "elsewhere")


@pytest.mark.parametrize("base", ["nowhere", "origin/nowhere", "-x", "", "main..story"])
def test_a_missing_base_is_an_error(repository: Repository, base: str) -> None:
    with pytest.raises(InputError, match=r"git fetch origin|is no name of a base"):
        changes_since(base, repository.folder)


def test_a_shallow_clone_is_an_error_that_says_how_to_get_the_rest(repository: Repository, tmp_path: Path) -> None:
    repository.write("news/added.md", "A", "Text.")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("news/more.md", "B", "More.")
    repository.commit()
    shallow = Repository(tmp_path / "shallow")
    repository.git(
        "clone", "--quiet", "--depth=1", "--no-single-branch", repository.folder.as_uri(), str(shallow.folder)
    )
    shallow.git("checkout", "--quiet", "origin/story")
    with pytest.raises(InputError, match="git fetch --unshallow"):
        changes_since("origin/main", shallow.folder)


def test_outside_of_a_repository_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not a git repository"):
        changes_since("main", tmp_path)


@pytest.fixture
def shallow(repository: Repository, tmp_path: Path) -> Repository:
    """Return a clone of the branch ``story`` alone, cut off after its last commit."""
    for number in (1, 2):
        repository.write(f"news/added{number}.md", "A", f"Text {number}.")
        repository.commit()
    repository.git("tag", "v1", "main")
    repository.git("branch", "wire/desk", "main")
    clone = Repository(tmp_path / "shallow")
    repository.git("clone", "--quiet", "--depth=1", "--branch=story", repository.folder.as_uri(), str(clone.folder))
    return clone


@pytest.mark.parametrize(
    ("base", "then"),
    [
        ("main", "origin/main"),
        ("refs/heads/main", "origin/main"),
        ("wire/desk", "origin/wire/desk"),
        ("main~0", "origin/main~0"),
        ("v1", "origin/v1"),
        ("origin/main", "origin/main"),
        ("refs/remotes/origin/main", "refs/remotes/origin/main"),
        ("refs/tags/v1", "refs/tags/v1"),
        ("{main}", "{main}"),
        ("{main:.9}", "{main:.9}"),
        ("HEAD~2", "HEAD~2"),
    ],
)
def test_the_command_that_gets_a_missing_base_gets_it(
    repository: Repository, shallow: Repository, base: str, then: str
) -> None:
    main = repository.git("rev-parse", "main").strip()
    base, then = base.format(main=main), then.format(main=main)
    with pytest.raises(InputError, match="is not in this clone") as missing:
        changes_since(base, shallow.folder)
    way, _, command = str(missing.value).partition(": git ")
    assert way.endswith(f"--base {shlex.quote(then)} after" if then != base else " with")
    shallow.git(*shlex.split(command))
    assert changes_since(then, shallow.folder).base == main
    assert changed(shallow, then) == ["news/added1.md", "news/added2.md"]


def test_a_base_that_the_clone_has_by_another_name_is_called_by_that(repository: Repository, tmp_path: Path) -> None:
    clone = Repository(tmp_path / "clone")
    repository.git("clone", "--quiet", repository.folder.as_uri(), str(clone.folder))
    with pytest.raises(InputError, match=r"name it as --base origin/main\Z"):
        changes_since("main", clone.folder)


def test_before_the_first_commit_of_all_there_is_nothing_to_fetch(repository: Repository) -> None:
    with pytest.raises(InputError, match=r"'HEAD~9' is not in this clone; name another base\Z"):
        changes_since("HEAD~9", repository.folder)


@pytest.mark.parametrize("base", ["@{upstream}", ":/no such words", "^{/no such words}"])
def test_a_base_without_a_name_is_asked_for_one(repository: Repository, base: str) -> None:
    with pytest.raises(InputError, match=r"is not in this clone; name a branch, tag or commit\Z"):
        changes_since(base, repository.folder)


def test_a_base_cannot_add_to_the_command_that_is_printed(repository: Repository) -> None:
    with pytest.raises(InputError, match=r"git fetch origin 'x;rm \$HOME:refs/remotes/origin/x;rm \$HOME'"):
        changes_since("x;rm $HOME", repository.folder)
