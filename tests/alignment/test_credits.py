import pytest

from claimcheck.alignment.credits import credits_of, shared_credits
from claimcheck.records import Article, Span
from tests.building import bare_article

BODY = "The bridge at Orv stays closed until spring, the road office said (Reuters reporters saw no work on it)."


def article(*around: str, outlet: str | None = None, dateline: str = "") -> Article:
    text = "\n".join((*around, f"{dateline}{BODY}", "Photo: Anna Zell"))
    start = text.index(BODY)
    return bare_article(
        text,
        outlet=outlet,
        dateline=Span(start - len(dateline), start) if dateline else None,
        body=(Span(start, start + len(BODY)),),
    )


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("(Reuters)", ["Reuters"]),
        ("(AFP/Getty Images)", ["AFP"]),
        ("(With Northern Press Service)", ["Northern Press Service"]),
        ("Source: Associated Press", ["Associated Press"]),
        ("With additional reporting by the Associated Press", ["the Associated Press"]),
        ("By Northern Press Service, Orv", ["Northern Press Service"]),
        ("The Associated Press contributed to this report.", ["The Associated Press"]),
        ("With files from Canadian Press", ["Canadian Press"]),
    ],
)
def test_a_credit_names_whom_the_text_comes_from(line: str, credited: list[str]) -> None:
    assert list(credits_of(article(line))) == credited


@pytest.mark.parametrize(
    "line",
    ["Bridge at Orv stays closed", "12 March 2031", "Source of the river found", "from our correspondent", "by bus"],
)
def test_other_lines_credit_nobody(line: str) -> None:
    assert list(credits_of(article(line))) == []


def test_the_agency_of_a_dateline_is_credited() -> None:
    assert list(credits_of(article(dateline="ORV (Reuters) - "))) == ["Reuters"]


def test_a_name_in_a_paragraph_is_no_credit() -> None:
    assert list(credits_of(article())) == []


def test_a_credit_counts_where_the_other_gives_it_too_or_is_its_outlet() -> None:
    reprint = article("Orv Courier", "Source: Northern Press")
    assert shared_credits(reprint, [article("Northern Press", "12 March 2031")]) == ("Northern Press",)
    assert shared_credits(reprint, [article("(Northern Press)")]) == ("Northern Press",)
    assert shared_credits(reprint, [article(outlet="Northern Press")]) == ("Northern Press",)
    assert shared_credits(reprint, [article("(Reuters)", outlet="Northern Pressing")]) == ()
    assert shared_credits(reprint, []) == ()


def test_an_outlet_does_not_credit_itself() -> None:
    own = article("By Northern Press", outlet="Northern Press")
    assert shared_credits(own, [article("Source: Northern Press")]) == ()
