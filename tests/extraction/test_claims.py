import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from claimcheck.extraction import extract
from claimcheck.records import Attribution, AttributionKind, Claim, ClaimKind, NameLabel, Quantity, Span, Stance, Time
from tests.extraction.parsed import parsed, said, span_of
from tests.growth import Counted

FLED = "Rebels/NNS/nsubj/fled/rebel fled/VBD/ROOT/-/flee ,/,/punct/fled Lund/NNP/nsubj/said "
FLED += "said/VBD/parataxis/fled/say ././punct/fled"
HE_ADDED = "“/``/punct/fled Rebels/NNS/nsubj/fled/rebel fled/VBD/ROOT/-/flee ,/,/punct/fled ”/''/punct/fled "
HE_ADDED += "he/PRP/nsubj/added added/VBD/parataxis/fled/add ././punct/fled"
STORMED = (
    "Troops/NNS/nsubj/stormed/troop stormed/VBD/ROOT/-/storm the/DT/det/camp camp/NN/obj/stormed ././punct/stormed"
)
MIXED_SENTENCE = (
    "Troops/NNS/nsubj/stormed/troop stormed/VBD/ROOT/-/storm the/DT/det/camp camp/NN/obj/stormed ,/,/punct/stormed "
    "and/CC/cc/said Lund/NNP/nsubj/said said/VBD/conj/stormed/say rebels/NNS/nsubj/fled/rebel fled/VBD/ccomp/said/flee "
    "././punct/stormed"
)
NESTED = (
    "Lund/NNP/nsubj/said said/VBD/ROOT/-/say that/IN/mark/claimed Holm/NNP/nsubj/claimed "
    "claimed/VBD/ccomp/said/claim rebels/NNS/nsubj/fled/rebel fled/VBD/ccomp/claimed/flee ././punct/said"
)
HEADLINE = "Camp/NN/ROOT/- stormed/VBN/acl/Camp/storm"
BARE_HEADLINE = "Cold/JJ/amod/days dark/JJ/amod/days days/NNS/ROOT/-/day"


def with_attributions(doc: Doc, *attributions: Attribution) -> Doc:
    doc._.attributions = attributions
    return doc


def told(doc: Doc) -> list[tuple[ClaimKind, str]]:
    return [(claim.kind, claim.text) for claim in extract(doc)]


def lemmas(claim: Claim) -> list[str]:
    return [found.lemma for found in claim.propositions]


# -- who says it ------------------------------------------------------------------------------------------------------


def test_what_nobody_else_says_the_outlet_says_itself() -> None:
    [claim] = extract(parsed(STORMED))
    assert (claim.kind, claim.text, claim.source, claim.cue) == (
        ClaimKind.NARRATED,
        "Troops stormed the camp.",
        None,
        None,
    )
    assert claim.terms == ("troop", "storm", "camp")


def test_an_attribution_gives_a_claim_with_its_source_and_cue() -> None:
    doc = parsed(FLED, names={"Lund": NameLabel.PERSON})
    [claim] = extract(with_attributions(doc, said(doc, "Rebels fled", source="Lund", cue="said", stance=Stance.DENIED)))
    assert (claim.kind, claim.text, lemmas(claim)) == (ClaimKind.INDIRECT, "Rebels fled", ["flee"])
    assert claim.source is not None
    assert (claim.source.text, claim.source.name, claim.source.key) == ("Lund", "Lund", "lund")
    assert claim.cue is not None
    assert (claim.cue.text, claim.cue.lemma, claim.cue.stance) == ("said", "said", Stance.DENIED)


def test_a_source_without_a_name_has_no_key() -> None:
    doc = parsed(FLED)
    [claim] = extract(with_attributions(doc, said(doc, "Rebels fled", source="Lund", cue="said")))
    assert claim.source is not None
    assert (claim.source.text, claim.source.name, claim.source.key) == ("Lund", None, None)
    [claim] = extract(with_attributions(doc, said(doc, "Rebels fled", cue="said")))
    assert claim.source is None


