import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.language import annotations
from claimcheck.language.attribution import quotations
from claimcheck.language.attribution.linking import link
from claimcheck.language.attribution.links import LabelledSpan, Link, Role
from claimcheck.records import Name, NameLabel, Span

VOCAB = spacy.blank("en").vocab


def laid_out(text: str) -> Doc:
    annotations.register()
    words = text.split()
    starts = [i == 0 or word == "|" or words[i - 1] in {".", "|"} for i, word in enumerate(words)]
    heads = [i if start else i - 1 for i, start in enumerate(starts)]
    closing = {".", ",", "”"}
    spaces = [word != "“" and after not in closing for word, after in zip(words, [*words[1:], ""], strict=True)]
    doc = Doc(VOCAB, words=words, spaces=spaces, heads=heads, deps=["ROOT" if s else "dep" for s in starts])
    doc._.gaps = frozenset(i for i, word in enumerate(words) if word == "|")
    return doc


def spans(doc: Doc, frames: list[dict[str, Role]]) -> list[LabelledSpan]:
    """Return the phrases of each frame, whose cue is one word, as spans."""
    words = [token.text for token in doc]
    found = []
    for labelled in frames:
        frame = words.index(next(phrase for phrase, role in labelled.items() if role is Role.CUE))
        for phrase, role in labelled.items():
            parts = phrase.split()
            start = next(i for i in range(len(words)) if words[i : i + len(parts)] == parts)
            found.append(LabelledSpan(start=start, end=start + len(parts), role=role, frame=frame))
    return found


def joined(text: str, frames: list[dict[str, Role]]) -> list[tuple[str, str, str]]:
    doc = laid_out(text)
    links = link(doc, spans(doc, frames), quotations.find(doc))
    return [tuple(_words(doc, part) for part in (one.source, one.cue, one.content)) for one in links]  # type: ignore[misc]  # three parts


def _words(doc: Doc, intervals: list[tuple[int, int]]) -> str:
    return " ".join(token.text for start, end in intervals for token in doc[start:end])


SOURCE, CUE, CONTENT = Role.SOURCE, Role.CUE, Role.CONTENT


@pytest.mark.parametrize(
    ("text", "frames", "expected"),
    [
        (
            "Lee said it broke . Kim denied that .",
            [
                {"Lee": SOURCE, "said": CUE, "it broke": CONTENT},
                {"Kim": SOURCE, "denied": CUE, "that": CONTENT},
            ],
            [("Lee", "said", "it broke"), ("Kim", "denied", "that")],
        ),
        (
            "It broke , Lee said , and nobody cared .",
            [{"It broke": CONTENT, "Lee": SOURCE, "said": CUE, "and nobody cared": CONTENT}],
            [("Lee", "said", "It broke and nobody cared")],
        ),
        ("Reportedly it broke .", [{"Reportedly": CUE, "it broke": CONTENT}], [("", "Reportedly", "it broke")]),
        (
            "“ It broke , ” Lee said . “ Nobody has cared . ”",
            [{"“ It broke , ”": CONTENT, "Lee": SOURCE, "said": CUE}],
            [("Lee", "said", "“ It broke , ” “ Nobody has cared . ”")],
        ),
        (
            "Lee said it broke . The “ old mill ” burned .",
            [{"Lee": SOURCE, "said": CUE, "it broke": CONTENT}],
            [("Lee", "said", "it broke")],
        ),
    ],
)
def test_spans_of_one_frame_are_one_attribution(
    text: str, frames: list[dict[str, Role]], expected: list[tuple[str, str, str]]
) -> None:
    assert joined(text, frames) == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Toll may rise | police say | It may rise further .", ""),  # a headline above the body
        ("Police say : | It may rise further .", "It may rise further"),  # a list of what they say
        ("Police say | “ It may rise further . ”", "“ It may rise further . ”"),  # a quotation
    ],
)
def test_a_cue_reaches_into_another_paragraph_for_quotations_and_lists(text: str, content: str) -> None:
    cue = {"say": CUE, (content or "It may rise further"): CONTENT}
    assert joined(text, [cue]) == [("", "say", content)]


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
    first = {"Lee": SOURCE, "said": CUE, "it broke": CONTENT}
    found = spans(doc, [first, {"Kim": SOURCE, "denied": CUE, "that": CONTENT}])
    assert link(doc, found, ()) == link(doc, reversed(found), ())


