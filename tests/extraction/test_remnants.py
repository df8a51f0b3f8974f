"""What is left of a sentence beside what others said in it."""

import pytest

from claimcheck.extraction.remnants import left_of
from claimcheck.records import Span
from tests.extraction.parsed import parsed

SUNG = (
    "“/``/punct/sung Norma/NNP/nsubj/sung ”/''/punct/sung was/VBD/aux/sung sung/VBN/ROOT/-/sing and/CC/cc/said "
    "said/VBD/conj/sung by/IN/case/Lund Lund/NNP/obl/said ././punct/sung"
)


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ([], ["“ Norma ” was sung and said by Lund ."]),
        ([(6, 9)], ["“ Norma ” was sung"]),  # "said by Lund"
        ([(6, 7), (8, 9)], ["“ Norma ” was sung"]),
        ([(3, 10)], ["“ Norma ”"]),
        ([(0, 2)], ["was sung and said by Lund ."]),
    ],
)
def test_no_loose_end_is_left_and_marks_that_are_closed_stay(taken: list[tuple[int, int]], left: list[str]) -> None:
    doc = parsed(SUNG)
    spans = [Span(token.idx, token.idx + len(token)) for token in doc]
    places = [Span(spans[start].start, spans[end - 1].end) for start, end in taken]
    found = left_of(tuple(doc), spans, places)
    assert [" ".join(t.text for t in doc if span.covers(spans[t.i])) for span in found] == left
