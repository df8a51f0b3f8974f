"""Fixtures of the tests of all stages together."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.checker.storm import Write


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write articles into a new working folder and return their names."""
    monkeypatch.chdir(tmp_path)

    def written(articles: Mapping[str, str]) -> list[str]:
        for name, text in articles.items():
            Path(name).write_text(text, encoding="utf-8")
        return list(articles)

    return written
