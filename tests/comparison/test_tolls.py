import pytest

from claimcheck.comparison.figures.tolls import toll_of
from claimcheck.records import Quantity, QuantityKind, Span
from tests.building import bare_article


def toll(text: str, *, kind: QuantityKind = QuantityKind.COUNT, unit: str | None = None) -> str | None:
    """Return the toll of the figure that stands between bars."""
    before, words, after = text.split("|")
    whole = before + words + after
    home = bare_article(whole)
    span = Span(len(before), len(before) + len(words))
    return toll_of(Quantity(span=span, text=words, low=1, high=1, kind=kind, unit=unit), home)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("|14| dead as coach leaves road", "dead"),
        ("Coach crash kills |at least 14|", "dead"),
        ("left the road, killing |14| people and injuring 31", "dead"),
        ("killing 14 people and injuring |31|", "injured"),
        ("Death toll rises to |23|", "dead"),
        ("Horror at sea as |19| drown", "dead"),
        ("|Nine| of its passengers died", "dead"),
        ("|31| passengers were hurt", "injured"),
        ("14 dead, |31| hurt", "injured"),
        ("Police arrest |18| after march", "arrested"),
        ("|18| people arrested at march", "arrested"),
        ("|40| missing", "missing"),
        ("leaving 19 people dead and |40| missing", "missing"),
        ("|27| children rescued", "rescued"),
        ("Rebels release |130| prisoners", "freed"),
        ("|Thousands| homeless after flood", "evacuated"),
        ("|14| killed and 31 injured", "dead"),
    ],
)
def test_a_figure_counts_what_stands_next_to_it(text: str, kind: str) -> None:
    assert toll(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "|50| dead or injured",
        "|50| killed and injured",
        "|14| passengers, the dead among them",
        "|2| police officers and a man who was arrested",
        "|12,000| people are in shelters",
        "|19| votes against the plan to free him",
        "|3| days after the arrests",
    ],
)
def test_a_figure_of_something_else_or_of_two_kinds_is_no_toll(text: str) -> None:
    assert toll(text) is None


def test_measures_are_no_tolls() -> None:
    assert toll("kills |14| percent", kind=QuantityKind.PERCENT, unit="percent") is None
    assert toll("frees |14| million dollars", kind=QuantityKind.MONEY, unit="USD") is None
