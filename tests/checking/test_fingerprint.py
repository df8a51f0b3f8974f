from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checking.fingerprint import fingerprints, normalised
from claimcheck.records import Article, Claim, Finding, Severity
from claimcheck.report import Report
from tests.checking.stories import EIGHTEEN, NEW, OLD, TOOL, TWENTY_FIVE, article, claim, finding


def marks(articles: tuple[Article, ...], claims: tuple[Claim, ...], *findings: Finding) -> tuple[str, ...]:
    return fingerprints(findings, Report(tool=TOOL, articles=articles, claims=claims, findings=findings))


BEFORE = marks((OLD, NEW), (EIGHTEEN, TWENTY_FIVE), finding(EIGHTEEN, TWENTY_FIVE))


def retold(text: str, *, path: str = "news/new.md", outlet: str | None = "Times", words: str = TWENTY_FIVE.text) -> str:
    """Return the fingerprint of the finding when the new article is written otherwise."""
    other = article(path, text, outlet=outlet)
    told = claim(other, words)
    (mark,) = marks((OLD, other), (EIGHTEEN, told), finding(EIGHTEEN, told))
    return mark


def test_it_names_its_version_and_is_short() -> None:
    (mark,) = BEFORE
    assert mark.startswith("v1:")
    assert len(mark) == len("v1:") + 16


@pytest.mark.parametrize(
    "text",
    [
        "The mayor stayed.\nA storm came.\nIt left 25 people dead.\n",
        "A storm came.\nThe mayor went.\n\n\nIt left 25 people dead.\nMore rain is on its way.\n",
        "It left 25 people dead, officials said.\n",
    ],
)
def test_it_stays_when_other_text_changes_or_paragraphs_move(text: str) -> None:
    assert (retold(text),) == BEFORE


def test_it_stays_when_the_file_is_renamed() -> None:
    assert (retold(NEW.text, path="archive/2031/storm.txt"),) == BEFORE


def test_a_file_without_outlet_keeps_its_fingerprint_when_it_is_renamed() -> None:
    assert retold(NEW.text, outlet=None) == retold(NEW.text, outlet=None, path="elsewhere.md") != BEFORE[0]


def test_it_stays_with_another_score_severity_explanation_or_id() -> None:
    other = replace(finding(EIGHTEEN, TWENTY_FIVE), confidence=0.1, severity=Severity.NOTE, explanation="?", id="x")
    assert marks((OLD, NEW), (EIGHTEEN, TWENTY_FIVE), other) == BEFORE


def test_it_does_not_depend_on_the_order_of_the_sides() -> None:
    assert marks((NEW, OLD), (TWENTY_FIVE, EIGHTEEN), finding(TWENTY_FIVE, EIGHTEEN)) == BEFORE


@pytest.mark.parametrize(
    ("text", "words"),
    [("It left 26 people dead.\n", "It left 26 people dead"), ("It left 25 people hurt.\n", "It left 25 people hurt")],
)
def test_it_changes_with_the_words_of_the_claim(text: str, words: str) -> None:
    assert retold(text, words=words) != BEFORE[0]


def test_it_changes_with_the_rule_the_outlet_and_the_speaker() -> None:
    said = replace(TWENTY_FIVE, source=claim(NEW, TWENTY_FIVE.text, speaker="Ana Lund").source)
    others = {
        *marks((OLD, NEW), (EIGHTEEN, TWENTY_FIVE), finding(EIGHTEEN, TWENTY_FIVE, rule="dates-differ")),
        *marks((OLD, NEW), (EIGHTEEN, said), finding(EIGHTEEN, said)),
        retold(NEW.text, outlet="Ledger"),
    }
    assert len(others - {*BEFORE}) == 3


def test_the_same_words_twice_are_told_apart() -> None:
    twice = article("news/new.md", "It left 25 people dead.\nYes.\nIt left 25 people dead.\n", outlet="Times")
    first = claim(twice, "It left 25 people dead")
    second = replace(first, id="second", sentence=twice.body[2], content=(twice.body[2],))
    found = marks((OLD, twice), (EIGHTEEN, first, second), finding(EIGHTEEN, first), finding(EIGHTEEN, second))
    assert len(set(found)) == 2
    assert found[0] == BEFORE[0]


@given(st.text())
def test_words_are_normalised_once_and_for_all(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