DESCRIBED = (
    "Rebels/NNS/nsubj/fled/rebel fled/VBD/ROOT/-/flee ,/,/punct/fled said/VBD/parataxis/fled/say "
    "nurse/NN/nsubj/said Lund/NNP/appos/nurse of/IN/case/Oslo Oslo/NNP/nmod/nurse ././punct/fled"
)


@pytest.mark.parametrize(("label", "key"), [(NameLabel.PERSON, "lund"), (NameLabel.ORG, None)])
def test_a_person_named_in_a_description_is_its_key(label: NameLabel, key: str | None) -> None:
    doc = parsed(DESCRIBED, names={"Lund": label, "Oslo": NameLabel.LOC})
    [claim] = extract(with_attributions(doc, said(doc, "Rebels fled", source="nurse Lund of Oslo", cue="said")))
    assert claim.source is not None
    assert (claim.source.name, claim.source.key) == (None, key)


@pytest.mark.parametrize(
    ("sentence", "content", "source", "cue"),
    [(FLED, "Rebels fled", "Lund", "said"), (HE_ADDED, "Rebels fled", "he", "added")],
)
def test_the_words_around_a_content_are_no_claim(sentence: str, content: str, source: str, cue: str) -> None:
    doc = parsed(sentence)
    assert told(with_attributions(doc, said(doc, content, source=source, cue=cue))) == [(ClaimKind.INDIRECT, content)]


IN_RESPONSE = (
    "In/IN/case/response response/NN/obl/said to/IN/case/question the/DT/det/question next/JJ/amod/question "
    "press/NN/compound/question question/NN/nmod/response ,/,/punct/said Lund/NNP/nsubj/said said/VBD/ROOT/-/say "
    "rebels/NNS/nsubj/fled/rebel fled/VBD/ccomp/said/flee ././punct/said"
)


REJECTED = "Lund/NNP/nsubj/rejected rejected/VBD/ROOT/-/reject the/DT/det/plan plan/NN/obj/rejected ././punct/rejected"
APPROVED = (
    "Lund/NNP/nsubj/approved approved/VBD/ROOT/-/approve that/IN/mark/fled rebels/NNS/nsubj/fled/rebel "
    "fled/VBD/ccomp/approved/flee ././punct/approved"
)


@pytest.mark.parametrize(
    ("sentence", "content", "cue", "lemma", "kind", "expected"),
    [
        (REJECTED, "the plan", "rejected", "reject", AttributionKind.INDIRECT, ClaimKind.NARRATED),
        (REJECTED, "the plan", "rejected", "reject", AttributionKind.DIRECT, ClaimKind.DIRECT),
        (REJECTED, "the plan", "rejected", "describe", AttributionKind.INDIRECT, ClaimKind.INDIRECT),
        (APPROVED, "rebels fled", "approved", "approve", AttributionKind.INDIRECT, ClaimKind.INDIRECT),
    ],
)
def test_an_act_upon_a_thing_is_told_and_not_said(
    sentence: str, content: str, cue: str, lemma: str, kind: AttributionKind, expected: ClaimKind
) -> None:
    doc = parsed(sentence)
    attribution = replace(said(doc, content, source="Lund", cue=cue, kind=kind), cue_lemma=lemma)
    [claim] = extract(with_attributions(doc, attribution))
    assert claim.kind is expected
    assert (claim.source is None) is (expected is ClaimKind.NARRATED)


def test_why_somebody_speaks_is_no_claim() -> None:
    doc = parsed(IN_RESPONSE)
    assert told(with_attributions(doc, said(doc, "rebels fled", source="Lund", cue="said"))) == [
        (ClaimKind.INDIRECT, "rebels fled")
    ]


