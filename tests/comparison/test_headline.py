"""Headlines against the bodies under them, on claims made by hand."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from claimcheck.comparison import compare_headlines
from claimcheck.comparison.headlines.headline import RUNGS, rungs_against
from claimcheck.comparison.pair import Pair
from claimcheck.records import (
    Article,
    Between,
    Claim,
    FieldScore,
    Finding,
    FindingKind,
    Match,
    Modality,
    NameLabel,
    QuantityKind,
    Relation,
    Severity,
    Span,
    Stance,
    content_id,
)
from tests.building import bare_article
from tests.comparison.telling import ALIKE, Telling, agent, patient, tell


def article(headline: str, *sentences: str) -> Article:
    text = "\n".join((headline, *sentences))
    return bare_article(
        text,
        path="post.txt",
        title=headline,
        outlet="Harbour Post",
        headline=Span(0, len(headline)),
        body=(Span(len(headline) + 1, len(text)),),
    )


def below(*tellings: Telling) -> str:
    """Return what of the article stands before the next sentence."""
    return "".join(f"{one.claim.text}\n" for one in tellings)


def pairs(headline: Telling, *body: Telling, score: float = 0.7) -> tuple[Article, list[Claim], list[Match]]:
    """Return the article of these sentences, its claims, and the matches of its headline."""
    home = article(headline.claim.text, *(one.claim.text for one in body))
    tellings = (replace(headline.claim, is_headline=True), *(one.claim for one in body))
    claims = [replace(one, article=home.id, id=content_id(home.id, str(n))) for n, one in enumerate(tellings)]
    scores = tuple(FieldScore(field=field, score=value, detail="") for field, value in ALIKE.items())
    matches = [Match(a=claims[0].id, b=one.id, score=score, fields=scores) for one in claims[1:]]
    return home, claims, matches


def found(headline: Telling, *body: Telling, score: float = 0.7) -> tuple[Finding, ...]:
    home, claims, matches = pairs(headline, *body, score=score)
    return compare_headlines([home], claims, matches)


def only(findings: Sequence[Finding]) -> Finding:
    (finding,) = findings
    return finding


def dead(sentence: str, words: str, value: float, *, before: Telling | None = None, **more: object) -> Telling:
    return tell(sentence, before=below(before) if before else "").figure(words, value, **more)  # type: ignore[arg-type] # as in figure


KILLS_41 = dead("Coach crash kills 41", "41", 41)
KILLED_14 = dead("The coach left the road, killing 14 people.", "14", 14, before=KILLS_41, counted="person")


def test_a_headline_that_its_body_contradicts_is_found() -> None:
    finding = only(found(KILLS_41, KILLED_14))
    home, claims, _ = pairs(KILLS_41, KILLED_14)
    assert finding.relation is Relation.CONTRADICTS
    assert finding.kind is FindingKind.NUMBER
    assert finding.between is Between.OUTLETS
    assert finding.severity is Severity.ERROR
    assert finding.rule == "headline-figures-differ"
    assert finding.claims == (claims[0].id, claims[1].id)
    assert [mark.span.of(home.text) for mark in finding.marks] == ["41", "14"]
    assert finding.explanation == (
        'The headline and the body of Harbour Post contradict each other: one counts "41" dead, the other "14".'
    )


def with_body(text: str, *figures: tuple[str, float]) -> Telling:
    telling = tell(text, before=below(KILLS_41, KILLED_14))
    for words, value in figures:
        bound = {"high": None} if words.startswith("At least") else {}
        telling = telling.figure(words, value, None, **bound)
    return telling


@pytest.mark.parametrize(
    "other",
    [
        with_body("By evening the toll had risen to 41.", ("41", 41)),
        with_body("At least 30 people were killed, others said.", ("At least 30", 30)),
        with_body("Later reports spoke of 40 killed.", ("40", 40)),
        with_body("One list had 22 names, another 19.", ("22", 22), ("19", 19)),
        with_body("A list on the door named 41 of them."),
    ],
    ids=["the same elsewhere", "a bound", "one less", "a sum", "in no claim's figures"],
)
def test_a_headline_that_anything_bears_out_is_right(other: Telling) -> None:
    assert found(KILLS_41, KILLED_14, other) == ()


def test_figures_of_something_else_bear_no_toll_out() -> None:
    hurt = with_body("Doctors said that 41 people were hurt.", ("41", 41))
    assert only(found(KILLS_41, KILLED_14, hurt)).kind is FindingKind.NUMBER


@pytest.mark.parametrize(
    ("headline", "words", "value", "body"),
    [
        ("Coach crash kills 20", "20", 20, 19),
        ("Coach crash kills 15", "15", 15, 14),
        ("Coach crash kills 2000", "2000", 2000, 14),
        ("Coach crash kills 14", "14", 14, 14),
    ],
    ids=["rounded", "one more", "too far apart", "the same"],
)
def test_headlines_round_and_count_one_more(headline: str, words: str, value: float, body: float) -> None:
    head = dead(headline, words, value)
    assert found(head, dead("The crash killed some people.", "some", body, before=head)) == ()


def test_an_earlier_event_that_the_body_recalls_contradicts_nothing() -> None:
    head = dead("Home fire kills four", "four", 4)
    three = dead("The fire killed three residents and a nurse.", "three", 3, before=head)
    nine = tell("In 2020 a fire killed nine.", before=below(head, three)).figure("nine", 9)
    assert found(head, three, nine) == ()
    alone = tell("In 2020 a fire killed nine.", before=below(head)).figure("nine", 9)
    assert only(found(head, alone)).kind is FindingKind.NUMBER


def jobs(sentence: str, words: str, value: float, verb: str, *, before: str = "", planned: bool = False) -> Telling:
    modality = Modality.PLANNED if planned else Modality.FACT
    return (
        tell(sentence, before=before)
        .event(verb, "cut", agent("Bank"), patient(f"{words} jobs", "job"), modality=modality)
        .figure(words, value, "job")
    )


def test_headlines_tell_plans_as_facts() -> None:
    head = jobs("Bank cuts 4200 jobs", "4200", 4200, "cuts")
    body = jobs("The Bank will cut 2400 jobs.", "2400", 2400, "cut", before=below(head), planned=True)
    assert only(found(head, body)).rule == "headline-figures-differ"


def profits(sentence: str, words: str, value: float, verb: str, who: str, *, before: str = "") -> Telling:
    return (
        tell(sentence, before=before)
        .event(verb, "fall", agent(who), patient(words, "percent"))
        .figure(words, value, kind=QuantityKind.PERCENT, unit="percent", base_unit="percent")
    )


def test_amounts_of_one_event_compare_and_those_of_others_do_not() -> None:
    head = profits("Profit falls 18 percent", "18 percent", 18, "falls", "Profit")
    same = profits("The profit fell by 8 percent.", "8 percent", 8, "fell", "profit", before=below(head))
    other = profits("The pound fell by 8 percent.", "8 percent", 8, "fell", "pound", before=below(head))
    assert only(found(head, same)).rule == "headline-figures-differ"
    assert found(head, other) == ()


def signs(sentence: str, *, negated: bool = False, who: str = "president", before: str = "") -> Telling:
    return tell(sentence, before=before).event("sign", "sign", agent(who), patient("law"), negated=negated)


SIGNS = signs("The president signs the law")
NOT_SIGNED = signs("The president did not sign the law.", negated=True, before=below(SIGNS))


def test_negation_in_the_body_contradicts() -> None:
    assert only(found(SIGNS, NOT_SIGNED)).rule == "headline-one-side-negates"


def test_negation_contradicts_nothing_where_another_sentence_tells_the_same_as_the_headline() -> None:
    signed = signs("On Friday the president did sign a second law.", before=below(SIGNS, NOT_SIGNED))
    assert found(SIGNS, NOT_SIGNED, signed) == ()
    council = signs("The council did sign nothing but the law.", who="council", before=below(SIGNS, NOT_SIGNED))
    assert found(SIGNS, NOT_SIGNED, council) == ()


@pytest.mark.parametrize(
    ("headline", "sentence", "is_found"),
    [
        ("The president signs the law", "The president did not sign the law.", True),
        ("The president, in no hurry, may sign the law", "The president did not sign the law.", False),
        ("The president doesn’t sign the law", "The president, who never sleeps, did sign the law.", False),
        ("The president doesn’t sign the law", "The president did sign the law.", True),
    ],
)
def test_a_fact_in_a_sentence_with_a_negation_may_be_misread(headline: str, sentence: str, *, is_found: bool) -> None:
    is_denied = "doesn’t" in headline
    head = signs(headline, negated=is_denied)
    assert bool(found(head, signs(sentence, negated=not is_denied, before=below(head)))) is is_found


def test_what_others_do_bears_no_headline_out() -> None:
    shares = tell("Shares fall on Monday").event("fall", "fall", agent("Shares", "share"))
    rose = tell("Shares rose sharply.", before=below(shares)).event("rose", "rise", agent("Shares", "share"))
    profit = tell("The profit had fallen.", before=below(shares, rose)).event("fallen", "fall", agent("profit"))
    assert only(found(shares, rose)).rule == "headline-opposite-outcomes"
    assert only(found(shares, rose, profit)).rule == "headline-opposite-outcomes"
    again = tell("Shares later fell.", before=below(shares, rose)).event("fell", "fall", agent("Shares", "share"))
    assert found(shares, rose, again) == ()


def acquits(sentence: str, name: str, *, before: str = "") -> Telling:
    return (
        tell(sentence, before=before)
        .event("acquit", "acquit", agent("Court"), patient(name, entity=name.lower()))
        .name(name)
    )


def test_a_name_that_stands_nowhere_in_the_body_contradicts() -> None:
    head = acquits("Court acquits Captain Liam Fisk", "Liam Fisk")
    body = acquits("The Court acquitted Captain Leon Fisk.", "Leon Fisk", before=below(head))
    finding = only(found(head, body))
    assert (finding.kind, finding.rule) == (FindingKind.NAME, "headline-names-differ")
    more = tell("Captain Liam Fisk is his brother.", before=below(head, body)).name("Liam Fisk", NameLabel.PERSON)
    assert found(head, body, more) == ()


@pytest.mark.parametrize("stance", [Stance.DENIED, Stance.DOUBTED, Stance.ASKED])
def test_what_a_headline_or_a_body_denies_or_asks_contradicts_nothing(stance: Stance) -> None:
    head = dead("Crash killed 41, driver said", "41", 41)
    assert found(head.said_by("driver", None, stance=stance), KILLED_14) == ()
    said = dead("It was killing 14, Ana Lund said.", "14", 14, before=KILLS_41)
    assert found(KILLS_41, said.said_by("Ana Lund", "ana lund", stance=stance)) == ()
    assert only(found(KILLS_41, said.said_by("Ana Lund", "ana lund"))).severity is Severity.WARNING


def test_two_speakers_may_differ_and_a_question_says_nothing() -> None:
    head = dead("Crash killed 41, driver said", "41", 41).said_by("driver", None)
    body = dead("It was killing 14, Ana Lund said.", "14", 14, before=head).said_by("Ana Lund", "ana lund")
    assert found(head, body) == ()
    asked = dead("Did coach crash kill 41?", "41", 41)
    assert found(asked, dead("The crash was killing 14 people.", "14", 14, before=asked)) == ()


def test_sentences_that_are_unlike_contradict_nothing() -> None:
    assert found(KILLS_41, KILLED_14, score=0.1) == ()


@pytest.mark.parametrize("scores", [(0.5, 0.7), (0.7, 0.5)])
def test_of_one_kind_the_surest_is_kept(scores: tuple[float, float]) -> None:
    again = signs("That law the president did not sign.", negated=True, before=below(SIGNS, NOT_SIGNED))
    home, claims, matches = pairs(SIGNS, NOT_SIGNED, again)
    scored = [replace(match, score=score) for match, score in zip(matches, scores, strict=True)]
    finding = only(compare_headlines([home], claims, scored))
    assert finding.claims[1] == claims[1 + scores.index(0.7)].id


def test_the_fingerprint_names_no_place() -> None:
    lower = dead("The coach left the road, killing 14 people.", "14", 14, before=KILLS_41, counted="person")
    assert only(found(KILLS_41, KILLED_14)).id == only(found(KILLS_41, lower)).id


def test_every_rung_is_silent_about_what_the_body_bears_out() -> None:
    home, claims, matches = pairs(KILLS_41, KILLED_14)
    pair = Pair(a=claims[0], b=claims[1], match=matches[0], article_a=home, article_b=home)
    decided = [name for name, rung in rungs_against(claims[1:]) if rung(pair) is not None]
    assert decided == ["tolls"]
    assert [name for name, _ in rungs_against([])] == list(RUNGS)


def test_own_opposites_count() -> None:
    head = tell("Club paints boat").event("paints", "paint", agent("Club"), patient("boat"))
    body = tell("The Club scrapped its boat.", before=below(head)).event(
        "scrapped", "scrap", agent("Club"), patient("boat")
    )
    home, claims, matches = pairs(head, body)
    assert compare_headlines([home], claims, matches) == ()
    assert only(compare_headlines([home], claims, matches, opposites=[("paint", "scrap")])).kind is FindingKind.STATE
