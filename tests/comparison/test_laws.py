"""What holds of every pair, whatever the claims say."""

import datetime as dt
import itertools
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparison import compare
from claimcheck.comparison.figures.number import RULE as FIGURES_DIFFER
from claimcheck.comparison.figures.number import UPDATE_RULE as FIGURE_RAISED
from claimcheck.comparison.pair import Pair
from claimcheck.comparison.times.date import RULE as DATES_DIFFER
from claimcheck.records import Finding, Modality, NameLabel, Quantity, Relation, Span, Time, TimeRelation
from tests.comparison.cases.all_rules import CASES
from tests.comparison.cases.table import Case
from tests.comparison.telling import Telling, agent, found, oblique, pair, patient, swapped, tell

PEOPLE = ("Ana Lund", "Lund", "Viktor Hale", "Mike Elliott", "Michael Elliott")
VERBS = {"approved": "approve", "rejected": "reject", "captured": "capture", "freed": "free", "killed": "kill"}
THINGS = {"prisoners": "prisoner", "detainees": "detainee", "bills": "bill"}
PLACES = ("Bergen", "Geneva")
DAYS = tuple(dt.date(2025, 3, day) for day in range(3, 9))
QUOTES = (
    "We will never again allow foreign troops on our soil",
    "We will never again allow foreign firms on our soil",
    "We will never ... allow foreign troops on our soil",
    "Hear me now, we will again allow foreign troops on our soil",
)
CAUSES = ("leak", "bomb", "storm", "raid", "negotiation")