def test_a_sentence_is_split_between_the_outlet_and_its_source() -> None:
    doc = parsed(MIXED_SENTENCE)
    with_attributions(doc, said(doc, "rebels fled", source="Lund", cue="said"))
    narrated, indirect = extract(doc)
    assert (narrated.kind, narrated.text, lemmas(narrated)) == (
        ClaimKind.NARRATED,
        "Troops stormed the camp",
        ["storm"],
    )
    assert (indirect.kind, indirect.text, lemmas(indirect)) == (ClaimKind.INDIRECT, "rebels fled", ["flee"])
    assert indirect.setting == ("troop", "storm", "camp", "lund", "say")


VOTED = (
    "Lund/NNP/nsubj/stormed stormed/VBD/ROOT/-/storm the/DT/det/camp camp/NN/obj/stormed and/CC/cc/said "
    "said/VBD/conj/stormed/say rebels/NNS/nsubj/fled/rebel fled/VBD/ccomp/said/flee ././punct/stormed"
)


def test_a_source_that_also_acts_stands_in_what_is_told() -> None:
    doc = parsed(VOTED)
    with_attributions(doc, said(doc, "rebels fled", source="Lund", cue="said"))
    assert told(doc) == [(ClaimKind.NARRATED, "Lund stormed the camp"), (ClaimKind.INDIRECT, "rebels fled")]


JUDGED = (
    "courts/NNS/nsubj/convict/court convict/VBP/ROOT/- Lund/NNP/obj/convict of/IN/mark/stealing "
    "stealing/VBG/advcl/convict/steal camels/NNS/obj/stealing/camel"
)
CLAIMED = "rebels/NNS/nsubj/claim/rebel claim/VBP/ROOT/- full/JJ/amod/responsibility responsibility/NN/obj/claim"
CALLED = "courts/NNS/nsubj/call/court call/VBP/ROOT/- witnesses/NNS/obj/call/witness {}"
VERDICTS = "Its/PRP$/nmod:poss/verdict verdict/NN/nsubj/unanimous on/IN/case/raids raids/NNS/nmod/verdict/raid "
VERDICTS += "was/VBD/cop/unanimous/be unanimous/JJ/ROOT/-"


def test_to_call_somebody_something_is_no_act() -> None:
    doc = parsed(CALLED.format("liars/NNS/xcomp/call/liar"))
    with_attributions(doc, said(doc, "witnesses liars", source="courts", cue="call"))
    assert [kind for kind, _ in told(doc)] == [ClaimKind.INDIRECT]


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        (JUDGED, "of stealing camels", "courts", "convict"),
        (CLAIMED, "full responsibility", "rebels", "claim"),
        (CALLED.format(""), "witnesses", "courts", "call"),
        (VERDICTS, "raids", "Its", "verdict"),
    ],
)
def test_to_judge_and_to_take_upon_oneself_and_to_summon_are_acts(
    text: str, content: str, source: str, cue: str
) -> None:
    doc = parsed(text)
    with_attributions(doc, said(doc, content, source=source, cue=cue))
    assert told(doc) == [(ClaimKind.NARRATED, doc.text.strip())]


def test_what_is_said_inside_what_is_said_belongs_to_the_inner_source() -> None:
    doc = parsed(NESTED)
    outer = said(doc, "that Holm claimed rebels fled", source="Lund", cue="said")
    inner = said(doc, "rebels fled", source="Holm", cue="claimed")
    for attributions in ((outer, inner), (inner, outer)):
        claims = {claim.text: lemmas(claim) for claim in extract(with_attributions(doc, *attributions))}
        assert claims == {"that Holm claimed rebels fled": ["claim"], "rebels fled": ["flee"]}


def test_two_sources_of_the_same_words_make_two_claims() -> None:
    doc = parsed(NESTED)
    with_attributions(doc, said(doc, "rebels fled", source="Lund"), said(doc, "rebels fled", source="Holm"))
    spoken = [claim for claim in extract(doc) if claim.kind is ClaimKind.INDIRECT]
    assert len({claim.id for claim in spoken}) == len(spoken) == 2


