from pathlib import Path

from claimcheck.shipped import folder_digest


def test_the_digest_of_a_folder_depends_on_names_and_contents(tmp_path: Path) -> None:
    digests = set()
    for name, text in (("a", "1"), ("a", "2"), ("b", "2")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        digests.add(folder_digest(tmp_path))
    assert len(digests) == 3
