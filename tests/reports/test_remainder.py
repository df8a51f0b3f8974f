from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.records import Finding
from claimcheck.report import MIN_SHARED_SCORE, Report, Standing
from claimcheck.reports.html.page import render as render_html
from claimcheck.reports.markdown import inert
from claimcheck.reports.markdown import render as render_markdown
from claimcheck.reports.remainder import subjects, told_by_one


def told_in(report: Report) -> Counter[str]:
    """Return in how many places each claim stands: the findings, a subject, or what one source tells."""
    places: Counter[str] = Counter({claim for finding in report.findings for claim in finding.claims})
    places.update(claim.id for subject in subjects(report) for claim in subject.claims)
    places.update(claim.id for _, claims in told_by_one(report) for claim in claims)
    return places


@settings(deadline=None)
@given(kept=st.sets(st.integers(0, 7)), score=st.sampled_from((0.2, MIN_SHARED_SCORE, 0.9)))
def test_each_claim_stands_in_one_place_only(storm: Report, kept: set[int], score: float) -> None:
    findings = tuple(finding for number, finding in enumerate(storm.findings) if number in kept)
    groups = tuple(
        replace(group, matches=tuple(replace(match, score=score) for match in group.matches)) for group in storm.groups
    )
    report = replace(storm, findings=findings, groups=groups)
    places = told_in(report)
    body = [claim.id for claim in report.claims if not claim.is_headline]
    assert len(body) == len(storm.claims) - 1
    assert {claim: places[claim] for claim in body} == dict.fromkeys(body, 1)


def one_decided_pair(storm: Report) -> tuple[Report, Finding]:
    """Return the storm with one finding alone, between two of the three claims of a group."""
    finding = next(finding for finding in storm.findings if any(len(g.claims) == 3 for g in storm.groups))
    return replace(storm, findings=(finding,)), finding


def test_a_claim_beside_two_that_have_a_finding_is_on_their_subject(storm: Report) -> None:
    report, finding = one_decided_pair(storm)
    (group,) = (group for group in report.groups if set(finding.claims) < set(group.claims))
    (third,) = set(group.claims) - set(finding.claims)
    (subject,) = (subject for subject in subjects(report) if third in {claim.id for claim in subject.claims})
    assert [claim.id for claim in subject.claims] == [third]
    assert {claim.id for claim in subject.beside} <= set(finding.claims)
    assert len(subject.beside) == 1
    assert report.standing_by_claim[third] is Standing.SUBJECT


def test_every_claim_is_shown_in_every_format(storm: Report) -> None:
    report, _ = one_decided_pair(storm)
    markdown, page = render_markdown(report), render_html(report).partition('id="articles"')[0]
    words = [claim.text for claim in report.claims if not claim.is_headline]
    assert len(words) == 15
    assert [text for text in words if inert(text) not in markdown and text.split()[-1] not in markdown] == []
    assert [text for text in words if text not in page and text.split()[-1] not in page] == []


def test_what_is_not_alike_is_on_no_common_subject(storm: Report) -> None:
    groups = tuple(replace(group, matches=()) for group in storm.groups)
    report = replace(storm, groups=groups, findings=())
    assert subjects(report) == ()
    assert sum(len(claims) for _, claims in told_by_one(report)) == 15


def test_one_article_alone_tells_nothing_that_others_lack(storm: Report) -> None:
    home = storm.articles[0]
    alone = Report(
        tool=storm.tool, articles=(home,), claims=tuple(claim for claim in storm.claims if claim.article == home.id)
    )
    assert told_by_one(alone) == ()