def test_a_long_source_tells_something_itself() -> None:
    source = (
        "Lund/NNP/nsubj/said ,/,/punct/Lund who/WP/nsubj/fled fled/VBD/acl:relcl/Lund/flee across/IN/case/border "
        "the/DT/det/border northern/JJ/amod/border border/NN/obl/fled before/IN/case/dawn dawn/NN/obl/fled "
        "last/JJ/amod/week week/NN/obl/fled ,/,/punct/Lund said/VBD/ROOT/-/say rebels/NNS/nsubj/won/rebel "
        "won/VBD/ccomp/said/win ././punct/said"
    )
    doc = parsed(source)
    with_attributions(
        doc,
        said(doc, "rebels won", source="Lund, who fled across the northern border before dawn last week", cue="said"),
    )
    narrated, spoken = extract(doc)
    assert (narrated.kind, lemmas(narrated)) == (ClaimKind.NARRATED, ["flee"])
    assert (spoken.kind, lemmas(spoken)) == (ClaimKind.INDIRECT, ["win"])


# -- sentences --------------------------------------------------------------------------------------------------------


def test_a_quotation_of_two_sentences_is_a_claim_for_each() -> None:
    doc = parsed(STORMED, FLED)
    text = "Troops stormed the camp. Rebels fled"
    with_attributions(doc, said(doc, text, source="Lund", cue="said", kind=AttributionKind.DIRECT))
    first, second = extract(doc)
    assert [first.text, second.text] == ["Troops stormed the camp.", "Rebels fled"]
    assert first.source == second.source is not None
    assert {first.kind, second.kind} == {ClaimKind.DIRECT}


def test_a_content_in_two_stretches_is_one_claim() -> None:
    doc = parsed(MIXED_SENTENCE)
    with_attributions(doc, said(doc, "Troops stormed", "rebels fled", cue="said"))
    claim = next(claim for claim in extract(doc) if claim.kind is ClaimKind.INDIRECT)
    assert (claim.text, lemmas(claim)) == ("Troops stormed … rebels fled", ["storm", "flee"])


def test_a_headline_tells_even_without_a_role() -> None:
    doc = parsed(BARE_HEADLINE, STORMED, headline=True)
    headline, body = extract(doc)
    assert (headline.text, headline.is_headline, body.is_headline) == ("Cold dark days", True, False)
    assert [claim.text for claim in extract(parsed(BARE_HEADLINE, STORMED))] == ["Troops stormed the camp."]


def test_a_source_in_the_body_does_not_speak_for_the_headline() -> None:
    doc = parsed(STORMED, FLED, headline=True)
    with_attributions(doc, said(doc, "Troops stormed the camp.", "Rebels fled", source="Lund", cue="said"))
    assert told(doc) == [(ClaimKind.NARRATED, "Troops stormed the camp."), (ClaimKind.INDIRECT, "Rebels fled")]
    doc = parsed(FLED, STORMED, headline=True)
    with_attributions(doc, said(doc, "Rebels fled", source="Lund", cue="said"))
    assert told(doc)[0] == (ClaimKind.INDIRECT, "Rebels fled")


def test_a_headline_tells_what_the_body_tells() -> None:
    [claim, _] = extract(parsed(HEADLINE, STORMED, headline=True))
    assert lemmas(claim) == ["storm"]


# -- what a claim holds -----------------------------------------------------------------------------------------------


def quantity(doc: Doc, words: str) -> Quantity:
    return Quantity(span=span_of(doc, words), text=words, low=1, high=1)


def time(doc: Doc, words: str, *, is_as_of: bool = False) -> Time:
    day = dt.date(2031, 3, 4)
    return Time(span=span_of(doc, words), text=words, start=day, end=day, is_as_of=is_as_of)


