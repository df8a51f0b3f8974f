import datetime as dt
import json
from dataclasses import replace

import pytest

from claimcheck.checking.baseline import Baseline, Entry, Passage, accept
from claimcheck.checking.export import headline, notes, to_json
from claimcheck.checking.fingerprint import fingerprints
from claimcheck.checking.outcome import Outcome, judge
from claimcheck.config import Config
from claimcheck.records import FindingKind, Problem, Relation, Severity
from tests.checking.stories import (
    EIGHTEEN,
    MAYOR,
    MONDAY,
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

TODAY = dt.date(2031, 3, 10)
STRICT = Config(fail_on=Severity.ERROR)


def outcome(config: Config = STRICT, baseline: Baseline | None = None, **options: object) -> Outcome:
    return judge(one_contradiction(**options), config, baseline=baseline or Baseline(), today=TODAY)


def test_a_contradiction_is_told_and_fails() -> None:
    found = outcome()
    assert [alert.article.path for alert in found.alerts] == ["news/new.md"]
    assert found.failing == found.topics == found.alerts
    assert found.accepted == ()


@pytest.mark.parametrize("relation", [Relation.UPDATES, Relation.COMPATIBLE, Relation.AGREES])
def test_what_is_no_contradiction_is_not_told(relation: Relation) -> None:
    assert outcome(relation=relation).alerts == ()


@pytest.mark.parametrize(
    ("config", "severity", "is_told", "is_failing"),
    [
        (STRICT, Severity.WARNING, True, False),
        (STRICT, Severity.NOTE, False, False),
        (Config(fail_on=Severity.WARNING), Severity.WARNING, True, True),
        (Config(fail_on=Severity.NOTE), Severity.NOTE, True, True),
        (Config(fail_on=None), Severity.ERROR, True, False),
        (Config(fail_on=Severity.ERROR, show=Severity.ERROR), Severity.WARNING, False, False),
        (Config(show=Severity.NOTE), Severity.NOTE, True, False),
        (Config(fail_on=Severity.ERROR, kinds=(FindingKind.DATE,)), Severity.ERROR, False, False),
        (Config(fail_on=Severity.ERROR, fail_on_kinds=(FindingKind.DATE,)), Severity.ERROR, True, False),
        (Config(fail_on=Severity.ERROR, fail_on_confidence=0.95), Severity.ERROR, True, False),
        (Config(fail_on=Severity.ERROR, fail_on_confidence=0.9), Severity.ERROR, True, True),
    ],
)
def test_what_is_told_is_apart_from_what_fails(
    config: Config, severity: Severity, *, is_told: bool, is_failing: bool
) -> None:
    found = outcome(config, severity=severity)
    assert (len(found.alerts), len(found.failing)) == (is_told, is_failing)


def test_what_the_baseline_accepts_is_not_told_again() -> None:
    (alert,) = outcome().alerts
    entry = accept(alert, reason="both stand")
    found = outcome(baseline=Baseline((entry,)))
    assert (found.alerts, found.failing, found.stale) == ((), (), ())
    assert [one.fingerprint for one in found.accepted] == [entry.fingerprint]


def test_what_was_there_before_the_change_is_not_told_again() -> None:
    run = one_contradiction()
    (mark,) = fingerprints(run.report.findings, run.report)
    found = judge(replace(run, before=frozenset({mark})), STRICT, baseline=Baseline(), today=TODAY)
    assert (found.alerts, found.failing) == ((), ())
    assert [alert.fingerprint for alert in found.unchanged] == [mark]
    assert headline(run, found).endswith("no contradictions, 1 there before the change")


def test_an_expired_entry_is_named_and_its_finding_told() -> None:
    (alert,) = outcome().alerts
    entry = accept(alert, reason="for now", expires=TODAY - dt.timedelta(days=1))
    found = outcome(baseline=Baseline((entry,)))
    assert len(found.failing) == 1
    assert found.expired == (entry,)
    assert ["2031-03-09" in note for note in notes(found, baseline="b.json", prune="PRUNE")] == [True]


def test_an_entry_whose_finding_is_gone_is_named() -> None:
    (alert,) = outcome().alerts
    gone = Entry(fingerprint="v1:gone", rule="r", reason="r", claims=accept(alert, reason="r").claims)
    found = outcome(baseline=Baseline((gone,)))
    assert found.stale == (gone,)
    first, last = notes(found, baseline="b.json", prune="PRUNE")
    assert "v1:gone" in first
    assert last == "remove from b.json what is no longer found: PRUNE"


def test_an_entry_whose_passage_is_gone_is_named() -> None:
    lost, kept = Passage(path="news/lost.md", text="30 died."), Passage(path="news/other.md", text="18 died.")
    entries = tuple(Entry(fingerprint=f"v1:{one.path}", rule="r", reason="r", claims=(one,)) for one in (kept, lost))
    found = judge(one_contradiction(), STRICT, baseline=Baseline(entries), today=TODAY, gone={lost})
    assert found.stale == (entries[1],)


def test_while_an_article_cannot_be_read_nothing_is_called_gone_or_unused() -> None:
    text = f"---\nclaimcheck-accept: dates-differ: none\n---\n{NEW.text}"
    home = article(NEW.path, text)
    gone = Entry(fingerprint="v1:gone", rule="r", reason="r", claims=(Passage(path=NEW.path, text="30 died."),))
    for fatal, count in ((False, 1), (True, 0)):
        lost = Problem(path="nosuch", stage="reading", reason="does not exist", fatal=fatal)
        run = checked((OLD, home), (), (), new=(home,), problems=[lost])
        found = judge(run, STRICT, baseline=Baseline((gone,)), today=TODAY)
        assert (len(found.stale), len(found.unused)) == (count, count)


def test_an_entry_of_known_articles_is_judged_only_when_all_are_new() -> None:
    gone = Entry(fingerprint="v1:gone", rule="r", reason="r")
    everything = checked((OLD, NEW), (), (), new=(OLD, NEW), known=0)
    some = one_contradiction()
    for run, is_complete, stale in ((everything, True, (gone,)), (everything, False, ()), (some, True, ())):
        found = judge(run, STRICT, baseline=Baseline((gone,)), today=TODAY, is_complete=is_complete)
        assert found.stale == stale


def test_a_line_in_the_article_accepts_and_an_unused_one_is_named() -> None:
    text = f"---\nclaimcheck-accept:\n  - figures-differ: both stand\n  - dates-differ: none\n---\n{NEW.text}"
    home = article(NEW.path, text, outlet="Times")
    told = claim(home, TWENTY_FIVE.text)
    run = checked((OLD, home), (EIGHTEEN, told), (finding(EIGHTEEN, told),), new=(home,))
    found = judge(run, STRICT, baseline=Baseline(), today=TODAY)
    assert (len(found.alerts), len(found.accepted)) == (0, 1)
    assert [line.what for line in found.unused] == ["dates-differ"]
    assert ["news/new.md:4" in note for note in notes(found, baseline="b.json", prune="PRUNE")] == [True]


def test_a_line_in_a_known_article_is_not_called_unused() -> None:
    home = article(OLD.path, f"---\nclaimcheck-accept: dates-differ: none\n---\n{OLD.text}", outlet="Post")
    found = judge(checked((home, NEW), (), (), new=(NEW,)), STRICT, baseline=Baseline(), today=TODAY)
    assert found.unused == ()


def test_the_first_of_each_topic_comes_first() -> None:
    extra = claim(OLD, "18 people died")
    findings = (
        finding(EIGHTEEN, TWENTY_FIVE, confidence=0.9),
        finding(extra, TWENTY_FIVE, confidence=0.8),
        finding(MONDAY, MAYOR, confidence=0.5),
    )
    run = checked((OLD, NEW), (EIGHTEEN, TWENTY_FIVE, extra, MONDAY, MAYOR), findings, new=(NEW,))
    found = judge(run, STRICT, baseline=Baseline(), today=TODAY)
    assert [alert.finding.confidence for alert in found.alerts] == [0.9, 0.5, 0.8]
    assert len(found.topics) == 2
    assert headline(run, found) == (
        "1 new article (news/new.md) checked against 1 known article:"
        " 2 contradictions (2 errors) in 3 pairs of passages"
    )


def test_the_headline_says_when_all_is_well() -> None:
    run = checked((OLD, NEW), (), (), new=(NEW,), known=3)
    found = judge(run, STRICT, baseline=Baseline(), today=TODAY)
    assert headline(run, found) == "1 new article (news/new.md) checked against 3 known articles: no contradictions"


@pytest.mark.parametrize(
    ("paths", "named"),
    [
        ([], "no new articles checked"),
        (["b.md", "-"], "2 new articles (b.md, standard input) checked"),
        (["a\x1b[31m.md"], r"1 new article (a\x1b[31m.md) checked"),
        (["a.md", "b.md", "c.md"], "3 new articles (a.md, b.md, c.md) checked"),
        (["a.md", "b.md", "c.md", "d.md"], "4 new articles checked"),
    ],
)
def test_the_headline_names_what_is_new_where_that_is_little(paths: list[str], named: str) -> None:
    new = [article(path, "It rained.") for path in paths]
    run = checked((OLD, *new), (), (), new=new)
    found = judge(run, STRICT, baseline=Baseline(), today=TODAY)
    assert headline(run, found).startswith(f"{named} against 1 known article")


def test_the_export_holds_both_sides() -> None:
    value = json.loads(to_json(one_contradiction(), outcome(), base="abc"))
    assert (value["base"], value["new"], value["known"]) == ("abc", ["news/new.md"], 1)
    (found,) = value["findings"]
    assert found["fails"]
    assert (found["new"]["path"], found["new"]["line"], found["other"]["line"]) == ("news/new.md", 2, 2)
    assert found["new"]["sentence"] == "It left 25 people dead."
    assert value["baseline"] == {"stale": [], "expired": []}


def test_a_headline_against_its_body_is_told_accepted_and_named_when_it_is_gone() -> None:
    run = one_headline()
    (alert,) = judge(run, STRICT, baseline=Baseline(), today=TODAY).failing
    entry = accept(alert, reason="the desk insists")
    assert [passage.path for passage in entry.claims] == ["news/new.md", "news/new.md"]
    found = judge(run, STRICT, baseline=Baseline((entry,)), today=TODAY)
    assert (found.alerts, len(found.accepted), found.stale) == ((), 1, ())
    gone = judge(
        replace(run, report=replace(run.report, findings=())), STRICT, baseline=Baseline((entry,)), today=TODAY
    )
    assert gone.stale == (entry,)
    value = json.loads(to_json(run, judge(run, STRICT, baseline=Baseline(), today=TODAY), base=None))
    (told,) = value["findings"]
    assert [told[side]["line"] for side in ("new", "other")] == [1, 2]
    assert {told[side]["path"] for side in ("new", "other")} == {"news/new.md"}