scores = st.floats(0, 1).map(lambda score: round(score, 2))
field_scores = st.fixed_dictionaries({"meaning": scores, "wording": scores, "terms": scores, "setting": scores})


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What a made-up report tells: the figures, days and causes of one clause each."""

    who: str
    speaker: str
    place: str
    quotes: tuple[str, ...]
    verbs: tuple[str, ...]
    things: tuple[str, ...]
    counts: tuple[int, ...]
    days: tuple[dt.date, ...]
    causes: tuple[str, ...]
    modalities: tuple[Modality, ...]
    negations: tuple[bool, ...]
    is_after: bool
    published: dt.date | None
    parts: frozenset[str]

    def telling(self, *, before: str = "") -> Telling:
        """Return the report, with ``before`` in front of it."""
        clauses = [
            f"{self.who} {verb} {count} {thing} in {self.place} on {day} after a {cause}"
            for verb, count, thing, day, cause in zip(
                self.verbs, self.counts, self.things, self.days, self.causes, strict=True
            )
        ]
        spoken = " ".join(f"“{quote}.”" for quote in self.quotes)
        told = tell(f"{spoken} {self.speaker} said: {' and '.join(clauses)}.", before=before)
        for clause in range(len(clauses)):
            told = self._clause(told, clause)
        if "place" in self.parts:
            told = told.name(self.place, NameLabel.LOC)
        if "who" in self.parts:
            told = told.name(self.who)
        if "quote" in self.parts:
            for quote in self.quotes:
                told = told.quoted(quote)
        if "speaker" in self.parts:
            told = told.said_by(self.speaker, self.speaker.lower())
        return replace(told, published=self.published)

    def _clause(self, told: Telling, clause: int) -> Telling:
        verb, thing, count = self.verbs[clause], self.things[clause], self.counts[clause]
        day, cause = self.days[clause], self.causes[clause]
        told = told.event(
            verb,
            VERBS[verb],
            agent(self.who, entity=self.who.lower()),
            patient(f"{count} {thing}", THINGS[thing]),
            oblique("in", self.place, entity=self.place.lower()),
            oblique("on", f"{day}"),
            modality=self.modalities[clause],
            negated=self.negations[clause],
        )
        if "figure" in self.parts:
            told = told.figure(f"{count}", count, THINGS[thing])
        if "time" in self.parts:
            told = told.time(f"{day}", f"{day}")
        if "cause" in self.parts:
            told = told.cause(cause, verb, effect_terms=VERBS[verb], temporal=self.is_after)
        return told


@st.composite
def recipes(draw: st.DrawFn, *, most_clauses: int = 2) -> Recipe:
    """Draw a report of who did what to how many of whom, where, when and why, and of what was said."""
    clauses = draw(st.integers(1, most_clauses))

    def several(*of: object) -> st.SearchStrategy[tuple[Any, ...]]:
        return st.lists(st.sampled_from(of), min_size=clauses, max_size=clauses, unique=True).map(tuple)

    parts = ["figure", "time", "place", "who", "quote", "speaker", "cause"]
    return Recipe(
        who=draw(st.sampled_from(PEOPLE)),
        speaker=draw(st.sampled_from(PEOPLE)),
        place=draw(st.sampled_from(PLACES)),
        quotes=draw(several(*QUOTES)),
        verbs=draw(several(*VERBS)),
        things=draw(several(*THINGS)),
        counts=draw(several(*range(10, 100, 10))),
        days=draw(several(*DAYS)),
        causes=draw(several(*CAUSES)),
        modalities=tuple(
            draw(st.sampled_from([Modality.FACT, Modality.FACT, Modality.PLANNED])) for _ in range(clauses)
        ),
        negations=tuple(draw(st.booleans()) for _ in range(clauses)),
        is_after=draw(st.booleans()),
        published=draw(st.sampled_from([None, *DAYS])),
        parts=frozenset(draw(st.sets(st.sampled_from(parts)))),
    )


tellings = recipes().map(Recipe.telling)


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """Draw two reports and how alike they are."""
    return pair(draw(tellings), draw(tellings), score=draw(scores), fields=draw(field_scores))


def judged(finding: Finding | None) -> tuple[object, ...] | None:
    """Return what a finding says, whichever side stands first; of several details that differ, either may be named."""
    if finding is None:
        return None
    of = finding
    return of.id, of.relation, of.kind, of.between, of.rule, of.severity, of.confidence, frozenset(of.claims)


@given(pairs())
def test_exchanging_the_sides_mirrors_the_verdict(told: Pair) -> None:
    assert judged(found(swapped(told))) == judged(found(told))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_exchanging_the_sides_mirrors_each_case(case: Case) -> None:
    finding, mirrored = found(case.pair), found(swapped(case.pair))
    assert judged(mirrored) == judged(finding)
    assert {*(mirrored.marks if mirrored else ())} == {*(finding.marks if finding else ())}


@given(recipes(most_clauses=1).map(Recipe.telling), scores, field_scores)
def test_no_claim_contradicts_itself(told: Telling, score: float, fields: dict[str, float]) -> None:
    finding = found(pair(told, told, score=score, fields=fields))
    assert finding is None or finding.relation in {Relation.AGREES, Relation.COMPATIBLE}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_no_claim_of_a_case_contradicts_itself(case: Case) -> None:
    for claim, article in ((case.pair.a, case.pair.article_a), (case.pair.b, case.pair.article_b)):
        told = Telling(claim, article.published, article.text)
        finding = found(pair(told, told))
        assert finding is None or finding.relation in {Relation.AGREES, Relation.COMPATIBLE}


@st.composite
def intervals(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(st.integers(0, 60)), draw(st.integers(0, 60))))
    return Quantity(
        span=Span(16, 18),
        text="40",
        low=draw(st.sampled_from([low, None])),
        high=draw(st.sampled_from([high, None])),
        low_open=low < high and draw(st.booleans()),
        high_open=low < high and draw(st.booleans()),
        counted="protester",
    )


def counting(quantity: Quantity) -> Telling:
    told = tell("Police arrested 40 protesters.").event(
        "arrested", "arrest", agent("Police"), patient("40 protesters", "protester")
    )
    return replace(told, claim=replace(told.claim, quantities=(quantity,)))


@given(intervals(), intervals())
def test_figures_conflict_only_where_their_intervals_do_not_meet(x: Quantity, y: Quantity) -> None:
    finding = found(pair(counting(x), counting(y)))
    assert finding is not None
    if x.meets(y):
        assert finding.rule not in {FIGURES_DIFFER, FIGURE_RAISED}
    if finding.rule == FIGURES_DIFFER:
        assert not x.meets(y)
        assert not y.meets(x)


@st.composite
def periods(draw: st.DrawFn) -> Time:
    first, last = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
    relation = draw(st.sampled_from(TimeRelation))
    return Time(span=Span(21, 27), text="May 12", start=first, end=last, relation=relation)


def dating(time: Time, what: str) -> Telling:
    told = tell(f"{what} collapsed May 12.").event("collapsed", "collapse", agent(what), oblique("on", "May 12"))
    return replace(told, claim=replace(told.claim, times=(time,)))


@given(periods(), periods())
def test_dates_conflict_only_where_their_days_do_not_meet(x: Time, y: Time) -> None:
    finding = found(pair(dating(x, "The bridge"), dating(y, "Our bridge")))
    assert finding is not None
    are_two_ends = {x.relation, y.relation} == {TimeRelation.SINCE, TimeRelation.UNTIL}
    assert (finding.rule == DATES_DIFFER) is not (x.meets(y) or are_two_ends)


@st.composite
def stories(draw: st.DrawFn) -> list[Pair]:
    """Draw the pairs of claims of a few articles, each claim paired with those of the other side."""
    left, right = draw(st.lists(tellings, min_size=1, max_size=4)), draw(st.lists(tellings, min_size=1, max_size=4))
    return [pair(a, b, score=draw(scores), fields=draw(field_scores)) for a, b in itertools.product(left, right)]


@given(stories())
def test_the_order_of_the_input_does_not_change_what_is_found(story: list[Pair]) -> None:
    articles = {article.id: article for told in story for article in (told.article_a, told.article_b)}
    claims = {claim.id: claim for told in story for claim in (told.a, told.b)}
    matches = list({(told.match.a, told.match.b): told.match for told in story}.values())
    first = compare([*articles.values()], [*claims.values()], matches)
    again = compare([*articles.values()][::-1], [*claims.values()][::-1], matches[::-1])
    assert again == first


@given(recipes(), recipes(), scores, scores)
def test_a_finding_keeps_its_id_whatever_the_score_and_wherever_the_claims_stand(
    a: Recipe, b: Recipe, score: float, other_score: float
) -> None:
    finding = found(pair(a.telling(), b.telling(), score=score))
    moved = found(pair(a.telling(before="Updated at noon.\n\n"), b.telling(), score=other_score))
    assert finding is None or moved is None or finding.rule != moved.rule or finding.id == moved.id


@given(recipes(), recipes())
def test_findings_of_other_contents_have_other_ids(a: Recipe, b: Recipe) -> None:
    finding, other = found(pair(a.telling(), a.telling())), found(pair(a.telling(), b.telling()))
    same_text = a.telling().text == b.telling().text
    assert finding is None or other is None or same_text or finding.id != other.id


def test_of_two_quotations_that_are_as_like_the_order_of_the_sides_chooses_none() -> None:
    a = tell('"We will never again allow foreign troops on our soil," Lund said.').quoted(
        "We will never again allow foreign troops on our soil"
    )
    b = (
        tell(
            '"We will never ... allow foreign troops on our soil. We will never again allow foreign firms on our soil."'
        )
        .quoted("We will never ... allow foreign troops on our soil")
        .quoted("We will never again allow foreign firms on our soil")
    )
    given_pair = pair(a, b)
    assert judged(found(swapped(given_pair))) == judged(found(given_pair))


def test_a_planned_day_and_a_day_that_had_not_come_mirror_each_other() -> None:
    def approved(day: str, modality: Modality) -> Telling:
        return (
            tell(f"Lund approved the plan on {day}.")
            .event("approved", "approve", agent("Lund"), oblique("on", day), modality=modality)
            .time(day, day)
            .on("2025-03-03")
        )

    given_pair = pair(approved("2025-03-02", Modality.FACT), approved("2025-03-05", Modality.PLANNED))
    assert judged(found(swapped(given_pair))) == judged(found(given_pair))