def test_figures_times_and_names_belong_to_the_claim_that_holds_them() -> None:
    doc = parsed(MIXED_SENTENCE, names={"Troops": NameLabel.ORG, "rebels": NameLabel.ORG})
    doc._.quantities = (quantity(doc, "Troops"), quantity(doc, "rebels"))
    doc._.times = (time(doc, "camp", is_as_of=True), time(doc, "fled"))
    with_attributions(doc, said(doc, "rebels fled", source="Lund", cue="said"))
    narrated, spoken = extract(doc)
    assert [[q.text for q in claim.quantities] for claim in (narrated, spoken)] == [["Troops"], ["rebels"]]
    assert [[n.text for n in claim.names] for claim in (narrated, spoken)] == [["Troops"], ["rebels"]]
    assert [[n.text for n in claim.setting_names] for claim in (narrated, spoken)] == [["rebels"], ["Troops"]]
    assert [[t.text for t in claim.times] for claim in (narrated, spoken)] == [["camp"], ["fled"]]
    assert [[t.text for t in claim.setting_times] for claim in (narrated, spoken)] == [["fled"], ["camp"]]
    assert [claim.as_of for claim in (narrated, spoken)] == [doc._.times[0], doc._.times[0]]


def test_the_words_inside_quotation_marks_are_kept_as_written() -> None:
    doc = parsed(HE_ADDED)
    doc._.quotations = (span_of(doc, "Rebels fled"),)
    [claim] = extract(with_attributions(doc, said(doc, "Rebels fled", source="he", cue="added")))
    assert [span.of(doc.text) for span in claim.quotes] == ["Rebels fled"]
    assert claim.quoted_words == (("Rebels", "fled"),)


def test_white_space_in_a_claim_is_folded() -> None:
    doc = parsed(STORMED)
    doc._.article = replace(doc._.article, text=doc.text.replace("stormed the", "stormed\nthe"))
    [claim] = extract(doc)
    assert claim.text == "Troops stormed the camp."


# -- laws -------------------------------------------------------------------------------------------------------------

SENTENCES = (HEADLINE, STORMED, MIXED_SENTENCE, FLED, NESTED)
PARSED = parsed(*SENTENCES, names={"Lund": NameLabel.PERSON}, headline=True)


@st.composite
def stretches(draw: st.DrawFn) -> Span:
    """Draw a stretch of whole words."""
    start = draw(st.integers(0, len(PARSED) - 1))
    end = draw(st.integers(start, min(start + 12, len(PARSED) - 1)))
    return Span(PARSED[start].idx, PARSED[end].idx + len(PARSED[end]))


@st.composite
def attributions(draw: st.DrawFn) -> Attribution:
    source, cue, content = (
        tuple(sorted(draw(st.lists(stretches(), min_size=least, max_size=2, unique=True)))) for least in (0, 0, 1)
    )
    return Attribution(
        kind=draw(st.sampled_from(AttributionKind)),
        source=source,
        source_name=draw(st.sampled_from([None, "Lund"])),
        cue=cue,
        cue_lemma=None,
        stance=Stance.NEUTRAL,
        content=content,
    )


@settings(deadline=None)
@given(st.lists(attributions(), max_size=5, unique_by=lambda a: (a.content, a.source, a.cue)), st.randoms())
def test_claims_lie_in_their_sentences_whatever_is_attributed(
    found: list[Attribution], shuffler: random.Random
) -> None:
    claims = extract(with_attributions(PARSED, *found))
    text = PARSED._.article.text
    assert len({claim.id for claim in claims}) == len(claims)
    assert claims == tuple(sorted(claims, key=lambda claim: (claim.sentence, claim.content, claim.id)))
    for claim in claims:
        assert claim.content
        assert all(claim.sentence.covers(span) and span.of(text).strip() for span in claim.content)
        assert list(claim.content) == sorted(claim.content)
        assert 0 <= claim.sentence.start < claim.sentence.end <= len(text)
        for role in (role for part in claim.propositions for role in part.roles):
            assert 0 <= role.span.start < role.span.end <= len(text)
    shuffler.shuffle(found)
    assert extract(with_attributions(PARSED, *found)) == claims


