import os
import random
import re
import time
from pathlib import Path

import numpy as np
import pytest

from claimcheck import cache as module
from claimcheck.cache import Cache, Reading, Told, stamp, together
from claimcheck.records import Problem
from tests.checking.stories import EIGHTEEN, MONDAY, NEW, OLD, TWENTY_FIVE

VECTORS = np.arange(8, dtype=np.float32).reshape(2, 4)
TOLD = Told(article=OLD, claims=(EIGHTEEN, MONDAY), vectors=VECTORS)
EMPTY = Told(article=NEW, claims=(), vectors=np.zeros((0, 4), dtype=np.float32))
GUESS = Problem(path=OLD.path, stage="reading", reason="guessed", fatal=False)
PACKAGE = Path(module.__file__).parent
CONTENT = b"the bytes of the file"


def filled(folder: Path) -> Cache:
    cache = Cache(folder, stamp="s")
    cache.put(OLD.path, CONTENT, told=[TOLD, EMPTY], problems=[GUESS])
    assert cache.note is None
    return cache


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*/*.reading"))


def assert_right(reading: Reading | None) -> None:
    assert reading is not None
    first, second = (part.told() for part in reading.parts)
    assert (first.article, first.claims) == (OLD, TOLD.claims)
    assert (second.article, second.claims) == (NEW, ())
    assert np.array_equal(first.vectors, VECTORS)
    assert second.vectors.shape == (0, 4)
    assert reading.problems == (GUESS,)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    assert_right(filled(tmp_path / "cache").get(OLD.path, CONTENT))
    assert_right(Cache(tmp_path / "cache", stamp="s").get(OLD.path, CONTENT))


@pytest.mark.parametrize(
    ("path", "content", "other_stamp"),
    [("news/other.md", CONTENT, "s"), (OLD.path, b"changed", "s"), (OLD.path, CONTENT, "other model")],
)
def test_another_path_content_or_stamp_is_not_found(
    tmp_path: Path, path: str, content: bytes, other_stamp: str
) -> None:
    filled(tmp_path)
    assert Cache(tmp_path, stamp=other_stamp).get(path, content) is None


def test_nothing_is_made_until_something_is_kept(tmp_path: Path) -> None:
    assert Cache(tmp_path / "cache", stamp="s").get("a", b"") is None
    assert list(tmp_path.iterdir()) == []


def test_git_passes_over_the_folder(tmp_path: Path) -> None:
    filled(tmp_path)
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8").splitlines()[-1] == "*"


def test_a_damaged_file_is_never_trusted(tmp_path: Path) -> None:
    cache = filled(tmp_path)
    (file,) = files(tmp_path)
    whole = file.read_bytes()
    source = random.Random(0)  # noqa: S311 - positions, no secrets
    damages = [b"", whole[:-1], whole + b"x", b"x" * len(whole)]
    for _ in range(60):
        place = source.randrange(len(whole))
        damages += [
            whole[:place],
            whole[:place] + bytes([whole[place] ^ 1 << source.randrange(8)]) + whole[place + 1 :],
        ]
    for damaged in damages:
        file.write_bytes(damaged)
        assert cache.get(OLD.path, CONTENT) is None
    assert cache.damaged == len(damages)
    cache.put(OLD.path, CONTENT, told=[TOLD, EMPTY], problems=[GUESS])
    assert_right(cache.get(OLD.path, CONTENT))


def test_a_folder_that_cannot_be_written_is_told_of_once(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    cache = Cache(tmp_path / "cache", stamp="s")
    for _ in range(2):
        cache.put(OLD.path, CONTENT, told=[TOLD], problems=[])
    assert re.search("nothing can be kept there", cache.note or "")
    assert cache.get(OLD.path, CONTENT) is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_still_gives_what_it_has(tmp_path: Path) -> None:
    filled(tmp_path)
    tmp_path.chmod(0o555)
    cache = Cache(tmp_path, stamp="s")
    cache.put("news/other.md", CONTENT, told=[TOLD], problems=[])
    assert cache.note is not None
    assert_right(cache.get(OLD.path, CONTENT))
    tmp_path.chmod(0o755)


def test_a_path_keeps_a_few_readings(tmp_path: Path) -> None:
    cache = filled(tmp_path)
    for number in range(10):
        cache.put(OLD.path, str(number).encode(), told=[TOLD], problems=[])
        for age, file in enumerate(files(tmp_path)):
            os.utime(file, (1_000_000 + age, 1_000_000 + age))
    cache.put("news/other.md", CONTENT, told=[TOLD], problems=[])
    assert len(files(tmp_path)) == 4 + 1
    assert cache.get("news/other.md", CONTENT) is not None


def test_the_readings_of_a_path_lie_apart_from_all_others(tmp_path: Path) -> None:
    cache = filled(tmp_path)
    cache.put(OLD.path, b"changed", told=[TOLD], problems=[])
    assert len({file.parent for file in files(tmp_path)}) == 1
    cache.put("news/other.md", CONTENT, told=[TOLD], problems=[])
    assert sorted(len(list(place.iterdir())) for place in tmp_path.iterdir() if place.is_dir()) == [1, 2]


def test_what_nobody_has_used_for_months_goes(tmp_path: Path) -> None:
    cache = filled(tmp_path)
    cache.put("news/gone.md", CONTENT, told=[TOLD], problems=[])
    past = time.time() - 100 * 86_400
    for file in files(tmp_path):
        os.utime(file, (past, past))
        os.utime(file.parent, (past, past))
    assert_right(Cache(tmp_path, stamp="s").get(OLD.path, CONTENT))
    Cache(tmp_path, stamp="s").put("news/other.md", CONTENT, told=[TOLD], problems=[])
    cache = Cache(tmp_path, stamp="s")
    assert cache.get("news/gone.md", CONTENT) is None
    assert cache.get(OLD.path, CONTENT) is not None
    assert len([place for place in tmp_path.iterdir() if place.is_dir()]) == 2


def test_what_a_killed_run_left_is_swept_later(tmp_path: Path) -> None:
    old, young = tmp_path / "a.part", tmp_path / "b.part"
    for left in (old, young):
        left.write_bytes(b"half")
    past = time.time() - 7200
    os.utime(old, (past, past))
    filled(tmp_path)
    assert not old.exists()
    assert young.exists()


def test_the_stamp_depends_on_its_parts_and_on_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    assert stamp("a") == stamp("a") != stamp("b")
    assert stamp("ab", "c") != stamp("a", "bc")
    before = stamp("a")
    monkeypatch.setattr(module, "_LIBRARIES", ("numpy", "no-such-library"))
    fewer = stamp("a")
    assert fewer != before
    monkeypatch.setattr(module, "_CODE", ("reading",))
    assert stamp("a") != fewer


def test_the_stamp_depends_on_all_that_reads_and_on_what_it_reads_with() -> None:
    code = {file.relative_to(PACKAGE).as_posix() for file in module._code_files()}  # noqa: SLF001 - what is in the stamp
    assert {"embeddings.py", "codec.py", "lexicons/__init__.py", "alignment/meaning.py", "records/claims.py"} <= code
    assert {"onnxruntime", "spacy", "tokenizers", "trafilatura"} <= set(module._LIBRARIES)  # noqa: SLF001 - the same


def test_claims_and_vectors_stay_side_by_side() -> None:
    new = Told(article=NEW, claims=(TWENTY_FIVE,), vectors=np.full((1, 4), 9, dtype=np.float32))
    claims, vectors = together(TOLD, EMPTY, new)
    assert claims == (EIGHTEEN, MONDAY, TWENTY_FIVE)
    assert vectors[:, 0].tolist() == [0, 4, 9]
