import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.language import annotations, names
from claimcheck.language.references.resolution import References, resolve

VOCABULARY = spacy.blank("en").vocab
TAGS = {"NOUN": "NN", "PROPN": "NNP", "PRON": "PRP", "VERB": "VBD", "DET": "DT", "ADJ": "JJ"}


def parse(*sentences: str) -> Doc:
    """A Doc from sentences of ``word/POS/dependency/head``; heads count from 1 in the sentence, 0 is the root."""
    annotations.register()
    words: list[str] = []
    pos: list[str] = []
    deps: list[str] = []
    heads: list[int] = []
    starts: list[bool | int | None] = []
    for sentence in sentences:
        first = len(words)
        for i, token in enumerate(sentence.split()):
            word, tag, dep, head = token.rsplit("/", 3)
            words.append(word)
            pos.append(tag)
            deps.append("ROOT" if head == "0" else dep)
            heads.append(first + int(head) - 1 if head != "0" else first + i)
            starts.append(i == 0)
    tags = [TAGS.get(tag, tag) for tag in pos]
    doc = Doc(
        VOCABULARY, words=words, pos=pos, tags=tags, deps=deps, heads=heads, sent_starts=starts,
        lemmas=[word.lower() for word in words],
    )  # fmt: skip
    names.annotate(doc)
    return doc


def antecedent(doc: Doc, word: str) -> str | None:
    """The canonical name of what the last token ``word`` stands for."""
    at = max(token.i for token in doc if token.text == word)
    name = References(doc).resolve(doc[at : at + 1])
    return name.canonical if name else None


MEETS = (
    "Today/ADV/advmod/4 {0}/PROPN/nsubj/4 {1}/PROPN/flat/2 met/VERB/root/0 {2}/PROPN/obj/4 {3}/PROPN/flat/5"
    " ./PUNCT/punct/4"
)
SAYS = "{0}/PRON/nsubj/2 said/VERB/root/0 so/ADV/advmod/2 ./PUNCT/punct/2"


@pytest.mark.parametrize(
    ("pronoun", "people", "expected"),
    [
        ("She", ("Mary", "Dale", "Robert", "Ruiz"), "Mary Dale"),
        ("He", ("Mary", "Dale", "Robert", "Ruiz"), "Robert Ruiz"),
        ("He", ("James", "Dale", "Zyx", "River"), "James Dale"),
        ("He", ("James", "Dale", "Robert", "Ruiz"), None),
        ("She", ("James", "Dale", "Robert", "Ruiz"), None),
    ],
)
def test_a_pronoun_takes_the_salient_person_of_its_gender(
    pronoun: str, people: tuple[str, ...], expected: str | None
) -> None:
    assert antecedent(parse(MEETS.format(*people), SAYS.format(pronoun)), pronoun) == expected


def test_a_title_tells_gender() -> None:
    doc = parse(
        "Then/ADV/advmod/4 Mr./PROPN/compound/3 Zyx/PROPN/nsubj/4 met/VERB/root/0 Ms./PROPN/compound/6 Vux/PROPN/obj/4"
        " ./PUNCT/punct/4",
        SAYS.format("She"),
    )
    assert antecedent(doc, "She") == "Vux"


@pytest.mark.parametrize("pronoun", ["it", "they", "I", "you"])
def test_other_pronouns_stay_open(pronoun: str) -> None:
    assert antecedent(parse(MEETS.format("Mary", "Dale", "Robert", "Ruiz"), SAYS.format(pronoun)), pronoun) is None


def test_two_of_equal_weight_stay_open() -> None:
    doc = parse(
        "Then/ADV/advmod/6 James/PROPN/nsubj/6 Dale/PROPN/flat/2 and/CCONJ/cc/5 Robert/PROPN/conj/2 met/VERB/root/0"
        " ./PUNCT/punct/6",
        SAYS.format("He"),
    )
    assert antecedent(doc, "He") is None


