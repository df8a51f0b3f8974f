import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records import Span
from claimcheck.reports.html.words import Label, Part, passage_parts, pieces, shown
from claimcheck.reports.sanitize import is_invisible
from tests.building import bare_article

TEXT = "The harbour wall gave way."
ARTICLE = bare_article(TEXT)


@given(text=st.text())
def test_nothing_invisible_is_shown(text: str) -> None:
    assert not any(is_invisible(character) for character in shown(text))


@pytest.mark.parametrize(
    ("text", "seen"),
    [("a\r\n\tb", "a   b"), ("10::30 ##[x]", "10::30 ##[x]"), ("\u202eb", "\\u202eb"), ("é 🌊", "é 🌊")],
)
def test_what_is_visible_stays_as_it_is(text: str, seen: str) -> None:
    assert shown(text) == seen


@given(marks=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(*sorted(pair)))))
def test_the_parts_of_a_passage_make_up_the_passage(marks: list[Span]) -> None:
    window = Span(4, 20)
    parts = passage_parts(ARTICLE, window, marks)
    assert "".join(part.text for part in parts) == window.of(TEXT)
    marked = sum(len(part.text) for part in parts if part.is_marked)
    inside = {at for mark in marks for at in range(mark.start, mark.end) if 4 <= at < 20}
    assert marked == len(inside)


def test_a_marked_word_is_a_part() -> None:
    assert passage_parts(ARTICLE, Span(0, 16), [Span(4, 11)]) == (
        Part("The ", is_marked=False),
        Part("harbour", is_marked=True),
        Part(" wall", is_marked=False),
    )


SPANS = st.tuples(st.integers(0, 26), st.integers(0, 26)).map(lambda pair: Span(*sorted(pair)))
LABELS = st.lists(
    st.builds(Label, SPANS, st.integers(0, 3), is_claim=st.booleans(), tone=st.sampled_from(["conflict", "alone"]))
)


@given(labels=LABELS)
def test_the_pieces_of_a_text_make_up_the_text(labels: list[Label]) -> None:
    known: set[int] = set()
    found = pieces(TEXT, Span(0, len(TEXT)), labels, known=known)
    assert "".join(piece.text for piece in found) == TEXT
    first = [number for piece in found for number in piece.first]
    assert len(first) == len(set(first))
    assert (
        set(first)
        == known
        == {label.number for label in labels if label.is_claim and label.span.start < label.span.end}
    )


def test_a_piece_shows_the_worst_that_its_claims_are_in() -> None:
    labels = [
        Label(Span(0, 16), 1, is_claim=True, tone="agreement"),
        Label(Span(12, 25), 2, is_claim=True, tone="conflict"),
        Label(Span(12, 16), 7, is_claim=False, tone=""),
    ]
    found = pieces(TEXT, Span(0, len(TEXT)), labels, known={1})
    assert [(piece.text, piece.tone, piece.claims, piece.first, piece.findings) for piece in found] == [
        ("The harbour ", "agreement", (1,), (), ()),
        ("wall", "conflict", (1, 2), (2,), (7,)),
        (" gave way", "conflict", (2,), (), ()),
        (".", "", (), (), ()),
    ]
