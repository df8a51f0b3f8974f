"""All stages together: what is found, and how it is explained."""

from claimcheck import Checker
from claimcheck.records import Finding, Relation
from claimcheck.report import Report
from tests.checker.storm import AT_ODDS, HEADLINED, POST, STORIES, TIMES, Write


def test_articles_that_cannot_both_be_right_contradict_each_other(checker: Checker, write: Write) -> None:
    report = checker.compare(write({"post.txt": POST, "times.txt": TIMES}))
    texts = [
        {report.claim_by_id[claim].text for claim in finding.claims} for finding in report.found(Relation.CONTRADICTS)
    ]
    assert any("18 people" in " ".join(sides) and "25 people" in " ".join(sides) for sides in texts)


def test_an_article_never_contradicts_its_copy(checker: Checker, write: Write) -> None:
    for text in (*STORIES.values(), AT_ODDS):
        report = checker.compare(write({"one.txt": text, "other.txt": text}))
        assert len(report.articles) == 2
        assert report.found(Relation.AGREES)
        assert not report.found(Relation.CONTRADICTS, Relation.UPDATES)


def test_findings_and_groups_join_claims_of_different_articles(checker: Checker, write: Write) -> None:
    report = checker.compare(write(STORIES))
    assert report.findings
    assert report.groups
    for finding in report.findings:
        assert len({report.claim_by_id[claim].article for claim in finding.claims}) == 2
        for mark in finding.marks:
            claim = report.claim_by_id[mark.claim]
            assert claim.id in finding.claims
            assert claim.sentence.covers(mark.span)
    for group in report.groups:
        assert len({report.claim_by_id[claim].article for claim in group.claims}) > 1


def test_one_article_alone_is_compared_with_nothing(checker: Checker, write: Write) -> None:
    report = checker.compare(write({"post.txt": POST}))
    assert report.claims
    assert (report.groups, report.findings) == ((), ())


REPRINT = """Mayor resigns after storm

The mayor of Port Merrow, Ana Lund, resigned on 4 March 2031 after the harbour wall collapsed. Rescuers saved \
18 people from flooded homes on Tuesday, the coast guard said.

Power was restored to 4,000 homes. The lifeboat station lost two boats.
"""


def test_articles_that_copy_one_another_count_as_one_source(checker: Checker, write: Write) -> None:
    paths = write({"post.txt": POST, "reprint.txt": REPRINT})
    report = checker.compare(paths)
    assert [[report.article_by_id[copy.article].path for copy in origin.copies] for origin in report.origins] == [paths]
    agreements = report.found(Relation.AGREES)
    assert agreements
    assert not any(report.is_independent(finding) for finding in agreements)
    assert report.to_dict()["independent"] == 1
    assert report.to_dict() == checker.compare(list(reversed(paths))).to_dict()


def test_articles_in_words_of_their_own_are_independent(checker: Checker, write: Write) -> None:
    report = checker.compare(write(STORIES))
    assert report.origins == ()
    assert report.to_dict()["independent"] == len(STORIES)


def test_a_headline_that_its_body_contradicts_is_found_and_changes_nothing_else(checker: Checker, write: Write) -> None:
    wrong, right = ({**STORIES, "daily.txt": HEADLINED.replace("81", number)} for number in ("81", "18"))
    report = checker.compare(write(wrong))
    (finding,) = (finding for finding in report.findings if report.is_within(finding))
    assert [report.claim_by_id[claim].is_headline for claim in finding.claims] == [True, False]
    assert (finding.relation, finding.kind, finding.between) == ("contradicts", "number", "outlets")
    assert finding.explanation.startswith("The headline and the body of daily.txt contradict each other: ")
    agreements = {finding.id for finding in report.found(Relation.AGREES)}
    other = checker.compare(write(right))
    assert not any(other.is_within(finding) for finding in other.findings)
    bodies = {finding.id for finding in other.found(Relation.AGREES) if not _has_headline(other, finding)}
    assert bodies <= agreements
    assert all(len({report.claim_by_id[claim].article for claim in group.claims}) > 1 for group in report.groups)


def _has_headline(report: Report, finding: Finding) -> bool:
    return any(report.claim_by_id[claim].is_headline for claim in finding.claims)


def test_a_title_in_front_matter_is_held_against_the_body(write: Write, checker: Checker) -> None:
    body = "Police in Kelby arrested three men over the robbery on Friday.\n\nNobody was hurt, the mayor said.\n"
    (path,) = write(
        {"robbery.md": f"---\ntitle: Police arrest five men over robbery\noutlet: Harbour Post\n---\n\n{body}"}
    )
    (found,) = checker.compare([path]).found(Relation.CONTRADICTS)
    assert found.rule == "headline-figures-differ"


def test_every_contradiction_is_explained_by_the_rung_that_decided(checker: Checker, write: Write) -> None:
    report = checker.compare(write({**STORIES, "daily.txt": HEADLINED}))
    told = report.found(Relation.CONTRADICTS)
    assert {report.is_within(finding) for finding in told} == {True, False}
    for finding in told:
        explanation = checker.explain(report, finding)
        assert {explanation.match.a, explanation.match.b} == set(finding.claims)
        _, _, reason = finding.explanation.partition(" contradict each other: ")
        outcome = f"contradicts: {reason.removesuffix('.')} (rule {finding.rule})"
        assert [rung.outcome for rung in explanation.rungs].count(outcome) == 1
