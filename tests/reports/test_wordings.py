from dataclasses import replace

import pytest

from claimcheck.records import ATTRIBUTED_RULE, DETAILS_RULE, FindingKind, Relation
from claimcheck.report import Report
from claimcheck.reports.remainder import subjects
from claimcheck.reports.wordings import reason_beside, wordings, wordings_of_subject, wordings_of_topic


def test_each_article_of_an_agreement_is_given_its_own_words(storm: Report) -> None:
    topic = storm.found(Relation.AGREES)
    for is_short in (True, False):
        found = wordings_of_topic(storm, topic, is_short=is_short)
        assert [(wording.claim.text, len(wording.alike), wording.besides) for wording in found] == [
            ("A collapse of the harbour wall let the sea into the old town", 1, ()),
            ("The harbour wall collapsed shortly after midnight", 1, ()),
            ("The wall of the harbour gave way soon after midnight", 1, ()),
        ]


def test_the_same_words_are_given_once(storm: Report) -> None:
    first, second = (storm.claim_by_id[claim] for claim in storm.found(Relation.COMPATIBLE)[0].claims)
    (wording,) = wordings([first, replace(second, text=f"{first.text.upper()}.")])
    assert wording.claim == first
    assert [claim.id for claim in wording.alike] == [first.id, second.id]
    assert len(wordings([first, second])) == 2


def test_in_short_an_article_has_one_wording_and_the_places_of_others(storm: Report) -> None:
    found = storm.found(Relation.AGREES)[0]
    twin = replace(storm.claim_by_id[found.claims[0]], id="twin", text="In other words")
    also = replace(found, id="also", claims=("twin", found.claims[1]), confidence=0.1)
    report = replace(storm, claims=(*storm.claims, twin), findings=(found, also))
    assert len(wordings_of_topic(report, report.findings)) == 3
    short = wordings_of_topic(report, report.findings, is_short=True)
    assert [(wording.claim.text, [claim.id for claim in wording.besides]) for wording in short] == [
        (storm.claim_by_id[found.claims[0]].text, ["twin"]),
        (storm.claim_by_id[found.claims[1]].text, []),
    ]


def test_a_subject_is_told_in_the_words_of_each_article(storm: Report) -> None:
    bare = replace(storm, findings=())
    found = subjects(bare)
    assert len(found) == 5
    for subject in found:
        told = wordings_of_subject(subject, is_short=True)
        assert len(told) == len({claim.article for claim in subject.claims})


def test_an_article_tells_of_a_subject_in_a_claim_that_has_no_finding_if_it_has_one(storm: Report) -> None:
    found = storm.found(Relation.COMPATIBLE)[0]
    first, second = (storm.claim_by_id[claim] for claim in found.claims)
    lone = replace(second, id="lone", text="A longer telling of the same than the other has")
    (group,) = (group for group in storm.groups if set(group.claims) == set(found.claims))
    matches = (*group.matches, replace(group.matches[0], a=first.id, b="lone"), replace(group.matches[0], a="lone"))
    wider = replace(group, claims=(*group.claims, "lone"), matches=matches)
    (subject,) = subjects(replace(storm, claims=(*storm.claims, lone), groups=(wider,)))
    assert [claim.id for claim in subject.claims] == ["lone"]
    assert {claim.id for claim in subject.beside} == {first.id, second.id}
    told = {wording.claim.id: wording.besides for wording in wordings_of_subject(subject, is_short=True)}
    assert told.keys() == {"lone", first.id}
    assert [claim.id for claim in told["lone"]] == [second.id]


@pytest.mark.parametrize(
    ("rule", "kind", "is_told"),
    [
        ("same-fact", FindingKind.NUMBER, True),
        ("same-fact", FindingKind.OTHER, False),
        (DETAILS_RULE, FindingKind.NUMBER, False),
        (ATTRIBUTED_RULE, FindingKind.NUMBER, False),
    ],
)
def test_a_list_of_shared_words_is_no_reason(storm: Report, rule: str, kind: FindingKind, *, is_told: bool) -> None:
    (found,) = storm.found(Relation.COMPATIBLE)
    assert reason_beside(replace(found, rule=rule, kind=kind)) == (found.explanation if is_told else "")
