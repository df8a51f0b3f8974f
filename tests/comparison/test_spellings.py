"""Which names are one in two spellings."""

import pytest

from claimcheck.comparison.names.spellings import are_one_name_spelt, is_adjective_of
from claimcheck.language.names.folding import fold
from claimcheck.records import Name, NameLabel, Span


def named(text: str, label: NameLabel = NameLabel.PERSON, *, stands_for: str | None = None) -> Name:
    return Name(span=Span(0, len(text)), text=text, label=label, canonical=text, key=fold(text), stands_for=stands_for)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kyiv", "Kiev", True),
        ("Kyiv Oblast", "Kiev Oblast", True),
        ("Ho Chi Minh City", "Saigon", True),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky", True),
        ("Jürgen Möhl", "Juergen Moehl", True),
        ("Adam Brown", "Adam Browne", False),
        ("Khan", "Han", False),
        ("Zhang", "Zang", False),
        ("Bauer", "Baur", False),
        ("Michael", "Michal", False),
        ("Kyiv", "Odesa", False),
        ("Conservative Party", "Tories", True),
        ("Norvik Mining Authority", "NMA", True),
        ("Norvik Mining Authority", "N.M.A.", True),
        ("Norvik Mining Authority", "NMB", False),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str, *, expected: bool) -> None:
    assert are_one_name_spelt(named(one), named(other)) is expected
    assert are_one_name_spelt(named(other), named(one)) is expected


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        (named("Norvian", NameLabel.MISC), named("Bank of Norvia", NameLabel.ORG), True),
        (named("Norman", NameLabel.MISC), named("Bank of Norvia", NameLabel.ORG), False),
        (named("Julian"), named("Julia Roberts"), False),
        (named("Jordan", NameLabel.LOC), named("Jordi Bank", NameLabel.ORG), False),
        (named("Dominican", NameLabel.MISC, stands_for="dominican republic"), named("Dominica", NameLabel.LOC), False),
    ],
)
def test_an_adjective_of_a_place(word: Name, name: Name, *, expected: bool) -> None:
    assert is_adjective_of(word, name) is expected
