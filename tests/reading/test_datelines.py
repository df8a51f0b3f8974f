import pytest

from claimcheck.reading.datelines import dateline_chars


@pytest.mark.parametrize(
    "dateline",
    [
        "CARACAS, Venezuela (AP) — ",
        "WASHINGTON — ",
        "WASHINGTON (Reuters) - ",
        "NEW YORK, Dec. 11 (UPI) — ",
        "PARIS, Aug 31 (Reuters) - ",
        "Aug 27 (Reuters) - ",
        "(CNN) ",
        "(Reuters) - ",
        "Washington, D.C. – ",
        "Mexico City (AFP) – ",
        "London – ",
        "ST. LOUIS — ",
        "PORT-AU-PRINCE, Haiti -- ",
        "NEW DELHI: ",
        "Springfield, Ill. — ",
    ],
)
def test_dateline(dateline: str) -> None:
    assert dateline_chars(dateline + "The talks ended.") == len(dateline)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Washington and Moscow agreed.",
        "London – and with it the country – waited.",
        "The mayor (R) said no.",
        "Gov. Ann Poe (R-Ohio) — The mayor agreed.",
        "BREAKING - Police closed the road.",
        "Ann Poe — The mayor of the town — left.",
        "MAYOR: I never said it.",
        "Poe, Roe – Both of them left.",
        "Washington (the city) is flooded.",
    ],
)
def test_no_dateline(paragraph: str) -> None:
    assert dateline_chars(paragraph) == 0
