"""Details are exchanged in one place and nowhere else, and what is learned from them separates them."""

import contextlib
import random
import tomllib
from pathlib import Path

import pytest

from claimcheck.comparison.events.evidence import Weights, weights
from claimcheck.language import Reader
from claimcheck.records import Article, Claim
from models.comparison import fit
from models.comparison.examples import OPPOSED, Example, examples, read_story
from models.comparison.plant import Planted, plant

FIRST = """The old mill

2025-03-05

Mayor Ana Lund of Plymouth said on Tuesday that the fire had destroyed 40 barns near the harbour.
"""
SECOND = """Barns burn

2025-03-05

The fire destroyed 40 barns near the harbour, Mayor Ana Lund of Plymouth said on Tuesday. Viktor Hale owns the mill.
"""


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stories") / "plymouth"
    folder.mkdir()
    for outlet, text in (("post", FIRST), ("times", SECOND)):
        folder.joinpath(f"{outlet}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def told(story: Path) -> list[tuple[Article, tuple[Claim, ...]]]:
    with contextlib.chdir(story.parent):  # ids depend on the path, and what is exchanged on the ids
        return read_story(Path(story.name), Reader(None))


@pytest.fixture(scope="module")
def planted(told: list[tuple[Article, tuple[Claim, ...]]]) -> list[Planted]:
    (_, own), second = told
    pool = [n for claim in second[1] for n in claim.names]
    return [found for a in own for b in second[1] for found in plant(a, b, second, pool)]


def test_figures_dates_and_names_are_exchanged(planted: list[Planted]) -> None:
    assert {found.kind for found in planted} == {"number", "date", "name"}


def test_only_the_detail_is_changed_in_the_text(planted: list[Planted]) -> None:
    assert len(planted) >= 3
    for found in planted:
        _, place = found.places
        assert len(found.article.text) == len(SECOND)
        changed = [i for i, (old, new) in enumerate(zip(SECOND, found.article.text, strict=True)) if old != new]
        assert changed
        assert place.start <= changed[0] <= changed[-1] < place.end


def test_planted_details_are_examples_of_one_fact(told: list[tuple[Article, tuple[Claim, ...]]]) -> None:
    found = list(examples("fire", told, []))
    assert {kind for kind, example in found if example.is_planted} >= {"number", "date"}
    assert all(example.is_one_fact for _, example in found if example.is_planted)


def test_marked_sentences_are_examples_of_one_fact(tmp_path: Path) -> None:
    first = "The fire destroyed 40 barns near the harbour of Plymouth."
    second = "The fire destroyed 65 barns near the harbour of Plymouth."
    for outlet, text in (("post", first), ("times", second)):
        tmp_path.joinpath(f"{outlet}.txt").write_text(f"{text}\n", encoding="utf-8")
    gold = {
        "relation": "contradicts",
        "kind": "number",
        "a": {"file": "post.txt", "quote": first},
        "b": {"file": "times.txt", "quote": second},
    }
    told = read_story(tmp_path, Reader(None))
    marked = [example for kind, example in examples("fire", told, [gold]) if kind == "number"]
    plain = [example for kind, example in examples("fire", told, []) if kind == "number"]
    assert marked
    assert all(example.is_one_fact and example.is_read for example in marked)
    assert not any(example.is_one_fact for example in plain)


def example(story: str, strength: float, *, is_one_fact: bool) -> Example:
    features = {"strength": strength, "noise": random.Random(f"{story}{strength}").random()}  # noqa: S311 - no secret
    return Example(
        story=story,
        features=features,
        is_one_fact=is_one_fact,
        is_planted=is_one_fact,
        is_read=False,
        note=f"{strength}",
    )


EXAMPLES = [example(f"s{i}", i % 7 + 5 * (i % 2), is_one_fact=i % 2 == 1) for i in range(80)]


def test_what_separates_the_examples_is_learned() -> None:
    fitted = fit.fit(EXAMPLES)
    assert fitted.weights["strength"] > abs(fitted.weights["noise"])
    right = [(likely >= 0.5) == e.is_one_fact for likely, e in zip(fitted.likelihoods, EXAMPLES, strict=True)]
    assert sum(right) >= 0.8 * len(right)


def test_likelihoods_are_held_against_what_is_true() -> None:
    bins = list(fit.calibration(fit.fit(EXAMPLES), EXAMPLES))
    assert sum(count for _, count, _ in bins) == len(EXAMPLES)
    assert bins[0][2] < bins[-1][2]


def test_the_threshold_allows_no_more_alarms_than_asked() -> None:
    fitted = fit.fit(EXAMPLES)
    for most in (0, 1, 3):
        at = fit.threshold(fitted, EXAMPLES, most)
        wrong = {
            e.note for likely, e in zip(fitted.likelihoods, EXAMPLES, strict=True) if likely >= at and not e.is_one_fact
        }
        assert len(wrong) <= most


def test_the_table_that_is_written_can_be_read() -> None:
    fitted = fit.fit(EXAMPLES)
    table = tomllib.loads(fit.table("number", Weights(fitted.bias, 0.5, fitted.weights)))["number"]
    assert table["threshold"] == 0.5
    assert set(table["weights"]) == set(fitted.weights)
    assert set(weights()) == set(OPPOSED)
