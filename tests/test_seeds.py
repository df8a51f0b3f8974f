"""The two seed articles, from one end to the other: what the report must say of them, and what it must not."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from claimcheck import Checker
from claimcheck.records import Between, Claim, Finding, FindingKind, Relation
from claimcheck.report import Report

SEEDS = Path(__file__).parents[1] / "seeds"
POST = "Venezuela Releases Political Prisoners Following Maduro Capture"
PBS = "Venezuela Releases Political Prisoners, Signaling Potential Shift"


@pytest.fixture(scope="module")
def report(checker: Checker) -> Report:
    return checker.compare([SEEDS])


def sentences(report: Report, finding: Finding) -> tuple[str, str]:
    """Return the sentences of a finding's two claims: that of the article without an outlet, and that of PBS."""
    claims = sorted((report.claim_by_id[claim] for claim in finding.claims), key=lambda c: _outlet(report, c) or "")
    first, second = (claim.sentence.of(report.article_of(claim.id).text) for claim in claims)
    return first, second


def _outlet(report: Report, claim: Claim) -> str | None:
    return report.article_of(claim.id).outlet


def between(report: Report, ours: Sequence[str], theirs: Sequence[str]) -> list[Finding]:
    """Return the findings between a sentence with one of ``ours`` and one of PBS with one of ``theirs``."""
    return [
        finding
        for finding in report.findings
        for first, second in [sentences(report, finding)]
        if any(words in first for words in ours) and any(words in second for words in theirs)
    ]


def claims_with(report: Report, words: str) -> list[Claim]:
    return [claim for claim in report.claims if words in claim.text]


# -- reading ----------------------------------------------------------------------------------------------------------


def test_title_outlet_and_date_are_found(report: Report) -> None:
    post, pbs = report.articles
    assert (post.title or "").startswith(POST)
    assert post.outlet is None
    assert (pbs.title or "").startswith(PBS)
    assert (pbs.outlet, str(pbs.published)) == ("PBS", "2026-01-09")
    assert not report.problems


FURNITURE = ("RSSJSON", "Source :", "Copy link", "Print publication", "🞛", "Read the Full", "Word count", "November 22")


@pytest.mark.parametrize("words", FURNITURE)
def test_page_furniture_makes_no_claims(report: Report, words: str) -> None:
    assert any(words in article.text for article in report.articles)
    assert not claims_with(report, words)


def test_a_figure_has_the_date_of_what_was_known(report: Report) -> None:
    found = [claim.as_of for claim in claims_with(report, "at least 18 high-profile political prisoners")]
    assert any(as_of is not None and "January 11" in as_of.text for as_of in found)


def test_at_least_18_is_an_interval_of_what_it_counts(report: Report) -> None:
    figures = [q for claim in report.claims for q in claim.quantities if q.text.lower() == "at least 18"]
    assert [(figure.low, figure.high) for figure in figures] == [(18, None), (18, None)]
    assert figures[0].counted == "detainee"


# -- what must be found -----------------------------------------------------------------------------------------------

CAPTURED = ("operation that captured President Nicolás Maduro", "Maduro's detention", "Maduro's capture")
IN_POWER = ("President Maduro remains in power", "ensuring his continued hold on power")
BY_FORCE = ("credited the military effort with prompting",)
BY_TALKS = ("We asked for it, and they did it", 'the result of "great meetings"', "requested these releases")


def test_captured_contradicts_in_power(report: Report) -> None:
    found = between(report, CAPTURED, IN_POWER)
    assert (FindingKind.STATE, Relation.CONTRADICTS, Between.OUTLETS) in {
        (f.kind, f.relation, f.between) for f in found
    }


def test_released_by_force_contradicts_released_on_request(report: Report) -> None:
    found = [f for f in between(report, BY_FORCE, BY_TALKS) if f.relation is Relation.CONTRADICTS]
    assert found
    assert {f.kind for f in found} <= {FindingKind.CAUSE, FindingKind.POSITION}


def test_the_deciding_words_stand_in_their_sentences(report: Report) -> None:
    contradictions = report.found(Relation.CONTRADICTS)
    assert contradictions
    for finding in contradictions:
        assert {mark.claim for mark in finding.marks} == set(finding.claims)
        assert finding.explanation


RELEASED = (
    "Venezuela has begun a significant release",
    "Venezuela Releases Political Prisoners",
    "prisoners have been released",
    "detainees have been freed",
)
RELEASED_TOO = (
    "Venezuela released a significant number",
    "Venezuela Releases Political Prisoners",
    "The released individuals include",
)
ACTIVISTS = ("including activists and journalists",)
ACTIVISTS_TOO = ("prominent human rights activists", "political prisoners and activists")
ANY = ("",)


def test_both_articles_tell_of_the_releases(report: Report) -> None:
    assert Relation.AGREES in {finding.relation for finding in between(report, RELEASED, RELEASED_TOO)}


def test_both_articles_tell_of_activists_among_the_freed(report: Report) -> None:
    relations = {finding.relation for finding in between(report, ACTIVISTS, ACTIVISTS_TOO)}
    assert relations & {Relation.AGREES, Relation.COMPATIBLE}


# -- what must not be found -------------------------------------------------------------------------------------------

OFFER = ('"free hand"', "unrestricted influence")
OTHER_COUNTS = ("over 2,000 such cases", "over 7,000 deaths", "1.7 million percent")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("Neither the Kremlin nor the White House has commented",), ("The State Department swiftly confirmed",)),
        (("have not confirmed the totals",), ("The State Department swiftly confirmed",)),
        (OTHER_COUNTS, ANY),
        (("recognized opposition leader Juan Guaidó",), ("President Maduro remains in power",)),
        (("had proposed allowing the U.S.",), ANY),
    ],
)
def test_unrelated_sentences_do_not_contradict_each_other(
    report: Report, ours: tuple[str, ...], theirs: tuple[str, ...]
) -> None:
    assert all(any(words in article.text for article in report.articles) for words in (*ours, *theirs))
    assert [f for f in between(report, ours, theirs) if f.relation is Relation.CONTRADICTS] == []


@pytest.mark.parametrize(
    ("ours", "theirs", "kinds"),
    [
        (RELEASED, RELEASED_TOO, set(FindingKind) - {FindingKind.STATE, FindingKind.CAUSE}),
        (("18 detainees", "18 high-profile"), ANY, {FindingKind.NUMBER}),
        (("in a BIG WAY",), ("We asked for it",), {FindingKind.QUOTE, FindingKind.POLARITY, FindingKind.STATE}),
    ],
)
def test_what_can_both_be_true_is_no_contradiction(
    report: Report, ours: tuple[str, ...], theirs: tuple[str, ...], kinds: set[FindingKind]
) -> None:
    found = [f for f in between(report, ours, theirs) if f.relation is Relation.CONTRADICTS]
    assert [f for f in found if f.kind in kinds] == []


def test_what_one_article_alone_tells_has_no_agreement(report: Report) -> None:
    assert [f for f in between(report, OFFER, ANY) if f.relation is Relation.AGREES] == []
    assert [f for f in between(report, ("18 detainees", "18 high-profile"), ANY) if f.relation is Relation.AGREES] == []
    assert {claim.id for claim in claims_with(report, "unrestricted influence")} <= {
        claim.id for claim in report.claims_of_one_source
    }
