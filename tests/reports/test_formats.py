import re
from pathlib import PurePath
from typing import TYPE_CHECKING

import pytest

from claimcheck.report import Report
from claimcheck.reports import CLAIM_FORMATS, FORMATS, SUFFIXES, TERMINAL, format_of

if TYPE_CHECKING:
    from tests.reports.conftest import Snapshots

SUFFIX = {"json": "json", "jsonl": "jsonl", "csv": "csv", "markdown": "md", "jsonld": "jsonld", "html": "html"}


@pytest.mark.parametrize("format_", FORMATS)
def test_each_format_looks_as_it_did(storm: Report, snapshots: "Snapshots", format_: str) -> None:
    text = FORMATS[format_](storm)
    if format_ == "html":  # its style and script are files of their own
        text = re.sub(r"(<style>|<script>).*?(</style>|</script>)|sha256-[\w+/=]+", r"\1\2", text, flags=re.DOTALL)
    snapshots.check(f"compare.{SUFFIX[format_]}", text)


def test_the_claims_of_articles_look_as_they_did(storm: Report, snapshots: "Snapshots") -> None:
    snapshots.check("extract.csv", CLAIM_FORMATS["csv"](storm))


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_report_gives_the_same_bytes(storm: Report, format_: str) -> None:
    assert FORMATS[format_](storm) == FORMATS[format_](storm)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_report_of_nothing_can_be_written(storm: Report, format_: str) -> None:
    assert FORMATS[format_](Report(tool=storm.tool, articles=())).endswith("\n")


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("report.html", "html"),
        ("REPORT.HTM", "html"),
        ("out.d/report.jsonl", "jsonl"),
        ("report.txt", TERMINAL),
        ("report.pdf", None),
        ("json", None),
    ],
)
def test_the_name_of_a_file_asks_for_a_format(name: str, format_: str | None) -> None:
    assert format_of(PurePath(name)) == format_


def test_every_format_can_be_asked_for_by_name() -> None:
    assert set(SUFFIXES.values()) == {TERMINAL, *FORMATS}
    assert set(CLAIM_FORMATS) <= set(FORMATS)
