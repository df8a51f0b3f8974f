import pytest

from claimcheck.records import FindingKind, Relation
from claimcheck.report import Report
from claimcheck.reports.selection import EVERYTHING, Order, Selection


def test_everything_is_everything_in_the_order_of_the_report(storm: Report) -> None:
    assert EVERYTHING.of(storm, storm.findings) == storm.findings
    assert not EVERYTHING.is_narrow


@pytest.mark.parametrize(
    ("selection", "count"),
    [
        (Selection(relations=frozenset({Relation.CONTRADICTS})), 4),
        (Selection(relations=frozenset({Relation.UPDATES, Relation.AGREES})), 3),
        (Selection(kinds=frozenset({FindingKind.NUMBER})), 3),
        (Selection(min_confidence_ratio=0.88), 3),
        (Selection(relations=frozenset({Relation.AGREES}), kinds=frozenset({FindingKind.DATE})), 0),
    ],
)
def test_a_selection_keeps_what_it_asks_for(storm: Report, selection: Selection, count: int) -> None:
    kept = selection.of(storm, storm.findings)
    assert selection.is_narrow
    assert len(kept) == count
    assert all(selection.has(finding) for finding in kept)


def test_the_surest_can_come_first(storm: Report) -> None:
    kept = Selection(order=Order.CONFIDENCE).of(storm, storm.findings)
    confidences = [finding.confidence for finding in kept]
    assert confidences == sorted(confidences, reverse=True)
    assert len(kept) == len(storm.findings)


def test_findings_can_come_as_they_stand_in_the_articles(storm: Report) -> None:
    place = {claim.id: index for index, claim in enumerate(storm.claims)}
    kept = Selection(order=Order.PLACE).of(storm, storm.findings)
    firsts = [min(place[claim] for claim in finding.claims) for finding in kept]
    assert firsts == sorted(firsts)
    assert len(set(firsts)) > 1
