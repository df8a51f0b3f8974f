"""All stages together, on articles of a storm that never was."""

import itertools
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from claimcheck import Checker
from claimcheck.config import Config
from claimcheck.errors import InputError, ModelError
from claimcheck.records import Finding, Relation
from claimcheck.report import Report
from claimcheck.reports.json import render

ROOT = Path(__file__).parents[1]
POST = """Storm Odile batters Port Merrow

The mayor of Port Merrow, Ana Lund, resigned on 4 March 2031 after the harbour wall collapsed. Rescuers saved \
18 people from flooded homes on Tuesday, the coast guard said.

"We warned the council about the wall three times," engineer Tomas Reyes told reporters.

Power was restored to 4,000 homes. The lifeboat station lost two boats.
"""
TIMES = """Port Merrow counts the cost

Ana Lund, the mayor of Port Merrow, remains in office, a spokesman for the council said on 5 March 2031. Rescuers \
saved 25 people from flooded homes on Tuesday, the coast guard said.

The wall of the harbour collapsed on Tuesday. Council leader Per Holm denied that the council had been warned.
"""
LEDGER = """Harbour wall to be rebuilt

The harbour wall of Port Merrow collapsed on Tuesday, and 4,000 homes had power again by evening. Insurers expect \
claims of $30 million.
"""
AT_ODDS = """Where the oil comes from

The country buys about 14 percent of its oil from Velden, and about 3 percent of its oil is pumped in the fields of \
Norvik, the ministry said.

The council approved the pipeline in May. The council rejected the pipeline in June, after the protests.
"""
"""An article whose sentences would contradict each other if two outlets told them."""
STORIES = {"ledger.txt": LEDGER, "post.txt": POST, "times.txt": TIMES}
BINARY = b"\x7fELF\x00\x01\x02\x00"

Write = Callable[[Mapping[str, str]], list[str]]


