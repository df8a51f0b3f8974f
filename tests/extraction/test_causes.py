import pytest
from spacy.tokens import Doc

from claimcheck.extraction.causes import MAX_TERMS, causes
from claimcheck.extraction.propositions import Entities
from claimcheck.records import Cause, NameLabel
from tests.extraction.parsed import parsed

PROMPTED = (
    "The/DT/det/strike strike/NN/nsubj/prompted prompted/VBD/ROOT/-/prompt the/DT/det/release release/NN/obj/prompted"
)
PROMPTED_RELATIVE = (
    "The/DT/det/strike strike/NN/nsubj/ended that/WDT/nsubj/prompted prompted/VBD/acl:relcl/strike/prompt "
    "talks/NNS/obj/prompted/talk ended/VBD/ROOT/-/end"
)
LED_TO = (
    "The/DT/det/talks talks/NNS/nsubj/led/talk led/VBD/ROOT/-/lead to/IN/case/release the/DT/det/release "
    "release/NN/obl/led"
)
STEMS_FROM = (
    "The/DT/det/shortage shortage/NN/nsubj/stems stems/VBZ/ROOT/-/stem from/IN/case/drought drought/NN/obl/stems"
)
RESULTED_FROM = STEMS_FROM.replace("stems/VBZ/ROOT/-/stem", "resulted/VBD/ROOT/-/result").replace("stems", "resulted")
RESULTED_IN = LED_TO.replace("led/VBD/ROOT/-/lead", "resulted/VBD/ROOT/-/result").replace("/led", "/resulted")
RESULTED_IN = RESULTED_IN.replace("to/IN", "in/IN")
RESULT_OF = (
    "The/DT/det/shortage shortage/NN/nsubj/result is/VBZ/cop/result/be the/DT/det/result result/NN/ROOT/- "
    "of/IN/case/drought drought/NN/nmod/result"
)
CREDITED_WITH = (
    "Lund/NNP/nsubj/credited credited/VBD/ROOT/-/credit talks/NNS/obj/credited/talk with/IN/case/release "
    "release/NN/obl/credited"
)
CREDITED_WITH_PROMPTING = (
    "Lund/NNP/nsubj/credited credited/VBD/ROOT/-/credit talks/NNS/obj/credited/talk with/IN/mark/prompting "
    "prompting/VBG/advcl/credited/prompt release/NN/obj/prompting"
)
BLAMED_FOR = (
    CREDITED_WITH.replace("credited/VBD/ROOT/-/credit", "blamed/VBD/ROOT/-/blame")
    .replace("credited", "blamed")
    .replace("with/IN", "for/IN")
)
ATTRIBUTED_TO = (
    CREDITED_WITH.replace("credited/VBD/ROOT/-/credit", "attributed/VBD/ROOT/-/attribute")
    .replace("credited", "attributed")
    .replace("with/IN", "to/IN")
)
REQUESTED = "We/PRP/nsubj/requested requested/VBD/ROOT/-/request the/DT/det/release release/NN/obj/requested"
ASKED_FOR = "We/PRP/nsubj/asked asked/VBD/ROOT/-/ask for/IN/case/it it/PRP/obl/asked"
BECAUSE_OF = (
    "Trains/NNS/nsubj/stopped/train stopped/VBD/ROOT/-/stop because/IN/case/snow of/IN/fixed/because "
    "snow/NN/obl/stopped"
)
AFTER = (
    "Lund/NNP/nsubj/resigned resigned/VBD/ROOT/-/resign after/IN/case/arrest the/DT/det/arrest arrest/NN/obl/resigned"
)
AFTER_LEAVING = AFTER.replace("after/IN/case/arrest the/DT/det/arrest arrest/NN/obl", "after/IN/mark/x x/VBG/advcl")
WAKE = (
    "Lund/NNP/nsubj/resigned resigned/VBD/ROOT/-/resign in/IN/case/wake the/DT/det/wake wake/NN/obl/resigned "
    "of/IN/case/raid a/DT/det/raid raid/NN/nmod/wake"
)
IN_RESPONSE = WAKE.replace("wake", "response")
BECAUSE = (
    "Trains/NNS/nsubj/stopped/train stopped/VBD/ROOT/-/stop because/IN/mark/fell snow/NN/nsubj/fell "
    "fell/VBD/advcl/stopped/fall"
)
TO_BLAME = (
    "Ice/NN/nsubj/blame was/VBD/cop/blame/be to/TO/mark/blame blame/VB/ROOT/- for/IN/case/crash the/DT/det/crash "
    "crash/NN/obl/blame"
)
RESPONSIBLE = (
    "Ice/NN/nsubj/responsible was/VBD/cop/responsible/be responsible/JJ/ROOT/- for/IN/case/crash the/DT/det/crash "
    "crash/NN/obl/responsible"
)
BEHIND = (
    "An/DT/det/attack attack/NN/nsubj/outage was/VBD/cop/outage/be behind/IN/case/outage the/DT/det/outage "
    "outage/NN/ROOT/-"
)
SET_OFF = (
    "Rust/NN/nsubj/ate ate/VBD/ROOT/-/eat and/CC/cc/set set/VBD/conj/ate off/RP/compound:prt/set a/DT/det/leak "
    "leak/NN/obj/set"
)
STARTED_BY = (
    "Fire/NN/nsubj:pass/started was/VBD/aux:pass/started/be started/VBN/ROOT/-/start by/IN/case/lightning "
    "lightning/NN/obl:agent/started"
)
KILLED = "Pesticides/NNS/nsubj/killed/pesticide killed/VBD/ROOT/-/kill the/DT/det/fish fish/NN/obj/killed"
HAPPENED_WHEN = (
    "The/DT/det/leak leak/NN/nsubj/happened happened/VBD/ROOT/-/happen when/WRB/advmod/broke it/PRP/nsubj/broke "
    "broke/VBD/advcl/happened/break"
)
NOTHING_TO_DO = (
    "Sales/NNS/nsubj/had had/VBD/ROOT/-/have nothing/NN/obj/had to/TO/mark/do do/VB/acl/nothing with/IN/case/ice "
    "ice/NN/obl/do"
)
STRIPPED_FOR = (
    "Lund/NNP/nsubj:pass/stripped was/VBD/aux:pass/stripped/be stripped/VBN/ROOT/-/strip of/IN/case/title "
    "the/DT/det/title title/NN/obl/stripped for/IN/mark/cheating cheating/VBG/acl/title/cheat"
)
PUT_DOWN = (
    "She/PRP/nsubj/put put/VBD/ROOT/-/put the/DT/det/loss loss/NN/obj/put down/RB/advmod/put to/IN/case/ice "
    "ice/NN/obl/put"
)

