import tomllib
from importlib import resources
from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc

from claimcheck.language import annotations, names
from claimcheck.language.names import gazetteer
from claimcheck.language.names.folding import fold
from claimcheck.language.names.forms import name_key, person_key
from claimcheck.language.pipeline import Reader
from claimcheck.records import Name, NameLabel, keys_match
from tests.building import bare_article

TOKENIZER = spacy.blank("en").tokenizer
VOCABULARY = spacy.blank("en").vocab


def read(text: str) -> tuple[Name, ...]:
    """The names in a text whose lines are paragraphs; capitalised words, function words aside, count as PROPN."""
    annotations.register()
    tokens = TOKENIZER(text)
    words = [token.text for token in tokens]
    spaces = [bool(token.whitespace_) for token in tokens]
    pos = ["PROPN" if _is_capital(word) else "SPACE" if word.isspace() else "X" for word in words]
    starts: list[bool | int | None] = [
        i == 0 or words[i - 1] in {".", "?", "!"} or "\n" in words[i - 1] for i in range(len(words))
    ]
    doc = Doc(VOCABULARY, words=words, spaces=spaces, pos=pos, sent_starts=starts)
    doc._.gaps = frozenset(i for i, word in enumerate(words) if word.isspace())
    assert doc.text == text
    return tuple(names.annotate(doc)._.names)


KEY_WORDS = ["President", "Dr.", "Ann", "J.", "Dale", "Jr.", "de", "O’Neil", "Nicolás", "MADURO", "the", "al-Assad"]
TEXT_WORDS = ["Ann", "Dale", "said", "the", "U.S.-led", "“", "”", "Wal-Mart", "Inc.", "of", "Norland’s", "Mr.", "US"]
TEXT_WORDS += ["\n", ".", "and", "18", "U.N.", "D-N.Y.", "bin"]


def _is_capital(word: str) -> bool:
    return word[0].isupper() and (word.casefold() not in STOP_WORDS or word == "US")


def keys(text: str) -> list[str]:
    return [name.key for name in read(text)]


def label_of(text: str, mention: str) -> NameLabel:
    return next(name.label for name in read(text) if name.text == mention)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Resident Tom Hadley left.", ["Tom Hadley"]),
        ("Virologist Tom Hadley left.", ["Tom Hadley"]),
        ("Resident Evil Village sold well.", ["Resident Evil Village"]),
        ("Labour MP Tom Hadley left.", ["Labour", "Tom Hadley"]),
        ("Then Tom Hadley MP left.", ["Tom Hadley"]),
        ("Norland TD Tom Hadley left.", ["Norland", "Tom Hadley"]),
        ("Then TD Bank left.", ["TD Bank"]),
        ("Then Tom Hadley KC met Ann Reed MBE.", ["Tom Hadley", "Ann Reed"]),
        ("The minister of Transport James Carter left.", ["Transport", "James Carter"]),
        ("The governor of New York Andrew Dale left.", ["New York", "Andrew Dale"]),
        ("The director of Martin Luther King Center left.", ["Martin Luther King Center"]),
    ],
)
def test_a_name_begins_behind_role_and_office(text: str, found: list[str]) -> None:
    assert [name.text for name in read(text)] == found


def test_an_acronym_joins_a_name_over_and() -> None:
    named = read("The Fraud and Waste Commission met. Then the FWC left. Later Fraud and Waste left.")
    assert [name.canonical for name in named[:2]] == ["Fraud and Waste Commission"] * 2
    assert len(named) == 4


@pytest.mark.parametrize(("people", "found"), [((0, 1), ["April Jones"]), ((1,), ["Jones"]), ((), ["Jones"])])
def test_a_month_is_a_given_name_where_the_model_sees_a_person(people: tuple[int, ...], found: list[str]) -> None:
    annotations.register()
    entities = ["B-PERSON" if i == min(people, default=0) and people else "O" for i in range(4)]
    entities[1] = "I-PERSON" if people == (0, 1) else entities[1]
    words = ["April", "Jones", "left", "."]
    doc = Doc(
        VOCABULARY,
        words=words,
        pos=["PROPN", "PROPN", "VERB", "PUNCT"],
        ents=entities,
        sent_starts=[True, *[False] * 3],
    )
    assert [name.text for name in names.annotate(doc)._.names] == found