def test_no_sentence_looks_at_all_that_stands_in_the_article() -> None:
    kinds = ("names", "times", "quantities", "quotations", "attributions")
    times: list[list[int]] = []
    for size in (3, 12):
        doc = parsed(*[STORMED] * size)
        for kind in kinds:
            doc._.set(kind, Counted(doc._.get(kind)))
        assert len(extract(doc)) == size
        times.append([doc._.get(kind).times for kind in kinds])
    assert times[0] == times[1]


STRIKE = (
    "Strike/NN/nsubj/stops/strike stops/VBZ/ROOT/-/stop trams/NNS/obj/stops/tram as/IN/mark/collapse "
    "talks/NNS/nsubj/collapse/talk collapse/VBP/advcl/stops"
)
SPEECH = (
    "“/``/punct/fled Rebels/NNS/nsubj/fled/rebel fled/VBD/ROOT/-/flee ,/,/punct/fled ”/''/punct/fled "
    "Lund/NNP/nsubj/said said/VBD/parataxis/fled/say in/IN/case/speech her/PRP$/nmod:poss/speech "
    "victory/NN/compound/speech speech/NN/obl/said at/IN/case/hall Kelby/NNP/compound/hall "
    "hall/NN/nmod/speech ././punct/fled"
)


def test_a_source_and_cue_without_content_take_nothing_out_of_a_sentence() -> None:
    doc = parsed(STRIKE, headline=True)
    talks = replace(said(doc, "talks", source="talks", cue="collapse"), content=())
    [claim] = extract(with_attributions(doc, talks))
    assert claim.text == "Strike stops trams as talks collapse"
    assert "collapse" in lemmas(claim)


def test_where_nothing_else_is_told_they_are_no_claim() -> None:
    doc = parsed("Lund/NNP/nsubj/said said/VBD/ROOT/-/say :/:/punct/said")
    assert not extract(with_attributions(doc, replace(said(doc, "Lund", source="Lund", cue="said"), content=())))


def test_an_event_by_which_something_was_said_is_no_claim() -> None:
    doc = parsed(SPEECH)
    kind = AttributionKind.DIRECT
    [claim] = extract(with_attributions(doc, said(doc, "“Rebels fled,”", source="Lund", cue="said", kind=kind)))
    assert claim.kind is ClaimKind.DIRECT


def test_an_event_alone_in_its_sentence_is_told() -> None:
    [claim] = extract(
        parsed("Her/PRP$/nmod:poss/victory victory/NN/ROOT/-/victory at/IN/case/last last/JJ/nmod/victory")
    )
    assert (claim.text, lemmas(claim)) == ("Her victory at last", ["win"])


# -- what states nothing, and what states something without a verb ----------------------------------------------------

PLEADED = (
    "Lund/NNP/nsubj/pleaded pleaded/VBD/ROOT/-/plead guilty/JJ/xcomp/pleaded to/IN/case/robbery "
    "robbery/NN/obl/pleaded in/IN/case/June June/NNP/obl/pleaded :/:/punct/years five/CD/nummod/years "
    "years/NNS/appos/robbery/year ././punct/pleaded"
)
SPOKE = "Lund/NNP/nsubj/pleaded pleaded/VBD/ROOT/-/plead guilty/JJ/xcomp/pleaded in/IN/case/May May/NNP/obl/pleaded"
ASKED = "Who/WP/nsubj/stormed stormed/VBD/ROOT/-/storm the/DT/det/camp camp/NN/obj/stormed {}/./punct/stormed"
THAT_IS_IT = "That/DT/nsubj/it is/VBZ/cop/it/be it/PRP/ROOT/- from/IN/case/us us/PRP/nmod/it ././punct/it"
SAID_SO = "Lund/NNP/nsubj/said said/VBD/ROOT/-/say {} ././punct/said"
HOMES = (
    "400/CD/nummod/homes homes/NNS/ROOT/-/home without/IN/case/power power/NN/nmod/homes ,/,/punct/down "
    "down/RB/advmod/homes from/IN/case/2,300 2,300/CD/obl/down"
)
NO_TRAINS = "No/DT/det/trains trains/NNS/ROOT/-/train to/IN/case/{0} {0}/NNP/nmod/trains {1}"
CROWD = "Crowd/NN/ROOT/- :/:/punct/4,118 {}4,118/CD/appos/Crowd ././punct/Crowd"


