"""The stories hold what their README says, and pairs are judged as it says."""

import datetime
import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import evaluate_stories
from benchmarks.evaluate_stories import Judged, Verdict
from benchmarks.stories import gold
from benchmarks.stories.gold import Pair, Passage, Story
from claimcheck.records import (
    Article,
    Between,
    Claim,
    Finding,
    FindingKind,
    Group,
    ModelInfo,
    Relation,
    Severity,
    Span,
    Tool,
)
from claimcheck.report import Report
from tests.building import bare_article, bare_claim

STORIES = {split: gold.read_stories(split) for split in gold.SPLITS}
ALL = [story for stories in STORIES.values() for story in stories]
KEYS = {"story", "relation", "kind", "a", "b", "note"}


# -- the set ----------------------------------------------------------------------------------------------------------


def test_there_are_enough_stories_half_of_them_held_out() -> None:
    counts = [len(stories) for stories in STORIES.values()]
    assert sum(counts) >= 12
    assert abs(counts[0] - counts[1]) <= 1
    assert len({story.name for story in ALL}) == sum(counts)


@pytest.mark.parametrize("story", ALL, ids=lambda story: story.name)
def test_a_story_has_articles_and_pairs_enough(story: Story) -> None:
    assert len(story.paths) >= 3
    assert [path.name for path in story.paths if len(path.read_text(encoding="utf-8").split()) < 300] == []
    assert len(story.pairs) >= 20
    labels = Counter(pair.label for pair in story.pairs)
    assert [label for label in ("contradicts", "compatible", "agrees") if not labels[label]] == []
    assert labels["unrelated"] >= 5


@pytest.mark.parametrize("story", ALL, ids=lambda story: story.name)
def test_every_quote_stands_once_in_its_file(story: Story) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in story.paths}
    passages = [passage for pair in story.pairs for passage in (pair.a, pair.b)]
    assert [passage for passage in passages if texts[passage.file].count(passage.quote) != 1] == []
    assert [passage for passage in passages if passage.quote != passage.quote.strip() or "\n" in passage.quote] == []
    assert [pair for pair in story.pairs if pair.a.file == pair.b.file] == []


