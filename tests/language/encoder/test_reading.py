from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.encoder.reading import MAX_SENTENCE_WORDS, find_sentences, read
from claimcheck.language.encoder.runs import WindowSizes
from tests.language.encoder.stand_in import Said, stand_in

SIZES = WindowSizes(window=12, core=8)
TABLE = {
    "Norvik": Said(head="denied", dep=1, ids=(0, 0, 1, 1), starts=True, name="B-ORG", attribution="B-SOURCE"),
    "denied": Said(head="denied", ids=(1, 1, 2, 2), attribution="B-CUE", link="Norvik"),
    "talks": Said(head="denied", attribution="B-CONTENT", link="denied"),
    ".": Said(head="denied", dep=2, ids=(2, 2, 0, 0)),
}


def test_a_sentence_is_read() -> None:
    found = read(["Norvik", "denied", "talks", "."], [0], stand_in(TABLE), SIZES)
    assert found.sentences == [0]
    assert found.heads == [1, 1, 1, 1]
    assert found.dependencies == [1, 0, 1, 2]  # a word that is no root never bears the root's label
    assert found.names == [(0, 1, "ORG")]
    assert found.attribution == [(0, 1, "SOURCE"), (1, 2, "CUE"), (2, 3, "CONTENT")]
    assert found.links == [(1, 0), (2, 1)]
    assert found.ids.tolist() == [[0, 0, 1, 1], [1, 1, 2, 2], [0, 0, 0, 0], [2, 2, 0, 0]]


def test_windows_overlap_and_every_word_counts_once() -> None:
    seen: list[list[str]] = []
    words = ["Norvik", "denied", "talks", "."] * 5
    found = read(words, [0], stand_in(TABLE, seen), SIZES)
    assert len(found.ids) == len(found.heads) == len(words)
    assert found.sentences == [0, 4, 8, 12, 16]
    assert found.heads == [4 * (i // 4) + 1 for i in range(20)]
    assert max(map(len, seen)) > SIZES.core - 2
    assert all(len(window) <= SIZES.window - 2 for window in seen)


def test_a_paragraph_begins_a_sentence() -> None:
    found = read(["talks", ".", "talks", "."], [0, 2], stand_in(TABLE), SIZES)
    assert found.sentences == [0, 2]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["on", "rain", "Norvik", "denied", "."], [0]),  # "On Thursday evening Norvik denied ..."
        (["on", "denied", "Norvik", "denied"], [0, 2]),
        (["rain", "rain", "Norvik", "denied"], [0, 2]),  # a heading
        (["on", "rain", ".", "Norvik", "denied"], [0, 3]),
        (["rain", "denied", "rain", ",", "Norvik", "denied"], [0]),
        (["rain", ",", "Norvik", "denied"], [0, 2]),  # "Regards, Norvik"
        (["rain", ",", '"', "Norvik", "denied"], [0]),
    ],
)
def test_a_sentence_goes_on_behind_what_only_opens_it(words: list[str], wanted: list[int]) -> None:
    marks = {",": TABLE["."], '"': TABLE["."]}
    table = {**TABLE, **marks, "on": Said(head="denied", ids=(0, 3, 0, 0)), "rain": Said(head="denied")}
    assert read(words, [0], stand_in(table), SIZES).sentences == wanted


@given(st.lists(st.sampled_from(["Norvik", "denied", "talks", ".", "rain"]), min_size=1, max_size=40), st.data())
def test_heads_stay_in_their_sentence(words: list[str], data: st.DataObject) -> None:
    paragraphs = sorted({0, *data.draw(st.sets(st.integers(0, len(words) - 1)))})
    found = read(words, paragraphs, stand_in(TABLE), SIZES)
    assert set(paragraphs) <= set(found.sentences)
    for start, end in zip(found.sentences, [*found.sentences[1:], len(words)], strict=True):
        assert all(start <= head < end for head in found.heads[start:end])
        assert sum(found.heads[i] == i for i in range(start, end)) == 1


@pytest.mark.parametrize("count", [1, MAX_SENTENCE_WORDS, MAX_SENTENCE_WORDS + 1, 5 * MAX_SENTENCE_WORDS])
def test_sentences_are_bounded(count: int) -> None:
    scores = np.full(count, -1.0, dtype=np.float32)
    scores[count // 2] = -0.5
    starts = find_sentences(scores, [0])
    assert starts[0] == 0
    assert max(np.diff([*starts, count])) <= MAX_SENTENCE_WORDS
    if count == MAX_SENTENCE_WORDS + 1:
        assert starts == [0, count // 2]


def said(role: str, link: str) -> Said:
    return Said(head="talks", attribution=f"B-{role}", link=link)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["Ruiz", "denied", "talks"], [(1, 0), (2, 1)]),
        (["talks", "Ruiz", "denied"], [(0, 2), (2, 1)]),
        (["talks", "denied"], [(0, 1)]),  # its source is not there
        (["talks", "Ruiz"], []),  # a content hangs on no source
        (["Ruiz", "says", "Ana", "denied", "talks"], [(1, 0), (3, 0), (4, 3)]),  # the network decides, not the distance
    ],
)
def test_links_lead_to_what_may_be_linked(words: list[str], wanted: list[tuple[int, int]]) -> None:
    table = {
        "Ruiz": said("SOURCE", "Ruiz"),
        "Ana": said("SOURCE", "Ana"),
        "denied": said("CUE", "Ruiz"),
        "says": said("CUE", "Ruiz"),
        "talks": said("CONTENT", "denied"),
    }
    assert read(words, [0], stand_in(table), SIZES).links == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["denied", "rain", "talks"], [(1, 0)]),  # the network would rather have the rain, which is no cue
        (["denied", "plans", "rain", "talks"], [(1, 0)]),  # the cue has a content already
        (["rain", "talks"], []),
    ],
)
def test_a_cue_without_content_takes_a_content_without_cue(words: list[str], wanted: list[tuple[int, int]]) -> None:
    table = {
        "denied": said("CUE", "denied"),
        "plans": said("CONTENT", "denied"),
        "rain": Said(head="rain"),
        "talks": Said(head="rain", attribution="B-CONTENT", link="rain", weight=8.5),
    }
    assert read(words, [0], stand_in(table), SIZES).links == wanted


def test_scores_of_tags_that_follow_one_another_count() -> None:
    network = stand_in({"Norvik": Said(head="Norvik", name="B-ORG"), "Bank": Said(head="Norvik", name="B-ORG")})
    steps: dict[str, tuple[tuple[float, ...], ...]] = {"ner": ((0.0, 0.0, 0.0), (0.0, -20.0, 20.0), (0.0, 0.0, 0.0))}
    together = replace(network, labels=replace(network.labels, steps=steps))
    assert read(["Norvik", "Bank"], [0], network, SIZES).names == [(0, 1, "ORG"), (1, 2, "ORG")]
    assert read(["Norvik", "Bank"], [0], together, SIZES).names == [(0, 2, "ORG")]


def test_a_link_without_weight_is_none() -> None:
    table = {
        "Ruiz": Said(head="Ruiz", attribution="B-CUE"),
        "talks": Said(head="Ruiz", attribution="B-CONTENT", link="x"),
    }
    sizes = WindowSizes(window=80, core=60)
    assert read(["Ruiz", *["rain"] * 60, "talks"], [0], stand_in(table | {"x": Said(head="x")}), sizes).links == []
