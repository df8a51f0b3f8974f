import re
from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from claimcheck.language import annotations
from claimcheck.language.attribution import quotations

NLP = spacy.blank("en")


def lay_out(text: str) -> Doc:
    """Build a Doc whose line breaks are gaps that part its paragraphs."""
    annotations.register()
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[bool | int | None] = []
    gaps: set[int] = set()
    for number, piece in enumerate(re.split(r"(\n+)", text)):
        if number % 2:
            gaps.add(len(words))
            words.append(piece)
            spaces.append(False)
            starts.append(True)
            continue
        doc = NLP(piece)
        words += [token.text for token in doc]
        spaces += [bool(token.whitespace_) for token in doc]
        starts += [token.i == 0 for token in doc]
    doc = Doc(NLP.vocab, words=words, spaces=spaces, sent_starts=starts)
    doc._.gaps = frozenset(gaps)
    assert doc.text == text
    return doc


def found(text: str) -> list[str]:
    doc = lay_out(text)
    return [doc.text[doc[q.start].idx : doc[q.end - 1].idx + len(doc[q.end - 1])] for q in quotations.find(doc)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is over,” she said.", ["“It is over,”"]),
        ('"It is over," she said. "Go home."', ['"It is over,"', '"Go home."']),
        ("''It is over,'' she said.", ["''It is over,''"]),
        ("‘It is over,’ she said.", ["‘It is over,’"]),
        ("She said: 'It is over.'", ["'It is over.'"]),
        ("« C'est fini », dit-elle.", ["« C'est fini »"]),
        ("The «old» plan", ["«old»"]),
        ("He was a so-called “expert” on it.", ["“expert”"]),
        ("“He told me ‘go away’ twice,” she said.", ["“He told me ‘go away’ twice,”", "‘go away’"]),
        ("'He told me \"go away\" twice,' she said.", ["'He told me \"go away\" twice,'", '"go away"']),
        ("He said “it’s Lee’s house, not the Joneses’,” and left.", ["“it’s Lee’s house, not the Joneses’,”"]),
        ("(“It is over” — he left.)", ["“It is over”"]),
        ("“What he calls “the end” is none,” she said.", ["“What he calls “the end” is none,”", "“the end”"]),
        ("“It began. She said: “It is over.”", ["“It is over.”"]),
        ("”It is over,” she said. “Go home.”", ["”It is over,”", "“Go home.”"]),
        ("He said it is over.” She left.", []),
    ],
)
def test_marks_in_pairs_make_a_quotation(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights and the union's claims weren't heard.",
        "It's the ’90s again, 'tis said, and rock 'n' roll lives.",
        'He is 6\' 2" tall and the board is 5" wide.',
        "Nothing is quoted here.",
        "It cost 5' more than Lee’s.",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    assert found(text) == []


def test_an_opening_mark_at_each_paragraph_carries_a_quotation_on() -> None:
    text = "“We came at noon.\n\n“Nobody was there.\n\n“So we left,” Cole said.\n"
    doc = lay_out(text)
    assert [q.is_continued for q in quotations.find(doc)] == [True, True, False]
    assert found(text) == ["“We came at noon.", "“Nobody was there.", "“So we left,”"]


def test_a_stray_mark_costs_its_own_paragraph_at_most() -> None:
    assert found("He said “it was over.\n\nShe left. “Fine,” she said.\n\n“Good,” he said.") == ["“Fine,”", "“Good,”"]


def test_a_quotation_may_close_in_a_paragraph_that_no_mark_opens() -> None:
    assert found('“We came at noon.\n\nNobody was there," Cole said.') == ["“We came at noon.", 'Nobody was there,"']
    assert found('"We came at noon.\n\nNobody was there," Cole said. "We left."') == [
        '"We came at noon.',
        'Nobody was there,"',
        '"We left."',
    ]
    assert found("He saw the “mill.\n\nIt was old.\n\nBut it stood,” Cole said.") == []


def test_a_mark_that_opens_twice_loses_the_first() -> None:
    assert found("A “stray mark and “a real one” here.") == ["“a real one”"]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“It is over,” she said.", "It is over,"),
        ("''It is over,'' she said.", "It is over,"),
        ("She said:“Go”—and left.", "Go"),
        ("“We came.\n\n“We left,” he said.", "We came."),
    ],
)
def test_inside_leaves_the_marks_out_to_the_code_point(text: str, inside: str) -> None:
    assert quotations.find(lay_out(text))[0].inside.of(text) == inside


def test_depth_counts_the_quotations_around() -> None:
    assert [q.depth for q in quotations.find(lay_out("“He said ‘go’ twice,” she said."))] == [0, 1]


def test_outermost_leaves_inner_quotations_out() -> None:
    every = quotations.find(lay_out("“He said ‘go’ twice,” she said."))
    assert quotations.outermost(every) == every[:1]


@given(st.text(alphabet="ab .,\"'“”‘’«»`\n", max_size=60))
def test_quotations_are_sorted_nested_and_within_the_text(text: str) -> None:
    if not text.strip():
        return
    doc = lay_out(text)
    every = quotations.find(doc)
    assert list(every) == sorted(every, key=lambda q: (q.start, -q.end))
    for one in every:
        assert 0 <= one.start < one.end <= len(doc)
    for one, other in pairwise(every):
        assert other.inside.start >= one.inside.end or other.inside.end <= one.inside.end


def test_ten_thousand_opening_marks_stay_cheap() -> None:
    assert found("“ " * 10_000 + "and no end") == []
