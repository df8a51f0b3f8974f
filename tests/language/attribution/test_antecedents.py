"""Whom "who" and "which" take up: by a parse that a test writes down, and as the shipped model reads texts."""

import pytest

from claimcheck.language.attribution.antecedents import antecedent_of
from claimcheck.language.pipeline import Reader
from tests.language.attribution.parsed import parsed
from tests.language.attribution.reading import last_source

AIDES = (
    "aides/NOUN/NNS/{aides} to/ADP/IN/case/+2 the/DET/DT/det/+1 minister/NOUN/NN/nmod/-3 who/PRON/WP/nsubj/+1 "
    "{verb}/VERB/{tag}/acl:relcl/-2"
)
ATTACK = (
    "attacks/NOUN/NNS/ROOT/+0 on/ADP/IN/case/+1 farmers/NOUN/NNS/nmod/-2 ,/PUNCT/,/punct/-1 who/PRON/WP/nsubj/+1 "
    "rebelled/VERB/VBD/acl:relcl/{hangs_on}"
)


@pytest.mark.parametrize(
    ("rows", "relative", "expected"),
    [
        (AIDES.format(aides="ROOT/+0", verb="say", tag="VBP"), 4, "aides"),
        (AIDES.format(aides="ROOT/+0", verb="says", tag="VBZ"), 4, "minister"),
        (AIDES.format(aides="ROOT/+0", verb="said", tag="VBD"), 4, "minister"),
        (ATTACK.format(hangs_on="-3"), 4, "farmers"),
        (ATTACK.format(hangs_on="-5"), 4, "farmers"),
        (
            "the/DET/DT/det/+1 country/NOUN/NN/ROOT/+0 ,/PUNCT/,/punct/+2 who/PRON/WP/nsubj/+1 knew/VERB/VBD/dep/-3",
            3,
            None,
        ),
        ("it/PRON/PRP/nsubj/+1 rained/VERB/VBD/ROOT/+0 who/PRON/WP/nsubj/+1 knew/VERB/VBD/dep/-2", 2, None),
    ],
)
def test_antecedents(rows: str, relative: int, expected: str | None) -> None:
    found = antecedent_of(parsed(rows)[relative], {})
    assert (None if found is None else found.text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tom Hadley runs the mill. Ann Lee launched a fierce attack on Hadley, who told reporters it was lies.",
            "Tom Hadley",
        ),
        (
            "The firm lost its suppliers, including Norland Rail, which complained that bills were late.",
            "Norland Rail",
        ),
        ("Shares fell on news from the Bank of Arland, which did not announce a rate cut.", "Bank of Arland"),
        ("After a leak of the report, which found that the bridge was unsafe, the mayor resigned.", "report"),
        ("The senator courted the farming community, which opposes the law.", "farming community"),
        ("The plan was backed by some of the villagers, who said it would save jobs.", "some of the villagers"),
        ("The mayor spoke to voters in the harbour district, who complained that rents had risen.", "voters"),
        ("The mayor met a farmer from the valley who said that rents had risen.", "farmer"),
        ("Tom Hadley, a farmer from the Arland valley, who said that rents had risen, was applauded.", "Tom Hadley"),
        ("The deal was made by the publicist Tom Hadley, who promised that it would pay.", "Tom Hadley"),
        ("The mayor of the town, who said that rents had risen, was applauded.", "mayor"),
    ],
)
def test_who_and_which_as_sources(reader: Reader, text: str, expected: str) -> None:
    assert last_source(reader, text) == expected
