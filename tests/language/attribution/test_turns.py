"""Who goes on speaking: texts written for the project, read with the shipped model."""

import pytest
import spacy

from claimcheck.language.attribution.epithets import age_of, tells_of_person
from claimcheck.language.pipeline import Reader
from tests.building import bare_article
from tests.language.attribution.reading import last_source

SAYS = "Tom Hadley said the road was loud."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'{SAYS} "My son is an engineer," he said.', "Tom Hadley"),
        ('Tom Hadley came in. "My son is an engineer," he said.', "Tom Hadley"),
        (f"{SAYS} He said it was worse at night.", "Tom Hadley"),
        (f'{SAYS} It rained all day long. "We lost," he said.', "Tom Hadley"),
        (f'{SAYS} "The minister must answer," he said. "It is late," he said. "We lost," he said.', "Tom Hadley"),
        (f"{SAYS} He called for a ban and denied that the road was safe.", "Tom Hadley"),
        ("Tom Hadley told Bob Ray that the road was loud. He said it was worse at night.", "Tom Hadley"),
        ("Sunita Vale said a probe was needed. “The minister must answer,” she said.", "Sunita Vale"),
        ('Tom Hadley criticised Bob Ray. "President Ray has said that he is determined," he said.', "Tom Hadley"),
        ('Asked if he would resign, Tom Hadley laughed. "Let them try," he said.', "Tom Hadley"),
        ('After he lost the vote, Tom Hadley left the room. "It is over," he said.', "Tom Hadley"),
        ('The coordinator called for an inquiry. "It is late," he said.', "coordinator"),
        (f"{SAYS} It was late, he said after the vote, because he said the room was cold.", "Tom Hadley"),
        ('"It is loud," said the woman, who did not want to be named. "We lost," she said.', "woman"),
    ],
)
def test_he_or_she_takes_up_who_spoke_last(reader: Reader, text: str, expected: str) -> None:
    assert last_source(reader, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f'{SAYS} Bob Ray, a neighbour, disagreed. "It is quiet," he said.',
        f'{SAYS} That did not satisfy Bob Ray. "It is quiet," he said.',
        f'{SAYS} "It is quiet," she said.',
        'Ann Lee resigned after Tom Hadley said rents rose. Bob Ray laughed. "It is late," he said.',
        "Tom Hadley called Bob Ray a disgrace after he said rents would rise.",
        '"Tom Hadley was right," he said.',
        f"{SAYS} The ministry denied that. It rained. The sun came out. The wind fell. He said it was late.",
    ],
)
def test_where_another_comes_between_the_last_speaker_is_not_meant(reader: Reader, text: str) -> None:
    assert last_source(reader, text) != "Tom Hadley"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Human Rights Watch said 43 people had died. It called for an inquiry.", "Human Rights Watch"),
        ("The report said the law was old. It said the police were to blame.", "report"),
        (f"{SAYS} It said the law was old.", None),
        ("It is believed that the law is old.", None),
        ("Ann Lee and Bob Ray released a statement. They said the law was secret.", "Ann Lee and Bob Ray"),
        ("Ann Lee and Bob Ray said rents rose. They said the law was secret.", "Ann Lee and Bob Ray"),
        ("Doctors said the men were hurt. They said they had fled.", "Doctors"),
        (f"{SAYS} They said the law was secret.", None),
        ("Many of the villagers said rents rose. They said the law was secret.", "Many of the villagers"),
    ],
)
def test_it_takes_up_a_body_and_they_take_up_several(reader: Reader, text: str, expected: str | None) -> None:
    assert last_source(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ann Lee insisted she was right. "I was told," the 58-year-old said.', "Ann Lee"),
        (f"Ann Lee, 58, said rents rose. {SAYS} The 58-year-old said rents would fall.", "Ann Lee"),
        (f"{SAYS} The father of three said he would move.", "Tom Hadley"),
        (f"{SAYS} The mother of three said she would move.", "mother of three"),
        ('Tom Hadley saw it differently. "For me it is clear," the Norwegian said.', "Tom Hadley"),
        (f'{SAYS} "I operated on a girl," the surgeon recalled.', "Tom Hadley"),
        ("Tom Hadley said the surgeon had lied. The surgeon said he had not.", "surgeon"),
        (f"{SAYS} The judge said the trial would go on.", "judge"),
        (f"{SAYS} The engineer from Leeds said it was not.", "engineer from Leeds"),
        ("Tesla said sales had fallen. The company said the weather was to blame.", "Tesla"),
        ("Norland Rail said the line was closed. The union said it was not.", "union"),
        ("The Ministry of Works said the line was closed. The company said it was not.", "company"),
        (f'{SAYS} "I never sleep," the property tycoon said.', "Tom Hadley"),
        (f"{SAYS} The Ohio Republican said it was worse at night.", "Tom Hadley"),
        ("Ann Lee, a Democratic senator, said rents rose. The Ohio Republican said no.", "Ohio Republican"),
        ("Ann Lee said Tom Hadley had lied. The Ohio Republican said it was false.", "Ohio Republican"),
        ("Norland Rail cut its prices. The rail firm said it had lost money.", "Norland Rail"),
        ("Ann Lee called on farmers to march after the tycoon claimed that they lied.", "tycoon"),
    ],
)
def test_a_description_takes_up_whom_it_can_be_said_of(reader: Reader, text: str, expected: str) -> None:
    assert last_source(reader, text) == expected


def test_who_is_found_is_whom_the_pronoun_refers_to(reader: Reader) -> None:
    doc = next(iter(reader.read([bare_article(f'{SAYS} "My son is an engineer," he said.')])))
    pronoun = next(token for token in doc if token.text == "he")
    assert doc._.referents[pronoun.i].canonical == "Tom Hadley"


@pytest.mark.parametrize(
    ("phrase", "age", "is_sure"),
    [
        ("the 58-year-old", "58", True),
        ("the 22-year-old striker", "22", True),
        ("the father of two", None, True),
        ("the father-of-two", None, True),
        ("the father of the bride", None, False),
        ("the Norwegian", None, True),
        ("the Norwegians", None, False),
        ("the Ohio Republican", None, True),
        ("the Republicans", None, False),
        ("the British", None, False),
        ("the judge", None, False),
    ],
)
def test_a_phrase_that_tells_of_a_person(phrase: str, age: str | None, *, is_sure: bool) -> None:
    doc = spacy.blank("en")(phrase)
    assert (age_of(doc[:]), tells_of_person(doc[:])) == (age, is_sure)