GIVEN = [
    (TO_BLAME, "blame", "Ice", "for the crash", False),
    (RESPONSIBLE, "responsible", "Ice", "for the crash", False),
    (BEHIND, "behind", "An attack", "was behind the outage", False),
    (SET_OFF, "set", "Rust", "a leak", False),
    (STARTED_BY, "started", "by lightning", "Fire was started", False),
    (KILLED, "killed", "Pesticides", "killed the fish", False),
    (HAPPENED_WHEN, "when", "when it broke", "The leak", False),
    (NOTHING_TO_DO, "nothing", "with ice", "Sales", False),
    (STRIPPED_FOR, "for", "for cheating", "Lund was stripped", False),
    (PUT_DOWN, "put", "to ice", "the loss", False),
    (PROMPTED, "prompted", "The strike", "the release", False),
    (PROMPTED_RELATIVE, "prompted", "The strike", "talks", False),
    (LED_TO, "led", "The talks", "to the release", False),
    (STEMS_FROM, "stems", "from drought", "The shortage", False),
    (RESULTED_FROM, "resulted", "from drought", "The shortage", False),
    (RESULTED_IN, "resulted", "The talks", "in the release", False),
    (RESULT_OF, "result", "of drought", "The shortage", False),
    (CREDITED_WITH, "credited", "talks", "with release", False),
    (CREDITED_WITH_PROMPTING, "prompting", "talks", "release", False),
    (BLAMED_FOR, "blamed", "talks", "for release", False),
    (ATTRIBUTED_TO, "attributed", "to release", "talks", False),
    (REQUESTED, "requested", "requested", "the release", False),
    (ASKED_FOR, "asked", "asked", "for it", False),
    (BECAUSE_OF, "because", "because of snow", "Trains stopped", False),
    (AFTER, "after", "after the arrest", "Lund resigned", True),
    (AFTER_LEAVING, "after", "after x", "Lund resigned", True),
    (WAKE, "in", "of a raid", "Lund resigned", True),
    (IN_RESPONSE, "in", "of a raid", "Lund resigned", False),
    (BECAUSE, "because", "because snow fell", "Trains stopped", False),
]


def causes_in(doc: Doc) -> list[Cause]:
    return [cause for _, cause in causes(doc, Entities(doc))]