@pytest.mark.parametrize("story", ALL, ids=lambda story: story.name)
def test_no_pair_is_marked_twice(story: Story) -> None:
    counts = Counter(frozenset([pair.a, pair.b]) for pair in story.pairs)
    assert [pair for pair, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("story", ALL, ids=lambda story: story.name)
def test_pairs_are_marked_in_the_words_of_the_readme(story: Story) -> None:
    lines = (story.paths[0].parent / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    marked = [json.loads(line) for line in lines]
    assert [pair for pair in marked if pair["story"] != story.name or not pair["note"].strip()] == []
    assert [pair for pair in marked if pair.keys() - {"wording", "between"} != KEYS] == []
    assert {pair["relation"] for pair in marked} <= {*gold.LABELS} - {gold.DISPUTES}
    assert {pair["kind"] for pair in marked} <= {*gold.KINDS}
    assert {(pair["relation"], pair["between"]) for pair in marked if "between" in pair} <= {
        ("contradicts", "speakers")
    }
    for pair in story.pairs:
        assert (pair.wording in gold.WORDINGS) if pair.label == "contradicts" else (pair.wording is None)


@pytest.mark.parametrize("split", gold.SPLITS)
def test_every_kind_and_wording_of_contradiction_is_covered(split: str) -> None:
    pairs = [pair for story in STORIES[split] for pair in story.pairs if pair.label == "contradicts"]
    kinds = Counter(pair.kind for pair in pairs)
    assert [kind for kind in gold.KINDS if kinds[kind] < (1 if kind == "other" else 5)] == []
    wordings = Counter(pair.wording for pair in pairs)
    assert [wording for wording in gold.WORDINGS if wordings[wording] < 0.25 * len(pairs)] == []


@pytest.mark.parametrize("split", gold.SPLITS)
def test_the_readme_counts_what_is_there(split: str) -> None:
    stories = STORIES[split]
    words = sum(len(path.read_text(encoding="utf-8").split()) for story in stories for path in story.paths)
    labels = Counter(pair.label for story in stories for pair in story.pairs)
    counts = [len(stories), sum(len(story.paths) for story in stories), f"{words:,}", *(labels[x] for x in gold.LABELS)]
    row = f"| `{split}/` | " + " | ".join(str(count) for count in counts) + " |"
    assert row in (gold.STORIES / "README.md").read_text(encoding="utf-8").splitlines()


def test_a_changed_story_changes_the_hash_and_line_ends_do_not(tmp_path: Path) -> None:
    article = tmp_path / "dev" / "01-name" / "a.txt"
    article.parent.mkdir(parents=True)
    hashes = []
    for text in (b"one\ntwo\n", b"one\r\ntwo\r\n", b"one\nthree\n"):
        article.write_bytes(text)
        hashes.append(gold.hash_of("dev", tmp_path))
    assert hashes[0] == hashes[1] != hashes[2]


# -- scoring ----------------------------------------------------------------------------------------------------------

LEFT = "Nine people died in the fire. The mayor resigned."
RIGHT = "The fire killed twelve. The mayor is still in office. Nine dogs were saved."


def article(name: str, text: str) -> Article:
    return bare_article(text, id=name, path=f"story/{name}.txt", published=datetime.date(2024, 1, 1))


def claims_of(name: str, text: str) -> list[Claim]:
    """Return a claim for each sentence of ``text``, with the ids ``name0``, ``name1`` ..."""
    claims, start = [], 0
    for number, sentence in enumerate(text.removesuffix(".").split(". ")):
        span = Span(start, start + len(sentence) + 1)
        start = span.end + 1
        claims.append(bare_claim(span.of(text), span, id=f"{name}{number}", article=name))
    return claims


def finding(
    first: str,
    second: str,
    relation: Relation = Relation.CONTRADICTS,
    between: Between = Between.OUTLETS,
) -> Finding:
    return Finding(
        id=f"{first}{second}",
        relation=relation,
        kind=FindingKind.NUMBER,
        between=between,
        rule="rule",
        severity=Severity.ERROR,
        confidence=0.9,
        claims=(first, second),
        explanation="They differ.",
        marks=(),
    )


def report(*findings: Finding, groups: tuple[Group, ...] = ()) -> Report:
    return Report(
        tool=Tool(name="claimcheck", version="0", model=ModelInfo(name="m", version="0", sha256="0")),
        articles=(article("left", LEFT), article("right", RIGHT)),
        claims=(*claims_of("left", LEFT), *claims_of("right", RIGHT)),
        groups=groups,
        findings=findings,
    )


def pair(label: str, left: str, right: str, kind: str = "number") -> Pair:
    return Pair(
        label=label,
        kind=kind,
        wording="near" if label == "contradicts" else None,
        a=Passage(file="left.txt", quote=left),
        b=Passage(file="right.txt", quote=right),
        note="made up",
    )


DEAD = pair("contradicts", "Nine people died", "killed twelve")
MAYOR = pair("contradicts", "The mayor resigned", "still in office", kind="state")
DOGS = pair("unrelated", "Nine people", "Nine dogs")


def judged(found: Report, *pairs: Pair) -> Judged:
    return evaluate_stories.judge(Story(name="story", paths=(), pairs=pairs), found)


@pytest.mark.parametrize("ids", [("left0", "right0"), ("right0", "left0")])
def test_a_contradiction_is_found_whichever_side_stands_first(ids: tuple[str, str]) -> None:
    result = judged(report(finding(*ids)), DEAD, MAYOR, DOGS)
    assert [verdict.outcome for verdict in result.verdicts] == ["contradicts", None, None]
    assert [verdict.is_aligned for verdict in result.verdicts] == [True, False, False]
    assert result.reported == {"contradicts": 1}


def test_a_contradiction_on_another_pair_or_on_none_is_no_hit() -> None:
    result = judged(report(finding("left0", "right2"), finding("left1", "right2")), DEAD, MAYOR, DOGS)
    assert [verdict.outcome for verdict in result.verdicts] == [None, None, "contradicts"]
    assert result.reported == {"unrelated": 1, "unmarked": 1}
    measures = evaluate_stories.measures(result)
    assert measures["others_not_called_contradictions"] == 0
    assert measures["contradictions_reported_in_gold"] == 0


def test_a_dispute_of_speakers_is_no_contradiction_of_outlets() -> None:
    result = judged(report(finding("left0", "right0", between=Between.SPEAKERS)), DEAD)
    assert result.verdicts[0].outcome == "disputes"
    assert not result.reported


def test_a_contradiction_counts_before_other_findings_on_the_passages() -> None:
    found = report(finding("left0", "right0", Relation.AGREES), finding("right0", "left0"))
    assert judged(found, DEAD).verdicts[0].outcome == "contradicts"


def test_a_marked_contradiction_is_no_false_alarm_on_a_pair_of_the_same_sentences() -> None:
    same = pair("agrees", "in the fire", "The fire")
    result = judged(report(finding("left0", "right0")), DEAD, same)
    assert [verdict.outcome for verdict in result.verdicts] == ["contradicts", None]


def test_a_pair_in_one_group_is_aligned_without_a_finding() -> None:
    group = Group(id="g", claims=("left1", "right1"), matches=())
    verdict = judged(report(groups=(group,)), MAYOR).verdicts[0]
    assert verdict.is_aligned
    assert verdict.outcome is None


def test_the_kind_of_a_finding_is_held_against_the_kind_of_the_pair() -> None:
    result = judged(report(finding("left0", "right0"), finding("left1", "right1")), DEAD, MAYOR)
    kinds = evaluate_stories.figures(result)["kinds"]
    assert kinds == {
        "number": {"pairs": 1, "found": 1.0, "found_as_kind": 1.0},
        "state": {"pairs": 1, "found": 1.0, "found_as_kind": 0.0},
    }


def test_figures_are_cut_and_not_rounded_up() -> None:
    assert evaluate_stories.ratio(2, 3) == 0.666
    assert evaluate_stories.ratio(0, 0) == 1.0


def test_tables_show_every_relation(capsys: pytest.CaptureFixture[str]) -> None:
    evaluate_stories.print_tables(judged(report(finding("left0", "right0")), DEAD, MAYOR, DOGS))
    printed = capsys.readouterr().out
    assert [label for label in gold.LABELS if f"\n{label} " not in printed] == []
    assert "contradictions reported: 1; on a pair marked contradicts: 1\n" in printed


def test_wrong_pairs_are_shown_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    verdicts: tuple[Verdict, ...] = judged(report(finding("left0", "right2")), DEAD, MAYOR, DOGS).verdicts
    evaluate_stories.print_wrong(Judged(verdicts=verdicts, reported=Counter()), most=2)
    shown = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["gold"], one["got"]) for one in shown] == [("contradicts", None), ("contradicts", None)]
