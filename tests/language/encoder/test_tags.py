import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from claimcheck.language.encoder.tags import best_tags, spans, transitions

TAGS = ("O", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
TABLE = transitions(TAGS)


def one_hot(tags: list[str], weight: float = 5.0) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    scores = np.zeros((len(tags), len(TAGS)), dtype=np.float32)
    for i, tag in enumerate(tags):
        scores[i, TAGS.index(tag)] = weight
    return scores


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["O", "B-ORG", "I-ORG", "O"], ["O", "B-ORG", "I-ORG", "O"]),
        (["B-ORG", "B-ORG", "I-ORG"], ["B-ORG", "B-ORG", "I-ORG"]),
        ([], []),
    ],
)
def test_well_formed_tags_stay(wanted: list[str], found: list[str]) -> None:
    assert [TAGS[i] for i in best_tags(one_hot(wanted), TABLE, frozenset())] == found


@given(arrays(np.float32, st.tuples(st.integers(0, 12), st.just(len(TAGS))), elements=st.integers(-9, 9).map(float)))
def test_an_inner_tag_follows_one_of_its_own_label(scores: "np.ndarray[tuple[int, int], np.dtype[np.float32]]") -> None:
    found = [TAGS[i] for i in best_tags(scores, TABLE, frozenset({3}))]
    assert len(found) == len(scores)
    for i, tag in enumerate(found):
        if tag.startswith("I-"):
            assert i not in (0, 3)
            assert found[i - 1][1:] == tag[1:] or found[i - 1] == f"B{tag[1:]}"


def test_a_span_ends_before_a_start() -> None:
    scores = one_hot(["B-ORG", "I-ORG", "I-ORG"])
    assert [TAGS[i] for i in best_tags(scores, TABLE, frozenset())] == ["B-ORG", "I-ORG", "I-ORG"]
    assert TAGS[best_tags(scores, TABLE, frozenset({2}))[2]] != "I-ORG"


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["B-ORG", "B-ORG"], [(0, 1, "ORG"), (1, 2, "ORG")]),
        (["O", "B-LOC", "I-LOC"], [(1, 3, "LOC")]),
        ([], []),
        (["O"], []),
    ],
)
def test_spans(tags: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert spans(tags) == expected
