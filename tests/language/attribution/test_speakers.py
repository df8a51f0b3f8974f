import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.language import annotations
from claimcheck.language.attribution.speakers import Speakers
from claimcheck.records import Name, NameLabel, Span

VOCAB = spacy.blank("en").vocab


def parsed(rows: str, names: dict[str, tuple[str, NameLabel]]) -> Doc:
    """Build a Doc from "word/TAG/dependency/distance of the head" for each token, with these names."""
    annotations.register()
    columns = [row.rsplit("/", 3) for row in rows.split()]
    doc = Doc(
        VOCAB,
        words=[column[0] for column in columns],
        tags=[column[1] for column in columns],
        deps=[column[2] for column in columns],
        heads=[i + int(column[3]) for i, column in enumerate(columns)],
    )
    found = []
    for written, (canonical, label) in names.items():
        start = doc.text.index(written)
        span = Span(start, start + len(written))
        found.append(Name(span=span, text=written, label=label, canonical=canonical, key=canonical.lower()))
    doc._.names = tuple(sorted(found, key=lambda name: name.span))
    return doc


def named(doc: Doc, source: tuple[int, int]) -> str | None:
    """Return what a source is called."""
    speaker = Speakers(doc).speaker_of([source])
    assert speaker is not None
    return speaker.text


LEE = {"Lee": ("Ann Lee", NameLabel.PERSON)}
LEEDS = {"Leeds": ("Leeds", NameLabel.LOC)}
ACME = {"Acme": ("Acme", NameLabel.ORG)}
BOTH = {"Lee": ("Ann Lee", NameLabel.PERSON), "Roe": ("Jo Roe", NameLabel.PERSON)}


@pytest.mark.parametrize(
    ("rows", "names", "source", "expected"),
    [
        ("Lee/NNP/nsubj/+1 spoke/VBD/ROOT/+0", LEE, (0, 1), "Ann Lee"),
        ("Lee/NNP/nsubj/+3 and/CC/cc/+1 Roe/NNP/conj/-2 spoke/VBD/ROOT/+0", BOTH, (0, 3), "Ann Lee and Jo Roe"),
        ("Lee/NNP/compound/+1 aides/NNS/nsubj/+1 spoke/VBD/ROOT/+0", LEE, (0, 2), "Lee aides"),
        ("an/DT/det/+1 aide/NN/nsubj/+3 to/IN/case/+1 Lee/NNP/nmod/-2 spoke/VBD/ROOT/+0", LEE, (0, 4), "aide to Lee"),
        ("a/DT/det/+1 post/NN/nsubj/+3 by/IN/case/+1 Lee/NNP/nmod/-2 shows/VBZ/ROOT/+0", LEE, (0, 4), "Ann Lee"),
        ("two/CD/nummod/+1 officials/NNS/nsubj/+1 spoke/VBD/ROOT/+0", {}, (0, 2), "two officials"),
        ("the/DT/det/+1 group/NN/nsubj/+3 ,/,/punct/+1 union/NN/appos/-2 spoke/VBD/ROOT/+0", {}, (0, 4), "group"),
        ("he/PRP/nsubj/+1 spoke/VBD/ROOT/+0", {}, (0, 1), None),
        ("Lee/NNP/ROOT/+0 who/WP/nsubj/+1 spoke/VBD/acl:relcl/-2", LEE, (1, 2), "Ann Lee"),
        (
            "the/DT/det/+1 head/NN/nsubj/+4 ,/,/punct/+1 Lee/NNP/dep/-2 ,/,/punct/-1 spoke/VBD/ROOT/+0",
            LEE,
            (0, 5),
            "Ann Lee",
        ),
        (
            "the/DT/det/+1 head/NN/nsubj/+4 ,/,/punct/+1 Lee/NNP/dep/+1 staff/NN/dep/-3 spoke/VBD/ROOT/+0",
            LEE,
            (0, 5),
            "head",
        ),
        (
            "she/PRP/nsubj/+3 was/VBD/cop/+2 a/DT/det/+1 friend/NN/ROOT/+0 who/WP/nsubj/+1 spoke/VBD/acl:relcl/-2",
            {},
            (0, 5),
            "friend",
        ),
    ],
)
def test_name_of_a_source(
    rows: str, names: dict[str, tuple[str, NameLabel]], source: tuple[int, int], expected: str | None
) -> None:
    assert named(parsed(rows, names), source) == expected


THREE = BOTH | {"Kim": ("Su Kim", NameLabel.PERSON)}
LIST = "Lee/NNP/nsubj/+6 ,/,/punct/+1 Roe/NNP/appos/-2 and/CC/cc/+1 Kim/NNP/conj/-4 {}/,/punct/+1 spoke/VBD/ROOT/+0"
RIVAL = "a/DT/det/+1 rival/NN/nsubj/+6 ,/,/punct/+1 Senator/NNP/nmod:desc/+1 Lee/NNP/appos/-3"
PLACE = "Leeds/NNP/nsubj/+4 ,/,/punct/+1 Mayor/NNP/nmod:desc/+1 Lee/NNP/flat/-3"
HEAD = "Acme/NNP/nsubj/+6 's/POS/case/-1 head/NN/nsubj/+4 ,/,/punct/+1 Lee/NNP/appos/-2 ,/,/punct/-1"
LAWYERS = "his/PRP$/nmod:poss/+1 lawyers/NNS/nsubj/+4 Lee/NNP/appos/-1 and/CC/cc/+1 Roe/NNP/conj/-2"
SPOKESMAN = (
    "a/DT/det/+1 spokesman/NN/nsubj/+5 for/IN/case/+2 County/NNP/compound/+1 Prosecutor/NNP/nmod/-3 Lee/NNP/appos/-4"
)
CRITICS = (
    "critics/NNS/nsubj/+8 of/IN/case/+1 Kim/NNP/nmod/-2 ,/,/punct/+1 Lee/NNP/appos/-4 and/CC/cc/+1 Roe/NNP/conj/-2"
)


