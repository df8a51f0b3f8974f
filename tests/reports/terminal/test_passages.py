import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from rich.console import Console

from claimcheck.records import Span
from claimcheck.report import Report
from claimcheck.reports.places import place, speaker
from claimcheck.reports.terminal import render
from claimcheck.reports.terminal.passages import passage, references, said, side
from claimcheck.reports.terminal.style import Tone, View

PLAIN = View(width=80, is_coloured=False)


def shown(storm: Report, text: str, *marks: str) -> str:
    article = replace(storm.articles[0], text=text)
    claim = replace(storm.claims[0], article=article.id, sentence=Span(0, len(text)), content=(Span(0, len(text)),))
    spans = [Span(text.index(mark), text.index(mark) + len(mark)) for mark in marks]
    return passage(article, claim, spans, view=PLAIN, tone=Tone.CONFLICT).plain


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("He left.", (), "He left."),
        ("He left.", ("left",), "He «left»."),
        ("He left.", ("He left.",), "«He left.»"),
        ("He left at noon.", ("noon", "left"), "He «left» at «noon»."),
        ("He left at noon.", ("left at", "at noon"), "He «left at noon»."),
        ("He\n  left.", ("left",), "He «left»."),
        ("\u202eHe left.", ("left",), "\\u202eHe «left»."),
    ],
)
def test_deciding_words_are_marked(storm: Report, text: str, marks: tuple[str, ...], expected: str) -> None:
    assert shown(storm, text, *marks) == expected


def test_the_marks_of_markdown_are_no_words(storm: Report) -> None:
    text = "She **[had left](https://post.example/a)** at noon."
    markup = [Span(4, 7), Span(15, 42)]
    assert [span.of(text) for span in markup] == ["**[", "](https://post.example/a)**"]
    article = replace(storm.articles[0], text=text, markup=tuple(markup))
    claim = replace(storm.claims[0], sentence=Span(0, len(text)), content=(Span(0, len(text)),))
    shown = passage(article, claim, [Span(11, 15)], view=PLAIN, tone=Tone.CONFLICT)
    assert shown.plain == "She had «left» at noon."


def test_an_article_without_an_outlet_bears_its_date(storm: Report) -> None:
    told = storm.claim_by_id[storm.findings[0].claims[0]]
    home = replace(storm.article_of(told.id), outlet=None)
    assert home.published is not None
    report = replace(storm, articles=tuple(home if a.id == home.id else a for a in storm.articles))
    console = Console(file=io.StringIO(), width=80, _environ={})
    with console.capture() as capture:
        console.print(side(report, told, storm.findings[0], view=PLAIN, tone=Tone.CONFLICT))
    assert f"{place(report, told)}  {home.published.isoformat()}" in capture.get().splitlines()[0]


def test_marks_outside_the_sentence_change_nothing(storm: Report) -> None:
    article = replace(storm.articles[0], text="He left. She stayed.")
    claim = replace(storm.claims[0], sentence=Span(9, 20), content=(Span(9, 20),))
    spans = [Span(3, 7), Span(30, 40), Span(13, 13)]
    assert passage(article, claim, spans, view=PLAIN, tone=Tone.CONFLICT).plain == "She stayed."


def test_long_sentences_are_cut_around_what_decides(storm: Report) -> None:
    words = [f"word{number}" for number in range(300)]
    text = shown(storm, " ".join(words), "word150")
    assert text.startswith("… word")
    assert text.endswith(" …")
    assert "«word150»" in text
    assert len(text) < 450
    assert set(text.replace("«", "").replace("»", "").split()) - {"…"} <= set(words)
    assert shown(storm, " ".join(words)).startswith("word0 word1")


def test_marks_far_apart_are_both_shown(storm: Report) -> None:
    text = shown(storm, " ".join(f"word{number}" for number in range(300)), "word20", "word250")
    assert "«word20»" in text
    assert "«word250»" in text


