import pytest
from spacy.tokens import Doc, Token

from claimcheck.language.attribution.cues import verb_cue
from claimcheck.language.attribution.sayings import read
from claimcheck.records import Stance
from tests.language.attribution.parsed import parsed


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


NOT_SAID = "He/PRON/PRP/nsubj/+3 has/AUX/VBZ/aux/+2 not/PART/RB/advmod/+1 said/VERB/VBN/ROOT/+0"
DECLINED = "They/PRON/PRP/nsubj/+1 declined/VERB/VBD/ROOT/+0 to/PART/TO/mark/+1 comment/VERB/VB/xcomp/-2"
FAILED = "They/PRON/PRP/nsubj/+1 failed/VERB/VBD/ROOT/+0 to/PART/TO/mark/+1 confirm/VERB/VB/xcomp/-2 it/PRON/PRP/obj/-1"
NOBODY = "Nobody/PRON/NN/nsubj/+1 confirmed/VERB/VBD/ROOT/+0 it/PRON/PRP/obj/-1"
NO_OFFICIAL = (
    "No/DET/DT/det/+1 official/NOUN/NN/nsubj/+2 has/AUX/VBZ/aux/+1 confirmed/VERB/VBN/ROOT/+0 it/PRON/PRP/obj/-1"
)
NEITHER = (
    "Neither/CCONJ/CC/cc:preconj/+1 Moscow/PROPN/NNP/nsubj/+4 nor/CCONJ/CC/cc/+1 Kyiv/PROPN/NNP/conj/-2 "
    "has/AUX/VBZ/aux/+1 commented/VERB/VBN/ROOT/+0"
)
OR_DENY = (
    "He/PRON/PRP/nsubj/+3 did/AUX/VBD/aux/+2 not/PART/RB/advmod/+1 confirm/VERB/VB/ROOT/+0 or/CCONJ/CC/cc/+1 "
    "deny/VERB/VB/conj/-2 it/PRON/PRP/obj/-1"
)
WOULD_NOT = "He/PRON/PRP/nsubj/+3 would/AUX/MD/aux/+2 not/PART/RB/advmod/+1 say/VERB/VB/ROOT/+0"


@pytest.mark.parametrize(
    ("rows", "cue"),
    [
        (NOT_SAID, "said"),
        (DECLINED, "comment"),
        (FAILED, "confirm"),
        (NOBODY, "confirmed"),
        (NO_OFFICIAL, "confirmed"),
        (NEITHER, "commented"),
        (OR_DENY, "deny"),
        (WOULD_NOT, "say"),
    ],
)
def test_what_was_not_said_is_negated(rows: str, cue: str) -> None:
    head = word(parsed(rows), cue)
    entry = verb_cue(head)
    assert entry is not None
    saying = read(head, entry)
    assert saying.is_negated
    assert not saying.is_hypothetical


IF_SAID = (
    "If/SCONJ/IN/mark/+2 he/PRON/PRP/nsubj/+1 says/VERB/VBZ/advcl/+3 so/ADV/RB/advmod/-1 we/PRON/PRP/nsubj/+1 "
    "leave/VERB/VBP/ROOT/+0"
)
WILL = "He/PRON/PRP/nsubj/+2 will/AUX/MD/aux/+1 announce/VERB/VB/ROOT/+0 it/PRON/PRP/obj/-1"
MAY = "He/PRON/PRP/nsubj/+2 may/AUX/MD/aux/+1 deny/VERB/VB/ROOT/+0 it/PRON/PRP/obj/-1"
PLANS = "He/PRON/PRP/nsubj/+1 plans/VERB/VBZ/ROOT/+0 to/PART/TO/mark/+1 announce/VERB/VB/xcomp/-2 it/PRON/PRP/obj/-1"


@pytest.mark.parametrize(("rows", "cue"), [(IF_SAID, "says"), (WILL, "announce"), (MAY, "deny"), (PLANS, "announce")])
def test_what_may_be_said_is_hypothetical(rows: str, cue: str) -> None:
    head = word(parsed(rows), cue)
    entry = verb_cue(head)
    assert entry is not None
    saying = read(head, entry)
    assert saying.is_hypothetical
    assert not saying.is_negated


WENT_ON = (
    "He/PRON/PRP/nsubj/+1 went/VERB/VBD/ROOT/+0 on/ADP/RP/compound:prt/-1 "
    "to/PART/TO/mark/+1 say/VERB/VB/xcomp/-3 so/ADV/RB/advmod/-1"
)
SAID = "He/PRON/PRP/nsubj/+1 said/VERB/VBD/ROOT/+0 no/INTJ/UH/obj/-1"
AND_DENIED = (
    "He/PRON/PRP/nsubj/+3 did/AUX/VBD/aux/+2 not/PART/RB/advmod/+1 go/VERB/VB/ROOT/+0 but/CCONJ/CC/cc/+1 "
    "denied/VERB/VBD/conj/-2 it/PRON/PRP/obj/-1"
)


@pytest.mark.parametrize(("rows", "cue"), [(WENT_ON, "say"), (SAID, "said"), (AND_DENIED, "denied")])
def test_what_was_said_is_neither(rows: str, cue: str) -> None:
    head = word(parsed(rows), cue)
    entry = verb_cue(head)
    assert entry is not None
    saying = read(head, entry)
    assert not saying.is_negated
    assert not saying.is_hypothetical


NO_PROOF = (
    "They/PRON/PRP/nsubj/+1 reported/VERB/VBD/ROOT/+0 no/DET/DT/det/+1 injuries/NOUN/NNS/obj/-2 ./PUNCT/./punct/-3"
)
NO_COMMENT = NO_PROOF.replace("reported", "offered").replace("injuries", "comment")


@pytest.mark.parametrize(
    ("rows", "content", "is_negated"),
    [
        (NO_PROOF, [(2, 4)], False),  # what is reported is that there are none
        (NO_PROOF, [], True),  # "no" stands in the cue
        (NO_COMMENT, [(2, 4)], True),
    ],
)
def test_a_no_counts_once(rows: str, content: list[tuple[int, int]], *, is_negated: bool) -> None:
    head = parsed(rows)[1]
    assert read(head, verb_cue(head), content).is_negated is is_negated


@pytest.mark.parametrize(
    ("rows", "cue", "is_negated"),
    [
        (
            "She/PRON/PRP/nsubj/+3 not/PART/RB/advmod/+1 only/ADV/RB/advmod/+1 denied/VERB/VBD/ROOT/+0",
            "denied",
            False,
        ),
        (
            "She/PRON/PRP/nsubj/+4 did/AUX/VBD/aux/+3 not/PART/RB/advmod/+2 just/ADV/RB/advmod/+1 say/VERB/VB/ROOT/+0",
            "say",
            False,
        ),
        (
            "She/PRON/PRP/nsubj/+4 only/ADV/RB/advmod/+3 did/AUX/VBD/aux/+2 not/PART/RB/advmod/+1 say/VERB/VB/ROOT/+0",
            "say",
            True,
        ),
    ],
)
def test_not_only_denies_nothing(rows: str, cue: str, *, is_negated: bool) -> None:
    head = word(parsed(rows), cue)
    assert read(head, verb_cue(head)).is_negated is is_negated


def test_a_cue_that_the_lexicon_does_not_have_can_be_negated() -> None:
    saying = read(parsed(NO_PROOF.replace("reported", "gave").replace("injuries", "reason"))[1], None)
    assert saying.is_negated
    assert saying.stance is Stance.NEUTRAL
