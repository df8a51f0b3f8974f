"""What an article says can be made to keep the reader busy: time grows as the text does, whatever stands in it."""

from collections.abc import Callable, Mapping

import pytest

from claimcheck.alignment.credits import credits_of
from claimcheck.checking.inline import acceptances
from claimcheck.comparison.figures import possession
from claimcheck.comparison.names import enumeration
from claimcheck.comparison.names.designation import designations
from claimcheck.extraction import claims
from claimcheck.language.times import grammar
from claimcheck.reading.frontmatter import split_front_matter
from claimcheck.reading.markdown import read_markdown
from claimcheck.reading.outlets import split_title
from claimcheck.records import Span
from tests.building import bare_article
from tests.checking.stories import article
from tests.growth import Task, assert_grows_evenly


def designations_in(text: str) -> Callable[[], object]:
    told = bare_article(text)
    return lambda: list(designations(Span(0, len(text)), told))


def credits_in(line: str) -> Callable[[], object]:
    told = bare_article(line)
    return lambda: list(credits_of(told))


def accepted_in(text: str) -> Callable[[], object]:
    told = article("news/new.md", text)
    return lambda: acceptances(told)


TASKS: Mapping[str, tuple[int, Task]] = {
    "digits of a flight": (6, lambda n: designations_in("The flight " + "1" * n + "% full")),
    "hyphens in a credit": (8, lambda n: credits_in("Source: " + "A-" * n + "!")),
    "capitals in a credit": (8, lambda n: credits_in("Source: " + "A-de A-" * n + "!")),
    "blanks in a comment": (500, lambda n: accepted_in("It rains.\n\n<!-- claimcheck-accept" + " " * n + "x")),
    "comments in a comment": (
        5_000,
        lambda n: accepted_in("It rains.\n\n<!-- claimcheck-accept x: " + "--> " * n + "x"),
    ),
    "blanks in front matter": (5_000, lambda n: lambda: split_front_matter("---\nkey" + " " * n + "x\n---\n")),
    "colons in front matter": (5_000, lambda n: lambda: split_front_matter("---\nkey" + " :" * n + ":x\n---\n")),
    "blanks in a heading": (1_000, lambda n: lambda: read_markdown("a.md", "# It" + " " * n + "rains\n\nIt rains.\n")),
    "hashes in a heading": (1_000, lambda n: lambda: read_markdown("a.md", "# It" + "#" * n + "rains\n\nIt rains.\n")),
    "blanks in a title": (1_000, lambda n: lambda: split_title("It" + " " * n + "rains")),
    "blanks between names": (1_000, lambda n: lambda: enumeration._BETWEEN.fullmatch(" " * n)),  # noqa: SLF001 - the same
    "digits behind a name": (2_000, lambda n: lambda: possession._COUNT.search("7" * n)),  # noqa: SLF001 - the same
    "a list of days": (1_000, lambda n: lambda: list(grammar._ANY_RULE.finditer("D," * n))),  # noqa: SLF001 - the same
    "marks in a quotation": (2_000, lambda n: lambda: claims._WORD.findall("*-" * n)),  # noqa: SLF001 - of every quotation
}


@pytest.mark.parametrize(("size", "task"), TASKS.values(), ids=TASKS)
def test_time_grows_as_the_text_does(size: int, task: Task) -> None:
    assert_grows_evenly(task, size)
