"""What a figure counts, on Docs with the parse written out: (word, tag, dependency, head)."""

import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.language import annotations, quantities
from claimcheck.records import Quantity

annotations.register()
VOCAB = spacy.blank("en").vocab
POS = {
    "NNPS": "PROPN",
    "CD": "NUM",
    "NNS": "NOUN",
    "NN": "NOUN",
    "NNP": "PROPN",
    "JJ": "ADJ",
    "IN": "ADP",
    "DT": "DET",
    "RB": "ADV",
}
POS |= {
    "VBD": "VERB",
    "VBN": "VERB",
    "POS": "PART",
    "HYPH": "PUNCT",
    "PRP$": "PRON",
    ",": "PUNCT",
    "$": "SYM",
    "CC": "CCONJ",
}


def read(*rows: str) -> tuple[Quantity, ...]:
    """Read rows of ``word tag dep head lemma?``; a word that starts with ``_`` is written to the one before it."""
    columns = [row.split() for row in rows]
    words = [column[0].removeprefix("_") for column in columns]
    doc = Doc(
        VOCAB,
        words=words,
        spaces=[not column[0].startswith("_") for column in [*columns[1:], ["."]]],
        tags=[column[1] for column in columns],
        pos=[POS[column[1]] for column in columns],
        deps=[column[2] for column in columns],
        heads=[int(column[3]) for column in columns],
        lemmas=[column[4] if len(column) > 4 else word.lower() for column, word in zip(columns, words, strict=True)],
    )
    found: tuple[Quantity, ...] = quantities.annotate(doc)._.quantities
    assert all(quantity.span.of(doc.text) == quantity.text for quantity in found)
    return found


def test_the_noun_that_the_number_modifies() -> None:
    (figure,) = read(
        "Two CD compound 1",
        "dozen CD nummod 4",
        "high-profile JJ amod 4",
        "political JJ amod 4",
        "prisoners NNS nsubj 5 prisoner",
        "left VBD ROOT 5 leave",
    )
    assert (figure.counted, figure.counted_text) == ("prisoner", "high-profile political prisoners")
    assert not figure.is_part


def test_a_part_of_a_larger_number() -> None:
    part, whole = read(
        "18 CD nsubj 5",
        "of IN case 4",
        "the DT det 4",
        "40 CD nummod 4",
        "hostages NNS nmod 0 hostage",
        "died VBD ROOT 5 die",
    )
    assert (part.low, part.counted, part.counted_text, part.is_part) == (18, "hostage", "hostages", True)
    assert (whole.low, whole.counted, whole.is_part) == (40, "hostage", False)


def test_one_of_somebodys_is_a_part() -> None:
    (figure,) = read(
        "One CD nsubj 5",
        "of IN case 4",
        "Smith NNP nmod:poss 4",
        "_'s POS case 2",
        "aides NNS nmod 0 aide",
        "left VBD ROOT 5 leave",
    )
    assert (figure.counted, figure.is_part) == ("aide", True)


def test_hundreds_of_things_are_no_part() -> None:
    (figure,) = read(
        "Hundreds NNS nsubj 4 hundred",
        "of IN case 3",
        "angry JJ amod 3",
        "farmers NNS nmod 0 farmer",
        "left VBD ROOT 4 leave",
    )
    assert (figure.counted, figure.counted_text, figure.is_part) == ("farmer", "angry farmers", False)


def test_people_are_persons() -> None:
    (figure,) = read("12 CD nummod 1", "people NNS nsubj 2 people", "left VBD ROOT 2 leave")
    assert figure.counted == "person"


def test_a_compound_is_counted_by_its_last_noun() -> None:
    (figure,) = read(
        "170 CD nummod 1", "job NN nsubj 3", "classifications NNS obj 3 classification", "left VBD ROOT 3 leave"
    )
    assert (figure.counted, figure.counted_text) == ("classification", "job classifications")


def test_a_hyphen_ties_the_counted_noun() -> None:
    (figure,) = read(
        "A DT det 4",
        "10 CD nummod 3",
        "_- HYPH punct 3",
        "_member NN compound 4",
        "panel NN nsubj 5",
        "met VBD ROOT 5 meet",
    )
    assert (figure.text, figure.counted, figure.counted_text) == ("10", "member", "member")


def test_a_percentage_counts_what_it_is_of() -> None:
    (figure,) = read(
        "90 CD nummod 1",
        "percent NN nsubj 5",
        "of IN case 4",
        "the DT det 4",
        "voters NNS nmod 1 voter",
        "agreed VBD ROOT 5",
    )
    assert (figure.text, figure.counted, figure.is_part) == ("90 percent", "voter", False)


def test_money_counts_what_it_pays() -> None:
    (figure,) = read(
        "A DT det 3", "$ $ nmod 3", "_1,000 CD nummod 1", "bonus NN nsubj 4", "came VBD ROOT 4 come"
    )  # fmt: skip
    assert (figure.text, figure.unit, figure.counted) == ("$1,000", "USD", "bonus")


