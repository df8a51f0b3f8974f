import pytest
import spacy
from spacy.tokens import Doc, Token

from claimcheck.language import annotations
from claimcheck.language.attribution import cues
from claimcheck.language.attribution.cues import Frame
from claimcheck.records import Stance

VOCAB = spacy.blank("en").vocab


def parsed(rows: str) -> Doc:
    """Build a Doc from "word/UPOS/TAG/dependency/distance of the head" for each token."""
    annotations.register()
    columns = [row.rsplit("/", 4) for row in rows.split()]
    return Doc(
        VOCAB,
        words=[column[0] for column in columns],
        pos=[column[1] for column in columns],
        tags=[column[2] for column in columns],
        deps=[column[3] for column in columns],
        heads=[i + int(column[4]) for i, column in enumerate(columns)],
        lemmas=[column[0].lower() for column in columns],
    )


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("form", "lemma", "stance"),
    [
        ("said", "say", Stance.NEUTRAL),
        ("told", "tell", Stance.NEUTRAL),
        ("wrote", "write", Stance.NEUTRAL),
        ("insisted", "insist", Stance.ASSERTED),
        ("alleges", "allege", Stance.DOUBTED),
        ("denied", "deny", Stance.DENIED),
        ("denies", "deny", Stance.DENIED),
        ("admitted", "admit", Stance.CONFIRMED),
        ("confirming", "confirm", Stance.CONFIRMED),
        ("vowing", "vow", Stance.PROMISED),
        ("urges", "urge", Stance.ASKED),
    ],
)
def test_inflected_verbs_are_found_with_their_stance(form: str, lemma: str, stance: Stance) -> None:
    cue = cues.verb_cue(Doc(VOCAB, words=[form])[0])
    assert cue is not None
    assert (cue.lemma, cue.stance) == (lemma, stance)


@pytest.mark.parametrize("form", ["walked", "sat", "the", "sayings", "", "built"])
def test_other_words_are_no_cues(form: str) -> None:
    assert cues.verb_cue(Doc(VOCAB, words=[form or " "])[0]) is None


def test_a_particle_makes_another_verb() -> None:
    doc = parsed("She/PRON/PRP/nsubj/+1 pointed/VERB/VBD/ROOT/+0 out/ADP/RP/compound:prt/-1 flaws/NOUN/NNS/obj/-2")
    plain = parsed("She/PRON/PRP/nsubj/+1 pointed/VERB/VBD/ROOT/+0 to/ADP/IN/case/+1 flaws/NOUN/NNS/obl/-2")
    phrasal, simple = cues.verb_cue(doc[1]), cues.verb_cue(plain[1])
    assert phrasal is not None
    assert simple is not None
    assert (phrasal.lemma, simple.lemma) == ("point out", "point")
    assert phrasal.takes(Frame.CLAUSE)
    assert not simple.takes(Frame.CLAUSE)


def test_every_entry_of_the_lexicon_takes_something() -> None:
    lexicon = cues.lexicon()
    entries = [cue for by_particle in lexicon.verbs.values() for cue in by_particle.values()]
    assert len(entries) > 900
    assert all(cue.frames or cue.prepositions for cue in entries)


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
    entry = cues.verb_cue(head)
    assert entry is not None
    saying = cues.read(head, entry)
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
    entry = cues.verb_cue(head)
    assert entry is not None
    saying = cues.read(head, entry)
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
    entry = cues.verb_cue(head)
    assert entry is not None
    saying = cues.read(head, entry)
    assert not saying.is_negated
    assert not saying.is_hypothetical


@pytest.mark.parametrize("noun", ["ministry", "spokeswoman", "officials", "report", "poll", "senator", "analysts"])
def test_persons_bodies_and_documents_can_speak(noun: str) -> None:
    assert cues.can_speak(Doc(VOCAB, words=[noun], pos=["NOUN"])[0])


@pytest.mark.parametrize("noun", ["visit", "convergence", "decision", "rain", "it"])
def test_events_and_things_cannot(noun: str) -> None:
    assert not cues.can_speak(Doc(VOCAB, words=[noun], pos=["NOUN"])[0])
