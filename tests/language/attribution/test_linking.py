import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.language import annotations
from claimcheck.language.attribution import quotations
from claimcheck.language.attribution.linking import LabelledSpan, Link, Role, link

VOCAB = spacy.blank("en").vocab


def laid_out(text: str) -> Doc:
    annotations.register()
    words = text.split()
    starts = [i == 0 or words[i - 1] in {".", "|"} for i in range(len(words))]
    heads = [i if start else i - 1 for i, start in enumerate(starts)]
    closing = {".", ",", "”"}
    spaces = [word != "“" and after not in closing for word, after in zip(words, [*words[1:], ""], strict=True)]
    doc = Doc(VOCAB, words=words, spaces=spaces, heads=heads, deps=["ROOT" if s else "dep" for s in starts])
    doc._.gaps = frozenset(i for i, word in enumerate(words) if word == "|")
    return doc


def spans(doc: Doc, labelled: dict[str, Role]) -> list[LabelledSpan]:
    words = [token.text for token in doc]
    found = []
    for phrase, role in labelled.items():
        parts = phrase.split()
        start = next(i for i in range(len(words)) if words[i : i + len(parts)] == parts)
        found.append(LabelledSpan(start=start, end=start + len(parts), role=role))
    return found


def joined(text: str, labelled: dict[str, Role]) -> list[tuple[str, str, str]]:
    doc = laid_out(text)
    links = link(doc, spans(doc, labelled), quotations.find(doc))
    return [tuple(_words(doc, part) for part in (one.source, one.cue, one.content)) for one in links]  # type: ignore[misc]  # three parts


def _words(doc: Doc, intervals: list[tuple[int, int]]) -> str:
    return " ".join(token.text for start, end in intervals for token in doc[start:end])


SOURCE, CUE, CONTENT = Role.SOURCE, Role.CUE, Role.CONTENT


@pytest.mark.parametrize(
    ("text", "labelled", "expected"),
    [
        (
            "Lee said it broke . Kim denied that .",
            {"Lee": SOURCE, "said": CUE, "it broke": CONTENT, "Kim": SOURCE, "denied": CUE, "that": CONTENT},
            [("Lee", "said", "it broke"), ("Kim", "denied", "that")],
        ),
        (
            "It broke , Lee said , and nobody cared .",
            {"It broke": CONTENT, "Lee": SOURCE, "said": CUE, "and nobody cared": CONTENT},
            [("Lee", "said", "It broke and nobody cared")],
        ),
        ("Reportedly it broke .", {"Reportedly": CUE, "it broke": CONTENT}, [("", "Reportedly", "it broke")]),
        ("It broke .", {"It broke": CONTENT}, []),
        (
            "“ It broke , ” Lee said . “ Nobody has cared . ”",
            {"“ It broke , ”": CONTENT, "Lee": SOURCE, "said": CUE},
            [("Lee", "said", "“ It broke , ” “ Nobody has cared . ”")],
        ),
        (
            "Lee said it broke . The “ old mill ” burned .",
            {"Lee": SOURCE, "said": CUE, "it broke": CONTENT},
            [("Lee", "said", "it broke")],
        ),
    ],
)
def test_spans_without_a_frame_are_joined_by_nearness(
    text: str, labelled: dict[str, Role], expected: list[tuple[str, str, str]]
) -> None:
    assert joined(text, labelled) == expected


def test_a_shared_frame_joins_whatever_stands_between() -> None:
    doc = laid_out("Lee said Kim denied that it broke .")
    found = [
        LabelledSpan(start=0, end=1, role=SOURCE, frame=3),
        LabelledSpan(start=3, end=4, role=CUE, frame=3),
        LabelledSpan(start=4, end=7, role=CONTENT, frame=3),
    ]
    assert link(doc, found, ()) == (Link(source=[(0, 1)], cue=[(3, 4)], content=[(4, 7)], head=3),)


def test_the_order_of_the_spans_does_not_matter() -> None:
    doc = laid_out("Lee said it broke . Kim denied that .")
    labelled = {"Lee": SOURCE, "said": CUE, "it broke": CONTENT, "Kim": SOURCE, "denied": CUE, "that": CONTENT}
    found = spans(doc, labelled)
    assert link(doc, found, ()) == link(doc, reversed(found), ())
