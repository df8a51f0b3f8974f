import json
from pathlib import Path

import pytest

from models import card, package

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "models" / "en_claimcheck"


def test_the_tables_of_the_card_say_what_was_measured() -> None:
    measured = json.loads(card.SCORES.read_text(encoding="utf-8"))
    text = card.CARD.read_text(encoding="utf-8")
    assert card.filled(text, measured) == text


def test_the_scores_are_those_of_the_model_that_is_shipped() -> None:
    measured = json.loads(card.SCORES.read_text(encoding="utf-8"))
    meta = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file())
    assert (measured["name"], measured["version"]) == (meta["name"], meta["version"])
    assert measured["components"] == meta["components"]
    assert measured["size_bytes"] == size


def test_the_model_names_licence_and_sources_and_no_folder_of_its_training() -> None:
    meta = json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))
    assert meta["license"] == package.LICENSE
    assert [source["name"] for source in meta["sources"]] == [source["name"] for source in package.SOURCES]
    config = (FOLDER / "config.cfg").read_text(encoding="utf-8")
    assert "\ntrain = null\n" in config
    assert "\ndev = null\n" in config


def test_every_file_of_the_model_can_be_committed() -> None:
    sizes = {path.name: path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()}
    assert sizes
    assert max(sizes.values()) < 90_000_000


def test_a_card_without_markers_is_refused() -> None:
    measured = json.loads(card.SCORES.read_text(encoding="utf-8"))
    with pytest.raises(ValueError, match="markers"):
        card.filled("no tables here", measured)
