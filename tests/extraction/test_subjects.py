"""Who is to do what is said of them stands in the claim."""

import pytest

from claimcheck.extraction import extract
from claimcheck.records import ClaimKind
from tests.extraction.parsed import parsed, said

WERE_TOLD = (
    "Some/DT/det/guests 40/CD/nummod/guests guests/NNS/nsubj:pass/told/guest were/VBD/aux:pass/told/be "
    "told/VBN/ROOT/-/tell to/TO/mark/leave leave/VB/xcomp/told ././punct/told"
)
TOLD_GUESTS = (
    "Police/NNS/nsubj/told told/VBD/ROOT/-/tell 40/CD/nummod/guests guests/NNS/obj/told/guest to/TO/mark/leave "
    "leave/VB/xcomp/told ././punct/told"
)
PROMISED_GUESTS = (
    "Police/NNS/nsubj/promised promised/VBD/ROOT/-/promise 40/CD/nummod/guests guests/NNS/obj/promised/guest "
    "to/TO/mark/leave leave/VB/xcomp/promised ././punct/promised"
)
PLANS = (
    "Lund/NNP/nsubj/plans plans/VBZ/ROOT/-/plan to/TO/mark/leave leave/VB/xcomp/plans town/NN/obj/leave ././punct/plans"
)
AND_IS_EXPECTED = (
    "Lund/NNP/nsubj/fell fell/VBD/ROOT/-/fall and/CC/cc/expected is/VBZ/aux:pass/expected/be "
    "expected/VBN/conj/fell/expect to/TO/mark/miss miss/VB/xcomp/expected games/NNS/obj/miss/game ././punct/fell"
)
ASIDE = (
    "Guests/NNS/nsubj:pass/told/guest ,/,/punct/who who/WP/nsubj/slept slept/VBD/acl:relcl/Guests/sleep ,/,/punct/who "
    "were/VBD/aux:pass/told/be told/VBN/ROOT/-/tell to/TO/mark/leave leave/VB/xcomp/told ././punct/told"
)


@pytest.mark.parametrize(
    ("sentence", "content", "source", "cue", "claim"),
    [
        (WERE_TOLD, "to leave", None, "were told", "Some 40 guests … to leave"),
        (TOLD_GUESTS, "to leave", "Police", "told", "40 guests to leave"),
        (PROMISED_GUESTS, "to leave", "Police", "promise", "to leave"),
        (PLANS, "to leave town", "Lund", "plans", "to leave town"),
        (AND_IS_EXPECTED, "to miss games", None, "is expected", "Lund … to miss games"),
        (ASIDE, "to leave", None, "were told", "Guests … to leave"),
    ],
)
def test_who_is_to_do_it_stands_in_the_claim(
    sentence: str, content: str, source: str | None, cue: str, claim: str
) -> None:
    doc = parsed(sentence)
    doc._.attributions = (said(doc, content, source=source, cue=cue),)
    assert [one.text for one in extract(doc) if one.kind is ClaimKind.INDIRECT] == [claim]


def test_who_does_two_things_stands_in_both() -> None:
    doc = parsed(AND_IS_EXPECTED)
    doc._.attributions = (said(doc, "to miss games", cue="is expected"),)
    assert {one.text for one in extract(doc)} == {"Lund … to miss games", "Lund fell"}
