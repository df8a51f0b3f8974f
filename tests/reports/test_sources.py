from claimcheck.records import Relation
from claimcheck.report import Report
from claimcheck.reports.sources import count_confirmed, counted_articles, sharing, told_by
from claimcheck.reports.topics import Topic, accords


def test_articles_are_counted_and_what_is_independent_where_it_is_less(storm: Report, reprinted: Report) -> None:
    assert counted_articles(storm) == "3 articles"
    assert counted_articles(reprinted) == "3 articles, 1 independent"
    assert counted_articles(reprinted, what=" compared") == "3 articles compared, 1 independent"
    assert counted_articles(Report(tool=storm.tool, articles=())) == "no articles"
    assert counted_articles(Report(tool=storm.tool, articles=storm.articles[:1])) == "1 article"


def test_claims_are_told_by_articles_that_confirm_each_other_or_not(storm: Report, reprinted: Report) -> None:
    assert told_by(storm, storm.claims) == ""
    assert told_by(reprinted, reprinted.claims) == "3 articles, 1 independent: no independent confirmation"
    assert told_by(reprinted, reprinted.claims[:1]) == ""
    assert told_by(storm, ()) == ""


def test_two_independent_articles_among_copies_confirm(reprinted: Report, storm: Report) -> None:
    origin = reprinted.origins[0]
    two_copy = Report(
        tool=storm.tool,
        articles=storm.articles,
        claims=storm.claims,
        findings=storm.findings,
        origins=(type(origin)(id="1" * 16, copies=origin.copies[1:]),),
    )
    assert told_by(two_copy, storm.claims) == "3 articles, 2 independent"
    assert [count_confirmed(report, _agreements(report)) for report in (storm, two_copy, reprinted)] == [1, 1, 0]


def _agreements(report: Report) -> tuple[Topic, ...]:
    return accords(report.found(Relation.AGREES))


def test_each_origin_names_its_articles_their_share_and_credits(reprinted: Report) -> None:
    (copies,) = sharing(reprinted)
    assert [(copy.article.name, copy.share, copy.credits) for copy in copies] == [
        ("news/ledger.txt", "90 %", ""),
        ("Harbour Post", "50 %", "credits Reuters"),
        ("Valley Times", "67 %", ""),
    ]
