from xml.etree.ElementTree import Element, fromstring

from claimcheck.records import Problem
from claimcheck.reports.alerts import alert_of
from claimcheck.reports.junit import render
from claimcheck.reports.sanitize import is_invisible
from tests.checking.stories import (
    EIGHTEEN,
    NEW,
    OLD,
    TWENTY_FIVE,
    article,
    checked,
    claim,
    finding,
    one_contradiction,
    one_headline,
)

ATTRIBUTES = {
    "testsuites": {"name", "tests", "failures", "errors", "skipped"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"name", "classname", "file", "line"},
    "failure": {"type", "message"},
    "error": {"type", "message"},
    "skipped": {"message"},
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "error", "skipped"},
    "failure": set[str](),
    "error": set[str](),
    "skipped": set[str](),
}
"""The part of testmoapp/junitxml that is written."""


def parsed(text: str) -> Element:
    root = fromstring(text.encode())  # noqa: S314 - our own
    assert root.tag == "testsuites"
    for element in root.iter():
        assert element.attrib.keys() <= ATTRIBUTES[element.tag]
        assert {child.tag for child in element} <= CHILDREN[element.tag]
    for suite in (root, *root):
        counts = (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
        for count, tag in counts:
            assert int(suite.attrib[count]) == len(suite.findall(f".//{tag}"))
    return root


def test_a_suite_for_each_new_article_and_a_case_for_each_other() -> None:
    report = one_contradiction().report
    alert = alert_of(report.findings[0], "v1:0", report=report, new=[NEW.id])
    pairs = [(NEW.path, OLD.path), (NEW.path, "news/quiet.md"), ("news/second.md", OLD.path)]
    root = parsed(render([alert], compared=pairs, problems=[]))
    assert [suite.attrib["name"] for suite in root] == ["news/new.md", "news/second.md"]
    assert [case.attrib["name"] for case in root[0]] == ["news/old.md", "news/quiet.md"]
    (failure,) = root.iter("failure")
    assert "v1:0" in (failure.text or "")
    assert "news/old.md:2: 18 people died in the storm." in (failure.text or "")
    assert root[0][0].attrib["line"] == "2"


def test_what_could_not_be_read_is_an_error() -> None:
    lost = Problem(path="a.md", stage="reading", reason="is empty")
    guess = Problem(path="b.md", stage="reading", reason="guessed", fatal=False)
    root = parsed(render([], compared=[], problems=[lost, guess]))
    assert [(error.attrib["type"], error.attrib["message"]) for error in root.iter("error")] == [
        ("reading", "is empty")
    ]


def test_what_xml_cannot_hold_is_replaced() -> None:
    home = article("a\x00.md", "It \x0bleft\ud800 25 <dead> & ]]> \ufffe.", outlet="T\x1b")
    told = claim(home, home.text)
    report = checked((OLD, home), (EIGHTEEN, told), (finding(told, EIGHTEEN, why="\x08?"),), new=(home,)).report
    alert = alert_of(report.findings[0], "v1:0", report=report, new=[home.id])
    root = parsed(render([alert], compared=[("a\x00.md", OLD.path)], problems=[]))
    assert "25 <dead> & ]]>" in next(root.iter("failure")).text  # type: ignore[operator] # it has text


def test_an_empty_report_is_valid() -> None:
    assert len(parsed(render([], compared=[], problems=[]))) == 0


def test_a_headline_is_a_case_of_its_article() -> None:
    report = one_headline().report
    alert = alert_of(report.findings[0], "v1:0", report=report, new=[NEW.id])
    root = parsed(render([alert], compared=[(NEW.path, OLD.path)], problems=[]))
    assert [(case.attrib["name"], len(case)) for case in root.iter("testcase")] == [(NEW.path, 1), (OLD.path, 0)]
    (failure,) = root.iter("failure")
    assert "news/new.md:1: A storm came." in (failure.text or "")
    assert "news/new.md:2: It left 25 people dead." in (failure.text or "")


def test_what_cannot_be_seen_of_a_path_is_spelt_out() -> None:
    home, other = article("a\u202e  b.md", NEW.text), article("o\x1bld\n.md", OLD.text)
    told, known = claim(home, TWENTY_FIVE.text), claim(other, EIGHTEEN.text)
    report = checked((other, home), (known, told), (finding(told, known),), new=(home,)).report
    alert = alert_of(report.findings[0], "v1:0", report=report, new=[home.id])
    lost = Problem(path="c\u202e.md", stage="reading", reason="is\x9b empty")
    text = render([alert], compared=[(home.path, other.path)], problems=[lost])
    root = parsed(text)
    assert not any(is_invisible(character) for character in text.replace("\n", ""))
    case = root[0][0]
    assert (case.attrib["name"], case.attrib["file"]) == (r"o\x1bld .md", r"a\u202e  b.md")
    (failure,) = root.iter("failure")
    assert r"a\u202e b.md:2: It left 25 people dead." in (failure.text or "").split("\n")
    assert [error.attrib["message"] for error in root.iter("error")] == [r"is\x9b empty"]
