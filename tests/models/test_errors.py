import spacy
from spacy.tokens import Doc, Span

from models import errors

VOCAB = spacy.blank("en").vocab
WORDS = ("Lena", "Brandt", "left", ".", "she", "rests")


def parsed(heads: list[int], deps: list[str]) -> Doc:
    return Doc(VOCAB, words=list(WORDS), heads=heads, deps=deps)


def named(*names: tuple[int, int, str]) -> Doc:
    doc = Doc(VOCAB, words=list(WORDS))
    doc.set_ents([Span(doc, start, end, label) for start, end, label in names])
    return doc


GOLD = parsed([2, 0, 2, 2, 5, 5], ["nsubj", "flat", "ROOT", "punct", "nsubj", "ROOT"])


def test_dependencies_are_right_if_head_and_label_are() -> None:
    found = parsed([2, 0, 2, 1, 5, 5], ["obj", "flat", "ROOT", "punct", "nsubj", "ROOT"])
    counts = errors.dependency_errors([(GOLD, found)])
    assert counts == {"head 1 to 3 words away: right": (5, 4), "`nsubj`: right": (2, 1)}


def test_the_end_of_a_text_is_no_sentence_end_to_find() -> None:
    together = parsed([2, 0, 2, 2, 5, 2], ["nsubj", "flat", "ROOT", "punct", "nsubj", "conj"])
    assert errors.sentence_errors([(GOLD, GOLD)]) == {errors.MARKED: (1, 1)}
    assert errors.sentence_errors([(GOLD, together)]) == {errors.MARKED: (1, 0)}


def test_each_name_fails_in_one_way() -> None:
    gold = named((0, 2, "PERSON"), (4, 5, "ORG"), (5, 6, "LOC"))
    found = named((1, 2, "PERSON"), (4, 5, "LOC"))
    counts = errors.name_errors([(gold, found)])
    assert counts[errors.CUT] == (3, 1)
    assert counts[errors.CONFUSED] == (3, 1)
    assert counts[errors.MISSED] == (3, 1)
    assert counts[errors.SHORT] == (3, 0)
    assert counts[errors.LOWER] == (2, 0)
    assert errors.LONG not in counts
