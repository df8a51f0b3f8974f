import pytest
import spacy
from spacy.tokens import Doc, Span, SpanGroup

from claimcheck.language import annotations
from claimcheck.language.attribution import labelled
from claimcheck.language.attribution.links import LabelledSpan, Role

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


def test_contents_without_a_cue_are_handed_on() -> None:
    doc = label([(4, 6, "CUE"), (7, 8, "CONTENT"), (10, 12, "CONTENT")], [(1, 0)])
    assert labelled.without_cue(doc, labelled.candidates(doc)) == ((10, 12),)


@pytest.mark.parametrize(
    ("words", "tags", "deps", "end"),
    [
        ("praised roads , which cost much", "VBD NNS , WDT VBP RB", "ROOT obj punct nsubj acl:relcl advmod", 2),
        ("praised roads , bridges and fields", "VBD NNS , NNS CC NNS", "ROOT obj punct conj cc conj", 6),
        ("said roads grew , which cost", "VBD NNS VBD , WDT VBP", "ROOT nsubj ccomp punct nsubj acl:relcl", 6),
        ('praised " roads , which cost', "VBD `` NNS , WDT VBP", "ROOT punct obj punct nsubj acl:relcl", 6),
    ],
)
def test_an_aside_ends_what_is_praised_and_not_what_is_said(words: str, tags: str, deps: str, end: int) -> None:
    annotations.register()
    pos = ["VERB", *["NOUN"] * 5]
    doc = Doc(VOCAB, words=words.split(), tags=tags.split(), deps=deps.split(), heads=[0] * 6, pos=pos)
    marked = [Span(doc, 0, 1, "CUE"), Span(doc, 1, 6, "CONTENT")]
    doc.spans["attribution"] = SpanGroup(doc, name="attribution", spans=marked, attrs={"links": [(1, 0)]})
    assert [(one.start, one.end) for one in labelled.candidates(doc) if one.role is Role.CONTENT] == [(1, end)]
