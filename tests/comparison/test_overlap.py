"""What two quotations share, and what was altered in it."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparison.speech.overlap import Overlap, overlaps
from claimcheck.comparison.speech.spoken import Word, words_of

SOIL = "We will never again allow foreign troops on our soil"
VOCABULARY = ["we", "will", "won't", "never", "leave", "the", "town", "oh", "mill", "he's", "is", "...", "river"]


def words(*sentences: str) -> tuple[Word, ...]:
    """Return the words of one quotation."""
    return tuple(
        word for number, sentence in enumerate(sentences) for word in words_of(sentence.split(), sentence=number)
    )


def shared(left: tuple[Word, ...], right: tuple[Word, ...]) -> list[Overlap]:
    return list(overlaps(left, right, has_one_speaker=True))


def changes(left: tuple[Word, ...], right: tuple[Word, ...]) -> list[tuple[str, str, bool]]:
    return [(x.left, x.right, x.is_minor) for overlap in shared(left, right) for x in overlap.alterations]


def test_nothing_is_altered_in_the_same_words() -> None:
    (overlap,) = shared(words(SOIL), words(SOIL))
    assert overlap == Overlap(words=10, alterations=(), is_whole=True, is_contained=True)


def test_an_alteration_stands_beside_the_words_that_it_goes_with() -> None:
    left = words("We will leave the town.", "Not the mill but the town itself.")
    right = words("We will leave the town.", "Oh not the mill but the town itself.")
    (overlap,) = shared(left, right)
    (alteration,) = overlap.alterations
    assert (alteration.left, alteration.right, alteration.is_minor) == ("", "oh", True)
    assert [word.sentence for word in alteration.at] == [1, 1]


def test_what_follows_without_a_word_between_is_one_alteration() -> None:
    left, right = words("I know that he's not at home"), words("I know that he is really not at home")
    assert changes(left, right) == [("he's", "he is really", False)]


def test_words_exchanged_at_the_end_of_a_sentence_are_altered() -> None:
    left, right = words(SOIL, "Trust me on this"), words(SOIL.replace("soil", "land"), "That is a promise of mine")
    assert changes(left, right) == [("soil", "land", False)]


def test_a_sentence_left_out_is_no_alteration() -> None:
    left = words(SOIL, "Our fathers swore it in that terrible winter", "We will keep our word to them")
    assert changes(left, words(SOIL, "We will keep our word to them")) == []


def test_one_word_of_a_short_quotation_exchanged_is_altered_where_one_speaks() -> None:
    told, short = words("The whole affair is quite shameful if not unlawful"), words("quite harmless if not unlawful")
    assert changes(told, short) == [("shameful", "harmless", False)]
    assert changes(short, told) == [("harmless", "shameful", False)]
    assert changes(told, words("quite utterly shameful if not lawful")) == []
    assert list(overlaps(told, short, has_one_speaker=False)) == []


QUOTATIONS = st.lists(st.sampled_from(VOCABULARY), max_size=14).map(lambda text: tuple(words_of(text)))


@given(QUOTATIONS)
def test_a_quotation_does_not_alter_itself(quotation: tuple[Word, ...]) -> None:
    assert changes(quotation, quotation) == []