def test_a_person_without_a_name_competes() -> None:
    doc = parse(
        "Then/ADV/advmod/4 a/DET/det/3 gunman/NOUN/nsubj/4 met/VERB/root/0 Robert/PROPN/obj/4 Ruiz/PROPN/flat/5"
        " ./PUNCT/punct/4",
        SAYS.format("He"),
    )
    assert antecedent(doc, "He") is None


def test_the_object_is_not_the_subject_of_its_own_verb() -> None:
    doc = parse(
        MEETS.format("Mary", "Dale", "Robert", "Ruiz"),
        "Then/ADV/advmod/4 Robert/PROPN/nsubj/4 Ruiz/PROPN/flat/2 praised/VERB/root/0 him/PRON/obj/4 ./PUNCT/punct/4",
    )
    assert antecedent(doc, "him") is None


def test_nothing_far_away_is_meant() -> None:
    filler = "Rain/NOUN/nsubj/2 fell/VERB/root/0 ./PUNCT/punct/2"
    doc = parse(MEETS.format("Mary", "Dale", "Zyx", "River"), filler, filler, filler, filler, SAYS.format("She"))
    assert antecedent(doc, "She") is None


@pytest.mark.parametrize(
    ("introduced", "described", "expected"),
    [
        ("former", "former president", "Dale"),
        ("former", "embattled president", None),
        ("embattled", "former president", None),
        ("embattled", "embattled president", "Dale"),
        ("embattled", "embattled senator", None),
        ("embattled", "other president", None),
    ],
)
def test_a_title_points_back_to_its_bearer(introduced: str, described: str, expected: str | None) -> None:
    adjective, noun = described.split()
    doc = parse(
        f"Then/ADV/advmod/5 {introduced}/ADJ/amod/3 President/PROPN/nsubj/5 Dale/PROPN/flat/3 left/VERB/root/0"
        " ./PUNCT/punct/5",
        f"The/DET/det/3 {adjective}/ADJ/amod/3 {noun}/NOUN/nsubj/4 left/VERB/root/0 ./PUNCT/punct/4",
    )
    assert antecedent(doc, noun) == expected


@pytest.mark.parametrize(
    ("title", "noun"), [("Gov.", "governor"), ("Sen.", "lawmaker"), ("Rep.", "congressman"), ("Justice", "justice")]
)
def test_a_short_title_is_spelled_out(title: str, noun: str) -> None:
    doc = parse(
        f"Then/ADV/advmod/4 {title}/PROPN/compound/3 Dale/PROPN/nsubj/4 left/VERB/root/0 ./PUNCT/punct/4",
        f"The/DET/det/2 {noun}/NOUN/nsubj/3 left/VERB/root/0 ./PUNCT/punct/3",
    )
    assert antecedent(doc, noun) == "Dale"


COURT = "Then/ADV/advmod/5 the/DET/det/4 {0}/PROPN/compound/4 {1}/PROPN/nsubj/5 ruled/VERB/root/0 ./PUNCT/punct/5"


@pytest.mark.parametrize(
    ("body", "noun", "expected"),
    [
        (("State", "Department"), "department", "State Department"),
        (("Supreme", "Court"), "court", "Supreme Court"),
        (("Supreme", "Court"), "ministry", None),
        (("Norland", "Times"), "newspaper", None),
    ],
)
def test_a_generic_noun_points_back_to_the_body(body: tuple[str, str], noun: str, expected: str | None) -> None:
    doc = parse(COURT.format(*body), f"The/DET/det/2 {noun}/NOUN/nsubj/3 left/VERB/root/0 ./PUNCT/punct/3")
    assert antecedent(doc, noun) == expected


def test_two_bodies_of_one_kind_stay_open() -> None:
    doc = parse(
        COURT.format("State", "Department"),
        COURT.format("Justice", "Department"),
        "The/DET/det/2 department/NOUN/nsubj/3 left/VERB/root/0 ./PUNCT/punct/3",
    )
    assert antecedent(doc, "department") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "A/DET/det/2 court/NOUN/nsubj/3 left/VERB/root/0 ./PUNCT/punct/3",
        "The/DET/det/2 court/NOUN/nsubj/5 of/ADP/case/4 peers/NOUN/nmod/2 left/VERB/root/0 ./PUNCT/punct/5",
    ],
)
def test_what_is_told_apart_by_its_own_words_points_nowhere(sentence: str) -> None:
    assert antecedent(parse(COURT.format("Supreme", "Court"), sentence), "court") is None


