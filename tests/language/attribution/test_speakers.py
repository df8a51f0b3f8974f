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


LEE = {"Lee": ("Ann Lee", NameLabel.PERSON)}
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
    assert Speakers(parsed(rows, names)).name_of([source]) == expected


def test_a_pronoun_has_the_name_that_it_refers_to() -> None:
    doc = parsed("Lee/NNP/ROOT/+0 she/PRP/nsubj/+1 spoke/VBD/dep/-2", LEE)
    doc._.referents = {1: doc._.names[0]}
    assert Speakers(doc).name_of([(1, 2)]) == "Ann Lee"


def test_a_hyphen_inside_a_word_ends_no_description() -> None:
    words = ["The", "24", "-", "year", "-", "old", "agreed"]
    doc = Doc(
        VOCAB, words=words, spaces=[True, *[False] * 4, True, True], heads=[5, 5, 5, 5, 5, 6, 6], deps=["dep"] * 7
    )
    doc._.names = ()
    assert Speakers(doc).name_of([(0, 6)]) == "24-year-old"


def test_no_source_has_no_name() -> None:
    assert Speakers(parsed("rain/NN/ROOT/+0", {})).name_of([]) is None
