import pytest

from claimcheck.records import Claim, FindingKind
from claimcheck.reports.alerts import SUBJECTS, Place, alert_of, place_of, sentence_of
from claimcheck.reports.places import line_of
from tests.checking.stories import (
    EIGHTEEN,
    NEW,
    OLD,
    STORM,
    TWENTY_FIVE,
    article,
    claim,
    finding,
    one_contradiction,
    one_headline,
)


@pytest.mark.parametrize("sides", [(EIGHTEEN, TWENTY_FIVE), (TWENTY_FIVE, EIGHTEEN)])
def test_the_new_article_is_the_place_of_the_alert(sides: tuple[Claim, Claim]) -> None:
    alert = alert_of(finding(*sides), "v1:0", report=one_contradiction().report, new=[NEW.id])
    assert (alert.place.file, alert.place.line, alert.other_place.file) == ("news/new.md", 2, "news/old.md")
    assert alert_of(finding(*sides), "v1:0", report=one_contradiction().report, new=[OLD.id]).article == OLD


def test_of_two_new_articles_the_second_is_the_place() -> None:
    alert = alert_of(finding(EIGHTEEN, TWENTY_FIVE), "v1:0", report=one_contradiction().report, new=[OLD.id, NEW.id])
    assert alert.claim == TWENTY_FIVE


def test_a_headline_is_the_place_and_its_body_the_other() -> None:
    report = one_headline().report
    alert = alert_of(report.findings[0], "v1:0", report=report, new=[NEW.id])
    assert (alert.claim, alert.other_claim) == (STORM, TWENTY_FIVE)
    assert alert.is_within
    assert (alert.place.line, alert.other_place.line) == (1, 2)
    across = one_contradiction().report
    assert not alert_of(across.findings[0], "v1:0", report=across, new=[NEW.id]).is_within


def test_a_place_counts_lines_and_columns_from_one() -> None:
    home = article("a.txt", "Café –\nIt left 𝟐𝟓 dead.\n")
    assert place_of(home, claim(home, "left 𝟐𝟓 dead")) == Place(
        file="a.txt", line=2, column=4, end_line=2, end_column=16
    )


@pytest.mark.parametrize(
    ("path", "file", "line"),
    [("a.jsonl#7", "a.jsonl", 7), ("b/a.json#2", "b/a.json", 1), ("a.json", "a.json", 1), ("x#1.md", "x#1.md", 2)],
)
def test_of_a_json_file_only_the_line_is_known(path: str, file: str, line: int) -> None:
    home = article(path, "First.\nIt left 25 dead.\n")
    place = place_of(home, claim(home, "It left 25 dead"))
    assert (place.file, place.line, place.is_whole_line) == (file, line, file != path or path == "a.json")
    assert line_of(home, claim(home, "It left 25 dead")) == line  # as the other reports have it


def test_a_sentence_is_told_on_one_line() -> None:
    assert sentence_of(TWENTY_FIVE, NEW) == "It left 25 people dead."


def test_every_kind_has_a_subject() -> None:
    assert SUBJECTS.keys() == set(FindingKind)