# -- where names are --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then President Nicolás Maduro spoke.", ["Nicolás Maduro"]),
        ("Then former Vice President Ann Dale spoke.", ["Ann Dale"]),
        ("Then Secretary of State Ann Dale spoke.", ["Ann Dale"]),
        ("Then White House Press Secretary Ann Dale spoke.", ["White House", "Ann Dale"]),
        ("Then Venezuelan Foreign Minister Juan Ruiz spoke.", ["Venezuelan", "Juan Ruiz"]),
        ("Then Maine Gov. Ann Dale spoke.", ["Maine", "Ann Dale"]),
        ("Then the Rev. Martin Luther King Jr. spoke.", ["Martin Luther King Jr."]),
        ("Then it met the Department of Health and Human Services again.", ["Department of Health and Human Services"]),
        ("Then it met the General Motors board.", ["General Motors"]),
        ("Then it met the Bank of Norland again.", ["Bank of Norland"]),
        ("Then the American Civil Liberties Union sued.", ["American Civil Liberties Union"]),
        ("Then Republican Ann Dale spoke.", ["Republican", "Ann Dale"]),
        ("Then Ursula von der Leyen spoke.", ["Ursula von der Leyen"]),
        ("Then forces of Bashar al-Assad left.", ["Bashar al-Assad"]),
        ("Then Wal-Mart won.", ["Wal-Mart"]),
        ("Then the Russia-Ukraine war began.", ["Russia", "Ukraine"]),
        ("Then the U.S.-led mission began.", ["U.S."]),
        ("Then she joined the Children's Defense Fund there.", ["Children's Defense Fund"]),
        ("Then Venezuela's Supreme Court ruled.", ["Venezuela", "Supreme Court"]),
        ("Then Ann Dale, D-N.Y., spoke.", ["Ann Dale", "N.Y."]),
        ("Then the Defense of Marriage Act fell.", ["Defense of Marriage Act"]),
    ],
)
def test_finds_the_borders_of_names(text: str, found: list[str]) -> None:
    assert [name.text for name in read(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Protesters left. Stability remains far.",
        "Then on Friday and in January it rained.",
        "Then the President and the Senator left.",
        "Then he made it BIG TIME again.",
        "Then Section 427 was dropped.",
        "Then the Department and the Commission met.",
        "New Rules Set To Take Effect After Long Wait",
    ],
)
def test_finds_no_name_where_none_is(text: str) -> None:
    assert read(text) == ()


def test_a_headline_gives_only_names_that_the_body_knows() -> None:
    found = read("Norland Frees Political Prisoners After Ruiz Capture\nThen Juan Ruiz left Norland quietly.")
    assert [name.text for name in found] == ["Norland", "Ruiz", "Juan Ruiz", "Norland"]


def test_a_name_that_opens_a_sentence_is_found_when_known_from_elsewhere() -> None:
    assert keys("Dukes sued. Then Betty Dukes won.") == ["betty dukes", "betty dukes"]


