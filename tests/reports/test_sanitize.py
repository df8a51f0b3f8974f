import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.sanitize import cells, is_invisible, visible

HOSTILE = (
    ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
    ("\x1b]52;c;aGk=\x07", r"\x1b]52;c;aGk=\x07"),
    ("\x1b]8;;http://x\x1b\\link", r"\x1b]8;;http:/" + r"/x\x1b\link"),
    ("\x9b6n", r"\x9b6n"),
    ("nul\x00del\x7f", r"nul\x00del\x7f"),
    ("left\u202etfel", r"left\u202etfel"),
    ("\u2066isolated\u2069", r"\u2066isolated\u2069"),
    ("zero\u200bwidth\u200djoin\ufeff", r"zero\u200bwidth\u200djoin\ufeff"),
    ("soft\xadhyphen", r"soft\xadhyphen"),
    ("tag\U000e0041", r"tag\U000e0041"),
    ("lone\ud800", r"lone\ud800"),
    ("filler\u3164\u115f", r"filler\u3164\u115f"),
    ("::error::no", r":\:error:\:no"),
    ("::::", r":\:\:\:"),
    ("##[add-mask]x", r"#\#[add-mask]x"),
    ("###[x", r"##\#[x"),
)
HARMLESS = ("Café, 5 °C", "日本語", "[red]no markup[/red]", "a: b", "## heading", "std:", "❤️", "#[", "don’t")


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_what_cannot_be_seen_or_gives_commands_is_spelt_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("text", HARMLESS)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    "space", [" ", "\n", "\r\n", "\t", "\v", "\f", "\x85", "\u2028", "\u2029", "\xa0", "\u3000", "\n \n"]
)
def test_white_space_of_any_kind_is_folded(space: str) -> None:
    assert visible(f"{space}one{space}two{space}") == "one two"


def test_a_stretch_can_be_cut_out_of_the_cells() -> None:
    text = "one\x1b  two"
    assert "".join(cells(text)[text.index("two") :]) == "two"


@given(st.text())
def test_nothing_invisible_and_no_command_is_left(text: str) -> None:
    shown = visible(text)
    assert not any(is_invisible(character) for character in shown)
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for character in shown)
    assert "::" not in shown
    assert "##[" not in shown
    assert "  " not in shown


@given(st.text())
def test_there_is_a_cell_for_each_code_point(text: str) -> None:
    assert len(cells(text)) == len(text)


@given(st.text())
def test_text_made_harmless_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)
