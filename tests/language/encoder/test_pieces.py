import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers

from claimcheck.language.encoder.pieces import MAX_WORD_PIECES, NO_SHAPE, Pieces, case_of, shapes

UNKNOWN = "[UNK]"


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("said", 0),
        ("Reuters", 1),
        ("I", 1),
        ("NATO", 2),
        ("McCain", 3),
        ("eBay", 3),
        ("2020s", 4),
        ("G7", 4),
        (",", 5),
        ("日本", 3),
        ("😀", 5),
        ("É", 1),
    ],
)
def test_case_of(word: str, case: int) -> None:
    assert case_of(word) == case


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“ We won , ” she said .", "1111100" + "0"),
        ('" We won , " she said .', "11111000"),
        ("She said : “ We won .", "0001111"),
        ("» no « opening", "0011"),
        ("the ' 90s", "000"),
    ],
)
def test_words_between_quotation_marks_are_inside(text: str, quoted: str) -> None:
    assert "".join(str(shape // 2 % 2) for shape in shapes(text.split())) == quoted


def test_only_the_first_word_begins_the_paragraph() -> None:
    assert [shape % 2 for shape in shapes(["It", "rains", "."])] == [1, 0, 0]


@given(st.lists(st.text(min_size=1)))
def test_every_word_has_a_shape_of_its_own_kind(words: list[str]) -> None:
    found = shapes(words)
    assert len(found) == len(words)
    assert all(0 <= shape < NO_SHAPE for shape in found)


@pytest.fixture
def pieces() -> Pieces:
    names = ["[PAD]", UNKNOWN, "[CLS]", "[SEP]", "rain", "##s", "##y"]
    tokenizer = Tokenizer(models.WordPiece({name: i for i, name in enumerate(names)}, unk_token=UNKNOWN))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.enable_padding(length=8)
    return Pieces(tokenizer)


@pytest.mark.parametrize(
    ("word", "expected"), [("Rains", (4, 5)), ("rainy", (4, 6)), ("storm", (1,)), ("\u200b", (1,)), ("", (1,))]
)
def test_a_word_has_a_piece_at_least(pieces: Pieces, word: str, expected: tuple[int, ...]) -> None:
    assert pieces.of(word) == expected


def test_a_long_word_is_read_by_its_first_pieces(pieces: Pieces) -> None:
    assert pieces.of("rain" + "s" * 50) == (4, *[5] * (MAX_WORD_PIECES - 1))


def test_a_vocabulary_without_special_pieces_is_refused() -> None:
    with pytest.raises(ValueError, match=r"has no \[CLS\]"):
        Pieces(Tokenizer(models.WordPiece({UNKNOWN: 0}, unk_token=UNKNOWN)))