# -- who is who -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then President Nicolás Maduro left. Then Maduro returned.", ["nicolas maduro"]),
        ("Maduro Leaves For Good\nThen Nicolás Maduro left.", ["nicolas maduro"]),
        ("Then Joseph M. Sellers spoke. Then Mr. Sellers sat. Then Joe Sellers left.", ["joseph sellers"]),
        ("Then Edmundo González Urrutia spoke. Then González left.", ["edmundo gonzalez urrutia"]),
        ("Then the U.N. met. Then the United Nations voted.", ["united nations"]),
        ("Then the U.S. and the US and the United States and America met.", ["united states"]),
        ("Then Foro Penal Watch (FPW) met. Then FPW voted.", ["foro penal watch"]),
        (
            "Then the Norland Relief Agency met. Then the NRA voted.",
            ["national rifle association", "norland relief agency"],
        ),
        ("Then the Marble Policy Project met. Then the MPP voted.", ["marble policy project"]),
        ("Then the State Department met. Then the U.S. Department of State voted.", ["department of state"]),
        ("Then Goldman Sachs met.\nThen Goldman voted.", ["goldman sachs"]),
        ("Then Barack and Michelle Obama left. Then President Obama spoke.", ["barack obama", "michelle obama"]),
        ("Then Mr. Orban and Hilda Kern left. Then Mr. Orban spoke.", ["hilda kern", "orban"]),
        ("The secretary left. Secretary of State John Harrow spoke. Then Harrow left.", ["john harrow"]),
    ],
)
def test_links_the_forms_of_one_name(text: str, expected: list[str]) -> None:
    assert sorted(set(keys(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Then Bill Clinton met Hillary Clinton. Then Mrs. Clinton spoke. Then Mr. Clinton spoke.",
            ["bill clinton", "hillary clinton", "hillary clinton", "bill clinton"],
        ),
        (
            "Then Donald Trump met Donald Trump Jr. there. Then Trump Jr. left. Then Trump spoke.",
            ["donald trump", "donald trump jr", "donald trump jr", "donald trump"],
        ),
        ("Then Mr. Trump spoke. Then his wife, Melania Trump, left.", ["trump", "melania trump"]),
        (
            "Then Gov. Asa Hill spoke. Then Seth Hill spoke. Then Governor Hill left.",
            ["asa hill", "seth hill", "asa hill"],
        ),
        ("Then John A. Dale spoke. Then John B. Dale spoke.", ["john dale", "john dale"]),
    ],
)
def test_keeps_namesakes_apart(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


def test_the_canonical_name_is_the_fullest_without_titles() -> None:
    found = read("Then President Maduro spoke. Then President Nicolás Maduro left.")
    assert {name.canonical for name in found} == {"Nicolás Maduro"}


@pytest.mark.parametrize(
    ("text", "mention", "country"),
    [
        ("Then Venezuelan troops left.", "Venezuelan", "venezuela"),
        ("Then the Venezuelans left.", "Venezuelans", "venezuela"),
        ("Then aides in Caracas objected.", "Caracas", "venezuela"),
        ("Then the Kremlin objected.", "Kremlin", "russia"),
        ("Then Washington objected.", "Washington", "united states"),
        ("Then Norland objected.", "Norland", None),
        ("Then Venezuela objected.", "Venezuela", None),
    ],
)
def test_says_which_country_a_name_can_stand_for(text: str, mention: str, country: str | None) -> None:
    assert [(name.text, name.stands_for) for name in read(text)] == [(mention, country)]


@pytest.mark.parametrize(
    ("text", "mention", "label"),
    [
        ("Then Ann Dale spoke.", "Ann Dale", NameLabel.PERSON),
        ("Then Mr. Zyx spoke.", "Zyx", NameLabel.PERSON),
        ("Then the Norland Relief Agency met.", "Norland Relief Agency", NameLabel.ORG),
        ("Then they met in Zyxville again.", "Zyxville", NameLabel.LOC),
        ("Then the Zyx River rose.", "Zyx River", NameLabel.LOC),
        ("Then the Clean Water Act passed.", "Clean Water Act", NameLabel.MISC),
        ("Then Democrats left.", "Democrats", NameLabel.MISC),
        ("Then the FBI met.", "FBI", NameLabel.ORG),
        ("Then the Kremlin objected.", "Kremlin", NameLabel.ORG),
    ],
)
def test_says_what_a_name_names(text: str, mention: str, label: NameLabel) -> None:
    assert label_of(text, mention) is label


# -- laws -------------------------------------------------------------------------------------------------------------


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.sampled_from(KEY_WORDS), max_size=6))
def test_a_key_is_its_own_key(words: list[str]) -> None:
    text = " ".join(words)
    assert person_key(person_key(text)) == person_key(text)
    assert name_key(name_key(text)) == name_key(text)


@given(st.lists(st.sampled_from(TEXT_WORDS)))
def test_names_slice_back_to_the_text_in_order_without_overlap(words: list[str]) -> None:
    text = " ".join(words)
    found = read(text) if text.strip() else ()
    assert all(name.span.of(text) == name.text for name in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("left", "right", "match"),
    [
        ("obama", "barack obama", True),
        ("hillary clinton", "hillary rodham clinton", True),
        ("bill clinton", "hillary clinton", False),
        ("ann dale", "ann", False),
    ],
)
def test_keys_match_both_ways(left: str, right: str, *, match: bool) -> None:
    assert keys_match(left, right) is keys_match(right, left) is match


