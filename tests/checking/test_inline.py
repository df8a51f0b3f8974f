import pytest

from claimcheck.checking.inline import Acceptance, acceptances
from claimcheck.records import Article, Span
from claimcheck.reports.alerts import Alert, alert_of
from tests.checking.stories import EIGHTEEN, OLD, article, checked, claim, finding

YAML = """---
title: Storm
claimcheck-accept: figures-differ: counts families
date: 2031-03-04
---
It left 25 people dead.
"""
LIST = """---
claimcheck-accept:
  - figures-differ: counts families
  - "v1:0123456789abcdef - the mayor's own count"
title: Storm
  - dates-differ: not below the key
---
It left 25 people dead.
"""
TOML = """+++
title = "Storm"
claimcheck-accept = ["figures-differ: counts families"]
+++
It left 25 people dead.
"""
DOTS = """---
claimcheck-accept: figures-differ: counts families
...
It left 25 people dead.
"""
COMMENT = """A storm came.

<!-- claimcheck-accept figures-differ: counts families -->
It left 25 people dead.
The damage is great.
"""


def accepted(text: str, path: str = "news/new.md") -> list[tuple[int, str, str]]:
    return [(line.line, line.what, line.reason) for line in acceptances(article(path, text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (YAML, [(3, "figures-differ", "counts families")]),
        (
            LIST,
            [
                (3, "figures-differ", "counts families"),
                (4, "v1:0123456789abcdef", "the mayor's own count"),
            ],
        ),
        (TOML, [(3, "figures-differ", "counts families")]),
        (COMMENT, [(3, "figures-differ", "counts families")]),
        ("<!-- claimcheck-accept figures-differ -->\nText.", [(1, "", "figures-differ")]),
        ("claimcheck-accept: figures-differ: in the text\n", []),
        ("Quoted <!-- claimcheck-accept figures-differ: no line of its own -->\n", []),
        ("---\ntitle: Storm\n---\nText.", []),
    ],
)
def test_lines_that_accept_are_found(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert accepted(text) == expected


def test_plain_text_has_front_matter_and_no_comments() -> None:
    assert len(accepted(YAML, "news/new.txt")) == 1
    assert accepted(COMMENT, "news/new.txt") == []


def alert(home: Article, *, rule: str = "figures-differ") -> Alert:
    told = claim(home, "It left 25 people dead")
    found = finding(EIGHTEEN, told, rule=rule)
    report = checked((OLD, home), (EIGHTEEN, told), (found,), new=(home,)).report
    return alert_of(found, "v1:0123456789abcdef", report=report, new=[home.id])


@pytest.mark.parametrize("text", [YAML, DOTS, TOML, COMMENT])
def test_a_line_accepts_findings_of_its_rule_in_its_reach(text: str) -> None:
    home = article("news/new.md", text)
    (line,) = acceptances(home)
    assert line.covers(alert(home))
    assert not line.covers(alert(home, rule="dates-differ"))


def test_a_line_accepts_a_finding_by_its_fingerprint() -> None:
    home = article("news/new.md", LIST)
    assert [line.covers(alert(home, rule="dates-differ")) for line in acceptances(home)] == [False, True]


def test_a_comment_holds_for_the_next_paragraph_only() -> None:
    home = article(
        "news/new.md",
        COMMENT.replace("It left 25 people dead.\nThe damage is great.", "Rain.\nIt left 25 people dead."),
    )
    (line,) = acceptances(home)
    assert not line.covers(alert(home))


def test_a_line_of_another_article_accepts_nothing() -> None:
    line = Acceptance(path="news/other.md", line=1, what="figures-differ", reason="r", reach=Span(0, 10_000))
    assert not line.covers(alert(article("news/new.md", YAML)))
