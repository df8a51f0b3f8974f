import random
from pathlib import Path

from benchmarks import cold, throughput


def test_the_same_articles_are_made_up_each_time(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
    first, second = (
        [Path(path).read_text(encoding="utf-8") for path in throughput.write_articles(folder, 3)] for folder in folders
    )
    assert len(set(first)) == 3
    assert first == second


def test_a_made_up_article_has_a_headline_and_paragraphs() -> None:
    paragraphs = throughput.made_up_article(random.Random(1)).strip().split("\n\n")  # noqa: S311 - a text, no secret
    assert len(paragraphs) == throughput.PARAGRAPHS + 1
    assert not any("{" in paragraph for paragraph in paragraphs)
    assert all(paragraph[0] == "“" or not paragraph[0].islower() for paragraph in paragraphs)


def test_both_sides_of_a_benchmark_read_the_same_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "notes.csv"):
        (tmp_path / name).write_text("text", encoding="utf-8")
    assert cold.files([tmp_path]) == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert cold.files([tmp_path / "b.txt"]) == [str(tmp_path / "b.txt")]
