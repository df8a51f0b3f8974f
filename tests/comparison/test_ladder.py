"""How a verdict becomes a finding: who holds it, how bad it is, what it is called, and which findings are kept."""

import itertools
import re
from dataclasses import replace

import pytest

from claimcheck.comparison import compare
from claimcheck.comparison.figures.number import RULE as FIGURES_DIFFER
from claimcheck.comparison.finding import finding_between
from claimcheck.comparison.names.name import NAME_RULE
from claimcheck.comparison.pair import Pair, scored_contradiction
from claimcheck.comparison.repetition import MAX_USES, without_repetition
from claimcheck.records import DETAILS_RULE, Between, Finding, FindingKind, Relation, Severity, Stance
from tests.comparison.cases.all_rules import CASES
from tests.comparison.cases.table import Case
from tests.comparison.telling import ALIKE, Telling, agent, found, pair, patient, tell


def arrests(count: int, by: str = "Ana Lund", *, before: str = "") -> Telling:
    """Return how many were arrested, in a sentence that can be put into somebody's mouth."""
    return (
        tell(f"Police arrested {count} protesters in Leeds, {by} said.", before=before)
        .event("arrested", "arrest", agent("Police"), patient(f"{count} protesters", "protester"))
        .figure(f"{count}", count, "protester")
    )


def said(count: int, by: str, key: str | None, *, stance: Stance = Stance.NEUTRAL) -> Telling:
    return arrests(count, by).said_by(by, key, stance=stance)


LUND, HALE, MAYOR = ("Ana Lund", "ana lund"), ("Viktor Hale", "viktor hale"), ("the mayor", None)


def only(given: Pair) -> Finding:
    finding = found(given)
    assert finding is not None
    return finding


@pytest.mark.parametrize(
    ("a", "b", "between", "severity"),
    [
        (arrests(40), arrests(65), Between.OUTLETS, Severity.ERROR),
        (arrests(40), said(65, *LUND), Between.OUTLETS, Severity.ERROR),
        (said(40, *LUND), said(65, "Lund", "lund"), Between.OUTLETS, Severity.ERROR),
        (said(40, *LUND), said(65, *HALE), Between.SPEAKERS, Severity.NOTE),
        (said(40, *MAYOR), said(65, *LUND), Between.SPEAKERS, Severity.NOTE),
        (arrests(40), said(65, *LUND, stance=Stance.DOUBTED), Between.OUTLETS, Severity.WARNING),
        (arrests(40), said(65, *LUND, stance=Stance.DENIED), Between.OUTLETS, Severity.WARNING),
    ],
)
def test_who_holds_the_claims_decides_how_bad_it_is(
    a: Telling, b: Telling, between: Between, severity: Severity
) -> None:
    for finding in (only(pair(a, b)), only(pair(b, a))):
        assert finding.rule == FIGURES_DIFFER
        assert (finding.between, finding.severity) == (between, severity)


def test_a_quotation_put_into_two_mouths_is_no_dispute_of_the_speakers() -> None:
    words = "We will never again allow foreign troops on our soil"
    a, b = (tell(f"“{words},” {who} said.").quoted(words).said_by(who, who.lower()) for who in ("Ana Lund", "Jo Hale"))
    finding = only(pair(a, b))
    assert finding.relation is Relation.CONTRADICTS
    assert finding.between is Between.OUTLETS


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (
            "The crest at Old Velden is due on Friday at 25 metres, or five kilometres on",
            "The crest at Old Velden is due on Sunday at 25 metres, or five kilometres on",
            "due on {} at 25 metres",
        ),
        (
            "The crest, um, at Old Velden is due on, um, Friday night, as we think",
            "The crest at Old Velden is due on Sunday night, as we think",
            "is due on",  # the fillers stand in what is printed
        ),
    ],
)
def test_altered_words_are_printed_as_they_stand_in_the_passages(first: str, second: str, shown: str) -> None:
    told = [tell(f"“{words},” Ana Lund said.").quoted(words).said_by(*LUND) for words in (first, second)]
    finding = only(pair(*told, fields=ALIKE | {"quotes": 0.9}))
    assert finding.rule == "quotation-altered"
    assert all(shown.format(day) in finding.explanation for day in ("Friday", "Sunday"))
    inside = re.findall('"([^"]*)"', finding.explanation)
    assert len(inside) == 2
    assert all(words in told.claim.text for words, told in zip(inside, told, strict=True))


def test_two_names_of_one_speaker_are_no_dispute_with_herself() -> None:
    words = "This is the hardest decision I have taken in this job"
    told = [
        tell(f"“{words},” chief executive {who} said.").quoted(words).said_by(who, who.lower())
        for who in ("Rosa Calder", "Ruth Calder")
    ]
    for finding in (
        only(pair(*told, fields=ALIKE | {"quotes": 1.0})),
        only(pair(*reversed(told), fields=ALIKE | {"quotes": 1.0})),
    ):
        assert (finding.rule, finding.between, finding.severity) == (NAME_RULE, Between.OUTLETS, Severity.WARNING)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_only_contradictions_worry_the_reader(case: Case) -> None:
    finding = found(case.pair)
    if finding is None:
        return
    if finding.relation is not Relation.CONTRADICTS:
        assert finding.severity is Severity.NOTE
        assert finding.between is Between.OUTLETS
    assert finding.explanation.endswith(".")
    assert "Harbour Post" in finding.explanation
    assert "Valley Times" in finding.explanation


