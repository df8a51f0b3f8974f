import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checking.baseline import Baseline, Entry, Passage, accept, dump, load, parse
from claimcheck.errors import ConfigError
from claimcheck.reports.alerts import alert_of
from tests.checking.stories import NEW, one_contradiction

CHECKED = one_contradiction()
ALERT = alert_of(CHECKED.report.findings[0], "v1:00", report=CHECKED.report, new=[NEW.id])


def entry(fingerprint: str, *, reason: str = "both stand", path: str = "news/a.md") -> Entry:
    return Entry(
        fingerprint=fingerprint, rule="figures-differ", reason=reason, claims=(Passage(path=path, text="18 died."),)
    )


texts = st.text(min_size=1).filter(lambda text: text.strip() != "")
entries = st.builds(
    Entry,
    fingerprint=texts,
    rule=st.text(),
    reason=texts,
    by=st.none() | texts,
    expires=st.none() | st.dates(),
    claims=st.lists(st.builds(Passage, path=st.text(), text=st.text()), max_size=2).map(tuple),
)


@given(st.lists(entries, unique_by=lambda one: one.fingerprint, max_size=4))
def test_what_is_written_reads_back(accepted: list[Entry]) -> None:
    baseline = Baseline().with_accepted(accepted)
    assert parse(dump(baseline), origin="b.json") == baseline
    assert dump(Baseline().with_accepted(reversed(accepted))) == dump(baseline)


def test_an_accepted_finding_says_what_for_and_by_whom() -> None:
    day = dt.date(2031, 6, 1)
    text = dump(Baseline((accept(ALERT, reason="wire count", by="Ana", expires=day),)))
    assert json.loads(text) == {
        "version": 1,
        "accepted": [
            {
                "fingerprint": "v1:00",
                "rule": "figures-differ",
                "reason": "wire count",
                "by": "Ana",
                "expires": "2031-06-01",
                "claims": [
                    {"path": "news/new.md", "text": "It left 25 people dead."},
                    {"path": "news/old.md", "text": "18 people died in the storm."},
                ],
            }
        ],
    }


def test_entries_that_are_there_stay_as_they_are() -> None:
    grown = Baseline((entry("v1:b"),)).with_accepted([entry("v1:b", reason="other"), entry("v1:a")])
    assert [(one.fingerprint, one.reason) for one in grown.entries] == [("v1:a", "both stand"), ("v1:b", "both stand")]
    assert grown.without({"v1:a"}).entries == (entry("v1:b"),)


@pytest.mark.parametrize(("today", "is_expired"), [(dt.date(2031, 6, 1), False), (dt.date(2031, 6, 2), True)])
def test_an_entry_counts_up_to_its_last_day(today: dt.date, *, is_expired: bool) -> None:
    expiring = Entry(fingerprint="v1:a", rule="", reason="r", expires=dt.date(2031, 6, 1))
    assert expiring.is_expired(today) is is_expired
    assert not entry("v1:a").is_expired(today)


def test_only_entries_that_can_be_judged_are_stale() -> None:
    baseline = Baseline((entry("v1:a", path="news/a.md"), entry("v1:b", path="news/b.md")))

    def stale(found: set[str], checked: set[str], *, is_complete: bool = False) -> list[str]:
        return [one.fingerprint for one in baseline.stale(found, checked=checked, is_complete=is_complete)]

    assert stale(set(), {"news/a.md"}) == ["v1:a"]
    assert stale({"v1:a"}, {"news/a.md"}) == []
    assert stale(set(), {"news/c.md"}) == []
    assert stale({"v1:a"}, set(), is_complete=True) == ["v1:b"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no valid JSON"),
        ("[]", "no baseline of version 1"),
        ('{"version": 2, "accepted": []}', "no baseline of version 1"),
        ('{"version": 1, "accepted": {}}', "must be a list"),
        ('{"version": 1, "accepted": [], "more": 1}', "no baseline of version 1"),
        ('{"version": 1, "accepted": [3]}', r"accepted\[0\]: must be an object"),
        ('{"version": 1, "accepted": [{"fingerprint": "v1:a"}]}', "has no 'reason'"),
        ('{"version": 1, "accepted": [{"fingerprint": "v1:a", "reason": " "}]}', "'reason' must be a text"),
        ('{"version": 1, "accepted": [{"fingerprint": "v1:a", "reason": "r", "lines": 3}]}', "does not know 'lines'"),
        ('{"version": 1, "accepted": [{"fingerprint": "v1:a", "reason": "r", "expires": "soon"}]}', "must be a day"),
        ('{"version": 1, "accepted": [{"fingerprint": "v1:a", "reason": "r", "claims": [1]}]}', "list of objects"),
        (
            '{"version": 1, "accepted": [{"fingerprint": "a", "reason": "r"}, {"fingerprint": "a", "reason": "s"}]}',
            "stands twice",
        ),
        ('{"version": 1,\n<<<<<<< HEAD\n"accepted": []}', "merge conflict"),
    ],
)
def test_a_malformed_baseline_is_an_error(text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        parse(text, origin="b.json")


def test_a_missing_baseline_holds_nothing_unless_it_is_needed(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json", is_needed=False) == Baseline()
    with pytest.raises(ConfigError, match="no such baseline"):
        load(tmp_path / "none.json", is_needed=True)
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path, is_needed=False)