@pytest.mark.parametrize(
    ("rows", "names", "source", "expected"),
    [
        (LIST.format(","), THREE, (0, 5), "Ann Lee and Jo Roe and Su Kim"),
        (f"{RIVAL} of/IN/case/+1 Ohio/NNP/nmod/-2 ,/,/punct/+1 spoke/VBD/ROOT/+0", LEE, (0, 8), "Ann Lee"),
        (f"{RIVAL} 's/POS/case/-1 aide/NN/nsubj/+1 spoke/VBD/ROOT/+0", LEE, (0, 7), "rival"),
        (f"{CRITICS} ,/,/punct/+1 spoke/VBD/ROOT/+0", THREE, (0, 8), "Ann Lee and Jo Roe"),
        (f"{CRITICS} often/RB/advmod/+1 spoke/VBD/ROOT/+0", THREE, (0, 7), "critics of Kim"),
        ("by/IN/case/+1 doctors/NNS/obl/+1 told/VBN/ROOT/+0", {}, (0, 2), "doctors"),
        ("the/DT/det/+1 minister/NN/nmod:poss/+2 's/POS/case/-1 claim/NN/ROOT/+0", {}, (0, 3), "minister"),
        ("cooks/NNS/nsubj/+5 ,/,/punct/+1 maids/NNS/conj/-2 and/CC/cc/+1 men/NNS/conj/-4 spoke/VBD/ROOT/+0", {}, (0, 5),
         "cooks , maids and men"),
        ("an/DT/det/+1 aide/NN/nsubj/+4 for/IN/case/+2 Mayor/NNP/nmod:desc/+1 Lee/NNP/appos/-3 spoke/VBD/ROOT/+0", LEE,
         (0, 5), "aide for Mayor Lee"),
        ("Ohio/NNP/compound/+1 sheriff/NN/nsubj/+2 Lee/NNP/nsubj/+1 spoke/VBD/ROOT/+0", LEE, (0, 3), "Ann Lee"),
        ("a/DT/det/+1 man/NN/nsubj/+4 who/WP/nsubj/+1 knows/VBZ/acl:relcl/-2 Lee/NNP/obj/-1 spoke/VBD/ROOT/+0", LEE,
         (0, 5), "man who knows Lee"),
        ("to/IN/case/+2 the/DT/det/+1 court/NN/ROOT/+0 which/WDT/nsubj/+1 spoke/VBD/acl:relcl/-2", {}, (3, 4), "court"),
        ("a/DT/det/+1 wife/NN/ROOT/+0 of/IN/case/+1 one/CD/nmod/-2 who/WP/nsubj/+1 spoke/VBD/acl:relcl/-2", {}, (4, 5),
         "wife"),
        (f"{HEAD} spoke/VBD/ROOT/+0", LEE | ACME, (0, 6), "Ann Lee"),
        ("Mayor/NNP/nmod:desc/+1 Lee/NNP/nsubj/+3 's/POS/case/-1 office/NN/flat/-2 spoke/VBD/ROOT/+0", LEE, (0, 4),
         "Mayor Lee 's office"),
        ("an/DT/det/+2 Acme/NNP/nsubj/+2 driver/NN/nsubj/+1 spoke/VBD/ROOT/+0", ACME, (0, 3), "Acme driver"),
        (f"{LAWYERS} spoke/VBD/ROOT/+0", BOTH, (0, 5), "Ann Lee and Jo Roe"),
        (f"{SPOKESMAN} spoke/VBD/ROOT/+0", LEE, (0, 6), "spokesman for County Prosecutor Lee"),
        (f"{PLACE} spoke/VBD/ROOT/+0", LEE | LEEDS, (0, 4), "Ann Lee"),
        ("special/JJ/amod/+3 Lee/NNP/appos/+3 's/POS/case/-1 team/NN/nsubj/+1 spoke/VBD/ROOT/+0", LEE, (0, 4),
         "special Lee 's team"),
        ("whose/WP$/nmod:poss/+1 wife/NN/nsubj/+1 spoke/VBD/ROOT/+0", {}, (0, 2), None),
        ("Ms./NNP/nmod:desc/+1 Lee/NNP/nsubj/+1 spoke/VBD/ROOT/+0 of/IN/case/+1 Roe/NNP/obl/-2",
         {"Roe": ("Jo Lee", NameLabel.PERSON)}, (0, 2), "Jo Lee"),
    ],
)  # fmt: skip
def test_name_of_a_source_of_several_or_behind_another_word(
    rows: str, names: dict[str, tuple[str, NameLabel]], source: tuple[int, int], expected: str | None
) -> None:
    assert named(parsed(rows, names), source) == expected


def test_a_pronoun_has_the_name_that_it_refers_to() -> None:
    doc = parsed("Lee/NNP/ROOT/+0 she/PRP/nsubj/+1 spoke/VBD/dep/-2", LEE)
    doc._.referents = {1: doc._.names[0]}
    assert named(doc, (1, 2)) == "Ann Lee"


def test_a_hyphen_inside_a_word_ends_no_description() -> None:
    words = ["The", "24", "-", "year", "-", "old", "agreed"]
    doc = Doc(
        VOCAB, words=words, spaces=[True, *[False] * 4, True, True], heads=[5, 5, 5, 5, 5, 6, 6], deps=["dep"] * 7
    )
    doc._.names = ()
    assert named(doc, (0, 6)) == "24-year-old"


def test_no_source_has_no_name() -> None:
    assert Speakers(parsed("rain/NN/ROOT/+0", {})).speaker_of([]) is None
