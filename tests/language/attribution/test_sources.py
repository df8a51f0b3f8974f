import pytest
import spacy
from spacy.tokens import Doc

from claimcheck.language import annotations
from claimcheck.language.attribution.quotations import Quotes
from claimcheck.language.attribution.sources import source_of

VOCAB = spacy.blank("en").vocab


def source(rows: str, verb: int) -> str | None:
    """Return the source that syntax gives a verb; rows are "word/lemma/UPOS/TAG/dependency/head"."""
    annotations.register()
    table = [row.split("/") for row in rows.split()]
    columns = [list(column) for column in zip(*table, strict=True)]
    doc = Doc(
        VOCAB,
        words=columns[0],
        lemmas=columns[1],
        pos=columns[2],
        tags=columns[3],
        deps=columns[4],
        heads=[int(head) for head in columns[5]],
    )
    _, phrase = source_of(doc[verb], Quotes(doc, ()))
    return " ".join(doc[start:end].text for start, end in phrase) or None


LOPEZ = "Lopez/Lopez/PROPN/NNP/nsubj/1 "
IT = "It/it/PRON/PRP/nsubj/1 "


@pytest.mark.parametrize(
    ("rows", "verb", "expected"),
    [
        (LOPEZ + "says/say/VERB/VBZ/ROOT/1 so/so/ADV/RB/advmod/1", 1, "Lopez"),
        (LOPEZ + "seems/seem/VERB/VBZ/ROOT/1 to/to/PART/TO/mark/3 agree/agree/VERB/VB/xcomp/1", 1, None),
        (LOPEZ + "appeared/appear/VERB/VBD/ROOT/1 calm/calm/ADJ/JJ/xcomp/1", 1, None),
        (IT + "seemed/seem/VERB/VBD/ROOT/1 to/to/ADP/IN/case/3 Kim/Kim/PROPN/NNP/obl/1", 1, "Kim"),
        (IT + "appeared/appear/VERB/VBD/ROOT/1 on/on/ADP/IN/case/3 Monday/Monday/PROPN/NNP/obl/1", 1, None),
    ],
)
def test_what_seems_so_names_no_source_but_whom_it_seems_so_to(rows: str, verb: int, expected: str | None) -> None:
    assert source(rows, verb) == expected
