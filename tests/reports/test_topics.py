from dataclasses import replace

from claimcheck.records import Finding, FindingKind, Relation, Stance
from claimcheck.report import Report
from claimcheck.reports.remainder import subjects
from claimcheck.reports.stands import by_weight, fact_of, row_of
from claimcheck.reports.topics import accords, claims_of, telling, told_in, topics
from tests.growth import Counted


def test_no_group_or_topic_looks_at_the_whole_report(storm: Report) -> None:
    findings, claims = Counted(storm.findings), Counted(storm.claims)
    object.__setattr__(storm, "findings", findings)
    object.__setattr__(storm, "claims", claims)
    assert len(by_weight(storm)) == len(storm.groups) > 0
    for group in storm.groups:
        assert len(row_of(storm, group)) == len(storm.articles)
        assert fact_of(storm, group).id in group.claims
    subjects(storm)
    assert claims_of(storm, storm.findings[:1])
    assert (findings.times, claims.times) == (0, 0)


def test_findings_of_one_group_and_kind_are_one_entry(storm: Report) -> None:
    entries = topics(storm, storm.found(Relation.CONTRADICTS))
    assert [(entry[0].kind, len(entry)) for entry in entries] == [
        (FindingKind.STATE, 2),
        (FindingKind.NUMBER, 1),
        (FindingKind.POLARITY, 1),
    ]
    assert len(claims_of(storm, entries[0])) == 3


def test_altered_quotations_of_one_group_are_entries_of_their_own(storm: Report) -> None:
    entry = topics(storm, storm.found(Relation.CONTRADICTS))[0]
    first, second = (replace(finding, kind=FindingKind.QUOTE) for finding in entry)
    (group,) = (group for group in storm.groups if set(first.claims) <= set(group.claims))
    other = next(claim.id for claim in storm.claims if claim.id not in first.claims)
    wider = replace(storm, groups=(replace(group, claims=(*group.claims, other)),))
    strangers = replace(second, claims=(other, next(c for c in group.claims if c not in first.claims)))
    assert topics(wider, (first, second)) == ((first, second),)
    assert topics(wider, (first, strangers)) == ((first,), (strangers,))


def test_findings_outside_any_group_meet_in_a_claim(storm: Report) -> None:
    loose = replace(storm, groups=())
    assert [len(entry) for entry in topics(loose, loose.found(Relation.CONTRADICTS))] == [2, 1, 1]
    state, other = topics(loose, loose.found(Relation.CONTRADICTS))[0]
    apart = replace(other, claims=(loose.claims[0].id, loose.claims[1].id))
    assert [len(entry) for entry in topics(loose, (state, apart))] == [1, 1]


def _joined(report: Report, *pairs: tuple[int, int]) -> list[Finding]:
    finding = report.findings[0]
    return [replace(finding, claims=(report.claims[a].id, report.claims[b].id)) for a, b in pairs]


def test_what_agrees_with_what_agrees_need_not_agree(storm: Report) -> None:
    chain = _joined(storm, (0, 1), (1, 2), (2, 3))
    first, second = accords(chain)
    assert (first, second) == (tuple(chain[:2]), tuple(chain[2:]))
    assert told_in(storm, first).id == storm.claims[1].id


def test_claims_that_all_agree_are_one_entry_of_whatever_kind(storm: Report) -> None:
    all_join = _joined(storm, (0, 1), (1, 2), (0, 2))
    all_join[2] = replace(all_join[2], kind=FindingKind.NUMBER)
    assert accords(all_join) == (tuple(all_join),)
    assert accords([]) == ()


def test_findings_that_a_third_one_links_are_one_entry(storm: Report) -> None:
    finding = storm.findings[0]
    ids = [claim.id for claim in storm.claims[:4]]
    pairs = [(ids[0], ids[1]), (ids[2], ids[3]), (ids[1], ids[2])]
    chain = [replace(finding, claims=pair) for pair in pairs]
    assert topics(replace(storm, groups=()), chain) == (tuple(chain),)
    assert len(topics(replace(storm, groups=()), chain[:2])) == 2


def test_the_outlets_own_words_tell_it_best(storm: Report) -> None:
    wall = claims_of(storm, storm.found(Relation.AGREES))
    assert telling(wall).text == "The harbour wall collapsed shortly after midnight"
    denied = [claim for claim in storm.claims if claim.cue is not None and claim.cue.stance is Stance.DENIED]
    said = [claim for claim in storm.claims if claim.cue is not None and claim.cue.stance is Stance.NEUTRAL]
    assert telling([*denied, *said]) in said


def test_a_sentence_tells_it_better_than_a_phrase(storm: Report) -> None:
    detailed = next(claim for claim in storm.claims if claim.propositions)
    phrase = replace(detailed, text="two boats", propositions=())
    event = replace(phrase, propositions=tuple(replace(p, is_nominal=True) for p in detailed.propositions))
    assert telling([phrase, event, detailed]) is detailed


def test_a_headline_decides_no_group_and_is_an_entry_of_its_own(headlined: Report) -> None:
    (within,) = (finding for finding in headlined.findings if headlined.is_within(finding))
    alone = replace(headlined, findings=(within,))
    assert len(subjects(alone)) == len(headlined.groups)
    assert [entry for entry in topics(headlined, headlined.found(Relation.CONTRADICTS)) if within in entry] == [
        (within,)
    ]
