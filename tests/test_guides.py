"""The examples of the README and of the page on Python come to what they say."""

import contextlib
import io
import re
from pathlib import Path

import pytest

from claimcheck.checker import Checker

ROOT = Path(__file__).parents[1]
EXAMPLE = re.compile(r"^```python\n(?P<code>.*?)^```\n\n```text\n(?P<printed>.*?)^```\n", re.MULTILINE | re.DOTALL)
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    if re.match(r"\| (?:contradicts|updates|compatible|agrees) \|", line)
]


def test_the_examples_of_the_page_on_python_print_what_they_say(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    examples = EXAMPLE.findall(text)
    assert len(examples) == text.count("```python") == 3
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    for code, expected in examples:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(code, names)  # noqa: S102 - our own page
        assert printed.getvalue() == expected


def test_there_is_an_example_of_each_relation() -> None:
    assert [row[0] for row in ROWS] == ["contradicts", "updates", "compatible", "agrees"]


@pytest.mark.parametrize(("relation", "first", "second"), [(row[0], *row[2:]) for row in ROWS])
def test_an_example_has_the_relation_that_it_stands_for(
    relation: str, first: str, second: str, checker: Checker, tmp_path: Path
) -> None:
    for name, day, text in (("a.md", 3, first), ("b.md", 4, second)):
        tmp_path.joinpath(name).write_text(f"---\ndate: 2025-03-0{day}\n---\n\n{text}\n", encoding="utf-8")
    assert {finding.relation.value for finding in checker.compare([tmp_path]).findings} == {relation}