def test_the_age_of_a_name_is_that_names() -> None:
    (figure,) = read(
        "Maria NNP nsubj 5",
        "Lopez NNP flat 0",
        "_, , punct 3",
        "25 CD appos 0",
        "_, , punct 3",
        "left VBD ROOT 5 leave",
    )
    assert (figure.kind, figure.counted, figure.counted_text) == ("age", "lopez", "Maria Lopez")


def test_a_noun_in_another_phrase_is_not_counted() -> None:
    (figure,) = read("47 CD obl 3", "the DT det 2", "night NN obl 3", "came VBD ROOT 3 come")
    assert figure.counted is None


def test_a_wrong_parse_does_not_hide_the_next_noun() -> None:
    (figure,) = read("24 CD dep 3", "armed JJ amod 2", "men NNS nsubj 3 man", "fled VBD ROOT 3 flee")
    assert figure.counted == "man"


def test_nothing_is_counted_where_nothing_follows() -> None:
    (figure,) = read("The DT det 1", "blast NN nsubj 2", "killed VBD ROOT 2 kill", "12 CD obj 2")
    assert (figure.low, figure.counted, figure.counted_text) == (12, None, None)


@pytest.mark.parametrize(
    ("rows", "is_change", "direction"),
    [
        (("Output NN nsubj 1", "rose VBD ROOT 1 rise", "5 CD nummod 3", "percent NN obj 1"), True, "up"),
        (
            ("Output NN nsubj 1", "fell VBD ROOT 1 fall", "to IN case 4", "5 CD nummod 4", "percent NN obl 1"),
            False,
            None,
        ),
        (("They NN nsubj 1", "lost VBD ROOT 1 lose", "20 CD nummod 3", "soldiers NNS obj 1"), False, None),
        (("A DT det 3", "5 CD nummod 2", "percent NN compound 3", "increase NN ROOT 3"), True, "up"),
        (("A DT det 1", "drop NN ROOT 1", "of IN case 4", "60 CD nummod 4", "points NNS nmod 1"), True, "down"),
        (("Another DT det 2", "20 CD nummod 2", "men NNS nsubj 3", "died VBD ROOT 3 die"), True, None),
        (("Two CD nummod 2", "lower JJ amod 2", "courts NNS nsubj 3", "met VBD ROOT 3 meet"), False, None),
    ],
)
def test_the_size_of_a_change_is_told_from_a_level(
    rows: tuple[str, ...],
    is_change: bool,  # noqa: FBT001 - a column of the table
    direction: str | None,
) -> None:
    (figure,) = read(*rows)
    assert (figure.is_change, figure.direction) == (is_change, direction)


def test_about_names_a_subject_after_a_word_of_telling() -> None:
    (subject,) = read("a DT det 1", "film NN ROOT 1", "about IN case 4", "two CD nummod 4", "sisters NNS nmod 1 sister")
    assert (subject.hedge, subject.low, subject.high) == (None, 2, 2)


def test_over_small_numbers_may_be_a_plain_preposition() -> None:
    (plain,) = read("presided VBD ROOT 0", "over IN case 3", "two CD nummod 3", "briefings NNS obl 0 briefing")
    (hedged,) = read("saw VBD ROOT 0 see", "over RB advmod 2", "two CD nummod 3", "briefings NNS obj 0 briefing")
    assert plain.hedge is None
    assert hedged.hedge == "over"


def test_under_before_a_length_of_time_is_a_bound_whatever_the_parse() -> None:
    (lasted,) = read("fell VBD ROOT 0 fall", "in IN case 4", "under IN case 4", "two CD nummod 4", "days NNS obl 0 day")
    (stood,) = read("sat VBD ROOT 0 sit", "under IN case 3", "two CD nummod 3", "trees NNS obl 0 tree")
    assert lasted.text == "under two days"
    assert stood.text == "two"


def test_a_hyphen_with_blanks_is_a_dash() -> None:
    (figure,) = read("27 CD nummod 1", "leaders NNS ROOT 1 leader", "- HYPH punct 1", "Britons NNPS appos 1 Briton")
    assert figure.counted == "leader"


def test_a_name_tied_by_a_hyphen_is_not_what_is_counted() -> None:
    (figure,) = read(
        "16 CD nummod 4", "House NNP compound 3", "_- HYPH punct 3", "_passed VBN amod 4", "bills NNS ROOT 4 bill"
    )
    assert (figure.counted, figure.counted_text) == ("bill", "House-passed bills")


@pytest.mark.parametrize(
    "when",
    [
        ("Friday NNP obl:unmarked 1",),
        ("last JJ amod 4", "week NN nmod:unmarked 2"),
    ],
)  # fmt: skip
def test_what_says_when_is_not_counted(when: tuple[str, ...]) -> None:
    (figure,) = read("Bombs NNS nsubj 1", "killed VBD ROOT 1", "20 CD obj 1", *when)
    assert figure.counted is None


def test_what_a_day_stands_before_is_counted() -> None:
    (figure,) = read(
        "He NNP nsubj 1", "led VBD ROOT 1", "20 CD nummod 4", "Friday NNP compound 4", "prayers NNS obj 1 prayer"
    )
    assert (figure.counted, figure.counted_text) == ("prayer", "Friday prayers")
