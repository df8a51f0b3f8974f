from pathlib import Path

from benchmarks.check import PLACES, SUBJECTS, write_articles


def test_the_same_articles_are_made_up_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_articles(tmp_path / name, 60)
    first, second = (
        [path.read_text(encoding="utf-8") for path in sorted((tmp_path / name).iterdir())] for name in ("a", "b")
    )
    assert first == second
    assert len(set(first)) == 60
    assert not any("{" in text for text in first)


def test_there_are_stories_enough_for_five_hundred_articles() -> None:
    assert len(set(PLACES)) * len(set(SUBJECTS)) == 500