# -- lexicons ---------------------------------------------------------------------------------------------------------

UNITED_NATIONS_MEMBERS = 193
STATES_AND_DISTRICT = 51
OTHERS = {"VA", "PS", "TW", "XK", "HK", "MO", "PR", "GL", "EH", "BM"}


def test_every_member_of_the_united_nations_is_known() -> None:
    path = resources.files("claimcheck.language").joinpath("lexicons", "places.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    assert len(set(tables["countries"]) - OTHERS) == UNITED_NATIONS_MEMBERS
    assert len(tables["states"]) == STATES_AND_DISTRICT
    for country in tables["countries"].values():
        assert gazetteer.places().keys[fold(country["name"])] == fold(country["name"])


@pytest.mark.parametrize(
    ("form", "key"), [("Burma", "myanmar"), ("Czechia", "czech republic"), ("U.A.E.", "united arab emirates")]
)
def test_other_names_of_a_country_have_its_key(form: str, key: str) -> None:
    assert name_key(form) == key


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Calder Foods recalled its jam. Calder said nobody fell ill.", NameLabel.ORG),
        ("Lorne Chemicals owns the plant. The fire was out, and Lorne said so.", NameLabel.ORG),
        ("Tom Calder founded Calder Foods. Calder said he was proud.", NameLabel.PERSON),
    ],
)
def test_a_company_goes_on_by_its_first_word(reader: Reader, text: str, label: NameLabel) -> None:
    found = next(iter(reader.read([bare_article(text)])))._.names
    assert found[-1].label is label


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Owen Marsh and his brother Colin sang. Then Colin bowed.", ["owen marsh", "colin marsh", "colin marsh"]),
        ("Ruth Marsh, 31, and her younger sister, Ellen, sang.", ["ruth marsh", "ellen marsh"]),
        ("Then Owen Marsh sang. His son Colin danced.", ["owen marsh", "colin marsh"]),
        ("Owen Marsh's twin sister Ellen sang.", ["owen marsh", "ellen marsh"]),
        ("Owen Marsh and his sons Colin, Frank and Peter sang.",
         ["owen marsh", "colin marsh", "frank marsh", "peter marsh"]),
        ("Owen Marsh sang. Then Mr Marsh and his brother Colin bowed.", ["owen marsh", "owen marsh", "colin marsh"]),
        ("Owen Marsh sang. Then Owen and his brother Colin bowed.", ["owen marsh", "owen marsh", "colin marsh"]),
        ("Owen Marsh, whose brother Colin sang, bowed.", ["owen marsh", "colin marsh"]),
        ("Then the Marsh brothers, Owen and Colin, sang.", ["marsh", "owen marsh", "colin marsh"]),
        # wives, mothers and the children of a woman may bear another surname
        ("Owen Marsh and his wife Ellen sang.", ["owen marsh", "ellen"]),
        ("Ruth Marsh and her son Colin sang.", ["ruth marsh", "colin"]),
        ("Owen Marsh and his half-brother Colin sang.", ["owen marsh", "colin"]),
        # the article tells another surname
        ("Owen Marsh and his brother Colin sang. Then Colin Frost sang.", ["owen marsh", "colin frost", "colin frost"]),
        # whose brother it is stays open
        ("Frank Dale met Owen Marsh. His brother Colin sang.", ["frank dale", "owen marsh", "colin"]),
        ("Then Owen Marsh and Colin sang.", ["owen marsh", "colin"]),
    ],
)  # fmt: skip
def test_bare_given_name_of_a_relative_takes_the_surname(text: str, found: list[str]) -> None:
    assert keys(text) == found


def test_surname_of_a_relative_is_written_as_in_the_article() -> None:
    assert [name.canonical for name in read("Owen O’Neil Jr. and his brother Colin sang.")][1] == "Colin O’Neil"


def test_people_of_one_surname_and_two_given_names_are_two() -> None:
    assert keys("Paul Marsh sang. Then Paula Marsh sang.") == ["paul marsh", "paula marsh"]
    assert keys("Samuel Marsh sang. Then Sam Marsh sang.") == ["samuel marsh"] * 2
