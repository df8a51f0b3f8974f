import pytest
import spacy

from claimcheck.language.attribution.cues import ADDED, Frame, added_verbs, verb_cue
from claimcheck.records import Stance

VERBS = {Stance.NEUTRAL: ("harrumph", "pipe up"), Stance.DENIED: ("pooh-pooh", "say")}


@pytest.mark.parametrize(
    ("word", "stance"),
    [
        ("harrumphed", Stance.NEUTRAL),
        ("harrumphs", Stance.NEUTRAL),
        ("pooh-poohed", Stance.DENIED),
        ("says", Stance.DENIED),
        ("told", Stance.NEUTRAL),
        ("piped", None),
        ("walked", None),
    ],
)
def test_added_verbs_come_before_the_lexicon(word: str, stance: Stance | None) -> None:
    doc = spacy.tokens.Doc(spacy.blank("en").vocab, words=["They", word, "it"])
    doc.user_data[ADDED] = added_verbs(VERBS)
    cue = verb_cue(doc[1])
    assert (cue.stance if cue else None) == stance


def test_they_take_quotations_and_clauses_and_keep_their_particle() -> None:
    entry = added_verbs(VERBS)["piped"]["up"]
    assert (entry.lemma, entry.frames) == ("pipe up", frozenset({Frame.QUOTE, Frame.CLAUSE}))


def test_without_them_the_lexicon_counts() -> None:
    doc = spacy.tokens.Doc(spacy.blank("en").vocab, words=["They", "harrumphed"])
    assert verb_cue(doc[1]) is None
