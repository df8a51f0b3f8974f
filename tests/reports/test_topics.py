from dataclasses import replace

from claimcheck.records import Between, Finding, FindingKind, Group, Mark, Relation, Severity, Span, Stance
from claimcheck.report import Report
from claimcheck.reports.remainder import subjects
from claimcheck.reports.stands import by_weight, fact_of, row_of
from claimcheck.reports.topics import accords, claims_of, telling, told_in, topics
from tests.building import bare_article, bare_claim
from tests.growth import Counted
from tests.reports.conftest import TOOL


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


def _dates(*texts: str) -> Report:
    """Return a report on articles of one sentence each, all of one group."""
    articles = tuple(bare_article(text, id=f"{number}", path=f"{number}.txt") for number, text in enumerate(texts))
    claims = tuple(
        replace(bare_claim(article.text, Span(0, len(article.text))), id=f"c{article.id}", article=article.id)
        for article in articles
    )
    group = Group(id="g", claims=tuple(claim.id for claim in claims), matches=())
    return Report(tool=TOOL, articles=articles, claims=claims, groups=(group,))


def _differ(report: Report, *sides: tuple[int, str], kind: FindingKind = FindingKind.DATE) -> Finding:
    """Return the finding of two claims, by number, of each of which some words decide it."""
    marks = []
    for number, words in sides:
        at = report.articles[number].text.index(words)
        marks.append(Mark(claim=report.claims[number].id, span=Span(at, at + len(words))))
    return Finding(
        id=f"{kind}{sides}",
        relation=Relation.CONTRADICTS,
        kind=kind,
        between=Between.OUTLETS,
        rule="dates-differ",
        severity=Severity.ERROR,
        confidence=0.8,
        claims=(marks[0].claim, marks[1].claim),
        explanation="",
        marks=tuple(marks),
    )


def test_dates_of_two_facts_are_no_entry_of_one() -> None:
    report = _dates(
        "The mole of 1987 was hit at 6:20 a.m. by the Halcyon.",
        "The mole of 1978 was hit at 8:20 a.m. by the Halcyon.",
        "It was in 1978 that the mole was made, which the Halcyon hit at 6:20 a.m.",
    )
    built, hour = _differ(report, (0, "1987"), (1, "1978")), _differ(report, (0, "6:20 a.m."), (1, "8:20 a.m."))
    again = _differ(report, (0, "of 1987"), (2, "1978"))
    same_hour = _differ(report, (1, "8:20 a.m."), (2, "6:20 a.m."))
    assert topics(report, (built, hour, again, same_hour)) == ((built, again), (hour, same_hour))
    states = [replace(finding, kind=FindingKind.STATE) for finding in (built, hour)]
    assert topics(report, states) == (tuple(states),)


def test_one_detail_in_two_articles_of_a_group_is_one_fact() -> None:
    report = _dates("It was hit at 6 a.m.", "It was hit at 8 a.m.", "At 6 a.m. it was hit.", "It was hit at 9 a.m.")
    one, other = _differ(report, (0, "6 a.m."), (1, "8 a.m.")), _differ(report, (2, "6 a.m."), (3, "9 a.m."))
    assert topics(report, (one, other)) == ((one, other),)
    assert topics(replace(report, groups=()), (one, other)) == ((one,), (other,))


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