def pleaded(doc: Doc) -> Attribution:
    return replace(said(doc, "guilty", source="Lund", cue="pleaded guilty"), content=())


def counts(doc: Doc, text: str, counted: str | None = None) -> Doc:
    doc._.quantities = (Quantity(span=span_of(doc, text), text=text, low=4, high=4, counted=counted),)
    return doc


def test_a_cue_without_content_leaves_its_sentence_to_the_outlet_if_that_tells_more() -> None:
    doc = parsed(PLEADED)
    [claim] = extract(with_attributions(doc, pleaded(doc)))
    assert (claim.kind, claim.text) == (ClaimKind.NARRATED, doc.text)
    doc = parsed(SPOKE)
    assert told(with_attributions(doc, pleaded(doc))) == []


@pytest.mark.parametrize(("mark", "count"), [("?", 0), (".", 1)])
def test_a_question_states_nothing(mark: str, count: int) -> None:
    assert len(told(parsed(ASKED.format(mark)))) == count


def test_words_without_content_state_nothing() -> None:
    assert told(parsed(THAT_IS_IT)) == []


@pytest.mark.parametrize(
    ("word", "tag", "kind"),
    [("yes", "UH", ClaimKind.NARRATED), ("war", "NN", ClaimKind.INDIRECT), ("this", "PRP", ClaimKind.INDIRECT)],
)
def test_a_mere_reply_is_no_content(word: str, tag: str, kind: ClaimKind) -> None:
    doc = parsed(SAID_SO.format(f"{word}/{tag}/obj/said"))
    [claim] = extract(with_attributions(doc, said(doc, word, source="Lund", cue="said")))
    assert claim.kind is kind


def test_what_is_counted_without_a_verb_is_told() -> None:
    assert told(counts(parsed(HOMES), "400", "home")) == [
        (ClaimKind.NARRATED, "400 homes without power, down from 2,300")
    ]
    assert told(counts(parsed(HOMES), "400")) == []  # the number of a page
    assert told(parsed(HOMES)) == []
    hour = HOMES.replace("400", "19.00")
    assert told(counts(parsed(hour), "19.00", "home")) == []


def test_that_there_are_none_is_told_without_a_verb() -> None:
    assert len(told(parsed(NO_TRAINS.format("Lund", "before/IN/case/May May/NNP/nmod/trains")))) == 1
    assert told(parsed(NO_TRAINS.format("Lund", ""))) == []


def test_a_figure_behind_its_label_is_told() -> None:
    assert told(counts(parsed(CROWD.format("")), "4,118")) == [(ClaimKind.NARRATED, "Crowd: 4,118.")]
    assert told(counts(parsed(CROWD.format("Lund/NNP/dep/Crowd ")), "4,118")) == []


LEVEL = "It/PRP/nsubj/1 was/VBD/cop/1/be 1/CD/compound/1:2 -/SYM/case/1:2 1/CD/ROOT/- at/IN/case/{0} {0}/NN/nmod/1:2"


def test_a_score_is_told_however_its_copula_hangs() -> None:
    assert len(told(parsed(LEVEL.format("half")))) == 1
    assert told(parsed(LEVEL.format("half").replace("cop", "aux"))) == []


def test_an_hour_before_what_is_said_is_no_claim() -> None:
    doc = parsed("18:50/CD/ROOT/-", FLED)
    found = said(doc, "18:50", "Rebels fled", source="Lund", cue="said")
    assert told(with_attributions(doc, found)) == [(ClaimKind.INDIRECT, "Rebels fled")]
