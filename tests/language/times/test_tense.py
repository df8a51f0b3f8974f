import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from claimcheck.language.times.expressions import Direction
from claimcheck.language.times.tense import direction

VOCAB = Vocab()


def parsed(rows: str) -> Doc:
    """A Doc of "word/tag/head/dep" or "word/tag/head/dep/lemma", heads counted from 0."""
    words = [row.split("/") for row in rows.split()]
    pos = {
        "V": "VERB",
        "M": "AUX",
        "N": "NOUN",
        "J": "ADJ",
        "C": "NUM",
        "T": "PART",
        "I": "ADP",
        "P": "PRON",
        "D": "DET",
    }
    return Doc(
        VOCAB,
        words=[word[0] for word in words],
        tags=[word[1] for word in words],
        pos=["PROPN" if word[1].startswith("NNP") else pos.get(word[1][0], "X") for word in words],
        heads=[int(word[2]) for word in words],
        deps=[word[3] for word in words],
        lemmas=[word[4] if len(word) > 4 else word[0].lower() for word in words],
    )


@pytest.mark.parametrize(
    ("rows", "preposition", "expected"),
    [
        ("He/PRP/1/nsubj left/VBD/1/ROOT/leave Friday/NNP/1/obl", None, Direction.PAST),
        ("He/PRP/2/nsubj will/MD/2/aux leave/VB/2/ROOT Friday/NNP/2/obl", None, Direction.FUTURE),
        ("He/PRP/2/nsubj would/MD/2/aux leave/VB/2/ROOT Friday/NNP/2/obl", None, Direction.LATER),
        ("He/PRP/3/nsubj would/MD/3/aux have/VB/3/aux left/VBN/3/ROOT/leave Friday/NNP/3/obl", None, Direction.PAST),
        ("He/PRP/2/nsubj has/VBZ/2/aux/have left/VBN/2/ROOT/leave Friday/NNP/2/obl", None, Direction.PAST),
        ("He/PRP/1/nsubj leaves/VBZ/1/ROOT/leave Friday/NNP/1/obl", None, Direction.PRESENT),
        ("It/PRP/1/nsubj shows/VBZ/1/ROOT/show Friday/NNP/1/obl", None, Direction.PAST),
        ("It/PRP/2/nsubj often/RB/2/advmod opens/VBZ/2/ROOT/open Friday/NNP/2/obl", None, Direction.HABITUAL),
        ("It/PRP/2/nsubj often/RB/2/advmod opened/VBD/2/ROOT/open Friday/NNP/2/obl", None, Direction.PAST),
        ("rise/NN/0/ROOT projected/VBN/0/acl/project Friday/NNP/1/obl", None, Direction.FUTURE),
        ("rise/NN/0/ROOT reported/VBN/0/acl/report Friday/NNP/1/obl", None, Direction.PAST),
        ("It/PRP/2/nsubj was/VBD/2/aux/be projected/VBN/2/ROOT/project Friday/NNP/2/obl", None, Direction.PAST),
        ("He/PRP/2/nsubj can/MD/2/aux leave/VB/2/ROOT Friday/NNP/2/obl", None, Direction.PRESENT),
        ("He/PRP/2/nsubj is/VBZ/2/aux/be leaving/VBG/2/ROOT/leave Friday/NNP/2/obl", None, Direction.FUTURE),
        ("He/PRP/1/nsubj plans/VBZ/1/ROOT/plan to/TO/3/mark leave/VB/1/xcomp Friday/NNP/3/obl", None, Direction.FUTURE),
        ("He/PRP/1/nsubj planned/VBD/1/ROOT/plan to/TO/3/mark go/VB/1/xcomp Friday/NNP/3/obl", None, Direction.LATER),
        ("He/PRP/1/nsubj managed/VBD/1/ROOT/manage to/TO/3/mark go/VB/1/xcomp Friday/NNP/3/obl", None, Direction.PAST),
        ("a/DT/1/det vote/NN/1/ROOT to/TO/3/mark come/VB/1/acl Friday/NNP/3/obl", None, Direction.FUTURE),
        ("It/PRP/2/nsubj was/VBD/2/aux/be set/VBN/2/ROOT for/IN/4/case Friday/NNP/2/obl", "for", Direction.LATER),
        ("It/PRP/2/nsubj was/VBD/2/aux/be set/VBN/2/ROOT on/IN/4/case Friday/NNP/2/obl", "on", Direction.PAST),
        ("He/PRP/2/nsubj is/VBZ/2/cop/be due/JJ/2/ROOT Friday/NNP/2/obl", None, Direction.FUTURE),
        ("after/IN/1/case Friday/NNP/1/ROOT", "after", Direction.OPEN),
        ("Dale/NNP/1/nsubj beat/VBP/1/ROOT Lund/NNP/1/obj Friday/NNP/1/obl", None, Direction.PAST),
        ("Dale/NNP/1/nsubj play/VBP/1/ROOT Lund/NNP/1/obj Friday/NNP/1/obl", None, Direction.PRESENT),
        ("shops/NNS/1/nsubj shut/VBP/1/ROOT early/RB/1/advmod Friday/NNP/1/obl", None, Direction.PRESENT),
        ("He/PRP/2/nsubj will/MD/2/aux leave/VB/2/ROOT Friday/NNP/2/obl", "since", Direction.PAST),
        ("Friday/NNP/1/nmod:poss vote/NN/3/nsubj will/MD/3/aux help/VB/3/ROOT", None, Direction.UNCLEAR),
        ("He/PRP/2/nsubj will/MD/2/aux go/VB/2/ROOT Friday/NNP/4/nmod:poss vote/NN/2/obl", "after", Direction.OPEN),
    ],
)  # fmt: skip
def test_direction(rows: str, preposition: str | None, expected: Direction) -> None:
    doc = parsed(rows)
    (friday,) = [token for token in doc if token.text == "Friday"]
    assert direction(friday, preposition=preposition) is expected


def test_a_headline_tells_of_the_past_in_the_present() -> None:
    doc = parsed("Maduro/NNP/1/nsubj pleads/VBZ/1/ROOT/plead Monday/NNP/1/obl")
    assert direction(doc[2], is_headline=True) is Direction.PAST
    assert direction(doc[2]) is Direction.PRESENT


def test_a_headline_looks_ahead_with_an_infinitive() -> None:
    doc = parsed("Maduro/NNP/0/ROOT to/TO/2/mark appear/VB/2/ROOT Monday/NNP/2/obl")
    assert direction(doc[3], is_headline=True) is Direction.FUTURE