def test_a_claim_stands_in_few_contradictions_of_one_kind_against_one_article() -> None:
    one = pair(arrests(40), arrests(65))
    others = [pair(arrests(40), arrests(count, before="Again. " * (count - 60))) for count in range(61, 70)]
    home = others[-1].article_b
    merged = [replace(other, b=replace(other.b, article=home.id)) for other in others]
    found_all = compare(
        [one.article_a, home], [one.a, *(other.b for other in merged)], [other.match for other in merged]
    )
    assert len(merged) == 9
    assert len(found_all) == MAX_USES
    alone = compare([one.article_a, home], [one.a, merged[0].b], [merged[0].match])
    assert len(alone) == 1


def test_what_two_claims_of_one_sentence_tell_by_the_same_words_is_told_once() -> None:
    whole = pair(arrests(40), arrests(65))
    part = replace(whole.b, id="part", text="65 protesters")
    further = replace(whole.match, b=part.id)
    articles = [whole.article_a, whole.article_b]
    findings = compare(articles, [whole.a, whole.b, part], [whole.match, further])
    assert [finding.rule for finding in findings] == [FIGURES_DIFFER]


@pytest.mark.parametrize(
    ("words", "count"),
    [(("protesters in Leeds", "protesters in"), 1), (("Police", "said"), 2), (("in Leeds", "said"), 2)],
    ids=["overlapping in both", "apart in both", "overlapping in one"],
)
def test_what_another_rule_tells_by_words_of_the_same_place_is_told_once(words: tuple[str, str], count: int) -> None:
    left, right = arrests(40), arrests(65)
    given = pair(left, right)
    first, second = (
        finding_between(
            given,
            scored_contradiction(
                given, kind=FindingKind.STATE, rule=rule, reason="", marks=((left.find(x),), (right.find(y),))
            ),
        )
        for rule, x, y in (("one", "40 protesters in Leeds", "65 protesters in"), ("other", *words))
    )
    kept = without_repetition([first, second], {claim.id: claim for claim in (given.a, given.b)})
    assert [finding.rule for finding in kept] == ["one", "other"][:count]


def test_claims_share_their_partners_out() -> None:
    left, right = ([arrests(x), arrests(x + 1, before="Later. ")] for x in (40, 65))
    told = [pair(a, b) for a, b in itertools.product(left, right)]
    homes = (told[0].article_a, told[0].article_b)
    placed = [
        replace(each, a=replace(each.a, article=homes[0].id), b=replace(each.b, article=homes[1].id)) for each in told
    ]
    claims = {claim.id: claim for each in placed for claim in (each.a, each.b)}
    findings = compare(homes, [*claims.values()], [each.match for each in placed])
    assert {claim for finding in findings for claim in finding.claims} == set(claims)


def test_contradictions_come_first_and_the_surest_of_them_on_top() -> None:
    told = [
        pair(arrests(40), arrests(40)),
        pair(arrests(41), arrests(65), score=0.7),
        pair(arrests(42), arrests(66), score=0.9),
        pair(said(43, *LUND), said(67, *HALE), score=0.95),
    ]
    articles = {article.id: article for each in told for article in (each.article_a, each.article_b)}
    claims = {claim.id: claim for each in told for claim in (each.a, each.b)}
    findings = compare([*articles.values()], [*claims.values()], [each.match for each in told])
    assert [finding.claims[0] for finding in findings] == [told[i].a.id for i in (2, 1, 3, 0)]


def test_an_id_does_not_depend_on_place_score_case_or_punctuation() -> None:
    finding = only(pair(arrests(40), arrests(65)))
    moved = pair(arrests(40, before="Updated at noon.\n\n"), arrests(65), score=0.61)
    assert moved.a.id != pair(arrests(40), arrests(65)).a.id
    assert only(moved).id == finding.id
    loud = pair(arrests(40), arrests(65))
    loud = replace(loud, a=replace(loud.a, text=loud.a.text.upper().replace(",", " -")))
    assert only(loud).id == finding.id


def test_an_id_tells_outlets_contents_and_rules_apart() -> None:
    given = pair(arrests(40), arrests(65))
    ids = {
        only(given).id,
        only(pair(arrests(40), arrests(66))).id,
        only(pair(arrests(40), arrests(40))).id,
        only(replace(given, article_a=replace(given.article_a, outlet="Evening Star"))).id,
    }
    assert len(ids) == 4


def test_nothing_is_found_without_matches() -> None:
    given = pair(arrests(40), arrests(65))
    assert compare([given.article_a, given.article_b], [given.a, given.b], []) == ()


def test_other_details_of_which_nothing_is_known_are_not_said_to_be_right() -> None:
    cases = [case for case in CASES if case.rule == DETAILS_RULE and case.must_fire]
    assert cases
    for finding in (only(case.pair) for case in cases):
        assert "tell of one event: " in finding.explanation
        assert "right" not in finding.explanation
