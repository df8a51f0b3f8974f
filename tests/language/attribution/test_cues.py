import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.language.attribution import cues
from claimcheck.language.attribution.cues import Frame
from claimcheck.records import Stance
from tests.language.attribution.parsed import parsed

VOCAB = spacy.blank("en").vocab


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


@pytest.mark.parametrize("noun", ["ministry", "spokeswoman", "officials", "report", "poll", "senator", "analysts"])
def test_persons_bodies_and_documents_can_speak(noun: str) -> None:
    assert cues.can_speak(Doc(VOCAB, words=[noun], pos=["NOUN"])[0])


@pytest.mark.parametrize("noun", ["visit", "convergence", "decision", "rain", "it"])
def test_events_and_things_cannot(noun: str) -> None:
    assert not cues.can_speak(Doc(VOCAB, words=[noun], pos=["NOUN"])[0])
