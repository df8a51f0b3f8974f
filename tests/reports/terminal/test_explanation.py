import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.records import Explanation, FieldScore, Match, Rung, Span
from claimcheck.report import Report
from claimcheck.reports.sanitize import is_invisible
from claimcheck.reports.terminal import render_explanation

if TYPE_CHECKING:
    from tests.reports.conftest import Snapshots
    from tests.reports.terminal.conftest import Screen

RUNGS = (
    Rung("quotations", ""),
    Rung("names", "compatible: one is part of the other (rule place-in-place)"),
    Rung("numbers", "contradicts: one counts 18, the other 12 (rule figures-apart)"),
    Rung("spreads", ""),
    Rung("dates", None),
)


def explained(report: Report, number: int, screen: Callable[..., "Screen"], width: int = 100) -> str:
    finding = report.findings[number]
    a, b = finding.claims
    fields = (
        FieldScore(field="names", score=1.0, detail="Port Merrow"),
        FieldScore(field="wording", score=0.5, detail=""),
    )
    explanation = Explanation(
        finding=finding,
        match=Match(a=a, b=b, score=0.75, fields=fields),
        rungs=RUNGS,
        compares="figures of one unit",
        taken=('Post: "18" = 18', 'Times: "12" = 12'),
        lexicon="claimcheck/lexicons/some.toml",
    )
    shown = screen(width, is_coloured=False)
    render_explanation(report, explanation, shown.console)
    return shown.text


def test_an_explanation_looks_as_it_did(storm: Report, screen: Callable[..., "Screen"], snapshots: "Snapshots") -> None:
    snapshots.check("explain-100-plain.txt", explained(storm, 2, screen))


def test_it_shows_the_figures_as_intervals_the_scores_and_the_rungs(
    storm: Report, screen: Callable[..., "Screen"]
) -> None:
    text = explained(storm, 2, screen)
    assert "At least 18 = at least 18 (person)" in text
    assert re.search(r"names\s+1\.00\s+Port Merrow", text)
    assert re.search(r"all\s+0\.75", text)


def test_the_rung_that_decides_comes_first_and_the_silent_ones_are_told_in_one_line(
    storm: Report, screen: Callable[..., "Screen"]
) -> None:
    lines = [line.strip() for line in explained(storm, 2, screen).split("\n")]
    tried = next(number for number, line in enumerate(lines) if line.startswith("Rungs tried"))
    assert [re.sub(r"\s+", " ", line) for line in lines[tried + 1 :] if line] == [
        "numbers contradicts: compares figures of one unit (rule figures-apart)",
        'Post: "18" = 18',
        'Times: "12" = 12',
        "goes by the words in claimcheck/lexicons/some.toml",
        "names compatible: one is part of the other (rule place-in-place)",
        "2 rungs had nothing to say, 1 rung not tried",
    ]


def test_it_shows_what_stands_around_the_sentence(storm: Report, screen: Callable[..., "Screen"]) -> None:
    words = explained(storm, 0, screen).replace("│", " ").split()
    text = " ".join(words)
    assert "the coast guard said. Mayor Ana Lund «resigned» late on Tuesday" in text
    assert "The harbour wall collapsed" in text


def test_every_field_of_a_claim_is_told(storm: Report, screen: Callable[..., "Screen"]) -> None:
    detailed = next(claim for claim in storm.claims if claim.propositions)
    finding = replace(storm.findings[0], claims=(detailed.id, storm.findings[0].claims[1]), marks=())
    text = explained(replace(storm, findings=(finding,)), 0, screen)
    assert "“lost” · who “The lifeboat station”" in text
    assert "Tuesday = 2031-03-03" in text
    assert "lifeboat = Lifeboat (organisation)" in text


def test_hostile_words_are_shown_and_not_obeyed(storm: Report, screen: Callable[..., "Screen"]) -> None:
    text = "\x1b[31m[/red]\u202e ::error:: " + "x" * 5_000
    whole = Span(0, len(text))
    articles = tuple(replace(article, text=text, path=text, outlet=text, body=(whole,)) for article in storm.articles)
    claims = tuple(replace(claim, sentence=whole, content=(whole,), text=text) for claim in storm.claims)
    findings = tuple(replace(finding, explanation=text, marks=()) for finding in storm.findings)
    report = replace(storm, articles=articles, claims=claims, findings=findings)
    shown = explained(report, 0, screen, width=80)
    assert not any(is_invisible(character) for character in shown if character != "\n")
    assert max(len(line) for line in shown.split("\n")) <= 80
    assert "::" not in shown
