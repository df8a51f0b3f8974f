import pytest

from claimcheck.extraction.syntax import antecedent, fixed_words, preposition, token_span
from claimcheck.records import Span
from tests.extraction.parsed import parsed, token_of

OPENED = (
    "The/DT/det/bridge bridge/NN/nsubj/opened that/WDT/nsubj/fell fell/VBD/acl:relcl/bridge/fall "
    "opened/VBD/ROOT/-/open because/IN/case/Lund of/IN/fixed/because Lund/NNP/nmod:poss/speech 's/POS/case/Lund "
    "speech/NN/obl/opened"
)
THAT = "Lund/NNP/nsubj/said said/VBD/ROOT/-/say that/IN/mark/fell it/PRP/nsubj/fell fell/VBD/ccomp/said/fall"


@pytest.mark.parametrize(("word", "noun"), [("that", "bridge"), ("bridge", "bridge"), ("speech", "speech")])
def test_a_relative_pronoun_stands_for_the_noun_before_it(word: str, noun: str) -> None:
    assert antecedent(token_of(parsed(OPENED), word)).text == noun


def test_a_conjunction_stands_for_nothing() -> None:
    assert antecedent(token_of(parsed(THAT), "that")).text == "that"


def test_a_fixed_expression_is_read_whole() -> None:
    doc = parsed(OPENED)
    assert fixed_words(token_of(doc, "because")) == "because of"
    assert fixed_words(token_of(doc, "The")) == "the"


def test_a_possessive_mark_is_no_preposition() -> None:
    doc = parsed("in/IN/case/Lund Lund/NNP/nmod:poss/speech 's/POS/case/Lund speech/NN/ROOT/-")
    assert preposition(token_of(doc, "Lund")) == "in"
    assert preposition(token_of(doc, "speech")) is None


def test_a_word_stands_where_the_article_has_it() -> None:
    assert token_span(token_of(parsed(OPENED), "bridge")) == Span(4, 10)
