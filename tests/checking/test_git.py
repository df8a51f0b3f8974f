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