def test_what_is_said_does_not_say_it() -> None:
    words = ["Roads", "stay", "closed", ",", "it", "seems", "to", "Kim", "."]
    deps = ["nsubj", "parataxis", "xcomp", "punct", "nsubj", "ROOT", "case", "obl", "punct"]
    lemmas = ["road", "stay", "closed", ",", "it", "seem", "to", "Kim", "."]
    doc = Doc(VOCAB, words=words, heads=[1, 5, 1, 5, 5, 5, 7, 5, 5], deps=deps, lemmas=lemmas)
    doc._.gaps = frozenset()
    cue = LabelledSpan(start=5, end=6, role=CUE, frame=5)
    told = LabelledSpan(start=0, end=3, role=CONTENT, frame=5)
    to_kim = LabelledSpan(start=6, end=8, role=CONTENT, frame=5)
    assert [one.source for one in link(doc, [cue, told], ())] == [[(7, 8)]]
    assert [one.source for one in link(doc, [cue, told, to_kim], ())] == [[]]


@pytest.mark.parametrize(
    ("text", "frames", "expected"),
    [
        (
            "Kim spoke . “ It broke , ” Lee said .",
            [{"Kim": SOURCE, "spoke": CUE}, {"Lee": SOURCE, "said": CUE}],
            [("Kim", "spoke", ""), ("Lee", "said", "“ It broke , ”")],
        ),
        (
            "Kim told us . “ It broke , ” Lee said .",
            [{"Kim": SOURCE, "told": CUE, "“ It broke , ”": CONTENT}, {"Lee": SOURCE, "said": CUE}],
            [("Kim", "told", ""), ("Lee", "said", "“ It broke , ”")],
        ),
        (
            "Kim promised that “ It broke , ” Lee said .",
            [{"Kim": SOURCE, "promised": CUE, "that “ It broke , ”": CONTENT}, {"Lee": SOURCE, "said": CUE}],
            [
                ("Lee", "said", "Kim promised that “ It broke , ”"),
                ("Kim", "promised", "that “ It broke , ”"),
            ],
        ),
        (
            "Lee said : “ It broke . ”",
            [{"Lee": SOURCE, "said": CUE}],
            [("Lee", "said", "“ It broke . ”")],
        ),
        (
            "“ It broke . ” Lee said little .",
            [{"Lee": SOURCE, "said": CUE}],
            [("Lee", "said", "")],
        ),
        (
            "“ It broke , ” Lee left .",
            [{"Lee": SOURCE, "left": CUE}],
            [("Lee", "left", "")],
        ),
    ],
)
def test_a_speaker_beside_a_quotation_says_it(
    text: str, frames: list[dict[str, Role]], expected: list[tuple[str, str, str]]
) -> None:
    assert joined(text, frames) == expected


@pytest.mark.parametrize(
    ("text", "frames", "expected"),
    [
        (
            "Lee asked : “ What ? Is Kim here ? ”",
            [{"Lee": SOURCE, "asked": CUE, "“ What ?": CONTENT}],
            [("Lee", "asked", "“ What ? Is Kim here ? ”")],
        ),
        (  # who speaks inside a quotation does not say all of it
            "“ Kim knows it broke . It did . ”",
            [{"Kim": SOURCE, "knows": CUE, "it broke": CONTENT}],
            [("Kim", "knows", "it broke")],
        ),
    ],
)
def test_a_quotation_is_one_speakers_from_mark_to_mark(
    text: str, frames: list[dict[str, Role]], expected: list[tuple[str, str, str]]
) -> None:
    assert joined(text, frames) == expected


