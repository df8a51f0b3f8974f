"""Report -> text: a module a format. Only ``terminal`` loads Rich; none loads the language model."""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.report import Report

Render = Callable[["Report"], str]


def _loaded_on_use(module: str, function: str = "render") -> Render:
    def render(report: "Report") -> str:
        return str(getattr(import_module(f"{__name__}.{module}"), function)(report))

    return render


FORMATS: dict[str, Render] = {
    "json": _loaded_on_use("json"),
    "jsonl": _loaded_on_use("jsonl"),
    "csv": _loaded_on_use("csv"),
    "markdown": _loaded_on_use("markdown"),
    "jsonld": _loaded_on_use("jsonld"),
    "html": _loaded_on_use("html"),
}
"""Format -> what renders a comparison in it. The terminal report is printed, not rendered: ``reports.terminal``."""

CLAIM_FORMATS: dict[str, Render] = {
    "json": FORMATS["json"],
    "jsonl": FORMATS["jsonl"],
    "csv": _loaded_on_use("csv", "render_claims"),
    "jsonld": FORMATS["jsonld"],
}
"""Format -> what renders the claims of articles that were compared with nothing."""

TERMINAL = "terminal"
SUFFIXES = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonld": "jsonld",
    ".html": "html",
    ".htm": "html",
    ".txt": TERMINAL,
    ".text": TERMINAL,
}
"""Suffix of a file -> the format that its name asks for."""


def format_of(path: PurePath) -> str | None:
    """Return the format that the name of a file asks for; None where it names none.

    >>> format_of(PurePath("out/report.html")), format_of(PurePath("report"))
    ('html', None)
    """
    return SUFFIXES.get(path.suffix.lower())