def test_places_are_path_and_line(storm: Report) -> None:
    lund = next(claim for claim in storm.claims if claim.text == "Mayor Ana Lund remains in office")
    assert place(storm, lund) == "news/times.txt:4"
    assert speaker(lund) == "a spokesman for the council"
    assert references(storm, [lund], PLAIN).plain == "Valley Times news/times.txt:4"
    few = replace(PLAIN, limit=1)
    assert references(storm, storm.claims, few).plain == "news/ledger.txt:3, 4, 5, 6 and 2 more"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Mayor Ana Lund remains in office", "a spokesman for the council said: Mayor Ana Lund remains in office"),
        (
            "Rescuers brought 12 people out of flooded homes on Tuesday",
            "according to the coast guard: Rescuers brought 12 people out of flooded homes on Tuesday",
        ),
        (
            "the council had ever been warned about the wall",
            "Council leader Per Holm denied: the council had ever been warned about the wall",
        ),
        ("Power was restored to 4,000 homes", "Power was restored to 4,000 homes"),
    ],
)
def test_words_follow_who_says_them_and_how(storm: Report, content: str, expected: str) -> None:
    assert said(next(claim for claim in storm.claims if claim.text == content)).plain == expected


@pytest.mark.parametrize(
    ("cue", "expected"),
    [("said", "Ana Lund said: It gave way"), ("added:", "Ana Lund added: It gave way")],
)
def test_a_speaker_who_follows_the_words_stands_before_the_cue(storm: Report, cue: str, expected: str) -> None:
    told = next(claim for claim in storm.claims if claim.cue is not None and claim.source is not None)
    assert told.cue is not None
    assert told.source is not None
    inverted = replace(
        told,
        text="It gave way",
        content=(Span(0, 11),),
        cue=replace(told.cue, text=cue, spans=(Span(14, 18),)),
        source=replace(told.source, name="Ana Lund", spans=(Span(19, 27),)),
    )
    assert said(inverted).plain == expected


def test_a_cue_without_a_source_stands_alone(storm: Report) -> None:
    denied = next(claim for claim in storm.claims if "ever been warned" in claim.text)
    unnamed = replace(denied, source=None)
    assert said(unnamed).plain == "denied: the council had ever been warned about the wall"
    assert speaker(unnamed) == ""


def test_a_source_without_a_word_is_unnamed(storm: Report) -> None:
    said = next(claim for claim in storm.claims if claim.source is not None)
    assert said.source is not None
    assert speaker(replace(said, source=replace(said.source, text="", name=None))) == "somebody unnamed"


def test_standard_input_is_called_so(storm: Report) -> None:
    article = replace(storm.articles[0], path="-", outlet=None)
    report = replace(storm, articles=(article, *storm.articles[1:]))
    claim = next(claim for claim in report.claims if claim.article == article.id)
    assert article.name == "standard input"
    assert place(report, claim).startswith("standard input:")
    assert references(report, [claim], PLAIN).plain == place(report, claim)


@pytest.mark.parametrize("width", [80, 120])
def test_what_is_new_is_marked_wherever_it_is_confronted(storm: Report, screen: Callable[..., Any], width: int) -> None:
    new = next(article for article in storm.articles if article.path == "news/times.txt")
    shown, before = screen(width, is_coloured=False), screen(width, is_coloured=False)
    render(storm, shown.console, new=frozenset({new.id}))
    render(storm, before.console)
    assert before.text.count("(new)") == 0
    assert "Valley Times (new)  2031-03-05" in shown.text
    text = " ".join(shown.text.replace("│", " ").split())
    marked = re.findall(r"(?:Valley Times|news/times\.txt:\d+(?:, \d+)*) \(new\)", text)
    assert text.count("(new)") == len(marked) > 1


def test_what_is_new_is_marked_where_it_has_no_outlet(storm: Report) -> None:
    article = replace(storm.articles[0], outlet=None)
    report = replace(storm, articles=(article, *storm.articles[1:]))
    claim = next(claim for claim in report.claims if claim.article == article.id)
    found = next(found for found in report.findings if claim.id in found.claims)
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(side(report, claim, found, view=replace(PLAIN, new=frozenset({article.id})), tone=Tone.CONFLICT))
    assert f"{place(report, claim)} (new)" in console.export_text()