@pytest.fixture(scope="module")
def checker() -> Checker:
    """One checker for all tests: it loads the language model once."""
    return Checker()


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write articles into a new working folder and return their names."""
    monkeypatch.chdir(tmp_path)

    def written(articles: Mapping[str, str]) -> list[str]:
        for name, text in articles.items():
            Path(name).write_text(text, encoding="utf-8")
        return list(articles)

    return written


def verdicts(report: Report) -> set[tuple[str, ...]]:
    """Return what the findings say, whichever article bears which name and whichever claim stands first."""

    def verdict(finding: Finding) -> tuple[str, ...]:
        texts = sorted(report.claim_by_id[claim].text for claim in finding.claims)
        return (finding.relation, finding.kind, finding.between, finding.severity, finding.rule, *texts)

    return {verdict(finding) for finding in report.findings}


# -- the same answer --------------------------------------------------------------------------------------------------


def test_the_order_of_the_paths_changes_no_byte(checker: Checker, write: Write) -> None:
    names = write(STORIES)
    reports = {render(checker.compare(order)) for order in itertools.permutations(names)}
    assert len(reports) == 1
    assert json.loads(reports.pop())["findings"]


def test_a_second_run_with_a_fresh_model_gives_the_same_bytes(checker: Checker, write: Write) -> None:
    names = write(STORIES)
    assert render(Checker().compare(names)) == render(checker.compare(names))


def test_a_folder_gives_what_its_files_give(checker: Checker, write: Write) -> None:
    names = write(STORIES)
    folder = checker.compare(["."])
    assert verdicts(folder) == verdicts(checker.compare(names))


def test_swapping_the_sides_changes_no_verdict(checker: Checker, write: Write) -> None:
    write({"a.txt": POST, "b.txt": TIMES, "c.txt": POST})
    forward, backward = checker.compare(["a.txt", "b.txt"]), checker.compare(["b.txt", "c.txt"])
    assert [article.path for article in backward.articles] == ["b.txt", "c.txt"]
    assert verdicts(forward)
    assert verdicts(forward) == verdicts(backward)


def test_what_an_article_says_does_not_depend_on_the_others(checker: Checker, write: Write) -> None:
    names = write(STORIES)
    together = checker.extract(names).claims
    alone = [claim for name in names for claim in checker.extract([name]).claims]
    assert together == tuple(alone)


# -- what is found ----------------------------------------------------------------------------------------------------


def test_articles_that_cannot_both_be_right_contradict_each_other(checker: Checker, write: Write) -> None:
    report = checker.compare(write({"post.txt": POST, "times.txt": TIMES}))
    texts = [
        {report.claim_by_id[claim].text for claim in finding.claims} for finding in report.found(Relation.CONTRADICTS)
    ]
    assert any("18 people" in " ".join(sides) and "25 people" in " ".join(sides) for sides in texts)


def test_an_article_never_contradicts_its_copy(checker: Checker, write: Write) -> None:
    for text in (*STORIES.values(), AT_ODDS):
        report = checker.compare(write({"one.txt": text, "other.txt": text}))
        assert len(report.articles) == 2
        assert report.found(Relation.AGREES)
        assert not report.found(Relation.CONTRADICTS, Relation.UPDATES)


def test_findings_and_groups_join_claims_of_different_articles(checker: Checker, write: Write) -> None:
    report = checker.compare(write(STORIES))
    assert report.findings
    assert report.groups
    for finding in report.findings:
        assert len({report.claim_by_id[claim].article for claim in finding.claims}) == 2
        for mark in finding.marks:
            claim = report.claim_by_id[mark.claim]
            assert claim.id in finding.claims
            assert claim.sentence.covers(mark.span)
    for group in report.groups:
        assert len({report.claim_by_id[claim].article for claim in group.claims}) > 1


def test_one_article_alone_is_compared_with_nothing(checker: Checker, write: Write) -> None:
    report = checker.compare(write({"post.txt": POST}))
    assert report.claims
    assert (report.groups, report.findings) == ((), ())


# -- trouble ----------------------------------------------------------------------------------------------------------


def test_an_article_that_cannot_be_read_leaves_the_others_as_they_are(checker: Checker, write: Write) -> None:
    names = write(STORIES)
    whole = checker.compare(names)
    Path("broken.txt").write_bytes(BINARY)
    report = checker.compare(["broken.txt", "missing.txt", *names])
    assert [(problem.path, problem.stage, problem.fatal) for problem in report.problems] == [
        ("broken.txt", "reading", True),
        ("missing.txt", "reading", True),
    ]
    assert (report.articles, report.claims, report.findings) == (whole.articles, whole.claims, whole.findings)


@pytest.mark.slow
def test_a_name_in_too_many_claims_is_told(checker: Checker, write: Write) -> None:
    places = ("Oslo", "Lagos", "Turin", "Porto", "Quito")
    articles = {
        f"{name}.txt": "\n\n".join(f"Ana Lund {verb} {n} letters from {places[n % 5]}." for n in range(2, 212))
        for name, verb in (("post", "answered"), ("times", "burned"))
    }
    report = checker.compare(write(articles))
    assert len(report.claims) > 400
    (problem,) = [problem for problem in report.problems if problem.stage == "alignment"]
    assert (problem.path, problem.fatal) == ("all articles", False)
    assert "only those near in meaning were paired by it" in problem.reason
    assert checker.compare(write(STORIES)).problems == ()


def test_nothing_to_read_gives_an_empty_report(checker: Checker, write: Write) -> None:
    write({})
    Path("broken.txt").write_bytes(BINARY)
    report = checker.compare(["broken.txt"])
    assert (report.articles, report.claims, report.findings, len(report.problems)) == ((), (), (), 1)


@pytest.mark.parametrize("kind", [str, Path])
def test_a_single_path_is_one_path(checker: Checker, write: Write, kind: Callable[[str], str | Path]) -> None:
    post, ledger = write({"post-.txt": POST, "ledger.txt": LEDGER})
    assert checker.compare(kind(post)) == checker.compare([post])
    assert checker.extract(kind(post)) == checker.extract([post])
    assert checker.annotate(kind(post)) == checker.annotate([post])
    assert checker.check(kind(post), kind(ledger)) == checker.check([post], [ledger])


def test_no_path_is_an_error(checker: Checker) -> None:
    with pytest.raises(InputError, match="no article was given"):
        checker.compare([])


def test_a_model_that_is_not_there_is_an_error(write: Write) -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        Checker(Config(model="no_such_model")).compare(write(STORIES))


# -- the export -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["compare", "extract"])
def test_the_export_follows_the_schema(checker: Checker, write: Write, way: str) -> None:
    names = [*write(STORIES), "missing.txt"]
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    report = checker.compare(names) if way == "compare" else checker.extract(names)
    errors = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(report.to_dict())
    assert [error.message for error in errors] == []


def test_offsets_of_the_export_slice_back_to_the_text(checker: Checker, write: Write) -> None:
    export = checker.extract(write(STORIES)).to_dict()
    texts = {article["id"]: STORIES[article["path"]] for article in export["articles"]}
    assert export["claims"]
    for claim in export["claims"]:
        text = texts[claim["article"]]
        assert claim["quote"]["exact"] in text
        content = " … ".join(" ".join(text[span["start"] : span["end"]].split()) for span in claim["content"])
        assert content == claim["text"]
        sentence = claim["sentence"]
        assert text.count("\n", 0, sentence["start"]) + 1 == sentence["line"]
        for figure in claim["quantities"]:
            assert text[figure["start"] : figure["end"]] == figure["text"]


def test_progress_is_told_after_each_article(write: Write) -> None:
    told: list[tuple[int, int]] = []
    Checker(progress=lambda done, total: told.append((done, total))).extract(write(STORIES))
    assert told == [(1, 3), (2, 3), (3, 3)]


REPRINT = """Mayor resigns after storm

