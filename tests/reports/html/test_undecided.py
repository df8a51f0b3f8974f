from dataclasses import replace

from claimcheck.report import Report
from claimcheck.reports.html.sections import Numbers
from claimcheck.reports.html.undecided import subjects, told_by_one


def test_facts_without_a_finding_stand_with_where_they_are_told(storm: Report) -> None:
    assert subjects(storm, Numbers.of(storm)) == ()
    undecided = replace(storm, findings=())
    found = subjects(undecided, Numbers.of(undecided))
    assert len(found) == len(storm.groups)
    (power,) = [subject for subject in found if "4,000" in subject[0].words]
    assert [(place.name, [line for line, _ in place.lines]) for told in power for place in told.references] == [
        ("news/ledger.txt", [4]),
        ("Harbour Post", [7]),
    ]


def test_what_one_article_tells_stands_by_article_without_headlines(storm: Report) -> None:
    found = told_by_one(storm, Numbers.of(storm))
    assert [(lone.name, [words for *_, words in lone.claims]) for lone in found] == [
        ("news/ledger.txt", ["Insurers expect claims of $30 million"]),
        ("Harbour Post", ["The lifeboat station lost two boats"]),
    ]


def test_one_article_alone_has_nobody_to_be_compared_with(storm: Report) -> None:
    alone = Report(
        tool=storm.tool,
        articles=storm.articles[:1],
        claims=tuple(claim for claim in storm.claims if claim.article == storm.articles[0].id),
    )
    assert told_by_one(alone, Numbers.of(alone)) == ()
