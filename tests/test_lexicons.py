"""What holds for every lexicon of every stage."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.lexicons.nicknames import are_one_given_name

PACKAGE = Path(__file__).parents[1] / "claimcheck"
LEXICONS = sorted(PACKAGE.rglob("lexicons/*.toml"))


def lists(value: object, place: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield every list of words in a table, also those that stand in one string, with its place."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, f"{place}.{key}".strip("."))
    elif isinstance(value, list):
        yield place, [entry for entry in value if isinstance(entry, str)]
        for inner in value:
            if not isinstance(inner, str):
                yield from lists(inner, place)
    elif isinstance(value, str) and "\n" in value:
        yield place, value.split()


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_list_says_one_thing_twice(path: Path) -> None:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    assert tables
    twice = {
        place: [word for word, count in Counter(words).items() if count > 1]
        for place, words in lists(tables)
        if len(words) > len(set(words))
    }
    assert twice == {}


def test_all_lexicons_are_looked_at() -> None:
    assert len(LEXICONS) > 40


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("abe", "abraham"),
        ("bernie", "bernard"),
        ("bibi", "benjamin"),
        ("kate", "catherine"),
        ("kate", "katherine"),
        ("mike", "mick"),
        ("mitt", "willard"),
        ("oleksandr", "aleksandr"),
        ("russ", "russell"),
        ("vlad", "vladimir"),
        ("volodymyr", "vladimir"),
    ],
)
def test_forms_of_one_given_name_can_be_one_person_s(left: str, right: str) -> None:
    assert are_one_given_name(left, right)
    assert are_one_given_name(right, left)


@pytest.mark.parametrize(("left", "right"), [("edward", "theodore"), ("bill", "hillary"), ("catherine", "katherine")])
def test_other_given_names_are_another_s(left: str, right: str) -> None:
    assert not are_one_given_name(left, right)
