import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.config import REPORT_COMMENT
from claimcheck.records import Between, Problem, Relation, Source, Span
from claimcheck.report import Report
from claimcheck.reports.markdown import MAX_CHARS, inert, render
from claimcheck.reports.places import attributed
from claimcheck.reports.sanitize import is_invisible


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("18 people, at 5:30 p.m. (local time) – “so far”", "18 people, at 5:30 p.m. (local time) – “so far”"),
        ("a | b", "a &#124; b"),
        ("`code` *bold* _so_ ~no~", "&#96;code&#96; &#42;bold&#42; &#95;so&#95; &#126;no&#126;"),
        ("snake_case", "snake_case"),
        ("@desk see #12 or GH-12", "&#64;desk see &#35;12 or &#71;&#72;-12"),
        ("<img src=x>", "&#60;img src&#61;x&#62;"),
        ("[a](http://b.example)", "&#91;a&#93;(http&#58;//b.example)"),
        ("www.b.example", "&#119;&#119;&#119;.b.example"),
        (":bomb: &amp; \\", "&#58;bomb: &#38;amp; &#92;"),
        ("1. first", "&#49;. first"),
        ("--- - x", "&#45;&#45;&#45; - x"),
    ],
)
def test_words_of_articles_mean_nothing_to_markdown(text: str, written: str) -> None:
    assert inert(text) == written


@given(text=st.text())
def test_nothing_leaves_its_place(text: str) -> None:
    written = inert(text)
    assert not any(is_invisible(character) for character in written)
    assert not re.search(r"[|<>`*\[\]@\\~]|&(?!#\d+;)|(?<!&)#|https?:/", written)


def test_a_headline_against_its_body_is_told_with_both_passages(headlined: Report) -> None:
    text = render(headlined)
    assert "1. **The headline and the body of Harbour Post contradict each other.**" in text
    assert "<b>Storm</b> Odile batters Port Merrow | Power was restored to 4,000 homes." in text


def test_copies_are_told_and_confirm_nothing(storm: Report, reprinted: Report) -> None:
    text = render(reprinted)
    counts = "### claimcheck: 2 contradictions, 1 dispute, 1 agreement in 3 articles, 1 independent\n"
    assert text.startswith(f"{REPORT_COMMENT}\n{counts}")
    assert "Harbour Post · news/post.txt (50 % of its wording, credits Reuters)" in text
    assert "<summary>Agreements: 1, 0 independent · told alike, no difference found</summary>" in text
    assert text.count(" – 3 articles, 1 independent: no independent confirmation") == 1
    assert "independent" not in render(storm)


def hostile(storm: Report, text: str) -> Report:
    whole = Span(0, len(text))
    articles = tuple(
        replace(article, text=text, path=f"{number}{text}", outlet=text)
        for number, article in enumerate(storm.articles)
    )
    claims = tuple(replace(claim, sentence=whole, content=(whole,), text=text) for claim in storm.claims)
    findings = tuple(replace(finding, explanation=text, rule=text, marks=()) for finding in storm.findings)
    return replace(
        storm,
        articles=articles,
        claims=claims,
        findings=findings,
        problems=(Problem(path=text, stage="reading", reason=text),),
    )


@settings(deadline=None, max_examples=50)  # each example renders a whole report
@given(text=st.text(alphabet="|-\n<>`ab\r &:", min_size=1, max_size=30).filter(str.strip))
def test_a_table_keeps_its_columns_whatever_the_articles_say(storm: Report, text: str) -> None:
    lines = [line for line in render(hostile(storm, text)).split("\n") if line.startswith("   |")]
    assert len(lines) % 3 == 0
    assert lines
    assert {line.count("|") for line in lines} == {3}


def test_a_comment_fits_on_github(storm: Report) -> None:
    worst = storm.findings[0]
    claims = tuple(replace(claim, id=f"{n}{claim.id}") for n in range(300) for claim in storm.claims)
    found = tuple(
        replace(worst, id=str(n), claims=(f"{n}{worst.claims[0]}", f"{n}{worst.claims[1]}"), marks=())
        for n in range(300)
    )
    text = render(replace(storm, claims=claims, groups=(), findings=found))
    assert MAX_CHARS - 2000 < len(text) <= MAX_CHARS
    assert "does not fit into a comment" in text.split("\n")[-2]
    assert text.count("| --- | --- |") > 100


def test_the_deciding_words_are_bold(storm: Report) -> None:
    text = render(storm)
    assert "Mayor Ana Lund <b>resigned</b> late on Tuesday" in text
    assert "news/scan.pdf" in text


def test_an_agreement_names_its_speaker_and_each_line_once(storm: Report) -> None:
    found = storm.found(Relation.AGREES)[0]
    first = storm.claim_by_id[found.claims[0]]
    who = Source(text="the grid", name="the grid", key=None, spans=())
    twin = replace(first, id="twin", source=who)
    claims = tuple(replace(claim, source=who) if claim.id in found.claims else claim for claim in storm.claims)
    also = replace(found, id="also", claims=("twin", found.claims[1]))
    text = render(replace(storm, claims=(*claims, twin), findings=(found, also)))
    agreements = text.partition("<summary>Agreements")[2].partition("</details>")[0]
    lines = [line for line in agreements.split("\n") if line.lstrip().startswith("- ")]
    assert [line.partition(": ")[0] for line in lines] == ["- the grid", "  - said the grid"]
    assert [storm.claim_by_id[claim].text in agreements for claim in found.claims] == [True, True]
    assert sorted(line.rpartition("(")[2] for line in lines) == [
        "Harbour Post news/post.txt:5)",
        "Valley Times news/times.txt:5)",
    ]


def test_what_the_terminal_tells_stands_in_a_comment_too(storm: Report) -> None:
    text = render(replace(storm, findings=storm.found(Relation.COMPATIBLE)))
    folded = re.findall(r"<summary>([^:]+): (\d+) · ([^<]+)</summary>", text)
    assert folded == [
        ("Compatible", "1", "other details, no conflict found"),
        ("Same subject", "4", "nothing that could be decided"),
        ("Told by one source only", "2", "no matching claim was found in another article"),
    ]
    assert "- 4,000 lies within about 4,000.\n" in text
    assert text.count("<details>") == text.count("</details>") == 3


def test_a_comment_that_is_cut_leaves_nothing_open(storm: Report) -> None:
    alone = next(claim for claim in storm.claims if claim.text.startswith("Insurers"))
    claims = tuple(replace(alone, id=f"{n:016x}", text=f"Insurers expect {n}") for n in range(2000))
    text = render(replace(storm, claims=(*storm.claims, *claims)))
    assert len(text) <= MAX_CHARS
    assert text.count("<details>") == text.count("</details>") == 3
    assert "does not fit into a comment" in text.split("\n")[-2]


def test_a_speaker_is_quoted_or_cited_as_in_the_other_reports(storm: Report) -> None:
    dispute = storm.found(Relation.CONTRADICTS, between=(Between.SPEAKERS,))[0]
    told = [attributed(storm.claim_by_id[claim]) for claim in dispute.claims]
    assert told == ["quotes Tomas Reyes", "cites Council leader Per Holm (denied)"]
    assert all(f" · {words} |" in render(storm) for words in told)
