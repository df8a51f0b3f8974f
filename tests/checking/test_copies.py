import datetime as dt
import json
from dataclasses import replace

import pytest

from claimcheck.checking.baseline import Baseline, accept
from claimcheck.checking.export import headline, to_json
from claimcheck.checking.outcome import Checked, Outcome, judge
from claimcheck.config import Config
from claimcheck.records import Severity
from tests.checking.stories import (
    EIGHTEEN,
    EIGHTEENS,
    NEW,
    OLD,
    REPRINTS,
    STORM,
    TWENTY_FIVE,
    article,
    checked,
    claim,
    finding,
    many_reprints,
    one_headline,
)

TODAY = dt.date(2031, 3, 10)
STRICT = Config(fail_on=Severity.ERROR)


def outcome(run: Checked, baseline: Baseline | None = None) -> Outcome:
    return judge(run, STRICT, baseline=baseline or Baseline(), today=TODAY)


def accepting(run: Checked) -> Baseline:
    """Return a baseline that accepts the findings of a check, each alone."""
    alerts = [one for alert in outcome(run).alerts for one in (alert, *alert.repeats)]
    return Baseline().with_accepted(accept(one, reason="both stand") for one in alerts)


def test_what_copies_of_one_text_say_is_told_once_and_names_them() -> None:
    run = many_reprints()
    found = outcome(run)
    (alert,) = found.failing
    assert alert.other_article == OLD
    assert [one.other_article.path for one in alert.repeats] == ["news/echo.md", "news/mail.md"]
    assert headline(run, found).endswith(": 1 contradiction (1 error), 2 more with copies")
    (told,) = json.loads(to_json(run, found, base=None))["findings"]
    assert [(copy["path"], copy["line"]) for copy in told["copies"]] == [("news/echo.md", 2), ("news/mail.md", 2)]
    assert len({told["fingerprint"], *(copy["fingerprint"] for copy in told["copies"])}) == 3


def test_articles_of_their_own_words_are_told_each() -> None:
    found = outcome(many_reprints(are_copies=False))
    assert [len(alert.repeats) for alert in found.alerts] == [0, 0, 0]
    assert len(found.topics) == 1


def test_a_copy_that_was_altered_where_it_matters_is_told_apart() -> None:
    altered = article("news/echo.md", OLD.text.replace("18", "17"), outlet="Echo")
    seventeen = claim(altered, "17 people died in the storm")
    findings = (finding(EIGHTEEN, TWENTY_FIVE), finding(seventeen, TWENTY_FIVE, confidence=0.8))
    run = checked(
        (OLD, altered, NEW), (EIGHTEEN, seventeen, TWENTY_FIVE), findings, new=(NEW,), origins=[(OLD, altered)]
    )
    assert [alert.repeats for alert in outcome(run).alerts] == [(), ()]


def test_each_new_article_keeps_an_alert_of_its_own() -> None:
    again = article("news/again.md", NEW.text, outlet="Again")
    twin = claim(again, TWENTY_FIVE.text)
    findings = (finding(EIGHTEEN, TWENTY_FIVE), finding(EIGHTEEN, twin, confidence=0.8))
    run = checked((OLD, NEW, again), (EIGHTEEN, TWENTY_FIVE, twin), findings, new=(NEW, again), origins=[(NEW, again)])
    assert [alert.article for alert in outcome(run).alerts] == [NEW, again]


def test_two_rules_of_one_passage_are_two() -> None:
    run = many_reprints()
    first, second, third = run.report.findings
    findings = (first, replace(second, rule="dates-differ"), third)
    assert len(outcome(replace(run, report=replace(run.report, findings=findings))).alerts) == 2


@pytest.mark.parametrize("home", [OLD, *REPRINTS], ids=lambda home: home.path)
def test_who_accepts_it_of_one_copy_accepts_it_of_all(home: object) -> None:
    run = many_reprints()
    only = [f for f in run.report.findings if run.report.article_of(f.claims[0]) == home]
    baseline = accepting(replace(run, report=replace(run.report, findings=tuple(only))))
    assert len(baseline.entries) == 1
    found = outcome(run, baseline)
    assert (found.alerts, found.stale, len(found.accepted)) == ((), (), 1)


def test_the_baseline_holds_every_copy_so_that_any_may_go() -> None:
    baseline = accepting(many_reprints())
    assert len(baseline.entries) == 3
    run = many_reprints()
    left = tuple(f for f in run.report.findings if run.report.article_of(f.claims[0]) == REPRINTS[1])
    assert outcome(replace(run, report=replace(run.report, findings=left)), baseline).alerts == ()


def test_a_new_reprint_of_what_was_accepted_is_accepted() -> None:
    known = checked((OLD, NEW), (EIGHTEEN, TWENTY_FIVE), (finding(EIGHTEEN, TWENTY_FIVE),), new=(NEW,))
    baseline = accepting(known)
    new = REPRINTS[0]
    found = (finding(EIGHTEENS[0], TWENTY_FIVE),)
    claims = (EIGHTEEN, EIGHTEENS[0], TWENTY_FIVE)
    reprint = checked((OLD, new, NEW), claims, found, new=(new,), origins=[(OLD, new)])
    assert (outcome(reprint, baseline).alerts, len(outcome(reprint, baseline).accepted)) == ((), 1)
    assert len(outcome(reprint).failing) == 1  # nobody has accepted it
    stranger = checked((OLD, new, NEW), claims, found, new=(new,))
    assert len(outcome(stranger, baseline).failing) == 1  # no copy
    both_new = checked((OLD, new, NEW), claims, found, new=(new, OLD), origins=[(OLD, new)])
    assert len(outcome(both_new, baseline).failing) == 1  # what it copies was not there before


def test_a_headline_is_of_its_own_article_alone() -> None:
    (within,) = one_headline().report.findings
    again = article("news/again.md", NEW.text, outlet="Again")
    claims = (STORM, TWENTY_FIVE, claim(again, STORM.text), claim(again, TWENTY_FIVE.text))
    run = checked((NEW, again), claims, (within,), new=(NEW,), origins=[(NEW, again)])
    (alert,) = outcome(run).alerts
    assert (alert.is_within, alert.repeats) == (True, ())
