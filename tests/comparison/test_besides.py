"""Whether two nearly identical sentences differ in more than one thing."""

import pytest

from claimcheck.comparison.events.besides import differ_besides
from claimcheck.comparison.pair import Pair
from tests.comparison.telling import Telling, agent, oblique, pair, swapped, tell


def treated(number: str, hurt: str, *, where: str = "the Velden clinic", before: str = "") -> Telling:
    sentence = f"{number} people were treated for {hurt} at {where} after a bottle burst."
    return tell(sentence, before=before).event(
        "treated", "treat", agent(f"{number} people", "person"), oblique("for", hurt), oblique("at", where)
    )


def numbers(given: Pair, first: str, second: str) -> bool:
    """Return whether the sentences differ besides their numbers."""
    marks = [
        article.text.index(word, claim.sentence.start)
        for word, claim, article in ((first, given.a, given.article_a), (second, given.b, given.article_b))
    ]
    spans = [type(given.a.sentence)(at, at + len(word)) for at, word in zip(marks, (first, second), strict=True)]
    return differ_besides(given, spans[:1], spans[1:])


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (treated("Nine", "smoke"), True),
        (treated("Nine", "burns"), False),  # the number alone
        (treated("Nine", "smoke", before="Others had burns. "), False),  # told there, too
        (treated("Nine", "burns", where="the clinic of Velden"), False),  # the same in another order
    ],
)
def test_what_else_differs_is_of_two_things(other: Telling, expected: bool) -> None:  # noqa: FBT001 - a column
    given = pair(treated("Fourteen", "burns"), other)
    assert numbers(given, "Fourteen", "Nine") is expected
    assert numbers(swapped(given), "Nine", "Fourteen") is expected


def test_other_verbs_are_no_other_things() -> None:
    one = tell("Fourteen people died when a bus crashed near Velden.").event("crashed", "crash", agent("a bus"))
    other = tell("Nine people died when a bus overturned near Velden.").event("overturned", "overturn", agent("a bus"))
    assert not numbers(pair(one, other), "Fourteen", "Nine")
