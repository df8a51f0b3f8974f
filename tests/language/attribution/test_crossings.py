import pytest
import spacy
from spacy.tokens import Doc, Span

from claimcheck.language.attribution.crossings import within_sentences

VOCAB = spacy.blank("en").vocab
WORDS = ["Ruiz", "said", "roads", "flooded", ".", "Lund", "denied", "fault", "."]
HEADS = [1, 1, 3, 1, 1, 6, 6, 6, 6]
DEPS = ["nsubj", "ROOT", "nsubj", "ccomp", "punct", "nsubj", "ROOT", "obj", "punct"]
POS = ["PROPN", "VERB", "NOUN", "VERB", "PUNCT", "PROPN", "VERB", "NOUN", "PUNCT"]
RUIZ, SAID, ROADS, LUND, DENIED, FAULT = range(6)
SPANS = [
    (0, 1, "SOURCE"), (1, 2, "CUE"), (2, 4, "CONTENT"), (5, 6, "SOURCE"), (6, 7, "CUE"), (7, 8, "CONTENT"),
]  # fmt: skip
OWN = {SAID: RUIZ, ROADS: SAID, DENIED: LUND, FAULT: DENIED}


def read(
    links: dict[int, int], *, labelled: frozenset[int] = frozenset(range(6)), deps: list[str] = DEPS
) -> dict[int, int]:
    doc = Doc(VOCAB, words=WORDS, heads=HEADS, deps=deps, pos=POS)
    spans = [Span(doc, start, end, label) for start, end, label in SPANS]
    kept = [span if i in labelled else Span(doc, span.start, span.end, "OTHER") for i, span in enumerate(spans)]
    return within_sentences(kept, links, {i: span.root for i, span in enumerate(spans)})


@pytest.mark.parametrize(
    "crossing",
    [{SAID: LUND}, {DENIED: RUIZ}, {FAULT: SAID}, {ROADS: DENIED}],
    ids=["source of the next", "source before", "content of the cue before", "content of the next"],
)
def test_what_syntax_ties_within_a_sentence_is_not_another_sentences(crossing: dict[int, int]) -> None:
    assert read(OWN | crossing) == OWN


def test_subject_that_is_a_name_without_a_label_leaves_no_other_source() -> None:
    assert read({SAID: LUND}, labelled=frozenset({SAID, LUND})) == {}


def test_links_across_sentences_stay_where_syntax_is_silent() -> None:
    loose = ["dep" if dep != "ROOT" else dep for dep in DEPS]
    assert read({SAID: LUND}, deps=loose) == {SAID: LUND}
    assert read({FAULT: SAID}, labelled=frozenset({SAID, FAULT})) == {FAULT: SAID}
