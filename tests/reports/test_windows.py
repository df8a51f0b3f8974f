from dataclasses import replace

import pytest

from claimcheck.records import Span
from claimcheck.report import Report
from claimcheck.reports.windows import merged, window_of


@pytest.mark.parametrize(
    ("spans", "joined"),
    [
        ((), ()),
        ((Span(5, 9), Span(1, 3)), (Span(1, 3), Span(5, 9))),
        ((Span(1, 4), Span(3, 6)), (Span(1, 6),)),
        ((Span(1, 3), Span(3, 6)), (Span(1, 6),)),
        ((Span(1, 9), Span(2, 4)), (Span(1, 9),)),
        ((Span(2, 2),), ()),
    ],
)
def test_spans_that_touch_become_one(spans: tuple[Span, ...], joined: tuple[Span, ...]) -> None:
    assert merged(spans) == joined


def test_a_short_sentence_is_shown_whole(storm: Report) -> None:
    claim = storm.claims[0]
    text = storm.article_by_id[claim.article].text
    assert window_of(text, claim, ()) == claim.sentence


def test_a_long_sentence_is_shown_around_what_decides(storm: Report) -> None:
    text = "word " * 400
    claim = replace(storm.claims[0], sentence=Span(0, len(text)))
    mark = Span(1000, 1004)
    window = window_of(text, claim, (mark,))
    assert window.covers(mark)
    assert window.end - window.start < 600
    assert window.of(text).startswith("word ")
    assert not window.of(text).endswith(" ")
