"""Alerts as JUnit XML: a suite for each new article, a case for each article it was compared with.

The case of an article that only repeats what another of the same origin says is skipped, and says so.

There is no standard; this keeps to what testmoapp/junitxml documents and CI services read.
"""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from claimcheck.records import Problem
from claimcheck.reports.alerts import Alert, copies_of, sentence_of
from claimcheck.reports.sanitize import spelt_out, visible

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, even escaped."""


def render(alerts: Sequence[Alert], *, compared: Sequence[tuple[str, str]], problems: Sequence[Problem]) -> str:
    """Return a JUnit report.

    Args:
        alerts: What was found.
        compared: Paths of a new article and of one that it was compared with, a pair each, sorted.
        problems: What could not be read; the fatal ones become errors.
    """
    lost = [problem for problem in problems if problem.fatal]
    pairs = sorted({*compared, *((alert.article.path, alert.other_article.path) for alert in alerts)})
    repeated = {(r.article.path, r.other_article.path): a.other_article.path for a in alerts for r in a.repeats}
    root = Element("testsuites", name="claimcheck")
    for path in sorted({new for new, _ in pairs}):
        suite = _suite(root, path)
        for known in (known for new, known in pairs if new == path):
            case = SubElement(
                suite, "testcase", name=_clean(known), classname=_clean(path), file=_possible(spelt_out(path))
            )
            found = [a for a in alerts if (a.article.path, a.other_article.path) == (path, known)]
            if found:
                case.set("line", str(found[0].place.line))
                _fail(case, found)
            elif told := repeated.get((path, known)):
                SubElement(
                    case, "skipped", message=_clean(f"tells the same as {told}, with which it shares its wording")
                )
    if lost:
        suite = _suite(root, "could not be read")
        for problem in lost:
            case = SubElement(suite, "testcase", name=_clean(problem.path), classname=_clean(problem.stage))
            SubElement(case, "error", type=_clean(problem.stage), message=_clean(problem.reason))
    for element in (root, *root):
        element.set("tests", str(len(element.findall(".//testcase"))))
        element.set("failures", str(len(element.findall(".//failure"))))
        element.set("errors", str(len(element.findall(".//error"))))
        element.set("skipped", str(len(element.findall(".//skipped"))))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, name: str) -> Element:
    return SubElement(root, "testsuite", name=_clean(name))


def _fail(case: Element, found: Sequence[Alert]) -> None:
    """Add one failure that tells of all findings: more than one in a case is lost by most readers."""
    lines: list[str] = []
    for alert in found:
        lines += [
            f"{alert.severity.value} {alert.finding.rule} {alert.fingerprint}",
            alert.finding.explanation,
            f"{alert.place.file}:{alert.place.line}: {sentence_of(alert.claim, alert.article)}",
            f"{alert.other_place.file}:{alert.other_place.line}: {sentence_of(alert.other_claim, alert.other_article)}",
            *([copies_of(alert)] if alert.repeats else []),
            "",
        ]
    first = found[0].finding
    failure = SubElement(case, "failure", type=_clean(first.rule), message=_clean(first.explanation))
    failure.text = "\n".join(_clean(line) for line in lines)


def _clean(text: str) -> str:
    return _possible(visible(text))


def _possible(text: str) -> str:
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
