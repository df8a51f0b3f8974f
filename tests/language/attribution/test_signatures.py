import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.language import annotations
from claimcheck.language.attribution import quotations
from claimcheck.language.attribution.linking import link
from claimcheck.language.attribution.links import LabelledSpan, Role

VOCAB = spacy.blank("en").vocab
VERBS = {"left", "was"}


def laid_out(text: str) -> Doc:
    """Return a Doc of a text whose words stand apart; "|" is a line break between paragraphs."""
    annotations.register()
    words = text.split()
    starts = [i == 0 or words[i - 1] == "|" for i in range(len(words))]
    tagged = ["PROPN" if word[:1].isupper() else "VERB" if word in VERBS else "X" for word in words]
    doc = Doc(
        VOCAB,
        words=["\n" if word == "|" else word for word in words],
        spaces=[word != "“" for word in words],
        pos=tagged,
        tags=["VBD" if pos == "VERB" else "XX" for pos in tagged],
        heads=[i if start else i - 1 for i, start in enumerate(starts)],
        deps=["ROOT" if start else "dep" for start in starts],
    )
    doc._.gaps = frozenset(i for i, word in enumerate(words) if word == "|")
    return doc


def found(text: str, *labelled: LabelledSpan) -> list[tuple[str, str, str]]:
    doc = laid_out(text)
    links = link(doc, labelled, quotations.find(doc))
    return [(_text(doc, one.source), _text(doc, one.cue), _text(doc, one.content)) for one in links]


def _text(doc: Doc, intervals: list[tuple[int, int]]) -> str:
    return " ".join(token.text for start, end in intervals for token in doc[start:end])


@pytest.mark.parametrize("dash", ["—", "–", "--", "―", "-"])
def test_a_signed_paragraph_is_one_attribution(dash: str) -> None:
    text = f"Voices from the quay | “ The ferry was late again . ” {dash} Ana Ruiz , baker . | Rain fell"
    assert found(text) == [("Ana Ruiz , baker", dash, "“ The ferry was late again . ”")]


def test_what_was_found_inside_of_it_gives_way() -> None:
    spans = [
        LabelledSpan(start=1, end=2, role=Role.SOURCE, frame=2),
        LabelledSpan(start=2, end=3, role=Role.CUE, frame=2),
        LabelledSpan(start=3, end=5, role=Role.CONTENT, frame=2),
    ]
    text = "“ Lee said ferries sink . ” — Ana Ruiz | Kim said nothing"
    spans += [LabelledSpan(start=12, end=13, role=Role.CUE, frame=12)]
    assert found(text, *spans) == [
        ("Ana Ruiz", "—", "“ Lee said ferries sink . ”"),
        ("", "said", ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“ The ferry was late again , ” Ana Ruiz",  # no dash
        "“ The ferry was late again ” — and nobody left",  # no name
        "“ The ferry was late again ” — Ana left early",  # a sentence that goes on
        "Nobody left “ the ferry that was late ” — Ana Ruiz",  # it is not the paragraph
        "“ The ferry was late again . ” — | Ana Ruiz",  # another paragraph
        "“ Late again ” — Ana Ruiz",  # a title rather than speech
    ],
)
def test_what_is_no_signature(text: str) -> None:
    assert found(text) == []
