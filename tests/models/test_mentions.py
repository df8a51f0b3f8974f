import pytest

from models.encoder.mentions import Word, gum_names, parse_marks, re3d_names

NOTHING = "O?"


def sentence(*rows: tuple[str, str, int, str, str], features: str = "") -> list[Word]:
    return [
        Word(text=text, pos=pos, features=features, head=head, relation=relation, marks=marks)
        for text, pos, head, relation, marks in rows
    ]


def named(words: list[Word]) -> list[tuple[str, str]]:
    tags = gum_names(words, NOTHING)
    return [(word.text, tag) for word, tag in zip(words, tags, strict=True) if tag is not None and tag != NOTHING]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["(1-person-new-cf1-sgl)", ""], [(0, 1, "person")]),
        (["(1-person-new(2-place-new)", "1)"], [(0, 1, "place"), (0, 2, "person")]),
        (["(1-place-new", "(1-place-giv)", "1)"], [(0, 3, "place"), (1, 2, "place")]),
        (["1)"], []),  # it began in no sentence of ours
        (["", ""], []),
    ],
)
def test_marks_are_paired(marks: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert parse_marks(marks) == expected


def test_a_name_is_cut_to_its_words() -> None:
    words = sentence(
        ("the", "DET", 2, "det", "(1-organization-new"),
        ("Norvik", "PROPN", 2, "compound", "(2-place-new)"),
        ("University", "PROPN", 6, "nsubj", ""),
        ("of", "ADP", 4, "case", ""),
        ("Law", "PROPN", 2, "nmod", ""),
        (",", "PUNCT", 2, "punct", "1)"),
        ("closed", "VERB", 6, "root", ""),
    )
    assert named(words) == [("Norvik", "B-ORG"), ("University", "I-ORG"), ("of", "I-ORG"), ("Law", "I-ORG")]


def test_titles_and_owners_belong_to_no_name() -> None:
    words = sentence(
        ("Norvik", "PROPN", 3, "nmod:poss", "(1-person-new(2-place-new)"),
        ("'s", "PART", 0, "case", ""),
        ("Mayor", "PROPN", 3, "nmod:desc", ""),
        ("Ana", "PROPN", 5, "nsubj", ""),
        ("Ruiz", "PROPN", 3, "flat", "1)"),
        ("left", "VERB", 5, "root", ""),
    )
    assert named(words) == [("Norvik", "B-LOC"), ("Ana", "B-PERSON"), ("Ruiz", "I-PERSON")]


@pytest.mark.parametrize(
    ("row", "features", "expected"),
    [
        (("mayor", "NOUN", 0, "root", "(1-person-new)"), "", NOTHING),  # no name
        (("they", "PRON", 0, "root", "(1-person-giv)"), "", NOTHING),
        (("Easter", "PROPN", 0, "root", "(1-time-new)"), "", NOTHING),  # of no kind that is learnt
        (("President", "PROPN", 0, "root", "(1-person-new)"), "", None),  # a title alone
        (("Norviks", "PROPN", 0, "root", "(1-person-new)"), "Number=Plur", None),  # a people
        (("Ruiz", "PROPN", 0, "root", "(1-person-new)"), "", "B-PERSON"),
    ],
)
def test_what_is_no_name_or_uncertain(row: tuple[str, str, int, str, str], features: str, expected: str | None) -> None:
    assert gum_names(sentence(row, features=features), NOTHING) == [expected]


@pytest.mark.parametrize(
    ("words", "tags", "expected"),
    [
        (["the", "Coalition"], ["B-Organisation", "I-Organisation"], [NOTHING, "B-ORG"]),
        (["Tal", "Norvik"], ["B-Location", "I-Location"], ["B-LOC", "I-LOC"]),
        (["Norland"], ["B-Organisation"], [None]),  # a country that acts
        (["the", "city"], ["B-Location", "I-Location"], [NOTHING, NOTHING]),
        (["General", "Ruiz"], ["B-Person", "I-Person"], [None, None]),
        (["He"], ["B-Person"], [NOTHING]),
        (["Norlandic"], ["B-Nationality"], [None]),
        (["three"], ["B-Quantity"], [NOTHING]),
        (["Ruiz", "left", "Norvik"], ["B-Person", "O", "B-Location"], ["B-PERSON", NOTHING, "B-LOC"]),
    ],
)
def test_mentions_of_re3d(words: list[str], tags: list[str], expected: list[str | None]) -> None:
    assert re3d_names(words, tags, frozenset({"norland"}), NOTHING) == expected
