"""What every format says of an alert that copies of the other article repeat."""

import json
from dataclasses import replace
from xml.etree.ElementTree import fromstring

import pytest

from claimcheck.checking.copies import put_together
from claimcheck.reports import github, gitlab, junit, sarif
from claimcheck.reports.alerts import MOST_COPIES, Alert, alert_of, copies_of
from tests.checking.stories import NEW, OLD, REPRINTS, TOOL, many_reprints

COPIES = "the same in copies: news/echo.md:2, news/mail.md:2"


@pytest.fixture
def alert() -> Alert:
    report = many_reprints().report
    found = [alert_of(one, f"v1:{i}", report=report, new=[NEW.id]) for i, one in enumerate(report.findings)]
    (alert,) = put_together(found, report)
    return alert


def test_copies_are_named_and_the_rest_counted(alert: Alert) -> None:
    assert copies_of(alert) == COPIES
    (first, _) = alert.repeats
    one, many = (replace(alert, repeats=(first,) * n) for n in (1, MOST_COPIES + 3))
    assert copies_of(one) == "the same in a copy: news/echo.md:2"
    assert copies_of(many).endswith("news/echo.md:2 and 3 more")
    assert copies_of(replace(alert, repeats=())) == ""


def test_an_annotation_and_the_summary_name_them_once(alert: Alert) -> None:
    (line,) = github.annotations([alert]).splitlines()
    assert line.endswith(f"news/old.md:2: 18 people died in the storm.%0A{COPIES}%0Av1:0")
    rows = github.summary([alert], "").splitlines()
    (row,) = (row for row in rows if row.startswith("| error"))
    assert f"<br>{github.markdown(COPIES)} | " in row


def test_gitlab_names_them_in_the_description(alert: Alert) -> None:
    (entry,) = json.loads(gitlab.render([alert]))
    assert entry["description"].endswith(f"The other article: news/old.md:2 ({COPIES}).")


def test_in_sarif_they_are_related_locations(alert: Alert) -> None:
    (result,) = json.loads(sarif.render([alert], TOOL))["runs"][0]["results"]
    related = result["relatedLocations"]
    assert [one["id"] for one in related] == [1, 2, 3]
    places = [one["physicalLocation"]["artifactLocation"]["uri"] for one in related]
    assert places == ["news/old.md", "news/echo.md", "news/mail.md"]


def test_in_junit_their_cases_are_skipped(alert: Alert) -> None:
    pairs = [(NEW.path, path) for path in (OLD.path, *(one.path for one in REPRINTS), "news/quiet.md")]
    root = fromstring(junit.render([alert], compared=pairs, problems=[]))  # noqa: S314 - our own
    cases = {case.attrib["name"]: [child.tag for child in case] for case in root.iter("testcase")}
    assert cases == {
        "news/echo.md": ["skipped"],
        "news/mail.md": ["skipped"],
        "news/old.md": ["failure"],
        "news/quiet.md": [],
    }
    assert COPIES in next(root.iter("failure")).text  # type: ignore[operator] # it has text
