import datetime as dt
import itertools
from dataclasses import replace

import pytest

from claimcheck.records import FindingKind, Relation, Span, Time
from claimcheck.report import Report
from claimcheck.reports.html.drawings import number_line, percent, timeline
from claimcheck.reports.topics import topics


@pytest.mark.parametrize(
    ("low", "high", "value", "place"), [(0, 10, 0, 6.0), (0, 10, 10, 94.0), (0, 10, 5, 50.0), (3, 3, 3, 50.0)]
)
def test_values_stand_between_the_margins(low: float, high: float, value: float, place: float) -> None:
    assert percent(low, high, value) == place


def test_figures_stand_on_a_common_scale(storm: Report) -> None:
    (topic,) = [
        topic for topic in topics(storm, storm.found(Relation.CONTRADICTS)) if topic[0].kind is FindingKind.NUMBER
    ]
    bars = {bar.label: bar for bar in number_line(storm, topic)}
    assert set(bars) == {"Harbour Post", "Valley Times"}
    at_least = bars["Harbour Post"]
    assert (at_least.start, at_least.end, at_least.is_open_above, at_least.is_point) == (94.0, 100.0, True, False)
    assert at_least.meaning == "at least 18"
    assert bars["Valley Times"].is_point
    assert bars["Valley Times"].start == 6.0


def test_a_fact_without_two_figures_has_no_line(storm: Report) -> None:
    (topic, *_) = topics(storm, storm.found(Relation.AGREES))
    assert number_line(storm, topic) == ()


def test_the_days_of_articles_stand_on_a_common_scale(storm: Report) -> None:
    found = timeline(storm)
    assert found is not None
    lanes = {lane.name: lane for lane in found.lanes}
    assert [lane.number for lane in found.lanes] == [1, 2, 3]
    assert lanes["Harbour Post"].days == (dt.date(2031, 3, 3),)
    assert lanes["Harbour Post"].days_at == (6.0,)
    assert lanes["Valley Times"].published_at == 94.0
    assert lanes["news/ledger.txt"].published_at is None
    assert [name for _, name in found.ticks] == ["3 Mar", "4 Mar", "5 Mar"]


@pytest.mark.parametrize(
    "days", [(dt.date(2013, 1, 1), dt.date(2013, 1, 1)), (dt.date(2031, 1, 1), dt.date(2031, 12, 31))]
)
def test_long_ago_and_long_periods_are_no_days_of_the_story(storm: Report, days: tuple[dt.date, dt.date]) -> None:
    time = Time(span=Span(0, 1), text="then", start=days[0], end=days[1])
    claims = tuple(replace(claim, times=(time,), setting_times=()) for claim in storm.claims)
    found = timeline(replace(storm, claims=claims))
    assert found is not None
    assert {lane.days for lane in found.lanes} == {()}


def test_without_dates_there_is_no_timeline(storm: Report) -> None:
    articles = tuple(replace(article, published=None) for article in storm.articles)
    assert timeline(replace(storm, articles=articles)) is None
    assert timeline(Report(tool=storm.tool, articles=storm.articles[:1])) is None


def test_the_names_of_days_never_meet(storm: Report) -> None:
    for length in range(1, 60):
        later = dt.date(2031, 3, 4) + dt.timedelta(days=length)
        first, second, third = storm.articles
        dated = (replace(first, published=later), replace(second, published=dt.date(2031, 3, 4)), third)
        found = timeline(Report(tool=storm.tool, articles=dated))
        assert found is not None
        places = [place for place, _ in found.ticks]
        assert min(b - a for a, b in itertools.pairwise(places)) > 12
