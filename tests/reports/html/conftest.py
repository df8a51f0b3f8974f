"""A browser, and reports that are hard on a page."""

import datetime as dt
import itertools
import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from claimcheck.records import (
    Article,
    Between,
    Claim,
    Copy,
    Finding,
    FindingKind,
    Group,
    Mark,
    Match,
    Origin,
    Relation,
    Severity,
    Span,
    content_id,
)
from claimcheck.report import Report
from tests.building import bare_article
from tests.reports.hostility import hostile_report
from tests.reports.html.browser import Chromium, find_chromium

HOSTILE = (
    "<script>document.title='owned'</script></script><img src=https://evil.example/x onerror=alert(1)>"
    "<!--<style>*{display:none}</style>{{ 7*7 }}{% raw %}${7*7} ]]> &lt;b&gt; \"quoted\" 'single' `tick`"
    " [red]Rich[/red]"
    " \x1b[31mred\x1b[0m \x9b2J \u202egnp.exe\u202c \u2066left\u2069 \u200b \u2028 \ud800 :bomb: " + "w" * 10_000
)
SENTENCES = 40
SHARED = 7


@pytest.fixture(scope="session")
def browser() -> Iterator[Chromium]:
    """A browser for all tests."""
    path = find_chromium()
    if path is None:
        assert os.environ.get("CI") != "true", "no Chromium found; .ci/run installs it"
        pytest.skip("no Chromium on this machine; on Debian: apt install chromium")
    with Chromium(path) as found:
        yield found


@pytest.fixture(scope="session")
def hostile(storm: Report) -> Report:
    """The storm, with words wherever there is room for them that try to get out of the page."""
    report = hostile_report(storm, HOSTILE)
    articles = tuple(
        replace(article, url=f"javascript:{HOSTILE}", dateline=Span(0, 10), body=(Span(10, len(HOSTILE)),))
        for article in report.articles
    )
    copies = tuple(Copy(article=article.id, shared_ratio=0.5, credits=(HOSTILE,)) for article in articles)
    return replace(report, articles=articles, origins=(Origin(id="0" * 16, copies=copies),))


@pytest.fixture(scope="session")
def crowd(storm: Report) -> Report:
    """25 articles of one event, with 2,100 findings between them."""
    articles = tuple(_article(number) for number in range(25))
    claims = [_claim(storm.claims[0], article, sentence) for article in articles for sentence in range(SENTENCES)]
    by_sentence = [claims[sentence::SENTENCES] for sentence in range(SHARED)]
    groups = tuple(
        Group(
            id=content_id("group", told[0].id),
            claims=tuple(claim.id for claim in told),
            matches=tuple(Match(a=a.id, b=b.id, score=0.5, fields=()) for a, b in itertools.pairwise(told)),
        )
        for told in by_sentence
    )
    findings = tuple(
        _finding(a, b, sentence)
        for sentence, told in enumerate(by_sentence)
        for a, b in itertools.combinations(told, 2)
    )
    return Report(tool=storm.tool, articles=articles, claims=tuple(claims), groups=groups, findings=findings)


def _article(number: int) -> Article:
    lines = [f"The harbour paper {number} on the storm"] + [
        f"In the {sentence}th hour of the storm the harbour office counted {number} boats adrift near the outer mole "
        f"and asked every skipper in the district to stay ashore until the wind had dropped."
        for sentence in range(SENTENCES)
    ]
    text = "\n".join(lines)
    return bare_article(
        text,
        id=content_id("article", str(number)),
        path=f"articles/{number:02}.txt",
        title=lines[0],
        outlet=f"Harbour Paper {number}",
        published=dt.date(2031, 3, 1 + number % 9),
        url=f"https://paper{number}.example/storm",
        headline=Span(0, len(lines[0])),
        body=tuple(Span(start, start + len(line)) for line in lines[1:] if (start := text.index(line)) >= 0),
    )


def _claim(model: Claim, article: Article, sentence: int) -> Claim:
    span = article.body[sentence]
    return replace(
        model,
        id=content_id(article.id, str(sentence)),
        article=article.id,
        sentence=span,
        content=(span,),
        text=span.of(article.text),
        is_headline=False,
        times=(),
        setting_times=(),
    )


def _finding(a: Claim, b: Claim, sentence: int) -> Finding:
    is_conflict = sentence == 0
    return Finding(
        id=content_id("finding", a.id, b.id),
        relation=Relation.CONTRADICTS if is_conflict else Relation.AGREES,
        kind=FindingKind.NUMBER if is_conflict else FindingKind.OTHER,
        between=Between.OUTLETS,
        rule="figures-apart" if is_conflict else "same-fact",
        severity=Severity.ERROR if is_conflict else Severity.NOTE,
        confidence=0.8,
        claims=(a.id, b.id),
        explanation=f"Two papers count the boats in hour {sentence} in different ways, and no number is both.",
        marks=tuple(Mark(claim=side.id, span=Span(side.sentence.start, side.sentence.start + 20)) for side in (a, b)),
    )