The mayor of Port Merrow, Ana Lund, resigned on 4 March 2031 after the harbour wall collapsed. Rescuers saved \
18 people from flooded homes on Tuesday, the coast guard said.

Power was restored to 4,000 homes. The lifeboat station lost two boats.
"""


def test_articles_that_copy_one_another_count_as_one_source(checker: Checker, write: Write) -> None:
    paths = write({"post.txt": POST, "reprint.txt": REPRINT})
    report = checker.compare(paths)
    assert [[report.article_by_id[copy.article].path for copy in origin.copies] for origin in report.origins] == [paths]
    agreements = report.found(Relation.AGREES)
    assert agreements
    assert not any(report.is_independent(finding) for finding in agreements)
    assert report.to_dict()["independent"] == 1
    assert report.to_dict() == checker.compare(list(reversed(paths))).to_dict()


def test_articles_in_words_of_their_own_are_independent(checker: Checker, write: Write) -> None:
    report = checker.compare(write(STORIES))
    assert report.origins == ()
    assert report.to_dict()["independent"] == len(STORIES)


HEADLINED = """Storm: 81 rescued in Port Merrow

Rescuers saved 18 people from flooded homes in Port Merrow on Tuesday, the coast guard said.

The harbour wall of Port Merrow collapsed on Tuesday, and 4,000 homes had power again by evening.
"""


def test_a_headline_that_its_body_contradicts_is_found_and_changes_nothing_else(checker: Checker, write: Write) -> None:
    wrong, right = ({**STORIES, "daily.txt": HEADLINED.replace("81", number)} for number in ("81", "18"))
    report = checker.compare(write(wrong))
    (finding,) = (finding for finding in report.findings if report.is_within(finding))
    assert [report.claim_by_id[claim].is_headline for claim in finding.claims] == [True, False]
    assert (finding.relation, finding.kind, finding.between) == ("contradicts", "number", "outlets")
    assert finding.explanation.startswith("The headline and the body of daily.txt contradict each other: ")
    agreements = {finding.id for finding in report.found(Relation.AGREES)}
    other = checker.compare(write(right))
    assert not any(other.is_within(finding) for finding in other.findings)
    bodies = {finding.id for finding in other.found(Relation.AGREES) if not _has_headline(other, finding)}
    assert bodies <= agreements
    assert all(len({report.claim_by_id[claim].article for claim in group.claims}) > 1 for group in report.groups)


def _has_headline(report: Report, finding: Finding) -> bool:
    return any(report.claim_by_id[claim].is_headline for claim in finding.claims)


def test_every_contradiction_is_explained_by_the_rung_that_decided(checker: Checker, write: Write) -> None:
    report = checker.compare(write({**STORIES, "daily.txt": HEADLINED}))
    told = report.found(Relation.CONTRADICTS)
    assert {report.is_within(finding) for finding in told} == {True, False}
    for finding in told:
        explanation = checker.explain(report, finding)
        assert {explanation.match.a, explanation.match.b} == set(finding.claims)
        _, _, reason = finding.explanation.partition(" contradict each other: ")
        outcome = f"contradicts: {reason.removesuffix('.')} (rule {finding.rule})"
        assert [rung.outcome for rung in explanation.rungs].count(outcome) == 1


def test_what_the_settings_exclude_is_left_out_of_folders(write: Write, checker: Checker) -> None:
    paths = write(STORIES)
    folder = Path(paths[0]).parent
    excluding = Checker(Config(exclude=("times.txt",), root=folder))
    assert [Path(article.path).name for article in excluding.extract([folder]).articles] == ["ledger.txt", "post.txt"]
    named = excluding.extract([folder, folder / "times.txt"])
    assert len(named.articles) == len(checker.extract([folder]).articles) == 3


def test_a_title_in_front_matter_is_held_against_the_body(write: Write, checker: Checker) -> None:
    body = "Police in Kelby arrested three men over the robbery on Friday.\n\nNobody was hurt, the mayor said.\n"
    (path,) = write(
        {"robbery.md": f"---\ntitle: Police arrest five men over robbery\noutlet: Harbour Post\n---\n\n{body}"}
    )
    (found,) = checker.compare([path]).found(Relation.CONTRADICTS)
    assert found.rule == "headline-figures-differ"