def test_the_head_of_a_phrase_decides() -> None:
    doc = parse(
        "Then/ADV/advmod/6 a/DET/det/3 spokesman/NOUN/nsubj/6 for/ADP/case/5 Dale/PROPN/nmod/3 left/VERB/root/0"
        " ./PUNCT/punct/6",
        "Then/ADV/advmod/4 President/PROPN/nsubj/4 Dale/PROPN/flat/2 left/VERB/root/0 ./PUNCT/punct/4",
    )
    assert resolve(doc, doc[1:5]) is None
    name = resolve(doc, doc[8:10])
    assert name is not None
    assert (name.key, name.text) == ("dale", "Dale")


def test_a_noun_beside_a_name_is_its_bearer() -> None:
    doc = parse(
        "Then/ADV/advmod/7 his/PRON/nmod:poss/3 lawyer/NOUN/nsubj/7 ,/PUNCT/punct/5 Mary/PROPN/appos/3"
        " Dale/PROPN/flat/5 left/VERB/root/0 ./PUNCT/punct/7"
    )
    assert antecedent(doc, "lawyer") == "Mary Dale"


def test_a_name_behind_a_preposition_is_not_its_bearer() -> None:
    doc = parse(
        "Then/ADV/advmod/7 a/DET/det/3 spokesman/NOUN/nsubj/7 for/ADP/case/6 Mayor/PROPN/nmod:desc/6 Dale/PROPN/appos/3"
        " left/VERB/root/0 ./PUNCT/punct/7"
    )
    assert antecedent(doc, "spokesman") is None


LOST = "{0}/SCONJ/mark/3 {1}/PRON/nsubj/3 lost/VERB/advcl/7 ,/PUNCT/punct/3 Mary/PROPN/nsubj/7 Dale/PROPN/flat/5"


@pytest.mark.parametrize(("pronoun", "expected"), [("she", "Mary Dale"), ("he", None)])
def test_a_fronted_pronoun_takes_the_subject_of_the_main_clause(pronoun: str, expected: str | None) -> None:
    doc = parse(LOST.format("After", pronoun) + " left/VERB/root/0 ./PUNCT/punct/7")
    assert antecedent(doc, pronoun) == expected


MARY_LEFT = "Mary/PROPN/nsubj/3 Dale/PROPN/flat/1 left/VERB/root/0 ./PUNCT/punct/3"
ROSE = "Rents/NOUN/nsubj/2 rose/VERB/root/0 ./PUNCT/punct/2"
QUOTED = "“/PUNCT/punct/3 Rents/NOUN/nsubj/3 rose/VERB/root/0 ./PUNCT/punct/3 ”/PUNCT/punct/3"


@pytest.mark.parametrize("count", [1, 4])
def test_a_long_quotation_leads_away_from_nobody(count: int) -> None:
    assert antecedent(parse(MARY_LEFT, *[QUOTED] * count, SAYS.format("She")), "She") == "Mary Dale"
    assert antecedent(parse(MARY_LEFT, *[ROSE] * count, SAYS.format("She")), "She") is None


def test_a_name_behind_a_description_is_as_prominent_as_both() -> None:
    doc = parse(
        "Captain/NOUN/nmod/2 Jane/PROPN/nsubj:pass/5 Dale/PROPN/flat/2 was/AUX/aux:pass/5 fined/VERB/root/0"
        " ./PUNCT/punct/5",
        "City/PROPN/compound/2 manager/NOUN/nsubj/6 Mary/PROPN/flat/2 Novak/PROPN/flat/3 was/AUX/cop/6"
        " furious/ADJ/root/0 ./PUNCT/punct/6",
        SAYS.format("She"),
    )
    assert antecedent(doc, "She") == "Mary Novak"
