from pathlib import Path

import pytest

from claimcheck.checking.baseline import Baseline, Entry, Passage
from claimcheck.checking.gone import gone_passages
from claimcheck.checking.scope import select
from claimcheck.config import Config

TEXT = "Rain fell all day.\n\nThe collapse of the bridge\nkilled 25 people.\n"
SENTENCE = "The collapse of the bridge killed 25 people."
CONFIG = Config(paths=("news",))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news/known.md").write_text("Wheat prices rose in the first week of March.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def gone(*passages: Passage, new: str = "news/new.md", against: tuple[str, ...] = ()) -> list[str]:
    entries = tuple(Entry(fingerprint=one.path, rule="r", reason="r", claims=(one,)) for one in passages)
    scope = select([new], against, base=None, config=CONFIG)
    return sorted(passage.path for passage in gone_passages(Baseline(entries), scope, CONFIG))


def test_what_no_known_article_says_is_gone_with_its_file() -> None:
    assert gone(Passage(path="news/old.md", text=SENTENCE)) == ["news/old.md"]
    assert gone(Passage(path="news/known.md", text=SENTENCE)) == []
    assert gone(Passage(path="news/known.md#2", text=SENTENCE)) == []
    assert gone(Passage(path="-", text=SENTENCE)) == []
    assert gone(Passage(path="news/old.md", text="")) == []


def test_what_a_renamed_article_says_is_not_gone_unless_that_is_new() -> None:
    Path("news/renamed.md").write_text(TEXT, encoding="utf-8")
    old = Passage(path="news/old.md", text=SENTENCE)
    assert gone(old) == []
    assert gone(old, new="news/renamed.md") == ["news/old.md"]


def test_nothing_is_gone_where_not_all_known_articles_are_looked_at() -> None:
    assert gone(Passage(path="news/old.md", text=SENTENCE), against=("news/known.md",)) == []


def test_a_folder_of_new_articles_may_hold_the_baseline_and_standard_input_be_new_beside_it() -> None:
    Path("news/renamed.md").write_text(TEXT, encoding="utf-8")
    Path("claimcheck-baseline.json").write_text('{"version": 1, "accepted": []}', encoding="utf-8")
    old = Passage(path="news/old.md", text=SENTENCE)
    assert gone(old, new=".") == ["news/old.md"]
    assert gone(old, new="-") == []
