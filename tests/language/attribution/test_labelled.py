import pytest
import spacy
from spacy.tokens import Doc, Span, SpanGroup

from claimcheck.language import annotations
from claimcheck.language.attribution import labelled
from claimcheck.language.attribution.linking import LabelledSpan, Role

VOCAB = spacy.blank("en").vocab
WORDS = ["Rain", "fell", ",", "Ruiz", "had", "said", "and", "added", "that", "\n\n", "roads", "flooded", "."]
HEADS = [1, 5, 1, 5, 5, 5, 7, 5, 11, 9, 11, 7, 5]
POS = ["NOUN", "VERB", "PUNCT", "PROPN", "AUX", "VERB", "CCONJ", "VERB", "SCONJ", "SPACE", "NOUN", "VERB", "PUNCT"]


def label(spans: list[tuple[int, int, str]], links: list[tuple[int, int]]) -> Doc:
    annotations.register()
    doc = Doc(VOCAB, words=WORDS, heads=HEADS, deps=["dep"] * len(WORDS), pos=POS)
    doc._.gaps = frozenset({9})
    marked = [Span(doc, start, end, name) for start, end, name in spans]
    doc.spans["attribution"] = SpanGroup(doc, name="attribution", spans=marked, attrs={"links": links})
    return doc


def span(start: int, end: int, role: Role, frame: int) -> LabelledSpan:
    return LabelledSpan(start=start, end=end, role=role, frame=frame)


@pytest.mark.parametrize(
    ("spans", "links", "wanted"),
    [
        (
            [(0, 2, "CONTENT"), (3, 4, "SOURCE"), (4, 6, "CUE")],
            [(0, 2), (2, 1)],
            [span(0, 2, Role.CONTENT, 5), span(3, 4, Role.SOURCE, 5), span(4, 6, Role.CUE, 5)],
        ),
        (  # one source of two cues; a content that runs over a gap
            [(3, 4, "SOURCE"), (4, 6, "CUE"), (7, 8, "CUE"), (8, 12, "CONTENT")],
            [(1, 0), (2, 0), (3, 2)],
            [
                span(3, 4, Role.SOURCE, 5),
                span(3, 4, Role.SOURCE, 7),
                span(4, 6, Role.CUE, 5),
                span(7, 8, Role.CUE, 7),
                span(8, 9, Role.CONTENT, 7),
                span(10, 12, Role.CONTENT, 7),
            ],
        ),
        ([(0, 1, "CONTENT"), (3, 4, "SOURCE")], [], []),
        ([], [], []),
    ],
)
def test_candidates(
    spans: list[tuple[int, int, str]], links: list[tuple[int, int]], wanted: list[LabelledSpan]
) -> None:
    assert list(labelled.candidates(label(spans, links))) == wanted


@pytest.mark.parametrize(
    ("spans", "links", "wanted"),
    [
        (  # "flooded" hangs on "added", which is a cue whatever the network says
            [(8, 9, "CONTENT"), (10, 12, "CONTENT")],
            [],
            [span(7, 8, Role.CUE, 7), span(10, 12, Role.CONTENT, 7)],
        ),
        (  # "added" stands in a cue that another word heads
            [(5, 8, "CUE"), (10, 12, "CONTENT")],
            [],
            [span(5, 8, Role.CUE, 5), span(10, 12, Role.CONTENT, 5)],
        ),
        (  # and here in a content
            [(4, 6, "CUE"), (7, 8, "CONTENT"), (10, 12, "CONTENT")],
            [(1, 0)],
            [span(4, 6, Role.CUE, 5), span(7, 8, Role.CONTENT, 5)],
        ),
    ],
)
def test_a_content_without_cue_takes_the_one_it_hangs_on(
    spans: list[tuple[int, int, str]], links: list[tuple[int, int]], wanted: list[LabelledSpan]
) -> None:
    assert list(labelled.candidates(label(spans, links))) == wanted
