"""Whether two claims are said by the same, or by what may be the same."""

from dataclasses import replace

import pytest

from claimcheck.records import NameLabel, Source
from tests.comparison.telling import Telling, pair, tell


def said(who: str, *, key: str | None = None) -> Telling:
    """Return what a source says that has no name but the words for it, or is an organisation of this key."""
    told = tell(f"The ferry sank, {who} said.").said_by(who, key)
    name = who.removeprefix("a ").removeprefix("an ").removeprefix("the ")
    source = Source(text=who, name=name, key=key, spans=(told.find(who),))
    names = tuple(replace(own, label=NameLabel.ORG) for own in told.claim.setting_names)
    return replace(told, claim=replace(told.claim, source=source, setting_names=names))


@pytest.mark.parametrize(
    ("left", "right", "is_one", "are_two"),
    [
        ("a coastguard spokeswoman", "a coast guard spokeswoman", True, False),
        ("the spokeswoman", "a coastguard spokeswoman", True, False),
        ("a woman", "a coastguard spokeswoman", False, True),
        ("the group", "the company", False, False),
        ("the group", "a witness", False, True),
        ("the police", "the ministry", False, True),
    ],
)
def test_speakers_without_a_name(left: str, right: str, *, is_one: bool, are_two: bool) -> None:
    found = pair(said(left), said(right))
    assert (found.has_one_speaker, found.has_two_speakers) == (is_one, are_two)


def test_a_company_that_is_named_may_be_the_company_of_the_other() -> None:
    named = said("Norlec", key="norlec")
    assert not pair(named, said("the company")).has_two_speakers
    assert pair(named, said("an analyst")).has_two_speakers
    assert pair(named, said("Tarnoil", key="tarnoil")).has_two_speakers