@pytest.mark.parametrize(
    ("text", "loose", "expected"),
    [
        ("“ It broke . ” | Lee left .", (0, 5), [((0, 5))]),
        ("It broke . ” | Lee left .", (0, 4), [((0, 4))]),
        ("It broke . | Lee left .", (0, 3), []),
        ("Lee told of “ it . ”", (1, 7), []),
    ],
)
def test_what_is_quoted_is_said_though_nobody_is_told_to_say_it(
    text: str, loose: tuple[int, int], expected: list[tuple[int, int]]
) -> None:
    doc = laid_out(text)
    found = link(doc, [], quotations.find(doc), [loose])
    assert [part for one in found for part in one.content] == expected
    assert not any(one.source or one.cue for one in found)


@pytest.mark.parametrize(
    ("cue", "expected"),
    [(2, (0, 2)), (1, (0, 1))],  # a name that is cut is made whole, but for what is the cue or said
)
def test_a_source_holds_names_whole(cue: int, expected: tuple[int, int]) -> None:
    doc = laid_out("Ann Lee said it broke .")
    doc._.names = (Name(span=Span(0, 7), text="Ann Lee", label=NameLabel.PERSON, canonical="Ann Lee", key="ann lee"),)
    parts = [(0, 1, Role.SOURCE), (cue, cue + 1, Role.CUE), (3, 5, Role.CONTENT)]
    found = link(doc, [LabelledSpan(start=s, end=e, role=role, frame=cue) for s, e, role in parts], ())
    assert [one.source for one in found] == [[expected]]


def test_a_source_stands_in_the_paragraph_of_its_cue() -> None:
    frames = [{"said": CUE, "it broke": CONTENT, "Kim": SOURCE}]
    assert joined("They went and said it broke . | Kim left .", frames) == [("", "said", "it broke")]


def test_it_of_a_passive_is_no_source() -> None:
    annotations.register()
    words, tags = ["It", "is", "believed", "that", "rents", "rose"], ["PRP", "VBZ", "VBN", "IN", "NNS", "VBD"]
    deps = ["nsubj:pass", "aux:pass", "ROOT", "mark", "nsubj", "ccomp"]
    doc = Doc(VOCAB, words=words, tags=tags, deps=deps, heads=[2, 2, 2, 5, 5, 2])
    parts = [(0, 1, Role.SOURCE), (1, 3, Role.CUE), (3, 6, Role.CONTENT)]
    found = link(doc, [LabelledSpan(start=s, end=e, role=role, frame=2) for s, e, role in parts], ())
    assert found == (Link(cue=[(1, 3)], content=[(3, 6)], head=2),)


def test_the_source_of_a_passive_starts_after_its_preposition() -> None:
    annotations.register()
    words, tags = ["Lee", "was", "urged", "by", "doctors", "to", "act"], ["NNP", "VBD", "VBN", "IN", "NNS", "TO", "VB"]
    deps = ["nsubj:pass", "aux:pass", "ROOT", "case", "obl:agent", "mark", "xcomp"]
    doc = Doc(VOCAB, words=words, tags=tags, deps=deps, heads=[2, 2, 2, 4, 2, 6, 2])
    parts = [(3, 5, Role.SOURCE), (1, 3, Role.CUE), (5, 7, Role.CONTENT)]
    found = link(doc, [LabelledSpan(start=s, end=e, role=role, frame=2) for s, e, role in parts], ())
    assert [one.source for one in found] == [[(4, 5)]]


@pytest.mark.parametrize(
    ("text", "frame", "expected"),
    [
        ("16:15 Lee said it broke .",
         {"16:15 Lee": SOURCE, "said": CUE, "it broke": CONTENT}, ("Lee", "said", "it broke")),
        ("9.05 Roads shut , said Lee .", {"9.05 Roads shut": CONTENT, "said": CUE}, ("", "said", "Roads shut")),
        ("9.05 was paid , said Lee .", {"9.05 was paid": CONTENT, "said": CUE}, ("", "said", "9.05 was paid")),
        ("Lee said 16:15 was late .",
         {"Lee": SOURCE, "said": CUE, "16:15 was late": CONTENT}, ("Lee", "said", "16:15 was late")),
    ],
)  # fmt: skip
def test_hour_of_an_entry_belongs_to_nobody(text: str, frame: dict[str, Role], expected: tuple[str, str, str]) -> None:
    assert joined(text, [frame]) == [expected]
