"""Report -> one HTML file: a policy that allows this style and this script and nothing else, and everything escaped."""

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from claimcheck.report import Report
from claimcheck.reports import headings
from claimcheck.reports.html.articles import sheets
from claimcheck.reports.html.drawings import timeline
from claimcheck.reports.html.matrix import matrix
from claimcheck.reports.html.sections import FULL, Numbers, sections
from claimcheck.reports.html.undecided import subjects, told_by_one
from claimcheck.reports.html.words import shown
from claimcheck.reports.sources import counted_articles, sharing
from claimcheck.reports.stands import IN_WORDS


def render(report: Report) -> str:
    """Return ``report`` as a page that is one file, works without JavaScript, and requests nothing.

    Every value passes through :func:`~claimcheck.reports.html.words.shown` and Jinja's escaping on its way in.
    """
    numbers = Numbers.of(report)
    found = sections(report, numbers)
    style, script = _file("style.css"), _file("script.js")
    return _template().render(
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704 - a file of this package
        script=Markup(script),  # noqa: S704 - a file of this package
        tool=report.tool,
        counted=counted_articles(report, what=" compared"),
        sheets=sheets(report, numbers),
        numbers=numbers.articles,
        origins=sharing(report),
        claims=len(report.claims),
        sections=found,
        full=FULL,
        kinds=sorted({kind for section in found for entry in section.entries for kind in entry.kinds}),
        matrix=matrix(report, numbers),
        stands=IN_WORDS,
        timeline=timeline(report),
        subjects=subjects(report, numbers),
        headings=headings,
        lone=told_by_one(report, numbers),
        problems=report.problems,
    )


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_harmless,
    )
    return environment.from_string(_file("page.html"))


def _harmless(value: object) -> object:
    """Return what the template writes for ``value``: text with nothing invisible in it."""
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return the Content-Security-Policy of the page."""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