@pytest.mark.parametrize(("sentence", "cue", "cause", "effect", "is_temporal"), GIVEN)
def test_a_cause_is_given_with_its_effect(
    sentence: str, cue: str, cause: str, effect: str, *, is_temporal: bool
) -> None:
    doc = parsed(sentence)
    [found] = causes_in(doc)
    told = tuple(span.of(doc.text) for span in (found.cue, found.cause, found.effect))
    assert told == (cue, cause, effect)
    assert found.is_temporal is is_temporal


NO_EFFECT = "The/DT/det/strike strike/NN/nsubj/prompted prompted/VBD/ROOT/-/prompt"
NO_CAUSE = "Produce/VB/ROOT/- it/PRP/obj/Produce"
LED_MEN = LED_TO.replace("to/IN/case/release the/DT/det/release release/NN/obl/led", "men/NNS/obj/led")
BLAMED_ONLY = "Lund/NNP/nsubj/blamed blamed/VBD/ROOT/-/blame talks/NNS/obj/blamed/talk"
ASKED_ONLY = "She/PRP/nsubj/asked asked/VBD/ROOT/-/ask"
AFTER_NOON = AFTER.replace("arrest", "noon")
WAKE_OF_NOTHING = (
    "Lund/NNP/nsubj/resigned resigned/VBD/ROOT/-/resign in/IN/case/wake the/DT/det/wake wake/NN/obl/resigned"
)
ON = AFTER.replace("after/", "on/")
WHILE = BECAUSE.replace("because/", "while/")
SINCE_ALONE = "Snow/NN/nsubj/fell fell/VBD/ROOT/-/fall since/RB/advmod/fell"
KILLED_BY_SOMEBODY = KILLED.replace("Pesticides", "Anglers").replace("pesticide", "angler")
PRAISED_FOR = STRIPPED_FOR.replace("stripped/VBN/ROOT/-/strip", "praised/VBN/ROOT/-/praise").replace(
    "stripped", "praised"
)
GREW_WHEN = HAPPENED_WHEN.replace("happened/VBD/ROOT/-/happen", "grew/VBD/ROOT/-/grow").replace("happened", "grew")
HAD_NOTHING = "Sales/NNS/nsubj/had had/VBD/ROOT/-/have nothing/NN/obj/had"
RESULT_ALONE = "The/DT/det/result result/NN/nsubj/came of/IN/case/vote vote/NN/nmod/result came/VBD/ROOT/-/come"


@pytest.mark.parametrize(
    "sentence",
    [
        NO_EFFECT,
        NO_CAUSE,
        LED_MEN,
        BLAMED_ONLY,
        ASKED_ONLY,
        AFTER_NOON,
        WAKE_OF_NOTHING,
        ON,
        WHILE,
        SINCE_ALONE,
        RESULT_ALONE,
        KILLED_BY_SOMEBODY,
        PRAISED_FOR,
        GREW_WHEN,
        HAD_NOTHING,
    ],
)
def test_what_gives_no_cause(sentence: str) -> None:
    assert not causes_in(parsed(sentence))


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        (CREDITED_WITH, "lund"),
        (CREDITED_WITH_PROMPTING, "lund"),
        (ATTRIBUTED_TO, "lund"),
        (PROMPTED, None),
        (BECAUSE_OF, None),
    ],
)
def test_who_credits_or_blames_holds_the_view(sentence: str, holder: str | None) -> None:
    names = {"Lund": NameLabel.PERSON} if "Lund" in sentence else {}
    [found] = causes_in(parsed(sentence, names=names))
    assert found.holder == holder


def test_nouns_of_events_count_as_their_verbs() -> None:
    [found] = causes_in(parsed(AFTER))
    assert found.cause_terms == ("arrest",)
    assert found.effect_terms == ("resign",)
    [found] = causes_in(parsed(AFTER.replace("arrest", "explosion")))
    assert found.cause_terms == ("explode", "explosion")


@pytest.mark.parametrize("sentence", [ASKED_FOR, PROMPTED.replace("release", "response")])
def test_an_effect_that_is_only_pointed_at_has_no_terms(sentence: str) -> None:
    [found] = causes_in(parsed(sentence))
    assert found.effect_terms == ()


def test_the_first_words_stand_for_a_long_cause() -> None:
    adjectives = [f"{letter}old" for letter in "zyxwvutsrqponm"]
    described = " ".join(f"{adjective}/JJ/amod/strike" for adjective in adjectives)
    [found] = causes_in(parsed(PROMPTED.replace("The/DT/det/strike", described)))
    assert found.cause_terms == tuple(sorted(adjectives[:MAX_TERMS]))
